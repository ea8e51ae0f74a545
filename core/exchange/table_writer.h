#pragma once

#include "domain/result.h"
#include "exchange/table.h"

namespace dutydesk {

/// Writes a workbook: title, subtitle, header (frozen, with a filter), rows with real dates and numbers, footer. Text
/// is always written as text, so nothing that begins with = + - @ becomes a formula. The watermark stands in the
/// properties of the file and below every printed page, not in a cell: such a workbook may come back as a list. The file
/// appears whole or not at all: it is written beside `path` and renamed over it. Errors: Storage (no such folder, read-only, disk full),
/// BadInput (more rows or columns than a sheet can have). Any thread.
Result<void> writeXlsx(const QString& path, const Table& table);

struct CsvOptions {
    QChar delimiter = u';';    ///< what Excel expects in Russia
    bool byteOrderMark = true; ///< Excel takes UTF-8 only with it
    Watermark mark = {};       ///< the last line, after "# "; only for tables that are not read again as lists
};

/// `text` with an apostrophe in front when a spreadsheet would compute it: it begins with = + - @, a tab or a line
/// break (also in their full-width forms). A negative number and a telephone number as Phone::formatted() writes it stay
/// as they are. For CSV and the clipboard; a workbook needs it not.
QString withoutFormula(const QString& text);

/// Writes header and rows of one sheet as UTF-8 CSV, atomically as above, every text through withoutFormula(); the
/// reader of this folder takes the apostrophe off again.
Result<void> writeCsv(const QString& path, const Sheet& sheet, const CsvOptions& options = {});

} // namespace dutydesk
