// Law 3 of sync: what is gone, what is merely absent, and what waits; see core/sync/README.md.
#include "sync_desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;
using namespace dutydesk::test;

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
