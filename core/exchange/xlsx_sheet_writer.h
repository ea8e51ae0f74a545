#pragma once

#include "exchange/table.h"

#include <xlsxwriter.h>

namespace dutydesk {

/// Writes every sheet of `table` into `book`, row after row (the workbook is in constant-memory mode). The first
/// failure of libxlsxwriter comes back.
lxw_error writeSheets(lxw_workbook* book, const Table& table);

} // namespace dutydesk
