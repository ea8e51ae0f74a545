#include "lists_desk.h"

#include "lists/duplicate_panel.h"
#include "lists/duplicates_view.h"
#include "lists/lists_page.h"
#include "lists/undo_trail.h"

#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("Records of one person stand side by side, are joined by a key and separated again", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    const auto pairs = fixture.desk().duplicates();
    REQUIRE(pairs.ok());
    REQUIRE_FALSE(pairs->isEmpty());
    Bench bench(fixture.desk());
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()), QStringLiteral("duplicates"));
    DuplicatesView& view = *page.duplicates();
    REQUIRE(view.model().rowCount() == pairs->size());
    REQUIRE(view.panel()->hasPair());
    const DuplicatePersons first = view.panel()->pair();
    CHECK(view.panel()->table()->item(0, 1)->text() == first.keep.name);
    CHECK(view.panel()->table()->item(0, 2)->text() == first.drop.name);

    strike(*view.table(), Qt::Key_F4); // the other record stays
    CHECK(view.panel()->pair().keep.id == first.drop.id);
    CHECK(view.panel()->table()->item(0, 1)->text() == first.drop.name);
    strike(*view.table(), Qt::Key_F8);
    bench.wait();
    CHECK(bench.failures == QStringList());
    CHECK(view.model().rowCount() < pairs->size());
    REQUIRE(view.joined().rowCount() == 1);
    CHECK(view.joined().row(0).keep == first.drop.id);
    CHECK(view.joined().row(0).drop == first.keep.id);
    CHECK(view.panel()->hasPair() == (pairs->size() > 1)); // on to the next pair

    strike(page, Qt::Key_Z, Qt::ControlModifier);
    bench.wait();
    CHECK(view.joined().rowCount() == 0);
    CHECK(view.model().rowCount() == pairs->size());

    view.join();
    bench.wait();
    REQUIRE(view.joined().rowCount() == 1);
    view.joinedTable()->selectSourceRow(0);
    strike(*view.joinedTable(), Qt::Key_Delete);
    bench.wait();
    CHECK(view.joined().rowCount() == 0);
    CHECK(view.model().rowCount() == pairs->size());
    page.trail()->undo(); // it is separated already: said, nothing lost
    bench.wait();
    CHECK(bench.failures.size() == 1);
    CHECK(view.model().rowCount() == pairs->size());
}

TEST_CASE("A join that somebody else has made already is refused in words", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()), QStringLiteral("duplicates"));
    DuplicatesView& view = *page.duplicates();
    REQUIRE(view.panel()->hasPair());
    const DuplicatePersons pair = view.panel()->pair();
    const auto elsewhere = fixture.desk().joinPersons(pair.keep.id, pair.drop.id);
    REQUIRE(elsewhere.ok());
    view.panel()->setPair(pair); // as it is still shown
    view.join();
    bench.wait();
    CHECK(bench.failures.size() == 1);
    REQUIRE(fixture.desk().separatePersons(*elsewhere).ok());
}
