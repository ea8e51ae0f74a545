#include "population_support.h"

#include "rest_validate.h"

#include <QRegularExpression>
#include <QSet>

#include <array>
#include <map>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

QJsonObject lived(Store& store, int days)
{
    const auto summary = advance(store, days);
    if (!summary.ok())
        FAIL(summary.error().message.toStdString() << " " << summary.error().details.toStdString());
    return *summary;
}

QJsonObject read(const Store& store, std::string_view type, std::string_view id)
{
    const auto row = store.get(type, id);
    return row ? QJsonDocument::fromJson(QByteArray::fromStdString(row->json)).object() : QJsonObject();
}

void put(Store& store, std::string_view type, std::string_view id, const char* json)
{
    const auto stored = store.put(type, id, json);
    REQUIRE(stored.ok());
}

int active(const QJsonObject& group)
{
    int count = 0;
    for (const QJsonValue& member : group.value(QLatin1String("member")).toArray())
        count += member.toObject().value(QLatin1String("inactive")).toBool() ? 0 : 1;
    return count;
}

} // namespace

TEST_CASE("a week brings every kind of event")
{
    const auto store = demoStore();
    const QJsonObject week = lived(*store, 7);
    CHECK(store->today() == populationDay().addDays(7));
    for (const char* kind : {"visits", "noShows", "stageOne", "referrals", "stageTwo", "plansCompleted", "discharges", "deaths", "moves",
                             "insurerChanges", "newPhones", "attached", "tasksAnswered", "bookings", "slots", "leftLists"}) {
        INFO(kind);
        CHECK(week.value(QLatin1String(kind)).toInt() > 0);
    }
}

TEST_CASE("the same week follows from the same world, and seven days are seven times one day")
{
    const auto atOnce = demoStore(7), again = demoStore(7), dayByDay = demoStore(7), other = demoStore(8);
    lived(*atOnce, 7);
    lived(*again, 7);
    lived(*other, 7);
    for (int i = 0; i < 7; ++i)
        lived(*dayByDay, 1);
    CHECK(digest(*atOnce) == digest(*again));
    CHECK(digest(*atOnce) == digest(*dayByDay));
    CHECK(digest(*atOnce) != digest(*other));
}

TEST_CASE("after three weeks every resource is valid, every reference leads somewhere and no slot is taken twice")
{
    const auto store = demoStore();
    lived(*store, 21);
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
            auto issues = validateResource(type, row.json);
            std::erase_if(issues, [](const ValidationIssue& issue) {
                return issue.expression.starts_with("Patient.name[0].family");
            });
            if (!issues.empty())
                FAIL(type << "/" << row.id << ": " << issues.front().text << " " << issues.front().expression);
            return true;
        });
    }
    std::map<QString, int> taken;
    eachObject(*store, "Appointment", [&](const QJsonObject& appointment) {
        const QString slot = referred(appointment.value(QLatin1String("slot")).toArray().at(0));
        if (slot.isEmpty() || appointment.value(QLatin1String("status")) == QLatin1String("cancelled"))
            return;
        ++taken[slot];
        CHECK(read(*store, "Slot", slot.mid(5).toStdString()).value(QLatin1String("status")) == QLatin1String("busy"));
    });
    CHECK(taken.size() > 100);
    for (const auto& [slot, times] : taken)
        CHECK(times == 1);
}

TEST_CASE("who leaves us goes from the list of the insured, who comes is added")
{
    const auto store = demoStore();
    const int before = active(read(*store, "Group", "insured-78008"));
    const QJsonObject week = lived(*store, 7);
    const QJsonObject group = read(*store, "Group", "insured-78008");
    const int gone = week.value(QLatin1String("deaths")).toInt() + week.value(QLatin1String("moves")).toInt()
                     + week.value(QLatin1String("insurerChanges")).toInt();
    CHECK(active(group) == before - gone + week.value(QLatin1String("attached")).toInt());
    CHECK(group.value(QLatin1String("quantity")).toInt() == active(group));
    int deceased = 0, left = 0;
    eachObject(*store, "Patient", [&](const QJsonObject& patient) {
        deceased += patient.contains(QLatin1String("deceasedDateTime")) ? 1 : 0;
        left += patient.value(QLatin1String("active")) == false ? 1 : 0;
    });
    CHECK(deceased == week.value(QLatin1String("deaths")).toInt());
    CHECK(left == week.value(QLatin1String("moves")).toInt());
    int cancelled = 0;
    eachObject(*store, "Coverage", [&](const QJsonObject& o) { cancelled += o.value(QLatin1String("status")) == QLatin1String("cancelled"); });
    CHECK(cancelled == week.value(QLatin1String("insurerChanges")).toInt());
}

TEST_CASE("on Monday those who completed leave the month's list, and on the first a new month begins")
{
    const auto store = demoStore();
    const int before = active(read(*store, "Group", "list-DVN-2026-11"));
    lived(*store, 2); // Friday to Sunday
    CHECK(active(read(*store, "Group", "list-DVN-2026-11")) == before);
    lived(*store, 1);
    const QJsonObject list = read(*store, "Group", "list-DVN-2026-11");
    CHECK(active(list) < before);
    CHECK_FALSE(store->get("Group", "list-DVN-2026-12"));
    lived(*store, 8); // to Tuesday, 1 December
    const QJsonObject december = read(*store, "Group", "list-DVN-2026-12");
    CHECK(active(december) == 78);
    const QString member = referred(december.value(QLatin1String("member")).toArray().at(0).toObject().value(QLatin1String("entity")));
    const std::string plan = "cp-DVN-202612-" + member.mid(10).toStdString();
    CHECK(read(*store, "CarePlan", plan).value(QLatin1String("status")) == QLatin1String("active"));
}

TEST_CASE("what the desk wrote is treated like all else")
{
    const auto store = demoStore();
    std::string freeSlot, asked;
    store->forEach("Slot", [&](const Store::Stored& row) {
        if (row.id.find("20261123") == std::string::npos || row.json.find("\"free\"") == std::string::npos)
            return true;
        (freeSlot.empty() ? freeSlot : asked) = row.id;
        return asked.empty();
    });
    REQUIRE(!asked.empty());
    const std::string proposal = R"({"resourceType":"Appointment","status":"proposed","slot":[{"reference":"Slot/)" + asked
                                 + R"("}],"start":"2026-11-23T06:00:00Z","end":"2026-11-23T06:15:00Z",
        "participant":[{"actor":{"reference":"Patient/p-000003"},"status":"accepted"}]})";
    put(*store, "Appointment", "8a1c", proposal.c_str());
    for (int i = 0; i < 40; ++i) {
        const std::string id = "desk-" + std::to_string(i);
        put(*store, "Appointment", id, R"({"resourceType":"Appointment","status":"booked","start":"2026-11-20T07:00:00Z",
            "end":"2026-11-20T07:15:00Z","participant":[{"actor":{"reference":"Patient/p-000005"},"status":"accepted"}]})");
        put(*store, "ServiceRequest", id, R"({"resourceType":"ServiceRequest","status":"active","intent":"order",
            "category":[{"coding":[{"system":"urn:dutydesk:request","code":"home-visit"}]}],"authoredOn":"2026-11-19",
            "code":{"text":"Осмотр терапевта на дому"},"subject":{"reference":"Patient/p-000006"}})");
        put(*store, "Task", id, R"({"resourceType":"Task","status":"requested","intent":"order",
            "code":{"coding":[{"system":"urn:dutydesk:task-kind","code":"list-dispute"}]},"authoredOn":"2026-11-19",
            "for":{"reference":"Patient/p-000006"},"focus":{"reference":"Group/list-DVN-2026-11"}})");
    }
    lived(*store, 1);
    CHECK(read(*store, "Appointment", "8a1c").value(QLatin1String("status")) == QLatin1String("booked"));
    CHECK(read(*store, "Slot", asked).value(QLatin1String("status")) == QLatin1String("busy"));
    int attended = 0, missed = 0, visited = 0, answered = 0;
    for (int i = 0; i < 40; ++i) {
        const std::string id = "desk-" + std::to_string(i);
        const QString status = read(*store, "Appointment", id).value(QLatin1String("status")).toString();
        attended += status == QLatin1String("fulfilled") && store->get("Encounter", "enc-" + id) ? 1 : 0;
        missed += status == QLatin1String("noshow") ? 1 : 0;
        visited += read(*store, "ServiceRequest", id).value(QLatin1String("status")) == QLatin1String("completed") ? 1 : 0;
        answered += read(*store, "Task", id).contains(QLatin1String("businessStatus")) ? 1 : 0;
    }
    CHECK(attended + missed == 40);
    CHECK(missed < 15);
    CHECK(visited > 8);
    CHECK(answered > 8);
}

TEST_CASE("an exclusion that the polyclinic agreed to takes the person from the list on Monday")
{
    const auto store = demoStore();
    QString patient;
    for (const QJsonValue& member : read(*store, "Group", "list-PMO-2026-11").value(QLatin1String("member")).toArray()) {
        if (!member.toObject().value(QLatin1String("inactive")).toBool())
            patient = referred(member.toObject().value(QLatin1String("entity")));
    }
    const QByteArray task = QByteArrayLiteral(R"({"resourceType":"Task","status":"accepted","intent":"order",
        "code":{"coding":[{"system":"urn:dutydesk:task-kind","code":"list-exclusion"}]},"for":{"reference":")")
                            + patient.toUtf8() + R"("},"focus":{"reference":"Group/list-PMO-2026-11"}})";
    put(*store, "Task", "agreed", task.constData());
    lived(*store, 3);
    bool left = false;
    for (const QJsonValue& member : read(*store, "Group", "list-PMO-2026-11").value(QLatin1String("member")).toArray()) {
        if (referred(member.toObject().value(QLatin1String("entity"))) == patient)
            left = member.toObject().value(QLatin1String("inactive")).toBool();
    }
    CHECK(left);
}

TEST_CASE("a week touches a small part of the store")
{
    const auto store = demoStore();
    const QByteArray before = digest(*store);
    const qint64 patients = store->count("Patient");
    lived(*store, 7);
    CHECK(digest(*store) != before);
    int changed = 0;
    store->forEach("Patient", [&](const Store::Stored& row) {
        changed += row.version > 1 ? 1 : 0;
        return true;
    });
    CHECK(changed > 0);
    CHECK(changed < patients / 50);
}

TEST_CASE("the registry learns the same discharges as the polyclinic")
{
    const auto mis = demoStore();
    const auto registry = openStore();
    REQUIRE(populateRegistry(*registry, {QStringLiteral("demo"), 7, populationDay()}).ok());
    const qint64 before = registry->count("Encounter");
    const int inMis = lived(*mis, 14).value(QLatin1String("discharges")).toInt();
    const int inRegistry = lived(*registry, 14).value(QLatin1String("discharges")).toInt();
    CHECK(inRegistry >= 4);
    CHECK(inRegistry >= inMis);
    CHECK(inMis > 0);
    CHECK(registry->count("Encounter") == before + inRegistry);
    CHECK(registry->today() == mis->today());
    CHECK(active(read(*registry, "Group", "insured-78008")) == static_cast<int>(registry->count("Patient")));
}

TEST_CASE("an empty store only turns its calendar, and days out of range are refused")
{
    const auto store = openStore();
    REQUIRE(store->setToday(populationDay()).ok());
    CHECK(lived(*store, 3).value(QLatin1String("days")).toInt() == 3);
    CHECK(store->today() == populationDay().addDays(3));
    CHECK(advance(*store, 0).error().kind == ErrorKind::BadInput);
    CHECK(advance(*store, 367).error().kind == ErrorKind::BadInput);
    CHECK(store->count("Slot") == 0);
}
