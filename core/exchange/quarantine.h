#pragma once

#include "exchange/list_reader.h"

#include <QMap>

namespace dutydesk {

/// The kinds of a row's cells as letters: - empty, t text, n number, d date, b boolean, e error. A text, so that it can
/// be kept beside the cells.
QString cellKinds(const SourceRow& row);

/// The row as it was read. Without kinds every cell is text, but what looks like a formula's error is one.
SourceRow sourceRow(const QuarantinedRow& row);

/// What became of a row whose cells were mended.
struct MendedRow {
    std::optional<ListRow> row;   ///< taken, when nothing of it is an error any more
    QuarantinedRow quarantined;   ///< else: the row with its new cells and what is still wrong
    std::vector<RowIssue> issues; ///< warnings and healed values of a row that is taken
};

/// Reads a quarantined row once more with some of its cells replaced; `edits` by column (from 0), an empty text empties
/// the cell. Without edits nothing changes: the row stays what it is, with the issues that it has. Pure; whether the
/// person stands in the list already is for the caller to check (DuplicateFinder).
MendedRow reinterpret(const ColumnMapping& mapping, const QuarantinedRow& row, const QMap<int, QString>& edits,
                      QDate today);

} // namespace dutydesk
