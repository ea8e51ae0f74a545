#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace dutydesk {

/// How the desk writes values; the words are in the interface's language, the shapes are Russian in both.

QString formatDate(QDate date);            ///< 18.11.2026; empty for an invalid date
QString formatTime(QTime time);            ///< 08:05
QString formatMoment(const QDateTime& at); ///< 18.11.2026 08:05 in local time; empty when invalid

/// "today", "yesterday", "tomorrow", a weekday within six days ahead ("on Friday, 20.11"), else the date.
QString formatNearDate(QDate date, QDate today);
/// "today 08:05", "yesterday 17:20", "18.11.2026 08:05".
QString formatNearMoment(const QDateTime& at, QDate today);
/// "Friday".
QString weekdayName(QDate date);
QString weekdayName(int weekday); ///< 1 Monday to 7 Sunday
/// The weekday inside a sentence: «пятница» in Russian, "Friday" in English.
QString weekdayInSentence(QDate date);

/// «Орлова А. С.» for «Орлова Анастасия Сергеевна»; other names stay as they are.
QString formatShortName(const QString& fullName);

/// "room 343", whether the polyclinic wrote "343", "каб. 343" or "кабинет 343"; other places stay as they are.
QString formatRoom(const QString& room);

/// "0.4 s", "12 s", "3 min 20 s"; empty for a negative length.
QString formatLength(qint64 milliseconds);

/// "75 years" with the plural of the language; empty for a negative age.
QString formatAge(int years);

/// 67 400: groups of three from five digits on, parted by a thin no-break space.
QString formatCount(qint64 count);

/// 45 %, with a no-break space in Russian; "—" when the whole is 0.
QString formatShare(qint64 part, qint64 whole);

/// "3 min left", "40 s left"; empty for a negative number.
QString formatTimeLeft(int seconds);

/// "+7 (921) 123-45-67"; what cannot be read comes back as it was.
QString formatPhone(const QString& number);

/// "7800 0000 0000 0000": four groups, only when there are 16 digits.
QString formatEnp(const QString& enp);

} // namespace dutydesk
