// What the details of a row of the trail say, in words. The row itself keeps codes and numbers.

#include "desk/audit_models.h"
#include "desk/consent_words.h"
#include "desk/person_reader.h"
#include "replica/audit.h"
#include "security/actor.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace dutydesk {

namespace {

QString inWords(const char* words) {
    return QCoreApplication::translate("AuditDetail", words);
}

/// In the order of Role.
constexpr const char* Roles[] = {
    QT_TRANSLATE_NOOP("AuditDetail", "representative"), QT_TRANSLATE_NOOP("AuditDetail", "coordinator"),
    QT_TRANSLATE_NOOP("AuditDetail", "administrator"), QT_TRANSLATE_NOOP("AuditDetail", "auditor")};

struct Code {
    const char* action;
    const char* code;
    const char* words;
};

constexpr Code Codes[] = {
    {"lock", "key", QT_TRANSLATE_NOOP("AuditDetail", "by the user")},
    {"lock", "idle", QT_TRANSLATE_NOOP("AuditDetail", "nobody was there")},
    {"lock", "session", QT_TRANSLATE_NOOP("AuditDetail", "the computer was locked")},
    {"lock", "sleep", QT_TRANSLATE_NOOP("AuditDetail", "the computer went to sleep")},
    {"lock", "rekey", QT_TRANSLATE_NOOP("AuditDetail", "to give the replica a new key")},
    {"lock", "restore", QT_TRANSLATE_NOOP("AuditDetail", "to restore a backup")},
    {"unlock-failed", "wrong-password", QT_TRANSLATE_NOOP("AuditDetail", "wrong password")},
    {"unlock-failed", "disabled", QT_TRANSLATE_NOOP("AuditDetail", "the user is disabled")},
    {"unlock-failed", "waiting", QT_TRANSLATE_NOOP("AuditDetail", "the wait was not over")},
    {"unlock-failed", "locked", QT_TRANSLATE_NOOP("AuditDetail", "locked after wrong passwords")},
    {"unlock-failed", "damaged", QT_TRANSLATE_NOOP("AuditDetail", "the key ring is damaged")},
    {"unlock-failed", "recovery", QT_TRANSLATE_NOOP("AuditDetail", "wrong recovery key")},
    {"sync", "manual", QT_TRANSLATE_NOOP("AuditDetail", "by hand")},
    {"sync", "start", QT_TRANSLATE_NOOP("AuditDetail", "at the start of the program")},
    {"sync", "schedule", QT_TRANSLATE_NOOP("AuditDetail", "by the schedule")},
    {"verify", "sound", QT_TRANSLATE_NOOP("AuditDetail", "sound")},
    {"verify", "problems", QT_TRANSLATE_NOOP("AuditDetail", "there are problems")},
    {"identify", "same", QT_TRANSLATE_NOOP("AuditDetail", "this person")},
    {"identify", "different", QT_TRANSLATE_NOOP("AuditDetail", "another person")},
    {"identify", "forgotten", QT_TRANSLATE_NOOP("AuditDetail", "taken back")},
};

/// Codes with numbers in them; the captures go where %1, %2 … stand.
constexpr Code Patterns[] = {
    {"export", "^(\\d+) rows$", QT_TRANSLATE_NOOP("AuditDetail", "rows: %1")},
    {"print", "^(\\d+) rows$", QT_TRANSLATE_NOOP("AuditDetail", "rows: %1")},
    {"export", "^clipboard$", QT_TRANSLATE_NOOP("AuditDetail", "to the clipboard")},
    {"export", "^sealed$", QT_TRANSLATE_NOOP("AuditDetail", "with a password")},
    {"decide", "^(.+): mine$", QT_TRANSLATE_NOOP("AuditDetail", "%1: the desk's value was kept")},
    {"decide", "^(.+): theirs$", QT_TRANSLATE_NOOP("AuditDetail", "%1: the polyclinic's value was taken")},
    {"connect", "^authorities: system$", QT_TRANSLATE_NOOP("AuditDetail", "trusts the computer's authorities")},
    {"connect", "^authorities: (.+)$", QT_TRANSLATE_NOOP("AuditDetail", "trusts %1")},
    {"connect", "^certificate: none$", QT_TRANSLATE_NOOP("AuditDetail", "without a certificate of the desk")},
    {"connect", "^certificate: (.+)$", QT_TRANSLATE_NOOP("AuditDetail", "certificate of the desk: %1")},
    {"dispute", "^(\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "questions: %1")},
    {"join", "^(\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "with record %1")},
    {"separate", "^(\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "from record %1")},
    {"sync-end", "^ok$", QT_TRANSLATE_NOOP("AuditDetail", "without errors")},
    {"sync-end", "^partial$", QT_TRANSLATE_NOOP("AuditDetail", "in part")},
    {"sync-end", "^cancelled$", QT_TRANSLATE_NOOP("AuditDetail", "stopped by the user")},
    {"sync-end", "^failed$", QT_TRANSLATE_NOOP("AuditDetail", "failed")},
    {"sync-end", "^received (\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "received %1")},
    {"sync-end", "^applied (\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "new %1")},
    {"sync-end", "^sent (\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "sent %1")},
    {"sync-end", "^parked (\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "set aside %1")},
    {"erase", "^request$", QT_TRANSLATE_NOOP("AuditDetail", "by request")},
    {"erase", "^expiry$", QT_TRANSLATE_NOOP("AuditDetail", "the time of keeping was over")},
    {"erase", "^(\\d+) rows$", QT_TRANSLATE_NOOP("AuditDetail", "records: %1")},
    {"give-up", "^sha256 ([0-9a-f]{8})", QT_TRANSLATE_NOOP("AuditDetail", "digest of its words %1…")},
    {"restore", "^rescued (\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "unsent edits rescued: %1")},
    {"restore", "^erased again (\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "people erased again: %1")},
    {"restore", "^former not readable$", QT_TRANSLATE_NOOP("AuditDetail", "the former one could not be read")},
    {"salvage", "^gaps (\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "gaps: %1")},
    {"salvage", "^orphans (\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "rows without their person: %1")},
    {AuditDamaged, "^left at (\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "left at row %1")},
    {AuditDamaged, "^found at (\\d+)$", QT_TRANSLATE_NOOP("AuditDetail", "found at row %1")},
    {AuditBegun, "^rows 1 to (\\d+) stood here before$",
     QT_TRANSLATE_NOOP("AuditDetail", "rows 1 to %1 stood here before")},
};

QString patternWords(const QString& action, const QString& part) {
    for (const Code& one : Patterns) {
        if (action != QLatin1String(one.action))
            continue;
        const auto match = QRegularExpression(QLatin1String(one.code)).match(part);
        if (!match.hasMatch())
            continue;
        QString words = inWords(one.words);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            words = words.arg(match.captured(i));
        return words;
    }
    return part;
}

/// Parts that are told one by one.
QString partsWords(const QString& action, const QString& details) {
    const QString between = details.contains(u';') ? QStringLiteral("; ") : QStringLiteral(", ");
    QStringList parts = details.split(between);
    for (QString& part : parts)
        part = patternWords(action, part);
    return parts.join(between);
}

QString roleWords(const QString& details) {
    Role role = Role::Representative;
    if (!roleFromCode(details.section(u' ', 0, 0), role))
        return details;
    const QString level = details.section(u' ', 1);
    const QString words = inWords(Roles[int(role)]);
    return level.isEmpty() || role != Role::Representative ? words : inWords("%1, level %2").arg(words, level);
}

/// "#16: 1" and "И…6 П…4: 2", as Desk::find() notes them: no name and no number is kept.
QString searchWords(const QString& details) {
    const QString asked = details.section(QStringLiteral(": "), 0, -2);
    QStringList words;
    for (const QString& word : asked.split(u' ', Qt::SkipEmptyParts))
        words << (word.startsWith(u'#') ? inWords("a number of %1 digits").arg(word.mid(1)) : word);
    return asked.isEmpty() ? details
                           : inWords("%1; found: %2").arg(words.join(u' '), details.section(QStringLiteral(": "), -1));
}

/// "2026-11-14..2026-11-20"; either end may be open.
QString daysWords(const QString& days) {
    const auto day = [&](int end) {
        return QDate::fromString(days.section(QStringLiteral(".."), end, end), Qt::ISODate)
            .toString(QStringLiteral("dd.MM.yyyy"));
    };
    const QString from = day(0), to = day(1);
    if (from.isEmpty() && to.isEmpty())
        return days;
    if (to.isEmpty())
        return inWords("since %1").arg(from);
    return from.isEmpty() ? inWords("until %1").arg(to) : inWords("from %1 to %2").arg(from, to);
}

/// What the trail was asked for.
QString filterWords(const QString& details) {
    QStringList words;
    const QStringList parts = details.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool more = i + 1 < parts.size();
        if (parts[i] == u"by" && more)
            words << inWords("by %1").arg(parts[++i]);
        else if (parts[i] == u"person" && more)
            words << inWords("about person %1").arg(parts[++i]);
        else if (parts[i] == u"flagged")
            words << inWords("only what matters");
        else if (parts[i].contains(QStringLiteral("..")))
            words << daysWords(parts[i]);
        else
            words << auditActionTitle(parts[i]);
    }
    return words.join(QStringLiteral(", "));
}

QString consentDetails(const QString& details, const Rules& rules) {
    const QString channel = details.section(u' ', 0, 0), purpose = details.section(u' ', 1);
    const QString words = channelTitle(rules, channel);
    return purpose.isEmpty() ? words : QStringLiteral("%1 · %2").arg(words, purposeTitle(purpose));
}

} // namespace

QString auditDetailWords(const QString& action, const QString& details, const Rules& rules) {
    if (details.isEmpty())
        return {};
    for (const Code& one : Codes) {
        if (action == QLatin1String(one.action) && details == QLatin1String(one.code))
            return inWords(one.words);
    }
    if (action == u"refused" || action == u"user-add" || action == u"user-change")
        return roleWords(details);
    if (action == u"search")
        return searchWords(details);
    if (action == u"audit-read" || action == u"audit-export")
        return filterWords(details);
    if (action == u"consent")
        return consentDetails(details, rules);
    if (action == u"contact") {
        const ContactOutcome* outcome = rules.outcomes.find(details);
        return outcome ? outcome->words(QLocale().language() == QLocale::Russian) : details;
    }
    return partsWords(action, details);
}

} // namespace dutydesk
