#pragma once

#include <string_view>

namespace dutydesk::fhir_codes {

/// The systems of core/fhir/README.md as they stand on the wire.
inline constexpr std::string_view Enp = "urn:oid:1.2.643.2.69.1.1.1.6.228";
inline constexpr std::string_view Snils = "urn:oid:1.2.643.2.69.1.1.1.6.223";
inline constexpr std::string_view MisNumber = "urn:oid:1.2.643.5.1.13.2.7.100.5";
inline constexpr std::string_view Organization = "urn:oid:1.2.643.2.69.1.1.1.64";
inline constexpr std::string_view InsurerPrefix = "urn:oid:1.2.643.5.1.13.2.1.1.635.";
inline constexpr std::string_view Icd10 = "urn:oid:1.2.643.5.1.13.13.11.1005";
inline constexpr std::string_view Icd10Older = "urn:oid:1.2.643.2.69.1.1.1.2";
inline constexpr std::string_view Specialty = "urn:oid:1.2.643.5.1.13.13.11.1066";
inline constexpr std::string_view Service = "urn:oid:1.2.643.5.1.13.13.11.1471";
inline constexpr std::string_view Loinc = "http://loinc.org";
inline constexpr std::string_view IdempotencyKey = "urn:dutydesk:idempotency-key";
inline constexpr std::string_view Desk = "urn:dutydesk:desk";

inline constexpr std::string_view OrganizationKind = "urn:dutydesk:organization";
inline constexpr std::string_view Room = "urn:dutydesk:room";
inline constexpr std::string_view Programme = "urn:dutydesk:programme";
inline constexpr std::string_view ListKind = "urn:dutydesk:list-kind";
inline constexpr std::string_view List = "urn:dutydesk:list";
inline constexpr std::string_view Flag = "urn:dutydesk:flag";
inline constexpr std::string_view Outcome = "urn:dutydesk:outcome";
inline constexpr std::string_view Occasion = "urn:dutydesk:occasion";
inline constexpr std::string_view Channel = "urn:dutydesk:channel";
inline constexpr std::string_view ConsentPurpose = "urn:dutydesk:consent-purpose";
inline constexpr std::string_view LeaveReason = "urn:dutydesk:leave-reason";
inline constexpr std::string_view RefusalReason = "urn:dutydesk:refusal-reason";
inline constexpr std::string_view TaskKind = "urn:dutydesk:task-kind";
inline constexpr std::string_view Request = "urn:dutydesk:request";
inline constexpr std::string_view RiskProbability = "http://terminology.hl7.org/CodeSystem/risk-probability";
inline constexpr std::string_view QuestionnairePrefix = "urn:dutydesk:questionnaire:";

// extensions
inline constexpr std::string_view DistrictExtension = "urn:dutydesk:district";
inline constexpr std::string_view StageExtension = "urn:dutydesk:stage";
inline constexpr std::string_view ObligatoryExtension = "urn:dutydesk:obligatory";
inline constexpr std::string_view ResultExtension = "urn:dutydesk:result";
inline constexpr std::string_view AtHomeExtension = "urn:dutydesk:at-home";
inline constexpr std::string_view WithdrawnExtension = "urn:dutydesk:withdrawn";
inline constexpr std::string_view CallbackExtension = "urn:dutydesk:callback";

} // namespace dutydesk::fhir_codes
