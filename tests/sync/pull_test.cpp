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
