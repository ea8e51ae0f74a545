#pragma once

#include "desk/rules.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace dutydesk {

/// Which rows of the audit trail are wanted; everything that is set must hold.
struct AuditFilter {
    QDate from, to; ///< days at the polyclinic, inclusive; invalid = no limit
    QString actor;  ///< login
    QString action; ///< code
    PersonId person;
    QString enp;              ///< the same by policy number; only for who may see names
    bool flaggedOnly = false; ///< emergencies, refusals, wrong passwords, damage
    int limit = 500, offset = 0;
};

struct AuditRow {
    qint64 id = 0;
    QDateTime at; ///< UTC
    QString actor, action, actionTitle;
    PersonId person;
    QString personName, enp; ///< empty for the administrator, and when the person was erased
    QString subject, details;
    QString content; ///< of an edit that was given up; empty for the administrator, and when the person was erased
    bool flagged = false;
    QByteArray previousHash, hash; ///< SHA-256
};

struct AuditExtract {
    QList<AuditRow> rows; ///< the newest first
    int total = 0;        ///< of the filter
    QStringList actors;   ///< logins, to choose from
    QStringList actions;  ///< codes, to choose from
};

QString auditActionTitle(const QString& action); ///< in words, translated; the code itself when it is not known
/// The subject of a row in words; what it is not, a name or a number, stays as it is.
QString auditSubjectTitle(const QString& subject);
/// What stands in the details of a row, in words; what is no code of ours stays as it is. The export keeps the codes.
QString auditDetailWords(const QString& action, const QString& details, const Rules& rules);
/// Whether the auditor should look at a row of this kind first.
bool isFlaggedAction(const QString& action);
QStringList flaggedActions();

} // namespace dutydesk
