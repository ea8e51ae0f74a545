#include "exchange/r01_reader.h"

#include "exchange/exchange_text.h"
#include "exchange/xml_failure.h"

#include <algorithm>

namespace dutydesk {

namespace {

constexpr qint64 MaxList = 2LL * 1024 * 1024 * 1024;
constexpr qint64 HeadSize = 64 * 1024;
constexpr qsizetype MaxLists = 100;
constexpr std::size_t LearnFrom = 100;
constexpr qsizetype MaxLateElements = 20;
constexpr std::size_t MaxText = 128 * 1024;

std::string capitals(std::string_view name) {
    std::string upper(name.substr(0, 200));
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    return upper;
}

bool isRecord(const std::string& name) {
    return name == "ZAP" || name == "PERS";
}

} // namespace

bool R01Reader::looksLikeList(QByteArray head) {
    head = head.replace('\0', "").toUpper(); // UTF-16 has zeros between
    return head.contains("<ZGLV") || head.contains("<PERSONS") || head.contains("<ZAP>");
}

QStringList R01Reader::listsIn(ZipPackage& zip) {
    QStringList lists;
    for (const QString& member : zip.members()) {
        if (!member.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive) || lists.size() >= MaxLists)
            continue;
        QByteArray head(HeadSize, Qt::Uninitialized);
        if (!zip.openMember(member, MaxList))
            continue;
        const qint64 got = zip.read(head.data(), head.size());
        head.truncate(std::max<qint64>(got, 0));
        if (looksLikeList(head))
            lists << member;
    }
    return lists;
}

Result<std::unique_ptr<TableReader>> R01Reader::open(const QString& path, const TableOptions& options) {
    auto reader = std::make_unique<R01Reader>();
    reader->m_options = options;
    reader->m_file.setFileName(path);
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, ExchangeText::tr("The file cannot be opened."), reader->m_file.errorString()};
    reader->m_zipped = reader->m_file.peek(2) == "PK";
    if (reader->m_zipped) {
        reader->m_zip.countInto(options.work);
        if (auto opened = reader->m_zip.open(path); !opened)
            return opened.error();
        reader->m_lists = listsIn(reader->m_zip);
    } else {
        reader->m_lists << QString();
    }
    if (auto opened = reader->openSheet(0); !opened)
        return opened.error();
    return std::unique_ptr<TableReader>(std::move(reader));
}

qint64 R01Reader::readFile(char* data, qint64 size) {
    const qint64 got = m_file.read(data, size);
    if (m_options.work && got > 0)
        m_options.work->bytes += got;
    return got;
}

Result<void> R01Reader::openSheet(int index) {
    m_xml.reset();
    if (index < 0 || index >= m_lists.size())
        return Error{ErrorKind::NotFound, ExchangeText::tr("The workbook has no such sheet."), {}};
    m_member = m_lists.at(index);
    if (m_zipped) {
        if (auto opened = m_zip.openMember(m_member, MaxList); !opened)
            return opened.error();
        m_transcoder = std::make_unique<XmlTranscoder>(
            [this](char* data, qint64 size) { return m_zip.read(data, size); }, m_options.encoding);
    } else {
        m_file.seek(0);
        m_transcoder = std::make_unique<XmlTranscoder>([this](char* data, qint64 size) { return readFile(data, size); },
                                                       m_options.encoding);
    }
    if (auto begun = m_transcoder->begin(); !begun)
        return begun.error();
    m_xml = std::make_unique<XmlTokenizer>([this](char* data, qint64 size) { return m_transcoder->read(data, size); });
    m_filler = RowFiller(m_options.work);
    m_columns = R01Columns();
    m_columnsFixed = false;
    m_hint = m_records = m_row = 0;
    m_ahead.clear();
    m_lateElements.clear();
    m_stamp.reset();
    return {};
}

double R01Reader::progress() const {
    if (m_zipped)
        return m_zip.progress();
    return m_file.size() > 0 ? double(m_file.pos()) / double(m_file.size()) : 1.0;
}

Error R01Reader::failed() const {
    if (m_zipped && !m_zip.error().message.isEmpty())
        return m_zip.error();
    if (m_transcoder->badLetters())
        return badFile(ExchangeText::tr("The letters of the file are not in %1, as it says of itself. Ask for the list "
                                        "in windows-1251 or UTF-8.")
                           .arg(m_transcoder->encoding()));
    if (m_xml->endedEarly())
        return badFile(ExchangeText::tr("The list breaks off in record %1, so nothing of it was taken. Ask for it to "
                                        "be sent once more, whole.")
                           .arg(m_records),
                       m_xml->error());
    return xmlFailure(*m_xml, m_member);
}

Result<bool> R01Reader::next(SourceRow& row) {
    if (!m_xml)
        return Error{ErrorKind::Internal, ExchangeText::tr("The sheet is not open."), {}};
    if (!m_columnsFixed) {
        while (m_ahead.size() < LearnFrom) {
            QStringList values;
            const auto more = readRecord(values);
            if (!more)
                return more.error();
            if (!*more)
                break;
            m_ahead.push_back(std::move(values));
        }
        m_columnsFixed = true;
        if (!fillRow(row, m_columns.headers()))
            return m_filler.error();
        return true;
    }
    QStringList values;
    do {
        values.clear();
        if (!m_ahead.empty()) {
            values = std::move(m_ahead.front());
            m_ahead.pop_front();
        } else if (const auto more = readRecord(values); !more) {
            return more.error();
        } else if (!*more) {
            return false;
        }
        m_columns.complete(values, m_stamp.value_or(ListStamp()));
        if (m_row >= MaxTableRows)
            return badFile(ExchangeText::tr("The file has more rows than a list can have (%1). Delete the empty rows "
                                            "below the list, or split it.")
                               .arg(MaxTableRows));
        if (!fillRow(row, std::move(values)))
            return m_filler.error();
    } while (row.cells.empty());
    return true;
}

bool R01Reader::fillRow(SourceRow& row, QStringList&& values) {
    m_filler.begin(row, ++m_row);
    for (int i = 0; i < int(values.size()); ++i) {
        if (!m_filler.put(row, i, {values.at(i).trimmed(), CellKind::Text}))
            return false;
    }
    return true;
}

/// The next record as values by column; false at the end of the list.
Result<bool> R01Reader::readRecord(QStringList& values) {
    while (true) {
        const XmlToken token = m_xml->next();
        if (token == XmlToken::Done)
            return false;
        if (token == XmlToken::Bad)
            return failed();
        if (token != XmlToken::Start)
            continue;
        const std::string name = capitals(m_xml->name());
        if (name == "ZGLV") {
            if (!m_stamp)
                m_stamp = ListStamp();
            if (auto read = readElements(name, nullptr); !read)
                return read.error();
        } else if (isRecord(name)) {
            ++m_records;
            values = QStringList(m_columns.size());
            if (auto read = readElements(name, &values); !read)
                return read.error();
            if (m_zipped)
                m_zip.useful();
            return true;
        }
    }
}

/// The elements with text up to the end of the one that has just begun; without `values` they are of the stamp.
Result<void> R01Reader::readElements(const std::string& end, QStringList* values) {
    const int depth = m_xml->depth();
    std::string leaf;
    while (true) {
        const XmlToken token = m_xml->next();
        if (token == XmlToken::Bad || token == XmlToken::Done)
            return failed();
        if (token == XmlToken::Text) {
            if (!leaf.empty() && m_text.size() < MaxText && !m_xml->appendText(m_text))
                return damagedFile(QStringLiteral("%1: unknown entity").arg(m_member));
            continue;
        }
        if (token == XmlToken::Start) {
            leaf = capitals(m_xml->name());
            m_text.clear();
            if (leaf == end)
                return badFile(ExchangeText::tr("Record %1 of the list does not end, so nothing of it was taken. Ask "
                                                "for it to be sent once more.")
                                   .arg(m_records));
            continue;
        }
        if (m_xml->depth() < depth)
            return {};
        if (!leaf.empty() && !m_text.empty())
            storeElement(leaf, values);
        leaf.clear();
        m_text.clear();
    }
}

void R01Reader::storeElement(const std::string& element, QStringList* values) {
    const QString text = QString::fromStdString(m_text).trimmed();
    if (text.isEmpty())
        return;
    if (!values) {
        storeStamp(element, text);
        return;
    }
    int column = m_columns.find(element, m_hint);
    if (column < 0 && !m_columnsFixed)
        column = m_columns.add(element);
    if (column < 0) {
        const QString name = QString::fromStdString(element);
        if (m_lateElements.size() < MaxLateElements && !m_lateElements.contains(name))
            m_lateElements << name;
        return;
    }
    m_hint = column;
    while (values->size() <= column)
        values->append(QString());
    QString& value = (*values)[column];
    if (value.size() <= MaxCellText) // an element may stand twice: two phones, two addresses
        value = value.isEmpty() ? text : QString(value + QStringLiteral(", ") + text);
}

void R01Reader::storeStamp(const std::string& element, const QString& text) {
    const QString value = text.left(200);
    if (element == "VERSION")
        m_stamp->version = value;
    else if (element == "CODEM")
        m_stamp->moCode = value;
    else if (element == "NAME_F")
        m_stamp->fileName = value;
    else if (element == "SMO")
        m_stamp->insurer = value;
    else if (element == "N_PACK")
        m_stamp->package = value;
    else if (element == "DATE_F")
        m_stamp->madeOn = QDate::fromString(value.left(10), Qt::ISODate);
    else if (element == "YEAR")
        m_stamp->year = value.toInt();
    else if (element == "MONTH")
        m_stamp->month = value.toInt();
}

std::vector<RowIssue> R01Reader::notes() const {
    std::vector<RowIssue> notes;
    if (!m_lateElements.isEmpty())
        notes.push_back(fileWarning(
            ExchangeText::tr("Elements that only later records have were left out: %1.")
                .arg(m_lateElements.join(QStringLiteral(", "))),
            ExchangeText::tr("They are not of the format R01. If they matter, ask for the list as .xlsx.")));
    m_filler.addNotes(notes);
    return notes;
}

} // namespace dutydesk
