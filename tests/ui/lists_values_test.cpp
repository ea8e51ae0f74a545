#include "appointments/slot_week.h"
#include "lists/lists_rows.h"
#include "lists/reconciliation_groups.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;

namespace {

const QDate Monday(2026, 11, 16);

SlotRow slot(int id, int day, QTime time, const QString& doctor = QStringLiteral("Петрова А. И."),
             bool atHome = false) {
    SlotRow row;
    row.id = SlotId{id};
    row.start = QDateTime(Monday.addDays(day), time);
    row.end = row.start.addSecs(900);
    row.doctor = doctor;
    row.specialty = QStringLiteral("Кардиолог");
    row.atHome = atHome;
    return row;
}

ReconciliationRow person(ListCategory category, std::optional<LeaveReason> reason = {}) {
    ReconciliationRow row;
    row.category = category;
    row.leaveReason = reason;
    row.inMis = true;
    return row;
}

Reconciliation someReconciliation() {
    Reconciliation r;
    r.rows = {person(ListCategory::Same),
              person(ListCategory::Leaving, LeaveReason::Died),
              person(ListCategory::Leaving, LeaveReason::Done),
              person(ListCategory::Leaving, LeaveReason::Done),
              person(ListCategory::Disputed),
              person(ListCategory::New)};
    for (const ReconciliationRow& row : r.rows) {
        ++r.counts.byCategory[std::size_t(row.category)];
        if (row.category == ListCategory::Leaving)
            ++r.counts.leaving[std::size_t(*row.leaveReason)];
    }
    r.counts.misMembers = 5;
    r.counts.total = 6;
    return r;
}

} // namespace

TEST_CASE("A week of free times has a section for each doctor, home visits last", "[ui][appointments]") {
    const SlotWeek week({slot(1, 0, {9, 0}, QStringLiteral("Яковлев"), true), slot(2, 2, {9, 0}), slot(3, 0, {10, 0}),
                         slot(4, 0, {9, 0}), slot(5, 7, {9, 0})},
                        Monday);
    REQUIRE(week.lines().size() == 5); // a header and two lines, a header and one; the eighth day is left out
    CHECK(week.slotRows().size() == 4);
    CHECK(week.lines()[0].header);
    CHECK(week.lines()[0].count == 3);
    CHECK(week.at(1, 0)->id == SlotId{4});
    CHECK(week.at(2, 0)->id == SlotId{3});
    CHECK(week.at(1, 2)->id == SlotId{2});
    CHECK(week.at(2, 2) == nullptr);
    CHECK(week.lines()[3].header);
    CHECK(week.lines()[3].atHome);
    CHECK(week.at(0, 0) == nullptr);
    CHECK(week.at(-1, 9) == nullptr);
}

TEST_CASE("Arrow keys go from free time to free time", "[ui][appointments]") {
    const SlotWeek week(
        {slot(1, 0, {9, 0}), slot(2, 0, {10, 0}), slot(3, 3, {9, 0}), slot(4, 0, {11, 0}, QStringLiteral("Яковлев"))},
        Monday);
    using Cell = SlotWeek::Cell;
    CHECK(week.earliest() == Cell{1, 0});
    CHECK(week.moved({}, 1, 0) == week.earliest());
    CHECK(week.moved({1, 0}, 1, 0) == Cell{2, 0});
    CHECK(week.moved({2, 0}, 1, 0) == Cell{4, 0}); // over the next doctor's header
    CHECK(week.moved({4, 0}, 1, 0) == Cell{4, 0}); // nothing further on
    CHECK(week.moved({2, 0}, 0, 1) == Cell{1, 3}); // over two empty days, to the nearest line
    CHECK(week.moved({1, 3}, 0, -1) == Cell{1, 0});
    CHECK(week.moved({4, 0}, 0, 1) == Cell{4, 0});
    CHECK(week.cellOf(SlotId{3}) == Cell{1, 3});
    CHECK_FALSE(week.cellOf(SlotId{99}).isValid());
    CHECK_FALSE(SlotWeek({}, Monday).earliest().isValid());
}

TEST_CASE("A comparison is grouped whole, and by reason where people leave", "[ui][lists]") {
    const Reconciliation r = someReconciliation();
    const QList<ReconciliationGroup> groups = reconciliationGroups(r);
    int rows = 0, leaving = 0;
    for (const ReconciliationGroup& group : groups) {
        if (group.whole) {
            rows += group.count();
            CHECK(group.count() == r.counts.of(group.category));
        } else if (group.category == ListCategory::Leaving) {
            leaving += group.count();
            CHECK(group.count() == r.counts.of(*group.reason));
        }
    }
    CHECK(rows == int(r.rows.size()));
    CHECK(leaving == r.counts.of(ListCategory::Leaving));
    CHECK(groups.first().category == ListCategory::Leaving);
    CHECK(reconciliationGroups({}).isEmpty());
}

TEST_CASE("Months are read as words", "[ui][lists]") {
    CHECK(monthWords(QStringLiteral("2026-11")).endsWith(u"2026"));
    CHECK(monthWords(QStringLiteral("2026-11")) != QStringLiteral("2026-11"));
    CHECK(monthWords(QStringLiteral("2026-Q4")).contains(u"4"));
    CHECK(monthWords(QStringLiteral("soon")) == QStringLiteral("soon"));
}
