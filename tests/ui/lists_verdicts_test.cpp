#include "lists/comparison_verdicts.h"
#include "lists/comparison_words.h"

#include <catch2/catch_test_macros.hpp>

#include <QLocale>

using namespace dutydesk;

namespace {

ReconciliationRow person(const QString& id, ListCategory category, std::optional<LeaveReason> reason = {}) {
    ReconciliationRow row;
    row.personId = id;
    row.category = category;
    row.leaveReason = reason;
    row.inMis = true;
    return row;
}

Reconciliation counted(std::vector<ReconciliationRow> rows) {
    Reconciliation r;
    r.rows = std::move(rows);
    for (const ReconciliationRow& row : r.rows) {
        ++r.counts.byCategory[std::size_t(row.category)];
        if (row.category == ListCategory::Leaving)
            ++r.counts.leaving[std::size_t(*row.leaveReason)];
    }
    r.counts.misMembers = r.counts.total = int(r.rows.size());
    return r;
}

Reconciliation someReconciliation() {
    return counted({person(QStringLiteral("1"), ListCategory::Same),
                    person(QStringLiteral("2"), ListCategory::Leaving, LeaveReason::Died),
                    person(QStringLiteral("3"), ListCategory::Leaving, LeaveReason::Done),
                    person(QStringLiteral("4"), ListCategory::Leaving, LeaveReason::Done),
                    person(QStringLiteral("5"), ListCategory::New)});
}

} // namespace

TEST_CASE("Verdicts are counted without the people about whom nothing is to be said", "[ui][lists]") {
    const Reconciliation r = someReconciliation();
    ComparisonVerdicts verdicts(r);
    CHECK(verdicts.counts(r) == VerdictCounts{0, 0, 4, 0, 0, 3});
    CHECK(verdicts.set({2, 3}, RowVerdict::Accepted) == 2);
    CHECK(verdicts.set({2, 3}, RowVerdict::Accepted) == 0); // nothing changes: no step
    CHECK(verdicts.set({4}, RowVerdict::Disputed, QStringLiteral("нет такого")) == 1);
    CHECK(verdicts.counts(r) == VerdictCounts{2, 1, 1, 2, 0, 1});
    CHECK(verdicts.undo());
    CHECK(verdicts.verdicts().of(4) == RowVerdict::Open);
    CHECK(verdicts.undo());
    CHECK_FALSE(verdicts.undo());
    CHECK(verdicts.counts(r).open == 4);
}

TEST_CASE("A new comparison keeps what was said of those who are there for the same reason", "[ui][lists]") {
    const Reconciliation r = someReconciliation();
    ComparisonVerdicts verdicts(r);
    verdicts.set({1, 2}, RowVerdict::Disputed, QStringLiteral("проверить"));
    verdicts.set({3}, RowVerdict::Accepted);
    // 2 is gone, 3 leaves for another reason, 4 as before but elsewhere in the list.
    const Reconciliation next = counted({person(QStringLiteral("4"), ListCategory::Leaving, LeaveReason::Done),
                                         person(QStringLiteral("3"), ListCategory::Leaving, LeaveReason::Moved),
                                         person(QStringLiteral("5"), ListCategory::New)});
    ComparisonVerdicts carried = verdicts;
    carried.carryOver(next);
    CHECK(carried.verdicts().of(0) == RowVerdict::Accepted);
    CHECK(carried.verdicts().of(1) == RowVerdict::Open);
    CHECK(carried.verdicts().of(2) == RowVerdict::Open);
    CHECK(carried.undo()); // the newest step first
    CHECK(carried.verdicts().of(0) == RowVerdict::Open);
    CHECK(carried.undo()); // the step that has nobody any more
    CHECK_FALSE(carried.canUndo());

    // And back: who was gone has the verdict again.
    carried = verdicts;
    carried.carryOver(next);
    carried.carryOver(r);
    CHECK(carried.verdicts().of(1) == RowVerdict::Disputed);
    CHECK(carried.verdicts().comment(1) == QStringLiteral("проверить"));
    CHECK(carried.verdicts().of(3) == RowVerdict::Accepted);
    CHECK(carried.counts(r) == verdicts.counts(r));
}

TEST_CASE("What was said in an earlier session lies below what is said now, and no undo takes it back", "[ui][lists]") {
    const Reconciliation r = someReconciliation();
    ComparisonVerdicts verdicts(r);
    verdicts.set({1}, RowVerdict::Accepted);
    CHECK(verdicts.giveBack(r, {{verdictKey(r.rows[1]), RowVerdict::Disputed, QStringLiteral("раньше")},
                                {verdictKey(r.rows[2]), RowVerdict::Disputed, QStringLiteral("раньше")},
                                {verdictKey(r.rows[4]), RowVerdict::Accepted, {}},
                                {QStringLiteral("leaving done p99"), RowVerdict::Accepted, {}}}) == 2);
    CHECK(verdicts.verdicts().of(1) == RowVerdict::Accepted); // said since the window was opened
    CHECK(verdicts.verdicts().of(2) == RowVerdict::Disputed);
    CHECK(verdicts.verdicts().comment(2) == QStringLiteral("раньше"));
    CHECK(verdicts.undo());
    CHECK(verdicts.verdicts().of(1) == RowVerdict::Disputed); // as it was said before
    CHECK_FALSE(verdicts.canUndo());
    CHECK_FALSE(verdicts.undo());
    verdicts.set({4}, RowVerdict::Open);
    verdicts.carryOver(r); // compared again: nothing of it is lost, and still one step to take back
    CHECK(verdicts.verdicts().of(4) == RowVerdict::Open);
    CHECK(verdicts.undo());
    CHECK(verdicts.verdicts().of(4) == RowVerdict::Accepted);
    CHECK_FALSE(verdicts.canUndo());
}

TEST_CASE("Rows without a person of the replica are told apart by what the file writes", "[ui][lists]") {
    ReconciliationRow one = person({}, ListCategory::Unidentified);
    one.fingerprint = QStringLiteral("1:aa");
    ReconciliationRow other = one;
    other.fingerprint = QStringLiteral("1:bb");
    CHECK(verdictKey(one) != verdictKey(other));
    one.fingerprint.clear();
    other = one;
    other.fileRow = 9;
    CHECK(verdictKey(one) != verdictKey(other));
}

TEST_CASE("The bar says how many leave, what was said to it, and what the brake is", "[ui][lists]") {
    Reconciliation r = someReconciliation();
    ComparisonVerdicts verdicts(r);
    const QString before = ComparisonWords::removals(r, verdicts.counts(r));
    CHECK(before.contains(u'3'));
    CHECK(before.contains(QLocale().toString(60.0, 'f', 1)));
    verdicts.set({1}, RowVerdict::Accepted);
    CHECK(ComparisonWords::removals(r, verdicts.counts(r)) != before);
    CHECK(ComparisonWords::removals({}, {}) != before);
    const Actor coordinator{QStringLiteral("sm"), QStringLiteral("Смирнова О. И."), Role::Coordinator, 3};
    const Actor representative{QStringLiteral("pe"), QStringLiteral("Петрова А. А."), Role::Representative, 1};
    CHECK(ComparisonWords::release(r, representative, {coordinator}).isEmpty()); // the brake is off
    const QString off = ComparisonWords::brake(r);
    r.brake.on = true;
    r.brake.reasons = {QStringLiteral("60% leave.")};
    CHECK(ComparisonWords::brake(r).endsWith(u"60% leave."));
    CHECK(ComparisonWords::brake(r) != off);
    CHECK(ComparisonWords::release(r, representative, {representative, coordinator})
              .contains(QStringLiteral("Смирнова О. И.")));
    CHECK_FALSE(ComparisonWords::release(r, representative, {representative}).contains(QStringLiteral("Петрова")));
    CHECK_FALSE(ComparisonWords::release(r, coordinator, {coordinator}).contains(QStringLiteral("Смирнова")));
}

TEST_CASE("The question before accepting counts leavers, newcomers, disputes and what is open", "[ui][lists]") {
    const Reconciliation r = someReconciliation();
    ComparisonVerdicts verdicts(r);
    verdicts.set({1, 2}, RowVerdict::Accepted);
    verdicts.set({3}, RowVerdict::Disputed);
    const QString words = ComparisonWords::question(r, verdicts.verdicts(), true);
    CHECK(words.contains(leaveReasonWords(LeaveReason::Died)));
    CHECK(words.contains(leaveReasonWords(LeaveReason::Done)));
    CHECK(words.contains(u'2'));
    verdicts.set({4}, RowVerdict::Accepted);
    CHECK(ComparisonWords::question(r, verdicts.verdicts(), true) != words);
}
