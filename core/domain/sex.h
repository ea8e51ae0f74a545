#pragma once

namespace dutydesk {

/// Administrative sex; FHIR `gender` male/female, R01 1/2. Unknown covers FHIR's other and unknown.
enum class Sex { Unknown = 0, Male = 1, Female = 2 };

} // namespace dutydesk
