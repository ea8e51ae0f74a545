#pragma once

#include "domain/list_row.h"

#include <QHash>

namespace dutydesk {

/// Finds rows of one file that name the same person: equal ЕНП, else equal СНИЛС, else equal name and birth date where
/// the numbers do not say otherwise. Keeps the keys of the rows only.
class DuplicateFinder {
public:
    struct Finding {
        int duplicateOf = 0; ///< row number; 0: the row is the first of its person
        ListField by = ListField::None;
        bool otherName = false; ///< the number is equal, name or birth date is not
        int namesake = 0;       ///< an earlier row with the same name and birth date and other numbers
    };

    /// Looks the row up and, when it is the first of its person, remembers it.
    Finding check(const ListRow& row);

private:
    struct Seen {
        int row = 0;
        quint64 enp = 0;
        quint64 snils = 0;
        std::size_t name = 0; ///< hash of the name key
    };
    QHash<quint64, Seen> m_byEnp;
    QHash<quint64, Seen> m_bySnils;
    QHash<QString, Seen> m_byName;
};

} // namespace dutydesk
