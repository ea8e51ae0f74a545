#pragma once

#include "exchange/column_mapping.h"

#include <QByteArray>

namespace dutydesk {

/// How the columns of a file differ from those that are remembered. Words for people, one entry a column.
struct ColumnChanges {
    QStringList came;  ///< "D (Этап): Stage"
    QStringList went;  ///< "“СНИЛС”: SNILS"
    QStringList moved; ///< "“ЕНП”: F → H"; columns that only make room for another have not moved

    bool isEmpty() const { return came.isEmpty() && went.isEmpty() && moved.isEmpty(); }
    /// A warning of the whole file that says all of it.
    RowIssue issue() const;
};

/// A remembered mapping laid over a new file.
struct RememberedMapping {
    ColumnMapping mapping;
    ColumnChanges changes;
};

/// How a user understood the columns of a МО's file, so that the next file of that МО is understood the same way. A
/// value; where it is kept is the caller's business. Columns are known again by their headers (case, ё and punctuation
/// do not matter, the second of two equal headers is the second), in files without a header by their places.
class MappingMemory {
public:
    MappingMemory() = default;
    /// Remembers what each column means.
    static MappingMemory of(const ColumnMapping& mapping);

    bool isEmpty() const { return m_columns.empty(); }
    /// Equal for files that have the same columns in the same order: 64 hex digits.
    QString signature() const;

    QByteArray toJson() const;
    /// BadInput when the text is not what toJson() wrote.
    static Result<MappingMemory> fromJson(const QByteArray& json);

    /// Finds the remembered header among the first rows of a sheet. Columns that are new are told by their headers,
    /// unless a remembered one has their field. Nothing when fewer than half of the columns that had a meaning are
    /// there, or what is left does not tell who a row is.
    std::optional<RememberedMapping> apply(std::span<const SourceRow> firstRows) const;
    /// The warning of a file that apply() found nothing in.
    static RowIssue notUsed();

    bool operator==(const MappingMemory&) const = default;

private:
    struct Column {
        QString header; ///< as written; empty: none
        ListField field = ListField::None;
        bool operator==(const Column&) const = default;
    };
    QStringList keys() const;
    int recognised(const QStringList& headerKeys) const;
    std::optional<RememberedMapping> applyByPlace(std::span<const SourceRow> firstRows) const;
    RememberedMapping lay(const ColumnMapping& header) const;

    std::vector<Column> m_columns;
    bool m_byContent = false;
};

} // namespace dutydesk
