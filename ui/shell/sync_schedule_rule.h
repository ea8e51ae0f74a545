#pragma once

#include "desk/read_models.h"

namespace dutydesk {

/// The newest planned moment (local time) that is not after `now`; invalid when the schedule plans nothing.
QDateTime lastPlannedSync(const SyncSchedule& schedule, const QDateTime& now);

/// Whether a sync is owed: a planned moment has passed since the last attempt. A desk that was off at eight syncs when it is next on.
bool syncIsDue(const SyncSchedule& schedule, const QDateTime& lastAttempt, const QDateTime& now);

/// The next planned moment after `now`; invalid when the schedule plans nothing.
QDateTime nextPlannedSync(const SyncSchedule& schedule, const QDateTime& now);

} // namespace dutydesk
