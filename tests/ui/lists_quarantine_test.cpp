#include "lists_desk.h"

#include "lists/import_form.h"
#include "lists/import_view.h"
#include "lists/lists_page.h"
#include "lists/quarantine_editor.h"
#include "lists/summary_panel.h"
#include "lists/undo_trail.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// A list of six: two good rows, one with a wrong check digit, one whose birth date cannot be read, one that repeats
/// the second, one without anything to go by.
ListsPage& importBad(Bench& bench, ListsDesk& fixture) {
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()));
    page.tabs()->setCurrentIndex(ListsPage::Files);
    bench.openFiles = {fixture.write(QStringLiteral("bad.csv"), "ФИО;Дата рождения;ЕНП\n"
                                                                "Ёлкина Мария Петровна;07.03.1958;7856140892001235\n"
                                                                "Кузнецов Пётр Ильич;30.11.1938;7868160819000173\n"
                                                                "Орлова Анна Сергеевна;15.06.1990;7753900884123452\n"
                                                                "Петров Иван Иванович;32.13.1950;\n"
                                                                "Кузнецов Пётр Ильич;30.11.1938;7868160819000173\n")};
    page.files()->form()->preset(QStringLiteral("DVN"), QStringLiteral("2026-11"));
    page.files()->form()->chooseFiles();
    bench.wait();
    page.files()->startImport();
    bench.wait();
    REQUIRE(page.files()->summary()->summary());
    return page;
}

const ImportSummary& summaryOf(const ListsPage& page) {
    return *page.files()->summary()->summary();
}

bool inQuarantine(const ListsPage& page, int row) {
    const auto& bad = summaryOf(page).badRows;
    return std::any_of(bad.cbegin(), bad.cend(), [row](const auto& issue) { return issue.row == row; });
}

} // namespace

TEST_CASE("Rows that cannot be used are shown with row, field, what is wrong and how to mend it", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    const ListsPage& page = importBad(bench, fixture);
    const SummaryPanel& panel = *page.files()->summary();
    CHECK(summaryOf(page).accepted == 2);
    CHECK(summaryOf(page).quarantined == 2);
    CHECK(summaryOf(page).duplicates == 1);
    REQUIRE(panel.model().rowCount() == summaryOf(page).badRows.size());
    bool wrongNumber = false;
    for (const ImportSummary::BadRow& row : panel.model().rows()) {
        CHECK(row.row > 0);
        CHECK_FALSE(row.message.isEmpty());
        CHECK_FALSE(row.remedy.isEmpty());
        wrongNumber = wrongNumber ||
                      (row.row == 4 && row.value.contains(QStringLiteral("7753900884123452")) && !row.field.isEmpty());
    }
    CHECK(wrongNumber);
    CHECK(panel.headline().contains(QStringLiteral("bad.csv")));
    QString error;
    CHECK(panel.table()->exportTo(fixture.file(QStringLiteral("bad rows.xlsx")), &error));
    CHECK(QFile::exists(fixture.file(QStringLiteral("bad rows.xlsx"))));
}

TEST_CASE("A bad row is mended beside the table, taken in with Ctrl+Enter, and put back with Ctrl+Z", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    ListsPage& page = importBad(bench, fixture);
    SummaryPanel& panel = *page.files()->summary();
    panel.table()->selectSourceRow(0);
    REQUIRE(panel.model().row(0).row == 4);
    press(*panel.table(), Qt::Key_Return);
    bench.wait();
    QuarantineEditor& editor = *panel.editor();
    REQUIRE(editor.isVisible());
    REQUIRE(editor.cell(2));
    CHECK(editor.cell(0)->text() == QStringLiteral("Орлова Анна Сергеевна")); // all the cells are there
    CHECK(editor.cell(2)->text() == QStringLiteral("7753900884123452"));
    CHECK(editor.cell(2)->hasFocus());
    CHECK(editor.message(2).contains(panel.model().row(0).message)); // beside the bad one
    CHECK(editor.message(0).isEmpty());

    // Still wrong: it stays, with what is wrong now.
    editor.cell(2)->setText(QStringLiteral("77"));
    press(*editor.cell(2), Qt::Key_Return, Qt::ControlModifier);
    bench.wait();
    CHECK(editor.row().row == 4);
    CHECK_FALSE(editor.message(2).isEmpty());
    CHECK(inQuarantine(page, 4));

    // Without the number the name and the birth date are enough.
    editor.cell(2)->clear();
    press(*editor.cell(2), Qt::Key_Return, Qt::ControlModifier);
    bench.wait();
    CHECK(bench.failures == QStringList());
    CHECK_FALSE(inQuarantine(page, 4));
    CHECK(summaryOf(page).accepted == 3);
    CHECK(editor.isVisible());
    CHECK(editor.row().row == 5); // on to the next
    CHECK(editor.cell(1)->hasFocus());

    press(page, Qt::Key_Z, Qt::ControlModifier);
    bench.wait();
    CHECK(inQuarantine(page, 4));
    CHECK(summaryOf(page).accepted == 2);
    CHECK(editor.row().row == 4);
    CHECK(editor.cell(2)->text() == QStringLiteral("7753900884123452")); // as it stood in the file
    press(editor, Qt::Key_Escape);
    CHECK_FALSE(editor.isVisible());
}

TEST_CASE("The last mended row leads on to the comparison; a repetition is passed over", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    ListsPage& page = importBad(bench, fixture);
    SummaryPanel& panel = *page.files()->summary();
    panel.mend(4);
    bench.wait();
    panel.editor()->cell(2)->clear();
    panel.takeIn();
    bench.wait();
    REQUIRE(panel.editor()->row().row == 5);
    panel.editor()->cell(1)->setText(QStringLiteral("31.12.1950"));
    panel.takeIn();
    bench.wait();
    CHECK(summaryOf(page).quarantined == 0);
    CHECK_FALSE(panel.editor()->isVisible());
    // Row 6 repeats somebody: whoever asks for it is told so.
    panel.mend(6);
    bench.wait();
    CHECK(panel.editor()->isVisible());
    CHECK(panel.editor()->cell(0) == nullptr);
    CHECK(bench.failures == QStringList());
    while (page.trail()->canUndo()) {
        page.trail()->undo();
        bench.wait();
    }
    CHECK(summaryOf(page).quarantined == 2);
}

TEST_CASE("The quarantine goes back to the polyclinic as a workbook, and the sentence says where it lies",
          "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    ListsPage& page = importBad(bench, fixture);
    bench.saveAs = fixture.file(QStringLiteral("to mend.xlsx"));
    page.files()->summary()->exportQuarantine();
    bench.wait();
    CHECK(QFile(bench.saveAs).size() > 1000);
    REQUIRE_FALSE(bench.said.isEmpty());
    CHECK(bench.said.last().contains(bench.saveAs));
    bench.saveAs = fixture.file(QStringLiteral("no such folder/to mend.xlsx"));
    page.files()->summary()->exportQuarantine();
    bench.wait();
    CHECK(bench.failures.size() == 1);
}

TEST_CASE("What was typed into a bad row is there again when the page is made anew after a lock", "[ui][lists][lock]") {
    auto& fixture = ListsDesk::get();
    QVariantMap draft;
    {
        Bench bench(fixture.desk());
        ListsPage& page = importBad(bench, fixture);
        CHECK(page.draft().isEmpty());
        page.files()->summary()->mend(5);
        bench.wait();
        CHECK(page.draft().isEmpty()); // open, but nothing has been typed
        page.files()->summary()->editor()->cell(1)->setText(QStringLiteral("31.12.1950"));
        draft = QJsonDocument::fromJson(QJsonDocument(QJsonObject::fromVariantMap(page.draft())).toJson())
                    .object()
                    .toVariantMap(); // as the replica keeps it
    }
    Bench bench(fixture.desk());
    auto made = std::make_unique<ListsPage>(bench.workbench());
    made->tabs()->setCurrentIndex(ListsPage::Members);
    made->restoreDraft(draft); // before anything has been read
    ListsPage& page = bench.open(std::move(made));
    CHECK(page.tabs()->currentIndex() == ListsPage::Files);
    const QuarantineEditor& editor = *page.files()->summary()->editor();
    CHECK(editor.isVisible());
    CHECK(editor.row().row == 5);
    CHECK(editor.cell(1)->text() == QStringLiteral("31.12.1950"));
    CHECK(editor.cell(0)->text() == QStringLiteral("Петров Иван Иванович"));
    CHECK(editor.edits().size() == 1);
}
