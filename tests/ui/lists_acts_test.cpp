#include "lists_desk.h"

#include "domain/act_verdicts.h"
#include "lists/act_chart_builder.h"
#include "lists/act_charts.h"
#include "lists/act_comparison_panel.h"
#include "lists/acts_view.h"
#include "lists/lists_page.h"

#include <QAbstractAxis>
#include <QAbstractSeries>
#include <QChart>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QTabWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Dvn = QStringLiteral("DVN");

/// An act that disputes all who must leave, or (`everything`) lets them leave.
ActId makeAct(Desk& desk, const ListSummary& list, bool everything) {
    const auto reconciliation = desk.reconcile(list.programme, list.month, ImportId{-1});
    REQUIRE(reconciliation.ok());
    ActVerdicts verdicts(*reconciliation);
    verdicts.setCategory(*reconciliation, ListCategory::Leaving,
                         everything ? RowVerdict::Accepted : RowVerdict::Disputed);
    const auto act = desk.acceptReconciliation(*reconciliation, verdicts, true);
    REQUIRE(act.ok());
    return *act;
}

struct TwoActs {
    TwoActs()
        : fixture(ListsDesk::fresh())
        , list(fixture->list(Dvn))
        , first(makeAct(fixture->desk(), list, false))
        , bench(fixture->desk()) {
        const auto sent = fixture->desk().sendDisputes(first);
        REQUIRE(sent.ok());
        asked = *sent;
        fixture->later(7);
        second = makeAct(fixture->desk(), list, true);
        page = &bench.open(std::make_unique<ListsPage>(bench.workbench()), QStringLiteral("acts"));
        REQUIRE(page->choose(list.programme, list.month));
        bench.wait();
        view = page->acts();
    }

    std::unique_ptr<ListsDesk> fixture;
    ListSummary list;
    ActId first, second;
    int asked = 0;
    Bench bench;
    ListsPage* page = nullptr;
    ActsView* view = nullptr;
};

} // namespace

TEST_CASE("The acts stand with their sizes, and the chosen one shows its questions", "[ui][lists]") {
    TwoActs t;
    CHECK(t.page->tabs()->currentIndex() == ListsPage::Acts);
    REQUIRE(t.view->model().rowCount() == 2);
    const ActSummary& newest = t.view->model().row(0);
    CHECK(newest.id == t.second);
    CHECK(newest.before + newest.came - newest.left == newest.after);
    const ActSummary& former = t.view->model().row(1);
    CHECK(former.asked == t.asked);
    REQUIRE(t.asked > 0);
    t.view->table()->selectSourceRow(1);
    t.bench.wait();
    CHECK(t.view->disputes().rowCount() == t.asked);
    t.view->table()->setFocus();
    press(*t.view->table(), Qt::Key_Return);
    CHECK(t.view->disputesTable()->hasFocus());
    t.view->disputesTable()->selectSourceRow(0);
    press(*t.view->disputesTable(), Qt::Key_Return);
    CHECK(t.bench.opened == QList<PersonId>{t.view->disputes().row(0).person});
    // The same act again, byte for byte.
    for (const char* name : {"one.xlsx", "two.xlsx"}) {
        t.bench.saveAs = t.fixture->file(QLatin1String(name));
        t.view->save();
        t.bench.wait();
    }
    QFile one(t.fixture->file(QStringLiteral("one.xlsx"))), two(t.fixture->file(QStringLiteral("two.xlsx")));
    REQUIRE((one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly)));
    CHECK(one.size() > 1000);
    CHECK(one.readAll() == two.readAll());
    t.bench.saveAs = t.fixture->file(QStringLiteral("no such folder/act.pdf"));
    t.view->save();
    t.bench.wait();
    CHECK(t.bench.failures.size() == 1);
}

TEST_CASE("An act is compared with the one before it, and two chosen ones with each other", "[ui][lists]") {
    TwoActs t;
    t.view->table()->selectSourceRow(0);
    t.bench.wait();
    const ActComparisonPanel& panel = *t.view->comparison();
    REQUIRE(panel.comparison());
    const ActComparison& found = *panel.comparison();
    CHECK_FALSE(found.left.empty());
    CHECK(panel.words().contains(comparisonWords(found).first()));
    CHECK(panel.model().rowCount() ==
          int(found.came.size() + found.left.size() + found.disputes.size() + found.recategorised.size()));
    for (const ActChangeItem& item : panel.model().rows())
        CHECK_FALSE(item.what.isEmpty());
    panel.kinds()->setCurrentIndex(panel.kinds()->findData(int(ActChangeItem::Kind::Left)));
    Q_EMIT panel.kinds()->activated(panel.kinds()->currentIndex());
    CHECK(panel.model().rowCount() == int(found.left.size()));
    QString error;
    CHECK(panel.table()->exportTo(t.fixture->file(QStringLiteral("changes.xlsx")), &error));

    t.view->table()->selectSourceRow(1);
    t.bench.wait();
    CHECK_FALSE(panel.comparison()); // nothing before the first
    t.view->table()->selectAll();
    t.bench.wait();
    REQUIRE(panel.comparison());
    CHECK((*panel.comparison() == found));
}

TEST_CASE("The charts have titled axes and the tables beside them the same numbers", "[ui][lists]") {
    TwoActs t;
    t.view->parts()->setCurrentIndex(ActsView::Charts);
    ActCharts& charts = *t.view->charts();
    const auto weeks = t.fixture->desk().weeks(Dvn);
    REQUIRE(weeks.ok());
    REQUIRE(weeks->size() == 2);
    for (const auto chart : {ActCharts::ListSize, ActCharts::Leavers, ActCharts::Answers}) {
        charts.showChart(chart);
        REQUIRE(charts.shownChart());
        CHECK_FALSE(charts.shownChart()->series().isEmpty());
        for (const QAbstractAxis* axis : charts.shownChart()->axes()) {
            CHECK_FALSE(axis->titleText().isEmpty());
            CHECK(axis->labelsColor() == charts.palette().color(QPalette::Text));
        }
        CHECK_FALSE(charts.words().isEmpty());
        t.bench.saveAs = t.fixture->file(QStringLiteral("chart %1.png").arg(chart));
        charts.savePicture();
        CHECK(QFile(t.bench.saveAs).size() > 500);
    }
    charts.showChart(ActCharts::ListSize);
    REQUIRE(charts.weeksTable()->isVisible());
    REQUIRE(charts.weeksTable()->model()->rowCount() == 2);
    CHECK(charts.weeksTable()->model()->index(0, 1).data(SortRole).toInt() == weeks->last().listSize); // newest first
    charts.showChart(ActCharts::Answers);
    CHECK(charts.answersTable()->isVisible());
    t.bench.saveAs = t.fixture->file(QStringLiteral("no such folder/chart.png"));
    charts.savePicture();
    CHECK(t.bench.failures.size() == 1);
    charts.setNumbers({}, {});
    CHECK_FALSE(charts.weeksTable()->isVisible()); // words instead
}

TEST_CASE("The newest act can be taken back from its line, one that others rest on cannot", "[ui][lists]") {
    TwoActs t;
    t.view->table()->selectSourceRow(1);
    t.bench.wait();
    t.view->takeBack();
    t.bench.wait();
    CHECK(t.bench.failures.size() == 1);
    t.view->table()->selectSourceRow(0);
    t.bench.wait();
    t.view->takeBack();
    t.bench.wait();
    CHECK(t.bench.failures.size() == 1);
    CHECK(t.view->model().row(0).undoneAt.isValid());
    CHECK_FALSE(t.view->takeBackButton()->isEnabled());
}

TEST_CASE("Without an act the page says how one is made", "[ui][lists]") {
    auto& fixture = ListsDesk::get(Role::Representative);
    Bench bench(fixture.desk());
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()), QStringLiteral("acts"));
    const ListSummary list = fixture.list(Dvn);
    REQUIRE(page.choose(list.programme, list.month));
    bench.wait();
    CHECK_FALSE(page.acts()->table()->isVisible());
    bool asked = false;
    for (QPushButton* button : page.acts()->findChildren<QPushButton*>()) {
        if (!button->isVisible())
            continue;
        button->click();
        asked = true;
    }
    CHECK(asked);
    CHECK(page.tabs()->currentIndex() == ListsPage::Comparison);
}
