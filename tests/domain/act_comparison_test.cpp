#include "domain/act_comparison.h"

#include "domain/random_source.h"
#include "domain/week_counts.h"

#include "reconciliation_fixture.h"

#include <QJsonDocument>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

ListMemberState member(int number, bool onList, ListCategory category, std::optional<LeaveReason> reason = {}) {
    ListMemberState m;
    m.personId = QStringLiteral("p%1").arg(number);
    m.name = nameOf(number);
    m.birthDate = QDate(1958, 3, 7);
    m.onList = onList;
    m.category = category;
    m.leaveReason = reason;
    m.verdict = category == ListCategory::Disputed ? RowVerdict::Disputed : RowVerdict::Accepted;
    return m;
}

ListState stateOf(std::vector<ListMemberState> members, QDate day = QDate(2026, 11, 16)) {
    ListState state{QStringLiteral("DVN"), QStringLiteral("2026-11"), QStringLiteral("DVN-1"),
                    QDateTime(day, QTime(10, 0), Qt::UTC), std::move(members)};
    state.sortMembers();
    return state;
}

QStringList idsOf(const std::vector<PersonChange>& changes) {
    QStringList ids;
    for (const PersonChange& change : changes)
        ids << change.person().personId;
    return ids;
}

using C = ListCategory;

} // namespace

TEST_CASE("Two weeks: who came, who left and why, who is something else now", "[act]") {
    const ListState earlier = stateOf({member(1, true, C::Same), member(2, true, C::Same), member(3, true, C::New),
                                       member(4, true, C::Changed), member(5, true, C::Same)});
    const ListState later =
        stateOf({member(1, true, C::Same), member(2, false, C::Leaving, LeaveReason::Died), member(3, true, C::Same),
                 member(4, true, C::Same), member(6, true, C::New), member(7, false, C::Unidentified)});
    const ActComparison comparison = compareStates(earlier, later);
    CHECK(idsOf(comparison.came) == QStringList{QStringLiteral("p6")});
    CHECK(idsOf(comparison.left) == QStringList{QStringLiteral("p2"), QStringLiteral("p5")});
    CHECK(comparison.left[0].reason == LeaveReason::Died);
    CHECK_FALSE(comparison.left[1].reason); // nobody names the person any more
    CHECK_FALSE(comparison.left[1].after);
    CHECK(idsOf(comparison.recategorised) == QStringList{QStringLiteral("p4")}); // p3 was new last time: no change
    CHECK(comparison.stayed == 3);
    CHECK(comparison.sizeBefore == 5);
    CHECK(comparison.sizeAfter == 4);
    const QString words = comparisonWords(comparison).join(u'\n');
    CHECK(words.contains(QStringLiteral("On the list: 5 before, 4 now.")));
    CHECK(words.contains(QStringLiteral("Left, Died: 1.")));
    CHECK(words.contains(QStringLiteral("Left without a known reason: 1.")));
}

TEST_CASE("What became of last week's disputes", "[act]") {
    const ListState earlier =
        stateOf({member(1, true, C::Disputed), member(2, true, C::Disputed), member(3, true, C::Disputed),
                 member(4, true, C::Disputed), member(5, false, C::Disputed)});
    ListMemberState agreed = member(5, true, C::Disputed);
    agreed.verdict = RowVerdict::Accepted;
    const ListState later = stateOf({member(1, true, C::Same), member(2, false, C::Leaving, LeaveReason::Moved),
                                     member(3, true, C::Disputed), agreed});
    const ActComparison comparison = compareStates(earlier, later);
    REQUIRE(comparison.disputes.size() == 5);
    QStringList ends;
    for (const DisputeOutcome& one : comparison.disputes)
        ends << QString(one.person.person().personId + u' ' + disputeEndWords(one.end));
    CHECK(ends == QStringList{QStringLiteral("p1 Stayed on the list"), QStringLiteral("p2 Left the list"),
                              QStringLiteral("p3 Still disputed"), QStringLiteral("p4 No longer named"),
                              QStringLiteral("p5 Stayed on the list")});
    CHECK(comparison.disputes[1].person.reason == LeaveReason::Moved);
    CHECK(comparisonWords(comparison).join(u' ').contains(QStringLiteral("Disputed last time, Still disputed: 1.")));
}

TEST_CASE("People without a record are known again by number, or by name and birth date", "[act]") {
    ListMemberState byNumber = member(1, true, C::Unidentified), byName = member(2, true, C::Unidentified);
    byNumber.personId.clear();
    byNumber.enp = QStringLiteral("7856140892001235");
    byName.personId.clear();
    const ListState earlier = stateOf({byNumber, byName});
    byNumber.name = nameOf(9); // married
    byName.name.family = byName.name.family.toUpper();
    const ActComparison comparison = compareStates(earlier, stateOf({byNumber, byName}));
    CHECK(comparison.stayed == 2);
    CHECK(comparison.came.empty());
}

TEST_CASE("Sizes, comings and leavings always add up", "[act][property]") {
    SeededRandom random(4);
    for (int round = 0; round < 300; ++round) {
        const auto any = [&] {
            std::vector<ListMemberState> members;
            for (int i = 0; i < 30; ++i) {
                const auto category = static_cast<C>(random.next() % ListCategoryCount);
                const auto reason = static_cast<LeaveReason>(random.next() % LeaveReasonCount);
                if (random.next() % 4 != 0)
                    members.push_back(member(i, random.next() % 2 == 0, category,
                                             category == C::Leaving ? std::optional(reason) : std::nullopt));
            }
            return stateOf(std::move(members));
        };
        const ListState a = any(), b = any();
        const ActComparison there = compareStates(a, b), back = compareStates(b, a);
        REQUIRE(there.sizeBefore + int(there.came.size()) - int(there.left.size()) == there.sizeAfter);
        REQUIRE(there.sizeAfter == b.size());
        REQUIRE(there.stayed + int(there.left.size()) == there.sizeBefore);
        REQUIRE(idsOf(there.came) == idsOf(back.left)); // seen from the other side
        REQUIRE(compareStates(a, a).came.empty());
        const WeekCounts week = weekCounts(a, b, QDate(2026, 11, 18));
        REQUIRE(week.left() == int(there.left.size()));
        REQUIRE(week.listSize == b.size());
    }
}

TEST_CASE("Acts are compared by the lists they left", "[act]") {
    Population all;
    for (int i = 0; i < 4; ++i)
        all.persons.push_back(personOf(i));
    const auto actOf = [&] {
        ReconciliationAct act;
        act.month = QDate(2026, 11, 1);
        act.rows = all.run(false).rows;
        return act;
    };
    const ReconciliationAct earlier = actOf();
    all.persons[2].deceased = true;
    all.persons.push_back(personOf(8));
    for (ReconcilePerson& person : all.persons)
        person.wasInList = person.personId != u"p8";
    const ActComparison comparison = compareActs(earlier, actOf());
    CHECK(comparison.sizeBefore == 4);
    CHECK(comparison.sizeAfter == 4);
    CHECK(idsOf(comparison.came) == QStringList{QStringLiteral("p8")});
    CHECK(comparison.left.front().reason == LeaveReason::Died);
}

TEST_CASE("Counts of a week for the charts", "[act]") {
    const ListState before = stateOf({member(1, true, C::Same), member(2, true, C::Same), member(3, true, C::Same)});
    const ListState after =
        stateOf({member(1, true, C::Same), member(2, false, C::Leaving, LeaveReason::Done), member(4, true, C::New),
                 member(5, true, C::Disputed), member(6, false, C::Probable)});
    WeekCounts week = weekCounts(before, after, QDate(2026, 11, 19)); // a Thursday
    CHECK(week.monday == QDate(2026, 11, 16));
    CHECK(week.listSize == 3);
    CHECK(week.came == 2);
    CHECK(week.leavers[std::size_t(LeaveReason::Done)] == 1);
    CHECK(week.leftWithoutReason == 1);
    CHECK(week.disputed == 1);
    CHECK(week.probable == 1);
    const QByteArray json = QJsonDocument(weekCountsToJson(week)).toJson();
    CHECK(weekCountsFromJson(QJsonDocument::fromJson(json).object()) == week);

    WeekCounts second = week, next = week;
    second.listSize = 10;
    next.monday = QDate(2026, 11, 9);
    const auto weeks = weekSeries({week, second, next});
    REQUIRE(weeks.size() == 2);
    CHECK(weeks[0].monday == QDate(2026, 11, 9));
    CHECK(weeks[1].listSize == 10); // of the week's last act
    CHECK(weeks[1].came == 4);      // of both
    CHECK(weeks[1].left() == 4);
    second.programme = QStringLiteral("RZ");
    CHECK(weekSeries({week, second}).size() == 2);
}

TEST_CASE("How long the МО takes to answer", "[act]") {
    const QDateTime asked(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC);
    const auto after = [&](qint64 days) { return AskedQuestion{asked, asked.addDays(days), QDate(2026, 11, 9)}; };
    const AnswerTimes none = answerTimes({}, QDate(2026, 11, 23));
    CHECK(none == AnswerTimes());
    const AnswerTimes times =
        answerTimes({after(0), after(7), after(8), after(40), after(-3), AskedQuestion{asked, {}, QDate(2026, 11, 9)},
                     AskedQuestion{asked, {}, QDate(2026, 11, 23)}, AskedQuestion{asked, {}, {}}, AskedQuestion{}},
                    QDate(2026, 11, 23));
    CHECK(times.asked == 8);
    CHECK(times.answered == 5);
    CHECK(times.open == 3);
    CHECK(times.overdue == 1); // due today is not overdue
    CHECK(times.byWeeks == std::array<int, 5>{3, 1, 0, 0, 1});
    CHECK(times.medianDays == 7.0);
    CHECK(answerTimes({after(1), after(2)}, QDate()).medianDays == 1.5);
}
