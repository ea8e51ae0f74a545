#pragma once

#include "domain/reconciliation.h"

#include <vector>

/// Inner parts of the reconciliation; callers use domain/reconciliation.h.
namespace dutydesk::reconciling {

struct Comparison;

/// The sentences of the reconciliation, as one translation context.
struct ReconcileText {
    Q_DECLARE_TR_FUNCTIONS(ReconcileText)
};

/// DD.MM.YYYY; empty for an invalid date.
QString dateText(QDate date);
/// "male", "female" in the language of the interface; empty when unknown.
QString sexText(Sex sex);
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

/// Every field in which the file's row or the МИС's member tells another value than the replica. `file` and `mis` may
/// be null.
std::vector<FieldDifference> findDifferences(const ReconcilePerson& person, const ListRow* file, const MisMember* mis);

/// Why a match by name is only probable: what is wrong with the numbers.
QString numberReason(const ListRow& row, const ReconcilePerson& person);
/// What of name, birth date and sex is not equal, a sentence each.
QStringList likenessReasons(const Comparison& comparison, const IdentityMatch& match);

/// ListRule::countsFrom, or what stands for it.
QDate countsFrom(const ListRule& rule);
/// Until when the person is not due, and what of. `until` is invalid when nothing stands against it.
struct IntervalEnd {
    QDate until;
    QDate since;     ///< passed, or ill until; invalid: the replica names the end alone
    QString passed;  ///< title of the other programme that was passed; empty: the list's own
    int illDays = 0; ///< > 0: `since` is the end of the illness
};
IntervalEnd intervalEnd(const ReconcilePerson& person, const ListRule& rule);
/// True when something done on `day` counts for the list's period (ListRule::countsFrom).
bool countsForPeriod(QDate day, const ListRule& rule);

} // namespace dutydesk::reconciling
