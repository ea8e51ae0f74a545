#pragma once

#include "domain/list_row.h"
#include "domain/result.h"
#include "exchange/list_stamp.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace dutydesk {

enum class CellKind {
    Empty,
    Text,
    Number,  ///< `text` is the number as the file holds it ("7.8E+15"); whole numbers below 10¹⁵ without exponent
    Date,    ///< `text` is DD.MM.YYYY, with " HH:MM" where the cell has a time, "HH:MM" where it has only a time
    Boolean, ///< `text` is TRUE or FALSE
    Error,   ///< a formula's error ("#N/A"), or a formula without a stored value (then `text` begins with "=")
};

struct SourceCell {
    QString text;
    CellKind kind = CellKind::Empty;
};

/// One row that has at least one cell with a value. `cells` has no trailing empty cells.
struct SourceRow {
    int number = 0; ///< as a spreadsheet numbers it, from 1; of R01 the header is row 1 and the first record row 2
    std::vector<SourceCell> cells;
    bool hidden = false; ///< the spreadsheet does not show the row (hidden by hand or by a filter)

    /// Text of the cell, empty when there is none.
    QString text(int column) const {
        return column >= 0 && column < int(cells.size()) ? cells[std::size_t(column)].text : QString();
    }
    QStringList texts() const {
        QStringList all;
        all.reserve(qsizetype(cells.size()));
        for (const SourceCell& cell : cells)
            all << cell.text;
        return all;
    }
};

/// What the reading of a file has cost so far: what a bound on work is proven by.
struct ReadWork {
    qint64 bytes = 0; ///< unpacked, over all passes
    qint64 cells = 0; ///< put into rows
};

/// Reads one table file row by row in bounded memory. Used from one thread. After an error only openSheet() makes
/// sense.
class TableReader {
public:
    virtual ~TableReader() = default;

    /// "XLSX", "ODS", "CSV" or "R01".
    virtual QString format() const = 0;
    /// Visible sheets in their order; one unnamed sheet for text files; the lists of an R01 archive.
    virtual QStringList sheets() const = 0;
    /// Goes to the first row of a sheet; may be called again.
    virtual Result<void> openSheet(int index) = 0;
    /// Fills `row` (its memory is used again); false after the last row.
    virtual Result<bool> next(SourceRow& row) = 0;
    /// How much of the file has been read, 0..1.
    virtual double progress() const = 0;
    /// "UTF-8", "windows-1251" …; empty for spreadsheets.
    virtual QString encoding() const { return {}; }
    /// What was left out or is odd, as warnings of the whole file; complete after the last row.
    virtual std::vector<RowIssue> notes() const { return {}; }
    /// What the open sheet says about itself; only R01 does.
    virtual std::optional<ListStamp> stamp() const { return {}; }
};

struct TableOptions {
    QString encoding;         ///< of a text or XML file; empty: found out
    char16_t delimiter = 0;   ///< of a text file; 0: found out
    ReadWork* work = nullptr; ///< counted up while the reader lives, when given
};

/// Opens XLSX, ODS, R01 (XML, bare or in a zip), CSV or TSV by what the file contains, whatever its name. Every other
/// file (old XLS, PDF, HTML, password-protected, damaged, empty) is BadInput with what it is and what to do.
Result<std::unique_ptr<TableReader>> openTable(const QString& path, const TableOptions& options = {});

// Limits of what is read; a file beyond them is refused or told of, never cut without a word.
inline constexpr int MaxTableColumns = 16384;      ///< of a spreadsheet; beyond them the file is refused
inline constexpr int MaxTableRows = 1048576;       ///< the same
inline constexpr int MaxListColumns = 1024;        ///< filled in a row; a stray cell further right is left out, told
inline constexpr qsizetype MaxCellText = 32767;    ///< characters, as in spreadsheets; the rest is cut off, told
inline constexpr qsizetype MaxRowText = 1'000'000; ///< characters of a row; beyond them the file is refused

} // namespace dutydesk
