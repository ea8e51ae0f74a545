#pragma once

#include "replica/replica_copy.h"

#include <QMap>

namespace dutydesk {

struct SalvageReport {
    QMap<QString, qint64> read; ///< rows saved, by table
    QMap<QString, qint64> gaps; ///< places where rows could not be read, by table; one place may hold many rows
    qint64 orphans = 0;         ///< rows left out because what they belong to was lost
    qint64 unsent = 0;          ///< edits that were still to be sent and are saved
    bool whole() const { return gaps.isEmpty() && orphans == 0; }
};

/// Reads a damaged replica as far as it can be read into a new file at `path` with the same key and today's schema: the
/// outbox and what hangs on it first, then the rest, row by row past the damaged pages. The damaged file is only read.
/// Error{ForeignFile} when not even its first page can be read: then only a backup helps.
Result<SalvageReport> salvageReplica(const QString& damagedPath, const QString& path, const DatabaseKey& key,
                                     const CopyProgress& progress = {});

/// Takes the edits that were still to be sent from one replica over into another (an older state of the same, or a
/// salvaged one) whose file nobody has open: the outbox rows that it lacks, the rows that they speak of, and the persons
/// whom it does not know. How many edits. Nothing that `into` has still to send is changed.
Result<qint64> rescueUnsent(const QString& fromPath, const DatabaseKey& fromKey, const QString& intoPath,
                            const DatabaseKey& intoKey);

} // namespace dutydesk
