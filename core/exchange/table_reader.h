#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <memory>
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
    int number = 0; ///< as a spreadsheet numbers it, from 1
    std::vector<SourceCell> cells;

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

/// Reads one table file row by row in bounded memory. Used from one thread. After an error only openSheet() makes
/// sense.
class TableReader {
public:
    virtual ~TableReader() = default;

    /// Visible sheets in their order; one unnamed sheet for text files.
    virtual QStringList sheets() const = 0;
    /// Goes to the first row of a sheet; may be called again.
    virtual Result<void> openSheet(int index) = 0;
    /// Fills `row` (its memory is used again); false after the last row.
    virtual Result<bool> next(SourceRow& row) = 0;
    /// How much of the file has been read, 0..1.
    virtual double progress() const = 0;
    /// "UTF-8", "windows-1251" …; empty for spreadsheets.
    virtual QString encoding() const { return {}; }
};

struct TableOptions {
    QString encoding;       ///< of a text file; empty: found out
    char16_t delimiter = 0; ///< of a text file; 0: found out
};

/// Opens XLSX, CSV or TSV by what the file contains, whatever its name. Every other file (ODS, old XLS, PDF, HTML,
/// password-protected, damaged, empty) is BadInput with what it is and what to do.
Result<std::unique_ptr<TableReader>> openTable(const QString& path, const TableOptions& options = {});

/// Limits of what is read; a file beyond them is refused, not cut.
inline constexpr int MaxTableColumns = 16384;
inline constexpr int MaxTableRows = 1048576;

} // namespace dutydesk
