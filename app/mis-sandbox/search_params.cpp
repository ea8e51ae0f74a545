#include "search_params.h"

#include "store_types.h"

#include <array>
#include <vector>

namespace dutydesk {

namespace {

using enum ParamKind;
using Params = std::vector<SearchParam>;

SearchParam identifierParam()
{
    return {"identifier", Token, "identifier", ParamIndex::Identifier};
}

SearchParam statusParam()
{
    return {"status", Token, "status", ParamIndex::Status};
}

/// `subject` and `patient` over one element.
void addSubject(Params& params, std::string_view path)
{
    params.push_back({"patient", Reference, path, ParamIndex::Patient, "Patient"});
    params.push_back({"subject", Reference, path, ParamIndex::None, "Patient"});
}

Params partyParams(std::string_view type)
{
    Params p{identifierParam()};
    if (type == "Organization") {
        p.push_back({"name", Text, "name|alias", ParamIndex::Name});
        p.push_back({"type", Token, "type"});
        p.push_back({"active", Token, "active"});
        p.push_back({"partof", Reference, "partOf", ParamIndex::None, "Organization"});
    } else if (type == "Practitioner") {
        p.push_back({"name", Text, "name", ParamIndex::Name});
        p.push_back({"active", Token, "active"});
    } else if (type == "Location") {
        p.push_back(statusParam());
        p.push_back({"name", Text, "name|alias", ParamIndex::Name});
        p.push_back({"organization", Reference, "managingOrganization", ParamIndex::None, "Organization"});
    } else if (type == "Group") {
        p.push_back({"code", Token, "code"});
        p.push_back({"type", Token, "type"});
        p.push_back({"actual", Token, "actual"});
        p.push_back({"member", Reference, "member.entity", ParamIndex::None, "Patient"});
    } else if (type == "Patient") {
        p.push_back({"name", Text, "name", ParamIndex::Name});
        p.push_back({"family", Text, "name.family", ParamIndex::OfName});
        p.push_back({"given", Text, "name.given", ParamIndex::OfName});
        p.push_back({"birthdate", Date, "birthDate", ParamIndex::DateRange});
        p.push_back({"gender", Token, "gender"});
        p.push_back({"active", Token, "active"});
        p.push_back({"organization", Reference, "managingOrganization", ParamIndex::None, "Organization"});
    }
    return p;
}

Params scheduleParams(std::string_view type)
{
    Params p{identifierParam(), {"specialty", Token, "specialty"}, {"service-type", Token, "serviceType"}};
    if (type == "Schedule") {
        p.push_back({"actor", Reference, "actor"});
        p.push_back({"active", Token, "active"});
        p.push_back({"date", Date, "planningHorizon", ParamIndex::DateRange});
        return p;
    }
    p.push_back(statusParam());
    if (type == "Slot") {
        p.push_back({"schedule", Reference, "schedule", ParamIndex::Schedule, "Schedule"});
        p.push_back({"start", Date, "start", ParamIndex::DateRange});
        return p;
    }
    p.push_back({"patient", Reference, "participant.actor", ParamIndex::Patient, "Patient"});
    p.push_back({"actor", Reference, "participant.actor"});
    p.push_back({"practitioner", Reference, "participant.actor", ParamIndex::None, "Practitioner"});
    p.push_back({"location", Reference, "participant.actor", ParamIndex::None, "Location"});
    p.push_back({"slot", Reference, "slot", ParamIndex::Slot, "Slot"});
    p.push_back({"date", Date, "start", ParamIndex::DateRange});
    p.push_back({"reason-code", Token, "reasonCode"});
    return p;
}

Params recordParams(std::string_view type)
{
    Params p{identifierParam(), statusParam()};
    addSubject(p, "subject");
    if (type == "CarePlan") {
        p.push_back({"category", Token, "category"});
        p.push_back({"date", Date, "period", ParamIndex::DateRange});
    } else if (type == "Encounter") {
        p.push_back({"class", Token, "class"});
        p.push_back({"date", Date, "period", ParamIndex::DateRange});
        p.push_back({"appointment", Reference, "appointment", ParamIndex::Link, "Appointment"});
        p.push_back({"reason-code", Token, "reasonCode"});
        p.push_back({"service-provider", Reference, "serviceProvider", ParamIndex::None, "Organization"});
    } else if (type == "Flag") {
        p.push_back({"category", Token, "category"});
        p.push_back({"code", Token, "code"});
        p.push_back({"date", Date, "period", ParamIndex::DateRange});
    } else if (type == "RiskAssessment") {
        p.push_back({"date", Date, "occurrenceDateTime|occurrencePeriod", ParamIndex::DateRange});
        p.push_back({"risk", Token, "prediction.qualitativeRisk"});
    } else if (type == "Observation") {
        p.push_back({"category", Token, "category"});
        p.push_back({"code", Token, "code"});
        p.push_back({"date", Date, "effectiveDateTime|effectivePeriod|effectiveInstant", ParamIndex::DateRange});
    } else if (type == "QuestionnaireResponse") {
        p.push_back({"authored", Date, "authored", ParamIndex::DateRange});
        p.push_back({"questionnaire", Uri, "questionnaire"});
    } else if (type == "ServiceRequest") {
        p.push_back({"category", Token, "category"});
        p.push_back({"code", Token, "code"});
        p.push_back({"authored", Date, "authoredOn", ParamIndex::DateRange});
        p.push_back({"occurrence", Date, "occurrenceDateTime|occurrencePeriod"});
        p.push_back({"based-on", Reference, "basedOn", ParamIndex::Link});
    } else if (type == "Communication") {
        p.push_back({"category", Token, "category"});
        p.push_back({"medium", Token, "medium"});
        p.push_back({"sent", Date, "sent", ParamIndex::DateRange});
        p.push_back({"based-on", Reference, "basedOn", ParamIndex::Link});
    }
    return p;
}

Params paramsOf(std::string_view type)
{
    if (type == "Schedule" || type == "Slot" || type == "Appointment")
        return scheduleParams(type);
    if (type == "Coverage")
        return {identifierParam(),
                statusParam(),
                {"beneficiary", Reference, "beneficiary", ParamIndex::None, "Patient"},
                {"patient", Reference, "beneficiary", ParamIndex::Patient, "Patient"},
                {"payor", Reference, "payor", ParamIndex::None, "Organization"}};
    if (type == "Condition") {
        Params p{identifierParam(),
                 {"clinical-status", Token, "clinicalStatus"},
                 {"category", Token, "category"},
                 {"code", Token, "code"},
                 {"recorded-date", Date, "recordedDate", ParamIndex::DateRange},
                 {"encounter", Reference, "encounter", ParamIndex::Link, "Encounter"}};
        addSubject(p, "subject");
        return p;
    }
    if (type == "Consent")
        return {identifierParam(),
                statusParam(),
                {"category", Token, "category"},
                {"patient", Reference, "patient", ParamIndex::Patient, "Patient"},
                {"date", Date, "dateTime", ParamIndex::DateRange}};
    if (type == "Task") {
        Params p{identifierParam(),
                 statusParam(),
                 {"code", Token, "code"},
                 {"authored-on", Date, "authoredOn", ParamIndex::DateRange},
                 {"modified", Date, "lastModified"},
                 {"focus", Reference, "focus", ParamIndex::Link},
                 {"owner", Reference, "owner"}};
        addSubject(p, "for");
        return p;
    }
    if (type == "AdverseEvent") {
        Params p{identifierParam(),
                 {"actuality", Token, "actuality"},
                 {"category", Token, "category"},
                 {"date", Date, "date", ParamIndex::DateRange}};
        addSubject(p, "subject");
        return p;
    }
    if (type == "AuditEvent")
        return {{"date", Date, "recorded", ParamIndex::DateRange},
                {"altid", Token, "agent.altId"},
                {"site", Token, "source.site"},
                {"type", Token, "type"},
                {"action", Token, "action"}};
    return inPatientCompartment(resourceTypeIndex(type)) && type != "Patient" ? recordParams(type) : partyParams(type);
}

} // namespace

std::span<const SearchParam> searchParams(int type)
{
    static const auto tables = [] {
        std::vector<Params> all;
        for (const std::string_view name : resourceTypes())
            all.push_back(paramsOf(name));
        return all;
    }();
    return tables[static_cast<std::size_t>(type)];
}

const SearchParam* findSearchParam(int type, std::string_view name)
{
    for (const SearchParam& param : searchParams(type)) {
        if (param.name == name)
            return &param;
    }
    return nullptr;
}

int indexKey(int type, ParamIndex index)
{
    return index < ParamIndex::Identifier || index == ParamIndex::OfName ? -1 : type * 16 + static_cast<int>(index);
}

} // namespace dutydesk
