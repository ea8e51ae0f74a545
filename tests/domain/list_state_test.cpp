#include "domain/list_state.h"

#include "domain/random_source.h"

#include "reconciliation_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QDateTime Monday(QDate(2026, 11, 23), QTime(10, 30), Qt::UTC);

/// One person of every category: p0 same, p1 new, p2 changed, p3 leaving, p4 disputed, p5 probable, and a stranger.
Reconciliation oneOfEach(bool hadPrevious) {
    Population all;
    for (int i = 0; i < 6; ++i) {
        all.persons.push_back(personOf(i));
        all.persons.back().wasInList = hadPrevious && i != 1;
        all.rows.push_back(rowOf(all.persons.back(), i + 2));
    }
    all.persons[1].inMisList = false;
    all.rows[2].name.family = QStringLiteral("Лосева");
    all.persons[3].stageOneDoneOn = QDate(2026, 5, 12);
    all.persons[3].stageOnePlace = QStringLiteral("отделение 2");
    all.rows[4].doneOn = QDate(2026, 5, 12);
    all.rows[5].enp.reset();
    all.rows[5].snils.reset();
    all.rows.push_back(rowOf(personOf(20), 9));
    all.rows.back().name = {QStringLiteral("Чужая"), QStringLiteral("Анна"), {}};
    all.rows.back().birthDate = QDate(1990, 1, 1);
    ReconcileInput input;
    input.file = all.rows;
    input.persons = all.persons;
    input.rule = ruleOf();
    if (hadPrevious)
        input.options.previousCount = 5;
    return reconcile(input);
}

QStringList onList(const ListState& state) {
    QStringList people;
    for (const ListMemberState& member : state.members) {
        if (member.onList)
            people << (member.personId.isEmpty() ? QStringLiteral("stranger") : member.personId);
    }
    people.sort();
    return people;
}

QStringList list(const char* words) {
    return QString::fromLatin1(words).split(u' ');
}

ActVerdicts everything(const Reconciliation& r, RowVerdict verdict) {
    ActVerdicts verdicts(r);
    for (int i = 0; i < ListCategoryCount; ++i)
        verdicts.setCategory(r, static_cast<ListCategory>(i), verdict);
    return verdicts;
}

} // namespace

TEST_CASE("The list before is the accepted one, or the МИС's where there was none", "[act]") {
    CHECK(onList(listBefore(oneOfEach(true), Monday)) == list("p0 p2 p3 p4 p5"));
    CHECK(onList(listBefore(oneOfEach(false), Monday)) == list("p0 p2 p3 p4 p5"));
    Reconciliation joined = oneOfEach(true);
    for (ReconciliationRow& row : joined.rows)
        row.inMis = true; // who has joined the МИС list since is not on the accepted one
    CHECK_FALSE(onList(listBefore(joined, Monday)).contains(QStringLiteral("p1")));
}

TEST_CASE("The list after is what the verdicts make it; what is open or disputed stays as it was", "[act]") {
    const Reconciliation r = oneOfEach(true);
    REQUIRE(r.rows.size() == 7);
    for (int i = 0; i < ListCategoryCount; ++i)
        REQUIRE(r.counts.of(static_cast<ListCategory>(i)) == 1);
    const QString before = onList(listBefore(r, Monday)).join(u' ');
    CHECK(onList(listAfter(r, everything(r, RowVerdict::Accepted), {}, Monday)) == list("p0 p1 p2 p4 p5"));
    CHECK(onList(listAfter(r, everything(r, RowVerdict::Disputed), {}, Monday)).join(u' ') == before);
    CHECK(onList(listAfter(r, ActVerdicts(r), {}, Monday)).join(u' ') == before);
    ActVerdicts verdicts(r);
    verdicts.setReason(r, LeaveReason::Done, RowVerdict::Accepted, QStringLiteral("по талону"));
    const ListState state = listAfter(r, verdicts, QStringLiteral("DVN-1"), Monday);
    CHECK(onList(state) == list("p0 p2 p4 p5"));
    CHECK(state.size() == 4);
    for (const ListMemberState& member : state.members) {
        if (member.personId != u"p3")
            continue;
        CHECK(member.leaveReason == LeaveReason::Done);
        CHECK(member.doneOn == QDate(2026, 5, 12));
        CHECK(member.donePlace == QStringLiteral("отделение 2"));
        CHECK(member.comment == QStringLiteral("по талону"));
        CHECK(member.verdict == RowVerdict::Accepted);
    }
}

TEST_CASE("Verdicts by row, reason and category, taken back step by step", "[act]") {
    const Reconciliation r = oneOfEach(true);
    ActVerdicts verdicts(r);
    CHECK(verdicts.count(RowVerdict::Accepted) == 1); // the same one
    CHECK_FALSE(verdicts.undo());
    CHECK(verdicts.setCategory(r, ListCategory::Changed, RowVerdict::Accepted) == 1);
    const std::vector<int> some{0, 1, 2, 99, -1};
    CHECK(verdicts.set(some, RowVerdict::Disputed, QStringLiteral("спросить")) == 3);
    CHECK(verdicts.set(some, RowVerdict::Disputed, QStringLiteral("спросить")) == 0); // nothing changed: no step
    CHECK(verdicts.comment(1) == QStringLiteral("спросить"));
    CHECK(verdicts.setReason(r, LeaveReason::Died, RowVerdict::Accepted) == 0);
    CHECK(verdicts.undo());
    CHECK(verdicts.count(RowVerdict::Disputed) == 0);
    CHECK(verdicts.comment(1).isEmpty());
    CHECK(verdicts.count(RowVerdict::Accepted) == 2);
    CHECK(verdicts.undo());
    CHECK_FALSE(verdicts.canUndo());
    CHECK(verdicts.count(RowVerdict::Accepted) == 1);
    for (const RowVerdict verdict : {RowVerdict::Open, RowVerdict::Accepted, RowVerdict::Disputed})
        CHECK(rowVerdictFromCode(rowVerdictCode(verdict)) == verdict);
}

TEST_CASE("A stored state is the same bytes, whatever the order, and comes back whole", "[act][property]") {
    const Reconciliation r = oneOfEach(true);
    ListState state = listAfter(r, everything(r, RowVerdict::Accepted), QStringLiteral("DVN-2026-11-1"), Monday);
    const QByteArray bytes = listStateToJson(state);
    SeededRandom random(1);
    for (int i = 0; i < 50; ++i) {
        for (std::size_t at = state.members.size(); at > 1; --at)
            std::swap(state.members[at - 1], state.members[std::size_t(random.next() % at)]);
        REQUIRE(listStateToJson(state) == bytes);
    }
    const auto back = listStateFromJson(bytes);
    REQUIRE(back);
    state.sortMembers();
    CHECK(*back == state);
    CHECK(listStateToJson(*back) == bytes);
    // These bytes are in replicas: a change of them is a change of what is kept for ever.
    CHECK(bytes.startsWith("{\"act\":\"DVN-2026-11-1\",\"at\":\"2026-11-23T10:30:00.000Z\",\"members\":[[1,"));
    const QByteArray leaver = "[0,\"leaving\",\"accepted\",\"p3\",\"" + nameOf(3).family.toUtf8() + "\",\"Мария\",";
    CHECK(bytes.contains(leaver));
    CHECK(bytes.contains("\"done\",\"2026-05-12\",\"отделение 2\"]"));
    CHECK(bytes.endsWith("\"month\":\"2026-11\",\"programme\":\"DVN\",\"version\":1}"));
}

TEST_CASE("A state that cannot be read is refused, never half taken", "[act]") {
    const QByteArray good = listStateToJson(listBefore(oneOfEach(true), Monday));
    const auto kind = [](const QByteArray& bytes) {
        const auto state = listStateFromJson(bytes);
        REQUIRE_FALSE(state);
        CHECK_FALSE(state.error().message.isEmpty());
        return state.error().kind;
    };
    CHECK(kind({}) == ErrorKind::ForeignFile);
    CHECK(kind(good.left(good.size() / 2)) == ErrorKind::ForeignFile);
    CHECK(kind("[]") == ErrorKind::ForeignFile);
    CHECK(kind("{\"version\":1}") == ErrorKind::ForeignFile);
    CHECK(kind("{\"version\":1,\"members\":[[1,\"vanished\"]]}") == ErrorKind::ForeignFile);
    CHECK(kind("{\"version\":1,\"members\":[[1,\"same\",\"open\",\"\",\"\",\"\",\"\",\"\",7]]}") ==
          ErrorKind::ForeignFile);
    CHECK(kind(QByteArray(good).replace("\"version\":1", "\"version\":2")) == ErrorKind::NewerSchema);
}

TEST_CASE("An act whose states were not kept still tells its list", "[act]") {
    const Reconciliation r = oneOfEach(true);
    ReconciliationAct act;
    act.programmeCode = r.programme;
    act.month = QDate(2026, 11, 1);
    act.number = QStringLiteral("DVN-1");
    act.madeAt = Monday;
    act.rows = r.rows;
    const ListState state = listAfterAct(act);
    CHECK(onList(state) == list("p0 p1 p2 p4 p5"));
    CHECK(state.month == QStringLiteral("2026-11"));
    CHECK(state.act == QStringLiteral("DVN-1"));
}
