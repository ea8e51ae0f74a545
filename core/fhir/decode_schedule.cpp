#include "fhir/codes.h"
#include "fhir/resource_reader.h"

namespace dutydesk {

ScheduleRecord decodeSchedule(ResourceReader& reader)
{
    ScheduleRecord schedule;
    const JsonObject root = reader.root();
    schedule.header = reader.header();
    for (const auto& actor : reader.objects(root, "actor")) {
        const Utf8 reference = reader.text(actor, "reference");
        if (const Utf8 doctor = ResourceReader::idOfReference(reference, "Practitioner"); !doctor.empty()) {
            schedule.doctorRef = doctor;
            schedule.doctor = reader.text(actor, "display");
        } else if (const Utf8 place = ResourceReader::idOfReference(reference, "Location"); !place.empty()) {
            schedule.locationRef = place;
            schedule.room = reader.text(actor, "display");
        }
    }
    schedule.specialtyCode = reader.code(root, "specialty", fhir_codes::Specialty);
    schedule.specialty = reader.words(root, "specialty");
    schedule.service = reader.words(root, "serviceType");
    schedule.atHome = reader.truth(reader.extension(root, fhir_codes::AtHomeExtension), "valueBoolean", false);
    return schedule;
}

SlotRecord decodeSlot(ResourceReader& reader)
{
    SlotRecord slot;
    const JsonObject root = reader.root();
    slot.header = reader.header();
    slot.schedule = reader.reference(root, "schedule", "Schedule");
    slot.status = reader.text(root, "status");
    slot.start = reader.instant(root, "start");
    slot.end = reader.instant(root, "end");
    if (slot.schedule.empty())
        reader.drop("schedule");
    if (!slot.start)
        reader.drop("start");
    if (!slot.end)
        reader.drop("end");
    return slot;
}

AppointmentRecord decodeAppointment(ResourceReader& reader)
{
    AppointmentRecord appointment;
    const JsonObject root = reader.root();
    appointment.header = reader.header();
    appointment.status = reader.text(root, "status");
    appointment.slot = reader.reference(root, "slot", "Slot");
    appointment.start = reader.instant(root, "start");
    appointment.end = reader.instant(root, "end");
    appointment.created = reader.instant(root, "created");
    for (const auto& participant : reader.objects(root, "participant")) {
        const JsonObject actor = reader.object(participant, "actor");
        const Utf8 reference = reader.text(actor, "reference");
        if (const Utf8 patient = ResourceReader::idOfReference(reference, "Patient"); !patient.empty())
            appointment.patient = patient;
        else if (!ResourceReader::idOfReference(reference, "Practitioner").empty())
            appointment.doctor = reader.text(actor, "display");
        else if (!ResourceReader::idOfReference(reference, "Location").empty())
            appointment.room = reader.text(actor, "display");
    }
    if (appointment.patient.empty())
        reader.drop("participant");
    appointment.specialtyCode = reader.code(root, "specialty", fhir_codes::Specialty);
    appointment.specialty = reader.words(root, "specialty");
    appointment.occasion = reader.code(root, "reasonCode", fhir_codes::Occasion);
    appointment.comment = reader.text(root, "comment");
    appointment.cancelReason = reader.words(root, "cancelationReason");
    appointment.idempotencyKey = reader.identifier(fhir_codes::IdempotencyKey);
    appointment.atHome = reader.truth(reader.extension(root, fhir_codes::AtHomeExtension), "valueBoolean", false);
    return appointment;
}

} // namespace dutydesk
