#pragma once

#include "calls/call_list_model.h"
#include "common/table_export.h"

namespace dutydesk {

/// The call list as a table on its way out of the desk: for the clipboard, a file or paper. `row` −1 = all rows.
OutgoingTable callListTable(const CallListModel& model, int row = -1);

} // namespace dutydesk
