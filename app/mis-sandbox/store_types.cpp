#include "store_types.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace dutydesk {

namespace {

constexpr std::array<std::string_view, 22> typeNames{"Organization",
                                                     "Practitioner",
                                                     "Location",
                                                     "Patient",
                                                     "Coverage",
                                                     "Group",
                                                     "CarePlan",
                                                     "Encounter",
                                                     "Condition",
                                                     "Flag",
                                                     "Consent",
                                                     "RiskAssessment",
                                                     "Schedule",
                                                     "Slot",
                                                     "Appointment",
                                                     "ServiceRequest",
                                                     "Communication",
                                                     "Task",
                                                     "QuestionnaireResponse",
                                                     "Observation",
                                                     "AdverseEvent",
                                                     "AuditEvent"};

} // namespace

std::span<const std::string_view> resourceTypes()
{
    return typeNames;
}

int resourceTypeIndex(std::string_view name)
{
    static const auto numbers = [] {
        std::unordered_map<std::string_view, int> map;
        for (std::size_t i = 0; i < typeNames.size(); ++i)
            map.emplace(typeNames[i], static_cast<int>(i));
        return map;
    }();
    const auto found = numbers.find(name);
    return found == numbers.end() ? -1 : found->second;
}

bool isResourceId(std::string_view id)
{
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

bool inPatientCompartment(int type)
{
    static constexpr std::array<std::string_view, 7> outside{"Organization", "Practitioner", "Location",  "Group",
                                                             "Schedule",     "Slot",         "AuditEvent"};
    return type >= 0 &&
           std::find(outside.begin(), outside.end(), typeNames[static_cast<std::size_t>(type)]) == outside.end();
}

} // namespace dutydesk
