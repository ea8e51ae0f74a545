#include "replica/bulk_statement.h"
#include "replica/erased_people.h"
#include "replica/erasure.h"
#include "replica/page_writer.h"
#include "replica_fixture.h"

#include <catch2/generators/catch_generators.hpp>

#include <QFileInfo>

#include <sqlcipher/sqlite3.h>

using namespace dutydesk;
using namespace dutydesk::test;
using Outcome = PageWriter::Outcome;

// Sources: 152-ФЗ, article 3 paragraph 8 (destroyed is what cannot be restored from the file), article 21.

namespace {

constexpr ServerId Mis{1}, Registry{2};

const QByteArray Family("Щукомельникова"), Street("Заячьехвостая"), Enp("7856140892001235"), Phone("9217776655");

PersonRecord shchuka(Utf8 id = "p1") {
    PersonRecord r;
    r.header = {id, "1", 1000};
    r.enp = "7856140892001235";
    r.snils = "11223344595";
    r.family = "Щукомельникова";
    r.given = "Аделаида";
    r.patronymic = "Вольфрамовна";
    r.birthDate = "1958-03-07";
    r.sex = 2;
    r.address = "ул. Заячьехвостая, 7";
    r.phones = {{"8 921 777-66-55", "mobile"}};
    return r;
}

PersonRecord neighbour() {
    PersonRecord r;
    r.header = {"p2", "1", 1000};
    r.family = "Ольхова";
    r.given = "Нина";
    r.birthDate = "1960-01-01";
    r.sex = 2;
    return r;
}

template <class Record>
Outcome put(ReplicaFixture& fixture, ServerId server, const Record& record, bool onlyOurs = false) {
    const auto outcome = fixture.replica->write<Outcome>([&](Database& db, ChangeSet& changes) -> Result<Outcome> {
        PageWriter writer(db, server, server == Registry, QStringLiteral("78008"));
        if (onlyOurs)
            writer.keepOnlyOurs();
        auto result = writer.put(record);
        writer.takeChanges(changes);
        return result;
    });
    INFO((outcome ? QString() : outcome.error().details).toStdString());
    REQUIRE(outcome);
    return *outcome;
}

void erase(ReplicaFixture& fixture, const char* ground = "request") {
    fixture.run(
        QStringLiteral("INSERT INTO erasure (number, ground, erased_ms, actor, persons, records) VALUES ('1', ?, "
                       "0, 'c', 1, 1)"),
        {QString::fromLatin1(ground)});
    const auto gone = fixture.replica->write<ErasedRows>([&](Database& db, ChangeSet&) -> Result<ErasedRows> {
        const auto all = recordsOfOne(db, PersonId{1});
        auto erased = all ? erasePersons(db, *all, 1) : Result<ErasedRows>(all.error());
        const auto words = dropFreedWords(db);
        return words ? erased : Result<ErasedRows>(words.error());
    });
    INFO((gone ? QString() : gone.error().details).toStdString());
    REQUIRE(gone);
    CHECK(gone->value(QStringLiteral("person")) == 1);
}

/// Every page of the file as SQLite reads it, those that are free among them.
QByteArray pagesOf(ReplicaFixture& fixture) {
    auto db = Database::open(fixture.path, fixture.key, Database::Mode::ReadOnly);
    REQUIRE(db);
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize((*db)->handle(), "main", &size, 0);
    REQUIRE(bytes);
    const QByteArray pages(reinterpret_cast<const char*>(bytes), qsizetype(size));
    sqlite3_free(bytes);
    return pages;
}

/// In a file of some size, so that pages split, are freed and used again.
void fill(ReplicaFixture& fixture) {
    put(fixture, Mis, shchuka());
    put(fixture, Mis, neighbour());
    for (
        const char* sql :
        {"INSERT INTO contact (server_id, fhir_id, person_id, status, outcome, note) WITH RECURSIVE n (i) AS (SELECT 1 "
         "UNION "
         "ALL SELECT i + 1 FROM n WHERE i < 400) SELECT 1, 'c' || i, 1 + i % 2, 'completed', 'informed', "
         "iif(i % 2, 'сосед', 'Щукомельникова просит звонить вечером, ул. Заячьехвостая ') || i FROM n",
         "INSERT INTO import (id, file_name, sha256, programme, month, imported_ms, actor, row_count, accepted, "
         "quarantined, "
         "duplicates) VALUES (1, 'list.xlsx', '', 'DVN', '2026-11', 0, 'c', 4, 2, 2, 0)",
         "INSERT INTO import_row (import_id, row_number, state, person_id, family) VALUES (1, 1, 'accepted', 1, "
         "'Щукомельникова')",
         "INSERT INTO import_row (import_id, row_number, state, family, given, patronymic, birth_date) VALUES (1, 2, "
         "'accepted', 'Щукомельникова', 'Аделаида', 'Вольфрамовна', '1958-03-07')",
         "INSERT INTO import_row (import_id, row_number, state, cells) VALUES (1, 3, 'quarantined', "
         "'[\"Щукомельникова\",\"7856140892001235\"]')",
         "INSERT INTO import_row (import_id, row_number, state, family) VALUES (1, 4, 'accepted', 'Ольхова')",
         "INSERT INTO sync_issue (server_id, direction, type, fhir_id, category, message, raw, created_ms) VALUES (1, "
         "'pull', "
         "'Observation', 'o1', 'bad', '', '{\"subject\":{\"reference\":\"Patient/p1\"},\"note\":\"Щукомельникова\"}', "
         "0)",
         "INSERT INTO waiting_resource VALUES (1, 'Flag', 'f1', 'p1', '{\"note\":\"Щукомельникова\"}')",
         "INSERT INTO draft VALUES ('r', 'page.person', '{\"fields\":[\"Щукомельникова\"],\"person\":1}', 0)",
         "INSERT INTO draft VALUES ('r', 'page.other', '{\"fields\":[\"x\"],\"person\":11}', 0)",
         "INSERT INTO list (id, server_id, fhir_id, kind) VALUES (1, 1, 'g1', 'programme')",
         "INSERT INTO list_member (list_id, patient, person_id) VALUES (1, 'p1', 1), (1, 'p2', 2)",
         "INSERT INTO outbox (server_id, type, table_name, row_id, operation, idempotency_key, body, person_id, actor, "
         "created_ms, state) VALUES (1, 'Communication', 'contact', 1, 'create', 'k', '{\"x\":\"Щукомельникова\"}', 1, "
         "'c', 0, 'sent')"})
        fixture.run(QString::fromUtf8(sql));
}

} // namespace

TEST_CASE("Nothing of an erased person is left in any page of the file, nor in its log", "[erasure]") {
    ReplicaFixture fixture;
    fill(fixture);
    const QByteArray before = pagesOf(fixture);
    const QByteArray word = QStringLiteral("щукомельникова").toUtf8();
    for (const QByteArray& trace : {Family, Street, Enp, Phone, word})
        REQUIRE(before.contains(trace));
    erase(fixture);
    const QByteArray after = pagesOf(fixture);
    for (const QByteArray& trace : {Family, Street, Enp, Phone, word, QByteArray("Вольфрамовна")}) {
        INFO(trace.toStdString());
        CHECK_FALSE(after.contains(trace));
    }
    CHECK(after.contains("сосед")); // the others are still there
    const auto db = Database::open(fixture.path, fixture.key, Database::Mode::ReadWrite);
    REQUIRE(db);
    REQUIRE(dropWriteAheadLog(**db));
    CHECK(QFileInfo(fixture.path + QStringLiteral("-wal")).size() == 0);
    CHECK(fixture.replica->verify()->isEmpty());
}

TEST_CASE("No table that speaks of persons keeps the number of an erased one but the trail and its marks",
          "[erasure]") {
    ReplicaFixture fixture;
    fill(fixture);
    erase(fixture);
    auto tables =
        (*fixture.replica->reader())
            ->run(QStringLiteral("SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE "
                                 "m.type = 'table' AND (c.name IN ('person_id', 'keep_id', 'drop_id', "
                                 "'duplicate_of') OR (m.name = 'person' AND c.name = 'id'))"));
    REQUIRE(tables);
    QList<std::pair<QString, QString>> columns;
    while ((*tables)->next())
        columns << std::pair{(*tables)->value(0).toString(), (*tables)->value(1).toString()};
    CHECK(columns.size() > 25);
    for (const auto& [table, column] : std::as_const(columns)) {
        if (table == QLatin1String("audit") || table.startsWith(QLatin1String("erased_")))
            continue;
        INFO(QString(table + u'.' + column).toStdString());
        CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM %1 WHERE %2 = 1").arg(table, column)).toInt() == 0);
    }
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM import_row WHERE state = 'erased'")).toInt() == 3);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM draft")).toInt() == 1);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM contact")).toInt() == 200);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM list_member")).toInt() == 1);
}

TEST_CASE("A server that names an erased person again brings nobody back", "[erasure]") {
    ReplicaFixture fixture;
    fill(fixture);
    erase(fixture);
    SECTION("by its id") {
        PersonRecord again = shchuka();
        again.header.version = "2";
        CHECK(put(fixture, Mis, again) == Outcome::Erased);
    }
    SECTION("another server by the policy number; what waited there for him goes") {
        fixture.run(QStringLiteral("INSERT INTO waiting_resource VALUES (2, 'Flag', 'f9', 'r1', '{}')"));
        CHECK(put(fixture, Registry, shchuka("r1")) == Outcome::Erased);
        CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM waiting_resource")).toInt() == 0);
    }
    SECTION("without numbers, by name and birth date") {
        PersonRecord again = shchuka("p7");
        again.enp = again.snils = {};
        CHECK(put(fixture, Mis, again) == Outcome::Erased);
    }
    SECTION("somebody of the same name and birth date with another number is somebody else") {
        PersonRecord other = shchuka("p8");
        other.enp = "7856140892001243";
        other.snils = {};
        CHECK(put(fixture, Mis, other) == Outcome::Applied);
        // Nor does he get the erased person's number, which the trail knows.
        CHECK(fixture.value(QStringLiteral("SELECT min(id) FROM person WHERE family LIKE 'Щук%'")).toInt() == 3);
        return;
    }
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM person")).toInt() == 1);
}

TEST_CASE("What a server sends about an erased person is not kept, waits for nobody and lists nobody", "[erasure]") {
    ReplicaFixture fixture;
    fill(fixture);
    erase(fixture);
    FlagRecord flag;
    flag.header = {"f1", "1", 1000};
    flag.patient = "p1";
    flag.code = "low-mobility";
    flag.status = "active";
    CHECK(put(fixture, Mis, flag) == Outcome::Erased);
    ListRecord list;
    list.header = {"g1", "2", 2000};
    list.kind = "programme";
    list.members = {{"p1", {}, {}, false}, {"p2", {}, {}, false}};
    CHECK(put(fixture, Mis, list, true) == Outcome::Applied);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM list_member WHERE patient = 'p1'")).toInt() == 0);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM elsewhere")).toInt() == 0);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM flag")).toInt() == 0);
}

TEST_CASE("A new policy of ours admits whose time was over, not who asked to be erased", "[erasure]") {
    ReplicaFixture fixture;
    fill(fixture);
    const bool expired = GENERATE(true, false);
    erase(fixture, expired ? "expiry" : "request");
    CoverageRecord policy;
    policy.header = {"cov9", "1", 3000};
    policy.patient = "p1";
    policy.insurer = "78008";
    policy.status = "active";
    CHECK(put(fixture, Mis, policy, true) == (expired ? Outcome::Elsewhere : Outcome::Erased));
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM elsewhere WHERE wanted = 1")).toInt() == int(expired));
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM erased_mark")).toInt() == (expired ? 0 : 3));
    CHECK(put(fixture, Mis, shchuka(), true) == (expired ? Outcome::Applied : Outcome::Erased));
    if (expired) // with a number of his own: the trail of the erased record is not his
        CHECK(fixture.value(QStringLiteral("SELECT id FROM person WHERE family LIKE 'Щук%'")).toInt() > 1);
}

TEST_CASE("Another server's person of the same id keeps what is his", "[erasure]") {
    ReplicaFixture fixture;
    fill(fixture);
    for (const char* sql :
         {"INSERT INTO list (id, server_id, fhir_id, kind) VALUES (2, 2, 'g1', 'programme')",
          "INSERT INTO list_member (list_id, patient) VALUES (2, 'p1')",
          "INSERT INTO waiting_resource VALUES (2, 'Flag', 'f1', 'p1', '{}')",
          "INSERT INTO elsewhere (server_id, fhir_id) VALUES (2, 'p1')",
          "INSERT INTO sync_issue (server_id, direction, type, fhir_id, category, message, raw, created_ms) VALUES (2, "
          "'pull', 'Observation', 'o1', 'bad', '', '{\"subject\":{\"reference\":\"Patient/p1\"}}', 0)"})
        fixture.run(QString::fromUtf8(sql));
    erase(fixture);
    for (const char* table : {"waiting_resource", "elsewhere", "sync_issue"}) {
        INFO(table);
        CHECK(fixture.value(QStringLiteral("SELECT group_concat(server_id) FROM %1").arg(QLatin1String(table)))
                  .toString() == QStringLiteral("2"));
    }
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM list_member WHERE list_id = 2")).toInt() == 1);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM list_member WHERE list_id = 1 AND patient = 'p1'"))
              .toInt() == 0);
}
