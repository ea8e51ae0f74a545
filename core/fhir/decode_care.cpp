#include "fhir/codes.h"
#include "fhir/resource_reader.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

Utf8 subject(ResourceReader& reader, std::string_view field = "subject")
{
    const Utf8 patient = reader.reference(reader.root(), field, "Patient");
    if (patient.empty())
        reader.drop(field);
    return patient;
}

ActivityRecord decodeActivity(ResourceReader& reader, const JsonObject& detail)
{
    ActivityRecord activity;
    activity.code = reader.code(detail, "code", fhir_codes::Service);
    if (activity.code.empty())
        activity.code = reader.anyCode(detail, "code");
    activity.title = reader.words(detail, "code");
    if (activity.title.empty())
        activity.title = reader.text(detail, "description");
    activity.status = reader.text(detail, "status");
    activity.scheduledOn = reader.day(reader.object(detail, "scheduledPeriod"), "start");
    const JsonObject location = reader.object(detail, "location");
    activity.location = reader.text(location, "display");
    if (activity.location.empty())
        activity.location = reader.reference(detail, "location", "Location");
    activity.stage = static_cast<int>(
        reader.number(reader.extension(detail, fhir_codes::StageExtension), "valueInteger").value_or(1));
    activity.obligatory = reader.truth(reader.extension(detail, fhir_codes::ObligatoryExtension), "valueBoolean", true);
    activity.result = reader.text(reader.extension(detail, fhir_codes::ResultExtension), "valueString");
    return activity;
}

} // namespace

PlanRecord decodeCarePlan(ResourceReader& reader)
{
    PlanRecord plan;
    const JsonObject root = reader.root();
    plan.header = reader.header();
    plan.patient = subject(reader);
    plan.programme = reader.code(root, "category", fhir_codes::Programme);
    plan.status = reader.text(root, "status");
    plan.title = reader.text(root, "title");
    const JsonObject period = reader.object(root, "period");
    plan.startOn = reader.day(period, "start");
    plan.endOn = reader.day(period, "end");
    for (const auto& activity : reader.objects(root, "activity")) {
        if (const JsonObject detail = reader.object(activity, "detail"))
            plan.activities.push_back(decodeActivity(reader, detail));
    }
    return plan;
}

VisitRecord decodeEncounter(ResourceReader& reader)
{
    VisitRecord visit;
    const JsonObject root = reader.root();
    visit.header = reader.header();
    visit.patient = subject(reader);
    visit.visitClass = reader.text(reader.object(root, "class"), "code");
    if (visit.visitClass.empty())
        reader.issue("class", QCoreApplication::translate("fhir", "The kind of the visit is missing."));
    visit.status = reader.text(root, "status");
    visit.service = reader.words(root, "serviceType");
    if (visit.service.empty())
        visit.service = reader.anyCode(root, "serviceType");
    visit.provider = reader.text(reader.object(root, "serviceProvider"), "display");
    if (visit.provider.empty())
        visit.provider = reader.reference(root, "serviceProvider");
    visit.appointment = reader.reference(root, "appointment", "Appointment");
    visit.icd10 = reader.icd10(root, "reasonCode");
    const JsonObject period = reader.object(root, "period");
    visit.start = reader.instant(period, "start");
    visit.end = reader.instant(period, "end");
    return visit;
}

ConditionRecord decodeCondition(ResourceReader& reader)
{
    ConditionRecord condition;
    const JsonObject root = reader.root();
    condition.header = reader.header();
    condition.patient = subject(reader);
    condition.icd10 = reader.icd10(root, "code");
    condition.title = reader.words(root, "code");
    condition.status = reader.anyCode(root, "clinicalStatus");
    // A diagnosis taken back is none, whatever its clinical status was (R4, Condition.verificationStatus).
    const Utf8 verification = reader.anyCode(root, "verificationStatus");
    if (verification == "refuted" || verification == "entered-in-error")
        condition.status = verification;
    condition.visit = reader.reference(root, "encounter", "Encounter");
    condition.recordedOn = reader.day(root, "recordedDate");
    if (condition.recordedOn.empty())
        condition.recordedOn = reader.day(root, "onsetDateTime");
    return condition;
}

RiskRecord decodeRiskAssessment(ResourceReader& reader)
{
    RiskRecord risk;
    const JsonObject root = reader.root();
    risk.header = reader.header();
    risk.patient = subject(reader);
    const JsonObject prediction = reader.first(root, "prediction");
    risk.level = reader.code(prediction, "qualitativeRisk", fhir_codes::RiskProbability);
    risk.outcome = reader.words(prediction, "outcome");
    risk.occurredOn = reader.day(root, "occurrenceDateTime");
    if (reader.text(root, "status") == "entered-in-error")
        risk.level = {};
    return risk;
}

FlagRecord decodeFlag(ResourceReader& reader)
{
    FlagRecord flag;
    const JsonObject root = reader.root();
    flag.header = reader.header();
    flag.patient = subject(reader);
    flag.code = reader.code(root, "code", fhir_codes::Flag);
    if (flag.code.empty())
        flag.code = reader.code(root, "category", fhir_codes::Flag);
    flag.ground = reader.text(reader.object(root, "code"), "text");
    flag.status = reader.text(root, "status");
    const JsonObject period = reader.object(root, "period");
    flag.startOn = reader.day(period, "start");
    flag.endOn = reader.day(period, "end");
    flag.idempotencyKey = reader.identifier(fhir_codes::IdempotencyKey);
    return flag;
}

ConsentRecord decodeConsent(ResourceReader& reader)
{
    ConsentRecord consent;
    const JsonObject root = reader.root();
    consent.header = reader.header();
    consent.patient = subject(reader, "patient");
    consent.status = reader.text(root, "status");
    consent.given = reader.instant(root, "dateTime");
    const JsonObject provision = reader.object(root, "provision");
    consent.permitted = reader.text(provision, "type") != "deny";
    std::string channels; // one word may be said of several
    reader.eachObject(provision, "code", [&](const simdjson::dom::object& concept_) {
        reader.eachObject(concept_, "coding", [&](const simdjson::dom::object& coding) {
            if (reader.text(coding, "system") == fhir_codes::Channel)
                channels.append(channels.empty() ? "" : " ").append(reader.text(coding, "code"));
            return true;
        });
        return true;
    });
    consent.channel = reader.arena().keep(channels);
    reader.eachObject(provision, "purpose", [&](const simdjson::dom::object& coding) {
        if (reader.text(coding, "system") == fhir_codes::ConsentPurpose)
            consent.purpose = reader.text(coding, "code");
        return consent.purpose.empty();
    });
    bool withdrawn = false;
    if (const JsonObject said = reader.extension(root, fhir_codes::WithdrawnExtension);
        said && !(*said)["valueBoolean"].get(withdrawn))
        consent.withdrawn = withdrawn && !consent.permitted;
    consent.paper = reader.text(reader.object(root, "sourceAttachment"), "title");
    consent.source = reader.words(root, "policyRule");
    consent.idempotencyKey = reader.identifier(fhir_codes::IdempotencyKey);
    return consent;
}

} // namespace dutydesk
