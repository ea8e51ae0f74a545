#include "lists_desk.h"

#include "lists/comparison_words.h"
#include "lists/difference_panel.h"
#include "lists/lists_page.h"
#include "lists/outcome_tree.h"
#include "lists/reconciliation_view.h"

#include <QFile>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

ReconciliationView& compare(Bench& bench, ListsDesk& fixture, ImportId import,
                            const QString& programme = QStringLiteral("DVN")) {
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()));
    const ListSummary list = fixture.list(programme);
    fixture.unsay(list, import);
    REQUIRE(page.choose(list.programme, list.month));
    bench.wait();
    page.tabs()->setCurrentIndex(ListsPage::Comparison);
    page.comparison()->preferImport(import);
    page.comparison()->compare();
    bench.wait();
    REQUIRE(page.comparison()->reconciliation());
    return *page.comparison();
}

constexpr ImportId WithoutFile{-1};

/// The number on the tree's line of a group.
int shown(const QTreeWidgetItem& item) {
    return item.text(OutcomeTree::People).remove(QChar(0x202f)).toInt();
}

int marked(ListsDesk& fixture) {
    return fixture.list(QStringLiteral("DVN")).left;
}

} // namespace

TEST_CASE("The groups shown count what the reconciliation counts", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    ReconciliationView& view = compare(bench, fixture, WithoutFile);
    const Reconciliation& r = *view.reconciliation();
    REQUIRE(r.counts.total > 0);
    int total = 0;
    for (int i = 0; i < view.tree()->topLevelItemCount(); ++i) {
        const QTreeWidgetItem& item = *view.tree()->topLevelItem(i);
        total += shown(item);
        int parts = 0;
        for (int child = 0; child < item.childCount(); ++child)
            parts += shown(*item.child(child));
        if (item.childCount() > 0)
            CHECK(parts == shown(item));
    }
    CHECK(total == int(r.rows.size()));
    for (const ReconciliationGroup& group : view.tree()->groups()) {
        if (group.whole)
            CHECK(group.count() == r.counts.of(group.category));
        else if (group.category == ListCategory::Leaving)
            CHECK(group.count() == r.counts.of(*group.reason));
    }
    // The people of the chosen group are in the table.
    view.tree()->setCurrentItem(view.tree()->topLevelItem(0));
    CHECK(view.table()->model()->rowCount() == shown(*view.tree()->topLevelItem(0)));
    CHECK(view.banner().contains(ComparisonWords::removals(r, view.verdicts().counts(r))));
}

TEST_CASE("Accepting is asked in words, makes an act of what was said, and saves it", "[ui][lists]") {
    const auto fixture = ListsDesk::fresh();
    Bench bench(fixture->desk());
    ReconciliationView& view = compare(bench, *fixture, WithoutFile);
    const int before = marked(*fixture);
    CHECK(view.acceptButton()->isEnabled());
    view.saveAct(); // before there is an act nothing is asked
    // One reason is accepted, one person disputed; the rest stays open.
    view.tree()->step(true);
    const int accepted = view.tree()->currentGroup()->count();
    view.decide(RowVerdict::Accepted, true);
    view.askAccept();
    CHECK(view.confirmButton()->isVisible());
    CHECK(view.confirmButton()->hasFocus());
    bench.said.clear();
    press(*view.confirmButton(), Qt::Key_Return);
    bench.wait();
    CHECK(bench.failures == QStringList());
    CHECK(bench.said.size() == 1);
    REQUIRE(view.act().isValid());
    CHECK_FALSE(view.acceptButton()->isVisible()); // accepted once
    const auto acts = fixture->desk().acts(QStringLiteral("DVN"));
    REQUIRE(acts.ok());
    REQUIRE(acts->size() == 1);
    CHECK(acts->first().id == view.act());
    CHECK(marked(*fixture) <= before + accepted);
    for (const char* name : {"act.xlsx", "act.pdf"}) {
        bench.saveAs = fixture->file(QLatin1String(name));
        view.saveAct();
        bench.wait();
        CHECK(QFile::exists(bench.saveAs));
    }
    bench.saveAs = fixture->file(QStringLiteral("act.docx"));
    view.saveAct();
    bench.wait();
    CHECK(bench.failures.size() == 1); // in words
    view.sendDisputes();
    bench.wait();
    const auto outbox = fixture->desk().outbox();
    REQUIRE(outbox.ok());
    CHECK_FALSE(outbox->isEmpty());
}

TEST_CASE("An act is taken back while nothing of it was sent; what was decided is still marked", "[ui][lists]") {
    const auto fixture = ListsDesk::fresh();
    Bench bench(fixture->desk());
    ReconciliationView& view = compare(bench, *fixture, WithoutFile);
    const int before = marked(*fixture);
    view.decide(RowVerdict::Accepted, true);
    const VerdictCounts said = view.verdicts().counts(*view.reconciliation());
    view.askAccept();
    view.accept();
    bench.wait();
    REQUIRE(view.act().isValid());
    CHECK(marked(*fixture) > before);
    view.decide(RowVerdict::Disputed, true); // the act is made: nothing is said any more
    CHECK(view.verdicts().counts(*view.reconciliation()) == said);
    strike(*view.table(), Qt::Key_Z, Qt::ControlModifier);
    bench.wait();
    CHECK(bench.failures == QStringList());
    CHECK_FALSE(view.act().isValid());
    CHECK(marked(*fixture) == before);
    CHECK(view.verdicts().counts(*view.reconciliation()) == said);
    CHECK(view.acceptButton()->isEnabled());
    strike(*view.table(), Qt::Key_Z, Qt::ControlModifier); // and the verdicts before it
    CHECK(view.verdicts().counts(*view.reconciliation()).accepted == 0);
}

TEST_CASE("The brake is put into words, with who may release it", "[ui][lists]") {
    auto& fixture = ListsDesk::get(Role::Representative);
    Bench bench(fixture.desk());
    ReconciliationView& view = compare(bench, fixture, WithoutFile, QStringLiteral("UD"));
    REQUIRE(view.reconciliation()->brake.on);
    CHECK(view.banner().contains(view.reconciliation()->brake.reasons.first()));
    const auto users = Desk::users(fixture.desk().folder());
    REQUIRE(users.ok());
    CHECK(view.banner().contains(
        ComparisonWords::release(*view.reconciliation(), fixture.desk().actor(), *users))); // there is no coordinator
    view.decide(RowVerdict::Accepted, true);
    view.askAccept();
    CHECK_FALSE(view.confirmButton()->isEnabled());
    bench.said.clear();
    view.accept();
    bench.wait();
    CHECK(bench.said == QStringList());
    CHECK(bench.failures == QStringList());
    CHECK_FALSE(view.act().isValid());
}

TEST_CASE("The differences of a person stand field by field", "[ui][lists]") {
    DifferencePanel panel;
    ReconciliationRow row;
    row.category = ListCategory::Changed;
    row.name = {QStringLiteral("Ёлкина"), QStringLiteral("Мария"), QStringLiteral("Петровна")};
    row.differences = {{ListField::BirthDate, QStringLiteral("07.03.1951"), QStringLiteral("07.03.1958"),
                        QStringLiteral("07.03.1958")},
                       {ListField::Phone, QString(), QStringLiteral("+7 (921) 123-45-67"), QString()}};
    panel.setRow(row);
    REQUIRE(panel.table()->rowCount() == 4);
    CHECK(panel.table()->item(0, 0)->text() == listFieldWords(ListField::BirthDate));
    CHECK(panel.table()->item(1, 0)->text() == QStringLiteral("07.03.1951"));
    CHECK(panel.table()->item(1, 0)->font().weight() >
          panel.table()->item(1, 1)->font().weight()); // differs from the desk's
    CHECK(panel.table()->item(3, 0)->text() == QStringLiteral("—"));
    CHECK(
        panel.table()->item(3, 1)->data(Qt::AccessibleTextRole).toString().contains(listFieldWords(ListField::Phone)));
    row.differences.clear();
    panel.setRow(row);
    CHECK(panel.table()->rowCount() == 0);
}
