#include "support.h"

#include "exchange/quarantine_workbook.h"
#include "exchange/table_writer.h"
#include "exchange/zip_package.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// Three bad rows and a good one, in a file with a header that a user had to explain.
QString badFile(const Folder& folder) {
    return folder.write(QStringLiteral("list.csv"),
                        "№;ФИО;Дата рождения;Полис;СНИЛС;Разное\r\n"
                        "1;Ёлкина Мария Петровна;07.03.1958;7856140892001235;112-233-445 95;x\r\n"
                        "2;Белова Анна Ильинична;31.02.1990;7753900884123451;;x\r\n"
                        "3;Жуков Пётр Петрович;31.12.2000;4747999718999990;160-722-394 48;x\r\n"
                        "4;Орлов Илья;;;;\r\n");
}

std::vector<QList<QString>> cellsOf(const QString& path) {
    auto reader = openTable(path);
    REQUIRE(reader);
    std::vector<QList<QString>> rows;
    for (const SourceRow& row : allRows(**reader))
        rows.push_back(row.texts());
    return rows;
}

QString member(const QString& path, const QString& name) {
    ZipPackage zip;
    REQUIRE(zip.open(path));
    const auto bytes = zip.readAll(name, 1024 * 1024);
    REQUIRE(bytes);
    return QString::fromUtf8(*bytes);
}

} // namespace

TEST_CASE("A quarantined row is mended in place and taken", "[exchange][quarantine]") {
    const Folder folder;
    const ImportedList list = readGood(badFile(folder), readOptions());
    REQUIRE(list.counts == ListCounts{4, 1, 3, 0, 0});
    const ColumnMapping& mapping = list.source.mapping;
    const MendedRow belova = reinterpret(mapping, list.quarantined[0], {{2, QStringLiteral(" 28.02.1990 ")}}, Today);
    REQUIRE(belova.row);
    CHECK(belova.row->rowNumber == 3);
    CHECK(belova.row->birthDate == QDate(1990, 2, 28));
    CHECK(belova.row->enp->toString() == QStringLiteral("7753900884123451"));
    CHECK(belova.issues.empty());
    // Half mended is not mended: the row keeps the new cell and says what is left.
    const MendedRow zhukov = reinterpret(mapping, list.quarantined[1], {{3, QString()}}, Today);
    REQUIRE_FALSE(zhukov.row);
    CHECK(zhukov.quarantined.rowNumber == 4);
    CHECK(zhukov.quarantined.cells.at(3).isEmpty());
    CHECK(zhukov.quarantined.issues.front().field == ListField::Snils);
    const MendedRow whole = reinterpret(mapping, zhukov.quarantined, {{4, QStringLiteral("160-722-394 47")}}, Today);
    REQUIRE(whole.row);
    CHECK_FALSE(whole.row->enp);
    const MendedRow orlov = reinterpret(mapping, list.quarantined[2], {}, Today);
    REQUIRE_FALSE(orlov.row);
    CHECK(orlov.quarantined.issues == list.quarantined[2].issues); // nothing done, nothing changed
}

TEST_CASE("Cells that are not mended keep what they were in the file", "[exchange][quarantine]") {
    SourceRow row;
    row.number = 5;
    row.cells = {{QStringLiteral("Ёлкина Мария"), CellKind::Text},
                 {QStringLiteral("31.02.1958"), CellKind::Text},
                 {QStringLiteral("8765430300"), CellKind::Number},
                 {QStringLiteral("#N/A"), CellKind::Error},
                 {},
                 {QStringLiteral("01.01.2026"), CellKind::Date},
                 {QStringLiteral("TRUE"), CellKind::Boolean}};
    CHECK(cellKinds(row) == QStringLiteral("ttne-db"));
    ColumnMapping mapping;
    mapping.set(0, ListField::FullName);
    mapping.set(1, ListField::BirthDate);
    mapping.set(2, ListField::Snils);
    const QuarantinedRow quarantined{5, row.texts(), {}, cellKinds(row)};
    const SourceRow again = sourceRow(quarantined);
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        CHECK(again.cells[i].kind == row.cells[i].kind);
    // The leading zero that a number has lost can be put back only because it is known to be a number.
    const MendedRow mended = reinterpret(mapping, quarantined, {{1, QStringLiteral("07.03.1958")}}, Today);
    REQUIRE(mended.row);
    CHECK(mended.row->snils->formatted() == QStringLiteral("087-654-303 00"));
    // Kept without kinds, an error is still told from text.
    const SourceRow bare =
        sourceRow({5, {QStringLiteral("#N/A"), QStringLiteral("=A1"), QStringLiteral("#7")}, {}, {}});
    CHECK(bare.cells[0].kind == CellKind::Error);
    CHECK(bare.cells[1].kind == CellKind::Error);
    CHECK(bare.cells[2].kind == CellKind::Text);
}

TEST_CASE("The quarantine goes to the polyclinic with comments in the bad cells", "[exchange][quarantine]") {
    const Folder folder;
    const ImportedList list = readGood(badFile(folder), readOptions());
    const QString path = folder.path(QStringLiteral("quarantine.xlsx"));
    REQUIRE(writeXlsx(
        path, quarantineWorkbook(list.source.mapping, list.quarantined, {QStringLiteral("list.csv, ноябрь 2026")})));
    const auto rows = cellsOf(path);
    REQUIRE(rows.size() == 7); // three lines of title, header, three rows
    CHECK(rows[3] == QList<QString>{QStringLiteral("№"), QStringLiteral("ФИО"), QStringLiteral("Дата рождения"),
                                    QStringLiteral("Полис"), QStringLiteral("СНИЛС"), QStringLiteral("Разное"),
                                    QStringLiteral("Строка в файле"), QStringLiteral("Что исправить")});
    CHECK(rows[4].at(2) == QStringLiteral("31.02.1990"));
    CHECK(rows[4].at(6) == QStringLiteral("3"));
    CHECK(rows[4].at(7).contains(QStringLiteral("There is no such day: 31.02.1990")));
    CHECK(rows[5].at(7).count(u'\n') == 1); // two faults
    const QString comments = member(path, QStringLiteral("xl/comments1.xml"));
    CHECK(comments.count(QStringLiteral("<comment ")) == 4);
    for (const char* cell : {"ref=\"C6\"", "ref=\"D7\"", "ref=\"E7\"", "ref=\"D8\""})
        CHECK(comments.contains(QLatin1String(cell)));
    CHECK(comments.contains(QStringLiteral("Correct the date in the file, as DD.MM.YYYY.")));
    CHECK(member(path, QStringLiteral("xl/styles.xml")).contains(QStringLiteral("FFD9D9")));
}

TEST_CASE("The quarantine file gives the same faults, and once corrected is a list", "[exchange][quarantine]") {
    const Folder folder;
    const ImportedList list = readGood(badFile(folder), readOptions());
    const QString path = folder.path(QStringLiteral("quarantine.xlsx"));
    Table table = quarantineWorkbook(list.source.mapping, list.quarantined);
    REQUIRE(writeXlsx(path, table));
    const ImportedList again = readGood(path, readOptions());
    REQUIRE(again.counts == ListCounts{3, 0, 3, 0, 0});
    for (std::size_t i = 0; i < 3; ++i) {
        REQUIRE(again.quarantined[i].issues.size() == list.quarantined[i].issues.size());
        for (std::size_t k = 0; k < again.quarantined[i].issues.size(); ++k)
            CHECK(again.quarantined[i].issues[k].message == list.quarantined[i].issues[k].message);
    }
    auto& rows = table.sheets.front().rows;
    rows[0][2] = QStringLiteral("28.02.1990");
    rows[1][3] = QStringLiteral("4747999718999991");
    rows[1][4] = QStringLiteral("160-722-394 47");
    rows[2][2] = QStringLiteral("01.02.1960");
    REQUIRE(writeXlsx(path, table));
    CHECK(readGood(path, readOptions()).counts == ListCounts{3, 3, 0, 0, 0});
}

// The file of the test above, opened in openpyxl, corrected and saved; see make_fixtures.py, correct_quarantine().
TEST_CASE("A quarantine file that another program has corrected is a list", "[exchange][quarantine]") {
    const ImportedList list = readGood(dataFile("quarantine_corrected.xlsx"), readOptions());
    CHECK(list.counts == ListCounts{3, 3, 0, 0, 0});
    CHECK(list.rows[0].birthDate == QDate(1990, 2, 28));
    CHECK(list.rows[1].enp->toString() == QStringLiteral("4747999718999991"));
}

TEST_CASE("Headers that nobody would know are given words for the way back", "[exchange][quarantine]") {
    const Folder folder;
    const QString path =
        folder.write(QStringLiteral("list.csv"), "Кто;Код 1;ЕНП\r\nЁлкина Мария;7856140892001236;x\r\n");
    ReadOptions options = readOptions();
    ColumnMapping mapping;
    mapping.headers = {QStringLiteral("Кто"), QStringLiteral("Код 1"), QStringLiteral("ЕНП")};
    mapping.headerRow = 1;
    mapping.set(0, ListField::FullName);
    mapping.set(1, ListField::Enp);
    options.mapping = mapping;
    const ImportedList list = readGood(path, options);
    REQUIRE(list.quarantined.size() == 1);
    const Table table = quarantineWorkbook(mapping, list.quarantined);
    const QString out = folder.path(QStringLiteral("out.xlsx"));
    REQUIRE(writeXlsx(out, table));
    const ImportedList again = readGood(out, readOptions());
    CHECK(again.source.mapping.columnOf(ListField::FullName) == 0);
    CHECK(again.source.mapping.columnOf(ListField::Enp) == 1);
    REQUIRE(again.quarantined.size() == 1);
    CHECK(again.quarantined.front().issues.front().message.contains(QStringLiteral("check digit")));
}

TEST_CASE("A row under a second header is taken only when somebody has touched it", "[exchange][quarantine]") {
    const Folder folder;
    const ImportedList list = readGood(folder.write(QStringLiteral("list.csv"), "Фамилия;Имя;ЕНП\r\n"
                                                                                "Ёлкина;Мария;7856140892001235\r\n"
                                                                                "Имя;Фамилия;ЕНП\r\n"
                                                                                "Анна;Белова;7753900884123451\r\n"),
                                       readOptions());
    REQUIRE(list.quarantined.size() == 1);
    const MendedRow untouched = reinterpret(list.source.mapping, list.quarantined.front(), {}, Today);
    CHECK_FALSE(untouched.row);
    CHECK(untouched.quarantined.issues == list.quarantined.front().issues);
    const MendedRow turned = reinterpret(list.source.mapping, list.quarantined.front(),
                                         {{0, QStringLiteral("Белова")}, {1, QStringLiteral("Анна")}}, Today);
    REQUIRE(turned.row);
    CHECK(turned.row->name.given == QStringLiteral("Анна"));
}
