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

Error tooLarge() {
    return badFile(
        ExchangeText::tr("The sheet has more rows or columns than a spreadsheet can have (%1 × %2). Save it again "
                         "from a spreadsheet program.")
            .arg(MaxTableRows)
            .arg(MaxTableColumns));
}

QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

Result<std::unique_ptr<TableReader>> XlsxReader::open(const QString& path) {
    auto reader = std::make_unique<XlsxReader>();
    if (auto opened = reader->m_workbook.open(path); !opened)
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
    m_lastRow = 0;
    if (index < 0 || index >= int(m_workbook.sheets().size()))
        return Error{ErrorKind::NotFound, ExchangeText::tr("The workbook has no such sheet."), {}};
    m_member = m_workbook.sheets()[std::size_t(index)].member;
    if (auto opened = m_workbook.zip().openMember(m_member, MaxSheet); !opened)
        return opened.error();
    m_xml = std::make_unique<XmlTokenizer>(m_workbook.source());
    return {};
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
        row.number = m_lastRow + 1;
        m_xml->attributes([&](std::string_view name, std::string_view value) {
            if (name == "r")
                std::from_chars(value.data(), value.data() + value.size(), row.number);
        });
        if (row.number < 1 || row.number > MaxTableRows)
            return tooLarge();
        m_lastRow = row.number;
        if (auto read = readCells(row); !read)
            return read.error();
        if (!row.cells.empty())
            return true;
    }
}

Result<void> XlsxReader::readCells(SourceRow& row) {
    row.cells.clear();
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
        return tooLarge();
    nextColumn = place.column + 1;
    m_value.clear();
    std::string formula;
    bool hasFormula = false, inValue = false, inFormula = false;
    int phonetic = 0;
    while (true) {
        const XmlToken token = m_xml->next();
        if (token == XmlToken::Text) {
            if ((inValue && phonetic == 0 && !m_xml->appendText(m_value)) || (inFormula && !m_xml->appendText(formula)))
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
    store(row, place, hasFormula, formula);
    return {};
}

void XlsxReader::store(SourceRow& row, const Place& place, bool hasFormula, const std::string& formula) {
    if (m_value.empty() && (!hasFormula || place.type == 't'))
        return;
    SourceCell cell;
    if (m_value.empty()) {
        cell.kind = CellKind::Error;
        cell.text = u'=' + QString::fromStdString(formula);
    } else if (place.type == 's') {
        std::size_t index = 0;
        std::from_chars(m_value.data(), m_value.data() + m_value.size(), index);
        cell.kind = CellKind::Text;
        cell.text = fromUtf8(m_workbook.shared(index));
    } else if (place.type == 't') {
        XlsxWorkbook::decodeEscapes(m_value);
        cell.kind = CellKind::Text;
        cell.text = fromUtf8(m_value);
    } else if (place.type == 'b') {
        cell.kind = CellKind::Boolean;
        cell.text = m_value == "0" ? QStringLiteral("FALSE") : QStringLiteral("TRUE");
    } else if (place.type == 'e') {
        cell.kind = CellKind::Error;
        cell.text = fromUtf8(m_value);
    } else if (place.type == 'd') {
        cell.kind = CellKind::Text;
        cell.text = fromUtf8(m_value);
    } else {
        storeNumber(cell, place);
    }
    if (cell.text.isEmpty())
        return;
    if (row.cells.size() <= std::size_t(place.column))
        row.cells.resize(std::size_t(place.column) + 1);
    row.cells[std::size_t(place.column)] = std::move(cell);
}

void XlsxReader::storeNumber(SourceCell& cell, const Place& place) {
    if (m_workbook.isDateStyle(place.style)) {
        double serial = -1;
        const auto [end, failure] = std::from_chars(m_value.data(), m_value.data() + m_value.size(), serial);
        if (failure == std::errc() && end == m_value.data() + m_value.size()) {
            if (auto text = serialToText(serial, m_workbook.from1904())) {
                cell.kind = CellKind::Date;
                cell.text = std::move(*text);
                return;
            }
        }
    }
    cell.kind = CellKind::Number;
    cell.text = plainNumber(m_value);
}

} // namespace dutydesk
