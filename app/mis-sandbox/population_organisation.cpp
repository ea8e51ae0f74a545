#include "population_organisation.h"

#include "population_person.h"
#include "population_time.h"

#include <array>
#include <cstdio>
#include <set>

namespace dutydesk::sandbox {

namespace {

constexpr int Divisions = 4;

constexpr std::array<Hospital, 5> Hospitals = {{
    {"hosp-91", "Городская больница № 91, региональный сосудистый центр"},
    {"hosp-92", "Городская больница № 92, первичный сосудистый центр"},
    {"hosp-heart", "Клинический центр сердца и сосудов"},
    {"hosp-emergency", "Городская больница скорой помощи № 9"},
    {"hosp-suburb", "Межрайонная больница № 94, сосудистое отделение"},
}};

constexpr std::array<Hospital, 2> OtherPolyclinics = {{
    {"gp300", "СПб ГБУЗ «Городская поликлиника № 300»"},
    {"gp301", "Районная больница пос. Сосновый Бор-2, поликлиника"},
}};

constexpr std::array<std::string_view, 4> Insurers = {OurInsurer, "78002", "78014", "78026"};

constexpr std::array<std::string_view, 6> Representatives = {"Орлова М. В.",    "Соловьёва Т. А.", "Дроздов И. П.",
                                                            "Калинкина Е. С.", "Щеглова Н. Ю.",   "Рябинина О. Л."};

// Rooms of those who work in the main building's departments; the others receive in the divisions.
std::string_view departmentRoom(SpecialtyId id, int order)
{
    switch (id) {
    case SpecialtyId::Ultrasound: return order % 3 == 0 ? "233" : order % 3 == 1 ? "232" : "230";
    case SpecialtyId::Ecg: return "346";
    case SpecialtyId::Laboratory: return "343";
    case SpecialtyId::XRay: return order % 2 == 0 ? "240" : "241";
    case SpecialtyId::Ct: return "КДЦ № 1";
    case SpecialtyId::Prevention: return order % 2 == 0 ? "341" : "342";
    case SpecialtyId::Rehabilitation: return order % 2 == 0 ? "116" : "115";
    case SpecialtyId::HomeTherapist:
    case SpecialtyId::HomeLaboratory: return "на дому";
    default: return {};
    }
}

void writeOrganisation(Output& out, std::string_view id, std::string_view name, std::string_view kind, std::string_view system,
                       std::string_view value, std::string_view partOf = {})
{
    JsonText& json = out.start("Organization", id);
    json.array("identifier").identifier(system, value).end();
    json.field("active", true).codeables("type", systems::OrganisationKind, kind).field("name", name);
    if (!partOf.empty())
        json.reference("partOf", "Organization", partOf);
    out.finish();
}

} // namespace

std::span<const Hospital> hospitals() { return Hospitals; }
std::span<const Hospital> otherPolyclinics() { return OtherPolyclinics; }
std::span<const std::string_view> insurers() { return Insurers; }
std::span<const std::string_view> representatives() { return Representatives; }

std::string insurerName(std::string_view code)
{
    if (code == OurInsurer)
        return "СМО «Ладога-Мед»";
    return code == Insurers[1] ? "СМО «Невский щит»" : code == Insurers[2] ? "СМО «Северная опора»" : "СМО «Маяк-страхование»";
}

void writeRegion(Output& out)
{
    for (std::size_t i = 0; i < Hospitals.size(); ++i)
        writeOrganisation(out, Hospitals[i].id, Hospitals[i].name, "hospital", systems::Organisation, std::to_string(78'900 + i));
    for (std::size_t i = 0; i < OtherPolyclinics.size(); ++i)
        writeOrganisation(out, OtherPolyclinics[i].id, OtherPolyclinics[i].name, "polyclinic", systems::Organisation,
                          std::to_string(78'300 + i));
    for (const std::string_view code : Insurers) {
        const std::string system = std::string(systems::InsurerRoot) + std::string(code);
        writeOrganisation(out, "smo-" + std::string(code), insurerName(code), "insurer", system, code);
    }
}

Organisation::Organisation(const PopulationCounts& counts, quint64 seed, int slice) : m_slice(slice), m_seed(seed)
{
    m_id = "gp" + std::to_string(117 + slice);
    m_name = "Городская поликлиника № " + std::to_string(117 + slice);
    if (slice > 0) {
        char digits[8];
        std::snprintf(digits, sizeof digits, "%02d", (slice + 1) % 100);
        m_infix = digits;
    }
    for (const Specialty& entry : specialties())
        hire(entry.id, counts.smallStaff ? entry.smallStaff : entry.staff, seed);
}

std::string Organisation::idOf(std::string_view kind, quint32 number) const
{
    char digits[16];
    std::snprintf(digits, sizeof digits, "-%06u", number);
    return std::string(kind) + m_infix + digits;
}

std::string Organisation::divisionId(int division) const
{
    return m_id + "-" + std::to_string(1 + division % Divisions);
}

std::string Organisation::roomId(std::string_view room) const
{
    const std::string prefix = "loc" + m_infix + "-";
    if (room == "КДЦ № 1")
        return prefix + "kdc";
    if (room == "на дому")
        return prefix + "home";
    return prefix + std::string(room);
}

void Organisation::hire(SpecialtyId id, int count, quint64 seed)
{
    for (int order = 0; order < count; ++order) {
        const auto number = static_cast<quint32>(m_doctors.size() + 1);
        SeededRandom random(mixed(seed, 11, static_cast<quint64>(m_slice) * 1000 + number));
        const Sex sex = random.next() % 4 == 0 ? Sex::Male : Sex::Female;
        const InventedName name = inventName(random, sex, 1958 + static_cast<int>(random.next() % 38));
        Doctor doctor;
        doctor.specialty = id;
        doctor.order = order;
        doctor.practitioner = idOf("pr", number);
        doctor.schedule = idOf("sch", number);
        doctor.name = name.family + " " + name.given + (name.patronymic.empty() ? "" : " ") + name.patronymic;
        if (const std::string_view room = departmentRoom(id, order); !room.empty()) {
            doctor.location = roomId(room);
            doctor.roomName = room == "на дому" || room == "КДЦ № 1" ? std::string(room) : "каб. " + std::string(room);
        } else {
            const int division = order % Divisions;
            const int base = division == 0 ? 400 : 100;
            const std::string room4 = std::to_string(base + static_cast<int>(id) * 10 + order / Divisions + 1);
            doctor.location = "loc" + m_infix + "-" + std::to_string(division + 1) + "-" + room4;
            doctor.roomName = "каб. " + room4 + (division == 0 ? "" : ", отделение № " + std::to_string(division + 1));
        }
        m_families.push_back(name.family + "\t" + name.given + "\t" + name.patronymic);
        m_doctors.push_back(std::move(doctor));
    }
}

const Doctor& Organisation::doctorOf(SpecialtyId id, quint64 draw) const
{
    std::size_t first = 0, count = 0;
    for (std::size_t i = 0; i < m_doctors.size(); ++i) {
        if (m_doctors[i].specialty != id)
            continue;
        if (count++ == 0)
            first = i;
    }
    return m_doctors[first + (count ? draw % count : 0)]; // those of one specialty stand together
}

std::vector<SlotTime> Organisation::hours(std::size_t doctorIndex, QDate day, int daysAhead) const
{
    const Doctor& doctor = m_doctors[doctorIndex];
    const Specialty& kind = specialty(doctor.specialty);
    const bool saturday = day.dayOfWeek() == Qt::Saturday;
    const bool prevention = doctor.specialty == SpecialtyId::Prevention || doctor.specialty == SpecialtyId::Laboratory;
    int from = 0, to = 0;
    if (saturday && (prevention || doctor.order % 2 == 0) && day.month() != 1) {
        from = 9 * 60;
        to = prevention ? 15 * 60 : 13 * 60;
    } else if (isWorkingDay(day)) {
        // Mornings and evenings by turns; the evening shift is what people in work ask for.
        const bool evening = (day.day() + doctor.order) % 2 == 0;
        from = kind.atHome ? 9 * 60 : evening ? 15 * 60 : 9 * 60;
        to = kind.atHome ? 18 * 60 : evening ? 20 * 60 : 14 * 60;
    }
    const unsigned busyPercent = daysAhead <= 1 ? 72 : daysAhead <= 4 ? 52 : daysAhead <= 9 ? 30 : 12;
    std::vector<SlotTime> times;
    SeededRandom random(mixed(m_seed, 12, static_cast<quint64>(m_slice) * 1000 + doctorIndex, static_cast<quint64>(day.toJulianDay())));
    for (int minute = from; minute + kind.minutes <= to; minute += kind.minutes)
        times.push_back({minute, random.next() % 100 < busyPercent});
    return times;
}

std::string Organisation::slotId(std::size_t doctor, QDate day, int minute) const
{
    char text[48];
    int year = 0, month = 0, date = 0;
    day.getDate(&year, &month, &date);
    std::snprintf(text, sizeof text, "sl%s-%03zu-%04d%02d%02d-%02d%02d", m_infix.c_str(), doctor + 1, year, month, date,
                  minute / 60, minute % 60);
    return text;
}

void Organisation::writeSlot(Output& out, std::size_t doctor, QDate day, SlotTime time) const
{
    const Specialty& kind = specialty(m_doctors[doctor].specialty);
    JsonText& json = out.start("Slot", slotId(doctor, day, time.minute));
    json.codeables("specialty", systems::Specialty, kind.code, kind.name);
    json.reference("schedule", "Schedule", m_doctors[doctor].schedule);
    json.field("status", time.busy ? "busy" : "free");
    json.field("start", isoTime(day, time.minute)).field("end", isoTime(day, time.minute + kind.minutes));
    out.finish();
}

void Organisation::writeRooms(Output& out) const
{
    std::set<std::string> written;
    const auto write = [&](const std::string& id, std::string_view number, std::string_view name, const std::string& division) {
        if (!written.insert(id).second)
            return;
        JsonText& json = out.start("Location", id);
        json.array("identifier").identifier(systems::Room, number).end();
        json.field("status", "active").field("name", name).field("mode", "instance");
        json.reference("managingOrganization", "Organization", division);
        out.finish();
    };
    for (const Room& room : rooms())
        write(roomId(room.number), room.number, room.name, divisionId(0));
    for (const Doctor& doctor : m_doctors) {
        const std::string number = doctor.location.substr(doctor.location.rfind('-') + 1);
        const int division = doctor.order % Divisions;
        write(doctor.location, number, "Кабинет " + number + ", " + std::string(specialty(doctor.specialty).name), divisionId(division));
    }
}

void Organisation::writeDoctor(Output& out, const Doctor& doctor) const
{
    const auto index = static_cast<std::size_t>(&doctor - m_doctors.data());
    const std::string& parts = m_families[index];
    const std::size_t first = parts.find('\t'), second = parts.rfind('\t');
    JsonText& person = out.start("Practitioner", doctor.practitioner);
    person.field("active", true).array("name").object().field("text", doctor.name).field("family", parts.substr(0, first));
    person.array("given").item(parts.substr(first + 1, second - first - 1));
    if (second + 1 < parts.size())
        person.item(parts.substr(second + 1));
    person.end().end().end();
    out.finish();

    const Specialty& kind = specialty(doctor.specialty);
    JsonText& json = out.start("Schedule", doctor.schedule);
    if (kind.atHome)
        json.array("extension").object().field("url", systems::AtHome).field("valueBoolean", true).end().end();
    json.field("active", true);
    json.array("serviceType").object().field("text", kind.service).end().end();
    json.codeables("specialty", systems::Specialty, kind.code, kind.name);
    json.array("actor").reference({}, "Practitioner", doctor.practitioner, doctor.name);
    json.reference({}, "Location", doctor.location, doctor.roomName).end();
    out.finish();
}

void Organisation::write(Output& out) const
{
    const std::string number = std::to_string(117 + m_slice);
    writeOrganisation(out, m_id, "СПб ГБУЗ «" + m_name + "»", "polyclinic", systems::Organisation, "78" + number);
    for (int division = 0; division < Divisions; ++division) {
        const std::string ordinal = std::to_string(division + 1);
        writeOrganisation(out, divisionId(division), m_name + ", поликлиническое отделение № " + ordinal, "division",
                          systems::Organisation, "78" + number + "-" + ordinal, m_id);
    }
    writeRooms(out);
    for (const Doctor& doctor : m_doctors)
        writeDoctor(out, doctor);
}

} // namespace dutydesk::sandbox
