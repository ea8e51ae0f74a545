#pragma once

#include "domain/result.h"

#include <QDate>
#include <QSet>

namespace dutydesk {

/// Working days of Russia: Monday to Friday less the holidays, plus the moved working Saturdays, from
/// resources/rules/calendar.json (one block a year, each with its source). Immutable after load; thread-safe.
class WorkingCalendar {
public:
    /// Only weekends are off; what is used for years that the data does not cover.
    WorkingCalendar() = default;

    /// Reads the data file's bytes. Errors name the year and the entry that is wrong.
    static Result<WorkingCalendar> fromJson(const QByteArray& json);

    bool isWorkingDay(QDate day) const;

    /// The n-th working day after `from` (n ≥ 1); `from` itself is not counted. n = 0 gives `from` when it is a working
    /// day, else the next one. An invalid day stays invalid.
    QDate addWorkingDays(QDate from, int n) const;

    /// Working days in (from, to]; negative when `to` is before `from`; 0 when either is invalid.
    int workingDaysBetween(QDate from, QDate to) const;

private:
    QSet<QDate> m_holidays;
    QSet<QDate> m_workingSaturdays;
};

} // namespace dutydesk
