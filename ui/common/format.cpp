#include "common/format.h"

#include "domain/phone.h"
#include "domain/room.h"

#include <QCoreApplication>
#include <QLocale>

namespace dutydesk {

namespace {

constexpr QChar NoBreak(0x00a0);
constexpr QChar ThinNoBreak(0x202f);

QString inWords(const char* text, int n = -1)
{
    return QCoreApplication::translate("Format", text, nullptr, n);
}

} // namespace

QString formatDate(QDate date)
{
    return date.toString(u"dd.MM.yyyy");
}

QString formatTime(QTime time)
{
    return time.toString(u"HH:mm");
}

QString formatMoment(const QDateTime& at)
{
    return at.toLocalTime().toString(u"dd.MM.yyyy HH:mm");
}

QString weekdayName(int weekday)
{
    switch (weekday) {
    case 1: return inWords(QT_TRANSLATE_NOOP("Format", "Monday"));
    case 2: return inWords(QT_TRANSLATE_NOOP("Format", "Tuesday"));
    case 3: return inWords(QT_TRANSLATE_NOOP("Format", "Wednesday"));
    case 4: return inWords(QT_TRANSLATE_NOOP("Format", "Thursday"));
    case 5: return inWords(QT_TRANSLATE_NOOP("Format", "Friday"));
    case 6: return inWords(QT_TRANSLATE_NOOP("Format", "Saturday"));
    case 7: return inWords(QT_TRANSLATE_NOOP("Format", "Sunday"));
    default: return {};
    }
}

QString weekdayName(QDate date)
{
    return weekdayName(date.isValid() ? date.dayOfWeek() : 0);
}

QString weekdayInSentence(QDate date)
{
    const QString name = weekdayName(date);
    return QLocale().language() == QLocale::Russian ? name.toLower() : name;
}

QString formatShortName(const QString& fullName)
{
    const QStringList parts = fullName.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 3 || !parts.at(1).at(0).isUpper() || !parts.at(2).at(0).isUpper())
        return fullName;
    const QString gap(NoBreak);
    return QStringLiteral("%1%4%2.%4%3.").arg(parts.at(0), parts.at(1).left(1), parts.at(2).left(1), gap);
}

QString formatRoom(const QString& room)
{
    const QString number = roomNumber(room);
    return number.isEmpty() ? room : inWords(QT_TRANSLATE_NOOP("Format", "room %1")).arg(number);
}

QString formatLength(qint64 milliseconds)
{
    constexpr qint64 Exact = 10'000; // longer ones need no tenths
    constexpr qint64 Minute = 60'000;
    if (milliseconds < 0)
        return {};
    if (milliseconds < Exact)
        return inWords(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(QLocale().toString(double(milliseconds) / 1000.0, 'f', 1));
    const qint64 seconds = (milliseconds + 500) / 1000;
    return milliseconds < Minute ? inWords(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(seconds)
                                 : inWords(QT_TRANSLATE_NOOP("Format", "%1 min %2 s")).arg(seconds / 60).arg(seconds % 60);
}

QString formatNearDate(QDate date, QDate today)
{
    if (!date.isValid() || !today.isValid())
        return formatDate(date);
    const qint64 days = today.daysTo(date);
    if (days == 0)
        return inWords(QT_TRANSLATE_NOOP("Format", "today"));
    if (days == -1)
        return inWords(QT_TRANSLATE_NOOP("Format", "yesterday"));
    if (days == 1)
        return inWords(QT_TRANSLATE_NOOP("Format", "tomorrow"));
    if (days > 1 && days < 7)
        return QStringLiteral("%1, %2").arg(weekdayInSentence(date), date.toString(u"dd.MM"));
    return formatDate(date);
}

QString formatNearMoment(const QDateTime& at, QDate today)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    return QStringLiteral("%1%2%3").arg(formatNearDate(local.date(), today), QString(NoBreak), formatTime(local.time()));
}

QString formatAge(int years)
{
    if (years < 0)
        return {};
    return QCoreApplication::translate("Format", "%n year(s)", nullptr, years);
}

QString formatCount(qint64 count)
{
    QString digits = QString::number(std::abs(count));
    if (digits.size() > 4) {
        for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
            digits.insert(at, ThinNoBreak);
    }
    return count < 0 ? QString(QChar(0x2212) + digits) : digits;
}

QString formatShare(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return QStringLiteral("—");
    const qint64 percent = qRound64(100.0 * double(part) / double(whole));
    return QCoreApplication::translate("Format", "%1%", "a share; Russian puts a no-break space before the sign").arg(percent);
}

QString formatTimeLeft(int seconds)
{
    if (seconds < 0)
        return {};
    if (seconds < 60)
        return QCoreApplication::translate("Format", "%n s left", nullptr, seconds);
    return QCoreApplication::translate("Format", "%n min left", nullptr, (seconds + 30) / 60);
}

QString formatPhone(const QString& number)
{
    return Phone::parse(number).formatted();
}

QString formatEnp(const QString& enp)
{
    if (enp.size() != 16)
        return enp;
    const QString gap(NoBreak);
    return QStringList{enp.mid(0, 4), enp.mid(4, 4), enp.mid(8, 4), enp.mid(12, 4)}.join(gap);
}

} // namespace dutydesk
