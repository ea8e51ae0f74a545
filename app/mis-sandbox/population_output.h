#pragma once

#include "domain/result.h"
#include "population_json.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace dutydesk::sandbox {

/// Where finished resources go, one after the other. Remembers the first failure and passes nothing on after it.
class Output
{
public:
    using Sink = std::function<Result<void>(std::string_view type, std::string_view id, const std::string& json)>;

    explicit Output(Sink sink) : m_sink(std::move(sink)) {}

    /// Begins a resource; write its elements, then finish(). One at a time.
    JsonText& start(std::string_view type, std::string_view id)
    {
        m_type = type;
        m_id = id;
        return m_json.start(type, id);
    }

    void finish()
    {
        m_json.end();
        pass(m_type, m_id, m_json.text());
    }

    /// A resource whose text is made elsewhere.
    void pass(std::string_view type, std::string_view id, const std::string& json)
    {
        if (m_error)
            return;
        ++m_written;
        if (auto put = m_sink(type, id, json); !put)
            m_error = put.error();
    }

    int written() const { return m_written; }

    Result<void> result() const { return m_error ? Result<void>(*m_error) : Result<void>(); }

private:
    Sink m_sink;
    JsonText m_json;
    std::string m_type;
    std::string m_id;
    int m_written = 0;
    std::optional<Error> m_error;
};

/// Code systems of the wire contract (core/fhir/README.md).
namespace systems {
inline constexpr std::string_view Enp = "urn:oid:1.2.643.2.69.1.1.1.6.228";
inline constexpr std::string_view Snils = "urn:oid:1.2.643.2.69.1.1.1.6.223";
inline constexpr std::string_view MisNumber = "urn:oid:1.2.643.5.1.13.2.7.100.5";
inline constexpr std::string_view Organisation = "urn:oid:1.2.643.2.69.1.1.1.64";
inline constexpr std::string_view InsurerRoot = "urn:oid:1.2.643.5.1.13.2.1.1.635.";
inline constexpr std::string_view Icd10 = "urn:oid:1.2.643.5.1.13.13.11.1005";
inline constexpr std::string_view Specialty = "urn:oid:1.2.643.5.1.13.13.11.1066";
inline constexpr std::string_view Service = "urn:oid:1.2.643.5.1.13.13.11.1471";
inline constexpr std::string_view IdempotencyKey = "urn:dutydesk:idempotency-key";
inline constexpr std::string_view Desk = "urn:dutydesk:desk";
inline constexpr std::string_view OrganisationKind = "urn:dutydesk:organization";
inline constexpr std::string_view Room = "urn:dutydesk:room";
inline constexpr std::string_view District = "urn:dutydesk:district";
inline constexpr std::string_view AtHome = "urn:dutydesk:at-home";
inline constexpr std::string_view Programme = "urn:dutydesk:programme";
inline constexpr std::string_view ListKind = "urn:dutydesk:list-kind";
inline constexpr std::string_view List = "urn:dutydesk:list";
inline constexpr std::string_view Flag = "urn:dutydesk:flag";
inline constexpr std::string_view Channel = "urn:dutydesk:channel";
inline constexpr std::string_view Outcome = "urn:dutydesk:outcome";
inline constexpr std::string_view Occasion = "urn:dutydesk:occasion";
inline constexpr std::string_view Request = "urn:dutydesk:request";
inline constexpr std::string_view TaskKind = "urn:dutydesk:task-kind";
inline constexpr std::string_view LeaveReason = "urn:dutydesk:leave-reason";
inline constexpr std::string_view Stage = "urn:dutydesk:stage";
inline constexpr std::string_view Obligatory = "urn:dutydesk:obligatory";
inline constexpr std::string_view ResultOf = "urn:dutydesk:result";
inline constexpr std::string_view RiskProbability = "http://terminology.hl7.org/CodeSystem/risk-probability";
inline constexpr std::string_view ActCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
inline constexpr std::string_view ClinicalStatus = "http://terminology.hl7.org/CodeSystem/condition-clinical";
inline constexpr std::string_view VerificationStatus = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
inline constexpr std::string_view ConsentScope = "http://terminology.hl7.org/CodeSystem/consentscope";
inline constexpr std::string_view Disposition = "http://terminology.hl7.org/CodeSystem/discharge-disposition";
inline constexpr std::string_view Loinc = "http://loinc.org";
inline constexpr std::string_view Ucum = "http://unitsofmeasure.org";
} // namespace systems

} // namespace dutydesk::sandbox
