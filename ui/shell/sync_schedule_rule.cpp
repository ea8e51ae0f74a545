#include "shell/sync_schedule_rule.h"

namespace dutydesk {

namespace {

QDateTime lastDaily(QTime at, const QDateTime& now)
{
    const QDateTime today(now.date(), at);
    return today <= now ? today : QDateTime(now.date().addDays(-1), at);
}

QDateTime lastWeekly(int weekday, QTime at, const QDateTime& now)
{
    QDate day = now.date().addDays(-((now.date().dayOfWeek() - weekday + 7) % 7));
    if (QDateTime(day, at) > now)
        day = day.addDays(-7);
    return {day, at};
}

} // namespace

QDateTime lastPlannedSync(const SyncSchedule& schedule, const QDateTime& now)
{
    const QDateTime local = now.toLocalTime();
    QDateTime last;
    if (schedule.daily)
        last = lastDaily(schedule.dailyAt, local);
    if (schedule.weekly) {
        const QDateTime weekly = lastWeekly(schedule.weekday, schedule.weeklyAt, local);
        last = last.isValid() ? std::max(last, weekly) : weekly;
    }
    return last;
}

bool syncIsDue(const SyncSchedule& schedule, const QDateTime& lastAttempt, const QDateTime& now)
{
    const QDateTime planned = lastPlannedSync(schedule, now);
    return planned.isValid() && (!lastAttempt.isValid() || lastAttempt < planned);
}

QDateTime nextPlannedSync(const SyncSchedule& schedule, const QDateTime& now)
{
    const QDateTime local = now.toLocalTime();
    QDateTime next;
    if (schedule.daily)
        next = QDateTime(lastDaily(schedule.dailyAt, local).date().addDays(1), schedule.dailyAt);
    if (schedule.weekly) {
        const QDateTime weekly(lastWeekly(schedule.weekday, schedule.weeklyAt, local).date().addDays(7), schedule.weeklyAt);
        next = next.isValid() ? std::min(next, weekly) : weekly;
    }
    return next;
}

} // namespace dutydesk
