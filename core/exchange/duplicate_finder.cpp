#include "exchange/duplicate_finder.h"

namespace dutydesk {

const DuplicateFinder::Seen* DuplicateFinder::find(const KeyIndex& index, quint64 key, quint64 Seen::*member) const {
    if (key == 0)
        return nullptr;
    const qint64 place = index.find(key, [&](quint32 at) { return m_people[at].*member == key; });
    return place < 0 ? nullptr : &m_people[std::size_t(place)];
}

/// The last of m_people.
void DuplicateFinder::remember(KeyIndex& index, quint64 Seen::*member) {
    const auto keyOf = [&](quint32 at) { return m_people[at].*member; };
    const auto place = quint32(m_people.size() - 1);
    if (const quint64 key = keyOf(place); key != 0)
        index.add(key, place, keyOf);
}

DuplicateFinder::Finding DuplicateFinder::check(const ListRow& row) {
    Seen seen;
    seen.row = row.rowNumber;
    seen.enp = row.enp ? row.enp->toString().toULongLong() : 0;
    seen.snils = row.snils ? row.snils->toString().toULongLong() : 0;
    if (row.birthDate.isValid() && !row.name.family.isEmpty() && !row.name.given.isEmpty()) {
        QString key = searchKey(row.name.full());
        key += u'|';
        key += QString::number(row.birthDate.toJulianDay());
        seen.name = std::max<quint64>(1, qHash(key, 0));
    }
    Finding finding;
    const auto found = [&](const Seen& earlier, ListField by) {
        finding.duplicateOf = earlier.row;
        finding.by = by;
        finding.otherName = seen.name != 0 && earlier.name != 0 && seen.name != earlier.name;
        return finding;
    };
    if (const Seen* earlier = find(m_byEnp, seen.enp, &Seen::enp))
        return found(*earlier, ListField::Enp);
    if (const Seen* earlier = find(m_bySnils, seen.snils, &Seen::snils))
        return found(*earlier, ListField::Snils);
    const Seen* namesake = find(m_byName, seen.name, &Seen::name);
    if (namesake) {
        const bool otherEnp = seen.enp != 0 && namesake->enp != 0;
        const bool otherSnils = seen.snils != 0 && namesake->snils != 0;
        if (!otherEnp && !otherSnils)
            return found(*namesake, ListField::FullName);
        finding.namesake = namesake->row;
    }
    m_people.push_back(seen);
    remember(m_byEnp, &Seen::enp);
    remember(m_bySnils, &Seen::snils);
    if (!namesake)
        remember(m_byName, &Seen::name);
    return finding;
}

} // namespace dutydesk
