#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace dutydesk {

class Database;

/// Appends one row to the audit trail, in the caller's transaction: no act without its row. Each row's hash covers the
/// one before it, so that a changed, removed, inserted or reordered row is found by verifyAudit(); the head and the
/// seals of the days (audit_head.h) find a tail that was cut off and a chain that was computed anew. The first row of a
/// new day (UTC) seals the day before it.
struct AuditEvent {
    QDateTime at;
    QString actor;  ///< login
    QString action; ///< view, search, contact, book, cancel, import, reconcile, print, export, sync, setting, unlock …
    PersonId person; ///< whom it concerns; invalid = nobody in particular
    QString subject; ///< what, without personal data beyond the person's id
    QString details; ///< why, figures
};

Result<void> appendAudit(Database& database, const AuditEvent& event);

/// Walks the whole chain, the seals and the head; what does not fit, in words that name the row or the day; empty when
/// all is whole.
Result<QStringList> verifyAudit(Database& database);

/// The action of a row that the program itself writes when it finds the trail otherwise than it had left it.
inline constexpr char AuditDamaged[] = "trail-damaged";

/// The same for rows that stood there before the head and the seals were kept: nothing vouches for those but the chain.
inline constexpr char AuditBegun[] = "trail-begun";

/// The fields of a row as they stand in the table.
struct AuditFields {
    qint64 id = 0, atMs = 0, person = 0; ///< person 0: nobody
    QString actor, action, subject, details;
};
QByteArray auditHash(const AuditFields& row, const QByteArray& previous);

} // namespace dutydesk
