#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QDateTime>
#include <QStringList>

namespace dutydesk {

class Database;

/// Appends one row to the audit trail, in the caller's transaction: no act without its row. Each row's hash covers the
/// one before it, so that a changed, removed, inserted or reordered row is found by verifyAudit().
struct AuditEvent {
    QDateTime at;
    QString actor;  ///< login
    QString action; ///< view, search, contact, book, cancel, import, reconcile, print, export, sync, setting, unlock …
    PersonId person; ///< whom it concerns; invalid = nobody in particular
    QString subject; ///< what, without personal data beyond the person's id
    QString details; ///< why, figures
};

Result<void> appendAudit(Database& database, const AuditEvent& event);

/// The action of a row that the program itself writes when it finds the trail otherwise than it had left it.
inline constexpr char AuditDamaged[] = "trail-damaged";

/// Walks the whole chain; the rows that do not fit, in words; empty when it is whole.
Result<QStringList> verifyAudit(Database& database);

} // namespace dutydesk
