#include "replica_fixture.h"

#include <QSemaphore>
#include <QThread>

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("A write that returns an error leaves nothing and tells nobody") {
    ReplicaFixture fixture;
    int told = 0;
    QObject::connect(fixture.replica.get(), &Replica::changed, [&] { ++told; });
    const auto failed = fixture.replica->write<void>([](Database& db, ChangeSet& changes) -> Result<void> {
        auto inserted = db.run(QStringLiteral("INSERT INTO person (family) VALUES ('X')"));
        REQUIRE(inserted);
        changes.add(ChangeSet::Persons, PersonId{1});
        return Error{ErrorKind::BadInput, QStringLiteral("no"), {}};
    });
    CHECK_FALSE(failed);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM person")).toInt() == 0);
    CHECK(told == 0);
}

TEST_CASE("A commit is told once, afterwards, with what it touched") {
    ReplicaFixture fixture;
    QList<ChangeSet> told;
    int visible = -1;
    QObject::connect(fixture.replica.get(), &Replica::changed, [&](const ChangeSet& changes) {
        told << changes;
        visible = fixture.value(QStringLiteral("SELECT count(*) FROM person")).toInt();
    });
    const auto id = fixture.replica->write<qint64>([](Database& db, ChangeSet& changes) -> Result<qint64> {
        auto inserted = db.run(QStringLiteral("INSERT INTO person (family) VALUES ('X')"));
        REQUIRE(inserted);
        changes.add(ChangeSet::Persons, PersonId{db.lastInsertId()});
        return db.lastInsertId();
    });
    REQUIRE(id);
    REQUIRE(told.size() == 1);
    CHECK(told.first().touches(PersonId{*id}));
    CHECK(visible == 1);
}

TEST_CASE("Readers cannot write, and every thread has its own connection") {
    ReplicaFixture fixture;
    Database* here = *fixture.replica->reader();
    CHECK(*fixture.replica->reader() == here);
    CHECK_FALSE(here->run(QStringLiteral("INSERT INTO person (family) VALUES ('X')")));
    Database* there = nullptr;
    std::unique_ptr<QThread> thread(QThread::create([&] { there = *fixture.replica->reader(); }));
    thread->start();
    thread->wait();
    CHECK(there != nullptr);
    CHECK(there != here);
}

TEST_CASE("Writes of many threads are done one after another and none is lost") {
    ReplicaFixture fixture;
    fixture.run(QStringLiteral("INSERT INTO setting VALUES ('n', '0')"));
    std::vector<std::unique_ptr<QThread>> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back(QThread::create([&] {
            for (int i = 0; i < 50; ++i) {
                const auto done = fixture.replica->write<void>([](Database& db, ChangeSet&) -> Result<void> {
                    const auto n = db.value(QStringLiteral("SELECT value FROM setting WHERE key = 'n'"));
                    auto stored = db.run(QStringLiteral("UPDATE setting SET value = ? WHERE key = 'n'"),
                                         {QString::number(n->toInt() + 1)});
                    return stored ? Result<void>() : Result<void>(stored.error());
                });
                Q_ASSERT(done.ok());
            }
        }));
        threads.back()->start();
    }
    for (auto& thread : threads)
        thread->wait();
    CHECK(fixture.value(QStringLiteral("SELECT value FROM setting WHERE key = 'n'")).toInt() == 200);
}

TEST_CASE("Threads that have read may end while the replica goes") {
    for (int round = 0; round < 20; ++round) {
        ReplicaFixture fixture;
        QSemaphore read, end;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back(QThread::create([&] {
                (void)fixture.value(QStringLiteral("SELECT count(*) FROM person"));
                read.release();
                end.acquire();
            }));
            threads.back()->start();
        }
        read.acquire(4);
        end.release(4);
        fixture.replica.reset();
        for (auto& thread : threads)
            CHECK(thread->wait());
    }
}

TEST_CASE("Numbered marks may repeat and question marks in texts are left alone") {
    ReplicaFixture fixture;
    CHECK(fixture.value(QStringLiteral("SELECT ?1 || ?2 || ?1 || '?'"), {QStringLiteral("a"), QStringLiteral("b")})
              .toString() == QStringLiteral("aba?"));
}

TEST_CASE("An access that fails gives an error and the next one works") {
    ReplicaFixture fixture;
    Database::setFaultHook([] { return std::optional<Error>(Error{ErrorKind::Storage, QStringLiteral("disk"), {}}); });
    const auto failed = fixture.replica->write<void>([](Database&, ChangeSet&) -> Result<void> { return {}; });
    Database::setFaultHook({});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == ErrorKind::Storage);
    fixture.run(QStringLiteral("INSERT INTO person (family) VALUES ('X')"));
}
