#pragma once

#include "exchange/column_mapping.h"
#include "exchange/table_reader.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace dutydesk {

struct ReadOptions {
    TableOptions table;
    QString sheet;                        ///< empty: the first visible sheet that has a list
    std::optional<ColumnMapping> mapping; ///< empty: found out; else as a preview gave it, perhaps changed by the user
    QDate today;                          ///< from the Clock; dates after it are errors. Invalid: not judged
};

/// A row that was not taken, as it stood in the file.
struct QuarantinedRow {
    int rowNumber = 0;
    QStringList cells;
    std::vector<RowIssue> issues; ///< all of the row, at least one Error
};

/// A row that names somebody whom an earlier row names.
struct DuplicateRow {
    int duplicateOf = 0; ///< row number
    ListRow row;
    QStringList cells;
    RowIssue issue;
};

/// What a file is, and how it was understood.
struct ListSource {
    ColumnMapping mapping;
    QString sheet;     ///< empty for text files
    QString encoding;  ///< empty for spreadsheets
    QByteArray sha256; ///< hex, of the whole file
};

struct ListCounts {
    int rows = 0; ///< accepted + quarantined + duplicates
    int accepted = 0;
    int quarantined = 0;
    int duplicates = 0;
    int ignored = 0; ///< totals, repeated headers, lines of signatures
    bool operator==(const ListCounts&) const = default;
};

struct ImportedList {
    ListSource source;
    ListCounts counts;
    std::vector<ListRow> rows;
    std::vector<QuarantinedRow> quarantined;
    std::vector<DuplicateRow> duplicates;
    std::vector<RowIssue> warnings; ///< warnings and healed values of the accepted rows; row 0: of the whole file
};

struct ReadProgress {
    double fraction = 0; ///< of the file, 0..1
    int rows = 0;        ///< read so far
};

/// Where the rows of a file go, in their order. Any may be empty. `accepted` gets the row's warnings and its cells too.
struct ListHandler {
    std::function<void(ListRow&&, const SourceRow&, std::vector<RowIssue>&&)> accepted;
    std::function<void(QuarantinedRow&&)> quarantined;
    std::function<void(DuplicateRow&&)> duplicate;
    /// After every 500 rows; false cancels with ErrorKind::Cancelled.
    std::function<bool(const ReadProgress&)> progress;
};

/// What a user sees before the import: how the file is understood, and its first rows.
struct ListPreview {
    ListSource source;
    QStringList sheets;
    std::vector<SourceRow> firstRows; ///< from the top of the sheet, at most 30
};

struct StreamedList {
    ListSource source;
    ListCounts counts;
    std::vector<RowIssue> warnings; ///< of the whole file (row 0)
};

/// Reads a list of a МО in bounded memory: rows go to `handler`, only the keys that find duplicates are kept.
/// Errors: BadInput with what is wrong with the file and what to do, NotFound, Storage, Cancelled.
Result<StreamedList> streamList(const QString& path, const ReadOptions& options, const ListHandler& handler);

/// The same, with everything in memory.
Result<ImportedList> readList(const QString& path, const ReadOptions& options = {},
                              const std::function<bool(const ReadProgress&)>& progress = {});

/// Understands the file without importing it.
Result<ListPreview> previewList(const QString& path, const ReadOptions& options = {});

} // namespace dutydesk
