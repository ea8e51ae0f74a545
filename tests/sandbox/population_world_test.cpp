#include "population_support.h"

#include "fhir/decoder.h"
#include "population_counts.h"
#include "rest_validate.h"

#include <QRegularExpression>
#include <QSet>

#include <map>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

// One record in two hundred is damaged on purpose, as the polyclinic's are.
bool damagedOnPurpose(std::string_view type, const std::string& id)
{
    return type == "Patient" && std::stoi(id.substr(id.rfind('-') + 1)) % 200 == 57;
}

int countWhere(const Store& store, std::string_view type, const std::function<bool(const QJsonObject&)>& fits)
{
    int count = 0;
    eachObject(store, type, [&](const QJsonObject& object) { count += fits(object) ? 1 : 0; });
    return count;
}

bool categoryIs(const QJsonObject& object, QLatin1String code)
{
    return codeOf(object.value(QLatin1String("category")).toArray().at(0)) == code;
}

QString status(const QJsonObject& object)
{
    return object.value(QLatin1String("status")).toString();
}

} // namespace

TEST_CASE("the same seed gives the same world, another seed another one")
{
    CHECK(digest(*demoStore(7)) == digest(*demoStore(7)));
    CHECK(digest(*demoStore(7)) != digest(*demoStore(8)));
}

TEST_CASE("every resource is valid R4, but for the names of older writers")
{
    const auto store = demoStore();
    for (const std::string_view type : resourceTypes()) {
        store->forEach(type, [&](const Store::Stored& row) {
            const auto issues = validateResource(type, row.json);
            if (issues.empty() || damagedOnPurpose(type, row.id))
                return true;
            FAIL(type << "/" << row.id << ": " << issues.front().text << " " << issues.front().expression);
            return false;
        });
    }
}

TEST_CASE("the desk's decoder reads every resource without a complaint")
{
    const auto store = demoStore();
    PageDecoder decoder;
    for (const std::string_view type : resourceTypes()) {
        store->forEach(type, [&](const Store::Stored& row) {
            REQUIRE(decoder.readResource(QByteArray::fromStdString(row.json)).ok());
            REQUIRE(decoder.resources().size() == 1);
            if (!decoder.issues().isEmpty() && !damagedOnPurpose(type, row.id)) {
                const DecodeIssue& issue = decoder.issues().first();
                FAIL(type << "/" << row.id << ": " << issue.field.toStdString() << " " << issue.message.toStdString());
            }
            return true;
        });
    }
}

TEST_CASE("every reference leads to a resource")
{
    const auto store = demoStore();
    QSet<QString> known;
    for (const std::string_view type : resourceTypes()) {
        store->forEach(type, [&](const Store::Stored& row) {
            known.insert(QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size())) + u'/' + QString::fromStdString(row.id));
            return true;
        });
    }
    static const QRegularExpression reference(QStringLiteral("\"reference\":\"([^\"]+)\""));
    for (const std::string_view type : resourceTypes()) {
        store->forEach(type, [&](const Store::Stored& row) {
            auto found = reference.globalMatch(QString::fromStdString(row.json));
            while (found.hasNext()) {
                const QString target = found.next().captured(1);
                if (!known.contains(target))
                    FAIL(type << "/" << row.id << " refers to " << target.toStdString());
            }
            return true;
        });
    }
}

TEST_CASE("the polyclinic's figures are those of the project")
{
    // Source: the presentation of the project in a city polyclinic of St Petersburg.
    const auto counts = sandbox::countsFor(QStringLiteral("polyclinic"));
    REQUIRE(counts.ok());
    CHECK(counts->attached == 115'000);
    CHECK(counts->insured == 67'400);
    CHECK(counts->discharged == 1'212);
    CHECK(counts->helpedToBook == 302);
    CHECK(counts->reminded == 1'188);
    CHECK(counts->dischargedLowMobility == 43);
    CHECK(counts->escorted == 6);
    CHECK(counts->rehabilitation == 160);
    CHECK(counts->priorityRight == 54);
    CHECK(counts->priorityLowMobility == 11);
    CHECK(counts->lowMobilityDue == 81);
    CHECK(sandbox::countsFor(QStringLiteral("region"))->polyclinics * sandbox::countsFor(QStringLiteral("region"))->insured
          == 1'000'000);
    CHECK(sandbox::countsFor(QStringLiteral("village")).error().kind == ErrorKind::BadInput);
}

TEST_CASE("a demonstration holds what its counts promise")
{
    const auto store = demoStore();
    const auto c = sandbox::countsFor(QStringLiteral("demo"));
    REQUIRE(c.ok());
    CHECK(store->count("Patient") == c->attached);
    const auto coverage = [](const QJsonObject& o) {
        const QJsonObject payor = o.value(QLatin1String("payor")).toArray().at(0).toObject();
        return payor.value(QLatin1String("identifier")).toObject().value(QLatin1String("value")) == QLatin1String("78008");
    };
    CHECK(countWhere(*store, "Coverage", coverage) == c->insured);
    const auto group = store->get("Group", "insured-78008");
    REQUIRE(group);
    const QJsonObject insured = QJsonDocument::fromJson(QByteArray::fromStdString(group->json)).object();
    CHECK(insured.value(QLatin1String("member")).toArray().size() == c->insured);
    CHECK(insured.value(QLatin1String("quantity")).toInt() == c->insured);
    const auto stay = [](const QJsonObject& o) {
        return o.value(QLatin1String("class")).toObject().value(QLatin1String("code")) == QLatin1String("IMP");
    };
    CHECK(countWhere(*store, "Encounter", stay) == c->discharged);
    const auto late = [&](const QJsonObject& o) {
        const QString end = o.value(QLatin1String("period")).toObject().value(QLatin1String("end")).toString();
        return stay(o) && end >= QLatin1String("2026-11-17T24"); // Wednesday to Friday
    };
    CHECK(countWhere(*store, "Encounter", late) == c->dischargedLately);
    CHECK(store->count("RiskAssessment") == c->discharged);
    const auto flag = [](QLatin1String code) { return [code](const QJsonObject& o) { return categoryIs(o, code); }; };
    CHECK(countWhere(*store, "Flag", flag(QLatin1String("priority-right"))) == c->priorityRight);
    CHECK(countWhere(*store, "Flag", flag(QLatin1String("accompaniment-consent"))) == c->priorityRight);
    CHECK(countWhere(*store, "Flag", flag(QLatin1String("low-mobility"))) == c->lowMobility);
    CHECK(countWhere(*store, "ServiceRequest", flag(QLatin1String("rehabilitation"))) == c->rehabilitation);
    CHECK(countWhere(*store, "ServiceRequest", flag(QLatin1String("home-visit"))) == c->dischargedLowMobility);
    CHECK(countWhere(*store, "Appointment", [](const QJsonObject& o) { return status(o) == QLatin1String("noshow"); }) == c->noShows);
    CHECK(countWhere(*store, "Appointment", [](const QJsonObject& o) { return status(o) == QLatin1String("booked"); })
          == c->appointmentsAhead);
    CHECK(countWhere(*store, "Communication", flag(QLatin1String("reminder"))) == c->reminded);
    QSet<QString> waiting;
    eachObject(*store, "ServiceRequest", [&](const QJsonObject& o) {
        if (categoryIs(o, QLatin1String("stage-two")) && status(o) == QLatin1String("active"))
            waiting.insert(referred(o.value(QLatin1String("subject"))));
    });
    CHECK(waiting.size() == c->stageTwoPending);
}

TEST_CASE("this month's lists and last month's stand with a plan for every member")
{
    const auto store = demoStore();
    const auto c = sandbox::countsFor(QStringLiteral("demo"));
    const std::map<std::string, int> lists = {{"list-DVN-2026-11", c->dvn}, {"list-DVN-2026-10", c->dvn}, {"list-UD-2026-11", c->ud},
                                              {"list-PMO-2026-11", c->pmo}, {"list-DN-2026-11", c->dn}};
    std::map<QString, int> plansOf;
    eachObject(*store, "CarePlan", [&](const QJsonObject& o) { ++plansOf[referred(o.value(QLatin1String("subject")))]; });
    for (const auto& [id, count] : lists) {
        const auto row = store->get("Group", id);
        REQUIRE(row);
        const QJsonArray members =
            QJsonDocument::fromJson(QByteArray::fromStdString(row->json)).object().value(QLatin1String("member")).toArray();
        CHECK(members.size() == count);
        int left = 0;
        for (const QJsonValue& member : members) {
            CHECK(plansOf[referred(member.toObject().value(QLatin1String("entity")))] >= 1);
            left += member.toObject().value(QLatin1String("inactive")).toBool() ? 1 : 0;
        }
        CHECK(left < members.size());
    }
}

TEST_CASE("every outcome of a contact occurs")
{
    const auto store = demoStore();
    QSet<QString> outcomes;
    eachObject(*store, "Communication", [&](const QJsonObject& o) { outcomes.insert(codeOf(o.value(QLatin1String("statusReason")))); });
    CHECK(outcomes.size() == 12);
}

TEST_CASE("the registry holds the same people under its own ids, and discharges of its own")
{
    const auto mis = demoStore();
    const auto registry = openStore();
    REQUIRE(populateRegistry(*registry, {QStringLiteral("demo"), 7, populationDay()}).ok());
    QHash<QString, QString> idByEnp;
    const auto enp = [](const QJsonObject& o) {
        return o.value(QLatin1String("identifier")).toArray().at(0).toObject().value(QLatin1String("value")).toString();
    };
    eachObject(*mis, "Patient", [&](const QJsonObject& o) { idByEnp.insert(enp(o), o.value(QLatin1String("id")).toString()); });
    QSet<QString> discharged;
    eachObject(*mis, "Encounter", [&](const QJsonObject& o) {
        if (o.value(QLatin1String("class")).toObject().value(QLatin1String("code")) == QLatin1String("IMP"))
            discharged.insert(referred(o.value(QLatin1String("subject"))).mid(8));
    });
    int onlyHere = 0;
    eachObject(*registry, "Patient", [&](const QJsonObject& o) {
        REQUIRE(idByEnp.contains(enp(o)));
        CHECK(idByEnp.value(enp(o)) != o.value(QLatin1String("id")).toString());
        onlyHere += discharged.contains(idByEnp.value(enp(o))) ? 0 : 1;
    });
    CHECK(onlyHere == sandbox::countsFor(QStringLiteral("demo"))->registryOnly);
    CHECK(registry->count("Encounter") == registry->count("Patient"));
    CHECK(registry->count("Group") == 1);
}

TEST_CASE("an unknown size and a missing day are refused in words")
{
    const auto store = openStore();
    CHECK(populate(*store, {QStringLiteral("village"), 1, populationDay()}).error().kind == ErrorKind::BadInput);
    CHECK(populate(*store, {QStringLiteral("demo"), 1, QDate()}).error().kind == ErrorKind::BadInput);
    CHECK(store->count("Patient") == 0);
}
