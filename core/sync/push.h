#pragma once

#include "sync/run_context.h"

namespace dutydesk {

/// Sends what waits in the outbox, row by row (laws 4 to 7, 9, 10). What the server refuses is parked with its words and the rest goes
/// on; what got no answer is looked for by its key before it is sent again. An error ends the run.
Result<void> pushOutbox(RunContext& run);

} // namespace dutydesk
