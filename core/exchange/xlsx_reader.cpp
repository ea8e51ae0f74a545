#include "exchange/xlsx_reader.h"

#include "exchange/exchange_text.h"
#include "exchange/number_format.h"

#include <charconv>

namespace dutydesk {

namespace {

constexpr qint64 MaxSheet = 4LL * 1024 * 1024 * 1024;

/// "AB12" → 27; −1 when there is no column in it.
int columnOf(std::string_view reference) {
    int column = 0;
    for (const char c : reference) {
        if (c >= 'A' && c <= 'Z')
            column = column * 26 + (c - 'A' + 1);
        else if (c >= 'a' && c <= 'z')
            column = column * 26 + (c - 'a' + 1);
        else
            break;
        if (column > MaxTableColumns)
            return MaxTableColumns;
    }
    return column - 1;
}

QString fromUtf8(std::string_view text) {
    // A little more than MaxCellText characters, so that the filler sees that the text is too long.
    return QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), SharedStrings::MaxLength)));
}

} // namespace

Result<std::unique_ptr<TableReader>> XlsxReader::open(const QString& path, const TableOptions& options) {
    auto reader = std::make_unique<XlsxReader>();
    reader->m_work = options.work;
    if (auto opened = reader->m_workbook.open(path, options.work); !opened)
        return opened.error();
    return std::unique_ptr<TableReader>(std::move(reader));
}

QStringList XlsxReader::sheets() const {
    QStringList names;
    for (const XlsxWorkbook::SheetPart& sheet : m_workbook.sheets())
        names << sheet.name;
    return names;
}

Result<void> XlsxReader::openSheet(int index) {
    m_xml.reset();
    m_filler = RowFiller(m_work);
    m_lastRow = 0;
    if (index < 0 || index >= int(m_workbook.sheets().size()))
        return Error{ErrorKind::NotFound, ExchangeText::tr("The workbook has no such sheet."), {}};
    m_member = m_workbook.sheets()[std::size_t(index)].member;
    if (auto opened = m_workbook.zip().openMember(m_member, MaxSheet); !opened)
        return opened.error();
    m_xml = std::make_unique<XmlTokenizer>(m_workbook.source());
    return {};
}

std::vector<RowIssue> XlsxReader::notes() const {
    std::vector<RowIssue> notes;
    if (!m_workbook.hiddenSheets().isEmpty())
        notes.push_back(hiddenSheetsNote(m_workbook.hiddenSheets()));
    m_filler.addNotes(notes);
    return notes;
}

Error XlsxReader::failed() const {
    return m_workbook.parseError(*m_xml, m_member);
}

Result<bool> XlsxReader::next(SourceRow& row) {
    if (!m_xml)
        return Error{ErrorKind::Internal, ExchangeText::tr("The sheet is not open."), {}};
    while (true) {
        const XmlToken token = m_xml->next();
        if (token == XmlToken::Done)
            return false;
        if (token == XmlToken::Bad)
            return failed();
        if (token != XmlToken::Start || m_xml->name() != "row")
            continue;
        int number = m_lastRow + 1;
        bool hidden = false;
        m_xml->attributes([&](std::string_view name, std::string_view value) {
            if (name == "r")
                std::from_chars(value.data(), value.data() + value.size(), number);
            else if (name == "hidden")
                hidden = value == "1" || value == "true";
        });
        if (number < 1 || number > MaxTableRows)
            return sheetTooLarge();
        m_lastRow = number;
        m_filler.begin(row, number, hidden);
        if (auto read = readCells(row); !read)
            return read.error();
        if (row.cells.empty())
            continue;
        m_workbook.zip().useful();
        return true;
    }
}

Result<void> XlsxReader::readCells(SourceRow& row) {
    int nextColumn = 0;
    while (true) {
        const XmlToken token = m_xml->next();
        if (token == XmlToken::Bad || token == XmlToken::Done)
            return failed();
        if (token == XmlToken::End && m_xml->name() == "row")
            return {};
        if (token == XmlToken::Start && m_xml->name() == "c") {
            if (auto read = readCell(row, nextColumn); !read)
                return read.error();
        }
    }
}

XlsxReader::Place XlsxReader::placeOf(int nextColumn) const {
    Place place;
    place.column = nextColumn;
    m_xml->attributes([&](std::string_view name, std::string_view value) {
        if (name == "r") {
            if (const int column = columnOf(value); column >= 0)
                place.column = column;
        } else if (name == "s") {
            std::from_chars(value.data(), value.data() + value.size(), place.style);
        } else if (name == "t" && !value.empty()) {
            place.type = value == "str" || value == "inlineStr" ? 't' : value.front();
        }
    });
    return place;
}

Result<void> XlsxReader::readCell(SourceRow& row, int& nextColumn) {
    const Place place = placeOf(nextColumn);
    if (place.column >= MaxTableColumns)
        return sheetTooLarge();
    nextColumn = place.column + 1;
    m_value.clear();
    std::string formula;
    bool hasFormula = false, inValue = false, inFormula = false;
    int phonetic = 0;
    while (true) {
        const XmlToken token = m_xml->next();
        if (token == XmlToken::Text) {
            const bool value = inValue && phonetic == 0 && m_value.size() < SharedStrings::MaxLength;
            const bool wanted = value || (inFormula && formula.size() < SharedStrings::MaxLength);
            if (wanted && !m_xml->appendText(value ? m_value : formula))
                return damagedFile(QStringLiteral("%1: unknown entity").arg(m_member));
            continue;
        }
        if (token == XmlToken::Bad || token == XmlToken::Done)
            return failed();
        const bool start = token == XmlToken::Start;
        const std::string_view name = m_xml->name();
        if (name == "v" || name == "t") {
            inValue = start;
        } else if (name == "f") {
            inFormula = start;
            hasFormula = true;
        } else if (name == "rPh") {
            phonetic += start ? 1 : -1;
        } else if (name == "c" && !start) {
            break;
        }
    }
    if (!m_filler.put(row, place.column, cellOf(place, hasFormula, formula)))
        return m_filler.error();
    return {};
}

SourceCell XlsxReader::cellOf(const Place& place, bool hasFormula, const std::string& formula) {
    if (m_value.empty()) {
        if (hasFormula && place.type != 't')
            return {QString(u'=' + QString::fromStdString(formula)), CellKind::Error};
        return {};
    }
    switch (place.type) {
    case 's': {
        std::size_t index = 0;
        std::from_chars(m_value.data(), m_value.data() + m_value.size(), index);
        return {fromUtf8(m_workbook.shared(index)), CellKind::Text};
    }
    case 't':
        XlsxWorkbook::decodeEscapes(m_value);
        return {fromUtf8(m_value), CellKind::Text};
    case 'b':
        return {m_value == "0" ? QStringLiteral("FALSE") : QStringLiteral("TRUE"), CellKind::Boolean};
    case 'e':
        return {fromUtf8(m_value), CellKind::Error};
    case 'd':
        return {fromUtf8(m_value), CellKind::Text};
    default:
        return numberCell(place);
    }
}

SourceCell XlsxReader::numberCell(const Place& place) const {
    if (m_workbook.isDateStyle(place.style)) {
        double serial = -1;
        const auto [end, failure] = std::from_chars(m_value.data(), m_value.data() + m_value.size(), serial);
        if (failure == std::errc() && end == m_value.data() + m_value.size()) {
            if (auto text = serialToText(serial, m_workbook.from1904()))
                return {std::move(*text), CellKind::Date};
        }
    }
    return {plainNumber(m_value), CellKind::Number};
}

} // namespace dutydesk
