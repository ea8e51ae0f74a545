#pragma once

#include "domain/result.h"
#include "replica/database.h"

namespace dutydesk::bench {

/// What cannot be undercut: the rows of a loaded replica, already parsed and in memory, put into an empty replica of
/// the same schema and cipher through the bare sqlite3 API: one transaction, one prepared statement a table, text bound
/// where it lies.
struct Floor {
    qint64 rows = 0;
    double seconds = 0;
};

Result<Floor> insertFloor(Database& loaded, const QString& emptyPath, const DatabaseKey& key);

} // namespace dutydesk::bench
