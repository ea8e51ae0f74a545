#include "exchange/xlsx_workbook.h"

#include "exchange/exchange_text.h"
#include "exchange/number_format.h"
#include "exchange/xml_failure.h"

#include <charconv>

namespace dutydesk {

namespace {

constexpr qint64 MaxSmallPart = 32LL * 1024 * 1024;
constexpr qint64 MaxSharedStrings = 640LL * 1024 * 1024;
constexpr std::size_t MaxRelations = 10000;
constexpr std::size_t MaxSheets = 1000;

QString decoded(std::string_view raw) {
    std::string text;
    XmlTokenizer::decode(raw, text);
    return QString::fromStdString(text);
}

/// A relation's target, seen from the part that names it.
QString resolve(const QString& part, QString target) {
    target.replace(u'\\', u'/');
    if (target.startsWith(u'/'))
        return target.mid(1);
    QStringList path = part.split(u'/');
    path.removeLast();
    for (const QString& step : target.split(u'/')) {
        if (step == QLatin1String(".."))
            path.isEmpty() ? void() : path.removeLast();
        else if (step != QLatin1String("."))
            path << step;
    }
    return path.join(u'/');
}

int toInt(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

Error XlsxWorkbook::parseError(const XmlTokenizer& xml, const QString& member) const {
    if (!m_zip.error().message.isEmpty())
        return m_zip.error();
    return xmlFailure(xml, member);
}

void XlsxWorkbook::decodeEscapes(std::string& text) {
    std::size_t at = text.find("_x");
    if (at == std::string::npos)
        return;
    std::string plain;
    std::size_t from = 0;
    for (; at != std::string::npos && at + 7 <= text.size(); at = text.find("_x", at)) {
        unsigned code = 0;
        const char* digits = text.data() + at + 2;
        const auto [end, failure] = std::from_chars(digits, digits + 4, code, 16);
        if (text[at + 6] != '_' || failure != std::errc() || end != digits + 4 || (code >= 0xd800 && code <= 0xdfff)) {
            at += 2;
            continue;
        }
        plain.append(text, from, at - from);
        plain += QString(QChar(ushort(code))).toStdString();
        from = at += 7;
    }
    plain.append(text, from, std::string::npos);
    text = std::move(plain);
}

Result<void> XlsxWorkbook::open(const QString& path, ReadWork* work) {
    m_zip.countInto(work);
    if (auto opened = m_zip.open(path); !opened)
        return opened.error();
    QString workbook = QStringLiteral("xl/workbook.xml");
    if (m_zip.contains(QStringLiteral("_rels/.rels"))) {
        auto roots = readRelations(QString());
        if (!roots)
            return roots.error();
        for (const Relation& relation : *roots) {
            if (relation.type.endsWith(QLatin1String("/officeDocument")))
                workbook = relation.target;
        }
    }
    auto relations = readRelations(workbook);
    if (!relations)
        return relations.error();
    if (auto read = readParts(*relations); !read)
        return read;
    return readSheets(workbook, *relations);
}

/// Styles and shared strings, each once.
Result<void> XlsxWorkbook::readParts(const std::vector<Relation>& relations) {
    bool styles = false, strings = false;
    for (const Relation& relation : relations) {
        Result<void> read;
        if (!m_zip.contains(relation.target))
            continue;
        if (!styles && relation.type.endsWith(QLatin1String("/styles"))) {
            styles = true;
            read = readStyles(relation.target);
        } else if (!strings && relation.type.endsWith(QLatin1String("/sharedStrings"))) {
            strings = true;
            read = readSharedStrings(relation.target);
        }
        if (!read)
            return read.error();
    }
    return {};
}

Result<std::vector<XlsxWorkbook::Relation>> XlsxWorkbook::readRelations(const QString& part) {
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString member =
        QString(part.left(slash + 1)) + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
    if (auto opened = m_zip.openMember(member, MaxSmallPart); !opened)
        return opened.error();
    std::vector<Relation> relations;
    XmlTokenizer xml(source());
    for (XmlToken token = xml.next(); token != XmlToken::Done; token = xml.next()) {
        if (token == XmlToken::Bad)
            return parseError(xml, member);
        if (token != XmlToken::Start || xml.name() != "Relationship")
            continue;
        Relation relation;
        xml.attributes([&](std::string_view name, std::string_view value) {
            if (name == "Id")
                relation.id = decoded(value);
            else if (name == "Type")
                relation.type = decoded(value);
            else if (name == "Target")
                relation.target = resolve(part, decoded(value));
        });
        if (relations.size() >= MaxRelations)
            return damagedFile(QStringLiteral("%1: too many relations").arg(member));
        relations.push_back(std::move(relation));
    }
    return relations;
}

Result<void> XlsxWorkbook::readSheets(const QString& part, const std::vector<Relation>& relations) {
    if (auto opened = m_zip.openMember(part, MaxSmallPart); !opened)
        return opened.error();
    QHash<QString, QString> worksheets;
    for (const Relation& relation : relations) {
        if (relation.type.endsWith(QLatin1String("/worksheet")))
            worksheets.insert(relation.id, relation.target);
    }
    XmlTokenizer xml(source());
    for (XmlToken token = xml.next(); token != XmlToken::Done; token = xml.next()) {
        if (token == XmlToken::Bad)
            return parseError(xml, part);
        if (token != XmlToken::Start)
            continue;
        if (xml.name() == "workbookPr") {
            xml.attributes([&](std::string_view name, std::string_view value) {
                if (name == "date1904")
                    m_from1904 = value == "1" || value == "true";
            });
        }
        if (xml.name() == "sheet")
            addSheet(xml, worksheets);
        if (m_sheets.size() + std::size_t(m_hiddenSheets.size()) > MaxSheets)
            return badFile(
                ExchangeText::tr("The workbook has more than %1 sheets. Copy the sheet with the list into a workbook "
                                 "of its own.")
                    .arg(MaxSheets));
    }
    if (m_sheets.empty())
        return badFile(
            ExchangeText::tr("The workbook has no visible sheet with a table. Show the sheet with the list and "
                             "save the workbook again."));
    return {};
}

void XlsxWorkbook::addSheet(const XmlTokenizer& xml, const QHash<QString, QString>& worksheets) {
    SheetPart sheet;
    bool hidden = false;
    xml.attributes([&](std::string_view name, std::string_view value) {
        if (name == "name")
            sheet.name = decoded(value);
        else if (name == "state")
            hidden = value != "visible";
        else if (name == "id")
            sheet.member = worksheets.value(decoded(value), sheet.member);
    });
    if (sheet.member.isEmpty())
        return; // a chart or a dialog
    if (hidden)
        m_hiddenSheets << sheet.name;
    else
        m_sheets.push_back(std::move(sheet));
}

Result<void> XlsxWorkbook::readStyles(const QString& member) {
    if (auto opened = m_zip.openMember(member, MaxSmallPart); !opened)
        return opened.error();
    QHash<int, QString> codes;
    std::vector<int> formats;
    bool inCellXfs = false;
    XmlTokenizer xml(source());
    for (XmlToken token = xml.next(); token != XmlToken::Done; token = xml.next()) {
        if (token == XmlToken::Bad)
            return parseError(xml, member);
        if (xml.name() == "cellXfs" && token != XmlToken::Text)
            inCellXfs = token == XmlToken::Start;
        if (token != XmlToken::Start)
            continue;
        int id = 0;
        QString code;
        const bool isFormat = xml.name() == "numFmt";
        if (!isFormat && !(inCellXfs && xml.name() == "xf"))
            continue;
        xml.attributes([&](std::string_view name, std::string_view value) {
            if (name == "numFmtId")
                id = toInt(value);
            else if (name == "formatCode")
                code = decoded(value);
        });
        if (isFormat)
            codes.insert(id, code);
        else
            formats.push_back(id);
    }
    for (const int id : formats)
        m_dateStyles.push_back(isDateFormat(id, codes.value(id)));
    return {};
}

Result<void> XlsxWorkbook::readSharedStrings(const QString& member) {
    if (auto opened = m_zip.openMember(member, MaxSharedStrings); !opened)
        return opened.error();
    XmlTokenizer xml(source());
    bool inText = false;
    int phonetic = 0;
    std::string text;
    for (XmlToken token = xml.next(); token != XmlToken::Done; token = xml.next()) {
        if (token == XmlToken::Bad)
            return parseError(xml, member);
        if (token == XmlToken::Text) {
            if (inText && phonetic == 0 && text.size() < SharedStrings::MaxLength && !xml.appendText(text))
                return damagedFile(QStringLiteral("%1: unknown entity").arg(member));
            continue;
        }
        const bool start = token == XmlToken::Start;
        if (xml.name() == "t") {
            inText = start;
        } else if (xml.name() == "rPh") {
            phonetic += start ? 1 : -1;
        } else if (xml.name() == "si" && start) {
            text.clear();
        } else if (xml.name() == "si") {
            decodeEscapes(text);
            m_zip.useful();
            if (!m_strings.add(text))
                return badFile(
                    ExchangeText::tr("The workbook holds more text than a list of a million people has. Copy the list "
                                     "into a workbook of its own, or save it as CSV."));
        }
    }
    return {};
}

} // namespace dutydesk
