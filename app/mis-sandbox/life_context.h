#pragma once

#include "population_writers.h"
#include "store.h"

#include <QJsonObject>
#include <QSet>

#include <map>
#include <string>
#include <vector>

namespace dutydesk::sandbox {

/// One day of the polyclinic while it is being lived: the store, the organisation made again from the seed, and the tally.
/// Everything drawn depends only on the seed, the day and the id of what it is drawn for, so seven days at once and seven
/// times one day come to the same.
class LifeContext
{
public:
    /// BadInput when the store's population is unknown here; Internal never.
    static Result<std::unique_ptr<LifeContext>> open(Store& store);

    Store& store;
    quint64 seed = 0;
    QDate day;           ///< the day that is lived
    QDate born;          ///< the day on which the population was made
    QString size;
    PopulationCounts counts;
    std::vector<Organisation> organisations;
    Output out;

    /// The newest text of a resource as an object; empty when there is none.
    QJsonObject load(std::string_view type, std::string_view id) const;
    void save(std::string_view type, std::string_view id, const QJsonObject& object);

    void tally(const char* kind, int count = 1);
    QJsonObject summary() const;

    /// True for `percent` of all ids; another day or purpose draws anew.
    bool chance(int purpose, std::string_view id, int percent) const;
    quint64 draw(int purpose, std::string_view id) const;
    SeededRandom random(int purpose) const { return SeededRandom(mixed(seed, 200, static_cast<quint64>(purpose), dayNumber())); }
    /// How many events of a kind that happens `perThousandDays` times in a thousand days fall on this day.
    int due(int perThousandDays) const;
    /// The polyclinic's daily figure (in thousandths) brought to this population, at least 300: two a week.
    int rate(int perThousandDays) const;

    /// Died or attached elsewhere.
    bool gone(std::string_view patientId) const;

    const Organisation& organisationOf(std::string_view patientId) const;
    quint64 dayNumber() const { return static_cast<quint64>(day.toJulianDay()); }

private:
    explicit LifeContext(Store& of);
    std::map<QString, int> m_tally;
};

/// Who came today, and for what.
struct Attendance {
    std::map<std::string, std::vector<SpecialtyId>> came;
    bool cameTo(const std::string& patient, SpecialtyId id) const;
};

/// Those of ours who are attached today, in the order of the Group; `gone` left it.
struct Insured {
    std::vector<std::string> active;
    QSet<QString> gone;
    std::vector<std::string> joined; ///< today
    std::vector<std::string> left;   ///< today
};
Insured readInsured(const LifeContext& life);
void writeInsured(LifeContext& life, const Insured& insured);

/// Bookings of the day become visits or no-shows; requests for a booking are answered.
Attendance liveAppointments(LifeContext& life);
/// Plans go on: stage I, referrals to stage II, their completion; visits at home; rehabilitation.
void livePlans(LifeContext& life, const Attendance& attendance);
/// Discharges, deaths, moves, changes of insurer, new telephones, people who attach.
void livePeople(LifeContext& life, Insured& insured);
/// The answers of the МО to what the desk asked.
void liveTasks(LifeContext& life);
/// The next day's bookings by other people, and the hours of the day that comes into view.
void liveSchedule(LifeContext& life, const Insured& insured);
/// On the morning of `life.day`: a new month's lists; on Mondays who completed or left goes from the lists.
void liveLists(LifeContext& life);

/// Discharges that the registry and the МИС agree on: the same for both from the seed and the day.
struct DatedStay {
    Stay stay;
    Person person;
    int slice = 0;
};
std::vector<DatedStay> dischargesOn(const LifeContext& life, const Cohort& cohort, int slice);

QString jsonCode(const QJsonValue& codeable);
/// The bare id of a reference, "123" of "Patient/123".
std::string referenceId(const QJsonValue& reference);
QJsonObject parsed(const std::string& text);
/// The polyclinic's day on which an instant falls.
QDate localDay(const QString& instant);

} // namespace dutydesk::sandbox
