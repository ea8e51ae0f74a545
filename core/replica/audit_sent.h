#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "replica/audit_head.h"

#include <QDateTime>

namespace dutydesk {

/// The head of a day that a server knows: which row was the day's last, and its hash.
struct SentHead {
    QString day; ///< of UTC, YYYY-MM-DD
    qint64 last = 0;
    QByteArray hash;
};

/// Of all servers. Functions work inside the caller's transaction or on a reader.
Result<QList<SentHead>> sentHeads(Database& database);

/// The genuine seals that this server has not been told of, oldest first.
Result<QList<AuditSeal>> headsToSend(Database& database, ServerId server);
Result<void> noteHeadSent(Database& database, ServerId server, const SentHead& head, const QString& fhirId,
                          qint64 nowMs);

/// Compares what a server knows with the trail. What does not fit gets a row `trail-damaged`, each head once; whether
/// something did not.
Result<bool> compareSentHeads(Database& database, const QList<SentHead>& known, const QDateTime& now);

} // namespace dutydesk
