#pragma once

#include "population_counts.h"
#include "population_person.h"
#include "population_services.h"

#include <functional>
#include <vector>

namespace dutydesk::sandbox {

/// A stay in hospital that ended.
struct Discharge {
    quint32 person = 0; ///< index into Cohort::persons()
    QDate admitted;
    QDate ended;
    const Diagnosis* diagnosis = nullptr;
    std::size_t hospital = 0;
    std::string_view risk; ///< high, moderate or low
    bool registryOnly = false;
};

/// How far a member of a list has come.
enum class PlanState : quint8 {
    NotStarted,
    StageTwoPending, ///< stage I done, referrals wait
    Completed,
};

struct Member {
    quint32 person = 0;
    PlanState state = PlanState::NotStarted;
    QDate stageOneDone; ///< invalid when not started
};

/// A month's list of a programme.
struct MonthList {
    Programme programme = Programme::Dvn;
    QDate month; ///< its first day
    std::vector<Member> members;
};

/// Everybody attached to one polyclinic and who of them is in which group. The МИС and the cardioregistry make the same
/// cohort from the same seed and day.
class Cohort
{
public:
    Cohort(const PopulationCounts& counts, quint64 seed, int slice, QDate today, EnpSerials& serials);

    const std::vector<Person>& persons() const { return m_persons; }
    const std::vector<quint32>& ours() const { return m_shuffled; } ///< adults of ours without duplicates, in a random order
    const std::vector<Discharge>& discharges() const { return m_discharges; } ///< the newest first; registry-only ones last
    const std::vector<MonthList>& lists() const { return m_lists; } ///< DVN of the month, DVN of the one before, UD, PMO, DN
    const std::vector<quint32>& lowMobility() const { return m_lowMobility; }
    const std::vector<quint32>& priority() const { return m_priority; }
    QDate today() const { return m_today; }
    int slice() const { return m_slice; }
    quint64 seed() const { return m_seed; }
    int age(const Person& person) const;
    /// The age reached this year, by which ДВН goes.
    int yearsAge(const Person& person) const { return m_today.year() - person.birth().year(); }

private:
    using Fits = std::function<bool(const Person&)>;

    void makePersons(const PopulationCounts& counts, EnpSerials& serials);
    void shuffle();
    std::vector<quint32> pick(int count, quint16 role, const Fits& fits);
    void pickLowMobility(const PopulationCounts& counts);
    void pickPriority(const PopulationCounts& counts);
    void pickDischarges(const PopulationCounts& counts);
    void pickLists(const PopulationCounts& counts);
    void setStates(MonthList& list, int pending, int completedPercent);
    Discharge makeDischarge(quint32 person, QDate ended);

    quint64 m_seed;
    int m_slice;
    QDate m_today;
    SeededRandom m_random;
    std::vector<Person> m_persons;
    std::vector<quint32> m_shuffled;
    std::vector<Discharge> m_discharges;
    std::vector<MonthList> m_lists;
    std::vector<quint32> m_lowMobility;
    std::vector<quint32> m_priority;
};

} // namespace dutydesk::sandbox
