// What is said of people in a comparison: by row, by selection, by group; with comments; taken back step by step.
#include "lists_desk.h"

#include "lists/comparison_words.h"
#include "lists/difference_panel.h"
#include "lists/lists_page.h"
#include "lists/outcome_tree.h"
#include "lists/reconciliation_view.h"
#include "lists/undo_trail.h"
#include "lists/verdict_bar.h"

#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// The list with two people left out, who are then disputed, and a stranger, whom nobody knows.
ImportId importFile(ListsDesk& fixture, const ListSummary& list) {
    const QString path =
        fixture.writeList(list, QStringLiteral("compared.csv"),
                          {QStringLiteral("Незнакомова Анна Ивановна;07.03.1958;7856140892001235")}, 2);
    const auto import = fixture.desk().importList(path, list.programme, list.month);
    REQUIRE(import.ok());
    return import->id;
}

struct Compared {
    /// `anew`: as if nobody had said anything of this comparison before.
    Compared(Bench& bench, ListsDesk& fixture, bool anew = true)
        : list(fixture.list(QStringLiteral("DVN")))
        , import(importFile(fixture, list))
        , page(bench.open(std::make_unique<ListsPage>(bench.workbench())))
        , view(*page.comparison()) {
        if (anew)
            fixture.unsay(list, import);
        REQUIRE(page.choose(list.programme, list.month));
        bench.wait();
        page.tabs()->setCurrentIndex(ListsPage::Comparison);
        view.preferImport(import);
        view.compare();
        bench.wait();
        REQUIRE(view.reconciliation());
        REQUIRE(view.reconciliation()->counts.of(ListCategory::Leaving) > 3);
        REQUIRE(view.reconciliation()->counts.of(ListCategory::Disputed) > 0);
        REQUIRE(view.reconciliation()->counts.of(ListCategory::Unidentified) > 0);
    }
    VerdictCounts counts() const { return view.verdicts().counts(*view.reconciliation()); }

    ListSummary list;
    ImportId import;
    ListsPage& page;
    ReconciliationView& view;
};

} // namespace

TEST_CASE("One key accepts the whole group and goes on to the next that is open", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    Compared t(bench, fixture);
    CHECK(t.view.tree()->hasFocus());
    const int leaving = t.view.reconciliation()->counts.of(ListCategory::Leaving);
    REQUIRE(t.view.tree()->currentGroup()->category == ListCategory::Leaving);
    REQUIRE(t.view.tree()->currentGroup()->whole);
    const QString before = t.view.banner();
    strike(*t.view.tree(), Qt::Key_F8, Qt::ShiftModifier);
    CHECK(t.counts().leaversAccepted == leaving);
    CHECK(t.view.tree()->currentGroup()->category != ListCategory::Leaving); // nothing is open there
    CHECK(t.view.banner() != before);
    CHECK(t.view.decisions().contains(QString::number(leaving)));
    CHECK(t.view.tree()->topLevelItem(0)->text(OutcomeTree::Open) == QStringLiteral("✓"));
    strike(t.page, Qt::Key_Z, Qt::ControlModifier);
    CHECK(t.counts().leaversAccepted == 0);
    CHECK(t.view.banner() == before);
    CHECK_FALSE(t.page.trail()->canUndo());
}

TEST_CASE("Keys go from group to group, and say of one person after the other", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    Compared t(bench, fixture);
    strike(*t.view.tree(), Qt::Key_F7);
    const ReconciliationGroup* group = t.view.tree()->currentGroup();
    REQUIRE(group);
    CHECK_FALSE(group->whole); // the first reason
    strike(*t.view.tree(), Qt::Key_F6);
    CHECK(t.view.tree()->currentGroup()->whole);
    strike(*t.view.tree(), Qt::Key_Return);
    CHECK(t.view.table()->hasFocus());
    const int first = t.view.table()->currentIndex().row();
    strike(*t.view.table(), Qt::Key_F8);
    CHECK(t.counts().accepted == 1);
    CHECK(t.view.table()->currentIndex().row() == first + 1);
    strike(*t.view.table(), Qt::Key_F9);
    CHECK(t.counts() == VerdictCounts{1, 1, t.counts().open, 1, 1, t.counts().leaversOpen});
    // The mark stands before the name, and its word is spoken.
    const QModelIndex marked = t.view.table()->model()->index(first, 0);
    CHECK(marked.data(Qt::DecorationRole).isValid());
    CHECK(marked.data(Qt::AccessibleTextRole).toString().contains(ComparisonWords::verdict(RowVerdict::Accepted)));
    t.view.table()->setCurrentIndex(marked);
    strike(*t.view.table(), Qt::Key_Delete);
    CHECK(t.counts().accepted == 0);
    CHECK_FALSE(marked.data(Qt::DecorationRole).isValid());
    for (int step = 0; step < 3; ++step)
        strike(*t.view.table(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(t.counts().open == t.view.verdicts().counts(*t.view.reconciliation()).open);
    CHECK(t.counts().accepted + t.counts().disputed == 0);
}

TEST_CASE("A selection gets one verdict, a comment disputes who was open and stays with what is said later",
          "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    Compared t(bench, fixture);
    t.view.table()->setFocus();
    t.view.table()->clearSelection();
    for (const int row : {0, 2})
        t.view.table()->selectionModel()->select(t.view.table()->model()->index(row, 0),
                                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
    t.view.decide(RowVerdict::Accepted, false);
    CHECK(t.counts().accepted == 2);
    t.view.table()->setCurrentIndex(t.view.table()->model()->index(1, 0));
    strike(*t.view.table(), Qt::Key_F2);
    QLineEdit* field = t.view.verdictBar()->commentField();
    CHECK(field->hasFocus());
    field->setText(QStringLiteral("был на приёме в другом филиале"));
    press(*field, Qt::Key_Return);
    CHECK(t.view.table()->hasFocus());
    CHECK(t.counts().disputed == 1);
    const QModelIndex one = t.view.table()->model()->index(1, 0);
    CHECK(one.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("другом филиале")));
    t.view.table()->setCurrentIndex(one);
    strike(*t.view.table(), Qt::Key_F8);
    CHECK(t.counts().accepted == 3);
    CHECK(one.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("другом филиале")));
    // Esc leaves what stood there.
    t.view.table()->setCurrentIndex(one);
    strike(*t.view.table(), Qt::Key_F2);
    field->setText(QStringLiteral("ошибка"));
    press(*field, Qt::Key_Escape);
    CHECK(field->text() == QStringLiteral("был на приёме в другом филиале"));
    REQUIRE(bench.undo); // the status bar offers the same step
    bench.undo();
    CHECK(t.counts().disputed == 1);
    bench.undo();
    CHECK(t.counts().disputed == 0);
    CHECK(one.data(Qt::AccessibleTextRole).toString().contains(ComparisonWords::verdict(RowVerdict::Open)));
}

TEST_CASE("Comparing again keeps what was said", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    Compared t(bench, fixture);
    t.view.decide(RowVerdict::Accepted, true);
    const VerdictCounts said = t.counts();
    strike(t.page, Qt::Key_F5);
    bench.wait();
    CHECK(t.counts() == said);
    ChangeSet changes;
    changes.add(ChangeSet::Plans);
    const QString before = t.view.banner();
    t.view.noteChanges(changes);
    CHECK(t.view.banner() != before); // it says that F5 compares again
    t.view.compare();
    bench.wait();
    CHECK(t.view.banner() == before);
    t.page.trail()->undo();
    CHECK(t.counts().accepted == 0);
}

TEST_CASE("What was said is there when the program comes back, and the act takes it along", "[ui][lists]") {
    const auto fixture = ListsDesk::fresh();
    VerdictCounts said;
    {
        Bench bench(fixture->desk());
        Compared t(bench, *fixture);
        t.view.decide(RowVerdict::Accepted, true); // some hundreds at once
        t.page.trail()->undo();
        bench.wait();
        CHECK(fixture->desk().keptVerdicts(ComparisonId(*t.view.reconciliation()))->isEmpty());
        t.view.decide(RowVerdict::Disputed, true);
        t.view.comment(QStringLiteral("сверить с участком"));
        said = t.counts();
        REQUIRE(said.disputed > 0);
        bench.wait();
    } // the window is gone, and everything that it kept in memory with it
    Bench bench(fixture->desk());
    Compared t(bench, *fixture, false);
    CHECK(t.counts() == said);
    REQUIRE_FALSE(bench.said.isEmpty());
    CHECK(bench.said.last().contains(QString::number(said.disputed)));
    CHECK_FALSE(t.page.trail()->canUndo()); // what was said now is taken back, not what was said then
    t.view.decide(RowVerdict::Open, true);
    REQUIRE(t.page.trail()->canUndo());
    t.page.trail()->undo();
    CHECK(t.counts() == said);
    t.view.accept();
    bench.wait();
    REQUIRE(t.view.act().isValid());
    const ComparisonId comparison(*t.view.reconciliation());
    CHECK(fixture->desk().keptVerdicts(comparison)->isEmpty());
    t.view.takeBackAct();
    bench.wait();
    CHECK_FALSE(fixture->desk().keptVerdicts(comparison)->isEmpty());
}

TEST_CASE("Who is probable or unknown cannot be accepted wholesale, and Same needs no word", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    Compared t(bench, fixture);
    const VerdictCounts before = t.counts();
    for (const ReconciliationGroup& group : t.view.tree()->groups()) {
        if (!group.whole || ComparisonVerdicts::asksFor(group.category))
            continue;
        for (int on = 0; on < 30 && t.view.tree()->currentGroup()->category != group.category; ++on)
            t.view.tree()->step(true);
        bench.said.clear();
        t.view.decide(RowVerdict::Accepted, true);
        CHECK(bench.said.size() == 1);
    }
    CHECK(t.counts() == before);
}

TEST_CASE("The bar above a comparison goes along with the theme", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    UndoTrail trail(bench.workbench());
    ReconciliationView view(bench.workbench(), trail);
    QFrame* bar = nullptr;
    for (QFrame* frame : view.findChildren<QFrame*>()) {
        if (frame->autoFillBackground() && !bar)
            bar = frame;
    }
    REQUIRE(bar);
    QPalette dark = view.palette();
    dark.setColor(QPalette::AlternateBase, QColor(20, 30, 40));
    view.setPalette(dark);
    CHECK(bar->palette().color(QPalette::Window) == QColor(20, 30, 40));
}
