#include "exchange/duplicate_finder.h"

namespace dutydesk {

DuplicateFinder::Finding DuplicateFinder::check(const ListRow& row) {
    Seen seen;
    seen.row = row.rowNumber;
    seen.enp = row.enp ? row.enp->toString().toULongLong() : 0;
    seen.snils = row.snils ? row.snils->toString().toULongLong() : 0;
    QString key;
    if (row.birthDate.isValid() && !row.name.family.isEmpty() && !row.name.given.isEmpty()) {
        key = searchKey(row.name.full());
        key += u'|';
        key += QString::number(row.birthDate.toJulianDay());
        seen.name = qHash(key);
    }
    Finding finding;
    const auto found = [&](const Seen& earlier, ListField by) {
        finding.duplicateOf = earlier.row;
        finding.by = by;
        finding.otherName = seen.name != 0 && earlier.name != 0 && seen.name != earlier.name;
        return finding;
    };
    if (seen.enp != 0) {
        if (const auto at = m_byEnp.constFind(seen.enp); at != m_byEnp.constEnd())
            return found(*at, ListField::Enp);
    }
    if (seen.snils != 0) {
        if (const auto at = m_bySnils.constFind(seen.snils); at != m_bySnils.constEnd())
            return found(*at, ListField::Snils);
    }
    if (!key.isEmpty()) {
        if (const auto at = m_byName.constFind(key); at != m_byName.constEnd()) {
            const bool otherEnp = seen.enp != 0 && at->enp != 0;
            const bool otherSnils = seen.snils != 0 && at->snils != 0;
            if (!otherEnp && !otherSnils)
                return found(*at, ListField::FullName);
            finding.namesake = at->row;
        } else {
            m_byName.insert(key, seen);
        }
    }
    if (seen.enp != 0)
        m_byEnp.insert(seen.enp, seen);
    if (seen.snils != 0)
        m_bySnils.insert(seen.snils, seen);
    return finding;
}

} // namespace dutydesk
