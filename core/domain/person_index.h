#pragma once

#include "domain/identity_compare.h"

#include <QHash>

#include <span>
#include <vector>

/// Inner parts of the identification; callers use domain/identity_finder.h.
namespace dutydesk::reconciling {

struct Candidate {
    int person = -1; ///< index into the persons
    Comparison comparison;
};

/// Whom a row of a file may mean.
struct Identification {
    std::vector<Candidate> candidates; ///< the likeliest first, each person once
    bool certain = false;              ///< the first one, without asking
    /// ЕНП and СНИЛС belong to two people, or a number fits and nothing else does.
    bool contradicts = false;
    bool twoOwners = false;

    /// True when the first has no rival.
    bool clear() const;
};

IdentifiedBy identifiedBy(const Comparison& comparison);

/// Finds the people whom a row may mean without comparing everybody with everybody: by the numbers, by the numbers that
/// one slip makes of them, by the birth date and by the birth dates that one slip makes of it. What is not needed is
/// not built: a list with good numbers pays for two hash tables only. A record marked as a duplicate leads to the one
/// that stays. The persons must outlive the index; one thread at a time.
class PersonIndex {
public:
    explicit PersonIndex(std::span<const ReconcilePerson> persons);

    /// −1 when nobody has this id.
    int byId(const QString& id) const { return m_byId.value(id, -1); }
    /// The record that stays, when `person` is a duplicate of one that is known.
    int principal(int person) const;
    const ReconcilePerson& at(int index) const { return m_persons[std::size_t(index)]; }

    struct Sure {
        int person = -1; ///< −1: it takes more thought
        IdentifiedBy by = IdentifiedBy::Nothing;
    };
    /// The person whose number, name and birth date are the row's.
    Sure surely(const ListRow& row) const;
    /// Everybody who may be meant; `excluded`: ids of people who, somebody has said, are not.
    Identification identify(const ListRow& row, const QStringList& excluded = {});
    IdentityMatch explain(const ListRow& row, const Candidate& candidate, Certainty certainty) const;

    /// People born on one day, in the order of the persons, with the letters of their names beside them.
    struct Day {
        std::span<const int> people;
        std::span<const NameLetters> letters;
    };
    /// Empty for an invalid day.
    Day bornOn(QDate day);
    const FoldedIdentity& folded(int person);

private:
    struct Search;
    void put(QHash<quint64, int>& index, quint64 key, int person);
    void tryOwners(Search& search, const QHash<quint64, int>& index, quint64 number);
    void indexDays();
    void tryPerson(Search& search, int person);
    void tryNumbers(Search& search);
    void tryDays(Search& search);
    void rank(Search& search) const;
    void conclude(Search& search);
    bool holds(const Search& search, const Comparison& comparison);
    bool isGivenName(const QString& folded);

    std::span<const ReconcilePerson> m_persons;
    QHash<QString, int> m_byId;
    QHash<quint64, int> m_byEnp;
    QHash<quint64, int> m_bySnils;
    QMultiHash<quint64, int> m_sharers; ///< further owners of a number that stands with several people by mistake
    std::vector<int> m_dayStart;        ///< for each day of the range its place in m_byDay; one more at the end
    std::vector<int> m_byDay;
    std::vector<NameLetters> m_lettersByDay; ///< what is looked at most lies side by side
    std::vector<FoldedIdentity> m_folded;
    std::vector<bool> m_isFolded;
    QHash<QString, int> m_givenNames; ///< folded, with how many bear it
};

} // namespace dutydesk::reconciling
