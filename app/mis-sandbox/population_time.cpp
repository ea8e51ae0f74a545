#include "population_time.h"

#include <array>
#include <string_view>

namespace dutydesk::sandbox {

namespace {

void twoDigits(char* at, int value)
{
    at[0] = static_cast<char>('0' + value / 10);
    at[1] = static_cast<char>('0' + value % 10);
}

void writeDate(char* at, QDate day)
{
    int year = 0, month = 0, date = 0;
    day.getDate(&year, &month, &date);
    twoDigits(at, year / 100);
    twoDigits(at + 2, year % 100);
    at[4] = '-';
    twoDigits(at + 5, month);
    at[7] = '-';
    twoDigits(at + 8, date);
}

} // namespace

std::string isoDate(QDate day)
{
    std::string text(10, '0');
    writeDate(text.data(), day);
    return text;
}

std::string isoTime(QDate day, int minute)
{
    std::string text = "0000-00-00T00:00:00+03:00";
    writeDate(text.data(), day);
    twoDigits(text.data() + 11, minute / 60);
    twoDigits(text.data() + 14, minute % 60);
    return text;
}

std::string monthName(QDate day)
{
    static constexpr std::array<std::string_view, 12> Months = {"январь", "февраль", "март",     "апрель",  "май",    "июнь",
                                                               "июль",   "август",  "сентябрь", "октябрь", "ноябрь", "декабрь"};
    return std::string(Months[static_cast<std::size_t>(day.month() - 1)]) + " " + std::to_string(day.year());
}

std::string isoMonth(QDate day)
{
    return isoDate(day).substr(0, 7);
}

QDate firstOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

QDate lastOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), day.daysInMonth());
}

bool isWorkingDay(QDate day)
{
    if (day.dayOfWeek() > Qt::Friday)
        return false;
    const int date = day.day();
    switch (day.month()) {
    case 1: return date > 8;
    case 2: return date != 23;
    case 3: return date != 8;
    case 5: return date != 1 && date != 9;
    case 6: return date != 12;
    case 11: return date != 4;
    default: return true;
    }
}

QDate workingDayBefore(QDate day, int n)
{
    while (n > 0) {
        day = day.addDays(-1);
        n -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
}

QDate workingDayFrom(QDate day)
{
    while (!isWorkingDay(day))
        day = day.addDays(1);
    return day;
}

int ageOn(QDate birth, QDate day)
{
    const bool passed = day.month() > birth.month() || (day.month() == birth.month() && day.day() >= birth.day());
    return day.year() - birth.year() - (passed ? 0 : 1);
}

} // namespace dutydesk::sandbox
