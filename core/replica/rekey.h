#pragma once

#include "domain/result.h"
#include "replica/replica_copy.h"

namespace dutydesk {

/// Writes the replica at `path` anew under another key into `copyPath` (an older leftover there is removed), checks the
/// copy whole, and lets it take the place of the first in one renaming. Nobody may have the replica open. Breaking off
/// at any moment leaves the first file or the whole copy under `path`, never a mixture; a leftover at `copyPath` is
/// worthless. `progress` (bytes) is called on the calling thread; false breaks off with Error{Cancelled}. Needs as much
/// free space as the replica.
Result<void> writeUnderNewKey(const QString& path, const DatabaseKey& key, const QString& copyPath,
                              const DatabaseKey& newKey, const CopyProgress& progress = {});

/// Error{Busy} while anybody else has the replica open, in this process or another. What its journal held is in the file
/// afterwards. A file too damaged to tell counts as nobody's.
Result<void> requireAlone(const QString& path, const DatabaseKey& key);

} // namespace dutydesk
