#include "life.h"

#include "life_context.h"

#include <QCoreApplication>

namespace dutydesk {

using namespace sandbox;

namespace {

constexpr int Withheld = 20; // one discharge in so many reaches only the registry

/// Ends the transaction of a day: kept when told so, else undone.
class DayTransaction
{
public:
    explicit DayTransaction(Store& store) : m_store(store), m_day(store.today()) {}
    ~DayTransaction()
    {
        if (!m_open)
            return;
        m_store.rollback();
        (void)m_store.setToday(m_day).ok(); // the clock may have been moved already
    }
    DayTransaction(const DayTransaction&) = delete;
    DayTransaction& operator=(const DayTransaction&) = delete;

    Result<void> begin()
    {
        auto begun = m_store.begin();
        m_open = begun.ok();
        return begun;
    }
    Result<void> commit()
    {
        m_open = false;
        return m_store.commit();
    }

private:
    Store& m_store;
    QDate m_day;
    bool m_open = false;
};

void writeDischarges(LifeContext& life, std::vector<DatedStay>& stays, bool registry)
{
    Insured registered;
    for (DatedStay& dated : stays) {
        const bool onlyRegistry = mixed(life.seed, 401, dated.person.key) % Withheld == 0;
        const Organisation& organisation = life.organisations[static_cast<std::size_t>(dated.slice)];
        if (registry) {
            dated.stay.patient = registryPatientId(dated.person);
            dated.stay.prefix = "kr-";
            if (!life.store.get("Patient", dated.stay.patient)) {
                writeRegistryPerson(life.out, dated.stay.patient, dated.person);
                registered.joined.push_back(dated.stay.patient);
            }
        } else if (onlyRegistry || life.gone(dated.stay.patient)) {
            continue;
        }
        writeStay(life.out, organisation, dated.stay);
        life.tally("discharges");
    }
    writeInsured(life, registered);
}

/// Discharges of the coming days, in the order of days; the cohort is made again for it and let go.
std::vector<std::vector<DatedStay>> comingDischarges(LifeContext& life, int days)
{
    std::vector<std::vector<DatedStay>> stays(static_cast<std::size_t>(days));
    const QDate first = life.day;
    EnpSerials serials;
    for (int slice = 0; slice < life.counts.polyclinics; ++slice) {
        const Cohort cohort(life.counts, life.seed, slice, life.born, serials);
        for (int i = 0; i < days; ++i) {
            life.day = first.addDays(i);
            auto today = dischargesOn(life, cohort, slice);
            auto& of = stays[static_cast<std::size_t>(i)];
            of.insert(of.end(), today.begin(), today.end());
        }
    }
    life.day = first;
    return stays;
}

void liveDay(LifeContext& life)
{
    Insured insured = readInsured(life);
    const Attendance attendance = liveAppointments(life);
    livePlans(life, attendance);
    livePeople(life, insured);
    liveTasks(life);
    liveSchedule(life, insured);
    writeInsured(life, insured);
}

} // namespace

Result<QJsonObject> advance(Store& store, int days)
{
    if (days < 1 || days > 366)
        return Error{ErrorKind::BadInput, QCoreApplication::translate("Life", "Give a number of days from 1 to 366."), {}};
    const QString role = store.meta(QStringLiteral("population.role"));
    if (role.isEmpty()) {
        // Nobody lives here: only the calendar moves.
        if (auto moved = store.setToday(store.today().addDays(days)); !moved)
            return moved.error();
        return QJsonObject{{QStringLiteral("days"), days}};
    }
    auto opened = LifeContext::open(store);
    if (!opened)
        return opened.error();
    LifeContext& life = **opened;
    const bool registry = role == QLatin1String("registry");
    auto discharges = comingDischarges(life, days);
    for (int i = 0; i < days; ++i) {
        DayTransaction transaction(store);
        if (auto begun = transaction.begin(); !begun)
            return begun.error();
        if (!registry)
            liveDay(life);
        writeDischarges(life, discharges[static_cast<std::size_t>(i)], registry);
        if (auto lived = life.out.result(); !lived)
            return lived.error();
        life.day = life.day.addDays(1);
        if (auto moved = store.setToday(life.day); !moved)
            return moved.error();
        if (!registry)
            liveLists(life);
        if (auto lived = life.out.result(); !lived)
            return lived.error();
        if (auto committed = transaction.commit(); !committed)
            return committed.error();
    }
    QJsonObject summary = life.summary();
    summary.insert(QStringLiteral("days"), days);
    return summary;
}

} // namespace dutydesk
