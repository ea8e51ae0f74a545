// The laws of a run as a whole (10, 12 to 15); see core/sync/README.md.
#include "sync_desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

void setFamily(SyncDesk& desk, const QString& id, const QString& family)
{
    QJsonObject person = desk.box.get(QStringLiteral("Patient"), id);
    person.insert(u"name", QJsonArray{QJsonObject{{QStringLiteral("family"), family}}});
    desk.box.put(QStringLiteral("Patient"), id, person);
}

QString familyOf(SyncDesk& desk, const QString& id)
{
    return desk.value(QStringLiteral("SELECT family FROM person JOIN person_link ON person_id = person.id WHERE fhir_id = ?"), {id}).toString();
}

} // namespace

TEST_CASE("One kind that the server cannot give does not keep the others away", "[sync]")
{
    SyncDesk desk;
    desk.settings.maxAttempts = 2;
    desk.fillBox(4);
    HttpReply reply{500, {}, "broken"};
    SECTION("500") { }
    SECTION("403") { reply.status = 403; }
    SECTION("HTML") { reply = {200, {}, "<!DOCTYPE html><title>Вход</title>"}; }
    SECTION("another resource") { reply = {200, {}, R"({"resourceType":"Basic"})"}; }
    SECTION("half a page") { reply = {200, {}, R"({"resourceType":"Bundle","entry":[{"res)"}; }
    desk.box.fixed.insert(QStringLiteral("GET Encounter?"), reply);
    const SyncReport report = desk.sync();
    CHECK(report.state == SyncReport::State::Partial);
    CHECK(!report.message.isEmpty());
    CHECK(desk.count(QStringLiteral("person")) == 4);
    CHECK(desk.count(QStringLiteral("slot")) == 1);
    desk.box.fixed.clear();
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("visit")) == 4);
}

TEST_CASE("A network that is down is not asked kind by kind", "[sync]")
{
    SyncDesk desk;
    desk.settings.maxAttempts = 1;
    desk.fillBox(2);
    desk.network.handler = [&](const HttpRequest& request) -> Result<HttpReply> {
        return desk.network.exchanges == 1 ? desk.box.handle(request) : Result<HttpReply>(ScriptedTransport::noAnswer());
    };
    const SyncReport report = desk.sync();
    CHECK(report.state == SyncReport::State::Failed);
    CHECK(report.errorKind == ErrorKind::Unreachable);
    CHECK(desk.network.exchanges == 3);
}

TEST_CASE("Law 10: unsent work outlives downloads, deletions and lost access", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(3);
    desk.box.token = QStringLiteral("secret");
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const OutboxEntry entry = desk.contact(QStringLiteral("p1"));
    SECTION("the access key was taken away")
    {
        desk.box.token = QStringLiteral("another");
        const SyncReport report = desk.sync();
        CHECK(report.state == SyncReport::State::Failed);
        CHECK(report.errorKind == ErrorKind::Refused);
    }
    SECTION("the network is down")
    {
        desk.settings.maxAttempts = 2;
        desk.network.handler = [](const HttpRequest&) -> Result<HttpReply> { return ScriptedTransport::noAnswer(); };
        CHECK(desk.sync().errorKind == ErrorKind::Unreachable);
        desk.network.handler = [&](const HttpRequest& request) { return desk.box.handle(request); };
    }
    SECTION("its person was deleted there")
    {
        desk.box.fixed.insert(QStringLiteral("POST Communication"), HttpReply{422, {}, R"({"resourceType":"OperationOutcome","issue":[{"diagnostics":"нет пациента"}]})"});
        desk.box.remove(QStringLiteral("Patient"), QStringLiteral("p1"));
        CHECK(desk.sync().state == SyncReport::State::Partial);
        CHECK(desk.state(entry.id) == QStringLiteral("parked"));
    }
    CHECK(desk.count(QStringLiteral("contact")) == 1);
    CHECK(desk.value(QStringLiteral("SELECT count(*) FROM outbox WHERE state NOT IN ('sent', 'void')")).toInt() == 1);
    desk.box.token = QStringLiteral("secret");
    desk.box.fixed.clear();
    desk.clock.advanceDays(1);
    auto again = desk.replica->write<void>([&](Database& db, ChangeSet&) { return Outbox(db).requeue(entry.id); });
    REQUIRE(again.ok());
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.state(entry.id) == QStringLiteral("sent"));
    CHECK(desk.box.all(QStringLiteral("Communication")).size() == 1);
}

TEST_CASE("Law 12: one sync at a time, and a killed one's lock is no lock", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(2);
    SyncReport inner;
    desk.network.handler = [&](const HttpRequest& request) {
        if (desk.network.exchanges == 1)
            inner = desk.sync();
        return desk.box.handle(request);
    };
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(inner.state == SyncReport::State::Failed);
    CHECK(inner.errorKind == ErrorKind::Busy);
    CHECK(desk.count(QStringLiteral("sync_run")) == 1);

    QFile lock(desk.folder.filePath(QStringLiteral("sync.lock")));
    REQUIRE(lock.open(QIODevice::WriteOnly));
    lock.write("4194305\ndutydesk\n" + QSysInfo::machineHostName().toUtf8() + "\n"); // above the largest process number of Linux
    lock.close();
    CHECK(desk.sync().state == SyncReport::State::Ok);
}

TEST_CASE("Law 13: every run is a row that tells the truth", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(3);
    desk.exec(QStringLiteral("INSERT INTO sync_run (server_id, cause, started_ms) VALUES (1, 'killed', 1)"));
    const auto lastState = [&] { return desk.value(QStringLiteral("SELECT state FROM sync_run ORDER BY id DESC LIMIT 1")).toString(); };

    const SyncReport ok = desk.sync(QStringLiteral("timer"));
    CHECK(desk.value(QStringLiteral("SELECT state FROM sync_run WHERE cause = 'killed'")).toString() == QStringLiteral("broken-off"));
    CHECK(lastState() == QStringLiteral("ok"));
    CHECK(desk.value(QStringLiteral("SELECT received FROM sync_run WHERE id = ?"), {ok.run.value}).toInt() == ok.received);
    CHECK(desk.value(QStringLiteral("SELECT applied FROM sync_run WHERE id = ?"), {ok.run.value}).toInt() == 8);
    const qint64 success = desk.value(QStringLiteral("SELECT last_success_ms FROM server")).toLongLong();
    CHECK(success == desk.clock.now().toMSecsSinceEpoch());

    desk.clock.advanceSeconds(60);
    SECTION("a part failed")
    {
        desk.box.fixed.insert(QStringLiteral("GET Encounter?"), HttpReply{200, {}, "<html><title>Вход</title></html>"});
        const SyncReport report = desk.sync();
        CHECK(report.state == SyncReport::State::Partial);
        CHECK(!report.message.isEmpty());
        CHECK(lastState() == QStringLiteral("partial"));
    }
    SECTION("a record could not be read")
    {
        desk.box.put(QStringLiteral("Encounter"), QStringLiteral("bad"), {{QStringLiteral("subject"), 7}});
        const SyncReport report = desk.sync();
        CHECK(report.state == SyncReport::State::Partial);
        CHECK(report.parked == 1);
        CHECK(desk.value(QStringLiteral("SELECT fhir_id FROM sync_issue WHERE category = 'unreadable'")).toString() == QStringLiteral("bad"));
    }
    SECTION("everything failed")
    {
        desk.box.fixed.insert(QStringLiteral("GET metadata"), HttpReply{500, {}, "broken"});
        const SyncReport report = desk.sync();
        CHECK(report.state == SyncReport::State::Failed);
        CHECK(report.errorKind == ErrorKind::Unreachable);
        CHECK(lastState() == QStringLiteral("failed"));
    }
    SECTION("the user stopped it")
    {
        desk.network.cancelFlag = &desk.cancel;
        desk.network.cancelAt = desk.network.exchanges + 3;
        CHECK(desk.sync().state == SyncReport::State::Cancelled);
        CHECK(lastState() == QStringLiteral("cancelled"));
    }
    CHECK(desk.value(QStringLiteral("SELECT last_success_ms FROM server")).toLongLong() == success);
}

TEST_CASE("Law 14: progress comes in counts and at a bearable pace, and memory does not follow the size", "[laws]")
{
    SyncDesk desk;
    desk.box.groupExport = true;
    desk.fillBox(200);
    QList<SyncProgress> told;
    SyncEngine engine(*desk.replica, desk.network, desk.random, desk.settings);
    QElapsedTimer time;
    time.start();
    const SyncReport report = engine.run(desk.server, QStringLiteral("test"), [&](const SyncProgress& p) { told.append(p); }, desk.cancel);
    CHECK(report.state == SyncReport::State::Ok);
    REQUIRE(!told.isEmpty());
    CHECK(told.size() <= time.elapsed() / 100 + 2);
    for (const SyncProgress& progress : told)
        CHECK((progress.total == 0 || progress.done <= progress.total));
    // Pages hold as many as were asked for, never the whole list.
    for (const QString& line : desk.network.lines())
        CHECK((!line.startsWith(QStringLiteral("GET Slot?")) || line.contains(QStringLiteral("_count=3")) || line.contains(QStringLiteral("_elements"))));
}

TEST_CASE("Law 15: the clock skew is measured from the server's Date", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(1);
    desk.box.dateHeader = "Fri, 20 Nov 2026 12:05:00 GMT";
    const SyncReport report = desk.sync();
    CHECK(report.clockSkewMs == 5 * 60 * 1000);
    CHECK(desk.value(QStringLiteral("SELECT clock_skew_ms FROM server")).toInt() == 5 * 60 * 1000);
    CHECK(desk.value(QStringLiteral("SELECT start_ms FROM slot")).toLongLong()
          == QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch());
}

TEST_CASE("What depends on the pages is derived in a transaction after them", "[sync]")
{
    SyncDesk desk;
    desk.fillBox(3);
    QList<ChangeSet> seen;
    desk.afterPages = [&](Database& database, ChangeSet& changes) -> Result<void> {
        seen.append(changes);
        auto done = database.run(QStringLiteral("UPDATE person SET groups = 1"));
        return done ? Result<void>() : Result<void>(done.error());
    };
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    REQUIRE(seen.size() == 1);
    CHECK(seen.last().persons.size() == 3);
    CHECK(desk.value(QStringLiteral("SELECT count(*) FROM person WHERE groups = 1")).toInt() == 3);

    setFamily(desk, QStringLiteral("p2"), QStringLiteral("Новая"));
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    CHECK(seen.last().persons.size() == 1);
    CHECK(familyOf(desk, QStringLiteral("p2")) == QStringLiteral("Новая"));

    // A run that was stopped has stored pages of which nothing is derived yet: the next looks at everybody.
    setFamily(desk, QStringLiteral("p1"), QStringLiteral("Другая"));
    desk.network.cancelFlag = &desk.cancel;
    desk.network.cancelAt = desk.network.exchanges + 4;
    REQUIRE(desk.sync().state == SyncReport::State::Cancelled);
    desk.cancel = false;
    desk.network.cancelAt = 0;
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    CHECK(seen.last().manyPersons);
}

TEST_CASE("A registry adds four kinds and is joined to the МИС by number", "[sync]")
{
    SyncDesk desk;
    desk.exec(QStringLiteral("UPDATE server SET role = 'registry'"));
    desk.fillBox(2);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("person")) == 2);
    CHECK(desk.count(QStringLiteral("list")) == 0);
    CHECK(desk.network.lines().filter(QStringLiteral("GET Slot")).isEmpty());
}
