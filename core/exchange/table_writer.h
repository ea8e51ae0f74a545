#pragma once

#include "domain/result.h"
#include "exchange/table.h"

namespace dutydesk {

/// Writes a workbook: title, subtitle, header (frozen, with a filter), rows with real dates and numbers, footer. Text
/// is always written as text, so nothing that begins with = + - @ becomes a formula. The file appears whole or not at
/// all: it is written beside `path` and renamed over it. Errors: Storage (no such folder, read-only, disk full),
/// BadInput (more rows or columns than a sheet can have). Any thread.
Result<void> writeXlsx(const QString& path, const Table& table);

struct CsvOptions {
    QChar delimiter = u';';    ///< what Excel expects in Russia
    bool byteOrderMark = true; ///< Excel takes UTF-8 only with it
};

/// Writes header and rows of one sheet as UTF-8 CSV, atomically as above. A text that begins with = + - @ gets an
/// apostrophe in front, so that no spreadsheet computes it; the reader of this folder takes it off again.
Result<void> writeCsv(const QString& path, const Sheet& sheet, const CsvOptions& options = {});

} // namespace dutydesk
