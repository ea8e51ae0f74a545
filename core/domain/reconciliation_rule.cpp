#include "domain/reconciliation_match.h"

#include <algorithm>

namespace dutydesk {

using reconciling::dateText;
using reconciling::ReconcileText;

namespace {

bool isEligible(const ReconcilePerson& person, const ListRule& rule) {
    if (rule.sex != Sex::Unknown && person.sex != Sex::Unknown && rule.sex != person.sex)
        return false;
    if (!person.birthDate.isValid() || !rule.periodEnd.isValid())
        return true;
    const int age = rule.periodEnd.year() - person.birthDate.year();
    if (age < rule.minAge || age > rule.maxAge)
        return false;
    return rule.ages.isEmpty() || person.yearlyCategory || age >= rule.yearlyFromAge || rule.ages.contains(age);
}

} // namespace

QDate reconciling::countsFrom(const ListRule& rule) {
    return rule.countsFrom.isValid() || !rule.periodEnd.isValid() ? rule.countsFrom
                                                                  : QDate(rule.periodEnd.year(), 1, 1);
}

bool reconciling::countsForPeriod(QDate day, const ListRule& rule) {
    return day.isValid() && (!rule.periodEnd.isValid() || day >= countsFrom(rule));
}

namespace {

bool concerns(const IntervalRule& interval, const ReconcilePerson& person, const ListRule& rule) {
    if (interval.sparesYearlyCategory && person.yearlyCategory)
        return false;
    if (!person.birthDate.isValid() || !rule.periodEnd.isValid())
        return interval.ageFrom == 0 && interval.ageTo >= 200;
    const int age = rule.periodEnd.year() - person.birthDate.year();
    return age >= interval.ageFrom && age <= interval.ageTo;
}

/// Takes over what lasts longer.
void extend(reconciling::IntervalEnd& end, const reconciling::IntervalEnd& other) {
    if (other.until.isValid() && (!end.until.isValid() || other.until > end.until))
        end = other;
}

} // namespace

reconciling::IntervalEnd reconciling::intervalEnd(const ReconcilePerson& person, const ListRule& rule) {
    IntervalEnd end{person.intervalUntil, {}, {}, 0};
    for (const IntervalRule& interval : rule.intervals) {
        if (!concerns(interval, person, rule))
            continue;
        const auto next = [&](QDate day) {
            return interval.months > 0 ? day.addMonths(interval.months) : QDate(day.year() + interval.years, 1, 1);
        };
        if (interval.after.contains(rule.code) && person.lastDoneOn.isValid())
            extend(end, {next(person.lastDoneOn), person.lastDoneOn, {}, 0});
        for (const ProgrammePassing& other : person.passedOthers) {
            if (other.programme != rule.code && other.on.isValid() && interval.after.contains(other.programme))
                extend(end, {next(other.on), other.on, other.title, 0});
        }
    }
    if (rule.daysAfterIllness > 0 && person.illnessOn.isValid())
        extend(end, {person.illnessOn.addDays(rule.daysAfterIllness), person.illnessOn, {}, rule.daysAfterIllness});
    return end;
}

namespace {

bool applies(LeaveReason reason, const ReconcilePerson& person, const ListRule& rule) {
    switch (reason) {
    case LeaveReason::Died:
        return person.deceased || person.deceasedOn.isValid();
    case LeaveReason::InsurerChanged:
        return !person.insurerActive;
    case LeaveReason::Moved:
        return !person.movedTo.isEmpty();
    case LeaveReason::Duplicate:
        return !person.duplicateOf.isEmpty();
    case LeaveReason::ProgrammeClosed:
        return rule.closed;
    case LeaveReason::AgeOrSex:
        return !isEligible(person, rule);
    case LeaveReason::Done:
        return reconciling::countsForPeriod(person.stageOneDoneOn, rule);
    case LeaveReason::Refused: {
        const QDate from = rule.refusalsFrom.isValid() ? rule.refusalsFrom : reconciling::countsFrom(rule);
        return person.refusedOn.isValid() && (!rule.periodEnd.isValid() || person.refusedOn >= from);
    }
    case LeaveReason::Interval: {
        const QDate end = reconciling::intervalEnd(person, rule).until;
        return end.isValid() && rule.periodEnd.isValid() && end > rule.periodEnd;
    }
    }
    return false;
}

} // namespace

namespace {

QString intervalSentence(const reconciling::IntervalEnd& end) {
    const QString until = dateText(end.until), since = dateText(end.since);
    if (end.illDays > 0)
        return ReconcileText::tr("Not due before %1: ill until %2, and %3 days must pass.")
            .arg(until, since)
            .arg(end.illDays);
    if (!end.since.isValid())
        return ReconcileText::tr("Not due before %1.").arg(until);
    return end.passed.isEmpty()
               ? ReconcileText::tr("Not due before %1: passed the last time on %2.").arg(until, since)
               : ReconcileText::tr("Not due before %1: passed %2 on %3.").arg(until, end.passed, since);
}

} // namespace

std::optional<LeaveReason> leaveReasonOf(const ReconcilePerson& person, const ListRule& rule) {
    for (const LeaveReason reason : rule.reasons) {
        if (applies(reason, person, rule))
            return reason;
    }
    return std::nullopt;
}

QString leaveReasonSentence(LeaveReason reason, const ReconcilePerson& person, const ListRule& rule) {
    switch (reason) {
    case LeaveReason::Done:
        return person.stageOnePlace.isEmpty()
                   ? ReconcileText::tr("Passed stage I on %1.").arg(dateText(person.stageOneDoneOn))
                   : ReconcileText::tr("Passed stage I on %1, %2.")
                         .arg(dateText(person.stageOneDoneOn), person.stageOnePlace);
    case LeaveReason::Died:
        return person.deceasedOn.isValid() ? ReconcileText::tr("Died on %1.").arg(dateText(person.deceasedOn))
                                           : ReconcileText::tr("Died, the date is not known.");
    case LeaveReason::Moved:
        return ReconcileText::tr("Attached to another polyclinic: %1.").arg(person.movedTo);
    case LeaveReason::InsurerChanged:
        return ReconcileText::tr("Insured by another company now.");
    case LeaveReason::Duplicate:
        return ReconcileText::tr("A second record of a person who is kept under number %1.").arg(person.duplicateOf);
    case LeaveReason::AgeOrSex:
        return ReconcileText::tr("Age %1 this year, or the sex, does not fit the programme.")
            .arg(rule.periodEnd.isValid() && person.birthDate.isValid()
                     ? QString::number(rule.periodEnd.year() - person.birthDate.year())
                     : QStringLiteral("—"));
    case LeaveReason::ProgrammeClosed:
        return ReconcileText::tr("The programme is closed for this period.");
    case LeaveReason::Interval:
        return intervalSentence(reconciling::intervalEnd(person, rule));
    case LeaveReason::Refused:
        return ReconcileText::tr("Refused on %1.").arg(dateText(person.refusedOn));
    }
    return {};
}

QString listCategoryCode(ListCategory category) {
    static const std::array<QString, ListCategoryCount> codes{QStringLiteral("same"),        QStringLiteral("new"),
                                                              QStringLiteral("changed"),     QStringLiteral("leaving"),
                                                              QStringLiteral("disputed"),    QStringLiteral("probable"),
                                                              QStringLiteral("unidentified")};
    return codes.at(std::size_t(category));
}

QString listCategoryWords(ListCategory category) {
    static constexpr std::array<const char*, ListCategoryCount> words{
        QT_TRANSLATE_NOOP("ListCategory", "Same"),        QT_TRANSLATE_NOOP("ListCategory", "New"),
        QT_TRANSLATE_NOOP("ListCategory", "Changed"),     QT_TRANSLATE_NOOP("ListCategory", "Leaving"),
        QT_TRANSLATE_NOOP("ListCategory", "Disputed"),    QT_TRANSLATE_NOOP("ListCategory", "Probable"),
        QT_TRANSLATE_NOOP("ListCategory", "Unidentified")};
    return QCoreApplication::translate("ListCategory", words.at(std::size_t(category)));
}

} // namespace dutydesk
