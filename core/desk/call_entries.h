#pragma once

#include "desk/desk_private.h"

namespace dutydesk {

/// The columns that readCallEntry() expects, from work_item w JOIN person p.
extern const QString CallEntryColumns;

/// One row of a query over CallEntryColumns, with the reasons in words.
CallEntry readCallEntry(const QSqlQuery& row, const Rules& rules, QDate today);

/// The reasons of a need in words, the most important first.
QStringList reasonsOf(const Rules& rules, const QString& occasion, const QJsonObject& fact, QDate raised, QDate due,
                      int attempts, QDateTime callbackAt, QDate today);

/// The FROM part of a filter (without the word): the needs as `w`, with their persons as `p` where the filter asks
/// about them.
QString itemsOf(const CallFilter& filter);

/// The WHERE part of a filter (without the word) and its values.
QString whereOf(const CallFilter& filter, QDate today, QVariantList& values);

int ageOn(QDate birthDate, QDate day);

} // namespace dutydesk
