#pragma once

#include "domain/result.h"
#include "replica/database.h"

#include <functional>

namespace dutydesk {

/// In bytes, on the calling thread; false breaks off.
using CopyProgress = std::function<bool(qint64 done, qint64 total)>;

/// Copies everything of an open replica into a new file under `copyKey`, from one snapshot: others go on writing
/// meanwhile. `db` must be open for writing (a read-only connection cannot attach a file to write into). A file at
/// `copyPath` is removed first; after an error nothing is left there. Error{Cancelled} when `progress` said so. Needs
/// as much free space as the replica.
Result<void> copyReplica(Database& db, const QString& copyPath, const DatabaseKey& copyKey,
                         const CopyProgress& progress = {});

/// Reads every page and every row of a copy back, with the seal of each page, and brings all of it into the one file.
Result<void> checkReplicaCopy(const QString& copyPath, const DatabaseKey& copyKey);

/// The file and what SQLite puts beside it.
void removeReplicaFiles(const QString& path);

} // namespace dutydesk
