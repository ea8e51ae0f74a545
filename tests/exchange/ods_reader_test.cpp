#include "ods_builder.h"
#include "support.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString List = QStringLiteral("Список");

std::vector<SourceRow> rowsOf(const OdsBuilder& builder, ReadWork* work = nullptr) {
    const Folder folder;
    TableOptions options;
    options.work = work;
    auto reader = openTable(builder.write(folder.path(QStringLiteral("book.ods"))), options);
    if (!reader)
        FAIL(reader.error().message.toStdString() << " / " << reader.error().details.toStdString());
    return allRows(**reader);
}

QByteArray cell(const QByteArray& attributes, const QByteArray& inside) {
    return "<table:table-cell " + attributes + ">" + inside + "</table:table-cell>";
}

} // namespace

// OpenDocument 1.2 part 1, 19.385 (value types) and 6.1 (white space of paragraphs).
TEST_CASE("Cells of every type of an OpenDocument sheet are read", "[exchange][ods]") {
    const QByteArray error = " office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"";
    const auto rows = rowsOf(OdsBuilder().sheet(
        List,
        odsRow(odsText(QStringLiteral("текст")) + odsNumber("7856140892001235") + odsDay("1958-03-07") +
               cell("office:value-type=\"date\" office:date-value=\"1958-03-07T12:30:00\"", "<text:p>x</text:p>") +
               cell("office:value-type=\"time\" office:time-value=\"PT18H05M00S\"", "<text:p>18:05</text:p>") +
               cell("office:value-type=\"percentage\" office:value=\"0.5\"", "<text:p>50%</text:p>") +
               cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>ИСТИНА</text:p>") +
               cell("table:formula=\"of:=NA()\"" + error, "<text:p>#N/A</text:p>") +
               cell("table:formula=\"of:=[.A1]\"", "") +
               cell("table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\"",
                    "<text:p>#DIV/0!</text:p>") +
               cell("table:formula=\"of:=[.A1]\" office:value-type=\"string\"", "<text:p>посчитано</text:p>") +
               cell("office:value-type=\"string\" office:string-value=\"целое\"", "<text:p>це…</text:p>") +
               odsNumber("1.2E+001"))));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].texts() == QStringList{QStringLiteral("текст"), QStringLiteral("7856140892001235"),
                                         QStringLiteral("07.03.1958"), QStringLiteral("07.03.1958 12:30"),
                                         QStringLiteral("18:05"), QStringLiteral("0.5"), QStringLiteral("TRUE"),
                                         QStringLiteral("#N/A"), QStringLiteral("=[.A1]"), QStringLiteral("#DIV/0!"),
                                         QStringLiteral("посчитано"), QStringLiteral("целое"), QStringLiteral("12")});
    const auto kind = [&](int i) { return rows[0].cells[std::size_t(i)].kind; };
    CHECK(kind(0) == CellKind::Text);
    CHECK(kind(1) == CellKind::Number);
    CHECK(kind(3) == CellKind::Date);
    CHECK(kind(6) == CellKind::Boolean);
    for (const int error_ : {7, 8, 9})
        CHECK(kind(error_) == CellKind::Error);
    CHECK(kind(10) == CellKind::Text);
}

TEST_CASE("Paragraphs, spaces, tabs, line breaks, spans; comments and drawings are not the cell's text",
          "[exchange][ods]") {
    const auto rows = rowsOf(OdsBuilder().sheet(
        List,
        odsRow(cell(
            "office:value-type=\"string\"",
            "<office:annotation><text:p>не звонить</text:p></office:annotation>"
            "<text:p>ул.\n  Мира,<text:s text:c=\"2\"/>д.<text:tab/>5 <text:span>кв. "
            "<text:a>7</text:a></text:span></text:p>"
            "<draw:frame><text:p>рисунок</text:p></draw:frame><text:p>код<text:line-break/>12 &amp; 3</text:p>"))));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].text(0) == QStringLiteral("ул. Мира,  д.\t5 кв. 7\nкод\n12 & 3"));
}

TEST_CASE("Repeated rows and columns of any count cost nothing", "[exchange][ods]") {
    ReadWork work;
    const auto rows = rowsOf(
        OdsBuilder().sheet(
            List,
            odsRow("<table:table-cell table:number-columns-repeated=\"3\"/>" +
                       odsText(QStringLiteral("a"), " table:number-columns-repeated=\"2\"") +
                       "<table:table-cell table:number-columns-repeated=\"16379\"/>",
                   " table:number-rows-repeated=\"2\"") +
                "<table:table-row table:number-rows-repeated=\"900000\"><table:table-cell "
                "table:number-columns-repeated=\"2147483647\"/></table:table-row>" +
                odsRow(odsText(QStringLiteral("b")), " table:number-rows-repeated=\"100000\"") +
                odsRow(odsText(QStringLiteral("c"))) +
                "<table:table-row table:number-rows-repeated=\"2147483647\"><table:table-cell/></table:table-row>"),
        &work);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].number == 1);
    CHECK(rows[1].number == 2);
    CHECK(rows[1].texts() == QStringList{QString(), QString(), QString(), QStringLiteral("a"), QStringLiteral("a")});
    CHECK(rows[2].number == 900003);
    CHECK(rows[3].number == 1000003);
    CHECK(work.cells < 10);
}

TEST_CASE("Covered cells are empty, groups and header rows are rows, hidden rows are marked", "[exchange][ods]") {
    const auto rows = rowsOf(OdsBuilder().sheet(
        List, "<table:table-column/><table:table-header-rows>" +
                  odsRow(odsText(QStringLiteral("титул"), " table:number-columns-spanned=\"2\"") +
                         "<table:covered-table-cell office:value-type=\"string\"><text:p>под ним</text:p>"
                         "</table:covered-table-cell>" +
                         odsText(QStringLiteral("x"))) +
                  "</table:table-header-rows><table:table-row-group>" +
                  odsRow(odsText(QStringLiteral("y")), " table:visibility=\"collapse\"") + "</table:table-row-group>" +
                  odsRow(odsText(QStringLiteral("z")), " table:visibility=\"filter\"")));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].texts() == QStringList{QStringLiteral("титул"), QString(), QStringLiteral("x")});
    CHECK_FALSE(rows[0].hidden);
    CHECK(rows[1].hidden);
    CHECK(rows[2].hidden);
}

TEST_CASE("A table inside a cell is no sheet and no rows", "[exchange][ods]") {
    const auto rows =
        rowsOf(OdsBuilder().sheet(List, odsRow(odsText(QStringLiteral("a")) +
                                               cell("", "<table:table table:is-sub-table=\"true\">" +
                                                            odsRow(odsText(QStringLiteral("b"))) + "</table:table>") +
                                               odsText(QStringLiteral("c")))));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].texts() == QStringList{QStringLiteral("a"), QString(), QStringLiteral("c")});
}

TEST_CASE("The visible sheets of an OpenDocument file can be read in any order", "[exchange][ods]") {
    const Folder folder;
    OdsBuilder builder;
    builder.sheet(QStringLiteral("Первый"), odsRow(odsText(QStringLiteral("1"))))
        .sheet(QStringLiteral("Скрытый"), odsRow(odsText(QStringLiteral("нет"))), true)
        .sheet(QStringLiteral("Третий & последний"), odsRow(odsText(QStringLiteral("3"))));
    auto reader = openTable(builder.write(folder.path(QStringLiteral("book.ods"))));
    REQUIRE(reader);
    CHECK((*reader)->format() == QStringLiteral("ODS"));
    CHECK((*reader)->sheets() == QStringList{QStringLiteral("Первый"), QStringLiteral("Третий & последний")});
    CHECK(allRows(**reader, 1).at(0).text(0) == QStringLiteral("3"));
    CHECK(allRows(**reader, 0).at(0).text(0) == QStringLiteral("1"));
    CHECK_FALSE((*reader)->openSheet(2));
    REQUIRE((*reader)->notes().size() == 1);
    CHECK((*reader)->notes().front().message.contains(QStringLiteral("Hidden sheets were left out: Скрытый")));
}

// tricky.xlsx and tricky.ods are one document, saved by LibreOffice in both formats.
TEST_CASE("What real sheets have beside the list comes out alike from XLSX and ODS", "[exchange][ods][xlsx]") {
    for (const char* fixture : {"tricky.xlsx", "tricky.ods"}) {
        INFO(fixture);
        const ImportedList list = readGood(dataFile(fixture), readOptions());
        const bool ods = QByteArray(fixture).endsWith("ods");
        // LibreOffice keeps 15 digits of a number in XLSX, so one policy number is lost there.
        CHECK(list.counts == (ods ? ListCounts{9, 6, 1, 2, 1} : ListCounts{9, 5, 2, 2, 1}));
        CHECK(list.rows[0].address.startsWith(QStringLiteral("ул. Мира, д. 5")));
        CHECK(list.rows[0].address.endsWith(QStringLiteral("домофон 12")));
        REQUIRE(list.rows[0].phones.size() == 1);
        CHECK(list.rows[0].phones.front().number == QStringLiteral("+79211234567"));
        CHECK(list.rows[0].doneOn == QDate(2026, 10, 5));
        CHECK(list.rows[1].name.given == QStringLiteral("Анна")); // a formula's value
        CHECK(list.quarantined.front().issues.front().message.contains(QStringLiteral("#N/A")));
        if (!ods)
            CHECK(list.quarantined.back().issues.front().message.contains(QStringLiteral("replaced its last digit")));
        for (const DuplicateRow& duplicate : list.duplicates)
            CHECK(duplicate.duplicateOf == 10);
        const QString messages = fileMessages(list.warnings).join(u'|');
        CHECK(messages.contains(QStringLiteral("Hidden sheets were left out: Архив")));
        CHECK(messages.contains(QStringLiteral("hides were read like the others: 2, the first is row 8")));
        CHECK(messages.contains(QStringLiteral("Only “Список” was read; the file also has: Второй")));
    }
}
