#include "exchange/xlsx_workbook.h"

#include "exchange/exchange_text.h"
#include "exchange/number_format.h"

#include <QHash>

#include <charconv>

namespace dutydesk {

namespace {

constexpr qint64 MaxSmallPart = 32LL * 1024 * 1024;
constexpr qint64 MaxSharedStrings = 200LL * 1024 * 1024;

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
    return damagedFile(QStringLiteral("%1: %2").arg(member, xml.error()));
}

void XlsxWorkbook::decodeEscapes(std::string& text) {
    std::size_t at = text.find("_x");
    while (at != std::string::npos && at + 7 <= text.size()) {
        unsigned code = 0;
        const char* digits = text.data() + at + 2;
        const auto [end, failure] = std::from_chars(digits, digits + 4, code, 16);
        if (text[at + 6] == '_' && failure == std::errc() && end == digits + 4 && (code < 0xd800 || code > 0xdfff)) {
            const QByteArray utf8 = QString(QChar(ushort(code))).toUtf8();
            text.replace(at, 7, utf8.constData(), std::size_t(utf8.size()));
            at = text.find("_x", at + std::size_t(utf8.size()));
        } else {
            at = text.find("_x", at + 2);
        }
    }
}

std::string_view XlsxWorkbook::shared(std::size_t index) const {
    if (index + 1 >= m_offsets.size())
        return {};
    return std::string_view(m_strings).substr(m_offsets[index], m_offsets[index + 1] - m_offsets[index]);
}

Result<void> XlsxWorkbook::open(const QString& path) {
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
    for (const Relation& relation : *relations) {
        Result<void> read;
        if (relation.type.endsWith(QLatin1String("/styles")) && m_zip.contains(relation.target))
            read = readStyles(relation.target);
        else if (relation.type.endsWith(QLatin1String("/sharedStrings")) && m_zip.contains(relation.target))
            read = readSharedStrings(relation.target);
        if (!read)
            return read.error();
    }
    return readSheets(workbook, *relations);
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
        relations.push_back(std::move(relation));
    }
    return relations;
}

Result<void> XlsxWorkbook::readSheets(const QString& part, const std::vector<Relation>& relations) {
    if (auto opened = m_zip.openMember(part, MaxSmallPart); !opened)
        return opened.error();
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
        if (xml.name() != "sheet")
            continue;
        SheetPart sheet;
        bool hidden = false;
        xml.attributes([&](std::string_view name, std::string_view value) {
            if (name == "name")
                sheet.name = decoded(value);
            else if (name == "state")
                hidden = value != "visible";
            else if (name == "id") {
                for (const Relation& relation : relations) {
                    if (relation.id == decoded(value) && relation.type.endsWith(QLatin1String("/worksheet")))
                        sheet.member = relation.target;
                }
            }
        });
        if (!hidden && !sheet.member.isEmpty())
            m_sheets.push_back(std::move(sheet));
    }
    if (m_sheets.empty())
        return badFile(
            ExchangeText::tr("The workbook has no visible sheet with a table. Show the sheet with the list and "
                             "save the workbook again."));
    return {};
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
            if (inText && phonetic == 0 && !xml.appendText(text))
                return damagedFile(QStringLiteral("%1: unknown entity").arg(member));
            continue;
        }
        const bool start = token == XmlToken::Start;
        if (xml.name() == "t") {
            inText = start;
        } else if (xml.name() == "rPh") {
            phonetic += start ? 1 : -1;
        } else if (xml.name() == "si") {
            if (start) {
                text.clear();
                continue;
            }
            if (m_offsets.empty())
                m_offsets.push_back(0);
            decodeEscapes(text);
            m_strings += text;
            m_offsets.push_back(m_strings.size());
        }
    }
    m_strings.shrink_to_fit();
    return {};
}

} // namespace dutydesk
