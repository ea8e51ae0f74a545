// A representative's desk holds the people of its own insurer and no strangers; see core/sync/README.md.
#include "sync_desk.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Another = QStringLiteral("78002");

/// Three insured people of ours, loaded; strangers come later.
struct OurDesk : SyncDesk {
    OurDesk()
    {
        fillBox(3);
        for (int i = 1; i <= 3; ++i)
            cover(QStringLiteral("p%1").arg(i));
        REQUIRE(sync().state == SyncReport::State::Ok);
        REQUIRE(count(QStringLiteral("person")) == 3);
    }

    bool knows(const QString& id) { return value(QStringLiteral("SELECT count(*) FROM person_link WHERE fhir_id = ?"), {id}).toInt() == 1; }
    /// Visits of a person by the server's id.
    int visitsOf(const QString& id)
    {
        return value(QStringLiteral("SELECT count(*) FROM visit v JOIN person_link k USING (person_id) WHERE k.fhir_id = ?"), {id}).toInt();
    }
};

} // namespace

TEST_CASE("A stranger who comes with an increment is not stored, not even for a moment", "[strangers]")
{
    OurDesk desk;
    desk.putPerson(7);
    desk.cover(QStringLiteral("p7"), Another);
    int most = 0;
    desk.network.handler = [&](const HttpRequest& request) {
        most = std::max(most, static_cast<int>(desk.count(QStringLiteral("person"))));
        return desk.box.handle(request);
    };
    const SyncReport report = desk.sync();
    CHECK(report.state == SyncReport::State::Ok);
    CHECK(report.applied == 0); // nothing of his is told as applied
    CHECK(report.received >= 3);
    CHECK(report.details.contains(QStringLiteral("3")));
    CHECK(most == 3);
    CHECK(desk.count(QStringLiteral("person")) == 3);
    CHECK(desk.count(QStringLiteral("visit")) == 3);
    CHECK(desk.count(QStringLiteral("waiting_resource")) == 0);
    CHECK(desk.value(QStringLiteral("SELECT wanted FROM elsewhere WHERE fhir_id = 'p7'")).toString() == QStringLiteral("0"));
    // Neither does he come with the overlap of the next run, nor with another visit.
    desk.box.put(QStringLiteral("Encounter"), QStringLiteral("e70"), desk.box.get(QStringLiteral("Encounter"), QStringLiteral("e7")));
    CHECK(desk.sync().applied == 0);
    CHECK(desk.count(QStringLiteral("visit")) == 3);
    CHECK(desk.count(QStringLiteral("waiting_resource")) == 0);
}

TEST_CASE("A stranger who moves to us arrives whole, with what came while he was none", "[strangers]")
{
    OurDesk desk;
    const bool seenBefore = GENERATE(true, false);
    const bool byPolicy = GENERATE(true, false);
    desk.putPerson(7);
    desk.cover(QStringLiteral("p7"), Another);
    if (seenBefore)
        REQUIRE(desk.sync().applied == 0);
    // His records are older than what the desk has read (a first load of our insured left him out, too), and none of them changes.
    desk.box.now = desk.box.now.addSecs(7200);
    desk.exec(QStringLiteral("UPDATE watermark SET complete_ms = ?"), {desk.box.now.toMSecsSinceEpoch()});
    if (byPolicy) {
        desk.cover(QStringLiteral("p7"));
    } else {
        QJsonObject group = desk.box.get(QStringLiteral("Group"), QStringLiteral("g1"));
        QJsonArray members = group.value(u"member").toArray();
        members.append(QJsonObject{{QStringLiteral("entity"), SyncDesk::reference(QStringLiteral("Patient/p7"))}});
        group.insert(u"member", members);
        desk.box.put(QStringLiteral("Group"), QStringLiteral("g1"), group);
    }
    INFO("seen before " << seenBefore << ", by a policy " << byPolicy);
    const SyncReport report = desk.sync();
    CHECK(report.state == SyncReport::State::Ok);
    CHECK(desk.knows(QStringLiteral("p7")));
    CHECK(desk.visitsOf(QStringLiteral("p7")) == 1);
    CHECK(desk.count(QStringLiteral("elsewhere")) == 0);
    CHECK(desk.value(QStringLiteral("SELECT count(*) FROM list_member WHERE person_id IS NULL")).toInt() == 0);
    CHECK(desk.sync().applied == 0);
}

TEST_CASE("A newcomer whose kinds cannot all be read is read again by the next run", "[strangers]")
{
    OurDesk desk;
    desk.settings.maxAttempts = 1;
    desk.putPerson(7);
    desk.cover(QStringLiteral("p7"));
    desk.box.fixed.insert(QStringLiteral("GET Encounter?patient"), HttpReply{400, {}, "{}"});
    CHECK(desk.sync().state == SyncReport::State::Partial);
    CHECK(desk.visitsOf(QStringLiteral("p7")) == 0);
    desk.box.fixed.clear();
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.visitsOf(QStringLiteral("p7")) == 1);
    CHECK(desk.count(QStringLiteral("elsewhere")) == 0);
}

TEST_CASE("A leaver of ours stays, however the server tells of his new insurer", "[strangers]")
{
    OurDesk desk;
    desk.box.forget(QStringLiteral("Group"), QStringLiteral("g1"));
    desk.exec(QStringLiteral("DELETE FROM list_member"));
    SECTION("the policy has another payer now")
    {
        desk.cover(QStringLiteral("p2"), Another);
    }
    SECTION("the policy is gone")
    {
        desk.box.remove(QStringLiteral("Coverage"), QStringLiteral("c-p2"));
    }
    SECTION("the policy ended")
    {
        desk.cover(QStringLiteral("p2"), QStringLiteral("78008"), QStringLiteral("cancelled"));
    }
    for (int run = 0; run < 2; ++run) {
        CHECK(desk.sync().state == SyncReport::State::Ok);
        CHECK(desk.knows(QStringLiteral("p2")));
        CHECK(desk.visitsOf(QStringLiteral("p2")) == 1);
    }
    CHECK(desk.count(QStringLiteral("elsewhere")) == 0);
}

TEST_CASE("Strangers whom a first load by pages has brought are removed with every trace", "[strangers]")
{
    SyncDesk desk;
    desk.fillBox(3);
    for (int i = 1; i <= 3; ++i)
        desk.cover(QStringLiteral("p%1").arg(i));
    desk.putPerson(7);
    QJsonObject stranger = SyncDesk::patient(7);
    stranger.insert(u"name", QJsonArray{QJsonObject{{QStringLiteral("family"), QStringLiteral("Чужестранцев")}}});
    desk.box.put(QStringLiteral("Patient"), QStringLiteral("p7"), stranger);
    desk.cover(QStringLiteral("p7"), Another);
    desk.box.put(QStringLiteral("Encounter"), QStringLiteral("e99"), // of somebody whom the server does not show at all
                 {{QStringLiteral("status"), QStringLiteral("finished")},
                  {QStringLiteral("class"), QJsonObject{{QStringLiteral("code"), QStringLiteral("AMB")}}},
                  {QStringLiteral("subject"), SyncDesk::reference(QStringLiteral("Patient/p99"))}});
    const SyncReport report = desk.sync();
    CHECK(report.state == SyncReport::State::Ok);
    CHECK(report.message.contains(QStringLiteral("1 people who are insured elsewhere")));
    CHECK(desk.value(QStringLiteral("SELECT message FROM sync_run")).toString() == report.message);
    CHECK(desk.count(QStringLiteral("person")) == 3);
    CHECK(desk.count(QStringLiteral("visit")) == 3);
    CHECK(desk.count(QStringLiteral("coverage")) == 3);
    CHECK(desk.count(QStringLiteral("past_insurer")) == 0);
    CHECK(desk.count(QStringLiteral("waiting_resource")) == 0);
    CHECK(desk.value(QStringLiteral("SELECT count(*) FROM person_search_data WHERE instr(block, ?) > 0"), {QStringLiteral("ужестранцев").toUtf8()}).toInt() == 0);
    CHECK(desk.value(QStringLiteral("SELECT group_concat(fhir_id) FROM elsewhere")).toString() == QStringLiteral("p7,p99"));
    CHECK(desk.replica->verify().value().isEmpty());
    const SyncReport second = desk.sync();
    CHECK(second.applied == 0);
    CHECK(second.message.isEmpty());
}

TEST_CASE("Whoever the desk has worked with stays, and so does everybody while nobody is known to be ours", "[strangers]")
{
    SyncDesk desk;
    desk.fillBox(2);
    desk.putPerson(7);
    desk.cover(QStringLiteral("p7"), Another);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("person")) == 3); // no policy of ours: the number of the insurer may be wrong
    for (int i = 1; i <= 2; ++i)
        desk.cover(QStringLiteral("p%1").arg(i));
    int removed = 0;
    const QString person = QStringLiteral("(SELECT person_id FROM person_link WHERE fhir_id = 'p7')");
    SECTION("nothing") { removed = 1; }
    SECTION("a contact") { desk.contact(QStringLiteral("p7")); }
    SECTION("a booking") { desk.booking(QStringLiteral("p7")); }
    SECTION("a row of a file")
    {
        desk.exec(QStringLiteral("INSERT INTO import (id, file_name, sha256, programme, month, imported_ms, actor, row_count, accepted, quarantined, duplicates) "
                                 "VALUES (1, 'f', '', 'dispensary', '2026-11', 0, 'x', 1, 1, 0, 0)"));
        desk.exec(QStringLiteral("INSERT INTO import_row (import_id, row_number, state, person_id) SELECT 1, 1, 'accepted', ") + person);
    }
    SECTION("the trail")
    {
        desk.exec(QStringLiteral("INSERT INTO audit (id, at_ms, actor, action, person_id, previous_hash, hash) SELECT (SELECT ifnull(max(id), 0) + 1 FROM audit), 0, 'x', 'look', %1, x'', x''").arg(person));
    }
    SECTION("a need") { desk.exec(QStringLiteral("INSERT INTO work_item (person_id, occasion, source, rank, due_on) SELECT %1, 'o', 's', 1, ''").arg(person)); }
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("person")) == 3 - removed);
}

TEST_CASE("Nobody is removed while policies or lists could not all be read", "[strangers]")
{
    SyncDesk desk;
    desk.settings.maxAttempts = 1;
    desk.fillBox(2);
    desk.putPerson(7);
    for (int i = 1; i <= 2; ++i)
        desk.cover(QStringLiteral("p%1").arg(i));
    desk.box.fixed.insert(GENERATE(QStringLiteral("GET Group?"), QStringLiteral("GET Coverage?")), HttpReply{403, {}, "{}"});
    CHECK(desk.sync().state == SyncReport::State::Partial);
    CHECK(desk.count(QStringLiteral("person")) == 3);
    desk.box.fixed.clear();
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("person")) == 2);
}

TEST_CASE("A second record of one of ours comes although it has no policy", "[strangers]")
{
    OurDesk desk;
    QJsonObject first = desk.box.get(QStringLiteral("Patient"), QStringLiteral("p1"));
    first.insert(u"identifier", QJsonArray{QJsonObject{{QStringLiteral("system"), QStringLiteral("urn:oid:1.2.643.2.69.1.1.1.6.223")}, {QStringLiteral("value"), QStringLiteral("11223344595")}}});
    desk.box.put(QStringLiteral("Patient"), QStringLiteral("p1"), first);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    desk.box.put(QStringLiteral("Patient"), QStringLiteral("p8"), first);
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.knows(QStringLiteral("p8")));
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.knows(QStringLiteral("p8")));
}
