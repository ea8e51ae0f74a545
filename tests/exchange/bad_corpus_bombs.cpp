// The files of the corpus that attack, swell or are odd in size.
#include "bad_corpus.h"

#include "domain/enp.h"
#include "domain/random_source.h"
#include "ods_builder.h"
#include "r01_builder.h"
#include "xlsx_builder.h"

namespace dutydesk::test {

namespace {

constexpr int Megabyte = 1024 * 1024;
const QString List = QStringLiteral("Список");
const QString SheetPart = QStringLiteral("xl/worksheets/sheet1.xml");
const QString Content = QStringLiteral("content.xml");
const char* const Swells = "unpacks to far more";

QByteArray header() {
    return rowOf({textCell(QStringLiteral("ФИО")), textCell(QStringLiteral("ЕНП"))});
}

/// The workbook without its first sheet, for the sheet to be added packed in a special way.
ZipFile workbookFrame() {
    return XlsxBuilder().sheet(List, "").part(SheetPart, QByteArray()).zip();
}

/// A megabyte of blanks with a letter in every 100, so that it packs to a hundredth only.
QByteArray speckledBlanks() {
    QByteArray bytes(Megabyte, ' ');
    SeededRandom random(7);
    for (int i = 0; i < Megabyte; i += 100)
        bytes[i] = char('a' + random.next() % 26);
    return bytes;
}

/// Entities within entities: each level is ten of the one below.
QByteArray entityBomb() {
    QByteArray bomb = "<!DOCTYPE x [<!ENTITY a0 'aaaaaaaaaa'>";
    for (int i = 1; i < 10; ++i)
        bomb += "<!ENTITY a" + QByteArray::number(i) + " '" +
                QByteArray("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "'>";
    return bomb + "]>";
}

QByteArray manySheets() {
    const QByteArray sheets = QByteArray("<sheet name='x' sheetId='1' r:id='s1'/>").repeated(100'000);
    return XlsxBuilder()
        .sheet(List, header())
        .part(QStringLiteral("xl/workbook.xml"), "<workbook xmlns:r='r'><sheets>" + sheets + "</sheets></workbook>")
        .bytes();
}

QByteArray manyRelations() {
    const QByteArray one = "<Relationship Id='s1' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/>";
    return XlsxBuilder()
        .sheet(List, header())
        .part(QStringLiteral("xl/_rels/workbook.xml.rels"),
              "<Relationships>" + one.repeated(100'000) + "</Relationships>")
        .bytes();
}

QByteArray manyColumns() {
    QByteArray row = "<row>" + textCell(QStringLiteral("ФИО")) + textCell(QStringLiteral("ЕНП"));
    for (int i = 2; i < 16384; ++i)
        row += textCell(QStringLiteral("c%1").arg(i));
    return XlsxBuilder().sheet(List, row + "</row>").bytes();
}

/// One long shared string in every cell of a row.
QByteArray longRow() {
    return XlsxBuilder()
        .sheet(List, header() + "<row>" + QByteArray("<c t='s'><v>0</v></c>").repeated(1000) + "</row>")
        .shared("<si><t>" + QByteArray(32000, 'x') + "</t></si>")
        .bytes();
}

QByteArray csvOf(int rows, const QByteArray& first, const std::function<QByteArray(int)>& row) {
    QByteArray bytes = first;
    for (int i = 0; i < rows; ++i)
        bytes += row(i);
    return bytes;
}

} // namespace

void corpus::addBombs(std::vector<BadFile>& files) {
    files.push_back({"blanks_600_mb.xlsx", // 0.6 MB packed
                     [] {
                         return workbookFrame()
                             .addRepeated(SheetPart, "<worksheet><sheetData>" + header(), QByteArray(Megabyte, ' '),
                                          600, "</sheetData></worksheet>")
                             .bytes();
                     },
                     Swells});
    files.push_back({"speckled_600_mb.xlsx", // below the ratio that gives a bomb away
                     [] {
                         return workbookFrame()
                             .addRepeated(SheetPart, "<worksheet><sheetData>" + header(), speckledBlanks(), 600,
                                          "</sheetData></worksheet>")
                             .bytes();
                     },
                     Swells});
    files.push_back({"strings_600_mb.xlsx",
                     [] {
                         const QString strings = QStringLiteral("xl/sharedStrings.xml");
                         return XlsxBuilder()
                             .sheet(List, header())
                             .shared("")
                             .part(strings, QByteArray())
                             .zip()
                             .addRepeated(strings, "<sst>", QByteArray("<si><t>x</t></si>").repeated(60'000), 600,
                                          "</sst>")
                             .bytes();
                     },
                     "holds more text than a list"});
    files.push_back({"styles_600_mb.xlsx",
                     [] {
                         const QString styles = QStringLiteral("xl/styles.xml");
                         return XlsxBuilder()
                             .sheet(List, header())
                             .styles("")
                             .part(styles, QByteArray())
                             .zip()
                             .addRepeated(styles, "<styleSheet>", QByteArray("<xf numFmtId='14'/>").repeated(55'000),
                                          600, "</styleSheet>")
                             .bytes();
                     },
                     Swells});
    files.push_back({"blanks_600_mb.ods",
                     [] {
                         return OdsBuilder()
                             .frame()
                             .addRepeated(Content, OdsBuilder::head() + "<table:table>", QByteArray(Megabyte, ' '), 600,
                                          "</table:table>" + OdsBuilder::tail())
                             .bytes();
                     },
                     Swells});
    files.push_back({"empty_rows_600_mb.ods",
                     [] {
                         return OdsBuilder()
                             .frame()
                             .addRepeated(Content, OdsBuilder::head() + "<table:table>" + speckledBlanks(),
                                          QByteArray("<table:table-row/>").repeated(58'000), 600,
                                          "</table:table>" + OdsBuilder::tail())
                             .bytes();
                     },
                     Swells});
    files.push_back({"blanks_600_mb_r01.zip",
                     [] {
                         return ZipFile()
                             .addRepeated(QStringLiteral("R01.xml"), "<R01><ZGLV/><PERSONS>", QByteArray(Megabyte, ' '),
                                          600, "</PERSONS></R01>")
                             .bytes();
                     },
                     Swells});
    files.push_back({"entities.xlsx",
                     [] {
                         return XlsxBuilder()
                             .sheet(List, "")
                             .part(SheetPart,
                                   entityBomb() + "<worksheet><sheetData>" + header() + "</sheetData></worksheet>")
                             .bytes();
                     },
                     "words of its own"});
    files.push_back({"entities.ods",
                     [] { return OdsBuilder().prologue(entityBomb()).sheet(List, odsRow(odsText(List))).bytes(); },
                     "words of its own"});
    files.push_back({"entities_r01.xml",
                     []() -> QByteArray {
                         return "<?xml version=\"1.0\"?>" + entityBomb() +
                                "<R01><ZGLV/><PERSONS><ZAP><SURNAME>&a9;</SURNAME></ZAP></PERSONS></R01>";
                     },
                     "words of its own"});
    files.push_back({"many_sheets.xlsx", manySheets, "more than 1000 sheets"});
    files.push_back({"many_relations.xlsx", manyRelations, "damaged or incomplete"});
    files.push_back({"many_columns.xlsx", manyColumns, "more than 1024 filled columns"});
    files.push_back(
        {"many_columns.csv",
         []() -> QByteArray {
             return csvOf(16384, "ФИО;ЕНП", [](int i) -> QByteArray { return ";c" + QByteArray::number(i); }) + "\r\n";
         },
         "more than 1024 filled columns"});
    files.push_back({"many_columns.ods",
                     [] {
                         return OdsBuilder()
                             .sheet(List,
                                    odsRow(odsText(QStringLiteral("ФИО")) + odsText(QStringLiteral("ЕНП")) +
                                           odsText(QStringLiteral("x"), " table:number-columns-repeated=\"16382\"")))
                             .bytes();
                     },
                     "more than 1024 filled columns"});
    files.push_back({"long_row.xlsx", longRow, "too long to be a row"});
    files.push_back({"long_row.csv", []() -> QByteArray { return "ФИО;ЕНП\r\n" + QByteArray(3 * Megabyte, 'x'); },
                     "too long to be a row"});
}

void corpus::addR01(std::vector<BadFile>& files) {
    const auto xml = [](const QStringList& records, const char* encoding = "windows-1251") {
        return encoded(r01Text(r01Head(), records, QString::fromLatin1(encoding)), "windows-1251");
    };
    const QString person = r01Elements(r01Person());
    const QByteArray whole = xml({person, person, person});
    files.push_back({"r01_broken_off.xml", [=] { return whole.left(whole.lastIndexOf("<SURNAME>") + 12); },
                     "breaks off in record 3"});
    files.push_back({"r01_without_end.xml", [=] { return whole.left(whole.indexOf("</PERSONS>")); }, "breaks off"});
    files.push_back({"r01_broken_off.zip",
                     [=] { return ZipFile().add(QStringLiteral("R01.xml"), whole.left(whole.size() / 2)).bytes(); },
                     "breaks off"});
    files.push_back(
        {"r01_open_record.xml",
         [=] { return xml({QString(person + QStringLiteral("<ZAP>") + person + QStringLiteral("</ZAP>"))}); },
         "does not end"});
    files.push_back(
        {"r01_other_letters.xml", [=] { return xml({person}, "UTF-8"); }, "letters of the file are not in"});
    files.push_back({"r01_unknown_letters.xml", [=] { return xml({person}, "klingon"); }, "encoding klingon"});
    files.push_back({"r01_nobody.xml", [=] { return xml({}); }, "no rows under it"});
    files.push_back(
        {"r01_unknown_entity.xml", [=] { return xml({QStringLiteral("<SURNAME>&secret;</SURNAME>")}); }, "damaged"});
}

void corpus::addOdd(std::vector<BadFile>& files) {
    const QByteArray first = "ФИО;Дата рождения;ЕНП\r\n";
    const QByteArray good = "Ёлкина Мария Петровна;07.03.1958;7856140892001235\r\n";
    files.push_back({"too_many_rows.csv",
                     [=]() -> QByteArray { return first + good + QByteArray(";;\r\n").repeated(1'048'576); },
                     "more rows than a list can have"});
    files.push_back({"bad_throughout.csv",
                     [=]() -> QByteArray { return first + good + QByteArray("Белов Пётр;;1\r\n").repeated(100'001); },
                     "More than 100000 rows cannot be used"});
    files.push_back({"visits.csv", [=]() -> QByteArray { return first + good.repeated(100'002); }, "a list of visits"});
    files.push_back({"two_headers.csv",
                     [=]() -> QByteArray {
                         return first + good + "Итого;;1\r\n;;\r\nЕНП;Фамилия Имя Отчество;Дата рождения\r\n" +
                                "7753900884123451;Белова Анна Ильинична;15.06.1990\r\n";
                     },
                     "second header (row 5)", BadOutcome::Quarantined});
    files.push_back({"formula_errors.xlsx",
                     [] {
                         QByteArray rows = header();
                         for (int i = 0; i < 50; ++i)
                             rows += rowOf({textCell(QStringLiteral("Ёлкина Мария Петровна")),
                                            "<c t='e'><f>VLOOKUP(1)</f><v>#N/A</v></c>"});
                         return XlsxBuilder().sheet(List, rows).bytes();
                     },
                     "error of the spreadsheet (#N/A)", BadOutcome::Quarantined});
    files.push_back({"no_values.xlsx",
                     [] {
                         return XlsxBuilder()
                             .sheet(List, header() + rowOf({textCell(QStringLiteral("Ёлкина Мария Петровна")),
                                                            "<c><f>A1&amp;B1</f></c>"}))
                             .bytes();
                     },
                     "value was not saved", BadOutcome::Quarantined});
    files.push_back({"filled_down.csv",
                     [=]() -> QByteArray { return first + good + QByteArray(";;\r\nx;;\r\n;;\r\n").repeated(3); },
                     "Nothing tells who this is", BadOutcome::Quarantined});
    files.push_back(
        {"repeated_row.ods",
         [] {
             const QByteArray names = odsRow(odsText(QStringLiteral("ФИО")) + odsText(QStringLiteral("ЕНП")));
             const QByteArray person =
                 odsText(QStringLiteral("Ёлкина Мария Петровна")) + odsText(QStringLiteral("7856140892001235"));
             return OdsBuilder().sheet(List, names + odsRow(person, " table:number-rows-repeated=\"1048575\"")).bytes();
         },
         "stands 1048575 times", BadOutcome::Told});
    files.push_back({"far_cell.xlsx",
                     [] {
                         return XlsxBuilder()
                             .sheet(List, header() + rowOf({textCell(QStringLiteral("Ёлкина Мария Петровна")),
                                                            textCell(QStringLiteral("7856140892001235")),
                                                            "<c r='XFD2'><v>1</v></c>"}))
                             .bytes();
                     },
                     "the first is XFD2", BadOutcome::Told});
    files.push_back({"hidden_rows.xlsx",
                     [] {
                         return XlsxBuilder()
                             .sheet(List, header() + "<row hidden='1'>" +
                                              textCell(QStringLiteral("Ёлкина Мария Петровна")) +
                                              textCell(QStringLiteral("7856140892001235")) + "</row>")
                             .sheet(QStringLiteral("Архив"), header(), "hidden")
                             .bytes();
                     },
                     "hides were read like the others: 1, the first is row 2", BadOutcome::Told});
}

} // namespace dutydesk::test
