#include "exchange/list_reader.h"

#include "exchange/duplicate_finder.h"
#include "exchange/exchange_text.h"
#include "exchange/row_interpreter.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr std::size_t HeaderSearchRows = 60;
constexpr std::size_t PreviewRows = 30;
constexpr int ProgressEvery = 500;

Result<QByteArray> fileHash(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{ErrorKind::Storage, ExchangeText::tr("The file cannot be read to its end."), file.errorString()};
    return hash.result().toHex();
}

Result<std::vector<SourceRow>> firstRows(TableReader& reader, int sheet) {
    if (auto opened = reader.openSheet(sheet); !opened)
        return opened.error();
    std::vector<SourceRow> rows;
    SourceRow row;
    while (rows.size() < HeaderSearchRows) {
        const auto more = reader.next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        rows.push_back(row);
    }
    return rows;
}

/// The sheet and how its columns are understood.
struct Layout {
    int sheet = -1;
    ColumnMapping mapping;
    std::vector<SourceRow> head;
};

Error noHeader(bool anyRows, bool oneColumn) {
    if (!anyRows)
        return badFile(ExchangeText::tr("The file holds no rows. Ask for the list to be sent once more."));
    if (oneColumn)
        return badFile(
            ExchangeText::tr("The file has only one column. Save the list with its columns parted by semicolons, "
                             "or as .xlsx."));
    return badFile(
        ExchangeText::tr("No header with a name, a policy number or a SNILS was found in the first %1 rows. Put a row "
                         "with the names of the columns above the list (ФИО, Дата рождения, ЕНП, СНИЛС …).")
            .arg(HeaderSearchRows));
}

Result<Layout> findLayout(TableReader& reader, const ReadOptions& options) {
    const QStringList sheets = reader.sheets();
    if (!options.sheet.isEmpty() && !sheets.contains(options.sheet))
        return Error{
            ErrorKind::NotFound, ExchangeText::tr("The workbook has no visible sheet “%1”.").arg(options.sheet), {}};
    std::optional<Layout> byContent;
    bool anyRows = false, oneColumn = true;
    for (int i = 0; i < int(sheets.size()); ++i) {
        if (!options.sheet.isEmpty() && sheets.at(i) != options.sheet)
            continue;
        auto head = firstRows(reader, i);
        if (!head)
            return head.error();
        if (options.mapping)
            return Layout{i, *options.mapping, std::move(*head)};
        anyRows = anyRows || !head->empty();
        for (const SourceRow& row : *head)
            oneColumn = oneColumn && row.cells.size() <= 1;
        auto mapping = findColumns(*head);
        if (mapping && !mapping->byContent && mapping->identifies())
            return Layout{i, std::move(*mapping), std::move(*head)};
        if (mapping && mapping->identifies() && !byContent)
            byContent = Layout{i, std::move(*mapping), std::move(*head)};
    }
    if (byContent)
        return std::move(*byContent);
    return noHeader(anyRows, oneColumn);
}

/// Totals, signatures, repeated headers and rows of column numbers: what stands in a list and is nobody.
class FurnitureFilter {
public:
    explicit FurnitureFilter(const ColumnMapping& mapping)
        : m_mapping(mapping) {}

    bool isFurniture(const SourceRow& row) const {
        int filled = 0;
        QString first;
        for (const SourceCell& cell : row.cells) {
            if (cell.kind == CellKind::Empty)
                continue;
            if (filled++ == 0)
                first = cell.text;
        }
        return isTotal(first) || (filled <= 3 && isSignature(first)) || repeatsHeader(row) ||
               numbersColumns(row, filled);
    }

private:
    static bool isTotal(const QString& first) {
        const QString key = searchKey(first.left(40));
        return key == u"итого" || key.startsWith(u"итого ") || key == u"всего" || key.startsWith(u"всего ") ||
               key == u"total" || key.startsWith(u"total ");
    }

    static bool isSignature(const QString& first) {
        static const QStringList words{QStringLiteral("главный врач"), QStringLiteral("исполнитель"),
                                       QStringLiteral("подпись"),      QStringLiteral("ответственн"),
                                       QStringLiteral("руководитель"), QStringLiteral("составил"),
                                       QStringLiteral("м п"),          QStringLiteral("примечание")};
        const QString key = searchKey(first.left(60));
        return std::any_of(words.begin(), words.end(), [&](const QString& word) { return key.startsWith(word); });
    }

    bool repeatsHeader(const SourceRow& row) const {
        int same = 0;
        for (int i = 0; i < int(row.cells.size()); ++i) {
            const QString& header = m_mapping.headers.value(i);
            if (!header.isEmpty() && row.text(i) == header)
                ++same;
            else if (!row.text(i).isEmpty())
                return false;
        }
        return same >= 2;
    }

    /// 1 2 3 4 … under the header.
    static bool numbersColumns(const SourceRow& row, int filled) {
        if (filled < 3)
            return false;
        int expected = 0;
        for (const SourceCell& cell : row.cells) {
            if (cell.kind == CellKind::Empty)
                continue;
            bool number = false;
            const int value = cell.text.toInt(&number);
            if (!number || (expected != 0 && value != expected) || value > 2 + int(row.cells.size()))
                return false;
            expected = value + 1;
        }
        return true;
    }

    const ColumnMapping& m_mapping;
};

class Streamer {
public:
    Streamer(TableReader& reader, const Layout& layout, const ReadOptions& options, const ListHandler& handler)
        : m_reader(reader)
        , m_interpreter(layout.mapping, options.today)
        , m_filter(m_interpreter.mapping())
        , m_handler(handler) {}

    Result<ListCounts> run() {
        SourceRow source;
        int seen = 0;
        while (true) {
            const auto more = m_reader.next(source);
            if (!more)
                return more.error();
            if (!*more)
                return m_counts;
            if (source.number <= m_interpreter.mapping().headerRow)
                continue;
            take(source);
            if (++seen % ProgressEvery == 0 && m_handler.progress &&
                !m_handler.progress({m_reader.progress(), m_counts.rows}))
                return Error{ErrorKind::Cancelled, ExchangeText::tr("The reading of the file was cancelled."), {}};
        }
    }

private:
    void take(const SourceRow& source) {
        if (m_filter.isFurniture(source)) {
            ++m_counts.ignored;
            return;
        }
        ++m_counts.rows;
        ListRow row;
        std::vector<RowIssue> issues;
        if (!m_interpreter.read(source, row, issues)) {
            ++m_counts.quarantined;
            if (m_handler.quarantined)
                m_handler.quarantined({source.number, source.texts(), std::move(issues)});
            return;
        }
        const DuplicateFinder::Finding finding = m_duplicates.check(row);
        if (finding.duplicateOf > 0) {
            ++m_counts.duplicates;
            if (m_handler.duplicate)
                m_handler.duplicate(
                    {finding.duplicateOf, std::move(row), source.texts(), duplicateIssue(source, finding)});
            return;
        }
        if (finding.namesake > 0)
            issues.push_back(
                {source.number,
                 ListField::FullName,
                 {},
                 row.name.full(),
                 IssueSeverity::Warning,
                 ExchangeText::tr("Row %1 has the same name and birth date and another number.").arg(finding.namesake),
                 ExchangeText::tr("Check whether it is one person with two policies.")});
        ++m_counts.accepted;
        if (m_handler.accepted)
            m_handler.accepted(std::move(row), source, std::move(issues));
    }

    RowIssue duplicateIssue(const SourceRow& source, const DuplicateFinder::Finding& finding) const {
        const QString message = finding.otherName
                                    ? ExchangeText::tr("The number is that of row %1, but name or birth date differ.")
                                          .arg(finding.duplicateOf)
                                    : ExchangeText::tr("The same person as in row %1.").arg(finding.duplicateOf);
        const int column = m_interpreter.mapping().columnOf(finding.by);
        return {source.number,
                finding.by,
                m_interpreter.mapping().label(column),
                source.text(column),
                IssueSeverity::Warning,
                message,
                finding.otherName ? ExchangeText::tr("Find out whose number it is, and correct the other row.")
                                  : ExchangeText::tr("Nothing is lost: the first row is used.")};
    }

    TableReader& m_reader;
    RowInterpreter m_interpreter;
    FurnitureFilter m_filter;
    const ListHandler& m_handler;
    DuplicateFinder m_duplicates;
    ListCounts m_counts;
};

std::vector<RowIssue> fileWarnings(const ColumnMapping& mapping) {
    std::vector<RowIssue> warnings;
    if (mapping.columnOf(ListField::Enp) < 0)
        warnings.push_back(
            {0,
             ListField::Enp,
             {},
             {},
             IssueSeverity::Warning,
             ExchangeText::tr("The file has no column with policy numbers."),
             ExchangeText::tr("Ask for a list with policy numbers: people are found more surely by them.")});
    if (mapping.byContent)
        warnings.push_back(
            {0,
             ListField::None,
             {},
             {},
             IssueSeverity::Warning,
             ExchangeText::tr(
                 "The file has no header that is understood; the columns were told by what stands in them."),
             ExchangeText::tr("Check the columns before the import.")});
    return warnings;
}

struct Opened {
    std::unique_ptr<TableReader> reader;
    Layout layout;
    ListSource source;
};

Result<Opened> openList(const QString& path, const ReadOptions& options) {
    auto reader = openTable(path, options.table);
    if (!reader)
        return reader.error();
    auto hash = fileHash(path);
    if (!hash)
        return hash.error();
    auto layout = findLayout(**reader, options);
    if (!layout)
        return layout.error();
    Opened opened{std::move(*reader), std::move(*layout), {}};
    if (!opened.layout.mapping.identifies())
        return badFile(
            ExchangeText::tr("The chosen columns do not tell who a row is. Choose the policy number, the SNILS, or the "
                             "name and the birth date."));
    opened.source = {opened.layout.mapping, opened.reader->sheets().value(opened.layout.sheet),
                     opened.reader->encoding(), *hash};
    return opened;
}

} // namespace

Result<StreamedList> streamList(const QString& path, const ReadOptions& options, const ListHandler& handler) {
    auto opened = openList(path, options);
    if (!opened)
        return opened.error();
    if (auto sheet = opened->reader->openSheet(opened->layout.sheet); !sheet)
        return sheet.error();
    auto counts = Streamer(*opened->reader, opened->layout, options, handler).run();
    if (!counts)
        return counts.error();
    if (counts->rows == 0)
        return badFile(
            ExchangeText::tr("There is a header and no rows under it. Ask for the list to be sent once more."));
    return StreamedList{std::move(opened->source), *counts, fileWarnings(opened->layout.mapping)};
}

Result<ImportedList> readList(const QString& path, const ReadOptions& options,
                              const std::function<bool(const ReadProgress&)>& progress) {
    ImportedList list;
    ListHandler handler;
    handler.progress = progress;
    handler.accepted = [&](ListRow&& row, const SourceRow&, std::vector<RowIssue>&& issues) {
        list.rows.push_back(std::move(row));
        std::move(issues.begin(), issues.end(), std::back_inserter(list.warnings));
    };
    handler.quarantined = [&](QuarantinedRow&& row) { list.quarantined.push_back(std::move(row)); };
    handler.duplicate = [&](DuplicateRow&& row) { list.duplicates.push_back(std::move(row)); };
    auto streamed = streamList(path, options, handler);
    if (!streamed)
        return streamed.error();
    list.source = std::move(streamed->source);
    list.counts = streamed->counts;
    list.warnings.insert(list.warnings.begin(), streamed->warnings.begin(), streamed->warnings.end());
    return list;
}

Result<ListPreview> previewList(const QString& path, const ReadOptions& options) {
    auto opened = openList(path, options);
    if (!opened)
        return opened.error();
    ListPreview preview;
    preview.source = std::move(opened->source);
    preview.sheets = opened->reader->sheets();
    preview.firstRows = std::move(opened->layout.head);
    if (preview.firstRows.size() > PreviewRows)
        preview.firstRows.resize(PreviewRows);
    return preview;
}

} // namespace dutydesk
