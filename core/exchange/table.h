#pragma once

#include "domain/watermark.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace dutydesk {

enum class ColumnKind { Text, Number, Date, DateTime };

/// One cell of a table on its way out. Empty, text, a number, a day or a moment (shown in the local time zone).
using TableCell = std::variant<std::monostate, QString, double, QDate, QDateTime>;

struct TableColumn {
    QString title;
    ColumnKind kind = ColumnKind::Text; ///< how the column is aligned and formatted
    int width = 0;                      ///< in characters; 0: as wide as its longest value, at most 60
};

/// A comment on a cell, which is then coloured to be seen.
struct TableNote {
    int row = 0; ///< of Sheet::rows
    int column = 0;
    QString text;
};

/// One sheet: what stands above the table, the table, what stands below it.
struct Sheet {
    QString name;         ///< the tab; made legal for spreadsheets when written (31 characters, no []:*?/\)
    QString title;        ///< may be empty
    QStringList subtitle; ///< lines under the title
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows; ///< short rows are filled up with empty cells, longer ones are cut
    QStringList footer;                       ///< lines under the table: signatures, notes
    std::vector<TableNote> notes;             ///< by row, then column; only XLSX has them
};

/// What any page of the program hands over for export.
struct Table {
    std::vector<Sheet> sheets;
    QString author; ///< goes into the file's properties; may be empty
    QDateTime made = {}; ///< the same; valid: the same table written again is the same file. Invalid: now
    Watermark mark = {}; ///< in the properties and below every printed page; empty: none
};

} // namespace dutydesk
