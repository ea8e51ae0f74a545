#pragma once

#include "exchange/quarantine.h"
#include "exchange/table.h"

namespace dutydesk {

struct QuarantineWorkbookOptions {
    QString listName; ///< for the title: the file's name, the МО, the month; may be empty
};

/// The quarantined rows as a workbook in Russian for the МО (it goes out of the house): the columns of its own file in
/// their places, every bad cell coloured and with a comment that says what is wrong and what to do, then the row's
/// number in its file and "Что исправить". Corrected and sent back, the file is read like any other: headers that the
/// reader would not know are given the words it knows. Issue texts are in the language they were made in.
Table quarantineWorkbook(const ColumnMapping& mapping, std::span<const QuarantinedRow> rows,
                         const QuarantineWorkbookOptions& options = {});

} // namespace dutydesk
