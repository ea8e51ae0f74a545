#include "sync/merge.h"
#include "sync/sync_plan.h"

#include <catch2/catch_test_macros.hpp>

#include <QJsonDocument>

using namespace dutydesk;

namespace {

OutboxEntry update(qint64 id, const QList<FieldChange>& changes)
{
    OutboxEntry entry;
    entry.id.value = id;
    entry.operation = OutboxOperation::Update;
    entry.changes = changes;
    return entry;
}

QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

const QString Status = QStringLiteral("/status");

} // namespace

TEST_CASE("Law 8: theirs unchanged keeps mine, without a line in the log", "[laws]")
{
    const auto result = merge(QStringLiteral("Appointment"), {update(1, {{Status, QStringLiteral("booked"), QStringLiteral("cancelled")}})},
                              json(R"({"status":"booked","comment":"theirs"})"));
    REQUIRE(result.entries.first().changes.size() == 1);
    CHECK(!result.entries.first().conflict);
    CHECK(result.log.isEmpty());
    CHECK(result.keepColumns == QStringList{QStringLiteral("status")});
}

TEST_CASE("Law 8: theirs like mine leaves nothing to send", "[laws]")
{
    const auto result = merge(QStringLiteral("Appointment"), {update(1, {{Status, QStringLiteral("booked"), QStringLiteral("cancelled")}})}, json(R"({"status":"cancelled"})"));
    CHECK(result.entries.first().changes.isEmpty());
    REQUIRE(result.log.size() == 1);
    CHECK(result.log.first().decision == QStringLiteral("both"));
}

TEST_CASE("Law 8: different values go by the owner of the field", "[laws]")
{
    struct Case {
        const char* type;
        const char* pointer;
        const char* decision;
        bool keeps, conflict;
    };
    for (const Case& c : {Case{"Appointment", "/status", "theirs", false, false}, Case{"CarePlan", "/status", "theirs", false, false},
                          Case{"Slot", "/status", "theirs", false, false}, Case{"Encounter", "/status", "theirs", false, false},
                          Case{"Communication", "/status", "mine", true, false}, Case{"QuestionnaireResponse", "/item", "mine", true, false},
                          Case{"Consent", "/status", "mine", true, false}, Case{"Patient", "/telecom", "open", true, true},
                          Case{"Flag", "/status", "open", true, true}, Case{"ServiceRequest", "/status", "open", true, true}}) {
        INFO(c.type << c.pointer);
        const QString pointer = QString::fromLatin1(c.pointer);
        const QJsonValue mine = QJsonArray{QJsonObject{{QStringLiteral("value"), QStringLiteral("+79210000001")}}};
        const QJsonValue theirs = QJsonArray{QJsonObject{{QStringLiteral("value"), QStringLiteral("+79210000002")}}};
        const auto result = merge(QString::fromLatin1(c.type), {update(1, {{pointer, QJsonValue::Undefined, mine}})},
                                  QJsonObject{{pointer.mid(1), theirs}});
        REQUIRE(result.log.size() == 1);
        CHECK(result.log.first().decision == QString::fromLatin1(c.decision));
        CHECK(result.log.first().theirs == theirs);
        CHECK(result.entries.first().changes.isEmpty() != c.keeps);
        CHECK(result.entries.first().conflict == c.conflict);
        if (c.conflict) // compared again with the old base the next time, not with their value
            CHECK(result.entries.first().changes.first().base.isUndefined());
        else if (c.keeps)
            CHECK(result.entries.first().changes.first().base == theirs);
    }
}

TEST_CASE("Law 8: what an earlier edit of the desk made is not the server's own change", "[laws]")
{
    // The first update arrived, its answer was lost; a second one was made meanwhile.
    const auto result = merge(QStringLiteral("ServiceRequest"),
                              {update(1, {{Status, QStringLiteral("active"), QStringLiteral("revoked")}}),
                               update(2, {{Status, QStringLiteral("revoked"), QStringLiteral("completed")}})},
                              json(R"({"status":"revoked"})"));
    CHECK(result.entries.at(0).changes.isEmpty());
    REQUIRE(result.entries.at(1).changes.size() == 1);
    CHECK(!result.entries.at(1).conflict);
    CHECK(result.entries.at(1).changes.first().base == QJsonValue(QStringLiteral("revoked")));
}

TEST_CASE("Phones are compared by number and use, not by spelling, and e-mail stays", "[merge]")
{
    const auto phone = [](const char* value) {
        return QJsonObject{{QStringLiteral("system"), QStringLiteral("phone")}, {QStringLiteral("value"), QString::fromUtf8(value)}, {QStringLiteral("use"), QStringLiteral("mobile")}};
    };
    const QJsonObject mail{{QStringLiteral("system"), QStringLiteral("email")}, {QStringLiteral("value"), QStringLiteral("a@example.org")}};
    const QString type = QStringLiteral("Patient");
    const QString pointer = QStringLiteral("/telecom");
    CHECK(sameValue(type, pointer, QJsonArray{phone("+79211234567"), mail}, QJsonArray{phone("8 (921) 123-45-67")}));
    CHECK(!sameValue(type, pointer, QJsonArray{phone("+79211234567")}, QJsonArray{phone("+79211234568")}));
    CHECK(mergedTelecom({phone("+79211234567"), mail}, {phone("+79210000000")}) == QJsonArray{phone("+79210000000"), mail});
}

TEST_CASE("The plan: sending first and last, the first load before the rest, only what the server offers", "[plan]")
{
    PlanInput input;
    input.role = QStringLiteral("mis");
    input.nowMs = 100 * SweepEveryMs;
    for (const char* type : {"Organization", "Patient", "Encounter", "Group", "Slot"})
        input.capability.types.insert(QString::fromLatin1(type), {true, true, true, true, {}});
    const auto words = [&] {
        QStringList list;
        for (const SyncStep& step : planSync(input)) {
            static const char* const names[] = {"push", "bulk ", "pages ", "deletions ", "sweep "};
            list.append(QString::fromLatin1(names[static_cast<int>(step.kind)]) + step.type + step.types.join(u'+'));
        }
        return list;
    };
    SECTION("first load by pages")
    {
        CHECK(words() == QStringList{QStringLiteral("push"), QStringLiteral("pages Organization"), QStringLiteral("pages Patient"), QStringLiteral("pages Group"),
                                     QStringLiteral("pages Encounter"), QStringLiteral("pages Slot"), QStringLiteral("push")});
    }
    SECTION("first load by export")
    {
        input.capability.groupExport = true;
        CHECK(words() == QStringList{QStringLiteral("push"), QStringLiteral("pages Organization"), QStringLiteral("bulk Patient+Encounter"), QStringLiteral("pages Group"),
                                     QStringLiteral("pages Slot"), QStringLiteral("push")});
    }
    SECTION("an increment, with a week-old sweep")
    {
        input.capability.groupExport = true;
        for (const QString& type : input.capability.types.keys())
            input.watermarks.insert(type, {5, 0, {}, 5, input.nowMs});
        input.watermarks[QStringLiteral("Slot")].sweptMs = input.nowMs - SweepEveryMs;
        CHECK(words().size() == 2 + 5 + 5 + 1);
        CHECK(words().contains(QStringLiteral("sweep Slot")));
        CHECK(words().filter(QStringLiteral("bulk")).isEmpty());
    }
    SECTION("a registry")
    {
        input.role = QStringLiteral("registry");
        CHECK(words() == QStringList{QStringLiteral("push"), QStringLiteral("pages Patient"), QStringLiteral("pages Encounter"), QStringLiteral("push")});
    }
}
