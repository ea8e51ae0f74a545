#pragma once

#include "population_cohort.h"
#include "population_organisation.h"
#include "population_output.h"

namespace dutydesk::sandbox {

/// What every writer needs.
struct Scene {
    const PopulationCounts& counts;
    const Cohort& cohort;
    const Organisation& organisation;
    Output& out;

    const Person& person(quint32 number) const { return cohort.persons()[number]; }
    std::string patient(quint32 number) const { return organisation.idOf("p", number); }
    QDate today() const { return cohort.today(); }
};

void writePatient(Output& out, const Organisation& organisation, const Person& person);
void writeCoverage(Output& out, const Organisation& organisation, const Person& person, QDate from);

/// Patients, coverages and the Group of the insured of one polyclinic. `groupId` is the Group's id.
void writePeople(const Scene& scene, std::string_view groupId);

/// The Group of kind `insured`: `members` writes the entries of its array.
void writeInsuredGroup(Output& out, std::string_view groupId, std::string_view organisationId, int count,
                       const std::function<void(JsonText&)>& members);

/// A month's list with its members' plans, the referrals to stage II and the visits that completed plans.
void writeLists(const Scene& scene);

/// One activity of a plan, as an element of an open array or, with nothing open, as a text of its own.
struct ActivityState {
    std::string_view status = "not-started";
    QDate from;
    QDate to;
    std::string_view result; ///< norm, pathology or nothing
};
void writeActivity(JsonText& json, const Organisation& organisation, const PlannedService& planned, int stage,
                   const ActivityState& state);

/// A plan of which nothing is done yet, for a new month's list. The id is planId().
std::string planId(const Organisation& organisation, Programme programme, QDate month, quint32 number);
struct NewPlan {
    Programme programme;
    QDate month;
    std::string patient;
    Sex sex;
    QDate birth;
    quint32 number; ///< for the id: the person's
};
void writeNewPlan(Output& out, const Organisation& organisation, const NewPlan& plan);

/// The Group of a month's list; `members` are ids of patients.
std::string listId(const Organisation& organisation, Programme programme, QDate month);
void writeNewList(Output& out, const Organisation& organisation, Programme programme, QDate month,
                  const std::vector<std::string>& members);

/// A referral: to a study of stage II, to rehabilitation, or of a doctor to the person's home.
struct Referral {
    std::string id;
    std::string patient;
    std::string plan; ///< id of the CarePlan, may be empty
    const Service* service = nullptr;
    QDate authored;
    QDate until;
    bool completed = false;
    std::string_view category = "stage-two"; ///< or rehabilitation, home-visit
    std::string_view note = {};
};
void writeReferral(Output& out, const Organisation& organisation, const Referral& referral);

/// A visit that took place, at the polyclinic or at home.
struct Visit {
    std::string id;
    std::string patient;
    std::string_view kind = "AMB"; ///< AMB, HH or EMER
    SpecialtyId specialty = SpecialtyId::Therapist;
    QDate day;
    int minute = 600;
    std::string appointment; ///< ids, may be empty
    std::string basedOn;     ///< a ServiceRequest
    std::string_view icd10;
};
void writeVisit(Output& out, const Organisation& organisation, const Visit& visit);

/// A stay in hospital with its diagnosis and risk.
struct Stay {
    quint32 number = 0; ///< for the ids
    std::string patient;
    QDate admitted;
    QDate ended;
    const Diagnosis* diagnosis = nullptr;
    std::size_t hospital = 0;
    std::string_view risk;
    std::string prefix; ///< before the ids: empty in the МИС, kr- in the registry
};
void writeStay(Output& out, const Organisation& organisation, const Stay& stay);

/// A disease under observation, or one that was.
void writeCondition(Output& out, std::string_view id, std::string_view patient, const Diagnosis& diagnosis, QDate recorded,
                    std::string_view encounter = {});

/// A booking; `status` booked, fulfilled or noshow.
struct Booking {
    std::string id;
    std::string patient;
    std::size_t doctor = 0; ///< index into Organisation::doctors()
    QDate day;
    int minute = 0;
    std::string slot; ///< id, empty for the past
    std::string_view status = "booked";
    QDate created;
    std::string_view occasion;
};
void writeBooking(Output& out, const Organisation& organisation, const Booking& booking);

/// Discharges, chronic diseases, rehabilitation, home visits.
void writeClinical(const Scene& scene);

/// Slots of the coming weeks and the appointments in them, attended and missed appointments of the last days.
void writeAppointments(const Scene& scene);

/// A contact of ours.
struct Contact {
    std::string id;
    std::string patient;
    std::string_view occasion;
    std::string_view outcome;
    std::string_view channel = "phone";
    std::string_view reason = {}; ///< why refused
    QDate day;
    int minute = 0;
    quint64 draw = 0; ///< chooses who called
};
void writeContact(Output& out, const Contact& contact);

/// Flags and consents.
void writeRights(const Scene& scene);
/// Contacts: those of the discharged, and of all other occasions with every outcome.
void writeContacts(const Scene& scene);
/// Surveys, readings, adverse events, tasks.
void writeQuality(const Scene& scene);

/// The cardioregistry's part of one polyclinic; adds the ids of its people to `everybody`.
void writeRegistrySlice(const Scene& scene, std::vector<std::string>& everybody);
std::string registryPatientId(const Person& person);
void writeRegistryPerson(Output& out, const std::string& id, const Person& person);

/// How a satisfied or not so satisfied person answered.
void writeSurvey(Output& out, const std::string& id, const std::string& patient, QDate day, quint64 draw);

} // namespace dutydesk::sandbox
