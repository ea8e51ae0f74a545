#include "replica/replica.h"
#include "replica/sync_store.h"

#include <catch2/catch_test_macros.hpp>

#include <QTemporaryDir>

using namespace dutydesk;

TEST_CASE("Sync's bookkeeping comes back as it was written", "[sync_store]") {
    QTemporaryDir folder;
    FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
    const DatabaseKey key(QByteArray(32, 'k'));
    REQUIRE(Replica::create(folder.filePath(QStringLiteral("replica.db")), key, clock).ok());
    auto replica = Replica::open(folder.filePath(QStringLiteral("replica.db")), key, clock);
    REQUIRE(replica.ok());
    const ServerId server{1};
    auto done = (*replica)->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
        REQUIRE(db.run(QStringLiteral("INSERT INTO server (id, name, url, role, token) VALUES (1, 'МИС', "
                                      "'http://mis.test/fhir/', 'mis', 't')"))
                    .ok());
        SyncStore store(db);
        auto row = store.server(server);
        REQUIRE(row.ok());
        CHECK(row->url.toString() == QStringLiteral("http://mis.test/fhir"));
        CHECK(store.server(ServerId{2}).error().kind == ErrorKind::NotFound);

        const SyncWatermark mark{5, 6, QStringLiteral("http://next"), 7, 8};
        REQUIRE(store.saveWatermark(server, QStringLiteral("Patient"), mark).ok());
        CHECK(store.watermarks(server)->value(QStringLiteral("Patient")) == mark);

        const BulkJob job{QStringLiteral("http://status"),
                          R"({"types":["Patient"]})",
                          {QStringLiteral("u1"), QStringLiteral("u2")},
                          3};
        REQUIRE(store.saveBulkJob(server, job).ok());
        const auto back = store.bulkJob(server);
        REQUIRE(back.ok());
        REQUIRE(back->has_value());
        CHECK((*back)->done == job.done);
        CHECK((*back)->manifest == job.manifest);
        REQUIRE(store.clearBulkJob(server).ok());
        CHECK(!store.bulkJob(server)->has_value());

        const auto first = store.openRun(server, QStringLiteral("timer"), 10);
        const auto second = store.openRun(server, QStringLiteral("timer"), 20);
        REQUIRE(second.ok());
        CHECK(*store.stateBefore(server, *second) == QStringLiteral("broken-off"));
        CHECK(store.stateBefore(server, *first)->isEmpty());

        SyncIssue issue;
        issue.run = *second;
        issue.server = server;
        issue.type = QStringLiteral("Group");
        issue.fhirId = QStringLiteral("g");
        issue.category = QStringLiteral("suddenly-small");
        REQUIRE(store.addIssue(issue, 1).ok());
        REQUIRE(store.addIssue(issue, 2).ok()); // one open row an item
        CHECK(db.value(QStringLiteral("SELECT count(*) FROM sync_issue"))->toInt() == 1);
        REQUIRE(store.acceptSmall(1).ok());
        REQUIRE(store.addIssue(issue, 3).ok()); // the word that was given stays
        CHECK(*store.acceptedSmall(server) == QStringList{QStringLiteral("g")});
        REQUIRE(store.resolveIssues(server, false, QStringLiteral("Group"), QStringLiteral("g"), {}, 4).ok());
        CHECK(store.acceptedSmall(server)->isEmpty());

        REQUIRE(
            store.keepWaiting(server, {QStringLiteral("Encounter"), QStringLiteral("e"), "{}"}, QStringLiteral("p1"))
                .ok());
        CHECK(*store.anythingWaits(server));
        CHECK(store.takeWaiting(server, QStringLiteral("p2"))->isEmpty());
        CHECK(store.takeWaiting(server, QStringLiteral("p1"))->size() == 1);
        CHECK(!*store.anythingWaits(server));

        MergeRecord record{*second,
                           server,
                           QStringLiteral("Patient"),
                           QStringLiteral("p1"),
                           OutboxId{4},
                           {},
                           QStringLiteral("/telecom"),
                           QJsonValue::Undefined,
                           QJsonValue::Null,
                           QStringLiteral("ё"),
                           QStringLiteral("open"),
                           {}};
        REQUIRE(store.addMergeRecord(record, 1).ok());
        CHECK(db.value(QStringLiteral("SELECT base IS NULL AND mine = 'null' AND theirs = '\"ё\"' FROM merge_record"))
                  ->toBool());
        REQUIRE(store.dropOpenConflicts(OutboxId{4}).ok());
        CHECK(db.value(QStringLiteral("SELECT count(*) FROM merge_record"))->toInt() == 0);
        return {};
    });
    CHECK(done.ok());
}
