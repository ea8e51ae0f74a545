#include "life_context.h"

#include "population_time.h"

#include <QJsonArray>

#include <algorithm>

namespace dutydesk::sandbox {

namespace {

enum Purpose { Bookings = 41, Answer, Accept };

struct FreeSlot {
    std::string id;
    std::size_t slice;
    std::size_t doctor;
    QDate day;
    int minute;
};

// Where a slot's id leads: sl-005-20261120-1620, sl02-005-… in a further polyclinic.
bool readSlotId(const LifeContext& life, const std::string& id, FreeSlot& slot)
{
    const std::size_t hyphen = id.find('-');
    if (hyphen == std::string::npos || id.size() != hyphen + 18 || id.compare(0, 2, "sl") != 0)
        return false;
    slot.slice = hyphen == 2 ? 0 : static_cast<std::size_t>(std::stoi(id.substr(2, hyphen - 2))) - 1;
    slot.doctor = static_cast<std::size_t>(std::stoi(id.substr(hyphen + 1, 3))) - 1;
    const int date = std::stoi(id.substr(hyphen + 5, 8));
    slot.day = QDate(date / 10'000, date / 100 % 100, date % 100);
    const int time = std::stoi(id.substr(hyphen + 14, 4));
    slot.minute = time / 100 * 60 + time % 100;
    slot.id = id;
    return slot.slice < life.organisations.size() && slot.doctor < life.organisations[slot.slice].doctors().size();
}

class ScheduleDay
{
public:
    ScheduleDay(LifeContext& life, const Insured& insured) : m_life(life), m_insured(insured) {}

    void live()
    {
        bookOthers();
        openDays();
    }

private:
    void readFree()
    {
        m_life.store.forEach("Slot", [this](const Store::Stored& row) {
            FreeSlot slot;
            if (row.json.find("\"status\":\"free\"") != std::string::npos && readSlotId(m_life, row.id, slot)
                && slot.day > m_life.day && m_life.day.daysTo(slot.day) <= 8)
                m_free.push_back(std::move(slot));
            return true;
        });
    }

    void take(const FreeSlot& slot)
    {
        QJsonObject object = m_life.load("Slot", slot.id);
        object[u"status"] = QStringLiteral("busy");
        m_life.save("Slot", slot.id, object);
    }

    // People book by themselves: some of ours, whom the desk will meet in the list, and others, who only take the time.
    void bookOthers()
    {
        readFree();
        if (m_free.empty() || m_insured.active.empty() || !isWorkingDay(m_life.day))
            return;
        SeededRandom random = m_life.random(Bookings);
        const int ours = std::max(5, m_life.counts.appointmentsAhead * m_life.counts.polyclinics / 7);
        const int others = std::max(2, m_life.counts.attached * m_life.counts.polyclinics / 1000);
        for (int i = 0; i < ours + others && !m_free.empty(); ++i) {
            const std::size_t at = random.next() % m_free.size();
            const FreeSlot slot = m_free[at];
            m_free[at] = m_free.back();
            m_free.pop_back();
            take(slot);
            if (i < ours)
                book(slot, random, i);
            else
                m_life.tally("takenByOthers");
        }
    }

    void book(const FreeSlot& slot, SeededRandom& random, int nth)
    {
        const Organisation& organisation = m_life.organisations[slot.slice];
        std::string patient = m_insured.active[random.next() % m_insured.active.size()];
        for (int tries = 0; tries < 100 && (&m_life.organisationOf(patient) != &organisation || m_life.gone(patient)); ++tries)
            patient = m_insured.active[random.next() % m_insured.active.size()];
        std::string kind = "app-" + isoDate(m_life.day);
        std::erase(kind, '-');
        Booking booking{organisation.idOf(kind, static_cast<quint32>(nth + 1)), patient, slot.doctor, slot.day, slot.minute, slot.id,
                        "booked", m_life.day, {}};
        writeBooking(m_life.out, organisation, booking);
        m_life.tally("bookings");
    }

    // The hours of the days that come into view; a day that was skipped is made up for.
    void openDays()
    {
        const QString key = QStringLiteral("population.slots");
        QDate last = QDate::fromString(m_life.store.meta(key), Qt::ISODate);
        if (!last.isValid())
            last = m_life.born.addDays(m_life.counts.slotDays - 1);
        const QDate until = m_life.day.addDays(m_life.counts.slotDays);
        for (QDate day = std::max(last.addDays(1), m_life.day.addDays(1)); day <= until; day = day.addDays(1)) {
            for (const Organisation& organisation : m_life.organisations) {
                for (std::size_t doctor = 0; doctor < organisation.doctors().size(); ++doctor) {
                    for (const SlotTime time : organisation.hours(doctor, day, static_cast<int>(m_life.day.daysTo(day)))) {
                        organisation.writeSlot(m_life.out, doctor, day, time);
                        m_life.tally("slots");
                    }
                }
            }
        }
        (void)m_life.store.setMeta(key, until.toString(Qt::ISODate)).ok();
    }

    LifeContext& m_life;
    const Insured& m_insured;
    std::vector<FreeSlot> m_free;
};

} // namespace

void liveSchedule(LifeContext& life, const Insured& insured)
{
    ScheduleDay(life, insured).live();
}

void liveTasks(LifeContext& life)
{
    if (!isWorkingDay(life.day))
        return;
    life.store.forEach("Task", [&](const Store::Stored& row) {
        if (row.json.find("\"requested\"") == std::string::npos || !life.chance(Answer, row.id, 55))
            return true;
        QJsonObject task = parsed(row.json);
        const bool accepted = life.chance(Accept, row.id, 72);
        const bool exclusion = jsonCode(task.value(QLatin1String("code"))) == QLatin1String("list-exclusion");
        task[u"status"] = accepted ? QStringLiteral("accepted") : QStringLiteral("rejected");
        const QString words = accepted ? (exclusion ? QStringLiteral("Подтверждено, будет исключён при недельной сверке")
                                                    : QStringLiteral("Принято в работу"))
                                       : QStringLiteral("Отказано: подлежит осмотру по данным МО");
        task[u"businessStatus"] = QJsonObject{{QStringLiteral("text"), words}};
        task[u"lastModified"] = QString::fromStdString(isoTime(life.day, 16 * 60 + 30));
        life.save("Task", row.id, task);
        life.tally("tasksAnswered");
        return true;
    });
}

} // namespace dutydesk::sandbox
