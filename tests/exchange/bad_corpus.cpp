#include "bad_corpus.h"

#include "ods_builder.h"
#include "r01_builder.h"
#include "xlsx_builder.h"

namespace dutydesk::test {

namespace {

const QString List = QStringLiteral("Список");

QByteArray header() {
    return rowOf({textCell(QStringLiteral("ФИО")), textCell(QStringLiteral("ЕНП"))});
}

QByteArray wide(const char* ascii) {
    QByteArray bytes;
    for (; *ascii; ++ascii)
        bytes.append(*ascii).append('\0');
    return bytes;
}

QByteArray ole(const char* stream) {
    return QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) + QByteArray(512, '\1') + wide(stream);
}

std::function<QByteArray()> text(const QByteArray& bytes) {
    return [bytes] { return bytes; };
}

std::function<QByteArray()> sheet(const QByteArray& rows, const QByteArray& state = "visible") {
    return [=] { return XlsxBuilder().sheet(List, rows, state).bytes(); };
}

std::function<QByteArray()> ods(const QByteArray& rows, bool hidden = false) {
    return [=] { return OdsBuilder().sheet(List, rows, hidden).bytes(); };
}

std::function<QByteArray()> archive(const QString& member, const QByteArray& bytes) {
    return [=] { return ZipFile().add(member, bytes).bytes(); };
}

} // namespace

QByteArray corpus::contents(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void corpus::addBroken(std::vector<BadFile>& files, const QString& data) {
    const QByteArray xlsx = contents(data + QStringLiteral("/libreoffice.xlsx"));
    const QByteArray sheets = contents(data + QStringLiteral("/libreoffice.ods"));
    const QByteArray r01 = contents(data + QStringLiteral("/r01.zip"));
    QByteArray flipped = xlsx;
    flipped[flipped.indexOf("xl/worksheets/sheet1.xml") + 400] = 'x';
    QByteArray flippedOds = sheets;
    flippedOds[flippedOds.indexOf("content.xml") + 400] ^= 0x55;
    const char* damaged = "damaged or incomplete";
    files.push_back({"empty.xlsx", text(""), "is empty"});
    files.push_back({"blank.csv", text("\r\n \r\n"), "is empty"});
    files.push_back({"cut.xlsx", text(xlsx.left(xlsx.size() / 2)), damaged});
    files.push_back({"cut_at_end.xlsx", text(xlsx.left(xlsx.size() - 30)), damaged});
    files.push_back({"head_only.xlsx", text(xlsx.left(40)), damaged});
    files.push_back({"flipped.xlsx", text(flipped), damaged});
    files.push_back({"cut.ods", text(sheets.left(sheets.size() / 2)), damaged});
    files.push_back({"flipped.ods", text(flippedOds), damaged});
    files.push_back({"cut_r01.zip", text(r01.left(r01.size() / 2)), damaged});
    files.push_back({"no_parts.xlsx", archive(QStringLiteral("_rels/.rels"), "<Relationships/>"), damaged});
    files.push_back({"no_content.ods", [] { return OdsBuilder().frame().bytes(); }, damaged});
    files.push_back({"bad_string_number.xlsx", sheet("<row><c><v>1</v></row>"), damaged});
    files.push_back({"unknown_entity.xlsx", sheet(header() + "<row><c t='str'><v>&secret;</v></c></row>"), damaged});
    files.push_back({"open_tag.ods", ods("<table:table-row><table:table-cell"), damaged});
}

void corpus::addForeign(std::vector<BadFile>& files, const QString& data) {
    const QByteArray password = contents(data + QStringLiteral("/password.xlsx"));
    const QByteArray passwordOds = contents(data + QStringLiteral("/password.ods"));
    const char* protectedFile = "protected by a password";
    files.push_back({"password.xlsx", text(password), protectedFile});
    files.push_back({"password.ods", text(passwordOds), protectedFile});
    files.push_back({"password_of_excel.xlsx", text(ole("EncryptedPackage")), protectedFile});
    files.push_back({"password_wrapped.ods",
                     [] { return OdsBuilder().frame().addStored(QStringLiteral("encrypted-package"), "x").bytes(); },
                     protectedFile});
    files.push_back({"password_zip.zip",
                     [] { return ZipFile().flags(1).add(QStringLiteral("R01.xml"), "<ZGLV/>").bytes(); },
                     protectedFile});
    files.push_back({"old.xls", text(ole("Workbook")), "an old office program"});
    files.push_back(
        {"page.xlsx", text("<html><body><table><tr><td>ФИО</td></tr></table></body></html>"), "a web page"});
    files.push_back({"page_doctype.xls", text("\xef\xbb\xbf  <!DOCTYPE html><html></html>"), "a web page"});
    files.push_back({"table.xls", text("<table><tr><td>1</td></tr></table>"), "a web page"});
    files.push_back({"scan.xlsx", text("%PDF-1.7\n1 0 obj"), "a PDF document"});
    files.push_back({"scan.ods", text("%PDF-1.4\n"), "a PDF document"});
    files.push_back({"letter.csv", text("{\\rtf1\\ansi}"), "a text document"});
    files.push_back({"letter.docx", archive(QStringLiteral("word/document.xml"), "x"), "a text document"});
    files.push_back({"letter.odt", archive(QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.text"),
                     "a text document"});
    files.push_back({"binary.xlsb", archive(QStringLiteral("xl/workbook.bin"), "x"), "a binary workbook"});
    files.push_back({"archive.xlsx", archive(QStringLiteral("readme.txt"), "x"), "an archive"});
    files.push_back({"archive.rar", text(QByteArray("Rar!\x1a\x07\x01\0", 8)), "an archive"});
    files.push_back({"archive.7z", text(QByteArray("7z\xbc\xaf\x27\x1c\0\4", 8)), "an archive"});
    files.push_back({"book.epub", archive(QStringLiteral("mimetype"), "application/epub+zip"), "an archive"});
    files.push_back(
        {"settings.xml", text("<?xml version=\"1.0\" encoding=\"windows-1251\"?><settings/>"), "an XML file"});
    files.push_back({"xml2003.xls",
                     text("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"),
                     "XML table of 2003"});
    files.push_back({"photo.xlsx", text(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)), "not a table"});
}

void corpus::addNoList(std::vector<BadFile>& files) {
    files.push_back({"one_column.csv", text("ЕНП\r\n7856140892001235\r\n7753900884123451\r\n"), "only one column"});
    files.push_back({"one_column.xlsx", sheet(rowOf({textCell(QStringLiteral("ФИО"))})), "only one column"});
    files.push_back({"one_column.ods", ods(odsRow(odsText(QStringLiteral("ФИО")))), "only one column"});
    files.push_back({"no_header.csv", text("яблоки;5\r\nгруши;7\r\nсливы;9\r\n"), "No header"});
    files.push_back({"no_header.xlsx",
                     sheet(rowOf({textCell(QStringLiteral("яблоки")), numberCell("5")}) +
                           rowOf({textCell(QStringLiteral("груши")), numberCell("7")})),
                     "No header"});
    files.push_back({"no_rows.csv", text("ФИО;Дата рождения;ЕНП\r\n"), "no rows under it"});
    files.push_back({"only_totals.csv", text("ФИО;Дата рождения;ЕНП\r\nИтого;0;0\r\n"), "no rows under it"});
    files.push_back({"no_cells.xlsx", sheet(""), "holds no rows"});
    files.push_back(
        {"no_cells.ods", ods("<table:table-row table:number-rows-repeated=\"1048576\"/>"), "holds no rows"});
    files.push_back({"hidden.xlsx", sheet(header(), "hidden"), "no visible sheet"});
    files.push_back({"hidden.ods", ods(odsRow(odsText(QStringLiteral("ФИО"))), true), "no visible sheet"});
    files.push_back(
        {"open_quote.csv", text("ФИО;ЕНП\r\n\"Ёлкина Мария;7856140892001235\r\nБелов Пётр;1\r\n"), "does not close"});
    files.push_back({"unknown_letters.csv",
                     text(QByteArray("\x8e\x81\x96\xbc;\x90\xb6\x94\x4e\x8c\x8e\x93\xfa\r\n").repeated(4)),
                     "encoding is unknown"});
    files.push_back(
        {"row_too_far.xlsx", sheet(header() + "<row r='1048577'><c><v>1</v></c></row>"), "more rows or columns"});
    files.push_back(
        {"column_too_far.xlsx", sheet(header() + "<row><c r='XFE2'><v>1</v></c></row>"), "more rows or columns"});
    files.push_back(
        {"column_far_away.xlsx", sheet(header() + "<row><c r='ZZZZZZZZ2'><v>1</v></c></row>"), "more rows or columns"});
}

std::vector<BadFile> badFiles(const QString& data) {
    std::vector<BadFile> files;
    corpus::addBroken(files, data);
    corpus::addForeign(files, data);
    corpus::addNoList(files);
    corpus::addBombs(files);
    corpus::addR01(files);
    corpus::addOdd(files);
    return files;
}

} // namespace dutydesk::test
