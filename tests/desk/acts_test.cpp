#include "list_files.h"

#include "domain/act_verdicts.h"
#include "domain/reconciliation.h"

#include <QFile>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Dvn = QStringLiteral("DVN");

Reconciliation compared(DeskFixture& fixture) {
    const auto reconciliation = fixture.desk().reconcile(Dvn, Month, ImportId{-1});
    INFO((reconciliation ? QString() : reconciliation.error().message).toStdString());
    REQUIRE(reconciliation);
    return *reconciliation;
}

int marked(DeskFixture& fixture) {
    return fixture
        .value(QStringLiteral("SELECT count(*) FROM list_member m JOIN list l ON l.id = m.list_id WHERE l.programme = "
                              "'DVN' AND l.month = "
                              "'2026-11' AND m.left_ms IS NOT NULL"))
        .toInt();
}

QByteArray bytes(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("Only accepted leavers are marked; a disputed one stands among the disputed with its comment") {
    DeskFixture fixture;
    const Reconciliation r = compared(fixture);
    const int leaving = r.counts.of(ListCategory::Leaving);
    REQUIRE(leaving > 2);
    ActVerdicts verdicts(r);
    verdicts.setCategory(r, ListCategory::Leaving, RowVerdict::Accepted);
    int disputed = -1;
    for (int i = 0; i < int(r.rows.size()) && disputed < 0; ++i) {
        if (r.rows[size_t(i)].category == ListCategory::Leaving && r.rows[size_t(i)].inMis)
            disputed = i;
    }
    const int one[] = {disputed};
    CHECK(verdicts.set(one, RowVerdict::Disputed, QStringLiteral("был на приёме в другом филиале")) == 1);
    const auto act = fixture.desk().acceptReconciliation(r, verdicts, true);
    INFO((act ? QString() : act.error().message).toStdString());
    REQUIRE(act);
    CHECK(marked(fixture) == leaving - 1);
    const auto acts = fixture.desk().acts(Dvn, Month);
    REQUIRE(acts);
    REQUIRE(acts->size() == 1);
    // Whom the МИС has taken off already leaves nothing any more; the reason is named for them too.
    const auto onList = std::count_if(r.rows.begin(), r.rows.end(), [](const ReconciliationRow& row) {
        return row.category == ListCategory::Leaving && row.inMis;
    });
    REQUIRE(onList > 1);
    CHECK(acts->first().left == onList - 1);
    CHECK(acts->first().disputed >= 1);
    CHECK(acts->first().before - acts->first().left + acts->first().came == acts->first().after);
    CHECK(fixture.value(QStringLiteral("SELECT body LIKE '%был на приёме в другом филиале%' FROM act")).toInt() == 1);
    CHECK(fixture.desk().acceptReconciliation(r, ActVerdicts(), true).error().kind == ErrorKind::BadInput);
}

TEST_CASE("An act is taken back whole while nothing of it was sent; it stays on record") {
    DeskFixture fixture;
    fixture.exec(QStringLiteral("UPDATE list_member SET left_reason = 'unnamed' WHERE inactive = 1"));
    const auto marks = [&] {
        return fixture
            .value(QStringLiteral("SELECT group_concat(x, ';') FROM (SELECT list_id || patient || left_reason || "
                                  "ifnull(left_ms, '-') AS x "
                                  "FROM list_member ORDER BY 1)"))
            .toString();
    };
    const QString before = marks();
    const int needs = fixture.value(QStringLiteral("SELECT count(*) FROM work_item WHERE state = 'open'")).toInt();
    const auto act = fixture.desk().acceptReconciliation(compared(fixture), true);
    REQUIRE(act);
    CHECK(marks() != before);
    REQUIRE(fixture.desk().sendDisputes(*act));
    REQUIRE(fixture.desk().takeBackAct(*act));
    CHECK(marks() == before);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM work_item WHERE state = 'open'")).toInt() == needs);
    CHECK(fixture.desk().outbox()->isEmpty());
    CHECK(fixture.desk().acts(Dvn)->first().undoneAt.isValid());
    CHECK(fixture.desk().takeBackAct(*act).error().kind == ErrorKind::Conflict);
    CHECK_FALSE(compared(fixture).previousCount.has_value()); // it rests on no act
    CHECK(fixture.desk().takeBackAct(ActId{77}).error().kind == ErrorKind::NotFound);

    const auto first = fixture.desk().acceptReconciliation(compared(fixture), true);
    REQUIRE(first);
    const auto second = fixture.desk().acceptReconciliation(compared(fixture), true);
    REQUIRE(second);
    CHECK(fixture.desk().takeBackAct(*first).error().kind == ErrorKind::Conflict); // the later one first
    fixture.exec(QStringLiteral("INSERT INTO task (server_id, kind, status, act_id, authored_ms) SELECT 1, "
                                "'list-dispute', 'requested', id, 1 FROM act WHERE id = ?"),
                 {second->value});
    fixture.exec(QStringLiteral(
        "INSERT INTO outbox (server_id, type, table_name, row_id, operation, idempotency_key, actor, created_ms, "
        "state) SELECT 1, 'Task', 'task', max(id), 'create', 'k', 'x', 1, 'sent' FROM task"));
    CHECK(fixture.desk().takeBackAct(*second).error().kind == ErrorKind::Conflict); // the МО has been asked
}

TEST_CASE("An act printed again a year later is the same, byte for byte, whatever became of the list") {
    DeskFixture fixture;
    const auto act = fixture.desk().acceptReconciliation(compared(fixture), true);
    REQUIRE(act);
    const QString path = fixture.folder.filePath(QStringLiteral("a.pdf"));
    REQUIRE(fixture.desk().writeAct(*act, path));
    const QString table = fixture.folder.filePath(QStringLiteral("a.xlsx"));
    REQUIRE(fixture.desk().writeAct(*act, table));
    const QByteArray then = bytes(path), tableThen = bytes(table);
    fixture.clock.advanceDays(365);
    fixture.exec(QStringLiteral("DELETE FROM list_member"));
    fixture.exec(QStringLiteral("UPDATE person SET family = 'Другая'"));
    fixture.reopen();
    REQUIRE(fixture.desk().writeAct(*act, path));
    REQUIRE(fixture.desk().writeAct(*act, table));
    CHECK((bytes(path) == then));
    CHECK((bytes(table) == tableThen));
}

TEST_CASE("Two weeks compared: who left and came, what became of the questions, and the counts for the chart") {
    DeskFixture fixture(Role::Coordinator, true);
    const auto first = fixture.desk().acceptReconciliation(compared(fixture), true);
    REQUIRE(first);
    const auto asked = fixture.desk().sendDisputes(*first);
    REQUIRE(asked);
    REQUIRE(*asked > 0);
    REQUIRE(fixture.sync().sent >= *asked);
    CHECK(fixture.desk().disputes(*first)->size() == *asked);
    fixture.serverDays(8); // the МО answers half of what is open a day; a Monday revises the lists
    fixture.clock.advanceDays(8);
    REQUIRE(fixture.sync().received > 0);
    const auto questions = fixture.desk().disputes(*first);
    REQUIRE(questions);
    const auto answered =
        std::count_if(questions->cbegin(), questions->cend(), [](const DisputeRow& row) { return !row.open; });
    CHECK(answered > 0);
    for (const DisputeRow& row : *questions) {
        CHECK_FALSE(row.status.isEmpty());
        CHECK(row.answeredOn.isValid() == !row.open);
    }
    const auto times = fixture.desk().answerTimes(Dvn);
    REQUIRE(times);
    CHECK(times->asked == *asked);
    CHECK(times->answered == int(answered));

    const auto second = fixture.desk().acceptReconciliation(compared(fixture), true);
    REQUIRE(second);
    const auto comparison = fixture.desk().compareActs(*first, *second);
    REQUIRE(comparison);
    CHECK(comparison->sizeBefore + int(comparison->came.size()) - int(comparison->left.size()) ==
          comparison->sizeAfter);
    CHECK_FALSE(comparison->left.empty());
    const auto turned = fixture.desk().compareActs(*second, *first); // the order of asking does not matter
    REQUIRE(turned);
    CHECK((*turned == *comparison));
    const auto weeks = fixture.desk().weeks(Dvn);
    REQUIRE(weeks);
    REQUIRE(weeks->size() == 2);
    CHECK(weeks->first().monday.daysTo(weeks->last().monday) == 7);
    CHECK(weeks->last().listSize == comparison->sizeAfter);
}

TEST_CASE("The priority groups of a list add up to it, and whoever was talked to counts as met") {
    DeskFixture fixture;
    const ListId list = listOf(fixture, Dvn);
    const auto shares = fixture.desk().priorityShares(list);
    REQUIRE(shares);
    int sum = 0;
    for (const ShareRow& row : shares->groups) {
        CHECK_FALSE(row.title.isEmpty());
        sum += row.people;
    }
    CHECK(sum == shares->total);
    CHECK(
        shares->total ==
        fixture
            .value(QStringLiteral("SELECT count(*) FROM list_member WHERE list_id = ? AND inactive = 0 AND left_reason "
                                  "= '' AND person_id IS NOT NULL"),
                   {list.value})
            .toInt());
    REQUIRE_FALSE(shares->toCall.isEmpty());
    CHECK(shares->mustMeet - shares->met == shares->toCall.size());
    NewContact contact;
    contact.person = shares->toCall.first();
    contact.outcome = QStringLiteral("informed");
    REQUIRE(fixture.desk().recordContact(contact));
    const auto after = fixture.desk().priorityShares(list);
    CHECK(after->met == shares->met + 1);
    CHECK_FALSE(after->toCall.contains(contact.person));
}
