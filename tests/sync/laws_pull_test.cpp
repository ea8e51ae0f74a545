// The laws of watermarks and pages (1, 2); see core/sync/README.md.
#include "sync_desk.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

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
