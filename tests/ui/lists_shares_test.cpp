#include "lists_desk.h"

#include "calls/calls_page.h"
#include "common/format.h"
#include "lists/lists_page.h"
#include "lists/members_view.h"
#include "lists/priority_strip.h"
#include "shell/main_window.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("The strip says how many are in each group, must be met in person, and have been", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    const ListSummary list = fixture.list(QStringLiteral("DVN"));
    const auto shares = fixture.desk().priorityShares(list.id);
    REQUIRE(shares.ok());
    REQUIRE(shares->mustMeet > shares->met);
    Bench bench(fixture.desk());
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()));
    page.tabs()->setCurrentIndex(ListsPage::Members);
    REQUIRE(page.choose(list.programme, list.month));
    bench.wait();
    const PriorityStrip& strip = *page.members()->strip();
    const QString words = strip.inWords();
    for (const ShareRow& row : shares->groups) {
        CHECK(words.contains(row.title));
        CHECK(words.contains(formatCount(row.people)));
    }
    CHECK(words.contains(formatCount(shares->mustMeet)));
    CHECK(words.contains(formatCount(shares->toCall.size())));
    CHECK(strip.callButton()->isEnabled());

    strike(*page.listsTable(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(bench.pages.size() == 1);
    CHECK(bench.pages.first().first == QStringLiteral("calls"));
    const QVariantMap asked = bench.pages.first().second.toMap();
    CHECK(asked.value(QStringLiteral("programme")).toString() == QStringLiteral("DVN"));
    const auto all =
        PriorityGroup::Cardiovascular | PriorityGroup::PriorityRight | PriorityGroup::LowMobility; // priority.json
    CHECK(asked.value(QStringLiteral("groups")).toInt() == int(all));

    PriorityStrip nobody(bench.workbench());
    nobody.openCalls();
    CHECK(bench.pages.size() == 1);
    CHECK(bench.said.size() == 1);
    CHECK_FALSE(nobody.callButton()->isEnabled());
}

TEST_CASE("Calls opens with the programme and the groups that the strip names", "[ui][lists]") {
    QSettings().clear();
    auto& fixture = ListsDesk::get();
    MainWindow window(fixture.desk());
    window.show();
    window.start(false);
    const auto settle = [&] {
        QElapsedTimer timer;
        timer.start();
        do
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        while (window.runner().busy() && timer.elapsed() < 60'000);
        QCoreApplication::processEvents();
    };
    settle();
    window.openPage(QStringLiteral("calls"), QVariantMap{{QStringLiteral("programme"), QStringLiteral("DVN")},
                                                         {QStringLiteral("groups"), int(PriorityGroup::LowMobility)}});
    settle();
    const auto& calls = static_cast<CallsPage&>(*window.page(QStringLiteral("calls")));
    const CallQuery query = calls.filters()->query();
    CHECK(query.filter.programme == QStringLiteral("DVN"));
    CHECK(query.filter.groups == PriorityGroups(PriorityGroup::LowMobility));
    CHECK(query.due == DueChoice::All);
}
