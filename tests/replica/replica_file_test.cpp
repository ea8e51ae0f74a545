#include "replica/migrations.h"
#include "replica_fixture.h"

#include <QFile>

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("A replica is encrypted: neither its file nor its journal shows a word") {
    ReplicaFixture fixture;
    fixture.run(
        QStringLiteral("INSERT INTO person (family, given, enp) VALUES ('Ёлкина', 'Мария', '7856140892001235')"));
    for (const char* suffix : {"", "-wal"}) {
        QFile file(fixture.path + QLatin1String(suffix));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        REQUIRE(bytes.size() > 4096);
        CHECK_FALSE(bytes.contains("SQLite format"));
        CHECK_FALSE(bytes.contains(QStringLiteral("Ёлкина").toUtf8()));
        CHECK_FALSE(bytes.contains("7856140892001235"));
    }
    CHECK_FALSE(QFile::permissions(fixture.path).testFlag(QFileDevice::ReadOther));
}

TEST_CASE("The wrong key, a foreign file and a damaged one are refused and left as they were") {
    ReplicaFixture fixture;
    fixture.replica.reset();
    QFile file(fixture.path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    const QByteArray before = file.readAll();
    const auto wrong = Replica::open(fixture.path, DatabaseKey(QByteArray(32, 'x')), fixture.clock);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().kind == ErrorKind::ForeignFile);
    file.seek(0);
    CHECK(file.readAll() == before);

    const QString foreign = fixture.folder.filePath(QStringLiteral("foreign.db"));
    QFile text(foreign);
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write("this is a letter, not a replica\n");
    text.close();
    const auto letter = Replica::open(foreign, fixture.key, fixture.clock);
    REQUIRE_FALSE(letter);
    CHECK(letter.error().kind == ErrorKind::ForeignFile);

    QByteArray torn = before;
    torn[2000] = char(torn[2000] ^ 0x40);
    file.seek(0);
    file.write(torn);
    file.close();
    const auto damaged = Replica::open(fixture.path, fixture.key, fixture.clock);
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().kind == ErrorKind::ForeignFile);
}

TEST_CASE("A newer schema is refused and not downgraded") {
    ReplicaFixture fixture;
    fixture.run(QStringLiteral("PRAGMA user_version = 99"));
    fixture.replica.reset();
    const auto opened = Replica::open(fixture.path, fixture.key, fixture.clock);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::NewerSchema);
    auto raw = Database::open(fixture.path, fixture.key, Database::Mode::ReadOnly);
    REQUIRE(raw);
    CHECK((*raw)->value(QStringLiteral("PRAGMA user_version"))->toInt() == 99);
}

TEST_CASE("A replica is not made over another, nor in a folder that is not there") {
    ReplicaFixture fixture;
    CHECK(Replica::create(fixture.path, fixture.key, fixture.clock).error().kind == ErrorKind::Storage);
    const auto nowhere =
        Replica::create(fixture.folder.filePath(QStringLiteral("no/such/folder/r.db")), fixture.key, fixture.clock);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().kind == ErrorKind::Storage);
    CHECK(
        Replica::open(fixture.folder.filePath(QStringLiteral("absent.db")), fixture.key, fixture.clock).error().kind ==
        ErrorKind::NotFound);
    CHECK_FALSE(QFile::exists(fixture.folder.filePath(QStringLiteral("absent.db"))));
}

TEST_CASE("Journal, foreign keys and encryption are as promised, verified and not hoped for") {
    ReplicaFixture fixture;
    CHECK(fixture.value(QStringLiteral("PRAGMA journal_mode")).toString() == QStringLiteral("wal"));
    CHECK(fixture.value(QStringLiteral("PRAGMA foreign_keys")).toInt() == 1);
    CHECK(fixture.value(QStringLiteral("PRAGMA temp_store")).toInt() == 2);
    CHECK(fixture.value(QStringLiteral("PRAGMA cipher_version")).toString().startsWith(QLatin1String("4.")));
    const auto orphan = fixture.replica->write<void>([](Database& db, ChangeSet&) -> Result<void> {
        auto query = db.run(QStringLiteral(
            "INSERT INTO coverage (server_id, person_id, insurer, status) VALUES (1, 12345, 'x', 'active')"));
        return query ? Result<void>() : Result<void>(query.error());
    });
    CHECK_FALSE(orphan);
    CHECK(fixture.replica->verify()->isEmpty());
}

TEST_CASE("The schema is the exported one") {
    ReplicaFixture fixture;
    auto exported = exportedSchema(**fixture.replica->reader());
    REQUIRE(exported);
    const QString path =
        QStringLiteral(DUTYDESK_SOURCE_DIR "/resources/migrations/schema-%1.sql").arg(Replica::SchemaVersion);
    if (qEnvironmentVariableIsSet("DUTYDESK_EXPORT_SCHEMA")) {
        QFile out(path);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(*exported);
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(*exported == file.readAll());
}

TEST_CASE("A replica of the first version is brought to the newest with its people in it") {
    const QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(6, 0), Qt::UTC)};
    const DatabaseKey key(QByteArray(32, 'k'));
    const QString path = folder.filePath(QStringLiteral("old.db"));
    {
        auto db = Database::open(path, key, Database::Mode::Create);
        REQUIRE(db);
        QFile first(QStringLiteral(DUTYDESK_SOURCE_DIR "/resources/migrations/0001_first_schema.sql"));
        REQUIRE(first.open(QIODevice::ReadOnly));
        REQUIRE((*db)->script(first.readAll()));
        REQUIRE((*db)->script(
            "PRAGMA user_version = 1;"
            "INSERT INTO person (id, family, given, sort_key, groups) VALUES (7, 'Ёлкина', 'Анна', 'елкина анна', 1);"
            "INSERT INTO person_search (rowid, words) VALUES (7, 'елкина анна')"));
    }
    auto replica = Replica::open(path, key, clock);
    REQUIRE(replica);
    Database& db = **(*replica)->reader();
    CHECK(db.value(QStringLiteral("PRAGMA user_version"))->toInt() == Replica::SchemaVersion);
    CHECK(db.value(QStringLiteral("SELECT family FROM person INDEXED BY person_in_care_by_sort_key WHERE groups <> 0 "
                                  "AND sort_key >= 'е'"))
              ->toString() == QStringLiteral("Ёлкина"));
    CHECK(db.value(QStringLiteral("SELECT count(*) FROM person INDEXED BY person_by_birth_date WHERE birth_date = ''"))
              ->toInt() == 1);
    CHECK(db.value(QStringLiteral("SELECT count(*) FROM verdict_draft"))->toInt() == 0);
    CHECK(db.value(QStringLiteral("SELECT count(*) FROM draft"))->toInt() == 0);
    CHECK((*replica)->verify()->isEmpty());
}

TEST_CASE("A migration that fails leaves the replica at its old number") {
    const QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(6, 0), Qt::UTC)};
    const DatabaseKey key(QByteArray(32, 'k'));
    const QString path = folder.filePath(QStringLiteral("half.db"));
    {
        auto db = Database::open(path, key, Database::Mode::Create);
        REQUIRE(db);
        REQUIRE((*db)->script("CREATE TABLE server (id INTEGER)")); // in the way of the first migration
    }
    CHECK_FALSE(Replica::open(path, key, clock));
    auto db = Database::open(path, key, Database::Mode::ReadOnly);
    REQUIRE(db);
    CHECK((*db)->value(QStringLiteral("PRAGMA user_version"))->toInt() == 0);
    CHECK((*db)->value(QStringLiteral("SELECT count(*) FROM sqlite_master"))->toInt() == 1);
}

TEST_CASE("A search that was tidied after the last look is sound") {
    ReplicaFixture fixture;
    fixture.run(QStringLiteral("INSERT INTO person_search (rowid, words) VALUES (1, 'анна'), (2, 'борис'), (3, 'вера')"));
    REQUIRE(fixture.replica->verify()->isEmpty());
    fixture.run(QStringLiteral("DELETE FROM person_search WHERE rowid IN (2, 3)"));
    fixture.run(QStringLiteral("INSERT INTO person_search (person_search) VALUES ('optimize')"));
    CHECK(fixture.replica->verify()->isEmpty());
}
