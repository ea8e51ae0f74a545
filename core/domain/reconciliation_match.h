#pragma once

#include "domain/reconciliation.h"

#include <QHash>

#include <vector>

/// Inner parts of the reconciliation; callers use domain/reconciliation.h.
namespace dutydesk::reconciling {

/// The sentences of the reconciliation, as one translation context.
struct ReconcileText {
    Q_DECLARE_TR_FUNCTIONS(ReconcileText)
};

/// DD.MM.YYYY; empty for an invalid date.
QString dateText(QDate date);
/// ё, case, hyphens and spaces are forgiven.
bool sameName(const PersonName& a, const PersonName& b);

template <class Number>
quint64 numberKey(const std::optional<Number>& number) {
    return number ? number->toString().toULongLong() : 0;
}

template <class Number>
QString digitsOf(const std::optional<Number>& number) {
    return number ? number->toString() : QString();
}

/// Family, given and patronymic folded for comparing.
struct FoldedName {
    QString family, given, patronymic;
    explicit FoldedName(const PersonName& name)
        : family(searchKey(name.family))
        , given(searchKey(name.given))
        , patronymic(searchKey(name.patronymic)) {}
    bool operator==(const FoldedName&) const = default;
};

/// What a file row and a МИС member have in common, for finding the person.
struct Sought {
    const PersonName& name;
    QDate birthDate;
    const std::optional<Enp>& enp;
    const std::optional<Snils>& snils;
};

struct Found {
    std::vector<int> people; ///< several only for names
    IdentifiedBy by = IdentifiedBy::Nothing;
    QStringList reasons; ///< why it is only probable, or what contradicts
    bool contradicts = false;
};

/// Finds persons by number; by name only when asked, so that a list with good numbers never pays for that index.
/// A record marked as a duplicate leads to the one that stays. The persons must outlive the index.
class PersonIndex {
public:
    explicit PersonIndex(std::span<const ReconcilePerson> persons);

    /// −1 when nobody has this id.
    int byId(const QString& id) const { return m_byId.value(id, -1); }
    /// ЕНП, then СНИЛС.
    Found byNumber(const Sought& sought) const;
    /// Name and birth date, also with given name and patronymic swapped.
    Found byName(const Sought& sought);

private:
    const ReconcilePerson& at(int index) const { return m_persons[std::size_t(index)]; }
    void put(QHash<quint64, int>& index, quint64 key, int person);
    int principal(int person) const;
    void indexNames();
    void collect(const FoldedName& name, const Sought& sought, Found& found) const;

    std::span<const ReconcilePerson> m_persons;
    QHash<QString, int> m_byId;
    QHash<quint64, int> m_byEnp;
    QHash<quint64, int> m_bySnils;
    QHash<QString, std::vector<int>> m_byName;
};

/// Every field in which the file's row or the МИС's member tells another value than the replica. `file` and `mis` may
/// be null.
std::vector<FieldDifference> findDifferences(const ReconcilePerson& person, const ListRow* file, const MisMember* mis);

/// Why a match by name is only probable: what is wrong with the numbers.
QString numberReason(const Sought& sought, const ReconcilePerson& person);

/// True when something done on `day` counts for the list's period (ListRule::countsFrom).
bool countsForPeriod(QDate day, const ListRule& rule);

} // namespace dutydesk::reconciling
