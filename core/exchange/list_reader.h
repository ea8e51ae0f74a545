#pragma once

#include "exchange/mapping_memory.h"
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
    std::optional<MappingMemory> memory;  ///< of the МО's last file; used when there is no `mapping`
    QString month;                        ///< "YYYY-MM" that the list is read for; another one is a warning. Empty: any
};

/// A row that was not taken, as it stood in the file.
struct QuarantinedRow {
    int rowNumber = 0;
    QStringList cells;
    std::vector<RowIssue> issues; ///< all of the row, at least one Error
    QString kinds;                ///< a letter for each cell (see quarantine.h); empty: not known
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
    QString sheet;                  ///< empty for text files
    QString encoding;               ///< empty for spreadsheets
    QByteArray sha256;              ///< hex, of the whole file
    QString format;                 ///< "XLSX", "ODS", "CSV" or "R01"
    std::optional<ListStamp> stamp; ///< of R01: month, МО and insurer, as the file says
};

struct ListCounts {
    int rows = 0; ///< accepted + quarantined + duplicates
    int accepted = 0;
    int quarantined = 0;
    int duplicates = 0;
    int ignored = 0; ///< totals, repeated headers, lines of signatures, rows that hold nobody
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
    std::vector<RowIssue> warnings;   ///< of the whole file: hidden sheets, changed columns
    /// Why the file cannot be imported as it is understood: no header, no column that tells who a row is. The mapping
    /// is then the likeliest header with the few fields that are known (or what the caller gave), for the user to
    /// choose; columnsUnder() makes one for another row.
    std::optional<Error> problem;
};

struct StreamedList {
    ListSource source;
    ListCounts counts;
    std::vector<RowIssue> warnings; ///< of the whole file (row 0)
};

/// A list with more bad rows, or rows of people who stand in it already, is refused: something else is wrong with it.
inline constexpr int MaxBadRows = 100'000;
/// Notes on accepted rows that readList() keeps; the rest is counted in one warning.
inline constexpr int MaxKeptNotes = 100'000;

/// Reads a list of a МО in bounded memory: rows go to `handler`, only the keys that find duplicates are kept (about 50
/// bytes a row). Errors: BadInput with what is wrong with the file and what to do, NotFound, Storage, Cancelled.
Result<StreamedList> streamList(const QString& path, const ReadOptions& options, const ListHandler& handler);

/// The same, with everything in memory (about 2 KB a row).
Result<ImportedList> readList(const QString& path, const ReadOptions& options = {},
                              const std::function<bool(const ReadProgress&)>& progress = {});

/// Understands the file without importing it.
Result<ListPreview> previewList(const QString& path, const ReadOptions& options = {});

} // namespace dutydesk
