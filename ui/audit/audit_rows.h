#pragma once

#include "common/table_page_tools.h"
#include "desk/audit_models.h"

namespace dutydesk {

/// The columns of the table of the audit trail; names of persons only with `names`.
RowModel<AuditRow>* makeAuditModel(bool names, const Rules& rules, QObject* parent);

} // namespace dutydesk
