#include "lists_desk.h"

#include "exchange/table_writer.h"
#include "lists/field_strip.h"
#include "lists/import_form.h"
#include "lists/import_queue.h"
#include "lists/import_view.h"
#include "lists/lists_page.h"
#include "lists/preview_panel.h"
#include "lists/summary_panel.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QByteArray TwoGoodRows = "ФИО;Дата рождения;ЕНП\n"
                               "Ёлкина Мария Петровна;07.03.1958;7856140892001235\n"
                               "Кузнецов Пётр Ильич;30.11.1938;7868160819000173\n";

ImportView& openFiles(Bench& bench, const QStringList& files) {
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()));
    page.tabs()->setCurrentIndex(ListsPage::Files);
    bench.openFiles = files;
    page.files()->form()->preset(QStringLiteral("DVN"), QStringLiteral("2026-11"));
    page.files()->form()->chooseFiles();
    bench.wait();
    return *page.files();
}

void chooseField(PreviewPanel& preview, int column, ListField field) {
    QComboBox* box = preview.strip()->box(column);
    REQUIRE(box);
    box->setFocus();
    box->setCurrentIndex(box->findData(int(field)));
    Q_EMIT box->activated(box->currentIndex());
}

ListField fieldOf(const PreviewPanel& preview, int column) {
    return static_cast<ListField>(preview.strip()->box(column)->currentData().toInt());
}

} // namespace

TEST_CASE("A file is shown before it is taken: rows with their numbers, and a field above each column", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    const QString path = fixture.write(QStringLiteral("shown.csv"), "Список поликлиники;;\n" + TwoGoodRows);
    const auto before = fixture.desk().imports();
    ImportView& view = openFiles(bench, {path});
    REQUIRE(view.isShowingFile());
    const PreviewPanel& preview = *view.preview();
    CHECK(preview.problem() == QString());
    CHECK(preview.heading().contains(QStringLiteral("shown.csv")));
    CHECK(preview.heading().contains(QStringLiteral("UTF-8")));
    REQUIRE(preview.table()->model()->rowCount() == 4);
    CHECK(preview.table()->model()->index(2, 0).data().toInt() == 3); // as the spreadsheet numbers it
    CHECK(preview.table()->model()->index(2, 1).data().toString() == QStringLiteral("Ёлкина Мария Петровна"));
    REQUIRE(preview.strip()->columns() == 3);
    CHECK(fieldOf(preview, 0) == ListField::FullName);
    CHECK(fieldOf(preview, 1) == ListField::BirthDate);
    CHECK(fieldOf(preview, 2) == ListField::Enp);
    CHECK(preview.preview().mapping.headerRow == 2);
    CHECK_FALSE(preview.columnWords().isEmpty());
    CHECK(fixture.desk().imports()->size() == before->size());
    CHECK(view.form()->importButton()->hasFocus());
    press(*view.form()->importButton(), Qt::Key_Return);
    bench.wait();
    REQUIRE(view.summary()->summary());
    CHECK(view.summary()->summary()->fileName == QStringLiteral("shown.csv"));
    CHECK(view.summary()->summary()->accepted == 2);
    CHECK(fixture.desk().imports()->size() == before->size() + 1);
    CHECK(view.summary()->compareButton()->hasFocus()); // Enter goes on
}

TEST_CASE("A column that is set by hand is shown anew, taken so, and remembered for the next file", "[ui][lists]") {
    const auto fixture = ListsDesk::fresh();
    const QByteArray unusual = "Кто;Когда;Что\n"
                               "Ёлкина Мария Петровна;07.03.1958;7856140892001235\n"
                               "Кузнецов Пётр Ильич;30.11.1938;7868160819000173\n";
    {
        Bench bench(fixture->desk());
        ImportView& view = openFiles(bench, {fixture->write(QStringLiteral("unusual.csv"), unusual)});
        PreviewPanel& preview = *view.preview();
        chooseField(preview, 0, ListField::None);
        bench.wait();
        chooseField(preview, 1, ListField::None);
        bench.wait();
        chooseField(preview, 2, ListField::None);
        bench.wait();
        // Nobody can be told by it: in words, and Import is off.
        CHECK(preview.problem() != QString());
        CHECK_FALSE(view.form()->importButton()->isEnabled());
        press(*preview.strip()->box(0), Qt::Key_Return);
        bench.wait();
        CHECK(fixture->desk().imports()->isEmpty());
        chooseField(preview, 2, ListField::Enp);
        bench.wait();
        chooseField(preview, 0, ListField::FullName);
        bench.wait();
        CHECK(preview.problem() == QString());
        CHECK(fieldOf(preview, 2) == ListField::Enp);
        press(*preview.strip()->box(0), Qt::Key_Return);
        bench.wait();
        REQUIRE(view.summary()->summary());
        CHECK(bench.failures == QStringList());
        CHECK(view.summary()->summary()->rows >= 2);
    }
    Bench bench(fixture->desk());
    const ImportView& view = openFiles(bench, {fixture->write(QStringLiteral("next.csv"), unusual)});
    CHECK(view.preview()->preview().remembered);
    CHECK(fieldOf(*view.preview(), 2) == ListField::Enp);
    CHECK(fieldOf(*view.preview(), 1) == ListField::None);
    const QString words = view.preview()->columnWords();
    const QByteArray changed = "Кто;Этаж;Что\nЁлкина Мария Петровна;2;7856140892001235\n";
    Bench other(fixture->desk());
    const ImportView& third = openFiles(other, {fixture->write(QStringLiteral("changed.csv"), changed)});
    CHECK(third.preview()->columnWords() == words); // said to be remembered
    CHECK_FALSE(third.preview()->preview().warnings.isEmpty());
    bool shown = false;
    for (const QLabel* label : third.preview()->findChildren<QLabel*>())
        shown = shown || (!label->isHidden() && label->text().contains(third.preview()->preview().warnings.first()));
    CHECK(shown);
}

TEST_CASE("The sheet of a workbook can be chosen", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    Table table;
    for (const char* name : {"Первый", "Второй"}) {
        Sheet sheet;
        sheet.name = QString::fromUtf8(name);
        for (const char* title : {"ФИО", "Дата рождения", "ЕНП"})
            sheet.columns.push_back({QString::fromUtf8(title)});
        sheet.rows = {{QString(sheet.name + QStringLiteral(" Иван Иванович")), QDate(1958, 3, 7),
                       QStringLiteral("7856140892001235")}};
        table.sheets.push_back(sheet);
    }
    const QString path = fixture.file(QStringLiteral("two sheets.xlsx"));
    REQUIRE(writeXlsx(path, table));
    ImportView& view = openFiles(bench, {path});
    PreviewPanel& preview = *view.preview();
    REQUIRE(preview.sheets()->isVisibleTo(&preview));
    CHECK(preview.sheets()->currentText() == QStringLiteral("Первый"));
    preview.sheets()->setCurrentIndex(1);
    Q_EMIT preview.sheets()->activated(1);
    bench.wait();
    CHECK(preview.preview().sheet == QStringLiteral("Второй"));
    const auto& rows = preview.preview().rows;
    REQUIRE_FALSE(rows.isEmpty());
    CHECK(rows.last().cells.join(u' ').contains(QStringLiteral("Второй Иван")));
}

TEST_CASE("Several files go in one after the other, each with what came of it", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    const QString good = fixture.write(QStringLiteral("queue one.csv"), TwoGoodRows);
    const QString gone = fixture.write(QStringLiteral("queue gone.csv"), TwoGoodRows);
    const QString wrong = fixture.write(QStringLiteral("queue picture.xlsx"), "\x89PNG\r\n\x1a\n not a workbook");
    const QString last = fixture.write(QStringLiteral("queue last.csv"), TwoGoodRows);
    ImportView& view = openFiles(bench, {good, gone, wrong, last});
    CHECK(view.queue()->isVisibleTo(&view));
    CHECK(view.queue()->file(0).state == QueuedFile::State::Shown);
    CHECK(view.queue()->waiting() == 4);
    REQUIRE(QFile::remove(gone));
    press(view, Qt::Key_Return, Qt::ControlModifier); // all of them
    bench.wait();
    CHECK(view.queue()->file(0).state == QueuedFile::State::Taken);
    CHECK(view.queue()->file(1).state == QueuedFile::State::Refused);
    CHECK_FALSE(view.queue()->file(1).outcome.isEmpty());
    CHECK(view.queue()->file(2).state == QueuedFile::State::Refused);
    CHECK(view.queue()->file(2).outcome != view.queue()->file(1).outcome);
    CHECK(view.queue()->file(3).state == QueuedFile::State::Taken);
    CHECK(view.queue()->waiting() == 0);
    REQUIRE(view.summary()->summary());
    CHECK(view.summary()->summary()->fileName == QStringLiteral("queue last.csv"));
    // Enter on a line shows what came of that file.
    view.queue()->table()->selectSourceRow(0);
    press(*view.queue()->table(), Qt::Key_Return);
    CHECK(view.summary()->summary()->fileName == QStringLiteral("queue one.csv"));
}

TEST_CASE("One file after the other is shown; Delete leaves one out", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    const QString one = fixture.write(QStringLiteral("steps one.csv"), TwoGoodRows);
    const QString two = fixture.write(QStringLiteral("steps two.csv"), TwoGoodRows);
    const QString three = fixture.write(QStringLiteral("steps three.csv"), TwoGoodRows);
    ImportView& view = openFiles(bench, {one, two, three, one}); // a file that waits is not added twice
    REQUIRE(view.queue()->size() == 3);
    view.queue()->table()->selectSourceRow(1);
    strike(*view.queue()->table(), Qt::Key_Delete);
    CHECK(view.queue()->file(1).state == QueuedFile::State::LeftOut);
    view.startImport();
    bench.wait();
    CHECK(view.queue()->file(0).state == QueuedFile::State::Taken);
    REQUIRE(view.isShowingFile());
    CHECK(view.preview()->preview().fileName == QStringLiteral("steps three.csv"));
    Q_EMIT view.preview()->leaveOut();
    bench.wait();
    CHECK_FALSE(view.isShowingFile());
    CHECK(view.summary()->summary()->fileName == QStringLiteral("steps one.csv"));
}

TEST_CASE("A file that is no list, or has vanished, is refused in words and nothing is taken", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    const auto before = fixture.desk().imports();
    ImportView& view =
        openFiles(bench, {fixture.write(QStringLiteral("picture.xlsx"), "\x89PNG\r\n\x1a\n not a workbook")});
    CHECK_FALSE(view.isShowingFile());
    CHECK(view.queue()->file(0).state == QueuedFile::State::Refused);
    CHECK_FALSE(view.form()->importButton()->isEnabled());
    const QString gone = fixture.write(QStringLiteral("gone.csv"), TwoGoodRows);
    view.offerFiles({gone});
    bench.wait();
    REQUIRE(view.isShowingFile());
    REQUIRE(QFile::remove(gone));
    view.startImport();
    bench.wait();
    CHECK(view.queue()->file(0).state == QueuedFile::State::Refused);
    CHECK_FALSE(view.queue()->file(0).outcome.isEmpty());
    CHECK(fixture.desk().imports()->size() == before->size());
}

TEST_CASE("An import that is cancelled takes nothing, and the file can be imported again", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    QByteArray many = "ФИО;Дата рождения;ЕНП\n";
    for (int i = 0; i < 20000; ++i)
        many += "Петров Иван Иванович;" + QByteArray::number(1 + i % 28).rightJustified(2, '0') + ".01." +
                QByteArray::number(1930 + i % 60) + ";\n";
    const QString path = fixture.write(QStringLiteral("many.csv"), many);
    const auto before = fixture.desk().imports();
    ImportView& view = openFiles(bench, {path});
    view.startImport();
    CHECK(view.isBusy());
    CHECK_FALSE(view.form()->importButton()->isEnabled()); // not twice
    view.cancel();
    bench.wait();
    CHECK(view.queue()->file(0).state == QueuedFile::State::Cancelled);
    CHECK(fixture.desk().imports()->size() == before->size());
    view.offerFiles({path});
    bench.wait();
    CHECK(view.isShowingFile());
}

TEST_CASE("Files dropped on the page wait for the user's word", "[ui][lists]") {
    auto& fixture = ListsDesk::get();
    const QString path = fixture.write(QStringLiteral("dropped.csv"), TwoGoodRows);
    const QString second = fixture.write(QStringLiteral("dropped too.csv"), TwoGoodRows);
    Bench bench(fixture.desk());
    ListsPage& page = bench.open(std::make_unique<ListsPage>(bench.workbench()));
    page.tabs()->setCurrentIndex(ListsPage::Members);
    const auto before = fixture.desk().imports();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path), QUrl::fromLocalFile(second)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &drop);
    bench.wait();
    CHECK(page.tabs()->currentIndex() == ListsPage::Files);
    CHECK(page.files()->queue()->waiting() == 2);
    CHECK(page.files()->form()->importButton()->isEnabled());
    CHECK(page.files()->form()->importAllButton()->isVisibleTo(&page));
    CHECK(fixture.desk().imports()->size() == before->size());
    QMimeData strange;
    strange.setUrls({QUrl::fromLocalFile(path), QUrl(QStringLiteral("https://mis.example/list.xlsx"))});
    QDragEnterEvent other({10, 10}, Qt::CopyAction, &strange, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(&page, &other);
    CHECK_FALSE(other.isAccepted());
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
