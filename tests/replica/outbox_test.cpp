#include "replica/outbox.h"
#include "replica/replica.h"

#include <catch2/catch_test_macros.hpp>

#include <QTemporaryDir>

using namespace dutydesk;

namespace {

class Fixture {
public:
    Fixture() {
        const DatabaseKey key(QByteArray(32, 'k'));
        const QString path = m_folder.filePath(QStringLiteral("replica.db"));
        REQUIRE(Replica::create(path, key, m_clock).ok());
        auto opened = Replica::open(path, key, m_clock);
        REQUIRE(opened.ok());
        m_replica = std::move(*opened);
        exec(QStringLiteral("INSERT INTO server (id, name, url, role) VALUES (1, 'МИС', 'http://mis.test', 'mis'), (2, "
                            "'Регистр', 'http://r.test', 'registry')"));
        exec(QStringLiteral("INSERT INTO person (id, family) VALUES (5, 'Ёлкина')"));
        exec(QStringLiteral(
            "INSERT INTO person_link (server_id, fhir_id, person_id, version) VALUES (1, 'p5', 5, '3')"));
        exec(QStringLiteral("INSERT INTO contact (id, server_id, person_id, status, outcome, idempotency_key) VALUES "
                            "(9, 1, 5, 'completed', 'informed', 'key-1')"));
    }

    template <class T>
    Result<T> write(std::function<Result<T>(Outbox&)> work) {
        return m_replica->write<T>([&](Database& database, ChangeSet&) {
            Outbox outbox(database);
            return work(outbox);
        });
    }
    void exec(const QString& sql) {
        auto done =
            m_replica->write<void>([&](Database& database, ChangeSet&) { return database.script(sql.toUtf8()); });
        INFO((done ? QString() : done.error().details).toStdString());
        REQUIRE(done.ok());
    }
    QVariant value(const QString& sql) {
        auto reader = m_replica->reader();
        REQUIRE(reader.ok());
        auto result = (*reader)->value(sql);
        REQUIRE(result.ok());
        return *result;
    }
    OutboxId add(const OutboxEntry& entry) {
        auto id = write<OutboxId>([&](Outbox& outbox) { return outbox.add(entry); });
        INFO((id ? QString() : id.error().details).toStdString());
        REQUIRE(id.ok());
        return *id;
    }
    QList<OutboxEntry> unsent(ServerId server = {}) {
        auto reader = m_replica->reader();
        REQUIRE(reader.ok());
        auto entries = Outbox(**reader).unsent(server);
        REQUIRE(entries.ok());
        return *entries;
    }
    int localState() { return value(QStringLiteral("SELECT local_state FROM contact WHERE id = 9")).toInt(); }
    QDateTime now() const { return m_clock.now(); }

    OutboxEntry create(const QString& key = QStringLiteral("key-1")) {
        OutboxEntry entry;
        entry.server = ServerId{1};
        entry.type = QStringLiteral("Communication");
        entry.table = QStringLiteral("contact");
        entry.row = 9;
        entry.idempotencyKey = key;
        entry.body = R"({"resourceType":"Communication","note":[{"text":"ё"}]})";
        entry.person = PersonId{5};
        entry.actor = QStringLiteral("Иванова");
        entry.summary = QStringLiteral("Contact with Ёлкина: informed");
        entry.created = now();
        return entry;
    }
    OutboxEntry update(const QString& key) {
        OutboxEntry entry = create(key);
        entry.operation = OutboxOperation::Update;
        entry.body.clear();
        entry.baseVersion = QStringLiteral("1");
        entry.changes = {{QStringLiteral("/note"), QJsonValue::Undefined, QJsonArray{1, QStringLiteral("x")}},
                         {QStringLiteral("/status"), QStringLiteral("completed"), QJsonValue::Undefined},
                         {QStringLiteral("/n"), QJsonValue::Null, 2.5}};
        return entry;
    }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<Replica> m_replica;
};

} // namespace

TEST_CASE("Law 4: an edit in the outbox comes back as it was written", "[outbox]") {
    Fixture f;
    const OutboxEntry create = f.create();
    const OutboxId id = f.add(create);
    CHECK(f.localState() == 1);
    f.add(f.update(QStringLiteral("key-2")));
    const auto entries = f.unsent(ServerId{1});
    REQUIRE(entries.size() == 2);
    const OutboxEntry& read = entries.at(0);
    CHECK(read.id == id);
    CHECK(read.body == create.body);
    CHECK(read.summary == create.summary);
    CHECK(read.person == create.person);
    CHECK(read.created == create.created);
    CHECK(read.operation == OutboxOperation::Create);
    CHECK(read.state == OutboxState::Queued);
    CHECK(entries.at(1).changes == f.update({}).changes); // absent and null stay apart
    CHECK(f.unsent(ServerId{2}).isEmpty());
    CHECK(f.unsent().size() == 2);
}

TEST_CASE("Law 4: an edit that fails leaves neither the row nor the outbox changed", "[outbox]") {
    Fixture f;
    const auto done = f.write<void>([&](Outbox& outbox) -> Result<void> {
        if (auto added = outbox.add(f.create()); !added)
            return added.error();
        return Error{ErrorKind::Internal, {}, {}};
    });
    CHECK(!done.ok());
    CHECK(f.unsent().isEmpty());
    CHECK(f.localState() == 0);
}

TEST_CASE("An idempotency key is used once", "[outbox]") {
    Fixture f;
    f.add(f.create());
    CHECK(!f.write<OutboxId>([&](Outbox& outbox) { return outbox.add(f.create()); }).ok());
}

TEST_CASE("Only tables that may be edited get into a statement", "[outbox]") {
    Fixture f;
    OutboxEntry entry = f.create();
    entry.table = QStringLiteral("server; DROP TABLE contact");
    CHECK(!f.write<OutboxId>([&](Outbox& outbox) { return outbox.add(entry); }).ok());
}

TEST_CASE("The row shows what is still unsent of it", "[outbox]") {
    Fixture f;
    const OutboxId first = f.add(f.create());
    const OutboxId second = f.add(f.update(QStringLiteral("key-2")));
    const auto run = [&](std::function<Result<void>(Outbox&)> work) { REQUIRE(f.write<void>(std::move(work)).ok()); };
    run([&](Outbox& o) { return o.markSending(first, QStringLiteral("r1")); });
    CHECK(f.value(QStringLiteral("SELECT attempts FROM outbox WHERE id = 1")).toInt() == 1);
    CHECK(f.localState() == 1);
    run([&](Outbox& o) { return o.markSent(first, QStringLiteral("77"), QStringLiteral("1"), 123, f.now()); });
    CHECK(f.localState() == 1); // the second still waits
    CHECK(f.value(QStringLiteral("SELECT fhir_id FROM contact")).toString() == QStringLiteral("77"));
    CHECK(f.value(QStringLiteral("SELECT version FROM contact")).toString() == QStringLiteral("1"));
    CHECK(f.unsent().first().fhirId == QStringLiteral("77")); // and knows now whom it is about
    run([&](Outbox& o) { return o.park(second, QStringLiteral("refused"), QStringLiteral("нельзя")); });
    CHECK(f.localState() == 2);
    run([&](Outbox& o) { return o.markConflict(second); });
    CHECK(f.localState() == 3);
    run([&](Outbox& o) { return o.requeue(second); });
    CHECK(f.localState() == 1);
    CHECK(f.unsent().first().serverWords.isEmpty());
    run([&](Outbox& o) { return o.retryLater(second, f.now().addSecs(60), QStringLiteral("overloaded"), {}); });
    CHECK(f.unsent().first().nextTry == f.now().addSecs(60));
    run([&](Outbox& o) { return o.markVoid(second); });
    CHECK(f.localState() == 0);
    CHECK(f.unsent().isEmpty());
}

TEST_CASE("Counts are of all servers", "[outbox]") {
    Fixture f;
    const OutboxId first = f.add(f.create());
    const OutboxId second = f.add(f.update(QStringLiteral("key-2")));
    f.add(f.update(QStringLiteral("key-3")));
    REQUIRE(f.write<void>([&](Outbox& o) { return o.park(first, QStringLiteral("refused"), {}); }).ok());
    REQUIRE(f.write<void>([&](Outbox& o) { return o.markConflict(second); }).ok());
    const auto counts = f.write<Outbox::Counts>([](Outbox& o) { return o.counts(); });
    REQUIRE(counts.ok());
    CHECK(counts->waiting == 1);
    CHECK(counts->parked == 1);
    CHECK(counts->conflicts == 1);
}

TEST_CASE("Edits of a person show at his link to that server", "[outbox]") {
    Fixture f;
    OutboxEntry entry = f.update(QStringLiteral("key-7"));
    entry.type = QStringLiteral("Patient");
    entry.table = QStringLiteral("person");
    entry.row = 5;
    entry.fhirId = QStringLiteral("p5");
    const OutboxId id = f.add(entry);
    CHECK(f.value(QStringLiteral("SELECT local_state FROM person_link")).toInt() == 1);
    REQUIRE(f.write<void>([&](Outbox& o) {
                 return o.markSent(id, QStringLiteral("p5"), QStringLiteral("4"), 9, f.now());
             }).ok());
    CHECK(f.value(QStringLiteral("SELECT local_state FROM person_link")).toInt() == 0);
    CHECK(f.value(QStringLiteral("SELECT version FROM person_link")).toString() == QStringLiteral("4"));
}

TEST_CASE("A twin that came without our key gives way to the row made here", "[outbox]") {
    Fixture f;
    const OutboxId id = f.add(f.create());
    f.exec(QStringLiteral("INSERT INTO contact (server_id, fhir_id, person_id, status, outcome) VALUES (1, '77', 5, "
                          "'completed', 'informed')"));
    REQUIRE(f.write<void>([&](Outbox& o) {
                 return o.markSent(id, QStringLiteral("77"), QStringLiteral("1"), 1, f.now());
             }).ok());
    CHECK(f.value(QStringLiteral("SELECT count(*) FROM contact")).toInt() == 1);
    CHECK(f.value(QStringLiteral("SELECT id FROM contact")).toInt() == 9);
}

TEST_CASE("A deletion that was sent takes the row away", "[outbox]") {
    Fixture f;
    OutboxEntry entry = f.create(QStringLiteral("key-8"));
    entry.operation = OutboxOperation::Delete;
    entry.fhirId = QStringLiteral("77");
    const OutboxId id = f.add(entry);
    REQUIRE(f.write<void>([&](Outbox& o) { return o.markSent(id, {}, {}, 0, f.now()); }).ok());
    CHECK(f.value(QStringLiteral("SELECT count(*) FROM contact")).toInt() == 0);
}
