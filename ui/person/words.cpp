#include "person/words.h"

#include "common/format.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Words", text);
}

} // namespace

QString dueDateInWords(QDate due, QDate today) {
    if (!due.isValid())
        return words("no date");
    const QString day =
        due.toString(due.year() == today.year() ? QStringLiteral("dd.MM") : QStringLiteral("dd.MM.yyyy"));
    if (due < today)
        return words("overdue since %1").arg(day);
    if (due == today)
        return words("due today");
    if (due == today.addDays(1))
        return words("by tomorrow");
    return QCoreApplication::translate("Words", "by %1", "a due date").arg(day);
}

QString momentInWords(const QDateTime& at, QDate today) {
    const QDateTime local = at.toLocalTime();
    return local.time() == QTime(0, 0) ? formatNearDate(local.date(), today) : formatNearMoment(at, today);
}

} // namespace dutydesk
