// The audit trail against whoever writes into the file with SQL of his own: every forgery is found and named.
#include "replica/audit.h"
#include "replica_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

void append(ReplicaFixture& fixture, const QString& action) {
    const auto done = fixture.replica->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
        return appendAudit(
            db, {fixture.clock.now(), QStringLiteral("vera"), action, PersonId{7}, QStringLiteral("card"), {}});
    });
    INFO((done ? QString() : done.error().details).toStdString());
    REQUIRE(done);
}

QStringList problems(ReplicaFixture& fixture) {
    const auto found = verifyAudit(**fixture.replica->reader());
    REQUIRE(found);
    return *found;
}

/// Three days of ten rows: 1 to 10 on the 23rd, to 20 on the 24th, to 30 on the 25th; the first two days are sealed.
void fill(ReplicaFixture& fixture) {
    for (int day = 0; day < 3; ++day) {
        for (int i = 0; i < 10; ++i)
            append(fixture, QStringLiteral("view"));
        fixture.clock.advanceDays(1);
    }
}

/// What a forger can do who knows how the chain is made: the hashes of all rows from `first` on fit again.
void rehash(ReplicaFixture& fixture, qint64 first) {
    const auto done = fixture.replica->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
        struct Row {
            AuditFields fields;
            QByteArray hash;
        };
        QList<Row> rows;
        auto query = db.run(QStringLiteral("SELECT id, at_ms, ifnull(person_id, 0), actor, action, subject, details, "
                                           "hash FROM audit ORDER BY id"));
        REQUIRE(query);
        while ((*query)->next()) {
            const QSqlQuery& q = **query;
            rows << Row{{q.value(0).toLongLong(), q.value(1).toLongLong(), q.value(2).toLongLong(),
                         q.value(3).toString(), q.value(4).toString(), q.value(5).toString(), q.value(6).toString()},
                        q.value(7).toByteArray()};
        }
        (*query)->finish();
        QByteArray previous(32, '\0');
        for (const Row& row : rows) {
            const QByteArray hash = row.fields.id < first ? row.hash : auditHash(row.fields, previous);
            REQUIRE(db.run(QStringLiteral("UPDATE audit SET previous_hash = ?, hash = ? WHERE id = ?"),
                           {previous, hash, row.fields.id}));
            previous = hash;
        }
        return {};
    });
    REQUIRE(done);
}

/// The first thing that a forger has to do, and that alone hides nothing.
void takeGuardsAway(ReplicaFixture& fixture) {
    for (const char* name :
         {"audit_unchanged", "audit_kept", "audit_at_end", "audit_sent_unchanged", "audit_sent_kept"})
        fixture.run(QStringLiteral("DROP TRIGGER ") + QLatin1String(name));
}

struct Forgery {
    const char* what;
    std::vector<const char*> sql;
    const char* named;       ///< what verifying must say
    qint64 rehashFrom = 0;   ///< 0: the forger leaves the hashes as they are
    bool workGoesOn = false; ///< the program has written another row since
};

const char* const InsertStranger = "INSERT INTO audit SELECT 31, at_ms, actor, action, person_id, subject, details, "
                                   "hash, hash FROM audit WHERE id = 30";

const std::vector<Forgery>& forgeries() {
    static const std::vector<Forgery> all{
        {"who did it", {"UPDATE audit SET actor = 'oleg' WHERE id = 5"}, "Row 5 "},
        {"what was done", {"UPDATE audit SET action = 'search' WHERE id = 5"}, "Row 5 "},
        {"when", {"UPDATE audit SET at_ms = at_ms + 1 WHERE id = 5"}, "Row 5 "},
        {"whom it concerned", {"UPDATE audit SET person_id = 8 WHERE id = 5"}, "Row 5 "},
        {"whom, to nobody", {"UPDATE audit SET person_id = NULL WHERE id = 5"}, "Row 5 "},
        {"on what", {"UPDATE audit SET subject = 'list' WHERE id = 5"}, "Row 5 "},
        {"why", {"UPDATE audit SET details = 'asked' WHERE id = 5"}, "Row 5 "},
        {"a text moved to the next field", {"UPDATE audit SET subject = 'ca', details = 'rd' WHERE id = 9"}, "Row 9 "},
        {"a hash", {"UPDATE audit SET hash = zeroblob(32) WHERE id = 12"}, "Row 12 "},
        {"the hash before", {"UPDATE audit SET previous_hash = zeroblob(32) WHERE id = 12"}, "Row 12 "},
        {"a row removed", {"DELETE FROM audit WHERE id = 8"}, "Rows 8 to 8 "},
        {"the first rows removed", {"DELETE FROM audit WHERE id <= 3"}, "Rows 1 to 3 "},
        {"a row removed and the chain closed",
         {"DELETE FROM audit WHERE id = 8", "UPDATE audit SET id = id - 1 WHERE id > 8"},
         "23.11.2026",
         1},
        {"two rows swapped",
         {"UPDATE audit SET id = 100 WHERE id = 3", "UPDATE audit SET id = 3 WHERE id = 4",
          "UPDATE audit SET id = 4 WHERE id = 100"},
         "Row 3 "},
        {"a row put between",
         {"UPDATE audit SET id = -id WHERE id > 6", "UPDATE audit SET id = 1 - id WHERE id < 0",
          "INSERT INTO audit SELECT 7, at_ms, actor, action, person_id, subject, details, hash, hash FROM audit "
          "WHERE id = 6"},
         "Row 7 "},
        {"a row put at the end", {InsertStranger}, "Rows 31 to 31 were put at the end"},
        {"a row put at the end that fits the chain", {InsertStranger}, "Rows 31 to 31 were put at the end", 31},
        {"the tail cut off", {"DELETE FROM audit WHERE id > 27"}, "Rows 28 to 30 were cut off"},
        {"the tail cut off a sealed day", {"DELETE FROM audit WHERE id > 17"}, "Row 20, the last of 24.11.2026"},
        {"the tail cut off, and work goes on", {"DELETE FROM audit WHERE id > 27"}, "Rows 28 to 30 ", 0, true},
        {"a row at the end, and work goes on", {InsertStranger}, "left at 30, found at 31", 31, true},
        {"everything removed", {"DELETE FROM audit"}, "Rows 1 to 30 were cut off"},
        {"a sealed day rewritten whole",
         {"UPDATE audit SET actor = 'oleg' WHERE id = 5"},
         "not those that were sealed on 23.11.2026",
         1},
        {"the open day rewritten whole",
         {"UPDATE audit SET actor = 'oleg' WHERE id = 25"},
         "The last row, 30, is not the one that was written",
         25},
        {"the open day rewritten, and work goes on",
         {"UPDATE audit SET actor = 'oleg' WHERE id = 25"},
         "otherwise than it had left it",
         25,
         true},
        {"a seal forged",
         {"UPDATE meta SET value = '2:20:' || hex(zeroblob(32)) || ':00' WHERE key = 'audit_seal 2026-11-24'"},
         "The seal of 24.11.2026"},
        {"a seal moved to another day",
         {"UPDATE meta SET key = 'audit_seal 2026-11-22' WHERE key = 'audit_seal 2026-11-23'"},
         "The seal of 22.11.2026"},
        {"the first seal removed", {"DELETE FROM meta WHERE key = 'audit_seal 2026-11-23'"}, "before 24.11.2026"},
        {"the last seal removed", {"DELETE FROM meta WHERE key = 'audit_seal 2026-11-24'"}, "after 23.11.2026"},
        {"all seals removed", {"DELETE FROM meta WHERE key LIKE 'audit_seal %'"}, "All seals"},
        {"the head removed", {"DELETE FROM meta WHERE key = 'audit_head'"}, "The head"},
        {"the head forged",
         {"DELETE FROM audit WHERE id > 27",
          "UPDATE meta SET value = '27:' || (SELECT lower(hex(hash)) FROM audit WHERE id = 27) || ':2:00' WHERE key = "
          "'audit_head'"},
         "The head"},
        {"an older head put back after a cut",
         {"DELETE FROM audit WHERE id > 20", "UPDATE meta SET value = replace(value, '30:', '20:') WHERE key = "
                                             "'audit_head'"},
         "The head"},
        {"another key",
         {"UPDATE meta SET value = lower(hex(randomblob(32))) WHERE key = 'audit_key'"},
         "The seal of 23.11.2026"},
        {"the key removed", {"DELETE FROM meta WHERE key = 'audit_key'"}, "The seal of 23.11.2026"},
        {"the key removed, and work goes on",
         {"DELETE FROM meta WHERE key = 'audit_key'"},
         "The seal of 23.11.2026",
         0,
         true},
        {"all that vouches removed, everything written anew, and work goes on",
         {"UPDATE audit SET actor = 'oleg' WHERE id = 5", "DELETE FROM meta WHERE key LIKE 'audit_%'"},
         "otherwise than it had left it",
         1,
         true},
        {"a trail cut back behind what a server was told",
         {"INSERT INTO audit_sent SELECT 1, '2026-11-24', id, hash, '', 0 FROM audit WHERE id = 20",
          "UPDATE audit SET actor = 'oleg' WHERE id = 15"},
         "A server was told that row 20 ends 24.11.2026",
         15},
    };
    return all;
}

} // namespace

TEST_CASE("The audit trail is whole as long as only the program writes it") {
    ReplicaFixture fixture;
    CHECK(problems(fixture).isEmpty() == false); // no head yet: a trail that was never begun is told as well
    fill(fixture);
    CHECK(problems(fixture).isEmpty());
    CHECK(fixture.value(QStringLiteral("SELECT group_concat(key) FROM meta WHERE key LIKE 'audit_seal %'")) ==
          QStringLiteral("audit_seal 2026-11-23,audit_seal 2026-11-24"));
    fixture.reopen();
    append(fixture, QStringLiteral("unlock")); // seals the third day
    CHECK(problems(fixture).isEmpty());
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM meta WHERE key LIKE 'audit_seal %'")).toInt() == 3);
}

TEST_CASE("A clock that was put back, and rows that come late, leave the trail whole") {
    ReplicaFixture fixture;
    fill(fixture);
    fixture.clock.advanceDays(-2);
    append(fixture, QStringLiteral("unlock-failed"));
    fixture.clock.advanceDays(2);
    append(fixture, QStringLiteral("unlock"));
    fixture.clock.advanceDays(1);
    append(fixture, QStringLiteral("unlock"));
    CHECK(problems(fixture).isEmpty());
}

TEST_CASE("The file itself refuses to change, remove or put in a row of the trail") {
    ReplicaFixture fixture;
    fill(fixture);
    for (const char* sql :
         {"UPDATE audit SET actor = 'oleg' WHERE id = 5", "DELETE FROM audit WHERE id = 30",
          "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE id = 30",
          "INSERT OR REPLACE INTO audit SELECT 5, at_ms, 'oleg', action, person_id, subject, details, "
          "previous_hash, hash FROM audit WHERE id = 5"}) {
        INFO(sql);
        CHECK_FALSE(fixture.replica->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
            auto done = db.run(QLatin1String(sql));
            return done ? Result<void>() : Result<void>(done.error());
        }));
    }
    CHECK(problems(fixture).isEmpty());
}

TEST_CASE("A lost key costs one row, not one with every act") {
    ReplicaFixture fixture;
    fill(fixture);
    fixture.run(QStringLiteral("DELETE FROM meta WHERE key = 'audit_key'"));
    for (int i = 0; i < 5; ++i)
        append(fixture, QStringLiteral("view"));
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'trail-damaged'")).toInt() == 1);
}

TEST_CASE("Every forgery of the trail is found and named") {
    CHECK(forgeries().size() >= 20);
    for (const Forgery& forgery : forgeries()) {
        INFO(forgery.what);
        ReplicaFixture fixture;
        fill(fixture);
        REQUIRE(problems(fixture).isEmpty());
        takeGuardsAway(fixture);
        for (const char* sql : forgery.sql)
            fixture.run(QLatin1String(sql));
        if (forgery.rehashFrom > 0)
            rehash(fixture, forgery.rehashFrom);
        if (forgery.workGoesOn)
            append(fixture, QStringLiteral("view"));
        const QString told = problems(fixture).join(u'\n');
        INFO(told.toStdString());
        CHECK(told.contains(QLatin1String(forgery.named)));
    }
}

TEST_CASE("A trail of a time before heads is taken over, and says so") {
    ReplicaFixture fixture;
    fill(fixture);
    fixture.run(QStringLiteral("DELETE FROM meta WHERE key LIKE 'audit_%'"));
    fixture.run(QStringLiteral("INSERT INTO meta VALUES ('audit_before', '30')")); // migration 9
    append(fixture, QStringLiteral("unlock"));
    append(fixture, QStringLiteral("view"));
    CHECK(problems(fixture).isEmpty());
    CHECK(fixture.value(QStringLiteral("SELECT details FROM audit WHERE action = 'trail-begun'")).toString() ==
          QStringLiteral("rows 1 to 30 stood here before"));
}
