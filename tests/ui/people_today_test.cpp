#include "people_desk.h"

#include "today/coverage_chart.h"
#include "today/number_tile.h"
#include "today/today_page.h"

#include <QLabel>
#include <QListView>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

struct Today : PeopleDesk {
    std::unique_ptr<TodayPage> page;

    Today() {
        page = std::make_unique<TodayPage>(*workbench);
        page->resize(1160, 660);
        page->show();
        page->activate({});
        until([this] { return page->state() == Page::State::Content && !runner->busy(); }, "the day is read");
    }
    NumberTile* tile(const QString& name) { return page->findChild<NumberTile*>(QStringLiteral("tile-") + name); }
};

} // namespace

TEST_CASE("The numbers of the day open their lists, by mouse and by key") {
    Today t;
    CHECK(t.tile(QStringLiteral("overdue"))->number() == 2);
    CHECK(t.tile(QStringLiteral("today"))->number() == 1);
    CHECK(t.tile(QStringLiteral("no-shows"))->number() == 0);
    CHECK(t.tile(QStringLiteral("stage-two"))->number() == 0);
    CHECK(t.tile(QStringLiteral("overdue"))->accessibleName().contains(QStringLiteral("2")));

    t.tile(QStringLiteral("overdue"))->click();
    t.tile(QStringLiteral("stage-two"))->setFocus();
    press(t.page.get(), Qt::Key_Return);
    REQUIRE(t.opened.size() == 2);
    CHECK(t.opened.at(0) == qMakePair(QStringLiteral("calls"), QVariant(QStringLiteral("overdue"))));
    CHECK(t.opened.at(1) == qMakePair(QStringLiteral("calls"), QVariant(QStringLiteral("stage-two"))));
}

TEST_CASE("The first to call open the call list at the person") {
    Today t;
    QListView* first = nullptr;
    for (QListView* view : t.page->findChildren<QListView*>()) {
        if (view->accessibleName() == u"First to call")
            first = view;
    }
    REQUIRE(first);
    CHECK(first->model()->rowCount() == 6);
    Q_EMIT first->activated(first->model()->index(0, 0));
    REQUIRE(t.opened.size() == 1);
    CHECK(t.opened.first().second.value<PersonId>() == t.person(QStringLiteral("Ёлкина")));
    CHECK(namelessWidgets(t.page.get()).join(u'\n').toStdString() == "");
}

TEST_CASE("The day follows the replica") {
    Today t;
    NewContact contact;
    contact.person = t.person(QStringLiteral("Ёлкина"));
    contact.outcome = QStringLiteral("informed");
    REQUIRE(t.desk->recordContact(contact).ok());
    t.page->replicaChanged({});
    t.until([&] { return t.tile(QStringLiteral("overdue"))->number() == 1; }, "one is left");
}

TEST_CASE("The chart says its numbers in words too") {
    const TodaySummary::Coverage coverage{QStringLiteral("DVN"), QStringLiteral("ДВН"), 200, 150, 80, 40};
    const QString words = CoverageChart::inWords({coverage});
    for (const char* number : {"200", "150", "80", "40"})
        CHECK(words.contains(QLatin1String(number)));
    CoverageChart chart;
    chart.resize(400, 300);
    chart.setCoverage({coverage});
    chart.setCoverage({});
    chart.setCoverage({coverage, coverage});
    chart.show();
    CHECK_FALSE(chart.grab().isNull());
}
