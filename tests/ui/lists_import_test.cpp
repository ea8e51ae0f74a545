#include "lists_desk.h"

#include "lists/import_form.h"
#include "lists/import_view.h"
#include "lists/lists_page.h"
#include "lists/reconciliation_view.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// A list of five: two good rows, one with a wrong check digit, one whose birth date cannot be read, one without
/// anything to go by.
QString writeBadList(const ListsDesk& fixture) {
    const QString path = fixture.file(QStringLiteral("bad.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("ФИО;Дата рождения;ЕНП\n"
               "Ёлкина Мария Петровна;07.03.1958;7856140892001235\n"
               "Кузнецов Пётр Ильич;30.11.1938;7868160819000173\n"
               "Орлова Анна Сергеевна;15.06.1990;7753900884123452\n"
               "Петров Иван Иванович;32.13.1950;\n"
               ";;\n");
    return path;
}

} // namespace

TEST_CASE("Rows that cannot be used are shown with row, field, what is wrong and how to mend it", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()));
    ImportView& view = *page.files();
    page.tabs()->setCurrentIndex(ListsPage::Files);
    bench.openFile = writeBadList(fixture);
    view.form()->preset(QStringLiteral("DVN"), QStringLiteral("2026-11"));
    view.form()->chooseFile();
    REQUIRE(view.form()->importButton()->isEnabled());
    view.form()->importButton()->click();
    CHECK_FALSE(view.form()->importButton()->isEnabled()); // not twice
    bench.wait();
    REQUIRE(view.summary());
    CHECK(view.summary()->fileName == QStringLiteral("bad.csv"));
    CHECK(view.summary()->accepted == 2);
    CHECK(view.summary()->quarantined >= 2);
    REQUIRE(view.model().rowCount() == view.summary()->badRows.size());
    bool wrongNumber = false;
    for (const ImportSummary::BadRow& row : view.model().rows()) {
        CHECK(row.row > 0);
        CHECK_FALSE(row.message.isEmpty());
        CHECK_FALSE(row.remedy.isEmpty());
        wrongNumber = wrongNumber ||
                      (row.row == 4 && row.value.contains(QStringLiteral("7753900884123452")) && !row.field.isEmpty());
    }
    CHECK(wrongNumber);
    CHECK(view.summaryWords().contains(QStringLiteral("bad.csv")));
    QString error;
    CHECK(view.table()->exportTo(fixture.file(QStringLiteral("bad rows.xlsx")), &error));
    CHECK(QFile::exists(fixture.file(QStringLiteral("bad rows.xlsx"))));
}

TEST_CASE("A file that is no list is refused in words", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    const QString path = fixture.file(QStringLiteral("picture.xlsx"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG\r\n\x1a\n not a workbook");
    file.close();
    Bench bench(fixture.desk());
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()));
    const auto before = page.files()->summary();
    page.files()->offerFile(path);
    page.files()->startImport();
    bench.wait();
    CHECK(page.files()->form()->importButton()->isEnabled()); // the file is still there to be tried again
    CHECK((page.files()->summary() ? page.files()->summary()->id : ImportId{}) == (before ? before->id : ImportId{}));
}

TEST_CASE("A file dropped on the page waits for the user's word", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    const QString path = writeBadList(fixture);
    Bench bench(fixture.desk());
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()));
    page.tabs()->setCurrentIndex(ListsPage::Members);
    const auto before = fixture.desk().imports();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &drop);
    bench.wait();
    CHECK(page.tabs()->currentIndex() == ListsPage::Files);
    CHECK(page.files()->form()->file() == path);
    CHECK(page.files()->form()->importButton()->isEnabled());
    const auto after = fixture.desk().imports();
    REQUIRE((before.ok() && after.ok()));
    CHECK(after->size() == before->size());
    QMimeData two;
    two.setUrls({QUrl::fromLocalFile(path), QUrl::fromLocalFile(path)});
    QDragEnterEvent many({10, 10}, Qt::CopyAction, &two, Qt::LeftButton, Qt::NoModifier);
    many.ignore();
    QApplication::sendEvent(&page, &many);
    CHECK_FALSE(many.isAccepted());
}

TEST_CASE("The members of a list are counted and open the card", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()));
    const ListSummary list = fixture.list(QStringLiteral("DVN"));
    REQUIRE(page.choose(list.programme, list.month));
    bench.wait();
    page.tabs()->setCurrentIndex(ListsPage::Members);
    CHECK(page.membersModel().rowCount() == list.members + list.left);
    page.membersTable()->selectSourceRow(0);
    press(*page.membersTable(), Qt::Key_Return);
    REQUIRE(bench.opened.size() == 1);
    CHECK(bench.opened.first() == page.membersModel().row(0).person);
}
