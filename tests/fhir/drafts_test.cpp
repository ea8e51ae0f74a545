#include "fhir/decoder.h"
#include "fhir/drafts.h"

#include <catch2/catch_test_macros.hpp>

#include <QJsonDocument>

using namespace dutydesk;

namespace {

const QDateTime Now(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);
const QString Key = QStringLiteral("0f2a0c1e-0000-4000-8000-000000000001");

/// What the desk writes, read back as the server gives it.
template <class Record>
Record readBack(PageDecoder& page, QJsonObject resource, const char* required)
{
    for (const QString& element : QString::fromLatin1(required).split(u' ')) // obligatory in R4
        CHECK(resource.contains(element));
    resource.insert(u"id", QStringLiteral("new"));
    REQUIRE(page.readResource(QJsonDocument(resource).toJson()).ok());
    CHECK(page.issues().isEmpty());
    REQUIRE(page.resources().size() == 1);
    CHECK(page.resources().front().idempotencyKey() == Key.toStdString());
    return std::get<Record>(page.resources().front().record);
}

bool hasEmpty(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().isEmpty();
    if (value.isArray() && value.toArray().isEmpty())
        return true;
    for (const QJsonValue& item : value.toArray()) {
        if (hasEmpty(item))
            return true;
    }
    const QJsonObject object = value.toObject();
    return (value.isObject() && object.isEmpty()) || std::any_of(object.begin(), object.end(), [](const QJsonValue& item) { return hasEmpty(item); });
}

} // namespace

TEST_CASE("A contact is written and read back", "[drafts]")
{
    PageDecoder page;
    ContactDraft draft{Key, QStringLiteral("17"), QStringLiteral("no-answer"), QStringLiteral("no-show"), QStringLiteral("phone"), {}, QStringLiteral("перезвонить"), Now, {}, {QStringLiteral("Appointment/8")},
                       {QStringLiteral("Иванова И. И."), QStringLiteral("desk-1")}};
    const auto record = readBack<ContactRecord>(page, toCommunication(draft), "status subject");
    CHECK(record.status == "not-done");
    CHECK(record.outcome == "no-answer");
    CHECK(record.occasion == "no-show");
    CHECK(record.channel == "phone");
    CHECK(record.note == "перезвонить");
    CHECK(record.sender == "Иванова И. И.");
    CHECK(record.sent == Now.toMSecsSinceEpoch());
    draft.outcome = QStringLiteral("refused");
    draft.reason = QStringLiteral("no-time");
    CHECK(readBack<ContactRecord>(page, toCommunication(draft), "status").reason == "no-time");
}

TEST_CASE("A booking is written and read back", "[drafts]")
{
    PageDecoder page;
    const AppointmentDraft draft{Key, QStringLiteral("17"), QStringLiteral("Ёлкина М. П."), QStringLiteral("s1"), Now, Now.addSecs(900), Now, QStringLiteral("29"), QStringLiteral("кардиология"),
                                 QStringLiteral("приём"), QStringLiteral("2"), QStringLiteral("Иванов И. И."), QStringLiteral("3"), QStringLiteral("каб. 214"), QStringLiteral("post-discharge"), {}};
    const auto record = readBack<AppointmentRecord>(page, toAppointment(draft), "status participant start end");
    CHECK(record.status == "booked");
    CHECK(record.patient == "17");
    CHECK(record.slot == "s1");
    CHECK(record.specialtyCode == "29");
    CHECK(record.specialty == "кардиология");
    CHECK(record.doctor == "Иванов И. И.");
    CHECK(record.room == "каб. 214");
    CHECK(record.start == Now.toMSecsSinceEpoch());
    CHECK(record.occasion == "post-discharge");
    CHECK(!toAppointment(draft).contains(u"comment"));
}

TEST_CASE("Flags, consents, requests, tasks, surveys, readings and events are written and read back", "[drafts]")
{
    PageDecoder page;
    const QDate day(2026, 11, 20);
    const QString person = QStringLiteral("17");
    const auto flag = readBack<FlagRecord>(page, toFlag({Key, person, QStringLiteral("low-mobility"), QStringLiteral("кресло-коляска"), day}), "status code subject");
    CHECK(flag.code == "low-mobility");
    CHECK(flag.ground == "кресло-коляска");
    CHECK(flag.startOn == "2026-11-20");

    ConsentDraft consentDraft{Key, person, QStringLiteral("sms"), QStringLiteral("устно при звонке"), false, Now};
    const auto consent = readBack<ConsentRecord>(page, toConsent(consentDraft), "status scope category policyRule");
    CHECK(consent.channel == "sms");
    CHECK(!consent.permitted);
    CHECK(consent.source == "устно при звонке");
    CHECK(consent.purpose.empty());
    CHECK(consent.paper.empty());
    CHECK(!consent.withdrawn);
    ConsentDraft full{Key, person, QStringLiteral("phone"), QStringLiteral("заявление"), false, Now, QStringLiteral("survey"), QStringLiteral("№ 15-2026"), true};
    const auto withdrawn = readBack<ConsentRecord>(page, toConsent(full), "status scope category policyRule sourceAttachment");
    CHECK(withdrawn.channel == "phone");
    CHECK(withdrawn.purpose == "survey");
    CHECK(withdrawn.paper == "№ 15-2026");
    CHECK(withdrawn.withdrawn);
    CHECK(!withdrawn.permitted);
    full = {Key, person, {}, QStringLiteral("на бумаге"), true, Now, QStringLiteral("accompaniment"), QStringLiteral("7"), false};
    const auto accompaniment = readBack<ConsentRecord>(page, toConsent(full), "status");
    CHECK(accompaniment.channel.empty());
    CHECK(accompaniment.purpose == "accompaniment");
    CHECK(accompaniment.permitted);
    CHECK(!toConsent(full).value(u"provision").toObject().contains(u"code"));

    const auto request = readBack<RequestRecord>(page, toServiceRequest({Key, person, QStringLiteral("home-visit"), QStringLiteral("ЭКГ на дому"), QStringLiteral("PTRES"), QStringLiteral("домофон 5"), QStringLiteral("cp1"), day, day, day.addDays(30)}), "status intent subject");
    CHECK(request.category == "home-visit");
    CHECK(request.title == "ЭКГ на дому");
    CHECK(request.dueUntil == "2026-12-20");
    CHECK(request.plan == "cp1");
    CHECK(request.locationCode == "PTRES");

    const auto task = readBack<TaskRecord>(page, toTask({Key, person, QStringLiteral("list-dispute"), QStringLiteral("moved"), QStringLiteral("g1"), QStringLiteral("живёт в другом городе"), {}, Now, day}), "status intent");
    CHECK(task.kind == "list-dispute");
    CHECK(task.reason == "moved");
    CHECK(task.focus == "g1");
    CHECK(task.dueOn == "2026-11-20");

    const QJsonObject answers{{QStringLiteral("access"), 5}, {QStringLiteral("why"), QStringLiteral("очередь")}, {QStringLiteral("nps"), 9.5}};
    const auto survey = readBack<SurveyRecord>(page, toQuestionnaireResponse({Key, person, QStringLiteral("satisfaction"), answers, Now}), "status questionnaire");
    CHECK(survey.questionnaire == "satisfaction");
    CHECK(QJsonDocument::fromJson(QByteArray(survey.answersJson.data(), static_cast<qsizetype>(survey.answersJson.size()))).object() == answers);

    const auto pressure = readBack<ReadingRecord>(page, toObservation({Key, person, QStringLiteral("85354-9"), 150, 95, Now}), "status code");
    CHECK(pressure.value == 150.0);
    CHECK(pressure.value2 == 95.0);
    const auto pulse = readBack<ReadingRecord>(page, toObservation({Key, person, QStringLiteral("8867-4"), 72, 0, Now}), "status code valueQuantity");
    CHECK(pulse.value == 72.0);
    CHECK(pulse.unit == "уд/мин");

    const auto event = readBack<AdverseEventRecord>(page, toAdverseEvent({Key, person, QStringLiteral("падение"), QStringLiteral("холл"), Now, Now}), "actuality subject");
    CHECK(event.event == "падение");
    CHECK(event.location == "холл");
}

TEST_CASE("Nothing empty is written: R4 knows no empty strings, lists or objects", "[drafts]")
{
    const QList<QJsonObject> all{toCommunication({Key, QStringLiteral("1"), QStringLiteral("informed"), {}, {}, {}, {}, {}, {}, {}, {}}), toAppointment({Key, QStringLiteral("1"), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}),
                                 toFlag({Key, QStringLiteral("1"), QStringLiteral("low-mobility"), {}, {}}), toConsent({Key, QStringLiteral("1"), QStringLiteral("sms"), {}, true, {}}),
                                 toServiceRequest({Key, QStringLiteral("1"), {}, {}, {}, {}, {}, {}, {}, {}}), toTask({Key, {}, {}, {}, {}, {}, {}, {}, {}}),
                                 toQuestionnaireResponse({Key, QStringLiteral("1"), QStringLiteral("reasons"), {{QStringLiteral("a"), QString()}}, {}}),
                                 toObservation({Key, QStringLiteral("1"), QStringLiteral("29463-7"), 70, 0, {}}), toAdverseEvent({Key, QStringLiteral("1"), {}, {}, {}, {}})};
    for (const QJsonObject& resource : all) {
        INFO(QJsonDocument(resource).toJson().toStdString());
        CHECK(!hasEmpty(resource));
    }
}

TEST_CASE("Phones become telecom in order of preference", "[drafts]")
{
    const QJsonArray telecom = toTelecom({{QStringLiteral("+79211234567"), QStringLiteral("mobile")}, {QString(), {}}, {QStringLiteral("+78121234567"), QStringLiteral("home")}});
    REQUIRE(telecom.size() == 2);
    CHECK(telecom.first().toObject().value(u"rank").toInt() == 1);
    CHECK(telecom.last().toObject().value(u"rank").toInt() == 2);
    CHECK(telecom.last().toObject().value(u"use").toString() == QStringLiteral("home"));
}
