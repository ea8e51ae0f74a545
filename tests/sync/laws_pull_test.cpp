// The laws of sync that concern reading; see core/sync/README.md.
#include "sync_desk.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QLockFile>

#include <thread>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

qint64 completeMs(SyncDesk& desk, const char* type)
{
    return desk.value(QStringLiteral("SELECT complete_ms FROM watermark WHERE type = ?"), {QString::fromLatin1(type)}).toLongLong();
}

qint64 updatedMs(const QJsonObject& resource)
{
    return QDateTime::fromString(resource.value(u"meta").toObject().value(u"lastUpdated").toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

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

TEST_CASE("Law 1: the watermark is the server's time and is read again with an overlap", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(4);
    desk.clock.set(QDateTime(QDate(2031, 1, 1), QTime(0, 0), Qt::UTC)); // a desk whose clock is years off
    desk.settings.overlapSeconds = 5;                                  // no setting makes the overlap shorter than the law
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const qint64 last = updatedMs(desk.box.get(QStringLiteral("Patient"), QStringLiteral("p4")));
    CHECK(completeMs(desk, "Patient") == last);

    desk.network.requests.clear();
    const SyncReport second = desk.sync();
    CHECK(second.applied == 0); // equal versions are skipped
    const QString since = QDateTime::fromMSecsSinceEpoch(last - 600000, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz'Z'"));
    CHECK(!desk.network.lines().filter(QStringLiteral("GET Patient?_lastUpdated=ge") + since).isEmpty());
}

TEST_CASE("Law 1: what a server includes beside the type does not move the type's watermark", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(1);
    desk.box.fixed.insert(QStringLiteral("GET Encounter?"), HttpReply{200, {}, R"({"resourceType":"Bundle","entry":[
        {"resource":{"resourceType":"Encounter","id":"e1","meta":{"versionId":"1","lastUpdated":"2026-11-20T09:00:02.000Z"},"class":{"code":"AMB"},"subject":{"reference":"Patient/p1"}}},
        {"search":{"mode":"include"},"resource":{"resourceType":"Location","id":"l","name":"x","meta":{"versionId":"1","lastUpdated":"2027-01-01T00:00:00Z"}}}]})"});
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    CHECK(completeMs(desk, "Encounter") == QDateTime(QDate(2026, 11, 20), QTime(9, 0, 2), Qt::UTC).toMSecsSinceEpoch());
}

TEST_CASE("Law 1: a server that tells as of when it answered is not asked for its last import again", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(4);
    const qint64 last = updatedMs(desk.box.get(QStringLiteral("Patient"), QStringLiteral("p4")));
    const QDateTime asked(QDate(2026, 11, 20), QTime(11, 0), Qt::UTC);
    desk.box.asOf = asked;
    SECTION("told twice: the state counts, a day after the last change")
    {
        desk.box.dateHeader = "Fri, 20 Nov 2026 11:00:01 GMT";
        REQUIRE(desk.sync().state == SyncReport::State::Ok);
        CHECK(completeMs(desk, "Patient") == asked.toMSecsSinceEpoch());
        desk.network.requests.clear();
        CHECK(desk.sync().received == 0);
        CHECK(!desk.network.lines().filter(QStringLiteral("GET Patient?_lastUpdated=ge2026-11-20T10:50:00.000Z")).isEmpty());
        // What is written while the desk reads is stamped later and comes with the next run.
        desk.box.now = asked.addSecs(-60); // committed late, within the overlap
        desk.box.put(QStringLiteral("Patient"), QStringLiteral("p9"), SyncDesk::patient(9));
        CHECK(desk.sync().applied == 1);
    }
    SECTION("a state that lies ahead of the server's Date counts only up to it")
    {
        desk.box.asOf = asked.addDays(300);
        desk.box.dateHeader = "Fri, 20 Nov 2026 11:00:00 GMT";
        REQUIRE(desk.sync().state == SyncReport::State::Ok);
        CHECK(completeMs(desk, "Patient") == asked.toMSecsSinceEpoch());
    }
    SECTION("without a Date nothing vouches for it")
    {
        REQUIRE(desk.sync().state == SyncReport::State::Ok);
        CHECK(completeMs(desk, "Patient") == last);
    }
    SECTION("a run that was broken off does not move beyond the search it began")
    {
        desk.box.dateHeader = "Fri, 20 Nov 2026 11:00:00 GMT";
        desk.fillBox(7);
        desk.settings.maxAttempts = 1;
        desk.network.failures.insert(4, ScriptedTransport::noAnswer());
        CHECK(desk.sync().state == SyncReport::State::Partial);
        CHECK(completeMs(desk, "Patient") == 0);
        desk.network.failures.clear();
        desk.box.asOf = asked.addSecs(3600);
        desk.box.dateHeader = "Fri, 20 Nov 2026 12:00:00 GMT";
        CHECK(desk.sync().state == SyncReport::State::Ok);
        CHECK(completeMs(desk, "Patient") == asked.toMSecsSinceEpoch());
    }
}

TEST_CASE("Law 1: a page and its watermark are stored together or not at all", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(7);
    // The watermark is the last write of the page's transaction: when it fails, the page is not there either.
    desk.exec(QStringLiteral("CREATE TRIGGER stop BEFORE INSERT ON watermark WHEN NEW.type = 'Patient' BEGIN SELECT raise(ABORT, 'no'); END"));
    CHECK(desk.sync().state == SyncReport::State::Failed);
    CHECK(desk.count(QStringLiteral("person")) == 0);
    desk.exec(QStringLiteral("DROP TRIGGER stop"));
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("person")) == 7);
}

TEST_CASE("Law 2: the watermark moves only after the last page and a broken run resumes at the next one", "[laws]")
{
    SyncDesk desk;
    desk.settings.maxAttempts = 1;
    desk.fillBox(7); // three pages of three
    desk.network.failures.insert(4, ScriptedTransport::noAnswer()); // metadata, two pages — and the third does not come
    CHECK(desk.sync().state == SyncReport::State::Partial);
    REQUIRE(desk.count(QStringLiteral("person")) == 6);
    CHECK(completeMs(desk, "Patient") == 0);
    const QString next = desk.value(QStringLiteral("SELECT next_url FROM watermark WHERE type = 'Patient'")).toString();
    CHECK(next.contains(QStringLiteral("_offset=6")));

    desk.network.failures.clear();
    desk.network.requests.clear();
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("person")) == 7);
    QStringList asked;
    for (const HttpRequest& request : desk.network.requests)
        asked.append(request.url.toString());
    CHECK(asked.contains(next)); // verbatim
    CHECK(asked.filter(QStringLiteral("Patient?_sort")).size() == 1);
    CHECK(completeMs(desk, "Patient") == updatedMs(desk.box.get(QStringLiteral("Patient"), QStringLiteral("p7"))));
}

TEST_CASE("Law 2: a page that the server has forgotten is begun again", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(4);
    desk.exec(QStringLiteral("INSERT INTO watermark (server_id, type, pending_ms, next_url) VALUES (1, 'Patient', 5, ?)"),
              {QString(FhirBox::base() + QStringLiteral("/Gone?page=2"))});
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("person")) == 4);
}

TEST_CASE("Law 2: a first load that was broken off goes on at the next file", "[laws]")
{
    SyncDesk desk;
    desk.box.groupExport = true;
    desk.settings.maxAttempts = 1;
    desk.fillBox(7);
    // metadata, the group, $export, 202, manifest, persons — and no answer for the visits
    desk.network.failures.insert(7, ScriptedTransport::noAnswer());
    CHECK(desk.sync().state == SyncReport::State::Partial);
    CHECK(desk.count(QStringLiteral("person")) == 7);
    CHECK(desk.count(QStringLiteral("visit")) == 0);
    CHECK(completeMs(desk, "Patient") == 0);
    desk.network.failures.clear();
    desk.network.requests.clear();
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("visit")) == 7);
    CHECK(!desk.network.lines().contains(QStringLiteral("GET bulk/file-Patient")));
    CHECK(desk.network.lines().filter(QStringLiteral("$export")).isEmpty());
    CHECK(completeMs(desk, "Patient") > 0);
}

TEST_CASE("Law 2: a first load whose files the server has thrown away is asked for again", "[laws]")
{
    SyncDesk desk;
    desk.box.groupExport = true;
    desk.fillBox(3);
    desk.exec(QStringLiteral("INSERT INTO bulk_job (server_id, status_url, manifest, started_ms) VALUES (1, ?, '{\"types\":[\"Patient\",\"Encounter\"]}', 1)"),
              {QString(FhirBox::base() + QStringLiteral("/Gone/1"))});
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("person")) == 3);
    CHECK(desk.count(QStringLiteral("visit")) == 3);
}

TEST_CASE("A file of the first load that came short is not taken for whole", "[sync]")
{
    SyncDesk desk;
    desk.box.groupExport = true;
    desk.settings.maxAttempts = 1;
    desk.fillBox(3);
    const QByteArray first = QJsonDocument(desk.box.get(QStringLiteral("Patient"), QStringLiteral("p1"))).toJson(QJsonDocument::Compact) + '\n';
    desk.box.fixed.insert(QStringLiteral("GET bulk/file-Patient"), HttpReply{200, {}, first});
    CHECK(desk.sync().state == SyncReport::State::Partial);
    CHECK(completeMs(desk, "Patient") == 0);
    desk.box.fixed.clear();
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("person")) == 3);
}

TEST_CASE("A server that refuses to export is read by pages", "[sync]")
{
    SyncDesk desk;
    desk.box.groupExport = true;
    desk.fillBox(4);
    desk.settings.maxAttempts = 1;
    SECTION("for good")
    {
        desk.box.fixed.insert(QStringLiteral("GET Group/g1/$export"), HttpReply{GENERATE(403, 501), {}, {}});
        CHECK(desk.sync().state == SyncReport::State::Ok);
        CHECK(desk.count(QStringLiteral("person")) == 4);
        CHECK(desk.count(QStringLiteral("visit")) == 4);
    }
    SECTION("for now: the next run asks again")
    {
        desk.box.fixed.insert(QStringLiteral("GET Group/g1/$export"), HttpReply{503, {}, {}});
        CHECK(desk.sync().state == SyncReport::State::Partial);
        CHECK(desk.count(QStringLiteral("person")) == 0);
        desk.box.fixed.clear();
        CHECK(desk.sync().state == SyncReport::State::Ok);
        CHECK(desk.count(QStringLiteral("person")) == 4);
    }
}

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

TEST_CASE("Law 3: what the server's history calls deleted is deleted, and a person only leaves", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(4);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    desk.box.remove(QStringLiteral("Encounter"), QStringLiteral("e2"));
    desk.box.remove(QStringLiteral("Patient"), QStringLiteral("p3"));
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("visit")) == 3);
    CHECK(desk.count(QStringLiteral("person")) == 4);
    CHECK(desk.value(QStringLiteral("SELECT active FROM person JOIN person_link ON person_id = person.id WHERE fhir_id = 'p3'")).toInt() == 0);
}

TEST_CASE("Law 3: the weekly sweep asks for what is missing and takes only the server's word for a deletion", "[laws]")
{
    SyncDesk desk;
    desk.box.history = false;
    desk.fillBox(25);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    desk.box.forget(QStringLiteral("Encounter"), QStringLiteral("e2"));
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("visit")) == 25); // not yet: absence is not deletion
    desk.clock.advanceDays(8);
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("visit")) == 24);
    desk.network.requests.clear();
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.network.lines().filter(QStringLiteral("_elements=id")).isEmpty()); // until next week
}

TEST_CASE("Law 3: a suddenly small answer removes nothing and asks the coordinator", "[laws]")
{
    SyncDesk desk;
    desk.box.history = false;
    desk.fillBox(40);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    SECTION("of the ids")
    {
        for (int i = 1; i <= 20; ++i)
            desk.box.forget(QStringLiteral("Encounter"), QStringLiteral("e%1").arg(i));
        desk.clock.advanceDays(8);
        const SyncReport report = desk.sync();
        CHECK(report.state == SyncReport::State::Partial);
        CHECK(report.message.contains(QStringLiteral("asks the coordinator")));
        CHECK(desk.count(QStringLiteral("visit")) == 40);
    }
    SECTION("of a list")
    {
        QJsonObject group = desk.box.get(QStringLiteral("Group"), QStringLiteral("g1"));
        QJsonArray members = group.value(u"member").toArray();
        while (members.size() > 10)
            members.removeLast();
        group.insert(u"member", members);
        desk.box.put(QStringLiteral("Group"), QStringLiteral("g1"), group);
        const SyncReport report = desk.sync();
        CHECK(report.state == SyncReport::State::Partial);
        CHECK(report.message.contains(QStringLiteral("asks the coordinator")));
        CHECK(desk.value(QStringLiteral("SELECT count(*) FROM list_member WHERE inactive = 0")).toInt() == 40);

        // The coordinator says yes: the next run reads it again and the members become "left", not gone.
        const qint64 issue = desk.value(QStringLiteral("SELECT id FROM sync_issue WHERE category = 'suddenly-small'")).toLongLong();
        REQUIRE(issue > 0);
        auto accepted = desk.replica->write<void>([&](Database& db, ChangeSet&) { return SyncStore(db).acceptSmall(issue); });
        REQUIRE(accepted.ok());
        CHECK(desk.sync().state == SyncReport::State::Ok);
        CHECK(desk.value(QStringLiteral("SELECT count(*) FROM list_member WHERE inactive = 0")).toInt() == 10);
        CHECK(desk.count(QStringLiteral("list_member")) == 40);
    }
    SECTION("an empty one")
    {
        desk.box.fixed.insert(QStringLiteral("GET Encounter?_elements"), HttpReply{200, {}, R"({"resourceType":"Bundle","total":0})"});
        desk.clock.advanceDays(8);
        CHECK(desk.sync().state == SyncReport::State::Partial);
        CHECK(desk.count(QStringLiteral("visit")) == 40);
    }
}

TEST_CASE("A resource of an unknown person waits and is applied when the person comes", "[sync]")
{
    SyncDesk desk;
    desk.fillBox(2);
    desk.box.put(QStringLiteral("Encounter"), QStringLiteral("early"),
                 {{QStringLiteral("status"), QStringLiteral("finished")},
                  {QStringLiteral("class"), QJsonObject{{QStringLiteral("code"), QStringLiteral("IMP")}}},
                  {QStringLiteral("subject"), SyncDesk::reference(QStringLiteral("Patient/p9"))}});
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("visit")) == 2);
    CHECK(desk.count(QStringLiteral("waiting_resource")) == 1);
    desk.box.put(QStringLiteral("Patient"), QStringLiteral("p9"), SyncDesk::patient(9));
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("visit")) == 3);
    CHECK(desk.count(QStringLiteral("waiting_resource")) == 0);
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
