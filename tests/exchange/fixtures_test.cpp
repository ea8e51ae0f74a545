#include "support.h"

#include "exchange/table_writer.h"

#include <xlsxwriter.h>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

ImportedList readFixture(const char* name) {
    return readGood(dataFile(name), readOptions());
}

/// The people of a fixture written anew: by our writer (libxlsxwriter, texts inside the cells) and, with `shared`, by
/// libxlsxwriter as Excel and LibreOffice write (texts apart, days as serial numbers).
QString writtenNow(const Folder& folder, bool shared) {
    auto reader = openTable(dataFile("windows1251.csv"));
    REQUIRE(reader);
    const std::vector<SourceRow> rows = allRows(**reader);
    const QString path = folder.path(shared ? QStringLiteral("shared.xlsx") : QStringLiteral("inline.xlsx"));
    if (shared) {
        lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
        lxw_worksheet* sheet = workbook_add_worksheet(book, "List");
        lxw_format* day = workbook_add_format(book);
        format_set_num_format(day, "dd.mm.yyyy");
        for (const SourceRow& row : rows) {
            for (int c = 0; c < int(row.cells.size()); ++c) {
                const auto at = lxw_row_t(row.number - 1);
                const QDate date = QDate::fromString(row.text(c), QStringLiteral("dd.MM.yyyy"));
                lxw_datetime value{date.year(), date.month(), date.day(), 0, 0, 0};
                if (date.isValid())
                    worksheet_write_datetime(sheet, at, lxw_col_t(c), &value, day);
                else if (!row.text(c).isEmpty())
                    worksheet_write_string(sheet, at, lxw_col_t(c), row.text(c).toUtf8().constData(), nullptr);
            }
        }
        REQUIRE(workbook_close(book) == LXW_NO_ERROR);
        return path;
    }
    Table table;
    Sheet sheet;
    sheet.title = rows[0].text(0);
    sheet.name = QStringLiteral("Список");
    for (const QString& title : rows[2].texts())
        sheet.columns.push_back({title});
    for (std::size_t i = 3; i < rows.size(); ++i) {
        std::vector<TableCell> cells;
        for (const QString& text : rows[i].texts())
            cells.emplace_back(text);
        sheet.rows.push_back(std::move(cells));
    }
    table.sheets.push_back(std::move(sheet));
    REQUIRE(writeXlsx(path, table));
    return path;
}

} // namespace

TEST_CASE("The same people come out of every program and format", "[exchange]") {
    const Folder folder;
    const ImportedList expected = readFixture("libreoffice.xlsx");
    REQUIRE(expected.counts == ListCounts{203, 200, 2, 1, 1});
    const QStringList others{
        dataFile("libreoffice.ods"), dataFile("openpyxl.xlsx"), dataFile("openpyxl_write_only.xlsx"),
        dataFile("windows1251.csv"), dataFile("cp866.csv"),     dataFile("r01.zip"),
        writtenNow(folder, true),    writtenNow(folder, false)};
    for (const QString& path : others) {
        INFO(path.toStdString());
        const ImportedList list = readGood(path, readOptions());
        // R01 has neither titles nor totals, so its rows begin at 2 and not at 4.
        const bool r01 = list.source.format == QLatin1String("R01");
        const int shift = r01 ? 2 : 0;
        CHECK(list.counts == (r01 ? ListCounts{203, 200, 2, 1, 0} : expected.counts));
        REQUIRE(list.rows.size() == expected.rows.size());
        for (std::size_t i = 0; i < list.rows.size(); ++i) {
            INFO(i);
            ListRow row = list.rows[i];
            row.rowNumber += shift;
            REQUIRE(row == expected.rows[i]);
        }
        REQUIRE(list.quarantined.size() == 2);
        CHECK(list.quarantined[0].issues.front().field == ListField::Enp);
        CHECK(list.quarantined[1].issues.front().field == ListField::BirthDate);
        CHECK(list.quarantined[1].issues.front().message.contains(QStringLiteral("no such day")));
        CHECK(list.duplicates.front().duplicateOf + shift == 6);
        CHECK(list.source.sha256.size() == 64);
    }
}

TEST_CASE("A fixture's rows carry every field", "[exchange]") {
    const ImportedList list = readFixture("openpyxl_write_only.xlsx");
    const ListRow& row = list.rows.front();
    CHECK(row.rowNumber == 4);
    CHECK(row.name == PersonName{QStringLiteral("Орлов"), QStringLiteral("Илья"), QStringLiteral("Ильич")});
    CHECK(row.birthDate == QDate(1944, 10, 1));
    CHECK(row.sex == Sex::Male);
    REQUIRE(row.enp);
    CHECK(row.enp->matches(row.birthDate, row.sex));
    REQUIRE(row.snils);
    CHECK(row.snils->formatted() == QStringLiteral("112-000-000 31"));
    REQUIRE(row.phones.size() == 1);
    CHECK(row.phones.front().isMobile());
    CHECK(row.moCode == QStringLiteral("780117"));
    CHECK(row.district == QStringLiteral("1"));
    CHECK(row.programme == QStringLiteral("ДВН"));
    CHECK(row.month == QStringLiteral("2026-11"));
    CHECK(list.source.sheet == QStringLiteral("Список"));
    CHECK(list.source.mapping.headerRow == 3);
    CHECK(list.source.mapping.unmapped() == QStringList{QStringLiteral("A (№ п/п)")});
}

TEST_CASE("Encodings and sheets are told", "[exchange]") {
    CHECK(readFixture("windows1251.csv").source.encoding == QStringLiteral("windows-1251"));
    CHECK(readFixture("cp866.csv").source.encoding == QStringLiteral("IBM866"));
    // The sheet "Служебный" is hidden and has a header of its own.
    const auto preview = previewList(dataFile("libreoffice.xlsx"), readOptions());
    REQUIRE(preview);
    CHECK((*preview).sheets == QStringList{QStringLiteral("Список")});
    CHECK((*preview).source.format == QStringLiteral("XLSX"));
    CHECK(fileMessages((*preview).warnings) == QStringList{QStringLiteral("Hidden sheets were left out: Служебный.")});
    CHECK((*preview).firstRows.size() == 30);
}

TEST_CASE("A row without a policy number is taken with a warning, ё stays", "[exchange]") {
    const ImportedList list = readFixture("windows1251.csv");
    const auto without = std::find_if(list.rows.begin(), list.rows.end(), [](const ListRow& row) { return !row.enp; });
    REQUIRE(without != list.rows.end());
    CHECK(without->snils);
    const auto warned = std::any_of(list.warnings.begin(), list.warnings.end(), [&](const RowIssue& issue) {
        return issue.row == without->rowNumber && issue.field == ListField::Enp &&
               issue.severity == IssueSeverity::Warning;
    });
    CHECK(warned);
    CHECK(std::any_of(list.rows.begin(), list.rows.end(), [](const ListRow& row) {
        return row.name.full().contains(u'ё') || row.name.full().contains(u'Ё');
    }));
}
