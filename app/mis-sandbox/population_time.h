#pragma once

#include <QDate>

#include <string>

namespace dutydesk::sandbox {

/// YYYY-MM-DD.
std::string isoDate(QDate day);
/// YYYY-MM-DDTHH:MM:00+03:00, the polyclinic's time; `minute` of the day, 0 … 1439.
std::string isoTime(QDate day, int minute);
/// "ноябрь 2026".
std::string monthName(QDate day);
/// YYYY-MM.
std::string isoMonth(QDate day);

QDate firstOfMonth(QDate day);
QDate lastOfMonth(QDate day);

/// Monday to Friday less the holidays that fall on the same day every year; moved days off are left out on purpose, so that the
/// population does not depend on a data file.
bool isWorkingDay(QDate day);
/// The n-th working day before `day` (n ≥ 1).
QDate workingDayBefore(QDate day, int n);
/// `day` itself or the next working day after it.
QDate workingDayFrom(QDate day);

/// Years completed on `day`.
int ageOn(QDate birth, QDate day);

} // namespace dutydesk::sandbox
