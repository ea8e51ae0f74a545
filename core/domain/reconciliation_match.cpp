#include "domain/reconciliation_match.h"

#include <algorithm>

namespace dutydesk::reconciling {

namespace {

QString nameKey(const QString& family, const QString& given, QDate birthDate) {
    return family + u'|' + given + u'|' + QString::number(birthDate.toJulianDay());
}

} // namespace

QString dateText(QDate date) {
    return date.isValid() ? date.toString(u"dd.MM.yyyy") : QString();
}

bool sameName(const PersonName& a, const PersonName& b) {
    return a == b || FoldedName(a) == FoldedName(b);
}

PersonIndex::PersonIndex(std::span<const ReconcilePerson> persons)
    : m_persons(persons) {
    m_byId.reserve(qsizetype(persons.size()));
    m_byEnp.reserve(qsizetype(persons.size()));
    m_bySnils.reserve(qsizetype(persons.size()));
    for (int i = 0; i < int(persons.size()); ++i) {
        const ReconcilePerson& person = persons[std::size_t(i)];
        m_byId.insert(person.personId, i);
        put(m_byEnp, numberKey(person.enp), i);
        put(m_bySnils, numberKey(person.snils), i);
    }
}

Found PersonIndex::byNumber(const Sought& sought) const {
    const int enp = principal(m_byEnp.value(numberKey(sought.enp), -1));
    const int snils = principal(m_bySnils.value(numberKey(sought.snils), -1));
    Found found;
    if (enp < 0 && snils < 0)
        return found;
    found.people = {enp >= 0 ? enp : snils};
    found.by = enp >= 0 ? IdentifiedBy::Enp : IdentifiedBy::Snils;
    if (enp >= 0 && snils >= 0 && enp != snils) {
        found.contradicts = true;
        found.reasons << ReconcileText::tr(
                             "The policy number belongs to %1 and the SNILS to %2: find out which is right.")
                             .arg(at(enp).name.full(), at(snils).name.full());
    }
    const ReconcilePerson& person = at(found.people.front());
    const bool otherBirth =
        sought.birthDate.isValid() && person.birthDate.isValid() && sought.birthDate != person.birthDate;
    if (otherBirth && !sought.name.isEmpty() && searchKey(sought.name.family) != searchKey(person.name.family) &&
        searchKey(sought.name.given) != searchKey(person.name.given)) {
        found.contradicts = true;
        found.reasons << ReconcileText::tr(
                             "The number belongs to %1, born %2: neither name nor birth date agrees with the row.")
                             .arg(person.name.full(), dateText(person.birthDate));
    }
    return found;
}

Found PersonIndex::byName(const Sought& sought) {
    Found found;
    if (!sought.birthDate.isValid() || sought.name.family.isEmpty() || sought.name.given.isEmpty())
        return found;
    if (m_byName.isEmpty())
        indexNames();
    const FoldedName name(sought.name);
    collect(name, sought, found);
    if (found.people.empty() && !name.patronymic.isEmpty()) {
        FoldedName swapped = name;
        std::swap(swapped.given, swapped.patronymic);
        collect(swapped, sought, found);
        if (!found.people.empty())
            found.reasons << ReconcileText::tr("Given name and patronymic are swapped.");
    }
    if (!found.people.empty())
        found.by = IdentifiedBy::NameAndBirthDate;
    return found;
}

void PersonIndex::put(QHash<quint64, int>& index, quint64 key, int person) {
    if (key == 0)
        return;
    const auto place = index.find(key);
    if (place == index.end())
        index.insert(key, person);
    else if (!at(*place).duplicateOf.isEmpty())
        *place = person; // the record that stays wins
}

/// The record that stays, when `person` is a duplicate of one that is known.
int PersonIndex::principal(int person) const {
    for (int step = 0; step < 4 && person >= 0 && !at(person).duplicateOf.isEmpty(); ++step) {
        const int next = byId(at(person).duplicateOf);
        if (next < 0)
            break;
        person = next;
    }
    return person;
}

void PersonIndex::indexNames() {
    m_byName.reserve(qsizetype(m_persons.size()));
    for (int i = 0; i < int(m_persons.size()); ++i) {
        const ReconcilePerson& person = at(i);
        m_byName[nameKey(searchKey(person.name.family), searchKey(person.name.given), person.birthDate)].push_back(i);
    }
}

void PersonIndex::collect(const FoldedName& name, const Sought& sought, Found& found) const {
    const auto entry = m_byName.constFind(nameKey(name.family, name.given, sought.birthDate));
    if (entry == m_byName.constEnd())
        return;
    for (const int candidate : *entry) {
        const QString patronymic = searchKey(at(candidate).name.patronymic);
        const bool missing = name.patronymic.isEmpty() != patronymic.isEmpty();
        if (patronymic != name.patronymic && !missing)
            continue;
        const int stays = principal(candidate);
        if (std::find(found.people.begin(), found.people.end(), stays) == found.people.end())
            found.people.push_back(stays);
    }
}

} // namespace dutydesk::reconciling
