#include "domain/duplicates.h"

#include "domain/person_index.h"
#include "domain/reconciliation_match.h"
#include "domain/slips.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace dutydesk {

namespace {

using namespace reconciling;
using F = IdentityField;

/// More people than this on one birth date is a date that stands for "unknown", and more of one name are no name: there
/// only what is equal in both is looked at.
constexpr std::ptrdiff_t Crowd = 512;
/// What may lie between two records besides an equal number.
constexpr int MostDoubt = 2;

class DuplicateSearch {
public:
    explicit DuplicateSearch(std::span<const ReconcilePerson> persons)
        : m_persons(persons)
        , m_index(persons) {}

    std::vector<DuplicatePair> run() {
        sameNumbers();
        for (int i = 0; i < int(m_persons.size()); ++i) {
            if (at(i).duplicateOf.isEmpty())
                sameDay(i);
        }
        sameNames();
        std::stable_sort(m_found.begin(), m_found.end(), [](const Found& a, const Found& b) {
            return std::tuple(a.ground, a.first, a.second) < std::tuple(b.ground, b.first, b.second);
        });
        std::vector<DuplicatePair> pairs;
        pairs.reserve(m_found.size());
        for (const Found& one : m_found)
            pairs.push_back(pairOf(one));
        return pairs;
    }

private:
    struct Found {
        int first = -1, second = -1;
        DuplicateGround ground = DuplicateGround::Alike;
        Comparison comparison;
    };

    const ReconcilePerson& at(int index) const { return m_persons[std::size_t(index)]; }

    void sameNumbers() {
        std::vector<std::pair<quint64, int>> numbers;
        const auto collect = [&](auto number) {
            numbers.clear();
            for (int i = 0; i < int(m_persons.size()); ++i) {
                if (const quint64 key = numberKey(number(at(i))); key != 0 && at(i).duplicateOf.isEmpty())
                    numbers.emplace_back(key, i);
            }
            std::sort(numbers.begin(), numbers.end());
            for (std::size_t i = 1; i < numbers.size(); ++i) {
                if (numbers[i].first == numbers[i - 1].first) // each hangs on the one before: no square of a crowd
                    compare(numbers[i - 1].second, numbers[i].second);
            }
        };
        collect([](const ReconcilePerson& p) -> const std::optional<Enp>& { return p.enp; });
        collect([](const ReconcilePerson& p) -> const std::optional<Snils>& { return p.snils; });
    }

    void sameDay(int i) {
        const PersonIndex::Day born = m_index.bornOn(at(i).birthDate);
        const bool crowded = std::ssize(born.people) > Crowd;
        const NameLetters letters = lettersOf(at(i).name);
        bool hangs = false; // in a crowd each on the next one: no square of it
        eachAfter(born, i, [&](int other, const NameLetters& known) {
            if (crowded ? letters == known && !hangs : maybeSameName(letters, known)) {
                compare(i, other);
                hangs = true;
            }
        });
    }

    /// A slip in the birth date is believed only where the whole name is the same.
    void sameNames() {
        std::vector<std::pair<NameLetters, int>> names;
        for (int i = 0; i < int(m_persons.size()); ++i) {
            const NameLetters letters = lettersOf(at(i).name);
            if (at(i).duplicateOf.isEmpty() && letters[0] != 0 && letters[1] != 0)
                names.emplace_back(letters, i);
        }
        std::sort(names.begin(), names.end());
        for (auto first = names.begin(); first != names.end();) {
            const auto last =
                std::find_if(first, names.end(), [&](const auto& name) { return name.first != first->first; });
            if (last - first <= Crowd)
                sameName(std::span(first, last));
            first = last;
        }
    }

    void sameName(std::span<const std::pair<NameLetters, int>> namesakes) {
        for (std::size_t i = 0; i < namesakes.size(); ++i) {
            const int one = namesakes[i].second;
            for (const auto& [letters, other] : namesakes.subspan(i + 1)) {
                if (dateSlipBetween(at(one).birthDate, at(other).birthDate) &&
                    m_index.folded(one).parts == m_index.folded(other).parts)
                    compare(one, other);
            }
        }
    }

    /// People of one day lie in the order of the input: those after `i` have not been compared with it yet.
    template <class Look>
    void eachAfter(const PersonIndex::Day& born, int i, Look look) {
        const auto first = std::upper_bound(born.people.begin(), born.people.end(), i);
        for (std::size_t at = std::size_t(first - born.people.begin()); at < born.people.size(); ++at) {
            const int other = born.people[at];
            if (m_persons[std::size_t(other)].duplicateOf.isEmpty())
                look(other, born.letters[at]);
        }
    }

    void compare(int first, int second) {
        if (first > second)
            std::swap(first, second);
        const quint64 key = quint64(first) << 32 | quint64(second);
        if (m_seen.contains(key))
            return;
        Found found{first, second, DuplicateGround::Alike,
                    compareIdentity(IdentityView(at(first)), m_index.folded(first), IdentityView(at(second)),
                                    m_index.folded(second))};
        const Comparison& c = found.comparison;
        const bool bothNumbersDiffer = c.is(F::Enp, Agreement::Differs) && c.is(F::Snils, Agreement::Differs);
        if (c.is(F::Enp, Agreement::Equal))
            found.ground = DuplicateGround::SameEnp;
        else if (c.is(F::Snils, Agreement::Equal))
            found.ground = DuplicateGround::SameSnils;
        else if (c.exact() && !bothNumbersDiffer && !c.is(F::Sex, Agreement::Differs))
            found.ground = DuplicateGround::SameNameAndBirthDate;
        else if (c.doubt > MostDoubt || c.numberDiffers() || c.is(F::Sex, Agreement::Differs))
            return;
        m_seen.insert(key);
        m_found.push_back(std::move(found));
    }

    DuplicatePair pairOf(const Found& found) const {
        const Comparison& c = found.comparison;
        const ReconcilePerson &first = at(found.first), &second = at(found.second);
        const bool nameHolds = c.agrees(F::Given) && !c.is(F::Patronymic, Agreement::Differs) &&
                               (c.agrees(F::Family) || c.is(F::Patronymic, Agreement::Equal));
        const bool certain = c.numberEqual() && nameHolds && c.is(F::BirthDate, Agreement::Equal);
        return {first.personId, second.personId, found.ground,
                explainIdentity(c, IdentityView(first), IdentityView(second), second.personId,
                                certain ? Certainty::Certain : Certainty::Probable)};
    }

    std::span<const ReconcilePerson> m_persons;
    PersonIndex m_index;
    std::vector<Found> m_found;
    QSet<quint64> m_seen;
};

} // namespace

QString duplicateGroundCode(DuplicateGround ground) {
    static constexpr std::array<const char*, 4> codes{"same-enp", "same-snils", "same-name-and-birth-date", "alike"};
    return QString::fromLatin1(codes.at(std::size_t(ground)));
}

QString duplicateGroundWords(DuplicateGround ground) {
    static constexpr std::array<const char*, 4> words{QT_TRANSLATE_NOOP("IdentityText", "The same policy number"),
                                                      QT_TRANSLATE_NOOP("IdentityText", "The same SNILS"),
                                                      QT_TRANSLATE_NOOP("IdentityText", "The same name and birth date"),
                                                      QT_TRANSLATE_NOOP("IdentityText", "Alike")};
    return QCoreApplication::translate("IdentityText", words.at(std::size_t(ground)));
}

std::vector<DuplicatePair> findDuplicates(std::span<const ReconcilePerson> persons) {
    return DuplicateSearch(persons).run();
}

std::vector<DuplicateGroup> duplicateGroups(const std::vector<DuplicatePair>& pairs) {
    QHash<QString, int> groupOf;
    std::vector<int> parent;
    const auto root = [&](int group) {
        while (parent[std::size_t(group)] != group)
            group = parent[std::size_t(group)] = parent[std::size_t(parent[std::size_t(group)])];
        return group;
    };
    for (const DuplicatePair& pair : pairs) {
        for (const QString& id : {pair.first, pair.second}) {
            if (groupOf.contains(id))
                continue;
            groupOf.insert(id, int(parent.size()));
            parent.push_back(int(parent.size()));
        }
        const int a = root(groupOf.value(pair.first)), b = root(groupOf.value(pair.second));
        parent[std::size_t(std::max(a, b))] = std::min(a, b);
    }
    std::map<int, DuplicateGroup> groups; // by the first record that was met
    QSet<QString> listed, certain;
    for (const DuplicatePair& pair : pairs) {
        DuplicateGroup& group = groups[root(groupOf.value(pair.first))];
        for (const QString& id : {pair.first, pair.second}) {
            if (!listed.contains(id))
                group.personIds << id;
            listed.insert(id);
            if (pair.match.certainty == Certainty::Certain)
                certain.insert(id);
        }
        group.pairs.push_back(pair);
    }
    std::vector<DuplicateGroup> all;
    for (auto& [first, group] : groups) {
        group.certain = std::all_of(group.personIds.cbegin(), group.personIds.cend(),
                                    [&](const QString& id) { return certain.contains(id); });
        all.push_back(std::move(group));
    }
    return all;
}

} // namespace dutydesk
