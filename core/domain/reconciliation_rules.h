#pragma once

#include "domain/programme.h"
#include "domain/reconciliation.h"

#include <QHash>

#include <vector>

namespace dutydesk {

/// From when passing a programme, or refusing it, counts against a list.
enum class CountsFrom {
    CalendarYear, ///< from 1 January of the list's year (order 404н: once in a calendar year)
    ListPeriod,   ///< from the first day of the list's own month or quarter
    Ever,         ///< for good
};

/// A reason that makes somebody leave, with the text it rests on.
struct LeaveRule {
    LeaveReason reason = LeaveReason::Done;
    QString source;
};

/// How a list is reconciled during one period.
struct ReconciliationRule {
    Validity validity;
    QString source;
    std::vector<LeaveRule> reasons; ///< the strongest first; what is not here makes nobody leave
    CountsFrom doneCounts = CountsFrom::CalendarYear;
    CountsFrom refusedCounts = CountsFrom::CalendarYear;
    std::vector<IntervalRule> intervals;  ///< of all programmes; they hold into a new year too
    QHash<QString, QStringList> illness;  ///< by programme: ICD-10 of the illness after which it waits
    int brakePercent = 5;                 ///< more leavers than this share of the list ask the coordinator
    std::vector<LeaveReason> brakeSpares; ///< reasons that the brake does not count: see ReconcileOptions
    int shrinkPercent = 70;               ///< a list smaller than this share of the last one asks the coordinator
};

/// `periods` of resources/rules/leave_reasons.json. Immutable after load; thread-safe.
class ReconciliationRules {
public:
    /// Errors name the file, the entry and what is wrong: an unknown or repeated reason, periods that overlap.
    static Result<ReconciliationRules> fromJson(const QByteArray& json,
                                                const QString& file = QStringLiteral("leave_reasons.json"));

    /// The rule as it holds on `day`; null when there is none.
    const ReconciliationRule* on(QDate day) const;
    const std::vector<ReconciliationRule>& all() const { return m_rules; }

private:
    std::vector<ReconciliationRule> m_rules;
};

/// Who belongs on the list of the month that begins on `monthStart`: ages, sex and illness from the programme (null: it
/// is closed on that day), everything else from the rule (null: the standard of ListRule). A programme that is passed
/// once counts for good.
ListRule listRuleOf(const QString& programmeCode, const Programme* programme, QDate monthStart,
                    const ReconciliationRule* rule);

/// The brake and the shrinking of `rule` put into `options`.
void applyRule(const ReconciliationRule& rule, ReconcileOptions& options);

} // namespace dutydesk
