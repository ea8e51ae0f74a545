#include "list_files.h"

#include "domain/leave_reason.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// A member of the month's list whom nothing makes leave; 0: nobody.
qint64 staying(DeskFixture& fixture, const QString& programme) {
    const auto compared = fixture.desk().reconcile(programme, Month, ImportId{-1});
    REQUIRE(compared);
    for (const ReconciliationRow& row : compared->rows) {
        if (row.inMis && !row.leaveReason && !row.personId.isEmpty())
            return row.personId.toLongLong();
    }
    return 0;
}

ReconciliationRow rowOf(DeskFixture& fixture, const QString& programme, qint64 person) {
    const auto compared = fixture.desk().reconcile(programme, Month, ImportId{-1});
    REQUIRE(compared);
    for (const ReconciliationRow& row : compared->rows) {
        if (row.personId == QString::number(person))
            return row;
    }
    FAIL("the person is not in the comparison");
    return {};
}

/// The МИС's plan of a programme with stage I done on that day.
void passed(DeskFixture& fixture, qint64 person, const QString& programme, const QString& day) {
    fixture.exec(QStringLiteral("INSERT INTO plan (server_id, person_id, programme, status) VALUES (1, ?, ?, "
                                "'completed')"),
                 {person, programme});
    fixture.exec(QStringLiteral("INSERT INTO plan_activity (plan_id, position, title, stage, obligatory, status, "
                                "scheduled_on) SELECT max(id), 0, 'therapist', 1, 1, 'completed', ? FROM plan"),
                 {day});
}

} // namespace

// Order of the Ministry of Health 404н of 27.04.2021: the preventive check-up is yearly, on its own or as a part of
// dispensarisation.
TEST_CASE("Whoever passed dispensarisation this year leaves the list of check-ups: the interval is not over") {
    DeskFixture fixture;
    const QString list = QStringLiteral("PMO");
    const qint64 person = staying(fixture, list);
    REQUIRE(person > 0);
    fixture.exec(QStringLiteral("DELETE FROM plan WHERE person_id = ?"), {person});
    passed(fixture, person, QStringLiteral("DVN"), QStringLiteral("2025-11-12"));
    CHECK_FALSE(rowOf(fixture, list, person).leaveReason);
    passed(fixture, person, QStringLiteral("DVN"), QStringLiteral("2026-03-12"));
    const ReconciliationRow row = rowOf(fixture, list, person);
    CHECK(row.category == ListCategory::Leaving);
    CHECK(row.leaveReason == LeaveReason::Interval);
    REQUIRE_FALSE(row.reasons.isEmpty());
    CHECK(row.reasons.front().contains(QStringLiteral("12.03.2026")));
    CHECK(row.reasons.front().contains(QStringLiteral("01.01.2027")));
}

// The same order: dispensarisation once in three years from 18 to 39, yearly from 40.
TEST_CASE("Dispensarisation of the years before is an obstacle below forty and none above") {
    DeskFixture fixture;
    const QString list = QStringLiteral("DVN");
    const qint64 person = staying(fixture, list);
    REQUIRE(person > 0);
    fixture.exec(QStringLiteral("DELETE FROM plan WHERE person_id = ?"), {person});
    passed(fixture, person, list, QStringLiteral("2025-02-01"));
    fixture.exec(QStringLiteral("UPDATE person SET birth_date = '1990-05-05' WHERE id = ?"), {person}); // 36 this year
    CHECK(rowOf(fixture, list, person).leaveReason == LeaveReason::Interval);
    fixture.exec(QStringLiteral("UPDATE person SET birth_date = '1970-05-05' WHERE id = ?"), {person});
    CHECK_FALSE(rowOf(fixture, list, person).leaveReason);
}

// Order of the Ministry of Health 698н of 01.07.2021: not earlier than 60 days after the recovery from covid.
TEST_CASE("Who has had covid lately is not due for the in-depth dispensarisation yet") {
    DeskFixture fixture;
    const QString list = QStringLiteral("UD");
    const qint64 person = staying(fixture, list);
    REQUIRE(person > 0);
    const auto ill = [&](const QString& icd10, const QString& day) {
        fixture.exec(QStringLiteral("INSERT INTO condition (server_id, person_id, icd10, recorded_on) VALUES (1, ?, ?, "
                                    "?)"),
                     {person, icd10, day});
    };
    ill(QStringLiteral("J06.9"), QStringLiteral("2026-11-20")); // another illness is no obstacle
    ill(QStringLiteral("U07.1"), QStringLiteral("2026-10-01")); // over: due on 30 November
    CHECK_FALSE(rowOf(fixture, list, person).leaveReason);
    // In hospital until the 6th: the discharge counts and not the diagnosis.
    fixture.exec(QStringLiteral("INSERT INTO visit (server_id, person_id, class, status, icd10, end_ms) VALUES (1, ?, "
                                "'IMP', 'finished', 'U07.1', ?)"),
                 {person, QDateTime(QDate(2026, 10, 6), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch()});
    const ReconciliationRow row = rowOf(fixture, list, person);
    CHECK(row.leaveReason == LeaveReason::Interval);
    REQUIRE_FALSE(row.reasons.isEmpty());
    CHECK(row.reasons.front().contains(QStringLiteral("06.10.2026")));
    CHECK(row.reasons.front().contains(QStringLiteral("05.12.2026")));
}
