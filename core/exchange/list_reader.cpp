#include "exchange/list_reader.h"

#include "exchange/exchange_text.h"
#include "exchange/list_layout.h"
#include "exchange/list_streamer.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr std::size_t PreviewRows = 30;

Result<QByteArray> fileHash(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{ErrorKind::Storage, ExchangeText::tr("The file cannot be read to its end."), file.errorString()};
    return hash.result().toHex();
}

struct Opened {
    std::unique_ptr<ReadWork> ownWork; ///< where the caller gave none; the reader keeps a pointer to it
    std::unique_ptr<TableReader> reader;
    ListLayout layout;
    ListSource source;
    QStringList otherSheets; ///< visible, not read
};

Result<Opened> openList(const QString& path, const ReadOptions& options) {
    Opened opened;
    TableOptions table = options.table;
    if (!table.work) {
        opened.ownWork = std::make_unique<ReadWork>();
        table.work = opened.ownWork.get();
    }
    auto reader = openTable(path, table);
    if (!reader)
        return reader.error();
    opened.reader = std::move(*reader);
    auto hash = fileHash(path);
    if (!hash)
        return hash.error();
    auto layout = findLayout(*opened.reader, options, *table.work);
    if (!layout)
        return layout.error();
    opened.layout = std::move(*layout);
    opened.otherSheets = opened.reader->sheets();
    const QString sheet = opened.otherSheets.takeAt(opened.layout.sheet);
    opened.source = {opened.layout.mapping, sheet, opened.reader->encoding(), *hash, opened.reader->format(),
                     opened.reader->stamp()};
    return opened;
}

/// What is known of the file before its rows are read, then what the reader has to say.
std::vector<RowIssue> fileWarnings(const Opened& opened, const ReadOptions& options) {
    std::vector<RowIssue> warnings = opened.layout.notes;
    const ColumnMapping& mapping = opened.layout.mapping;
    if (mapping.columnOf(ListField::Enp) < 0)
        warnings.push_back(
            fileWarning(ExchangeText::tr("The file has no column with policy numbers."),
                        ExchangeText::tr("Ask for a list with policy numbers: people are found more surely by them."),
                        ListField::Enp));
    if (mapping.byContent)
        warnings.push_back(
            fileWarning(ExchangeText::tr(
                            "The file has no header that is understood; the columns were told by what stands in them."),
                        ExchangeText::tr("Check the columns before the import.")));
    if (options.sheet.isEmpty() && !opened.otherSheets.isEmpty())
        warnings.push_back(fileWarning(
            ExchangeText::tr("Only “%1” was read; the file also has: %2.")
                .arg(opened.source.sheet, QStringList(opened.otherSheets.mid(0, 5)).join(QStringLiteral(", "))),
            ExchangeText::tr("If the list goes on there, import these too, one after the other.")));
    const QString month = opened.source.stamp ? opened.source.stamp->monthKey() : QString();
    if (!month.isEmpty() && !options.month.isEmpty() && month != options.month)
        warnings.push_back(fileWarning(
            ExchangeText::tr("The list is read for %1, but the file says that it is of %2.").arg(options.month, month),
            ExchangeText::tr("Check that this is the file of the month, or choose the other month."),
            ListField::Month));
    const auto notes = opened.reader->notes();
    warnings.insert(warnings.end(), notes.begin(), notes.end());
    return warnings;
}

/// Keeps what readList() returns.
class Collector {
public:
    explicit Collector(ImportedList& list)
        : m_list(list) {}

    void accept(ListRow&& row, std::vector<RowIssue>&& issues) {
        m_list.rows.push_back(std::move(row));
        for (RowIssue& issue : issues) {
            if (int(m_list.warnings.size()) < MaxKeptNotes)
                m_list.warnings.push_back(std::move(issue));
            else
                ++m_left;
        }
    }
    void addLeft(std::vector<RowIssue>& warnings) const {
        if (m_left > 0)
            warnings.push_back(fileWarning(
                ExchangeText::tr("There are %1 more notes on rows; the first %2 are shown.")
                    .arg(m_left)
                    .arg(MaxKeptNotes),
                ExchangeText::tr("Ask for the list to be corrected at its source: the same fault is in most rows.")));
    }

private:
    ImportedList& m_list;
    int m_left = 0;
};

} // namespace

Result<StreamedList> streamList(const QString& path, const ReadOptions& options, const ListHandler& handler) {
    auto opened = openList(path, options);
    if (!opened)
        return opened.error();
    if (opened->layout.problem)
        return *opened->layout.problem;
    if (auto sheet = opened->reader->openSheet(opened->layout.sheet); !sheet)
        return sheet.error();
    // What the file says of its month is told once, so the rows need not be compared with it.
    ReadOptions rowOptions = options;
    if (opened->source.stamp && !opened->source.stamp->monthKey().isEmpty())
        rowOptions.month.clear();
    ListStreamer streamer(*opened->reader, opened->layout.mapping, rowOptions, handler);
    auto counts = streamer.run();
    if (!counts)
        return counts.error();
    if (counts->rows == 0)
        return badFile(
            ExchangeText::tr("There is a header and no rows under it. Ask for the list to be sent once more."));
    StreamedList list{opened->source, *counts, fileWarnings(*opened, options)};
    const auto ofRows = streamer.warnings();
    list.warnings.insert(list.warnings.end(), ofRows.begin(), ofRows.end());
    return list;
}

Result<ImportedList> readList(const QString& path, const ReadOptions& options,
                              const std::function<bool(const ReadProgress&)>& progress) {
    ImportedList list;
    Collector collector(list);
    ListHandler handler;
    handler.progress = progress;
    handler.accepted = [&](ListRow&& row, const SourceRow&, std::vector<RowIssue>&& issues) {
        collector.accept(std::move(row), std::move(issues));
    };
    handler.quarantined = [&](QuarantinedRow&& row) { list.quarantined.push_back(std::move(row)); };
    handler.duplicate = [&](DuplicateRow&& row) { list.duplicates.push_back(std::move(row)); };
    auto streamed = streamList(path, options, handler);
    if (!streamed)
        return streamed.error();
    list.source = std::move(streamed->source);
    list.counts = streamed->counts;
    collector.addLeft(streamed->warnings);
    list.warnings.insert(list.warnings.begin(), streamed->warnings.begin(), streamed->warnings.end());
    return list;
}

Result<ListPreview> previewList(const QString& path, const ReadOptions& options) {
    auto opened = openList(path, options);
    if (!opened)
        return opened.error();
    ListPreview preview;
    preview.source = opened->source;
    preview.sheets = opened->reader->sheets();
    preview.problem = opened->layout.problem;
    if (!preview.problem)
        preview.warnings = fileWarnings(*opened, options);
    preview.firstRows = std::move(opened->layout.head);
    if (preview.firstRows.size() > PreviewRows)
        preview.firstRows.resize(PreviewRows);
    return preview;
}

} // namespace dutydesk
