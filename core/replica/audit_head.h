#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace dutydesk {

class Database;

/// What vouches for the audit trail beside the chain of hashes, which everybody can compute: the head, rewritten with
/// each row (which row is the last, its hash, how many days are sealed), and one seal a day (`meta`, "audit_seal
/// YYYY-MM-DD"). Both are HMAC-SHA-256 with keys derived from the audit key: 256 random bits in `meta`, inside the
/// encrypted file. The database key itself would not do: a re-keying would void every seal. Functions work inside the
/// caller's transaction or on a reader.
struct AuditHead {
    qint64 last = 0;           ///< row
    QByteArray hash{32, '\0'}; ///< of that row; zeros before the first
    qint64 seals = 0;          ///< days sealed
    bool genuine = false;      ///< read from the file with the right MAC
};

struct AuditSeal {
    qint64 id = 0; ///< 1, 2, 3 … in the order of sealing
    QString day;   ///< of UTC, YYYY-MM-DD
    qint64 last = 0;
    QByteArray hash, seal;
    bool genuine = false;
};

/// UTC day of a moment, as the seals name it.
QString auditDay(qint64 atMs);

/// Makes what is missing of key and head where it may be missing: in a new replica, and in one of a time before there
/// were heads (migration 9 says so). Whether rows stood there before, which nothing vouches for. Anywhere else a
/// missing head stays missing, and a new key makes the old head and seals void: both are traces of a stranger.
Result<bool> beginAuditHead(Database& database);
Result<AuditHead> auditHead(Database& database);
Result<void> storeAuditHead(Database& database, const AuditHead& head);

/// Seals a day with the row that was the last one in it; nothing when that day is sealed already. Counts in `head`.
Result<void> sealAuditDay(Database& database, const QString& day, qint64 last, const QByteArray& hash, AuditHead& head);
Result<QList<AuditSeal>> auditSeals(Database& database);

} // namespace dutydesk
