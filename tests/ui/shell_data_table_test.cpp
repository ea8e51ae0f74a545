#include "common/table_page_tools.h"
#include "shell_desk.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMimeData>
#include <QSettings>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

struct Patient {
    qint64 id;
    QString name;
    QDate born;
    int attempts;
};

std::unique_ptr<RowModel<Patient>> makeModel()
{
    auto model = std::make_unique<RowModel<Patient>>(std::vector<Column<Patient>>{
        {QStringLiteral("name"), QStringLiteral("Имя"), [](const Patient& p) { return p.name; }, {}, 200},
        {QStringLiteral("born"), QStringLiteral("Родился"), [](const Patient& p) { return p.born; }, {}, 100},
        {QStringLiteral("attempts"), QStringLiteral("Попыток"), [](const Patient& p) { return p.attempts; }, {}, 80, Qt::AlignRight}});
    model->setRows({{1, QStringLiteral("Жуков Пётр"), {1950, 5, 1}, 2},
                    {2, QStringLiteral("Ёлкина Мария"), {1951, 3, 7}, 10},
                    {3, QStringLiteral("Егоров Иван"), {1949, 12, 31}, 1},
                    {4, QStringLiteral("Яковлева Анна"), {1952, 1, 1}, 0}});
    return model;
}

QStringList names(const DataTable& table)
{
    QStringList list;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        list << table.model()->index(row, 0).data().toString();
    return list;
}

} // namespace

TEST_CASE("a table sorts by Russian collation, by days and by numbers", "[ui][table]")
{
    QSettings().clear();
    const auto model = makeModel();
    DataTable table(QStringLiteral("t1"));
    table.setRowModel(model.get());
    table.sortByColumn(0, Qt::AscendingOrder);
    CHECK(names(table) == QStringList{QStringLiteral("Егоров Иван"), QStringLiteral("Ёлкина Мария"), QStringLiteral("Жуков Пётр"), QStringLiteral("Яковлева Анна")});
    table.sortByColumn(1, Qt::AscendingOrder);
    CHECK(names(table).first() == QStringLiteral("Егоров Иван"));
    table.sortByColumn(2, Qt::DescendingOrder);
    CHECK(names(table).first() == QStringLiteral("Ёлкина Мария"));
}

TEST_CASE("a table filters by every word, ё as е, over all cells", "[ui][table]")
{
    QSettings().clear();
    const auto model = makeModel();
    DataTable table(QStringLiteral("t2"));
    table.setRowModel(model.get());
    table.setFilterText(QStringLiteral("елкина"));
    CHECK(names(table) == QStringList{QStringLiteral("Ёлкина Мария")});
    table.setFilterText(QStringLiteral("07.03 мар"));
    CHECK(table.visibleRows() == 1);
    table.setFilterText(QStringLiteral("мар иван"));
    CHECK(table.visibleRows() == 0);
    table.setFilterText({});
    CHECK(table.visibleRows() == 4);
    // The texts are worked out anew when the rows change.
    table.setFilterText(QStringLiteral("новый"));
    model->setRows({{9, QStringLiteral("Новый Человек"), {2000, 1, 1}, 0}});
    CHECK(table.visibleRows() == 1);
}

TEST_CASE("source rows are told through sorting and filter, Enter activates", "[ui][table]")
{
    QSettings().clear();
    const auto model = makeModel();
    DataTable table(QStringLiteral("t3"));
    table.setRowModel(model.get());
    table.sortByColumn(0, Qt::DescendingOrder);
    table.selectSourceRow(2);
    CHECK(table.currentSourceRow() == 2);
    int activated = -1;
    QObject::connect(&table, &DataTable::activatedRow, [&](int row) { activated = row; });
    QTest::keyClick(&table, Qt::Key_Return);
    CHECK(activated == 2);
    table.selectAll();
    CHECK(table.selectedSourceRows() == QList<int>{3, 0, 1, 2});
}

TEST_CASE("the selection survives when the rows are read again", "[ui][table]")
{
    QSettings().clear();
    const auto model = makeModel();
    DataTable table(QStringLiteral("t4"));
    table.setRowModel(model.get());
    table.sortByColumn(0, Qt::AscendingOrder);
    table.selectSourceRow(1);
    auto rows = model->rows();
    rows.prepend({7, QStringLiteral("Абрамов Олег"), {1960, 1, 1}, 0});
    model->setRows(rows);
    REQUIRE(table.currentSourceRow() == 2);
    CHECK(model->row(2).id == 2);
    CHECK(table.selectedSourceRows() == QList<int>{2});
}

TEST_CASE("copying gives tabs and an HTML table", "[ui][table]")
{
    QSettings().clear();
    const auto model = makeModel();
    DataTable table(QStringLiteral("t5"));
    table.setRowModel(model.get());
    table.sortByColumn(0, Qt::AscendingOrder);
    table.selectSourceRow(1);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    CHECK(mime->text() == QStringLiteral("Имя\tРодился\tПопыток\nЁлкина Мария\t07.03.1951\t10"));
    CHECK(mime->html().contains(QStringLiteral("<td align=\"left\">Ёлкина Мария</td>")));
    CHECK(mime->html().contains(QStringLiteral("<td align=\"right\">10</td>")));
}

TEST_CASE("columns, widths and sorting are remembered by their ids", "[ui][table]")
{
    QSettings().clear();
    const auto model = makeModel();
    {
        DataTable table(QStringLiteral("t6"));
        table.setRowModel(model.get());
        table.horizontalHeader()->resizeSection(0, 333);
        table.horizontalHeader()->moveSection(0, 1);
        table.horizontalHeader()->setSectionHidden(1, true); // the last one shown fills what is left
        table.sortByColumn(1, Qt::DescendingOrder);
    }
    DataTable again(QStringLiteral("t6"));
    again.setRowModel(model.get());
    CHECK(again.horizontalHeader()->sectionSize(0) == 333);
    CHECK(again.horizontalHeader()->visualIndex(0) == 1);
    CHECK(again.horizontalHeader()->isSectionHidden(1));
    CHECK(again.horizontalHeader()->sortIndicatorSection() == 1);
    CHECK(names(again).first() == QStringLiteral("Яковлева Анна"));

    DataTable other(QStringLiteral("t7"));
    other.setRowModel(model.get());
    CHECK(other.horizontalHeader()->sectionSize(0) == 200);
    CHECK_FALSE(other.horizontalHeader()->isSectionHidden(2));
}

TEST_CASE("a table is exported as a workbook and as text", "[ui][table]")
{
    QSettings().clear();
    const QTemporaryDir folder;
    const auto model = makeModel();
    DataTable table(QStringLiteral("t8"));
    table.setRowModel(model.get());
    table.setExportTitle(QStringLiteral("Обзвон"));
    table.sortByColumn(0, Qt::AscendingOrder);

    const QString csv = folder.filePath(QStringLiteral("t.csv"));
    REQUIRE(table.exportTo(csv, nullptr));
    QFile text(csv);
    REQUIRE(text.open(QIODevice::ReadOnly));
    const QString lines = QString::fromUtf8(text.readAll());
    CHECK(lines.contains(QStringLiteral("Имя;Родился;Попыток")));
    CHECK(lines.contains(QStringLiteral("Ёлкина Мария;07.03.1951;10")));

    const QString xlsx = folder.filePath(QStringLiteral("t.xlsx"));
    REQUIRE(table.exportTo(xlsx, nullptr));
    QFile book(xlsx);
    REQUIRE(book.open(QIODevice::ReadOnly));
    CHECK(book.read(2) == "PK");

    QString error;
    CHECK_FALSE(table.exportTo(folder.filePath(QStringLiteral("none/t.xlsx")), &error));
    CHECK_FALSE(error.isEmpty());
}

TEST_CASE("export asks for a name and tells what failed", "[ui][table]")
{
    QSettings().clear();
    const QTemporaryDir folder;
    const auto model = makeModel();
    QWidget window;
    auto* prompts = new ScriptedPrompts(&window);
    auto* table = new DataTable(QStringLiteral("t9"), &window);
    table->setRowModel(model.get());
    table->setExportTitle(QStringLiteral("Обзвон"));
    prompts->path = folder.filePath(QStringLiteral("none/x.xlsx"));
    QTest::keyClick(table, Qt::Key_E, Qt::ControlModifier);
    REQUIRE(prompts->suggestions.size() == 1);
    CHECK(prompts->suggestions.first().endsWith(QStringLiteral("Обзвон.xlsx")));
    CHECK(prompts->errors.size() == 1);
    prompts->path = folder.filePath(QStringLiteral("x.xlsx"));
    QTest::keyClick(table, Qt::Key_E, Qt::ControlModifier);
    CHECK(prompts->errors.size() == 1);
    CHECK(QFile::exists(prompts->path));
}
