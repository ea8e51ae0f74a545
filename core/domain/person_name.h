#pragma once

#include <QString>

namespace dutydesk {

/// A name in the Russian order. Patronymic (and, in damaged records, the given name) may be empty.
struct PersonName {
    QString family;
    QString given;
    QString patronymic;

    /// "Ёлкина Мария Петровна".
    QString full() const;
    /// "Ёлкина М. П.".
    QString brief() const;
    /// "Мария Петровна", how a representative addresses the person; the family name when there is nothing else.
    QString address() const;

    bool isEmpty() const { return family.isEmpty() && given.isEmpty() && patronymic.isEmpty(); }
    bool operator==(const PersonName&) const = default;
};

/// The form that names are indexed and searched in: lower case, ё as е, dashes and other punctuation as single spaces,
/// trimmed. FTS5's own folding leaves ё alone, so this runs before both indexing and searching.
QString searchKey(QStringView text);

} // namespace dutydesk
