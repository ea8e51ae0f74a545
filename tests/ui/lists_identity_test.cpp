// A row of the file that is not certain: the values side by side, the two answers, and taking them back.
#include "lists_desk.h"

#include "lists/difference_panel.h"
#include "lists/identity_panel.h"
#include "lists/import_view.h"
#include "lists/lists_page.h"
#include "lists/outcome_tree.h"
#include "lists/reconciliation_view.h"
#include "lists/undo_trail.h"

#include <QTabWidget>
#include <QTableWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// The list of a month in which every other row has no number: a name and a birth date alone are never certain.
struct Probables {
    explicit Probables(ListsDesk& desk)
        : fixture(desk)
        , list(fixture.list(QStringLiteral("DVN")))
        , bench(fixture.desk())
        , page(bench.open(std::make_unique<ListsPage>(bench.workbench())))
        , view(*page.comparison()) {
        QStringList lines{QStringLiteral("ФИО;Дата рождения;ЕНП")};
        const auto members = fixture.desk().listMembers(list.id);
        REQUIRE(members.ok());
        for (const ListMemberRow& member : *members)
            lines << QStringList{member.name, member.birthDate.toString(u"dd.MM.yyyy"),
                                 lines.size() % 2 ? member.enp : QString()}
                         .join(u';');
        const QString path = fixture.write(QStringLiteral("names.csv"), QString(lines.join(u'\n') + u'\n').toUtf8());
        const auto import = fixture.desk().importList(path, list.programme, list.month);
        REQUIRE(import.ok());
        page.refresh();
        bench.wait();
        REQUIRE(page.choose(list.programme, list.month));
        page.tabs()->setCurrentIndex(ListsPage::Comparison);
        view.preferImport(import->id);
        view.compare();
        bench.wait();
        REQUIRE(view.reconciliation());
        REQUIRE(probable() > 3);
        toGroup(ListCategory::Probable);
        view.table()->setFocus();
    }
    void toGroup(ListCategory category) {
        REQUIRE(view.reconciliation()->counts.of(category) > 0);
        for (int back = 0; back < 30; ++back)
            view.tree()->step(false);
        for (int on = 0; on < 30 && view.tree()->currentGroup()->category != category; ++on)
            view.tree()->step(true);
        REQUIRE(view.tree()->currentGroup()->category == category);
    }
    int probable() const { return view.reconciliation()->counts.of(ListCategory::Probable); }
    IdentityPanel& panel() { return *view.differences()->identity(); }
    QString currentKey() const { return view.table()->currentIndex().data(KeyRole).toString(); }

    ListsDesk& fixture;
    ListSummary list;
    Bench bench;
    ListsPage& page;
    ReconciliationView& view;
};

} // namespace

TEST_CASE("A probable row lays its values beside the replica's and says what agrees", "[ui][lists]") {
    Probables t(ListsDesk::get());
    REQUIRE(t.panel().isVisible());
    CHECK_FALSE(t.panel().candidate().isEmpty());
    CHECK_FALSE(t.panel().candidateName().isEmpty());
    const QTableWidget& table = *t.panel().table();
    REQUIRE(table.rowCount() >= 6);
    REQUIRE(table.rowCount() % 2 == 0);
    bool family = false;
    for (int row = 0; row < table.rowCount(); row += 2) {
        CHECK(table.item(row, 0)->text().contains(QStringLiteral(" — "))); // the field and what was found
        CHECK_FALSE(table.item(row, 0)->icon().isNull());
        family = family || table.item(row, 0)->text().startsWith(identityFieldWords(IdentityField::Family));
        for (int column = 0; column < 2; ++column)
            CHECK_FALSE(table.item(row + 1, column)->text().isEmpty());
    }
    CHECK(family);
}

TEST_CASE("The keys = and - decide whom a row means; the row moves on, and Ctrl+Z brings it back", "[ui][lists]") {
    Probables t(ListsDesk::get());
    const int before = t.probable();
    const QString first = t.currentKey();
    const QString person = t.panel().candidate();
    strike(*t.view.table(), Qt::Key_Equal);
    t.bench.wait();
    CHECK(t.bench.failures == QStringList());
    CHECK(t.probable() == before - 1);
    CHECK(t.view.tree()->currentGroup()->category == ListCategory::Probable); // on in the same group
    CHECK(t.currentKey() != first);
    CHECK(t.view.table()->hasFocus());
    const auto& rows = t.view.reconciliation()->rows;
    CHECK(std::any_of(rows.begin(), rows.end(), [&](const ReconciliationRow& row) {
        return row.personId == person && row.identifiedBy == IdentifiedBy::Decision;
    }));

    const QString second = t.currentKey();
    strike(*t.view.table(), Qt::Key_Minus);
    t.bench.wait();
    CHECK(t.probable() <= before - 1);
    CHECK(t.currentKey() != second);

    strike(*t.view.table(), Qt::Key_Z, Qt::ControlModifier);
    t.bench.wait();
    strike(*t.view.table(), Qt::Key_Z, Qt::ControlModifier);
    t.bench.wait();
    CHECK(t.probable() == before);
    CHECK_FALSE(t.page.trail()->canUndo());
}

TEST_CASE("What was said of others stays said when a row is identified", "[ui][lists]") {
    Probables t(ListsDesk::get());
    t.toGroup(ListCategory::Leaving);
    t.view.decide(RowVerdict::Accepted, true);
    const int accepted = t.view.verdicts().counts(*t.view.reconciliation()).leaversAccepted;
    REQUIRE(accepted > 0);
    t.toGroup(ListCategory::Probable);
    t.view.table()->setFocus();
    t.view.identify(true);
    t.bench.wait();
    CHECK(t.view.verdicts().counts(*t.view.reconciliation()).leaversAccepted == accepted);
    t.page.trail()->undo();
    t.bench.wait();
    t.page.trail()->undo();
    CHECK(t.view.verdicts().counts(*t.view.reconciliation()).leaversAccepted == 0);
}

TEST_CASE("A row that is certain asks for nobody to be confirmed", "[ui][lists]") {
    Probables t(ListsDesk::get());
    t.toGroup(ListCategory::Leaving);
    CHECK_FALSE(t.panel().isVisible());
    const int before = t.probable();
    t.bench.said.clear();
    t.view.identify(true);
    t.bench.wait();
    CHECK(t.bench.said.size() == 1);
    CHECK(t.probable() == before);
}

TEST_CASE("Several candidates are gone through one after the other", "[ui][lists]") {
    IdentityPanel panel;
    ReconciliationRow row;
    row.category = ListCategory::Probable;
    row.fingerprint = QStringLiteral("1:aa");
    for (const char* id : {"7", "8", "9"}) {
        IdentityMatch match;
        match.personId = QLatin1String(id);
        match.evidence = {
            {IdentityField::Family, QStringLiteral("Елкена"), QStringLiteral("Ёлкина"), Agreement::Alike,
             Likeness::LetterReplaced},
            {IdentityField::BirthDate, QStringLiteral("07.03.1958"), QString(), Agreement::Missing, Likeness::None}};
        row.identity.push_back(match);
    }
    panel.setRow(row, true);
    CHECK(panel.candidate() == QStringLiteral("7"));
    panel.step(false);
    CHECK(panel.candidate() == QStringLiteral("7"));
    panel.step(true);
    panel.step(true);
    panel.step(true);
    CHECK(panel.candidate() == QStringLiteral("9"));
    CHECK(panel.table()->rowCount() == 4);
    CHECK(panel.table()->item(3, 1)->text() == QStringLiteral("—"));
    CHECK(panel.table()->item(0, 0)->text().contains(row.identity.front().evidence.front().note()));
    panel.setRow({}, true);
    CHECK(panel.candidate().isEmpty());
    CHECK(panel.table()->rowCount() == 0);
}
