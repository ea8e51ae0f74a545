#pragma once

#include "domain/list_row.h"
#include "exchange/key_index.h"

#include <deque>

namespace dutydesk {

/// Finds rows of one file that name the same person: equal ЕНП, else equal СНИЛС, else equal name and birth date where
/// the numbers do not say otherwise. Keeps some 50 bytes a row, so that a million rows fit into little memory; names
/// are kept as 64-bit hashes (one chance in thirty million that two of a million people share one).
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
        quint64 enp = 0;
        quint64 snils = 0;
        quint64 name = 0; ///< hash of name and birth date; 0 when either is missing
        int row = 0;
    };
    const Seen* find(const KeyIndex& index, quint64 key, quint64 Seen::*member) const;
    void remember(KeyIndex& index, quint64 Seen::*member);

    std::deque<Seen> m_people; ///< grows without being copied
    KeyIndex m_byEnp;
    KeyIndex m_bySnils;
    KeyIndex m_byName;
};

} // namespace dutydesk
