#include "domain/programme_rules.h"

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int Adult = 18;

bool agesFit(int age, int from, int to, const std::vector<int>& ages) {
    return age >= from && age <= to && (ages.empty() || std::find(ages.begin(), ages.end(), age) != ages.end());
}

bool ofCategory(const DueRule& rule, const ProgrammePerson& person) {
    return rule.categories.isEmpty() || std::any_of(person.categories.begin(), person.categories.end(),
                                                    [&](const QString& one) { return rule.categories.contains(one); });
}

DueAnswer judge(const DueRule& rule, const ProgrammePerson& person, QDate day, QDate lastDone) {
    if (!agesFit(ageInYear(person.birthDate, day), rule.ageFrom, rule.ageTo, rule.ages) || !ofCategory(rule, person))
        return DueAnswer::NotOfThisAge;
    if (rule.once && lastDone.isValid())
        return DueAnswer::DoneForGood;
    if (lastDone.isValid() && lastDone.year() == day.year())
        return DueAnswer::DoneThisYear;
    if (rule.daysAfterIllness > 0) {
        if (!person.illnessOn)
            return DueAnswer::NoIllness;
        if (person.illnessOn->daysTo(day) < rule.daysAfterIllness)
            return DueAnswer::TooSoonAfterIllness;
    }
    return DueAnswer::Due;
}

bool termFits(const ServiceTerm& term, const ProgrammePerson& person, QDate day, QDate serviceDone,
              QDate programmeDone) {
    if (term.sex != Sex::Unknown && term.sex != person.sex)
        return false;
    if (!agesFit(ageInYear(person.birthDate, day), term.ageFrom, term.ageTo, term.ages))
        return false;
    if (term.firstVisit && programmeDone.isValid() && programmeDone.year() < day.year())
        return false;
    // What was done in this very year still belongs to the year's volume; what was done in an earlier one waits its
    // turn.
    return !serviceDone.isValid() || serviceDone.year() == day.year() ||
           day.year() - serviceDone.year() >= term.everyYears;
}

bool skipped(const ServiceRule& service, QDate day, QDate done) {
    if (!done.isValid() || done.year() == day.year())
        return false;
    if (service.skipIfInPreviousYear && done.year() == day.year() - 1)
        return true;
    return service.skipWithinMonths > 0 && done.addMonths(service.skipWithinMonths) > day;
}

} // namespace

int ageInYear(QDate birthDate, QDate day) {
    return birthDate.isValid() && day.isValid() ? day.year() - birthDate.year() : -1;
}

int fullYears(QDate birthDate, QDate day) {
    if (!birthDate.isValid() || !day.isValid() || day < birthDate)
        return -1;
    const bool before =
        day.month() < birthDate.month() || (day.month() == birthDate.month() && day.day() < birthDate.day());
    return day.year() - birthDate.year() - (before ? 1 : 0);
}

DueAnswer dueFor(const Programme& programme, const ProgrammePerson& person, QDate day, QDate lastDone) {
    if (!programme.validity.covers(day))
        return DueAnswer::Closed;
    if (programme.due.empty())
        return DueAnswer::OtherRule;
    if (!person.birthDate.isValid())
        return DueAnswer::UnknownBirthDate;
    if (programme.adultOnly && fullYears(person.birthDate, day) < Adult)
        return DueAnswer::TooYoung;
    DueAnswer best = DueAnswer::NotOfThisAge;
    for (const DueRule& rule : programme.due) {
        const DueAnswer answer = judge(rule, person, day, lastDone);
        if (answer == DueAnswer::Due)
            return answer;
        if (answer != DueAnswer::NotOfThisAge)
            best = answer;
    }
    return best;
}

std::vector<const ServiceRule*> servicesOf(const Programme& programme, int stage, const ProgrammePerson& person,
                                           QDate day, const ServiceHistory& history, QDate lastDone) {
    std::vector<const ServiceRule*> services;
    for (const ServiceRule& service : programme.services) {
        if (service.stage != stage)
            continue;
        const QDate done = history.value(service.code);
        const bool fits = std::any_of(service.terms.begin(), service.terms.end(), [&](const ServiceTerm& term) {
            // Stage II is by indication: an earlier examination does not forbid it.
            return termFits(term, person, day, stage == 1 ? done : QDate(), lastDone);
        });
        if (fits && !(stage == 1 && skipped(service, day, done)))
            services.push_back(&service);
    }
    return services;
}

Completeness completeness(const Programme& programme, const ProgrammePerson& person, QDate day,
                          const ServiceHistory& done, const QStringList& refused, QDate lastDone) {
    Completeness result;
    for (const ServiceRule* service : servicesOf(programme, 1, person, day, {}, lastDone)) {
        if (!service->forAll)
            continue;
        const QDate when = done.value(service->code);
        // A service whose period has not run out is no part of this year's volume.
        const auto due = servicesOf(programme, 1, person, day, {{service->code, when}}, lastDone);
        const bool recent = when.isValid() && when <= day && (when.year() == day.year() || when.addYears(1) >= day);
        if (!recent && when.isValid() && std::find(due.begin(), due.end(), service) == due.end())
            continue;
        ++result.due;
        if (recent) {
            ++result.done;
            continue;
        }
        (refused.contains(service->code) ? result.refused : result.missing).append(service->code);
        if (service->obligatory)
            result.missingObligatory.append(service->code);
    }
    result.complete = result.due > 0 && result.missingObligatory.isEmpty() &&
                      result.done + 1e-9 >= programme.completeShare * result.due;
    return result;
}

std::vector<const RehabilitationSetting*> rehabilitationSettings(const Programme& programme, int scale) {
    std::vector<const RehabilitationSetting*> found;
    for (const RehabilitationSetting& setting : programme.settings) {
        if (scale >= setting.scaleFrom && scale <= setting.scaleTo)
            found.push_back(&setting);
    }
    return found;
}

} // namespace dutydesk
