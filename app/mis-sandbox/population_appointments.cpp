#include "population_writers.h"

#include "population_time.h"

#include <array>
#include <set>
#include <tuple>

namespace dutydesk::sandbox {

namespace {

struct PlannedSlot {
    std::size_t doctor;
    QDate day;
    SlotTime time;
};

// What people of no special group come for.
constexpr std::array<SpecialtyId, 16> Everyday = {
    SpecialtyId::Therapist,      SpecialtyId::Therapist,     SpecialtyId::Therapist,  SpecialtyId::Therapist,
    SpecialtyId::Cardiologist,   SpecialtyId::Neurologist,   SpecialtyId::Surgeon,    SpecialtyId::Ophthalmologist,
    SpecialtyId::Endocrinologist, SpecialtyId::Ultrasound,   SpecialtyId::Laboratory, SpecialtyId::Ecg,
    SpecialtyId::XRay,           SpecialtyId::Rehabilitation, SpecialtyId::Prevention, SpecialtyId::Prevention};

class AppointmentWriter
{
public:
    explicit AppointmentWriter(const Scene& scene)
        : m_scene(scene), m_random(mixed(scene.cohort.seed(), 51, static_cast<quint64>(scene.cohort.slice())))
    {
    }

    void write()
    {
        makeSlots();
        bookDischarged();
        bookMembers();
        const auto& ours = m_scene.cohort.ours();
        while (m_booked < m_scene.counts.appointmentsAhead) {
            const quint32 number = ours[m_random.next() % ours.size()];
            if (!book(number, Everyday[m_random.next() % Everyday.size()], 8, {}))
                break; // every near slot is taken
        }
        for (const PlannedSlot& slot : m_slots)
            m_scene.organisation.writeSlot(m_scene.out, slot.doctor, slot.day, slot.time);
        writePast();
    }

private:
    void makeSlots()
    {
        const auto& organisation = m_scene.organisation;
        m_bySpecialty.resize(specialties().size());
        for (std::size_t doctor = 0; doctor < organisation.doctors().size(); ++doctor) {
            for (int ahead = 0; ahead < m_scene.counts.slotDays; ++ahead) {
                const QDate day = m_scene.today().addDays(ahead);
                for (const SlotTime time : organisation.hours(doctor, day, ahead)) {
                    m_bySpecialty[static_cast<std::size_t>(organisation.doctors()[doctor].specialty)].push_back(m_slots.size());
                    m_slots.push_back({doctor, day, time});
                }
            }
        }
    }

    // Takes a free slot of the specialty within `days` from today; false when there is none.
    bool book(quint32 number, SpecialtyId id, int days, std::string_view occasion)
    {
        const auto& candidates = m_bySpecialty[static_cast<std::size_t>(id)];
        if (candidates.empty())
            return false;
        const std::size_t offset = m_random.next() % candidates.size();
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            PlannedSlot& slot = m_slots[candidates[(offset + i) % candidates.size()]];
            if (slot.time.busy || m_scene.today().daysTo(slot.day) >= days)
                continue;
            slot.time.busy = true;
            Booking booking;
            booking.id = m_scene.organisation.idOf("app", static_cast<quint32>(++m_written));
            booking.patient = m_scene.patient(number);
            booking.doctor = slot.doctor;
            booking.day = slot.day;
            booking.minute = slot.time.minute;
            booking.slot = m_scene.organisation.slotId(slot.doctor, slot.day, slot.time.minute);
            booking.created = m_scene.today().addDays(-static_cast<qint64>(m_random.next() % 6));
            booking.occasion = occasion;
            writeBooking(m_scene.out, m_scene.organisation, booking);
            ++m_booked;
            return true;
        }
        return false;
    }

    void bookDischarged()
    {
        int position = 0;
        for (const Discharge& discharge : m_scene.cohort.discharges()) {
            const bool late = position++ < m_scene.counts.dischargedLately;
            if (discharge.registryOnly || m_booked * 4 > m_scene.counts.appointmentsAhead)
                break;
            const bool atHome = m_scene.person(discharge.person).has(role::LowMobility);
            if (late ? position % 4 == 0 : position % 9 == 0)
                book(discharge.person, atHome ? SpecialtyId::HomeTherapist : SpecialtyId::Cardiologist, late ? 8 : 6, "post-discharge");
        }
    }

    void bookMembers()
    {
        for (const MonthList& list : m_scene.cohort.lists()) {
            if (list.programme == Programme::Dn)
                continue;
            for (const Member& member : list.members) {
                if (m_booked * 3 > m_scene.counts.appointmentsAhead * 2)
                    return;
                const quint64 draw = m_random.next() % 100;
                const bool atHome = m_scene.person(member.person).has(role::LowMobility);
                if (member.state == PlanState::StageTwoPending && draw < 30)
                    book(member.person, draw < 15 ? SpecialtyId::Ultrasound : SpecialtyId::Neurologist, 8, "stage-two");
                else if (member.state == PlanState::NotStarted && draw < 10)
                    book(member.person, atHome ? SpecialtyId::HomeTherapist : SpecialtyId::Prevention, 8, "programme-invite");
            }
        }
    }

    // The last days: who came and who did not. Past hours carry no slot: the МИС keeps them for the future only.
    void writePast()
    {
        const auto& lists = m_scene.cohort.lists();
        const auto& ours = m_scene.cohort.ours();
        const auto& missedBy = lists.front().members;
        int missed = 0;
        for (std::size_t i = 0; missed < m_scene.counts.noShows && i < missedBy.size(); ++i) {
            if (missedBy[i].state != PlanState::NotStarted)
                continue;
            ++missed;
            past(missedBy[i].person, SpecialtyId::Prevention, "noshow", "programme-invite", 6);
        }
        for (int i = 0; i < m_scene.counts.appointmentsPast; ++i)
            past(ours[m_random.next() % ours.size()], Everyday[m_random.next() % Everyday.size()], "fulfilled", {}, 12);
    }

    void past(quint32 number, SpecialtyId id, std::string_view status, std::string_view occasion, int reach)
    {
        const auto& organisation = m_scene.organisation;
        for (int attempt = 0; attempt < 40; ++attempt) {
            const Doctor& doctor = organisation.doctorOf(id, m_random.next());
            const auto index = static_cast<std::size_t>(&doctor - organisation.doctors().data());
            const QDate day = m_scene.today().addDays(-1 - static_cast<qint64>(m_random.next() % static_cast<quint64>(reach)));
            const auto times = organisation.hours(index, day, 0);
            if (times.empty())
                continue;
            const int minute = times[m_random.next() % times.size()].minute;
            if (!m_pastTaken.insert({index, day.toJulianDay(), minute}).second)
                continue;
            Booking booking{organisation.idOf("app", static_cast<quint32>(++m_written)), m_scene.patient(number), index, day, minute,
                            {}, status, day.addDays(-2), occasion};
            writeBooking(m_scene.out, organisation, booking);
            if (status == "fulfilled") {
                Visit visit;
                visit.id = "enc-" + booking.id;
                visit.patient = booking.patient;
                visit.specialty = id;
                visit.day = day;
                visit.minute = minute;
                visit.appointment = booking.id;
                writeVisit(m_scene.out, organisation, visit);
            }
            return;
        }
    }

    const Scene& m_scene;
    SeededRandom m_random;
    std::vector<PlannedSlot> m_slots;
    std::vector<std::vector<std::size_t>> m_bySpecialty;
    std::set<std::tuple<std::size_t, qint64, int>> m_pastTaken;
    int m_booked = 0;
    int m_written = 0;
};

} // namespace

void writeBooking(Output& out, const Organisation& organisation, const Booking& booking)
{
    const Doctor& doctor = organisation.doctors()[booking.doctor];
    const Specialty& kind = specialty(doctor.specialty);
    SeededRandom key(mixed(booking.doctor, static_cast<quint64>(booking.day.toJulianDay()), static_cast<quint64>(booking.minute),
                           static_cast<quint64>(organisation.slice())));
    JsonText& json = out.start("Appointment", booking.id);
    json.array("identifier").identifier(systems::IdempotencyKey, key.uuid().toStdString()).end();
    json.field("status", booking.status);
    json.array("serviceType").object().field("text", kind.service).end().end();
    json.codeables("specialty", systems::Specialty, kind.code, kind.name);
    if (!booking.occasion.empty())
        json.codeables("reasonCode", systems::Occasion, booking.occasion);
    json.field("start", isoTime(booking.day, booking.minute)).field("end", isoTime(booking.day, booking.minute + kind.minutes));
    if (!booking.slot.empty())
        json.array("slot").reference({}, "Slot", booking.slot).end();
    json.field("created", isoTime(booking.created, 9 * 60 + 5));
    json.array("participant");
    json.object().reference("actor", "Patient", booking.patient).field("status", "accepted").end();
    json.object().reference("actor", "Practitioner", doctor.practitioner, doctor.name).field("status", "accepted").end();
    json.object().reference("actor", "Location", doctor.location, doctor.roomName).field("status", "accepted").end();
    json.end();
    out.finish();
}

void writeAppointments(const Scene& scene)
{
    AppointmentWriter(scene).write();
}

} // namespace dutydesk::sandbox
