#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dutydesk {

/// One thing that makes a resource invalid R4.
struct ValidationIssue {
    std::string code;       ///< of OperationOutcome.issue.code: structure, required, value, code-invalid, invariant
    std::string text;       ///< a sentence: what is wrong and what is expected
    std::string expression; ///< FHIRPath, `Appointment.participant[0].status`
};

/// Checks a resource of a served type against the R4 definitions: known elements, cardinality, primitive forms, value
/// sets of required bindings, what the contract's references may point to, and the invariants that a client breaks most
/// easily (per-1, app-1, app-2, app-3). At most 20 issues. Empty when valid. Thread-safe.
std::vector<ValidationIssue> validateResource(std::string_view type, std::string_view json);

/// The table of elements that the checks are read from (r4_elements.txt).
std::string_view r4Elements();

} // namespace dutydesk
