#include "sync_desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("A first sync by pages brings everything and says so", "[sync]")
{
    SyncDesk desk;
    desk.fillBox(7);
    const SyncReport report = desk.sync();
    INFO(report.message.toStdString() << " / " << report.details.toStdString());
    CHECK(report.state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("person")) == 7);
    CHECK(desk.count(QStringLiteral("visit")) == 7);
    CHECK(desk.value(QStringLiteral("SELECT count(*) FROM list_member WHERE person_id IS NOT NULL")).toInt() == 7);
    CHECK(report.received == 16);
    CHECK(report.applied == 16);
}

TEST_CASE("A first load by $export brings the same as pages do", "[sync]")
{
    SyncDesk desk;
    desk.box.groupExport = true;
    desk.fillBox(7);
    const SyncReport report = desk.sync();
    INFO(report.message.toStdString() << " / " << report.details.toStdString());
    CHECK(report.state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("person")) == 7);
    CHECK(desk.count(QStringLiteral("visit")) == 7);
    CHECK(desk.count(QStringLiteral("bulk_job")) == 0);
    CHECK(desk.network.lines().contains(QStringLiteral("GET bulk/file-Patient")));
    // The next run reads increments of the exported types.
    desk.network.requests.clear();
    CHECK(desk.sync().state == SyncReport::State::Ok);
    const QStringList lines = desk.network.lines();
    CHECK(lines.filter(QStringLiteral("export")).isEmpty());
    CHECK(!lines.filter(QStringLiteral("GET Patient?_lastUpdated=ge")).isEmpty());
}

TEST_CASE("The place of an adverse event is a reference: its name is stored, from the words or from the Location", "[sync]")
{
    SyncDesk desk;
    desk.box.types += {QStringLiteral("Location"), QStringLiteral("AdverseEvent")};
    desk.fillBox(1);
    desk.box.put(QStringLiteral("Location"), QStringLiteral("l1"), {{QStringLiteral("name"), QStringLiteral("Кабинет 343")}});
    const auto happened = [&](const char* id, const QJsonObject& location) {
        desk.box.put(QStringLiteral("AdverseEvent"), QString::fromLatin1(id),
                     {{QStringLiteral("actuality"), QStringLiteral("actual")},
                      {QStringLiteral("event"), QJsonObject{{QStringLiteral("text"), QStringLiteral("упал")}}},
                      {QStringLiteral("subject"), SyncDesk::reference(QStringLiteral("Patient/p1"))},
                      {QStringLiteral("location"), location}});
    };
    happened("a1", SyncDesk::reference(QStringLiteral("Location/l1")));
    happened("a2", {{QStringLiteral("display"), QStringLiteral("холл")}});
    happened("a3", {{QStringLiteral("reference"), QStringLiteral("Location/l1")}, {QStringLiteral("display"), QStringLiteral("лестница")}});
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const auto place = [&](const char* id) {
        return desk.value(QStringLiteral("SELECT location FROM adverse_event WHERE fhir_id = ?"), {QString::fromLatin1(id)}).toString();
    };
    CHECK(place("a1") == QStringLiteral("Кабинет 343"));
    CHECK(place("a2") == QStringLiteral("холл"));
    CHECK(place("a3") == QStringLiteral("лестница"));
}
