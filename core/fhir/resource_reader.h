#pragma once

#include "fhir/decoder.h"
#include "fhir/text_arena.h"

#include <simdjson.h>

namespace dutydesk {

/// A JSON object that may be absent, so that paths read without a check at each step.
using JsonObject = std::optional<simdjson::dom::object>;
using JsonArray = std::optional<simdjson::dom::array>;

/// Tolerant access to one resource: what is absent is empty, what has the wrong type is empty and noted as an issue. `field`
/// arguments are element names; issues name the last one. Internal to fhir.
class ResourceReader
{
public:
    ResourceReader(simdjson::dom::object root, Utf8 type, TextArena& arena, QList<DecodeIssue>& issues)
        : m_root(root), m_type(type), m_arena(arena), m_issues(issues) {}

    JsonObject root() const { return m_root; }

    /// id, meta.versionId and meta.lastUpdated. Without an id the resource is dropped.
    RecordHeader header();

    Utf8 text(const JsonObject& object, std::string_view field);
    bool truth(const JsonObject& object, std::string_view field, bool otherwise);
    std::optional<double> number(const JsonObject& object, std::string_view field);
    JsonObject object(const JsonObject& parent, std::string_view field);
    JsonArray array(const JsonObject& parent, std::string_view field);
    /// The objects of an array; one object where an array should stand is read as if it were alone in it.
    std::vector<simdjson::dom::object> objects(const JsonObject& parent, std::string_view field);
    JsonObject first(const JsonObject& parent, std::string_view field);

    /// As objects(), without making a list; `visit` returns false to stop.
    template <class Visit>
    void eachObject(const JsonObject& parent, std::string_view field, Visit visit);

    InstantMs instant(const JsonObject& object, std::string_view field);
    /// A date or dateTime as the day at the polyclinic; incomplete dates ("1950") give an issue and nothing.
    Utf8 day(const JsonObject& object, std::string_view field);

    /// The bare id of {reference: "Patient/123"}; empty when it names another type than `type` (unless that is empty).
    Utf8 reference(const JsonObject& object, std::string_view field, std::string_view type = {});
    static Utf8 idOfReference(Utf8 reference, std::string_view type);

    /// The code of the first coding of `system` in a CodeableConcept or a list of them.
    Utf8 code(const JsonObject& object, std::string_view field, std::string_view system);
    /// The code of the first coding, whatever the system.
    Utf8 anyCode(const JsonObject& object, std::string_view field);
    /// text of a CodeableConcept (or of the first of a list), else the display of its first coding that has one.
    Utf8 words(const JsonObject& object, std::string_view field);
    Utf8 icd10(const JsonObject& object, std::string_view field);

    Utf8 identifier(std::string_view system);
    JsonObject extension(const JsonObject& object, std::string_view url);

    void issue(std::string_view field, const QString& message);
    /// Notes that the resource cannot be used without `field`.
    void drop(std::string_view field);
    bool dropped() const { return m_dropped; }

    TextArena& arena() { return m_arena; }

private:
    std::optional<simdjson::dom::element> find(const JsonObject& parent, std::string_view field) const;
    void wrongType(std::string_view field);

    simdjson::dom::object m_root;
    Utf8 m_type, m_id;
    TextArena& m_arena;
    QList<DecodeIssue>& m_issues;
    bool m_dropped = false;
};

template <class Visit>
void ResourceReader::eachObject(const JsonObject& parent, std::string_view field, Visit visit)
{
    const auto found = find(parent, field);
    if (!found)
        return;
    simdjson::dom::object single;
    simdjson::dom::array several;
    if (!found->get(several)) {
        for (simdjson::dom::element item : several) {
            if (!item.get(single)) {
                if (!visit(single))
                    return;
            } else if (!item.is_null()) {
                wrongType(field);
            }
        }
    } else if (!found->get(single)) {
        visit(single);
    } else {
        wrongType(field);
    }
}

// One function a FHIR type; those in decode_person.cpp, decode_care.cpp, decode_schedule.cpp and decode_desk.cpp.
PersonRecord decodePatient(ResourceReader& reader);
CoverageRecord decodeCoverage(ResourceReader& reader);
ListRecord decodeGroup(ResourceReader& reader);
OrganizationRecord decodeOrganization(ResourceReader& reader);
PractitionerRecord decodePractitioner(ResourceReader& reader);
LocationRecord decodeLocation(ResourceReader& reader);
PlanRecord decodeCarePlan(ResourceReader& reader);
VisitRecord decodeEncounter(ResourceReader& reader);
ConditionRecord decodeCondition(ResourceReader& reader);
RiskRecord decodeRiskAssessment(ResourceReader& reader);
FlagRecord decodeFlag(ResourceReader& reader);
ConsentRecord decodeConsent(ResourceReader& reader);
ScheduleRecord decodeSchedule(ResourceReader& reader);
SlotRecord decodeSlot(ResourceReader& reader);
AppointmentRecord decodeAppointment(ResourceReader& reader);
RequestRecord decodeServiceRequest(ResourceReader& reader);
ContactRecord decodeCommunication(ResourceReader& reader);
TaskRecord decodeTask(ResourceReader& reader);
SurveyRecord decodeQuestionnaireResponse(ResourceReader& reader);
ReadingRecord decodeObservation(ResourceReader& reader);
AdverseEventRecord decodeAdverseEvent(ResourceReader& reader);

} // namespace dutydesk
