#include "population_cohort.h"

#include "population_organisation.h"
#include "population_time.h"

#include <algorithm>

namespace dutydesk::sandbox {

Cohort::Cohort(const PopulationCounts& counts, quint64 seed, int slice, QDate today, EnpSerials& serials)
    : m_seed(seed), m_slice(slice), m_today(today), m_random(mixed(seed, 21, static_cast<quint64>(slice)))
{
    makePersons(counts, serials);
    shuffle();
    pickLowMobility(counts);
    pickPriority(counts);
    pickDischarges(counts);
    pickLists(counts);
}

int Cohort::age(const Person& person) const
{
    return ageOn(person.birth(), m_today);
}

void Cohort::makePersons(const PopulationCounts& counts, EnpSerials& serials)
{
    m_persons.reserve(static_cast<std::size_t>(counts.attached));
    const auto attached = static_cast<qint64>(counts.attached);
    for (qint64 i = 0; i < attached; ++i) {
        Person person = makePerson(m_seed, m_slice, static_cast<quint32>(i), m_today, serials);
        // Spreads ours evenly and meets their number exactly.
        person.ours = (i + 1) * counts.insured / attached > i * counts.insured / attached;
        if (person.damage == Damage::Duplicate) {
            const Person& original = m_persons.back();
            const bool ours = person.ours;
            person = original;
            person.number = static_cast<quint32>(i);
            person.damage = Damage::Duplicate;
            person.ours = ours;
        }
        m_persons.push_back(person);
    }
}

void Cohort::shuffle()
{
    for (const Person& person : m_persons) {
        if (person.ours && person.damage != Damage::Duplicate && age(person) >= 18)
            m_shuffled.push_back(person.number);
    }
    for (std::size_t i = m_shuffled.size(); i > 1; --i)
        std::swap(m_shuffled[i - 1], m_shuffled[m_random.next() % i]);
}

std::vector<quint32> Cohort::pick(int count, quint16 role, const Fits& fits)
{
    std::vector<quint32> picked;
    for (const quint32 number : m_shuffled) {
        if (static_cast<int>(picked.size()) >= count)
            break;
        Person& person = m_persons[number];
        if (person.has(role) || !fits(person))
            continue;
        person.roles |= role;
        picked.push_back(number);
    }
    return picked;
}

void Cohort::pickLowMobility(const PopulationCounts& counts)
{
    m_lowMobility = pick(counts.lowMobility, role::LowMobility, [this](const Person& person) {
        const int years = age(person);
        const unsigned percent = years >= 85 ? 45 : years >= 75 ? 18 : years >= 60 ? 4 : 1;
        return m_random.next() % 100 < percent;
    });
}

void Cohort::pickPriority(const PopulationCounts& counts)
{
    m_priority = pick(counts.priorityLowMobility, role::Priority, [](const Person& person) { return person.has(role::LowMobility); });
    const auto others = pick(counts.priorityRight - counts.priorityLowMobility, role::Priority, [this](const Person& person) {
        return !person.has(role::LowMobility) && age(person) >= 35 && (age(person) >= 70 || m_random.next() % 4 == 0);
    });
    m_priority.insert(m_priority.end(), others.begin(), others.end());
}

Discharge Cohort::makeDischarge(quint32 person, QDate ended)
{
    Discharge discharge;
    discharge.person = person;
    discharge.ended = ended;
    discharge.admitted = ended.addDays(-5 - static_cast<qint64>(m_random.next() % 12));
    const auto diagnoses = dischargeDiagnoses();
    discharge.diagnosis = &diagnoses[std::min(m_random.next() % diagnoses.size(), m_random.next() % diagnoses.size())];
    discharge.hospital = m_random.next() % hospitals().size();
    const quint64 risk = m_random.next() % 12;
    discharge.risk = risk < 4 ? "high" : risk < 9 ? "moderate" : "low";
    return discharge;
}

void Cohort::pickDischarges(const PopulationCounts& counts)
{
    const auto likely = [this](const Person& person) {
        const int years = age(person);
        return years >= 35 && m_random.next() % 100 < (years >= 75 ? 40U : years >= 60 ? 30U : years >= 45 ? 12U : 2U);
    };
    auto chosen = pick(counts.dischargedLowMobility, role::Discharged,
                       [](const Person& person) { return person.has(role::LowMobility) && !person.has(role::Priority); });
    const auto others = pick(counts.discharged - counts.dischargedLowMobility, role::Discharged,
                             [&](const Person& person) { return !person.has(role::LowMobility) && likely(person); });
    chosen.insert(chosen.end(), others.begin(), others.end());
    for (std::size_t i = chosen.size(); i > 1; --i)
        std::swap(chosen[i - 1], chosen[m_random.next() % i]);

    const QDate threeBack = workingDayBefore(m_today, 3);
    const auto lateDays = static_cast<quint64>(threeBack.daysTo(m_today));
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        // The newest come first; the older ones thin out over the year.
        const bool late = static_cast<int>(i) < counts.dischargedLately;
        const double back = m_random.fraction();
        const qint64 days = late ? static_cast<qint64>(m_random.next() % lateDays)
                                 : static_cast<qint64>(lateDays) + 3 + static_cast<qint64>(back * (0.5 + 0.5 * back) * 350);
        m_discharges.push_back(makeDischarge(chosen[i], m_today.addDays(-days)));
    }
    for (const quint32 number : pick(counts.registryOnly, role::RegistryOnly, [&](const Person& person) {
             return !person.has(role::Discharged) && !person.has(role::LowMobility) && likely(person);
         })) {
        m_discharges.push_back(makeDischarge(number, m_today.addDays(-1 - static_cast<qint64>(m_random.next() % 40))));
        m_discharges.back().registryOnly = true;
    }
}

void Cohort::pickLists(const PopulationCounts& counts)
{
    constexpr quint16 Listed = role::Dvn | role::DvnPrevious | role::Ud | role::Pmo;
    const QDate month = firstOfMonth(m_today);
    const auto free = [](const Person& person) { return !person.has(Listed); };
    const auto lowMobile = [](const Person& person) { return person.has(role::LowMobility); };
    // One member in sixty does not belong there by age: what reconciliation is for.
    const auto fitsAge = [this](const Person& person) { return dvnAge(yearsAge(person)) || m_random.next() % 20 == 0; };

    const auto add = [&](Programme programme, QDate of, int count, int lowMobileCount, quint16 role, const Fits& fits) {
        MonthList list{programme, of, {}};
        auto members = pick(lowMobileCount, role, [&](const Person& p) { return lowMobile(p) && free(p) && fits(p); });
        const auto others = pick(count - static_cast<int>(members.size()), role,
                                 [&](const Person& p) { return !lowMobile(p) && free(p) && fits(p); });
        members.insert(members.end(), others.begin(), others.end());
        for (const quint32 number : members)
            list.members.push_back({number, PlanState::NotStarted, {}});
        m_lists.push_back(std::move(list));
    };
    const int udLowMobile = counts.lowMobilityDue / 4;
    add(Programme::Dvn, month, counts.dvn, counts.lowMobilityDue - udLowMobile, role::Dvn, fitsAge);
    add(Programme::Dvn, month.addMonths(-1), counts.dvn, 0, role::DvnPrevious, fitsAge);
    add(Programme::Ud, month, counts.ud, udLowMobile, role::Ud, [](const Person&) { return true; });
    add(Programme::Pmo, month, counts.pmo, 0, role::Pmo, [this](const Person& p) { return !dvnAge(yearsAge(p)); });

    MonthList dispensary{Programme::Dn, month, {}};
    for (const quint32 number : pick(counts.dn, role::Dn, [](const Person& p) { return p.chronic >= 0; }))
        dispensary.members.push_back({number, PlanState::NotStarted, {}});
    m_lists.push_back(std::move(dispensary));

    const int thirdOfPending = counts.stageTwoPending * 5 / 9;
    const int ofUd = counts.stageTwoPending / 9;
    const int elapsed = 55 * m_today.day() / 31;
    setStates(m_lists[0], counts.stageTwoPending - thirdOfPending - ofUd, elapsed);
    setStates(m_lists[1], thirdOfPending, 78);
    setStates(m_lists[2], ofUd, elapsed);
    setStates(m_lists[3], 0, elapsed);
    setStates(m_lists[4], 0, elapsed);
}

void Cohort::setStates(MonthList& list, int pending, int completedPercent)
{
    const QDate last = std::min(m_today.addDays(-1), lastOfMonth(list.month));
    const qint64 span = list.month.daysTo(last) + 1; // days of the list's month that are over
    for (std::size_t i = 0; i < list.members.size(); ++i) {
        Member& member = list.members[list.members.size() - 1 - i]; // people of low mobility stand first and wait longest
        const bool previous = list.month < firstOfMonth(m_today);
        if (static_cast<int>(i) < pending) {
            // The referral runs 30 days: a few of the older list are overdue, some have less than a week.
            const auto reach = previous ? 36 : std::max<qint64>(1, std::min<qint64>(span, 20));
            const qint64 back = 1 + static_cast<qint64>(m_random.next() % static_cast<quint64>(reach));
            member.state = PlanState::StageTwoPending;
            member.stageOneDone = m_today.addDays(-back);
            if (member.stageOneDone.dayOfWeek() == Qt::Sunday)
                member.stageOneDone = member.stageOneDone.addDays(-1);
        } else if (span > 0 && static_cast<int>(m_random.next() % 100) < completedPercent) {
            member.state = PlanState::Completed;
            member.stageOneDone = list.month.addDays(static_cast<qint64>(m_random.next() % static_cast<quint64>(span)));
            if (member.stageOneDone.dayOfWeek() == Qt::Sunday)
                member.stageOneDone = member.stageOneDone.addDays(-1); // the polyclinic is shut
        }
    }
}

} // namespace dutydesk::sandbox
