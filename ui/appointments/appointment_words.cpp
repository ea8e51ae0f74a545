#include "appointments/appointment_words.h"

#include "common/format.h"
#include "desk/desk.h"
#include "desk/rules.h"

#include <QCoreApplication>
#include <QLocale>

namespace dutydesk {

namespace {

QString text(const char* source) {
    return QCoreApplication::translate("Appointments", source);
}

bool isOver(const QString& status) {
    return status == u"cancelled" || status == u"noshow" || status == u"fulfilled" || status == u"entered-in-error";
}

} // namespace

QString confirmationWords(const AppointmentRow& row) {
    if (row.state == LocalState::Parked) {
        return row.serverWords.isEmpty() ? text(QT_TRANSLATE_NOOP("Appointments", "refused by the polyclinic"))
                                         : text(QT_TRANSLATE_NOOP("Appointments", "refused: %1")).arg(row.serverWords);
    }
    if (row.state == LocalState::Conflict)
        return text(QT_TRANSLATE_NOOP("Appointments", "changed there and here, decide on the page Sync"));
    if (isOver(row.status)) {
        return row.state == LocalState::Synced
                   ? row.statusTitle
                   : text(QT_TRANSLATE_NOOP("Appointments", "%1 — not sent yet")).arg(row.statusTitle);
    }
    return row.confirmed ? text(QT_TRANSLATE_NOOP("Appointments", "confirmed"))
                         : text(QT_TRANSLATE_NOOP("Appointments", "request — not confirmed"));
}

QString confirmationIcon(const AppointmentRow& row) {
    if (row.state == LocalState::Parked || row.state == LocalState::Conflict)
        return QStringLiteral("warning");
    if (isOver(row.status))
        return row.status == u"fulfilled" ? QStringLiteral("ok") : QStringLiteral("close");
    return row.confirmed ? QStringLiteral("ok") : QStringLiteral("clock");
}

QString waitingLimitWords(const Desk& desk, const SpecialtyRow& specialty, const PersonCard* person) {
    const Rules& rules = desk.rules();
    const WaitingKind kind = WaitingLimits::kindOf(specialty.code, specialty.title, rules.specialties);
    const WaitingLimit* limit = rules.waitingLimits.limit(kind, person ? person->suspicion : Suspicion::None);
    if (!limit)
        return text(QT_TRANSLATE_NOOP("Appointments", "The rules of this year name no limit for this specialty."));
    const QDateTime latest = rules.waitingLimits.latest(*limit, desk.clock().now().toLocalTime(), rules.calendar);
    const QString title = QLocale().language() == QLocale::Russian ? limit->title : limit->titleEn;
    return text(QT_TRANSLATE_NOOP("Appointments",
                                  "%1. Asked for now, the last moment is %2; later times are marked “late”."))
        .arg(title, momentWords(latest));
}

QString momentWords(const QDateTime& at) {
    const QDateTime local = at.toLocalTime();
    return QStringLiteral("%1, %2, %3")
        .arg(weekdayInSentence(local.date()), formatDate(local.date()), formatTime(local.time()));
}

} // namespace dutydesk
