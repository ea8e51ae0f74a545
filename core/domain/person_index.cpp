#include "domain/person_index.h"

#include "domain/reconciliation_match.h"
#include "domain/slips.h"

#include <algorithm>
#include <cstdlib>

namespace dutydesk::reconciling {

namespace {

using F = IdentityField;

/// Birth dates that a living or lately dead person can have; others are not indexed.
const qint64 FirstDay = QDate(1850, 1, 1).toJulianDay();
const qint64 LastDay = QDate(2149, 12, 31).toJulianDay();

/// So many people are compared for one row at most: in a replica where thousands share a name and a birth date that
/// stands for "unknown" no number of candidates would help.
constexpr std::size_t MostTried = 256;
/// A given name that so many people bear is a name, and no slip of another.
constexpr int BearersOfAName = 2;
/// Parent and child may share name, number and day and month of birth, but not the year.
constexpr int GenerationYears = 14;

} // namespace

bool Identification::clear() const {
    return candidates.size() == 1 ||
           (candidates.size() > 1 && candidates[1].comparison.doubt >= candidates[0].comparison.doubt + ClearGap);
}

IdentifiedBy identifiedBy(const Comparison& c) {
    if (c.is(F::Enp, Agreement::Equal))
        return IdentifiedBy::Enp;
    if (c.is(F::Snils, Agreement::Equal))
        return IdentifiedBy::Snils;
    return c.exact() || (c.moved() && c.is(F::BirthDate, Agreement::Equal)) ? IdentifiedBy::NameAndBirthDate
                                                                            : IdentifiedBy::Likeness;
}

struct PersonIndex::Search {
    Search(const ListRow& listRow, const QStringList& notThese)
        : row(listRow)
        , excluded(notThese)
        , view(listRow)
        , name(listRow.name) {}

    const ListRow& row;
    const QStringList& excluded;
    IdentityView view;
    FoldedIdentity name;
    std::vector<int> tried;
    Identification found;

    bool some(auto test) const {
        return std::any_of(found.candidates.begin(), found.candidates.end(),
                           [&](const Candidate& one) { return test(one.comparison); });
    }
};

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

void PersonIndex::put(QHash<quint64, int>& index, quint64 key, int person) {
    if (key == 0)
        return;
    const auto place = index.find(key);
    if (place == index.end())
        index.insert(key, person);
    else if (!at(*place).duplicateOf.isEmpty())
        *place = person; // the record that stays wins
    else if (at(person).duplicateOf.isEmpty())
        m_sharers.insert(key, person);
}

int PersonIndex::principal(int person) const {
    for (int step = 0; step < 4 && person >= 0 && !at(person).duplicateOf.isEmpty(); ++step) {
        const int next = byId(at(person).duplicateOf);
        if (next < 0)
            break;
        person = next;
    }
    return person;
}

PersonIndex::Sure PersonIndex::surely(const ListRow& row) const {
    const int enp = m_byEnp.value(numberKey(row.enp), -1);
    const int snils = m_bySnils.value(numberKey(row.snils), -1);
    const int found = enp >= 0 ? enp : snils;
    if (found < 0 || (snils >= 0 && principal(snils) != principal(found)))
        return {};
    if (!m_sharers.isEmpty() && (m_sharers.contains(numberKey(row.enp)) || m_sharers.contains(numberKey(row.snils))))
        return {};
    const ReconcilePerson& person = at(found);
    const PersonName &written = row.name, &known = person.name;
    const bool same = row.birthDate == person.birthDate && row.birthDate.isValid() && !written.given.isEmpty() &&
                      sameFolded(written.family, known.family) && sameFolded(written.given, known.given) &&
                      (written.patronymic.isEmpty() || known.patronymic.isEmpty() ||
                       sameFolded(written.patronymic, known.patronymic));
    return same ? Sure{principal(found), enp >= 0 ? IdentifiedBy::Enp : IdentifiedBy::Snils} : Sure{};
}

Identification PersonIndex::identify(const ListRow& row, const QStringList& excluded) {
    Search search(row, excluded);
    tryNumbers(search);
    tryDays(search);
    rank(search);
    conclude(search);
    return std::move(search.found);
}

IdentityMatch PersonIndex::explain(const ListRow& row, const Candidate& candidate, Certainty certainty) const {
    const ReconcilePerson& person = at(candidate.person);
    return explainIdentity(candidate.comparison, IdentityView(row), IdentityView(person), person.personId, certainty);
}

void PersonIndex::indexDays() {
    const std::size_t days = std::size_t(LastDay - FirstDay + 1);
    m_dayStart.assign(days + 1, 0);
    const auto dayOf = [&](const ReconcilePerson& person) {
        const qint64 day = person.birthDate.isValid() ? person.birthDate.toJulianDay() : 0;
        return day < FirstDay || day > LastDay ? -1 : int(day - FirstDay);
    };
    for (const ReconcilePerson& person : m_persons) {
        if (const int day = dayOf(person); day >= 0)
            ++m_dayStart[std::size_t(day) + 1];
    }
    for (std::size_t day = 0; day < days; ++day)
        m_dayStart[day + 1] += m_dayStart[day];
    m_byDay.resize(std::size_t(m_dayStart.back()));
    m_lettersByDay.resize(m_byDay.size());
    std::vector<int> next(m_dayStart.begin(), m_dayStart.end() - 1);
    for (int i = 0; i < int(m_persons.size()); ++i) {
        const int day = dayOf(at(i));
        if (day < 0)
            continue;
        const std::size_t place = std::size_t(next[std::size_t(day)]++);
        m_byDay[place] = i;
        m_lettersByDay[place] = lettersOf(at(i).name);
    }
}

PersonIndex::Day PersonIndex::bornOn(QDate day) {
    if (m_dayStart.empty())
        indexDays();
    const qint64 number = day.isValid() ? day.toJulianDay() : 0;
    if (number < FirstDay || number > LastDay)
        return {};
    const std::size_t begin = std::size_t(m_dayStart[std::size_t(number - FirstDay)]);
    const std::size_t size = std::size_t(m_dayStart[std::size_t(number - FirstDay) + 1]) - begin;
    return {std::span(m_byDay).subspan(begin, size), std::span(m_lettersByDay).subspan(begin, size)};
}

const FoldedIdentity& PersonIndex::folded(int person) {
    const std::size_t i = std::size_t(person);
    if (m_folded.empty()) {
        m_folded.resize(m_persons.size());
        m_isFolded.resize(m_persons.size());
    }
    if (!m_isFolded[i]) {
        m_folded[i] = FoldedIdentity(m_persons[i].name);
        m_isFolded[i] = true;
    }
    return m_folded[i];
}

void PersonIndex::tryPerson(Search& search, int person) {
    if (std::find(search.tried.begin(), search.tried.end(), person) != search.tried.end())
        return;
    search.tried.push_back(person);
    if (search.excluded.contains(at(person).personId) || search.excluded.contains(at(principal(person)).personId))
        return;
    Candidate candidate{principal(person),
                        compareIdentity(search.view, search.name, IdentityView(at(person)), folded(person))};
    if (candidate.comparison.worthAsking())
        search.found.candidates.push_back(std::move(candidate));
}

void PersonIndex::tryOwners(Search& search, const QHash<quint64, int>& index, quint64 number) {
    const int owner = index.value(number, -1);
    if (owner < 0)
        return;
    tryPerson(search, owner);
    for (auto other = m_sharers.constFind(number); other != m_sharers.cend() && other.key() == number; ++other)
        tryPerson(search, *other);
}

void PersonIndex::tryNumbers(Search& search) {
    const auto tryNumber = [&](const QHash<quint64, int>& index, const QString& digits, bool valid, auto near) {
        if (digits.isEmpty())
            return;
        const quint64 number = valid ? digits.toULongLong() : 0;
        if (index.contains(number))
            return tryOwners(search, index, number);
        for (const quint64 other : near(digits))
            tryOwners(search, index, other);
    };
    tryNumber(m_byEnp, search.view.enp, search.view.enpValid, enpsNear);
    tryNumber(m_bySnils, search.view.snils, search.view.snilsValid, snilsNear);
}

void PersonIndex::tryDays(Search& search) {
    if (search.row.name.isEmpty())
        return;
    const auto tryDay = [&](QDate day) {
        const Day born = bornOn(day);
        const auto look = [&](auto test) {
            for (std::size_t i = 0; i < born.people.size() && search.tried.size() < MostTried; ++i) {
                if (test(born.letters[i]))
                    tryPerson(search, born.people[i]);
            }
        };
        const NameLetters& letters = search.name.letters;
        if (born.people.size() > MostTried) // who is surely meant must not stand behind the crowd
            look([&](const NameLetters& known) { return known == letters; });
        look([&](const NameLetters& known) { return maybeSameName(letters, known); });
    };
    tryDay(search.row.birthDate);
    const bool plain = search.some([](const Comparison& c) {
        return c.exact() || (c.numberEqual() && c.agrees(F::BirthDate) && c.agrees(F::Given));
    });
    if (plain)
        return;
    for (const QDate day : datesNear(search.row.birthDate))
        tryDay(day);
}

void PersonIndex::rank(Search& search) const {
    std::vector<Candidate>& all = search.found.candidates;
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
        return std::pair(a.comparison.doubt, -a.comparison.equals) <
               std::pair(b.comparison.doubt, -b.comparison.equals);
    });
    std::vector<Candidate> once; // a duplicate and the record that stays are one person
    for (Candidate& one : all) {
        if (std::none_of(once.begin(), once.end(), [&](const Candidate& o) { return o.person == one.person; }))
            once.push_back(std::move(one));
    }
    all = std::move(once);
}

/// Whether a given name that differs from the known one by one letter is a name of its own (Дарья, Марья).
bool PersonIndex::isGivenName(const QString& name) {
    if (m_givenNames.isEmpty()) {
        QHash<QString, int> written;
        for (const ReconcilePerson& person : m_persons)
            ++written[person.name.given];
        for (auto it = written.cbegin(); it != written.cend(); ++it)
            m_givenNames[searchKey(it.key())] += it.value();
    }
    return m_givenNames.value(name) >= BearersOfAName;
}

/// With a number equal: whether name and birth date bear it out.
bool PersonIndex::holds(const Search& search, const Comparison& c) {
    const bool bothNumbers = c.is(F::Enp, Agreement::Equal) && c.is(F::Snils, Agreement::Equal);
    if (c.is(F::Given, Agreement::Differs) || c.is(F::BirthDate, Agreement::Differs))
        return false;
    const bool otherFamily = c.is(F::Family, Agreement::Differs);
    if (otherFamily && !(c.agrees(F::Given) && c.agrees(F::Patronymic)))
        return false;
    const Likeness how = c.likeness[std::size_t(F::Given)];
    const bool slipInGiven = c.is(F::Given, Agreement::Alike) && how != Likeness::Initial &&
                             how != Likeness::HalfOfDouble && how != Likeness::OtherPlace;
    if (slipInGiven && !bothNumbers && isGivenName(search.name.parts[c.order[1]]))
        return false;
    const bool slipInBirth = c.is(F::BirthDate, Agreement::Alike);
    const int troubles =
        int(otherFamily) + int(slipInGiven) + int(slipInBirth) + int(c.is(F::Patronymic, Agreement::Differs));
    return troubles <= (bothNumbers ? 2 : c.numberDiffers() ? 0 : 1);
}

void PersonIndex::conclude(Search& search) {
    Identification& found = search.found;
    std::vector<Candidate>& all = found.candidates;
    const auto numbers = [](const Candidate& one) {
        return int(one.comparison.is(F::Enp, Agreement::Equal)) + int(one.comparison.is(F::Snils, Agreement::Equal));
    };
    // Who has both numbers is no less the owner because somebody else has one of them too.
    const auto owner = std::max_element(
        all.begin(), all.end(), [&](const Candidate& a, const Candidate& b) { return numbers(a) < numbers(b); });
    if (all.empty())
        return;
    if (numbers(*owner) == 0) {
        const Comparison& c = all.front().comparison;
        const bool home = c.is(F::Phone, Agreement::Equal) || c.is(F::Address, Agreement::Equal);
        found.certain =
            c.exact() && c.is(F::Patronymic, Agreement::Equal) && c.is(F::Sex, Agreement::Equal) &&
            !c.numberDiffers() && home &&
            std::none_of(all.begin() + 1, all.end(), [](const Candidate& o) { return o.comparison.exact(); });
        return;
    }
    found.twoOwners =
        std::any_of(owner + 1, all.end(), [&](const Candidate& one) { return numbers(one) == numbers(*owner); });
    if (found.twoOwners) {
        found.contradicts = true;
        return;
    }
    const Comparison& c = owner->comparison;
    const int years = std::abs(search.row.birthDate.year() - at(owner->person).birthDate.year());
    const bool generation = c.is(F::BirthDate, Agreement::Alike) && years >= GenerationYears;
    const bool rival = !c.exact() && std::any_of(all.begin(), all.end(), [&](const Candidate& o) {
        return o.person != owner->person && o.comparison.exact();
    });
    found.certain = !rival && !generation && holds(search, c);
    if (found.certain)
        std::rotate(all.begin(), owner, owner + 1);
    else
        found.contradicts = owner == all.begin() && c.nothingButNumber();
}

} // namespace dutydesk::reconciling
