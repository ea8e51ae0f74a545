#pragma once

#include "domain/sex.h"

#include <QtGlobal>

#include <span>
#include <string_view>
#include <vector>

namespace dutydesk::sandbox {

/// Who or what receives people; the order is that of specialties().
enum class SpecialtyId : quint8 {
    Therapist, Cardiologist, Neurologist, Ophthalmologist, Surgeon, Endocrinologist, Gynaecologist, Urologist,
    Ultrasound, Ecg, Laboratory, XRay, Ct, Prevention, Rehabilitation, HomeTherapist, HomeLaboratory,
};

struct Specialty {
    SpecialtyId id;
    std::string_view code;    ///< of the dictionary of specialties
    std::string_view name;    ///< as on the door
    std::string_view service; ///< what one books
    int minutes;              ///< length of a slot
    int staff;                ///< schedules in a polyclinic of 115,000
    int smallStaff;           ///< … in a demonstration
    bool atHome;
};

std::span<const Specialty> specialties();
const Specialty& specialty(SpecialtyId id);

/// A service of a plan: what is done, where, by whose queue.
struct Service {
    std::string_view code; ///< of the nomenclature of services
    std::string_view name;
    std::string_view room; ///< room number of the main building, or the name of the place
    SpecialtyId specialty;
};

enum class Programme : quint8 { Dvn, Ud, Pmo, Dn };

/// DVN, UD, PMO, DN and the words in Russian.
std::string_view codeOf(Programme programme);
std::string_view shortName(Programme programme);
std::string_view fullName(Programme programme);

/// A line of a plan: `forAll` stands on the route sheet as «всем», otherwise «по показаниям».
struct PlannedService {
    const Service* service;
    bool forAll;
};

/// Stage I by sex and the age reached in `year`. Source: order 404н as the project's table has it; УД as on the polyclinic's
/// route sheet. `parity` (0 or 1) says in which of two years the biennial studies fall.
std::vector<PlannedService> stageOne(Programme programme, Sex sex, int age, int parity);

/// One to three studies of stage II, chosen by `draw`; the closing visit to the therapist comes last.
std::vector<PlannedService> stageTwo(Programme programme, Sex sex, int age, quint64 draw);

const Service& rehabilitationService();
const Service& homeVisitService();

/// True when the list of the year takes a person of this age: ДВН at 18, 21, … 39 and yearly from 40.
bool dvnAge(int age);

/// All places that services name, once each: room number (or name) and what is written on the door.
struct Room {
    std::string_view number;
    std::string_view name;
};
std::span<const Room> rooms();

struct Diagnosis {
    std::string_view code; ///< ICD-10
    std::string_view name;
};

/// The ten chronic diseases under dispensary observation.
std::span<const Diagnosis> chronicDiagnoses();
/// Diagnoses of cardiovascular discharges, the frequent ones first.
std::span<const Diagnosis> dischargeDiagnoses();
extern const Diagnosis AfterCovid;

} // namespace dutydesk::sandbox
