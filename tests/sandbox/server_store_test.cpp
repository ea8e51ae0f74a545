#include "server_support.h"

#include "store_json.h"

#include <QFile>
#include <QTemporaryDir>

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("A put writes version after version with growing stamps", "[sandbox][store]")
{
    Desk desk;
    const auto first = desk.store->put("Patient", "p1", patientJson("p1", "Иванов"));
    const auto second = desk.store->put("Patient", "p1", patientJson("p1", "Петров"));
    const auto other = desk.store->put("Flag", "f1", "{}");
    REQUIRE((first.ok() && second.ok() && other.ok()));
    CHECK(first->version == 1);
    CHECK(second->version == 2);
    CHECK(first->lastUpdatedMs == desk.clock.now().toMSecsSinceEpoch());
    CHECK(second->lastUpdatedMs > first->lastUpdatedMs);
    CHECK(other->lastUpdatedMs > second->lastUpdatedMs);
    CHECK(desk.store->get("Patient", "p1", 1)->json.find("Иванов") != std::string::npos);
    CHECK(desk.store->get("Patient", "p1")->json.find("Петров") != std::string::npos);
}

TEST_CASE("A clock that steps back does not take the stamps with it", "[sandbox][store]")
{
    Desk desk;
    const auto before = desk.store->put("Patient", "p1", patientJson("p1"));
    desk.clock.advanceDays(-3);
    const auto after = desk.store->put("Patient", "p2", patientJson("p2"));
    REQUIRE((before.ok() && after.ok()));
    CHECK(after->lastUpdatedMs == before->lastUpdatedMs + 1);
}

TEST_CASE("A deletion is a version; the id goes on from it", "[sandbox][store]")
{
    Desk desk;
    desk.put("Patient", "p1", patientJson("p1"));
    REQUIRE(desk.store->remove("Patient", "p1").ok());
    REQUIRE(desk.store->remove("Patient", "p1").ok()); // nothing more to delete
    CHECK(desk.store->get("Patient", "p1")->deleted);
    CHECK(desk.store->get("Patient", "p1")->version == 2);
    CHECK(desk.store->count("Patient") == 0);
    CHECK(desk.store->put("Patient", "p1", patientJson("p1"))->version == 3);
    CHECK(desk.store->count("Patient") == 1);
}

TEST_CASE("The stored form keeps everything but the store's own meta", "[sandbox][store]")
{
    Desk desk;
    const auto stored = desk.store->put("Observation", "o1",
                                        R"({ "valueQuantity" : {"value": 36.60}, "id":"other", "resourceType":"Patient",
        "meta": {"versionId":"9","lastUpdated":"2020-01-01T00:00:00Z","tag":[{"code":"a"}]}, "note":[{"text":"a \"b\" , }"}] })");
    REQUIRE(stored.ok());
    CHECK(
        stored->json ==
        R"({"resourceType":"Observation","id":"o1","meta":{"tag":[{"code":"a"}]},"valueQuantity":{"value":36.60},"note":[{"text":"a \"b\" , }"}]})");
    std::string served;
    appendWithMeta(served, "Observation", "o1", 1, 1795248000123, stored->json);
    CHECK(served.find(R"("meta":{"versionId":"1","lastUpdated":"2026-11-21T08:00:00.123Z","tag":[{"code":"a"}]})") !=
          std::string::npos);
}

TEST_CASE("What is no resource of ours is refused", "[sandbox][store]")
{
    Desk desk;
    CHECK(desk.store->put("Patient", "p1", "{\"a\":").error().kind == ErrorKind::BadInput);
    CHECK(desk.store->put("Patient", "p1", "[]").error().kind == ErrorKind::BadInput);
    CHECK(desk.store->put("Patient", "a b", "{}").error().kind == ErrorKind::BadInput);
    CHECK(desk.store->put("Medication", "m", "{}").error().kind == ErrorKind::BadInput);
    CHECK(desk.store->lastStamp() == 0);
}

TEST_CASE("A transaction that is rolled back leaves nothing", "[sandbox][store]")
{
    Desk desk;
    desk.put("Patient", "p1", patientJson("p1"));
    REQUIRE(desk.store->begin().ok());
    desk.put("Patient", "p1", patientJson("p1", "Сидоров"));
    desk.put("Patient", "p2", patientJson("p2"));
    desk.store->rollback();
    CHECK(desk.store->get("Patient", "p1")->version == 1);
    CHECK_FALSE(desk.store->get("Patient", "p2"));
}

TEST_CASE("forEach sees the store as it was when it began", "[sandbox][store]")
{
    Desk desk;
    for (const char* id : {"c", "a", "b"})
        desk.put("Patient", id, patientJson(id));
    std::string seen;
    desk.store->forEach("Patient", [&](const Store::Stored& stored) {
        seen += stored.id + std::to_string(stored.version) + " ";
        desk.put("Patient", "b", patientJson("b"));
        desk.put("Patient", "d" + stored.id, patientJson("d"));
        return true;
    });
    CHECK(seen == "a1 b1 c1 ");
}

TEST_CASE("Ids by patient follow the newest version", "[sandbox][store]")
{
    Desk desk;
    desk.put("Appointment", "a1", appointmentJson("s1"));
    desk.put("Coverage", "c1", R"({"beneficiary":{"reference":"http://sandbox/fhir/Patient/p1/_history/2"}})");
    CHECK(desk.store->idsByPatient("Appointment", "p1") == std::vector<std::string>{"a1"});
    CHECK(desk.store->idsByPatient("Coverage", "p1") == std::vector<std::string>{"c1"});
    desk.put("Coverage", "c1", R"({"beneficiary":{"reference":"Patient/p2"}})");
    CHECK(desk.store->idsByPatient("Coverage", "p1").empty());
}

TEST_CASE("The file keeps rows, stamps, values and the sandbox's day", "[sandbox][store]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("s.sqlite"));
    qint64 stamp = 0;
    {
        auto store = Store::open(file);
        REQUIRE(store.ok());
        REQUIRE((*store)->setToday(QDate(2027, 2, 3)).ok());
        REQUIRE((*store)->setMeta(QStringLiteral("seed"), QStringLiteral("7")).ok());
        REQUIRE((*store)->put("Patient", "p1", patientJson("p1")).ok());
        stamp = (*store)->lastStamp();
    }
    auto store = Store::open(file);
    REQUIRE(store.ok());
    CHECK((*store)->lastStamp() == stamp);
    CHECK((*store)->meta(QStringLiteral("seed")) == u"7");
    const FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(22, 30), Qt::UTC)); // 01:30 on the 22nd at UTC+3
    (*store)->setClock(&clock);
    CHECK((*store)->today() == QDate(2027, 2, 3));
    CHECK(instantText((*store)->nowMs()) == "2027-02-02T22:30:00.000Z");
}

TEST_CASE("A file that is something else is left alone", "[sandbox][store]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("notes.txt"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    CHECK_FALSE(Store::open(path).ok());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == QByteArray(4096, 'x'));
    CHECK_FALSE(Store::open(folder.filePath(QStringLiteral("no/such/folder.sqlite"))).ok());
}
