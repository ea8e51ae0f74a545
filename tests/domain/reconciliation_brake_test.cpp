#include "reconciliation_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("The brake is on when too many leave or a list has shrunk", "[reconciliation]") {
    std::vector<ReconcilePerson> persons;
    for (int i = 0; i < 100; ++i)
        persons.push_back(personOf(i));
    for (int i = 0; i < 5; ++i)
        persons[std::size_t(i)].deceased = true;
    ReconcileInput input;
    input.persons = persons;
    input.rule = ruleOf();
    CHECK_FALSE(reconcile(input).brake.on); // 5 of 100 are not more than 5%
    persons[5].deceased = true;
    const Reconciliation result = reconcile(input);
    CHECK(result.brake.on);
    REQUIRE(result.brake.reasons.size() == 1);
    CHECK(result.brake.reasons.front().startsWith(QStringLiteral("6 of 100")));
    input.options.brakePercent = 10;
    CHECK_FALSE(reconcile(input).brake.on);
    input.options.previousCount = 142;
    CHECK_FALSE(reconcile(input).brake.on); // 100 of 142 are more than 70%
    input.options.previousCount = 143;
    CHECK(reconcile(input).brake.on);
    input.options.previousCount.reset();
    std::vector<ListRow> rows;
    for (int i = 6; i < 70; ++i)
        rows.push_back(rowOf(persons[std::size_t(i)], i));
    input.file = rows;
    CHECK(reconcile(input).brake.reasons.front().contains(QStringLiteral("64 people")));
}

// Source: resources/rules/leave_reasons.json, brake_spares.
TEST_CASE("The brake counts who is on the list now, without the reasons that it spares", "[reconciliation]") {
    std::vector<ReconcilePerson> persons;
    for (int i = 0; i < 100; ++i)
        persons.push_back(personOf(i));
    for (int i = 0; i < 20; ++i) {
        persons[std::size_t(i)].stageOneDoneOn = QDate(2026, 11, 12);
        persons[std::size_t(i)].stageOnePlace = QStringLiteral("ГП № 117");
    }
    ReconcileInput input;
    input.persons = persons;
    input.rule = ruleOf();
    REQUIRE(reconcile(input).counts.of(LeaveReason::Done) == 20);
    CHECK(reconcile(input).brake.on); // nothing is spared unless the rules say so
    input.options.brakeSpares = {LeaveReason::Done};
    CHECK_FALSE(reconcile(input).brake.on);
    for (int i = 30; i < 36; ++i)
        persons[std::size_t(i)].deceased = true;
    CHECK(reconcile(input).brake.reasons.front().startsWith(QStringLiteral("6 of 100")));
    for (int i = 30; i < 36; ++i)
        persons[std::size_t(i)].misMemberInactive = true; // the МИС has taken them off already
    CHECK(reconcile(input).counts.of(LeaveReason::Died) == 6);
    CHECK_FALSE(reconcile(input).brake.on);
}

TEST_CASE("A list that comes empty removes nobody silently", "[reconciliation]") {
    std::vector<ReconcilePerson> persons;
    for (int i = 0; i < 10; ++i) {
        persons.push_back(personOf(i));
        persons.back().inMisList = false;
        persons.back().wasInList = true;
    }
    ReconcileInput input;
    input.persons = persons;
    input.rule = ruleOf();
    input.options.previousCount = 10;
    const Reconciliation result = reconcile(input);
    CHECK(result.counts.of(ListCategory::Disputed) == 10);
    CHECK(result.counts.of(ListCategory::Leaving) == 0);
    CHECK(result.brake.on);
}
