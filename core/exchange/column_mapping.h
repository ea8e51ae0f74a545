#pragma once

#include "domain/list_row.h"
#include "exchange/table_reader.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace dutydesk {

/// Which column of a file holds which field of the list. Made by findColumns(); a caller may set() columns otherwise.
struct ColumnMapping {
    std::vector<ListField> fields; ///< of each column; None: the column is not used
    QStringList headers;           ///< of each column, as written; empty texts where there is no header
    int headerRow = 0;             ///< the last row of the header; the list begins below it. 0: there is no header
    bool byContent = false;        ///< no header was understood; the columns were told by what stands in them

    /// The first column of a field; −1 when there is none.
    int columnOf(ListField field) const;
    /// All columns of a field (a list may have several phones).
    QList<int> columnsOf(ListField field) const;
    /// Gives a column a field (None takes it away). Except Phone, a field has one column: an earlier one loses it.
    void set(int column, ListField field);
    /// "C (Дата рождения)", or "C" where there is no header.
    QString label(int column) const;
    /// The labels of the columns that have a header and no field.
    QStringList unmapped() const;
    /// True when a person can be told: ЕНП, СНИЛС, or a name with a birth date.
    bool identifies() const;

    bool operator==(const ColumnMapping&) const = default;
};

/// "A", "Z", "AA" … for 0, 25, 26 …
QString columnLetters(int column);

/// A longer text is no header, and is not searched for words.
inline constexpr qsizetype LongestHeader = 120;

/// The field that a header names, by the words МО use in Russian or English; None for words not known.
ListField fieldOfHeader(const QString& header);

/// The row understood as a header: nothing unless it names two fields and one of them tells who somebody is.
std::optional<ColumnMapping> headerIn(const SourceRow& row);

/// The columns with this row as their header, told by its words as far as they are known; for a user who says where the
/// header is. A number that none of the rows has gives columns without a header.
ColumnMapping columnsUnder(std::span<const SourceRow> firstRows, int headerRow);

/// The number of the row that looks like a header whatever its words: the first that fills most columns with different
/// texts that are no numbers and no dates. 0 when there is none.
int likelyHeaderRow(std::span<const SourceRow> firstRows);

/// The row below a header that goes on with it, merged into it; false when it is no second line of the header.
bool mergeSecondLine(ColumnMapping& mapping, const SourceRow& second);

/// Finds the header among the first rows of a sheet: the row that names most fields, with title rows above it and
/// perhaps a second header line below; without such a row, tells the columns by their contents. Nothing when neither
/// works.
std::optional<ColumnMapping> findColumns(std::span<const SourceRow> firstRows);

} // namespace dutydesk
