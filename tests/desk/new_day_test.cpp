// Whoever unlocks first on a day finds the list of that day, though only what hangs on the day is derived anew.
#include "desk_fixture.h"

#include <algorithm>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// Everything that is derived, in one order.
QStringList derived(DeskFixture& fixture) {
    return fixture.rows(QStringLiteral("SELECT occasion, source, person_id, state, rank, due_on, fact FROM work_item "
                                       "ORDER BY person_id, occasion, source")) +
           fixture.rows(QStringLiteral("SELECT id, groups, insured, insurer FROM person ORDER BY id"));
}

/// The desk is unlocked on this day, at nine in the morning.
void comeOn(DeskFixture& fixture, QDate day) {
    fixture.close();
    fixture.clock.set(QDateTime(day, QTime(9, 0)));
    fixture.reopen();
}

void deriveEverything(DeskFixture& fixture) {
    fixture.exec(QStringLiteral("UPDATE meta SET value = 'old' WHERE key = 'derived_on'"));
    fixture.reopen();
}

/// One of ours of whom nothing is known but a name.
qint64 somebody(DeskFixture& fixture) {
    return fixture
        .value(QStringLiteral(
            "SELECT id FROM person p WHERE insured = 1 AND active = 1 AND deceased_on = '' AND groups = 0 AND "
            "duplicate_of IS NULL AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = p.id) AND NOT "
            "EXISTS (SELECT 1 FROM work_item w WHERE w.person_id = p.id) AND NOT EXISTS (SELECT 1 FROM visit v "
            "WHERE v.person_id = p.id) LIMIT 1"))
        .toLongLong();
}

qint64 noon(QDate day) {
    return QDateTime(day, QTime(12, 0)).toMSecsSinceEpoch();
}

/// "post-discharge overdue" …: what the call list and the card say of one person on a day.
QStringList needsOn(DeskFixture& fixture, qint64 person, QDate day) {
    comeOn(fixture, day);
    const auto card = fixture.desk().person(PersonId{person});
    REQUIRE(card);
    QStringList needs;
    for (const auto& need : card->needs) {
        if (need.state != QLatin1String("open"))
            continue;
        const QString state = need.dueState == DueState::Overdue ? QStringLiteral("overdue")
                              : need.dueState == DueState::Today ? QStringLiteral("today")
                                                                 : QStringLiteral("later");
        needs << QString(need.occasion + u' ' + state);
    }
    needs.sort();
    return needs;
}

const QDate Monday(2026, 11, 23);

} // namespace

// Sources of the terms: resources/rules/priority.json.
TEST_CASE("A stay in hospital is followed by the days: three working days, day 14, day 30, then no more") {
    DeskFixture fixture;
    const qint64 person = somebody(fixture);
    fixture.exec(QStringLiteral("INSERT INTO visit (server_id, fhir_id, person_id, class, status, end_ms, provider, "
                                "icd10) VALUES (1, 'x1', ?, 'IMP', 'finished', ?, 'Больница', 'I21.0')"),
                 {person, noon(QDate(2026, 11, 20))});
    deriveEverything(fixture);
    const QString told = QStringLiteral("post-discharge "), control = QStringLiteral("discharge-control ");
    const QString later = QStringLiteral("later"), today = QStringLiteral("today"), overdue = QStringLiteral("overdue");
    CHECK(needsOn(fixture, person, QDate(2026, 11, 24)) == QStringList{told + later});
    CHECK(needsOn(fixture, person, QDate(2026, 11, 25)) == QStringList{told + today});
    CHECK(needsOn(fixture, person, QDate(2026, 11, 26)) == QStringList{told + overdue});
    CHECK(needsOn(fixture, person, QDate(2026, 11, 30)) == QStringList{told + overdue});
    CHECK(needsOn(fixture, person, QDate(2026, 12, 1)) == QStringList{control + later, told + overdue});
    CHECK(needsOn(fixture, person, QDate(2026, 12, 4)) == QStringList{control + today, told + overdue});
    CHECK(needsOn(fixture, person, QDate(2026, 12, 16)) == QStringList{control + overdue, told + overdue});
    CHECK(needsOn(fixture, person, QDate(2026, 12, 17)) ==
          QStringList{control + later, control + overdue, told + overdue});
    CHECK(needsOn(fixture, person, QDate(2026, 12, 20)) == QStringList{control + today, told + overdue});
    CHECK(needsOn(fixture, person, QDate(2027, 1, 19)) == QStringList{told + overdue});
    CHECK(needsOn(fixture, person, QDate(2027, 1, 20)).isEmpty());
}

TEST_CASE("Reminders come up before their day, callbacks and no-shows go after theirs, stage two becomes overdue") {
    DeskFixture fixture;
    const qint64 person = somebody(fixture);
    const QString booked =
        QStringLiteral("INSERT INTO appointment (server_id, fhir_id, person_id, status, start_ms, "
                       "end_ms, specialty, idempotency_key) VALUES (1, ?, ?, ?, ?, ?, 'Терапия', ?)");
    const qint64 coming = noon(QDate(2026, 12, 10)), missed = noon(QDate(2026, 11, 20));
    fixture.exec(booked,
                 {QStringLiteral("a1"), person, QStringLiteral("booked"), coming, coming, QStringLiteral("k1")});
    SECTION("a reminder") {
        deriveEverything(fixture);
        CHECK(needsOn(fixture, person, QDate(2026, 12, 6)).isEmpty());
        CHECK(needsOn(fixture, person, QDate(2026, 12, 7)) == QStringList{QStringLiteral("reminder later")});
        CHECK(needsOn(fixture, person, QDate(2026, 12, 9)) == QStringList{QStringLiteral("reminder today")});
        CHECK(needsOn(fixture, person, QDate(2026, 12, 11)).isEmpty());
    }
    SECTION("somebody who did not come") {
        fixture.exec(QStringLiteral("UPDATE appointment SET status = 'noshow', start_ms = ?, end_ms = ? WHERE "
                                    "fhir_id = 'a1'"),
                     {missed, missed});
        deriveEverything(fixture);
        CHECK(needsOn(fixture, person, Monday) == QStringList{QStringLiteral("no-show today")});
        CHECK(needsOn(fixture, person, QDate(2026, 12, 20)) == QStringList{QStringLiteral("no-show overdue")});
        CHECK(needsOn(fixture, person, QDate(2026, 12, 21)).isEmpty());
    }
    SECTION("a wish to be called back") {
        NewContact contact;
        contact.person = PersonId{person};
        contact.outcome = QStringLiteral("callback");
        contact.callbackAt = QDateTime(QDate(2026, 11, 25), QTime(12, 0));
        REQUIRE(fixture.desk().recordContact(contact));
        CHECK(needsOn(fixture, person, QDate(2026, 11, 25)) == QStringList{QStringLiteral("callback today")});
        CHECK(needsOn(fixture, person, QDate(2026, 11, 26)) == QStringList{QStringLiteral("callback overdue")});
        fixture.exec(QStringLiteral("DELETE FROM appointment WHERE fhir_id = 'a1'")); // or it would be reminded of
        CHECK(needsOn(fixture, person, QDate(2026, 12, 25)) == QStringList{QStringLiteral("callback overdue")});
        CHECK(needsOn(fixture, person, QDate(2026, 12, 26)).isEmpty());
    }
    SECTION("stage two") {
        fixture.exec(QStringLiteral("INSERT INTO request (server_id, fhir_id, person_id, category, title, status, "
                                    "authored_on, due_until) VALUES (1, 'r1', ?, 'stage-two', 'Консультация', "
                                    "'active', '2026-11-20', '2026-11-27')"),
                     {person});
        deriveEverything(fixture);
        CHECK(needsOn(fixture, person, QDate(2026, 11, 26)) == QStringList{QStringLiteral("stage-two later")});
        CHECK(needsOn(fixture, person, QDate(2026, 11, 27)) == QStringList{QStringLiteral("stage-two today")});
        CHECK(needsOn(fixture, person, QDate(2026, 11, 28)) == QStringList{QStringLiteral("stage-two overdue")});
    }
}

TEST_CASE("With the month the invitations of its list end") {
    DeskFixture fixture;
    const auto open = [&] {
        CallFilter filter;
        filter.occasion = QStringLiteral("programme-invite");
        const auto list = fixture.desk().callList(filter);
        REQUIRE(list);
        return list->total;
    };
    const int atFirst = open();
    REQUIRE(atFirst > 0);
    comeOn(fixture, QDate(2026, 11, 30));
    CHECK(open() == atFirst);
    CHECK(fixture.desk().today()->dueToday > 0); // the last day of the month
    comeOn(fixture, QDate(2026, 12, 1));
    CHECK(open() == 0);
}

TEST_CASE("What a new day brings is what deriving everything brings, day by day") {
    DeskFixture fixture;
    QSet<QString> moved;
    QStringList before = derived(fixture);
    std::sort(before.begin(), before.end());
    QDate day = Monday;
    for (const int step : {1, 1, 1, 1, 3, 1, 1, 2, 1, 1, 5, 9, 1, 4, 1, 6, 1, 2, 30, -20, 1}) {
        day = day.addDays(step);
        INFO(day.toString(Qt::ISODate).toStdString());
        comeOn(fixture, day);
        const QStringList narrow = derived(fixture);
        deriveEverything(fixture);
        const QStringList whole = derived(fixture);
        CHECK((narrow == whole));
        for (const QString& row : whole) {
            if (!std::binary_search(before.cbegin(), before.cend(), row))
                moved.insert(row.section(u' ', 0, 0));
        }
        before = whole;
        std::sort(before.begin(), before.end());
    }
    for (const char* occasion : {"post-discharge", "discharge-control", "no-show", "reminder", "programme-invite"}) {
        INFO(occasion);
        CHECK(moved.contains(QLatin1String(occasion))); // the days did change something of this kind
    }
}

TEST_CASE("After a sync that did not end, another program or another insurer the new day derives everything") {
    DeskFixture fixture;
    const qint64 person = somebody(fixture);
    const auto groups = [&] {
        return fixture.value(QStringLiteral("SELECT groups FROM person WHERE id = ?"), {person}).toInt();
    };
    // What a page has brought and nothing was derived from.
    fixture.exec(QStringLiteral("INSERT INTO flag (server_id, fhir_id, person_id, code, status) VALUES (1, 'f1', ?, "
                                "'low-mobility', 'active')"),
                 {person});
    SECTION("stopped") {
        fixture.exec(QStringLiteral("UPDATE sync_run SET state = 'cancelled'"));
        comeOn(fixture, Monday.addDays(1));
        CHECK(groups() == 4);
    }
    SECTION("killed in its midst") {
        fixture.exec(QStringLiteral("INSERT INTO sync_run (server_id, cause, started_ms) VALUES (1, 'hand', 0)"));
        comeOn(fixture, Monday.addDays(1));
        CHECK(groups() == 4);
    }
    SECTION("broken off after some pages") {
        fixture.exec(QStringLiteral("INSERT INTO sync_run (server_id, cause, started_ms, state, received) VALUES (1, "
                                    "'hand', 0, 'failed', 500)"));
        comeOn(fixture, Monday.addDays(1));
        CHECK(groups() == 4);
    }
    SECTION("another program") {
        fixture.exec(QStringLiteral("UPDATE meta SET value = value || '-before' WHERE key = 'derived_on'"));
        comeOn(fixture, Monday.addDays(1));
        CHECK(groups() == 4);
    }
    SECTION("another insurer") {
        fixture.exec(QStringLiteral("INSERT INTO setting VALUES ('own_insurer', '99999')"));
        comeOn(fixture, Monday.addDays(1));
        CHECK(groups() == 4);
        CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM person WHERE insured = 1")).toInt() == 0);
    }
    SECTION("a server out of reach is no reason") {
        fixture.exec(QStringLiteral("INSERT INTO sync_run (server_id, cause, started_ms, state) VALUES (1, 'hand', 0, "
                                    "'failed')"));
        comeOn(fixture, Monday.addDays(1));
        CHECK(groups() == 0);
    }
}

TEST_CASE("Whoever brings a policy into a joined record makes it ours at once") {
    DeskFixture fixture;
    const qint64 ours = somebody(fixture);
    fixture.exec(
        QStringLiteral("INSERT INTO person (id, family, given, birth_date, sort_key) VALUES (900001, 'Второй', "
                       "'Иван', '1950-01-01', 'второй иван')"));
    const auto insured = [&](qint64 id) {
        return fixture.value(QStringLiteral("SELECT insured FROM person WHERE id = ?"), {id}).toInt();
    };
    const auto join = fixture.desk().joinPersons(PersonId{900001}, PersonId{ours});
    REQUIRE(join);
    CHECK(insured(900001) == 1);
    CHECK(insured(ours) == 0);
    REQUIRE(fixture.desk().separatePersons(*join));
    CHECK(insured(900001) == 0);
    CHECK(insured(ours) == 1);
}
