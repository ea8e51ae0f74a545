#include "support.h"
#include "xlsx_builder.h"

#include "domain/random_source.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

QByteArray fixtureBytes(const char* name) {
    QFile file(dataFile(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray wide(const char* ascii) {
    QByteArray bytes;
    for (; *ascii; ++ascii)
        bytes.append(*ascii).append('\0');
    return bytes;
}

struct BadFile {
    const char* name;
    QByteArray bytes;
    const char* says; ///< a part of the message
};

std::vector<BadFile> badFiles() {
    const QByteArray xlsx = fixtureBytes("libreoffice.xlsx");
    QByteArray flipped = xlsx;
    flipped[flipped.indexOf("xl/worksheets/sheet1.xml") + 400] = 'x';
    const QByteArray ole = QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
    return {
        {"empty.xlsx", "", "is empty"},
        {"blank.csv", "\r\n \r\n", "is empty"},
        {"cut.xlsx", xlsx.left(xlsx.size() / 2), "damaged or incomplete"},
        {"cut_at_end.xlsx", xlsx.left(xlsx.size() - 30), "damaged or incomplete"},
        {"flipped.xlsx", flipped, "damaged or incomplete"},
        {"head_only.xlsx", xlsx.left(40), "damaged or incomplete"},
        {"page.xlsx", "<html><body><table><tr><td>ФИО</td></tr></table></body></html>", "a web page"},
        {"page_doctype.xls", "\xef\xbb\xbf  <!DOCTYPE html><html></html>", "a web page"},
        {"table.xls", "<table><tr><td>1</td></tr></table>", "a web page"},
        {"scan.xlsx", "%PDF-1.7\n1 0 obj", "a PDF document"},
        {"letter.csv", "{\\rtf1\\ansi}", "a text document"},
        {"list.xml", "<?xml version=\"1.0\" encoding=\"windows-1251\"?><ZL_LIST></ZL_LIST>", "an XML file"},
        {"xml2003.xls", "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
         "XML table of 2003"},
        {"secret.xlsx", ole + QByteArray(512, '\1') + wide("EncryptedPackage"), "protected by a password"},
        {"old.xls", ole + QByteArray(512, '\1') + wide("Workbook"), "an old office program"},
        {"photo.xlsx", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "not a table"},
        {"one_column.csv", "ЕНП\r\n7856140892001235\r\n7753900884123451\r\n", "only one column"},
        {"no_header.csv", "яблоки;5\r\nгруши;7\r\nсливы;9\r\n", "No header"},
        {"no_rows.csv", "ФИО;Дата рождения;ЕНП\r\n", "no rows under it"},
        {"only_totals.csv", "ФИО;Дата рождения;ЕНП\r\nИтого;0;0\r\n", "no rows under it"},
        {"open_quote.csv", "ФИО;ЕНП\r\n\"Ёлкина Мария;7856140892001235\r\nБелов Пётр;1\r\n", "does not close"},
        {"unknown_letters.csv", QByteArray("\x8e\x81\x96\xbc;\x90\xb6\x94\x4e\x8c\x8e\x93\xfa\r\n").repeated(4),
         "encoding is unknown"},
    };
}

/// Members of a zip that is not a workbook, or a workbook gone wrong.
QString zipOf(const Folder& folder, const QString& name, const QMap<QString, QByteArray>& parts) {
    XlsxBuilder::writeZip(folder.path(name), parts);
    return folder.path(name);
}

void checkRefused(const QString& path, const char* says) {
    const auto list = readList(path, readOptions());
    REQUIRE_FALSE(list);
    CHECK(list.error().kind == ErrorKind::BadInput);
    INFO(list.error().message.toStdString() << " / " << list.error().details.toStdString());
    CHECK(list.error().message.contains(QString::fromUtf8(says)));
    CHECK(list.error().message.count(u'.') >= 2); // what it is, and what to do
}

const QByteArray Header = rowOf({textCell(QStringLiteral("ФИО")), textCell(QStringLiteral("ЕНП"))});

} // namespace

TEST_CASE("A file that is no list is refused with what it is and what to do", "[exchange][bad]") {
    const Folder folder;
    for (const BadFile& bad : badFiles()) {
        INFO(bad.name);
        checkRefused(folder.write(QString::fromLatin1(bad.name), bad.bytes), bad.says);
    }
}

TEST_CASE("Archives that are no workbook are refused", "[exchange][bad]") {
    const Folder folder;
    checkRefused(zipOf(folder, QStringLiteral("a.xlsx"), {{QStringLiteral("readme.txt"), "x"}}), "an archive");
    checkRefused(zipOf(folder, QStringLiteral("b.xlsx"), {{QStringLiteral("word/document.xml"), "x"}}),
                 "a text document");
    checkRefused(zipOf(folder, QStringLiteral("c.xlsb"), {{QStringLiteral("xl/workbook.bin"), "x"}}),
                 "a binary workbook");
    checkRefused(zipOf(folder, QStringLiteral("d.ods"),
                       {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"}}),
                 "an OpenDocument file");
    checkRefused(zipOf(folder, QStringLiteral("e.xlsx"), {{QStringLiteral("_rels/.rels"), "<Relationships/>"}}),
                 "damaged");
}

TEST_CASE("A workbook gone wrong inside is refused", "[exchange][bad]") {
    const Folder folder;
    const auto refused = [&](const XlsxBuilder& builder, const char* says) {
        checkRefused(builder.write(folder.path(QStringLiteral("book.xlsx"))), says);
    };
    const QString list = QStringLiteral("Список");
    refused(XlsxBuilder().sheet(list, Header, "hidden"), "no visible sheet");
    refused(XlsxBuilder().sheet(list, ""), "holds no rows");
    refused(XlsxBuilder().sheet(list, rowOf({textCell(QStringLiteral("ФИО"))})), "only one column");
    refused(XlsxBuilder().sheet(list, "<row><c><v>1</v></row>"), "damaged");
    refused(XlsxBuilder().sheet(list, Header + "<row r='1048577'><c><v>1</v></c></row>"), "more rows or columns");
    refused(XlsxBuilder().sheet(list, Header + "<row><c r='XFE2'><v>1</v></c></row>"), "more rows or columns");
    refused(XlsxBuilder().sheet(list, Header + "<row><c r='ZZZZZZZZ2'><v>1</v></c></row>"), "more rows or columns");
}

TEST_CASE("Entities and document types are refused, so nothing can be expanded", "[exchange][bad]") {
    const Folder folder;
    const QString path = folder.path(QStringLiteral("book.xlsx"));
    const QByteArray bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>";
    XlsxBuilder builder;
    builder.sheet(QStringLiteral("Список"), Header);
    builder.part(QStringLiteral("xl/worksheets/sheet1.xml"),
                 bomb + "<worksheet><sheetData>" + Header + "</sheetData></worksheet>");
    checkRefused(builder.write(path), "damaged");
    XlsxBuilder unknown;
    unknown.sheet(QStringLiteral("Список"), Header + "<row><c t='str'><v>&secret;</v></c></row>");
    checkRefused(unknown.write(path), "damaged");
}

TEST_CASE("A member that swells is stopped", "[exchange][bad]") {
    const Folder folder;
    const QString path = folder.path(QStringLiteral("bomb.xlsx"));
    XlsxBuilder builder;
    // 60 MB of equal bytes pack to some 60 KB: a ratio near 1000.
    builder.sheet(QStringLiteral("Список"), Header + "<!--" + QByteArray(60 * 1024 * 1024, 'x') + "-->");
    builder.write(path);
    REQUIRE(QFile(path).size() < 1024 * 1024);
    checkRefused(path, "unpacks to far more");
}

TEST_CASE("A file that is not there, a folder, a sheet that is not there", "[exchange][bad]") {
    const Folder folder;
    CHECK(readList(folder.path(QStringLiteral("none.xlsx"))).error().kind == ErrorKind::NotFound);
    CHECK(readList(folder.path(QString())).error().kind == ErrorKind::BadInput);
    ReadOptions options = readOptions();
    options.sheet = QStringLiteral("Нет такого");
    CHECK(readList(dataFile("libreoffice.xlsx"), options).error().kind == ErrorKind::NotFound);
    options.sheet.clear();
    options.table.encoding = QStringLiteral("klingon");
    CHECK(readList(dataFile("cp866.csv"), options).error().message.contains(QStringLiteral("klingon")));
}

TEST_CASE("A workbook cut off at any place is an error or a list, never a crash", "[exchange][bad]") {
    const Folder folder;
    const QByteArray whole = fixtureBytes("openpyxl_write_only.xlsx");
    for (int i = 1; i < 40; ++i) {
        const QString path = folder.write(QStringLiteral("cut.xlsx"), whole.left(whole.size() * i / 40));
        CHECK_FALSE(readList(path, readOptions()));
    }
}

namespace {

/// Some bytes changed, cut out or doubled.
QByteArray disturbed(QByteArray bytes, SeededRandom& random) {
    for (int i = 0; i < 1 + int(random.next() % 8) && !bytes.isEmpty(); ++i) {
        const qsizetype place = qsizetype(random.next() % quint64(bytes.size()));
        const qsizetype length = qsizetype(random.next() % 30);
        switch (random.next() % 4) {
        case 0:
            bytes[place] = char(random.next());
            break;
        case 1:
            bytes.remove(place, length);
            break;
        case 2:
            bytes.insert(place, bytes.mid(place, length));
            break;
        default:
            bytes[place] = "<>\"'/&;!"[random.next() % 8];
        }
    }
    return bytes;
}

/// Whatever comes out is whole: an error with words, or counts that add up.
void checkSane(const QString& path) {
    const auto list = readList(path, readOptions());
    if (!list) {
        REQUIRE_FALSE(list.error().message.isEmpty());
        return;
    }
    const ListCounts& counts = (*list).counts;
    REQUIRE(counts.rows == counts.accepted + counts.quarantined + counts.duplicates);
    REQUIRE(int((*list).rows.size()) == counts.accepted);
}

} // namespace

TEST_CASE("Disturbed workbooks and texts never crash the reader", "[exchange][bad][property]") {
    const Folder folder;
    SeededRandom random(2026);
    const QByteArray csv = fixtureBytes("cp866.csv");
    const QByteArray xlsx = fixtureBytes("libreoffice.xlsx");
    QByteArray rows;
    for (int i = 0; i < 20; ++i)
        rows += rowOf({textCell(QStringLiteral("Ёлкина Мария &<>\"'")), textCell(QStringLiteral("7856140892001235")),
                       numberCell("21251", 0)});
    const QByteArray sheet = "<worksheet><sheetData>" + Header + rows + "</sheetData></worksheet>";
    for (int i = 0; i < 250; ++i) {
        INFO("round " << i);
        checkSane(folder.write(QStringLiteral("d.csv"), disturbed(csv, random)));
        checkSane(folder.write(QStringLiteral("d.xlsx"), disturbed(xlsx, random)));
        XlsxBuilder builder;
        builder.sheet(QStringLiteral("Список"), Header).shared("<si><t>x</t></si>");
        builder.part(QStringLiteral("xl/worksheets/sheet1.xml"), disturbed(sheet, random));
        builder.part(QStringLiteral("xl/sharedStrings.xml"), disturbed("<sst><si><t>x</t></si></sst>", random));
        builder.part(QStringLiteral("_rels/.rels"),
                     i % 5 ? QByteArray("<Relationships/>")
                           : disturbed("<Relationships><Relationship Id='r' Type='x/officeDocument' "
                                       "Target='xl/workbook.xml'/></Relationships>",
                                       random));
        checkSane(builder.write(folder.path(QStringLiteral("b.xlsx"))));
    }
}
