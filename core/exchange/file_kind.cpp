#include "exchange/file_kind.h"

#include "exchange/exchange_text.h"
#include "exchange/r01_reader.h"
#include "exchange/text_encoding.h"
#include "exchange/zip_package.h"

#include <QFile>
#include <QFileInfo>

namespace dutydesk {

namespace {

QByteArray utf16(const char* ascii) {
    QByteArray wide;
    for (const char* c = ascii; *c; ++c)
        wide.append(*c).append('\0');
    return wide;
}

Error oleError(QFile& file) {
    file.seek(0);
    const QByteArray all = file.read(16 * 1024 * 1024);
    if (all.contains(utf16("EncryptedPackage")) || all.contains(utf16("EncryptionInfo")))
        return badFile(
            ExchangeText::tr("The workbook is protected by a password. Open it in a spreadsheet program, save it "
                             "without a password, and choose that file."),
            QStringLiteral("ole: encrypted package"));
    return badFile(ExchangeText::tr("This is a file of an old office program (such as .xls). Open it in a spreadsheet "
                                    "program and save it as .xlsx."),
                   QStringLiteral("ole"));
}

Error anArchive(const char* details) {
    return badFile(ExchangeText::tr("This is an archive, not a list. Unpack it and choose the file inside."),
                   QString::fromLatin1(details));
}

Error notATable() {
    return badFile(
        ExchangeText::tr("This is a text document or a presentation, not a table. Ask for the list as .xlsx or .csv."));
}

/// OpenDocument 1.2 part 3, 3.3: the type stands in a member of its own; some writers leave it out.
Result<bool> isOpenDocumentSheet(ZipPackage& zip) {
    if (!zip.contains(QStringLiteral("mimetype")))
        return zip.contains(QStringLiteral("content.xml")) && zip.contains(QStringLiteral("META-INF/manifest.xml"));
    const auto type = zip.readAll(QStringLiteral("mimetype"), 1024);
    if (!type)
        return type.error();
    if (type->contains("opendocument") && !type->contains("opendocument.spreadsheet"))
        return notATable();
    return type->contains("opendocument.spreadsheet");
}

Result<FileKind> zipKind(const QString& path) {
    ZipPackage zip;
    if (auto opened = zip.open(path); !opened)
        return opened.error();
    if (zip.contains(QStringLiteral("xl/workbook.bin")))
        return badFile(
            ExchangeText::tr("This is a binary workbook (.xlsb). Open it in a spreadsheet program and save it as "
                             ".xlsx."));
    const auto is = [&](const char* name) { return zip.contains(QLatin1String(name)); };
    if (is("word/document.xml") || is("ppt/presentation.xml"))
        return notATable();
    const auto openDocument = isOpenDocumentSheet(zip);
    if (!openDocument)
        return openDocument.error();
    if (*openDocument)
        return FileKind::Ods;
    if (is("xl/workbook.xml") || is("_rels/.rels"))
        return FileKind::Xlsx;
    if (!R01Reader::listsIn(zip).isEmpty())
        return FileKind::R01;
    return anArchive("zip without a workbook");
}

/// What a text-like beginning gives away; no message: nothing known against it.
QString markupMessage(const QByteArray& head) {
    const QByteArray lower = head.left(4096).toLower();
    const QByteArray begin = lower.mid(lower.startsWith("\xef\xbb\xbf") ? 3 : 0).trimmed();
    if (begin.startsWith("%pdf"))
        return ExchangeText::tr("This is a PDF document. A list cannot be read from it: ask for it as .xlsx or .csv.");
    if (begin.startsWith("{\\rtf"))
        return ExchangeText::tr("This is a text document (RTF). Ask for the list as .xlsx or .csv.");
    if (begin.startsWith("<!doctype html") || begin.startsWith("<html") || begin.startsWith("<table") ||
        begin.startsWith("<meta") || (begin.startsWith("<") && begin.contains("<html")))
        return ExchangeText::tr(
            "This is a web page, not a workbook (some systems give it the name .xls or .xlsx). Open it in "
            "a spreadsheet program and save it as .xlsx.");
    if (begin.contains("urn:schemas-microsoft-com:office:spreadsheet"))
        return ExchangeText::tr("This is an XML table of 2003. Open it in a spreadsheet program and save it as .xlsx.");
    if (begin.startsWith("<?xml") || begin.startsWith("<zl_list"))
        return ExchangeText::tr("This is an XML file, and neither a table nor a monthly list (R01). Ask for the list "
                                "as .xlsx or .csv.");
    return {};
}

bool looksBinary(const QByteArray& head) {
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return false; // UTF-16 text
    if (!wideEncodingOf(head).isEmpty())
        return false; // the same without a mark
    int control = 0;
    for (const char c : head) {
        if (c == '\0')
            return true;
        control += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' ? 1 : 0;
    }
    return control * 50 > head.size();
}

} // namespace

Result<FileKind> fileKindOf(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorKind::NotFound, ExchangeText::tr("There is no such file. Was it moved or renamed?"), {}};
    if (info.isDir())
        return badFile(ExchangeText::tr("This is a folder. Choose the file with the list."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorKind::Storage,
            ExchangeText::tr("The file cannot be opened. Close it in other programs and check that you may read it."),
            file.errorString()};
    const QByteArray head = file.read(64 * 1024);
    if (head.trimmed().isEmpty() && info.size() <= head.size())
        return badFile(ExchangeText::tr("The file is empty. Ask for the list to be sent once more."));
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
        file.close();
        return zipKind(path);
    }
    if (head.startsWith("\xd0\xcf\x11\xe0"))
        return oleError(file);
    if (head.startsWith("Rar!") || head.startsWith("7z\xbc\xaf\x27\x1c") || head.startsWith("\x1f\x8b"))
        return anArchive("rar, 7z or gzip");
    const bool wide = head.startsWith("\xff\xfe<") || head.startsWith(QByteArray("\xfe\xff\0<", 4));
    if ((wide || head.trimmed().startsWith('<') || head.startsWith("\xef\xbb\xbf<")) && R01Reader::looksLikeList(head))
        return FileKind::R01;
    if (const QString message = markupMessage(head); !message.isEmpty())
        return badFile(message);
    if (looksBinary(head))
        return badFile(
            ExchangeText::tr("This is not a table: neither a workbook nor text. Ask for the list as .xlsx or .csv."),
            QStringLiteral("binary"));
    return FileKind::Text;
}

} // namespace dutydesk
