#include "exchange/ods_reader.h"

#include "exchange/exchange_text.h"
#include "exchange/xml_failure.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

constexpr qint64 MaxContent = 4LL * 1024 * 1024 * 1024;
constexpr qint64 MaxManifest = 4LL * 1024 * 1024;
constexpr int MaxSheets = 1000;
constexpr int MaxRepeats = 100;
constexpr std::size_t MaxText = 128 * 1024; // more than MaxCellText characters in UTF-8

const QString Content = QStringLiteral("content.xml");

/// Elements inside a cell that hold texts which are not the cell's.
bool isBeside(std::string_view name) {
    static constexpr std::array<std::string_view, 9> names{"annotation", "frame", "custom-shape", "shapes", "control",
                                                           "ruby-text",  "note",  "table",        "g"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

QString decoded(std::string_view raw) {
    std::string text;
    XmlTokenizer::decode(raw.substr(0, 1000), text);
    return QString::fromStdString(text);
}

} // namespace

Result<std::unique_ptr<TableReader>> OdsReader::open(const QString& path, const TableOptions& options) {
    auto reader = std::make_unique<OdsReader>();
    reader->m_work = options.work;
    reader->m_zip.countInto(options.work);
    if (auto opened = reader->m_zip.open(path); !opened)
        return opened.error();
    if (auto readable = reader->checkEncryption(); !readable)
        return readable.error();
    if (auto read = reader->readSheets(); !read)
        return read.error();
    return std::unique_ptr<TableReader>(std::move(reader));
}

/// OpenDocument 1.2 part 3, 4.8.1: an encrypted member has encryption-data in the manifest; newer programs wrap the
/// whole package.
Result<void> OdsReader::checkEncryption() {
    bool locked = m_zip.contains(QStringLiteral("encrypted-package"));
    if (!locked && m_zip.contains(QStringLiteral("META-INF/manifest.xml"))) {
        const auto manifest = m_zip.readAll(QStringLiteral("META-INF/manifest.xml"), MaxManifest);
        if (!manifest)
            return manifest.error();
        locked = manifest->contains("encryption-data");
    }
    if (locked)
        return badFile(
            ExchangeText::tr("The workbook is protected by a password. Open it in a spreadsheet program, save it "
                             "without a password, and choose that file."),
            QStringLiteral("ods: encryption-data"));
    return {};
}

Result<void> OdsReader::openContent() {
    if (auto opened = m_zip.openMember(Content, MaxContent); !opened)
        return opened.error();
    m_xml = std::make_unique<XmlTokenizer>([this](char* data, qint64 size) { return m_zip.read(data, size); });
    m_tableDepth = 0;
    return {};
}

/// True on the start of a table that is a sheet, not one inside a cell.
bool OdsReader::startsTable() const {
    return m_xml->name() == "table" && m_xml->depth() == 4; // document-content, body, spreadsheet, table
}

/// Names the sheets in one pass over the content; the styles that hide them stand in front.
Result<void> OdsReader::readSheets() {
    if (auto opened = openContent(); !opened)
        return opened.error();
    QSet<QString> hidingStyles;
    QString style;
    int tables = 0;
    for (XmlToken token = m_xml->next(); token != XmlToken::Done; token = m_xml->next()) {
        if (token == XmlToken::Bad)
            return failed();
        if (token != XmlToken::Start)
            continue;
        if (m_xml->name() == "p") {
            m_zip.useful();
        } else if (m_xml->name() == "style") {
            m_xml->attributes([&](std::string_view name, std::string_view value) {
                if (name == "name")
                    style = decoded(value);
            });
        } else if (m_xml->name() == "table-properties") {
            m_xml->attributes([&](std::string_view name, std::string_view value) {
                if (name == "display" && value == "false")
                    hidingStyles.insert(style);
            });
        } else if (startsTable()) {
            SheetPlace place{{}, tables++};
            QString tableStyle;
            m_xml->attributes([&](std::string_view name, std::string_view value) {
                if (name == "name")
                    place.name = decoded(value);
                else if (name == "style-name")
                    tableStyle = decoded(value);
            });
            if (hidingStyles.contains(tableStyle))
                m_hiddenSheets << place.name;
            else
                m_sheets.push_back(std::move(place));
            if (tables > MaxSheets)
                return badFile(
                    ExchangeText::tr("The workbook has more than %1 sheets. Copy the sheet with the list into a "
                                     "workbook of its own.")
                        .arg(MaxSheets));
        }
    }
    if (m_sheets.empty())
        return badFile(
            ExchangeText::tr("The workbook has no visible sheet with a table. Show the sheet with the list and "
                             "save the workbook again."));
    return {};
}

QStringList OdsReader::sheets() const {
    QStringList names;
    for (const SheetPlace& sheet : m_sheets)
        names << sheet.name;
    return names;
}

Error OdsReader::failed() const {
    if (!m_zip.error().message.isEmpty())
        return m_zip.error();
    return xmlFailure(*m_xml, Content);
}

Result<void> OdsReader::openSheet(int index) {
    m_xml.reset();
    m_filler = RowFiller(m_work);
    m_lastRow = m_timesLeft = m_muchRepeated = m_muchTimes = 0;
    if (index < 0 || index >= int(m_sheets.size()))
        return Error{ErrorKind::NotFound, ExchangeText::tr("The workbook has no such sheet."), {}};
    if (auto opened = openContent(); !opened)
        return opened.error();
    int left = m_sheets[std::size_t(index)].table;
    for (XmlToken token = m_xml->next();; token = m_xml->next()) {
        if (token == XmlToken::Bad || token == XmlToken::Done)
            return failed();
        if (token == XmlToken::Start && startsTable() && left-- == 0) {
            m_tableDepth = m_xml->depth();
            return {};
        }
        if (token == XmlToken::Start && m_xml->name() == "p")
            m_zip.useful();
    }
}

void OdsReader::readRowStart(int& repeated, bool& hidden) const {
    m_xml->attributes([&](std::string_view name, std::string_view value) {
        if (name == "number-rows-repeated")
            repeated = odsCount(value);
        else if (name == "visibility")
            hidden = value == "collapse" || value == "filter";
    });
}

Result<bool> OdsReader::next(SourceRow& row) {
    if (!m_xml)
        return Error{ErrorKind::Internal, ExchangeText::tr("The sheet is not open."), {}};
    if (m_timesLeft > 0) {
        --m_timesLeft;
        row = m_again;
        row.number = ++m_lastRow;
        return true;
    }
    while (m_tableDepth > 0) {
        const XmlToken token = m_xml->next();
        if (token == XmlToken::Bad || token == XmlToken::Done)
            return failed();
        if (token == XmlToken::End && m_xml->depth() < m_tableDepth)
            m_tableDepth = 0;
        if (token != XmlToken::Start || m_xml->name() != "table-row")
            continue;
        int repeated = 1;
        bool hidden = false;
        readRowStart(repeated, hidden);
        m_filler.begin(row, m_lastRow + 1, hidden);
        if (auto read = readCells(row); !read)
            return read.error();
        const auto taken = takeRow(row, repeated);
        if (!taken || *taken)
            return taken;
    }
    return false;
}

/// Moves on by the row's repetitions; true when the row is to be handed over.
Result<bool> OdsReader::takeRow(SourceRow& row, int repeated) {
    if (row.cells.empty()) {
        m_lastRow += std::min(repeated, MaxTableRows - std::min(m_lastRow, MaxTableRows));
        return false;
    }
    if (m_lastRow >= MaxTableRows || repeated > MaxTableRows - m_lastRow)
        return sheetTooLarge();
    m_zip.useful();
    if (repeated > MaxRepeats) {
        if (m_muchRepeated == 0) {
            m_muchRepeated = row.number;
            m_muchTimes = repeated;
        }
        m_lastRow += repeated;
        return true;
    }
    ++m_lastRow;
    m_timesLeft = repeated - 1;
    if (m_timesLeft > 0)
        m_again = row;
    return true;
}

Result<void> OdsReader::readCells(SourceRow& row) {
    const int depth = m_xml->depth();
    int column = 0;
    while (true) {
        const XmlToken token = m_xml->next();
        if (token == XmlToken::Bad || token == XmlToken::Done)
            return failed();
        if (token == XmlToken::End && m_xml->depth() < depth)
            return {};
        if (token != XmlToken::Start)
            continue;
        if (m_xml->name() == "table-cell" || m_xml->name() == "covered-table-cell") {
            if (auto read = readCell(row, column); !read)
                return read;
        }
    }
}

Result<void> OdsReader::readCell(SourceRow& row, int& column) {
    const bool covered = m_xml->name() == "covered-table-cell";
    OdsCell cell;
    cell.read(*m_xml);
    m_text.clear();
    if (auto read = readText(m_text); !read)
        return read;
    SourceCell found = covered ? SourceCell() : cell.finish(QString::fromStdString(m_text));
    const bool empty = found.text.isEmpty();
    if (!empty && !m_filler.put(row, column, std::move(found), cell.repeated))
        return m_filler.error();
    column += std::min(cell.repeated, MaxTableColumns + 1 - std::min(column, MaxTableColumns));
    return {};
}

/// The text that the cell shows, up to the cell's end. OpenDocument 1.2 part 1, 6.1: white space collapses, s, tab and
/// line-break stand for what is meant.
Result<void> OdsReader::readText(std::string& text) {
    const int depth = m_xml->depth();
    int besideDepth = 0, paragraphDepth = 0;
    bool first = true;
    while (true) {
        const XmlToken token = m_xml->next();
        if (token == XmlToken::Bad || token == XmlToken::Done)
            return failed();
        if (token == XmlToken::Text) {
            if (paragraphDepth == 0 || besideDepth > 0 || text.size() > MaxText)
                continue;
            m_piece.clear();
            if (!m_xml->appendText(m_piece))
                return damagedFile(QStringLiteral("%1: unknown entity").arg(Content));
            appendParagraphText(text);
        } else if (token == XmlToken::Start) {
            const std::string_view name = m_xml->name();
            if (besideDepth == 0 && isBeside(name)) {
                besideDepth = m_xml->depth();
            } else if (besideDepth > 0 || text.size() > MaxText) {
                continue;
            } else if (paragraphDepth == 0 && (name == "p" || name == "h")) {
                paragraphDepth = m_xml->depth();
                text += std::exchange(first, false) ? "" : "\n";
            } else if (name == "s") {
                int count = 1;
                m_xml->attributes([&](std::string_view key, std::string_view value) {
                    count = key == "c" ? std::min(odsCount(value), 1000) : count;
                });
                text.append(std::size_t(count), ' ');
            } else if (name == "tab") {
                text += '\t';
            } else if (name == "line-break") {
                text += '\n';
            }
        } else {
            besideDepth = m_xml->depth() < besideDepth ? 0 : besideDepth;
            paragraphDepth = m_xml->depth() < paragraphDepth ? 0 : paragraphDepth;
            if (m_xml->depth() < depth)
                return {};
        }
    }
}

/// Adds m_piece with its runs of white space made one space.
void OdsReader::appendParagraphText(std::string& text) {
    for (const char c : m_piece) {
        if (!xml_detail::isSpace(c))
            text += c;
        else if (!text.empty() && !xml_detail::isSpace(text.back()))
            text += ' ';
    }
}

std::vector<RowIssue> OdsReader::notes() const {
    std::vector<RowIssue> notes;
    if (!m_hiddenSheets.isEmpty())
        notes.push_back(hiddenSheetsNote(m_hiddenSheets));
    if (m_muchRepeated > 0)
        notes.push_back(fileWarning(
            ExchangeText::tr("Row %1 stands %2 times, one below the other; it was read once.")
                .arg(m_muchRepeated)
                .arg(m_muchTimes),
            ExchangeText::tr("Most likely a column was filled down too far. Look at the end of the list.")));
    m_filler.addNotes(notes);
    return notes;
}

} // namespace dutydesk
