#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace dutydesk {

/// How the pages about people say small things, in the language of the interface.

/// "overdue since 18.11", "due today", "by tomorrow", "by 23.11"; the year only when it is another one.
QString dueDateInWords(QDate due, QDate today);
/// "today 08:05"; the day alone when the time is midnight, as dates without a time come.
QString momentInWords(const QDateTime& at, QDate today);

} // namespace dutydesk
