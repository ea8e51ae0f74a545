#include "exchange/csv_reader.h"

#include "exchange/exchange_text.h"
#include "exchange/text_encoding.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace dutydesk {

namespace {

constexpr qint64 ChunkSize = 256 * 1024;
constexpr int SampleRecords = 60;

/// How many times `delimiter` stands outside quotes in each of the first records.
std::vector<int> delimitersByRecord(const QString& sample, QChar delimiter) {
    std::vector<int> counts;
    int count = 0;
    bool quoted = false, content = false;
    for (const QChar c : sample) {
        if (c == u'"')
            quoted = !quoted;
        if (!quoted && (c == u'\n' || c == u'\r')) {
            if (content)
                counts.push_back(count);
            count = 0;
            content = false;
            if (int(counts.size()) >= SampleRecords)
                return counts;
            continue;
        }
        content = content || !c.isSpace();
        count += !quoted && c == delimiter ? 1 : 0;
    }
    if (content)
        counts.push_back(count);
    return counts;
}

} // namespace

std::optional<QChar> CsvReader::findDelimiter(const QString& sample) {
    if (sample.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && sample.size() > 4)
        return sample.at(4);
    std::optional<QChar> best;
    int bestRecords = 0, bestCount = 0;
    for (const QChar delimiter : {u';', u'\t', u',', u'|'}) {
        std::map<int, int> records;
        for (const int count : delimitersByRecord(sample, delimiter))
            ++records[count];
        records.erase(0);
        for (const auto& [count, number] : records) {
            // The number of columns that most records agree on; among equals, more columns.
            if (number > bestRecords || (number == bestRecords && count > bestCount)) {
                best = delimiter;
                bestRecords = number;
                bestCount = count;
            }
        }
    }
    return best;
}

Result<std::unique_ptr<TableReader>> CsvReader::open(const QString& path, const TableOptions& options) {
    std::unique_ptr<CsvReader> reader(new CsvReader(path));
    reader->m_work = options.work;
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, ExchangeText::tr("The file cannot be opened."), reader->m_file.errorString()};
    reader->m_encoding = options.encoding;
    if (options.encoding.isEmpty()) {
        auto encoding = detectEncoding(reader->m_file);
        if (!encoding)
            return encoding.error();
        reader->m_encoding = *encoding;
    }
    if (auto opened = reader->openSheet(0); !opened)
        return opened.error();
    reader->fill();
    if (options.delimiter != 0) {
        reader->m_delimiter = QChar(options.delimiter);
    } else if (const auto delimiter = findDelimiter(reader->m_buffer)) {
        reader->m_delimiter = *delimiter;
    } else {
        return badFile(
            ExchangeText::tr("The file has only one column. Save the list with its columns parted by semicolons, "
                             "or as .xlsx."));
    }
    if (auto opened = reader->openSheet(0); !opened)
        return opened.error();
    return std::unique_ptr<TableReader>(std::move(reader));
}

Result<void> CsvReader::openSheet(int index) {
    if (index != 0)
        return Error{ErrorKind::NotFound, ExchangeText::tr("The workbook has no such sheet."), {}};
    m_decoder = QStringDecoder(m_encoding.toLatin1().constData());
    if (!m_decoder.isValid())
        return badFile(ExchangeText::tr("The encoding %1 is not known here.").arg(m_encoding));
    m_file.seek(0);
    m_filler = RowFiller(m_work);
    m_buffer.clear();
    m_pos = 0;
    m_row = 0;
    m_firstRecord = true;
    return {};
}

double CsvReader::progress() const {
    return m_file.size() > 0 ? double(m_file.pos()) / double(m_file.size()) : 1.0;
}

bool CsvReader::fill() {
    m_buffer.remove(0, m_pos);
    m_pos = 0;
    while (true) {
        const QByteArray chunk = m_file.read(ChunkSize);
        if (chunk.isEmpty())
            return false;
        if (m_work)
            m_work->bytes += chunk.size();
        const QString text = m_decoder.decode(chunk);
        m_buffer += text;
        if (!text.isEmpty())
            return true;
    }
}

int CsvReader::peek() {
    if (m_pos >= m_buffer.size() && !fill())
        return -1;
    return m_buffer.at(m_pos).unicode();
}

void CsvReader::skipBreak(QChar first) {
    ++m_pos;
    if (first == u'\r' && peek() == u'\n')
        ++m_pos;
}

/// After the opening quote; goes past the closing one.
Result<void> CsvReader::readQuoted(QString& field, int row) {
    while (true) {
        const int c = peek();
        if (field.size() > MaxRowText || c < 0)
            return badFile(
                ExchangeText::tr("Row %1: a quotation mark opens and does not close. Correct that row, or save the "
                                 "list as .xlsx.")
                    .arg(row));
        ++m_pos;
        if (c != u'"') {
            field += QChar(ushort(c));
        } else if (peek() == u'"') {
            field += u'"';
            ++m_pos;
        } else {
            return {};
        }
    }
}

bool CsvReader::store(SourceRow& row, int column, QString& field) {
    QString text = field.trimmed();
    field.clear();
    if (text.size() > 3 && text.startsWith(QLatin1String("=\"")) && text.endsWith(u'"'))
        text = text.mid(2, text.size() - 3); // Excel's way to keep a number as text
    if (text.size() > 1 && text.front() == u'\'' && QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(text.at(1)))
        text.remove(0, 1); // a formula made harmless by the writer of the file
    text.remove(QChar::Null);
    return m_filler.put(row, column, {std::move(text), CellKind::Text});
}

Result<bool> CsvReader::readRecord(SourceRow& row) {
    m_filler.begin(row, ++m_row);
    if (m_row > MaxTableRows)
        return badFile(
            ExchangeText::tr(
                "The file has more rows than a list can have (%1). Delete the empty rows below the list, or split it.")
                .arg(MaxTableRows));
    QString field;
    int column = 0;
    while (true) {
        const int unit = peek();
        if (unit < 0) {
            if (!store(row, column, field))
                return m_filler.error();
            return false;
        }
        const QChar c = QChar(ushort(unit));
        if (c == m_delimiter || c == u'\n' || c == u'\r') {
            if (!store(row, column, field))
                return m_filler.error();
            if (c != m_delimiter) {
                skipBreak(c);
                return true;
            }
            ++m_pos;
            if (++column >= MaxTableColumns)
                return badFile(ExchangeText::tr("Row %1 has more columns than a list can have (%2).")
                                   .arg(m_row)
                                   .arg(MaxTableColumns));
        } else if (c == u'"' && field.isEmpty()) {
            ++m_pos;
            if (auto read = readQuoted(field, m_row); !read)
                return read.error();
        } else {
            if (field.size() > MaxRowText)
                return rowTooLong(m_row);
            field += c;
            ++m_pos;
        }
    }
}

std::vector<RowIssue> CsvReader::notes() const {
    std::vector<RowIssue> notes;
    m_filler.addNotes(notes);
    return notes;
}

Result<bool> CsvReader::next(SourceRow& row) {
    while (true) {
        if (peek() < 0)
            return false;
        const auto more = readRecord(row);
        if (!more)
            return more.error();
        if (std::exchange(m_firstRecord, false) && row.cells.size() == 1 &&
            row.text(0).startsWith(QLatin1String("sep="), Qt::CaseInsensitive))
            continue;
        if (!row.cells.empty())
            return true;
        if (!*more)
            return false;
    }
}

} // namespace dutydesk
