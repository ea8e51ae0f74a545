#pragma once

#include "population_counts.h"
#include "population_output.h"
#include "population_services.h"

#include <QDate>

#include <string>
#include <vector>

namespace dutydesk::sandbox {

/// One who receives people, with the schedule of their hours.
struct Doctor {
    std::string practitioner; ///< ids
    std::string location;
    std::string schedule;
    std::string name;
    std::string roomName;
    SpecialtyId specialty;
    int order = 0; ///< among those of the specialty; decides hours and Saturdays
};

struct SlotTime {
    int minute = 0; ///< of the day
    bool busy = false;
};

/// One polyclinic with its divisions, rooms, doctors and hours; the same from the same seed, so that the passing of days
/// makes it again instead of reading it back.
class Organisation
{
public:
    Organisation(const PopulationCounts& counts, quint64 seed, int slice);

    const std::string& id() const { return m_id; }
    const std::string& name() const { return m_name; }
    int slice() const { return m_slice; }
    std::string divisionId(int division) const; ///< 0 … 3

    const std::vector<Doctor>& doctors() const { return m_doctors; }
    const Doctor& doctorOf(SpecialtyId specialty, quint64 draw) const;

    /// The id of the Location where `room` (as Service::room has it) is.
    std::string roomId(std::string_view room) const;

    /// A slot's hours of one doctor on one day; empty on days off. `daysAhead` makes near days fuller.
    std::vector<SlotTime> hours(std::size_t doctor, QDate day, int daysAhead) const;
    std::string slotId(std::size_t doctor, QDate day, int minute) const;

    void write(Output& out) const;
    void writeSlot(Output& out, std::size_t doctor, QDate day, SlotTime time) const;

    /// Prefix of ids of everything that belongs to this polyclinic: kind-000001 or kind02-000001.
    std::string idOf(std::string_view kind, quint32 number) const;

private:
    void hire(SpecialtyId specialty, int count, quint64 seed);
    void writeRooms(Output& out) const;
    void writeDoctor(Output& out, const Doctor& doctor) const;

    std::string m_id;
    std::string m_name;
    std::string m_infix; ///< empty, or the two digits of a further polyclinic
    int m_slice = 0;
    quint64 m_seed = 0;
    std::vector<Doctor> m_doctors;
    std::vector<std::string> m_families; ///< parallel to m_doctors: family\tgiven\tpatronymic
};

inline constexpr std::string_view OurInsurer = "78008";

/// Hospitals and insurers are the region's: written once.
struct Hospital {
    std::string_view id;
    std::string_view name;
};
std::span<const Hospital> hospitals();
/// Polyclinics elsewhere, where people move to.
std::span<const Hospital> otherPolyclinics();
std::string insurerName(std::string_view code);
std::span<const std::string_view> insurers();
void writeRegion(Output& out);

/// Representatives of ours whose names stand under contacts.
std::span<const std::string_view> representatives();

} // namespace dutydesk::sandbox
