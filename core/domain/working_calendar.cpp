#include "domain/working_calendar.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dutydesk {

namespace {

Error badCalendar(const QString& details) {
    return {ErrorKind::BadInput,
            QCoreApplication::translate("WorkingCalendar", "The holiday calendar cannot be read: %1").arg(details),
            details};
}

} // namespace

Result<WorkingCalendar> WorkingCalendar::fromJson(const QByteArray& json) {
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject())
        return badCalendar(parseError.errorString());
    WorkingCalendar calendar;
    const QJsonArray years = document.object().value(QLatin1String("years")).toArray();
    if (years.isEmpty())
        return badCalendar(QStringLiteral("years is missing or empty"));
    for (const QJsonValue& value : years) {
        const QJsonObject year = value.toObject();
        const int number = year.value(QLatin1String("year")).toInt();
        const auto read = [&](QLatin1String key, QSet<QDate>& into) -> Result<void> {
            for (const QJsonValue& text : year.value(key).toArray()) {
                const QDate day = QDate::fromString(text.toString(), Qt::ISODate);
                if (!day.isValid() || day.year() != number)
                    return badCalendar(QStringLiteral("%1, %2: '%3'").arg(number).arg(key, text.toString()));
                into.insert(day);
            }
            return {};
        };
        if (auto holidays = read(QLatin1String("holidays"), calendar.m_holidays); !holidays)
            return holidays.error();
        if (auto saturdays = read(QLatin1String("working"), calendar.m_workingSaturdays); !saturdays)
            return saturdays.error();
    }
    return calendar;
}

bool WorkingCalendar::isWorkingDay(QDate day) const {
    if (m_workingSaturdays.contains(day))
        return true;
    return day.dayOfWeek() <= Qt::Friday && !m_holidays.contains(day);
}

QDate WorkingCalendar::addWorkingDays(QDate from, int n) const {
    if (!from.isValid())
        return {};
    QDate day = from;
    if (n <= 0) {
        while (!isWorkingDay(day))
            day = day.addDays(1);
        return day;
    }
    while (n > 0) {
        day = day.addDays(1);
        if (isWorkingDay(day))
            --n;
    }
    return day;
}

int WorkingCalendar::workingDaysBetween(QDate from, QDate to) const {
    if (!from.isValid() || !to.isValid())
        return 0;
    if (to < from)
        return -workingDaysBetween(to, from);
    int count = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        count += isWorkingDay(day) ? 1 : 0;
    return count;
}

} // namespace dutydesk
