#include "fhir/instant.h"

#include <QDateTime>

#include <algorithm>

namespace dutydesk {

namespace {

/// `count` ASCII digits at `at` as a number; -1 when anything else stands there.
int digits(Utf8 text, size_t at, size_t count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (size_t i = at; i < at + count; ++i) {
        const unsigned digit = static_cast<unsigned char>(text[i]) - '0';
        if (digit > 9)
            return -1;
        value = value * 10 + static_cast<int>(digit);
    }
    return value;
}

bool isLeap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int daysInMonth(int year, int month)
{
    constexpr int Days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : Days[month - 1];
}

/// "+03:00", "-05:30" or "Z" from `at` to the end, in minutes.
std::optional<int> offsetMinutes(Utf8 text, size_t at)
{
    if (at + 1 == text.size() && (text[at] == 'Z' || text[at] == 'z'))
        return 0;
    if (at + 6 != text.size() || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':')
        return {};
    const int hours = digits(text, at + 1, 2);
    const int minutes = digits(text, at + 4, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return {};
    return (text[at] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

} // namespace

bool isDay(Utf8 text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
qint64 daysFromCivil(int year, int month, int day)
{
    const qint64 y = year - (month <= 2 ? 1 : 0);
    const qint64 era = (y >= 0 ? y : y - 399) / 400;
    const qint64 yearOfEra = y - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

InstantMs parseInstant(Utf8 text)
{
    if (text.size() < 17 || text[10] != 'T' || text[13] != ':' || !isDay(text.substr(0, 10)))
        return {};
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return {};
    size_t at = 16;
    int second = 0;
    int millisecond = 0;
    if (text[at] == ':') { // R4 wants seconds; some writers leave them out
        second = digits(text, at + 1, 2);
        if (second < 0 || second > 60)
            return {};
        second = std::min(second, 59);
        at += 3;
        if (at < text.size() && text[at] == '.') {
            const size_t first = ++at;
            int scale = 100;
            for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
                millisecond += (text[at] - '0') * scale;
            if (at == first)
                return {};
        }
    }
    if (at >= text.size())
        return {};
    const auto offset = offsetMinutes(text, at);
    if (!offset)
        return {};
    const qint64 days = daysFromCivil(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    return ((days * 24 + hour) * 60 + minute - *offset) * 60000 + second * 1000 + millisecond;
}

QByteArray formatInstant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz'Z'")).toLatin1();
}

} // namespace dutydesk
