#include "desk/audit_models.h"

#include "replica/audit.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

struct ActionWords {
    const char* code;
    const char* words;
    bool flagged = false;
};

constexpr ActionWords Actions[] = {
    {"view", QT_TRANSLATE_NOOP("AuditAction", "card seen")},
    {"break-glass", QT_TRANSLATE_NOOP("AuditAction", "card seen in an emergency"), true},
    {"break-glass-seen", QT_TRANSLATE_NOOP("AuditAction", "emergencies taken note of")},
    {"search", QT_TRANSLATE_NOOP("AuditAction", "people searched for")},
    {"refused", QT_TRANSLATE_NOOP("AuditAction", "refused for want of a right"), true},
    {"print", QT_TRANSLATE_NOOP("AuditAction", "printed")},
    {"export", QT_TRANSLATE_NOOP("AuditAction", "exported")},
    {"contact", QT_TRANSLATE_NOOP("AuditAction", "contact recorded")},
    {"undo", QT_TRANSLATE_NOOP("AuditAction", "contact taken back")},
    {"phones", QT_TRANSLATE_NOOP("AuditAction", "phone numbers changed")},
    {"consent", QT_TRANSLATE_NOOP("AuditAction", "consent recorded")},
    {"flag", QT_TRANSLATE_NOOP("AuditAction", "low mobility noted")},
    {"survey", QT_TRANSLATE_NOOP("AuditAction", "survey taken")},
    {"reading", QT_TRANSLATE_NOOP("AuditAction", "reading taken down")},
    {"adverse-event", QT_TRANSLATE_NOOP("AuditAction", "adverse event recorded")},
    {"home-visit", QT_TRANSLATE_NOOP("AuditAction", "home visit requested")},
    {"book", QT_TRANSLATE_NOOP("AuditAction", "appointment requested")},
    {"cancel", QT_TRANSLATE_NOOP("AuditAction", "appointment cancelled")},
    {"import", QT_TRANSLATE_NOOP("AuditAction", "list imported")},
    {"mend", QT_TRANSLATE_NOOP("AuditAction", "row of a list mended")},
    {"reconcile", QT_TRANSLATE_NOOP("AuditAction", "lists compared")},
    {"verdict", QT_TRANSLATE_NOOP("AuditAction", "verdicts on rows kept")},
    {"accept", QT_TRANSLATE_NOOP("AuditAction", "act made")},
    {"take-back", QT_TRANSLATE_NOOP("AuditAction", "act taken back")},
    {"dispute", QT_TRANSLATE_NOOP("AuditAction", "questions to the polyclinic queued")},
    {"identify", QT_TRANSLATE_NOOP("AuditAction", "identity decided")},
    {"join", QT_TRANSLATE_NOOP("AuditAction", "records of one person joined")},
    {"separate", QT_TRANSLATE_NOOP("AuditAction", "records separated again")},
    {"sync", QT_TRANSLATE_NOOP("AuditAction", "sync begun")},
    {"sync-end", QT_TRANSLATE_NOOP("AuditAction", "sync ended")},
    {"retry", QT_TRANSLATE_NOOP("AuditAction", "sent again")},
    {"give-up", QT_TRANSLATE_NOOP("AuditAction", "edit given up")},
    {"decide", QT_TRANSLATE_NOOP("AuditAction", "conflict decided")},
    {"connect", QT_TRANSLATE_NOOP("AuditAction", "server connected")},
    {"disconnect", QT_TRANSLATE_NOOP("AuditAction", "server disconnected")},
    {"setting", QT_TRANSLATE_NOOP("AuditAction", "setting changed")},
    {"create", QT_TRANSLATE_NOOP("AuditAction", "replica made")},
    {"unlock", QT_TRANSLATE_NOOP("AuditAction", "unlocked")},
    {"lock", QT_TRANSLATE_NOOP("AuditAction", "locked")},
    {"unlock-failed", QT_TRANSLATE_NOOP("AuditAction", "wrong password"), true},
    {"attempts-damaged", QT_TRANSLATE_NOOP("AuditAction", "record of wrong passwords damaged"), true},
    {"user-add", QT_TRANSLATE_NOOP("AuditAction", "user added")},
    {"user-change", QT_TRANSLATE_NOOP("AuditAction", "user changed")},
    {"user-disable", QT_TRANSLATE_NOOP("AuditAction", "user disabled")},
    {"user-enable", QT_TRANSLATE_NOOP("AuditAction", "user enabled")},
    {"user-remove", QT_TRANSLATE_NOOP("AuditAction", "user removed")},
    {"user-free", QT_TRANSLATE_NOOP("AuditAction", "user freed after wrong passwords")},
    {"password-reset", QT_TRANSLATE_NOOP("AuditAction", "password reset")},
    {"password-change", QT_TRANSLATE_NOOP("AuditAction", "own password changed")},
    {"recovery-key", QT_TRANSLATE_NOOP("AuditAction", "recovery key made"), true},
    {"recover", QT_TRANSLATE_NOOP("AuditAction", "recovery key used"), true},
    {"rekey", QT_TRANSLATE_NOOP("AuditAction", "replica given a new key")},
    {"backup", QT_TRANSLATE_NOOP("AuditAction", "backup made")},
    {"restore", QT_TRANSLATE_NOOP("AuditAction", "backup put in the replica's place"), true},
    {"salvage", QT_TRANSLATE_NOOP("AuditAction", "damaged replica salvaged"), true},
    {"allow-plain-http", QT_TRANSLATE_NOOP("AuditAction", "http without protection allowed"), true},
    {"withdraw-plain-http", QT_TRANSLATE_NOOP("AuditAction", "http without protection withdrawn")},
    {"verify", QT_TRANSLATE_NOOP("AuditAction", "replica and trail checked")},
    {"audit-read", QT_TRANSLATE_NOOP("AuditAction", "audit trail read")},
    {"audit-export", QT_TRANSLATE_NOOP("AuditAction", "audit trail exported")},
    {"access-history", QT_TRANSLATE_NOOP("AuditAction", "history of access written for the person")},
    {"erase", QT_TRANSLATE_NOOP("AuditAction", "data destroyed"), true},
    {"admit", QT_TRANSLATE_NOOP("AuditAction", "erased person admitted again"), true},
    {AuditBegun, QT_TRANSLATE_NOOP("AuditAction", "sealing of the trail begun"), true},
    {AuditDamaged, QT_TRANSLATE_NOOP("AuditAction", "the trail was found damaged"), true},
};

/// What acts are done on; a number may follow.
constexpr std::pair<const char*, const char*> Subjects[] = {
    {"card", QT_TRANSLATE_NOOP("AuditSubject", "card")},
    {"persons", QT_TRANSLATE_NOOP("AuditSubject", "people")},
    {"person", QT_TRANSLATE_NOOP("AuditSubject", "person")},
    {"replica", QT_TRANSLATE_NOOP("AuditSubject", "replica")},
    {"audit", QT_TRANSLATE_NOOP("AuditSubject", "audit trail")},
    {"coupon", QT_TRANSLATE_NOOP("AuditSubject", "coupon")},
    {"route sheet", QT_TRANSLATE_NOOP("AuditSubject", "route sheet")},
    {"appointment", QT_TRANSLATE_NOOP("AuditSubject", "appointment")},
    {"contact", QT_TRANSLATE_NOOP("AuditSubject", "contact")},
    {"quarantine", QT_TRANSLATE_NOOP("AuditSubject", "bad rows of import")},
    {"outbox", QT_TRANSLATE_NOOP("AuditSubject", "edit to be sent")},
    {"merge", QT_TRANSLATE_NOOP("AuditSubject", "conflict")},
    {"server", QT_TRANSLATE_NOOP("AuditSubject", "server")},
    {"phone", QT_TRANSLATE_NOOP("AuditSubject", "phone number")},
    {"text", QT_TRANSLATE_NOOP("AuditSubject", "marked words")},
    {"table", QT_TRANSLATE_NOOP("AuditSubject", "table")},
    {"consent form", QT_TRANSLATE_NOOP("AuditSubject", "form of consent")},
    {"lock_idle_minutes", QT_TRANSLATE_NOOP("AuditSubject", "minutes until the lock")},
    {"lock_sync", QT_TRANSLATE_NOOP("AuditSubject", "sync behind the lock")},
    {"sync_schedule", QT_TRANSLATE_NOOP("AuditSubject", "schedule of the sync")},
    {"backup_folder", QT_TRANSLATE_NOOP("AuditSubject", "folder of the backups")},
};

const ActionWords* wordsOf(const QString& action) {
    for (const ActionWords& one : Actions) {
        if (action == QLatin1String(one.code))
            return &one;
    }
    return nullptr;
}

} // namespace

QString auditActionTitle(const QString& action) {
    const ActionWords* known = wordsOf(action);
    return known ? QCoreApplication::translate("AuditAction", known->words) : action;
}

QString auditSubjectTitle(const QString& subject) {
    for (const auto& [code, words] : Subjects) {
        const QLatin1String known(code);
        if (subject == known || (subject.startsWith(known) && subject.at(known.size()) == u' '))
            return QCoreApplication::translate("AuditSubject", words) + subject.mid(known.size());
    }
    return subject;
}

bool isFlaggedAction(const QString& action) {
    const ActionWords* known = wordsOf(action);
    return known && known->flagged;
}

QStringList flaggedActions() {
    QStringList codes;
    for (const ActionWords& one : Actions) {
        if (one.flagged)
            codes << QString::fromLatin1(one.code);
    }
    return codes;
}

} // namespace dutydesk
