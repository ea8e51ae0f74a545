#pragma once

#include "domain/programme.h"

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace dutydesk {

/// What the rules need to know of a person.
struct ProgrammePerson {
    QDate birthDate;
    Sex sex = Sex::Unknown;
    QStringList categories;         ///< as in programmes.json, for example "disabled"
    std::optional<QDate> illnessOn; ///< when covid was over; for УД
};

/// Why somebody is due or not; a code that the interface words.
enum class DueAnswer {
    Due,
    NotOfThisAge,
    TooYoung,     ///< under 18 on the day
    DoneThisYear, ///< passed in the same calendar year
    DoneForGood,  ///< a programme that is passed once
    NoIllness,    ///< УД without a date of the illness
    TooSoonAfterIllness,
    Closed,    ///< the programme does not hold on that day
    OtherRule, ///< not due by age: dispensary observation, rehabilitation
    UnknownBirthDate,
};

/// Years reached in the calendar year of `day`: order 404н counts the year in which the age is reached.
int ageInYear(QDate birthDate, QDate day);
/// Full years on `day`; -1 when either date is invalid or `day` is before birth.
int fullYears(QDate birthDate, QDate day);

/// Whether a person is due for the programme on `day`; `lastDone` is when it was last passed (invalid: never).
DueAnswer dueFor(const Programme& programme, const ProgrammePerson& person, QDate day, QDate lastDone = {});
inline bool isDue(const Programme& programme, const ProgrammePerson& person, QDate day, QDate lastDone = {}) {
    return dueFor(programme, person, day, lastDone) == DueAnswer::Due;
}

/// When each service was last done, by its code; results of any programme count.
using ServiceHistory = QHash<QString, QDate>;

/// The services of a stage for a person on `day`, in the order of the sheet. Stage II comes with everything that may be
/// indicated. `lastDone`: when the programme was last passed (invalid: never). The pointers live as long as
/// `programme`.
std::vector<const ServiceRule*> servicesOf(const Programme& programme, int stage, const ProgrammePerson& person,
                                           QDate day, const ServiceHistory& history = {}, QDate lastDone = {});
inline std::vector<const ServiceRule*> stageOneServices(const Programme& programme, const ProgrammePerson& person,
                                                        QDate day, const ServiceHistory& history = {},
                                                        QDate lastDone = {}) {
    return servicesOf(programme, 1, person, day, history, lastDone);
}

struct Completeness {
    int due = 0;         ///< services for all that the person should have
    int done = 0;        ///< of them done in the calendar year, or known from the twelve months before
    QStringList missing; ///< codes not done
    QStringList refused; ///< codes refused in words; they count as not done
    QStringList missingObligatory;
    bool complete = false; ///< share reached and every obligatory one done

    double share() const { return due == 0 ? 0.0 : static_cast<double>(done) / due; }
};

/// Whether stage I counts as passed: at least the programme's share (85%) with the obligatory services; results not
/// older than a year count (order 404н). `done`: when each service was done; `refused`: codes.
Completeness completeness(const Programme& programme, const ProgrammePerson& person, QDate day,
                          const ServiceHistory& done, const QStringList& refused = {}, QDate lastDone = {});

/// The day by which stage II must be finished (the project's agreement: a month after the referral).
inline QDate stageTwoDeadline(const Programme& programme, QDate referred) {
    return referred.addDays(programme.stageTwoDays);
}

/// Places of rehabilitation for a point of the routing scale (0–6); empty when none is shown.
std::vector<const RehabilitationSetting*> rehabilitationSettings(const Programme& programme, int scale);

/// Quarter of a day: (month + 2) / 3.
inline int quarterOf(QDate day) {
    return (day.month() + 2) / 3;
}

} // namespace dutydesk
