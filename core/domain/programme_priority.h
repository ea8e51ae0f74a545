#pragma once

#include "domain/programme_icd10.h"
#include "domain/working_calendar.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace dutydesk {

/// A priority group of resources/rules/priority.json; `order` 1 is served first.
struct PriorityGroupRule {
    QString code; ///< cardiovascular, priority-right, low-mobility, other
    int order = 0;
    QString title, titleEn, shortTitle, shortTitleEn;
    QString flag;      ///< wire code of the Flag that puts a person here; may be empty
    Icd10Ranges icd10; ///< any of these diagnoses puts a person here
    Icd10Ranges comorbid,
        comorbidWith; ///< … or one of `comorbid` with `comorbidAtLeast` different ones of `comorbidWith`
    int comorbidAtLeast = 0;
    bool inPerson = false; ///< a representative must meet these people in person

    /// The group of everybody who is in no other.
    bool isRest() const { return flag.isEmpty() && icd10.empty() && comorbid.empty(); }
};

enum class OccasionDueKind { Moment, WorkingDaysAfter, DaysAfter, DaysBefore, EndOfMonth };

/// An occasion to contact a person (wire code system `occasion`) and when it is due.
struct OccasionRule {
    QString code, title, titleEn, note;
    OccasionDueKind dueKind = OccasionDueKind::Moment;
    std::vector<int> amounts; ///< several: one contact each (control after discharge on days 14 and 30)

    const QString& words(bool russian) const { return russian ? title : titleEn; }
};

/// The seed's order of priority and the terms of contact. Immutable after load; thread-safe.
class PriorityRules {
public:
    static Result<PriorityRules> fromJson(const QByteArray& json,
                                          const QString& file = QStringLiteral("priority.json"));

    /// The groups a person belongs to, first the one served first; never empty when the file has a group without
    /// conditions.
    std::vector<const PriorityGroupRule*> groupsOf(const QStringList& icd10, const QStringList& flags) const;
    const PriorityGroupRule* group(QStringView code) const;
    const OccasionRule* occasion(QStringView code) const;

    /// The days on which the occasion must be dealt with, counted from `anchor`: the discharge, the missed appointment,
    /// the referral, the appointment to remind of, the month of the list, the moment asked for. Empty for an unknown
    /// occasion.
    std::vector<QDate> dueDays(QStringView occasion, QDate anchor, const WorkingCalendar& calendar) const;

    const std::vector<PriorityGroupRule>& groups() const { return m_groups; }
    const std::vector<OccasionRule>& occasions() const { return m_occasions; }

private:
    std::vector<PriorityGroupRule> m_groups; // by order
    std::vector<OccasionRule> m_occasions;
};

} // namespace dutydesk
