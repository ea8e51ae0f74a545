// Memory that must not grow with the file: measured as what the heap holds, not as time or as the process's size.
#include "ods_builder.h"
#include "support.h"
#include "xlsx_builder.h"

#include "domain/random_source.h"
#include "exchange/duplicate_finder.h"

#include <malloc.h>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

constexpr int BlockRows = 4096;
constexpr int Blocks = MaxTableRows / BlockRows;

qint64 heapInUse() {
    const auto info = mallinfo2();
    return qint64(info.uordblks + info.hblkhd);
}

/// Rows with a name and a number that packs like a real one; the same ones again and again.
QByteArray block(const std::function<QByteArray(const QString&)>& cell, const QByteArray& start,
                 const QByteArray& end) {
    SeededRandom random(5);
    QByteArray rows;
    for (int i = 0; i < BlockRows; ++i)
        rows += start + cell(QStringLiteral("Ёлкина %1").arg(random.next() % 100'000)) +
                cell(QString::number(1'000'000'000'000'000 + random.next() % 8'000'000'000'000'000)) + end;
    return rows;
}

/// Reads all rows and returns how much the heap has grown since the first thousand.
qint64 growthOver(const QString& path, int& rows) {
    auto reader = openTable(path);
    if (!reader)
        FAIL(reader.error().message.toStdString() << " / " << reader.error().details.toStdString());
    REQUIRE((*reader)->openSheet(0));
    SourceRow row;
    qint64 before = 0;
    for (rows = 0;; ++rows) {
        const auto more = (*reader)->next(row);
        if (!more)
            FAIL(more.error().message.toStdString() << " / " << more.error().details.toStdString());
        if (!*more)
            return heapInUse() - before;
        if (rows == 1000)
            before = heapInUse();
    }
}

} // namespace

TEST_CASE("A sheet of 1,048,576 rows is read in the memory of a few", "[exchange][xlsx][large]") {
    const Folder folder;
    const QString part = QStringLiteral("xl/worksheets/sheet1.xml");
    const QString path = XlsxBuilder()
                             .sheet(QStringLiteral("Список"), "")
                             .part(part, QByteArray())
                             .zip()
                             .addRepeated(part, "<worksheet><sheetData>", block(textCell, "<row>", "</row>"), Blocks,
                                          "</sheetData></worksheet>")
                             .write(folder.path(QStringLiteral("large.xlsx")));
    int rows = 0;
    const qint64 growth = growthOver(path, rows);
    CHECK(rows == MaxTableRows);
    CHECK(growth < 2 * 1024 * 1024);
}

TEST_CASE("An OpenDocument sheet of 1,048,576 rows is read in the memory of a few", "[exchange][ods][large]") {
    const Folder folder;
    const auto cell = [](const QString& text) { return odsText(text); };
    const QString path = OdsBuilder()
                             .frame()
                             .addRepeated(QStringLiteral("content.xml"), OdsBuilder::head() + "<table:table>",
                                          block(cell, "<table:table-row>", "</table:table-row>"), Blocks,
                                          "</table:table>" + OdsBuilder::tail())
                             .write(folder.path(QStringLiteral("large.ods")));
    int rows = 0;
    const qint64 growth = growthOver(path, rows);
    CHECK(rows == MaxTableRows);
    CHECK(growth < 2 * 1024 * 1024);
}

TEST_CASE("Finding duplicates takes some fifty bytes a person", "[exchange][large]") {
    constexpr int People = 200'000;
    DuplicateFinder finder;
    ListRow row;
    row.name = {QStringLiteral("Ёлкина"), QString(), QStringLiteral("Петровна")};
    row.birthDate = QDate(1958, 3, 7);
    const qint64 before = heapInUse();
    for (int i = 0; i < People; ++i) {
        row.rowNumber = i + 1;
        row.name.given = QStringLiteral("Мария%1").arg(i);
        row.enp = Enp::compose(i / 100'000, row.birthDate, Sex::Female, i);
        row.snils = Snils::compose(quint32(100'000'000 + i));
        REQUIRE(finder.check(row).duplicateOf == 0);
    }
    CHECK(heapInUse() - before < qint64(People) * 80);
    // Each of the three keys still finds the first of its person.
    row.rowNumber = People + 1;
    CHECK(finder.check(row).duplicateOf == People);
    row.enp.reset();
    CHECK(finder.check(row).by == ListField::Snils);
    row.snils.reset();
    CHECK(finder.check(row).by == ListField::FullName);
}

TEST_CASE("A stacked million of rows streams through the checks in little memory", "[exchange][large]") {
    // 60,000 people once and then the same 60,000: duplicates are handed over, not kept.
    QByteArray rows;
    for (int i = 0; i < 60'000; ++i)
        rows += "Ёлкина Мария;07.03.1958;" + Enp::compose(78, QDate(1958, 3, 7), Sex::Female, i).toString().toLatin1() +
                "\r\n";
    const Folder folder;
    const QString path = folder.write(QStringLiteral("list.csv"), "ФИО;Дата рождения;ЕНП\r\n" + rows + rows);
    qint64 before = 0, most = 0;
    int accepted = 0, duplicates = 0;
    ListHandler handler;
    handler.accepted = [&](ListRow&&, const SourceRow&, std::vector<RowIssue>&&) { ++accepted; };
    handler.duplicate = [&](DuplicateRow&&) { ++duplicates; };
    handler.progress = [&](const ReadProgress&) {
        before = before == 0 ? heapInUse() : before;
        most = std::max(most, heapInUse());
        return true;
    };
    REQUIRE(streamList(path, readOptions(), handler));
    CHECK(accepted == 60'000);
    CHECK(duplicates == 60'000);
    CHECK(most - before < 60'000 * 80 + 2 * 1024 * 1024);
}
