#pragma once

#include "domain/reconciliation.h"
#include "exchange/table.h"

namespace dutydesk {

struct ActWorkbookOptions {
    bool withSame = false; ///< also a row for everybody whose data agree
};

/// The act of reconciliation as a workbook in Russian (it is a printed form): a sheet of counts with the signature
/// lines of МО and СМО, and a sheet of the persons by category and reason with the differences of each.
Table actWorkbook(const ReconciliationAct& act, const ActWorkbookOptions& options = {});

} // namespace dutydesk
