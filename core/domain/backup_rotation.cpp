#include "domain/backup_rotation.h"

#include <QSet>

#include <algorithm>

namespace dutydesk {

QList<QDateTime> backupsToDrop(QList<QDateTime> backups) {
    std::sort(backups.begin(), backups.end(), std::greater<>());
    // Counted in periods that have a backup, not in days gone by: after a long holiday nothing is dropped at once.
    constexpr qsizetype Days = 7, Weeks = 4, Months = 12;
    QSet<QDate> days;
    QSet<std::pair<int, int>> weeks, months;
    const auto opens = [](auto& periods, const auto& period, qsizetype most) {
        if (periods.contains(period) || periods.size() >= most)
            return false;
        periods.insert(period);
        return true;
    };
    QList<QDateTime> drop;
    for (const QDateTime& at : std::as_const(backups)) {
        const QDate day = at.date();
        int year = 0;
        const int week = day.weekNumber(&year);
        const bool keptAsDay = opens(days, day, Days);
        const bool keptAsWeek = opens(weeks, std::pair{year, week}, Weeks);
        const bool keptAsMonth = opens(months, std::pair{day.year(), day.month()}, Months);
        if (!keptAsDay && !keptAsWeek && !keptAsMonth)
            drop << at;
    }
    return drop;
}

} // namespace dutydesk
