#pragma once

#include "domain/programme_json.h"
#include "domain/sex.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace dutydesk {

/// When a service belongs to a programme; a service has several and any one suffices.
struct ServiceTerm {
    Sex sex = Sex::Unknown; ///< Unknown: both
    int ageFrom = 0;        ///< years reached in the calendar year (order 404н counts so), both ends included
    int ageTo = 200;
    std::vector<int> ages;   ///< exact ages; empty: every age of the range
    int everyYears = 1;      ///< calendar years from the last time
    bool firstVisit = false; ///< only when the person has never passed this programme
};

/// Part of the day in which a service is done: blood is taken fasting, the therapist concludes.
enum class ServicePhase { Fasting = 0, Any = 1, Last = 2 };

struct ServiceRule {
    QString code; ///< unique within stage and programme
    QString name, nameEn;
    int stage = 1;           ///< 1 or 2
    bool forAll = true;      ///< "всем"; false: "по показаниям"
    bool obligatory = false; ///< without it the programme is not complete
    QString room;            ///< as printed; empty: the polyclinic decides
    int minutes = 0;         ///< estimate of the time in the room
    ServicePhase phase = ServicePhase::Any;
    bool hasResult = true; ///< "норма / патология" is asked for
    std::vector<ServiceTerm> terms;
    bool skipIfInPreviousYear = false; ///< done in the previous calendar year: not repeated
    int skipWithinMonths = 0;          ///< done less than so many months ago: not repeated
    QString note;
};

/// Who is due for a programme; any one rule suffices.
struct DueRule {
    int ageFrom = 0, ageTo = 200;
    std::vector<int> ages;
    QStringList categories;   ///< the person must be of one of them; empty: anybody
    int daysAfterIllness = 0; ///< > 0: only after the illness, so many days later
    bool once = false;        ///< never again after it was passed
};

/// A place of medical rehabilitation and the points of the routing scale (ШРМ 0–6) that lead there.
struct RehabilitationSetting {
    QString code, title, titleEn;
    int scaleFrom = 0, scaleTo = 0;
};

struct Programme {
    QString code;         ///< PMO DVN UD RZ DN MR (core/fhir/README.md, `programme`)
    QString shortName;    ///< ПМО …
    QString name, nameEn; ///< `name` is also the title of the route sheet
    QString source, note;
    Validity validity;
    bool adultOnly = true;    ///< 18 full years on the day
    std::vector<DueRule> due; ///< empty: another rule decides (dispensary observation, rehabilitation)
    double completeShare = 0.85;
    int stageTwoDays = 30;
    QString preparation; ///< what to bring and how to prepare; printed
    std::vector<ServiceRule> services;
    std::vector<RehabilitationSetting> settings;
};

/// resources/rules/programmes.json. Immutable after load; thread-safe.
class Programmes {
public:
    /// Errors name the file, the entry and what is wrong.
    static Result<Programmes> fromJson(const QByteArray& json, const QString& file = QStringLiteral("programmes.json"));

    /// The programme as it holds on `day`; null when there is none (unknown or closed).
    const Programme* find(QStringView code, QDate day) const;
    /// Whether the code was ever a programme.
    bool isKnown(QStringView code) const;
    const std::vector<Programme>& all() const { return m_programmes; }

private:
    std::vector<Programme> m_programmes;
};

} // namespace dutydesk
