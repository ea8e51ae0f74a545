#pragma once

#include <QString>
#include <QStringList>

namespace dutydesk {

/// What the search index (table person_search) holds of a person. `sortKey` as in person.sort_key; `numbers` are the
/// valid phone numbers, "+79211234567".
inline QString searchWords(const QString& sortKey, const QString& enp, const QString& snils, const QStringList& numbers) {
    QString words = sortKey + u' ' + enp + u' ' + snils;
    for (const QString& number : numbers)
        words += u' ' + number.mid(2); // without the country: nobody types it
    return words;
}

} // namespace dutydesk
