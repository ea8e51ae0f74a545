#pragma once

#include "desk/desk.h"

namespace dutydesk {

class Database;

/// The files in the folder of a replica.
struct DeskFiles {
    static QString replica(const QString& folder);
    static QString keyRing(const QString& folder);
    static QString attempts(const QString& folder);
    static QString rekeyLock(const QString& folder);
    static QString
    rekeyed(const QString& folder); ///< the replica under its new key, before it takes the first one's place

    /// A folder of the owner's only, with those above it; Error{Storage} in words.
    static Result<void> makeFolder(const QString& path);
    static Error cannotWrite(const QString& details);
    /// Names the folders of backups and of files set aside, in local time; sorts as it reads.
    static const QString MomentFormat;
};

/// The key ring on disk being changed: one change at a time across processes, the seal, the audit row and the
/// generation that the replica remembers.
class KeyRingEdit {
public:
    /// What is done to the ring; `key` is the present database key.
    using Change = std::function<Result<void>(KeyRing& ring, const QByteArray& key)>;

    /// Error{Busy} when another process is changing the ring.
    static Result<void> apply(Desk::Private& desk, const QString& action, const QString& subject,
                              const QString& details, const Change& change);

    /// The generation of the key ring that the replica has seen.
    static Result<qint64> knownGeneration(Database& db);
    static Result<void> rememberGeneration(Database& db, qint64 generation);
};

} // namespace dutydesk
