#pragma once

#include "domain/programme_icd10.h"
#include "domain/working_calendar.h"

#include <optional>
#include <vector>

namespace dutydesk {

/// A stretch of dispensary observation with one rhythm.
struct DispensaryPhase {
    int months = 0; ///< counted from the start of the observation; 0: for life
    int everyMonths = 12;
    QStringList doctors; ///< specialty codes (specialties.json)
};

/// A row of the table of order 168н.
struct DispensaryRule {
    Icd10Ranges icd10;
    QString title, titleEn, note;
    bool byGuideline = false; ///< the order leaves the rhythm to the clinical guideline; the number here is a minimum
    std::vector<DispensaryPhase> phases;
};

struct DispensaryVisit {
    QDate due;
    QStringList doctors;
    const DispensaryRule* rule = nullptr;
};

/// Dispensary observation by resources/rules/dispensary.json (order 168н). Immutable after load; thread-safe.
class DispensaryTable {
public:
    static Result<DispensaryTable> fromJson(const QByteArray& json,
                                            const QString& file = QStringLiteral("dispensary.json"));

    /// The most specific row that holds the diagnosis; null when it is not under observation by this table.
    const DispensaryRule* ruleFor(QStringView icd10) const;

    /// By when the observation must be set: 3 working days after the diagnosis or the discharge summary.
    QDate registerBy(QDate received, const WorkingCalendar& calendar) const;

    /// The next visit for a person observed since `start` (diagnosis or discharge), last seen on `lastVisit` (invalid:
    /// never; the first visit is due when the observation must be set). Nothing when the term has run out by then or
    /// the diagnosis is not in the table. A day off moves to the next working day.
    std::optional<DispensaryVisit> nextVisit(QStringView icd10, QDate start, QDate lastVisit,
                                             const WorkingCalendar& calendar) const;

private:
    int m_registrationDays = 3;
    std::vector<DispensaryRule> m_rules;
};

} // namespace dutydesk
