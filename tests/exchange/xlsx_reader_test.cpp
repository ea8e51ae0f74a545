#include "support.h"
#include "xlsx_builder.h"

#include "exchange/number_format.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

std::vector<SourceRow> rowsOf(const XlsxBuilder& builder) {
    const Folder folder;
    auto reader = openTable(builder.write(folder.path(QStringLiteral("book.xlsx"))));
    if (!reader)
        FAIL(reader.error().message.toStdString() << " / " << reader.error().details.toStdString());
    return allRows(**reader);
}

} // namespace

TEST_CASE("Cells of every type are read", "[exchange][xlsx]") {
    XlsxBuilder builder;
    builder.shared(
        "<si><t>общая</t></si><si><r><t>из </t></r><r><t>кусков</t></r><rPh><t>чтение</t></rPh></si><si><t/></si>");
    builder.styles("<numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy;@'/></numFmts>"
                   "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                   "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='22'/></cellXfs>");
    builder.sheet(QStringLiteral("Лист"),
                  "<row r='3'><c r='A3' t='s'><v>0</v></c><c r='B3' t='s'><v>1</v></c>"
                  "<c r='C3' t='s'><v>2</v></c><c r='D3' t='s'><v>99</v></c>"
                  "<c r='E3' t='str'><f>A3</f><v>a_x000D_b_x005F_</v></c><c r='F3' t='b'><v>1</v></c>"
                  "<c r='G3' t='e'><v>#REF!</v></c><c r='H3'><f>1+1</f></c><c r='I3' s='1'><v>21251</v></c>"
                  "<c r='J3' s='2'><v>21251.5</v></c><c r='K3' s='3'><v>0.75</v></c>"
                  "<c r='L3'><v>8.9211234567E10</v></c><c r='M3'><v>12.0</v></c><c r='N3'><v>1.5</v></c>"
                  "<c r='O3' s='1'/></row>");
    const auto rows = rowsOf(builder);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].number == 3);
    CHECK(rows[0].texts() == QStringList{QStringLiteral("общая"), QStringLiteral("из кусков"), QString(), QString(),
                                         QStringLiteral("a\rb_"), QStringLiteral("TRUE"), QStringLiteral("#REF!"),
                                         QStringLiteral("=1+1"), QStringLiteral("07.03.1958"),
                                         QStringLiteral("07.03.1958 12:00"), QStringLiteral("18:00"),
                                         QStringLiteral("89211234567"), QStringLiteral("12"), QStringLiteral("1.5")});
    const auto kind = [&](int i) { return rows[0].cells[std::size_t(i)].kind; };
    CHECK(kind(0) == CellKind::Text);
    CHECK(kind(2) == CellKind::Empty);
    CHECK(kind(5) == CellKind::Boolean);
    CHECK(kind(6) == CellKind::Error);
    CHECK(kind(7) == CellKind::Error);
    CHECK(kind(8) == CellKind::Date);
    CHECK(kind(11) == CellKind::Number);
}

TEST_CASE("Rows and cells without references, prefixes, gaps and merged cells are tolerated", "[exchange][xlsx]") {
    XlsxBuilder builder;
    builder.sheet(QStringLiteral("Лист"), QByteArray());
    builder.part(
        QStringLiteral("xl/worksheets/sheet1.xml"),
        "<x:worksheet xmlns:x='m'><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c><x:c/>"
        "<x:c><x:v>5</x:v></x:c></x:row><x:row r='7'/><x:row><x:c r='C8'><x:v>6</x:v></x:c></x:row></x:sheetData>"
        "<x:mergeCells><x:mergeCell ref='A1:B1'/></x:mergeCells></x:worksheet>");
    const auto rows = rowsOf(builder);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].number == 1);
    CHECK(rows[0].texts() == QStringList{QStringLiteral("a"), QString(), QStringLiteral("5")});
    CHECK(rows[1].number == 8);
    CHECK(rows[1].text(2) == QStringLiteral("6"));
}

TEST_CASE("The first visible sheet with a list is taken", "[exchange][xlsx]") {
    const Folder folder;
    const QByteArray head = rowOf({textCell(QStringLiteral("ФИО")), textCell(QStringLiteral("ЕНП"))});
    const auto person = [](const char* name) {
        return rowOf({textCell(QString::fromUtf8(name)), textCell(QStringLiteral("7856140892001235"))});
    };
    XlsxBuilder builder;
    builder.sheet(QStringLiteral("Скрытый"), head + person("Скрытая Анна"), "hidden")
        .sheet(QStringLiteral("Очень скрытый"), head + person("Скрытая Анна"), "veryHidden")
        .sheet(QStringLiteral("Обложка"), rowOf({textCell(QStringLiteral("Отчёт")), textCell(QStringLiteral("2026"))}))
        .sheet(QStringLiteral("Данные"), head + person("Ёлкина Мария"))
        .sheet(QStringLiteral("Второй"), head + person("Вторая Анна"));
    const QString path = builder.write(folder.path(QStringLiteral("book.xlsx")));
    const auto list = readList(path, readOptions());
    REQUIRE(list);
    CHECK((*list).source.sheet == QStringLiteral("Данные"));
    CHECK((*list).rows.front().name.family == QStringLiteral("Ёлкина"));
    ReadOptions second = readOptions();
    second.sheet = QStringLiteral("Второй");
    CHECK((*readList(path, second)).rows.front().name.family == QStringLiteral("Вторая"));
}

// ECMA-376 part 1, 18.8.30 (number formats) and 18.17.4 (dates); the serials are those Excel and LibreOffice show.
TEST_CASE("Formats of dates are told from formats of numbers", "[exchange][xlsx]") {
    for (const int id : {14, 15, 16, 17, 18, 22, 27, 36, 45, 47, 50, 58})
        CHECK(isDateFormat(id, {}));
    for (const int id : {0, 1, 2, 9, 10, 11, 13, 37, 44, 48, 49})
        CHECK_FALSE(isDateFormat(id, {}));
    for (const QStringView code :
         {u"dd.mm.yyyy", u"[$-419]D MMMM YYYY;@", u"yyyy\\-mm\\-dd", u"[h]:mm", u"ДД.ММ.ГГГГ", u"mm:ss.0"})
        CHECK(isDateFormat(164, code));
    for (const QStringView code :
         {u"0", u"General", u"#,##0.00", u"\"дней\" 0", u"[Red]0", u"0.00E+00", u"@", u"0\\d", u"\"dd"})
        CHECK_FALSE(isDateFormat(164, code));
}

TEST_CASE("Serial numbers become days", "[exchange][xlsx]") {
    CHECK(serialToText(1) == QStringLiteral("01.01.1900"));
    CHECK(serialToText(59) == QStringLiteral("28.02.1900"));
    CHECK(serialToText(61) == QStringLiteral("01.03.1900"));
    CHECK(serialToText(21251) == QStringLiteral("07.03.1958"));
    CHECK(serialToText(19789, true) == QStringLiteral("07.03.1958"));
    CHECK(serialToText(2958465) == QStringLiteral("31.12.9999"));
    CHECK(serialToText(21250.9999999) == QStringLiteral("07.03.1958"));
    CHECK_FALSE(serialToText(-1));
    CHECK_FALSE(serialToText(2958466));
    CHECK_FALSE(serialToText(std::nan("")));
}

TEST_CASE("Workbooks of the 1904 system give the right days", "[exchange][xlsx]") {
    XlsxBuilder builder;
    builder.workbookProperties("<workbookPr date1904='1'/>");
    builder.styles("<cellXfs><xf numFmtId='14'/></cellXfs>");
    builder.sheet(QStringLiteral("Лист"), "<row><c s='0'><v>19789</v></c></row>");
    CHECK(rowsOf(builder)[0].text(0) == QStringLiteral("07.03.1958"));
}
