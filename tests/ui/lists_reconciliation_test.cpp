#include "lists_desk.h"

#include "lists/difference_panel.h"
#include "lists/lists_page.h"
#include "lists/reconciliation_view.h"

#include <QFile>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

ReconciliationView& compare(Bench& bench, ListsDesk& fixture, ImportId import) {
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()));
    const ListSummary list = fixture.list(QStringLiteral("DVN"));
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
    return item.text(1).remove(QChar(0x202f)).toInt();
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
    for (const ReconciliationGroup& group : view.groups()) {
        if (group.whole)
            CHECK(group.count() == r.counts.of(group.category));
        else if (group.category == ListCategory::Leaving)
            CHECK(group.count() == r.counts.of(*group.reason));
    }
    // The people of the chosen group are in the table.
    view.tree()->setCurrentItem(view.tree()->topLevelItem(0));
    CHECK(view.table()->model()->rowCount() == shown(*view.tree()->topLevelItem(0)));
    CHECK(view.banner().contains(removalSentence(r)));
}

TEST_CASE("Accepting is asked in words, makes an act and saves it", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    ReconciliationView& view = compare(bench, fixture, WithoutFile);
    CHECK(view.acceptButton()->isEnabled());
    view.saveAct(); // before there is an act nothing is asked
    view.askAccept();
    view.accept();
    bench.wait();
    CHECK(bench.failures == QStringList());
    CHECK(bench.said.size() == 1);
    CHECK_FALSE(view.acceptButton()->isEnabled()); // accepted once
    bench.saveAs = fixture.file(QStringLiteral("act.xlsx"));
    view.saveAct();
    bench.wait();
    bench.saveAs = fixture.file(QStringLiteral("act.pdf"));
    view.saveAct();
    bench.wait();
    CHECK(bench.failures == QStringList());
    CHECK(QFile::exists(fixture.file(QStringLiteral("act.xlsx"))));
    CHECK(QFile::exists(fixture.file(QStringLiteral("act.pdf"))));
    const auto before = fixture.desk().outbox();
    view.sendDisputes();
    bench.wait();
    const auto after = fixture.desk().outbox();
    REQUIRE((before.ok() && after.ok()));
    CHECK(bench.failures == QStringList());
}

TEST_CASE("The brake is put into words and is the coordinator's to release", "[ui][lists]") {
    auto& fixture = ListsDesk::get(Role::Representative);
    Bench bench(fixture.desk());
    ReconciliationView& view = compare(bench, fixture, WithoutFile);
    REQUIRE(view.reconciliation()->brake.on);
    CHECK(view.banner().contains(view.reconciliation()->brake.reasons.first()));
    view.askAccept();
    CHECK_FALSE(view.confirmButton()->isEnabled());
    view.accept();
    bench.wait();
    CHECK(bench.said == QStringList());
    CHECK(bench.failures == QStringList());

    // What he can do is dispute removals, and take that back.
    const int leaving = view.reconciliation()->counts.of(ListCategory::Leaving);
    view.tree()->setCurrentItem(view.tree()->topLevelItem(0));
    view.table()->selectAll();
    view.toggleAgreed();
    CHECK(view.reconciliation()->counts.of(ListCategory::Leaving) == 0);
    CHECK(view.reconciliation()->counts.of(ListCategory::Disputed) >= leaving);
    REQUIRE(bench.undo);
    bench.undo();
    CHECK(view.reconciliation()->counts.of(ListCategory::Leaving) == leaving);
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
