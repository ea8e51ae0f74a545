#pragma once

#include "sync/run_context.h"

namespace dutydesk {

/// Tells the server how each sealed day of the audit trail ends (AuditEvent), each day once, where it takes that; and asks first
/// what it knows of this desk, so that a trail that was cut back behind a head that lies elsewhere is found. A refusal is a
/// remark of the run, not its end: the work of the day does not depend on it.
Result<void> tellHeads(RunContext& run);

} // namespace dutydesk
