#pragma once

#include <span>
#include <string_view>

namespace dutydesk {

/// The resource types that the sandbox serves, in the order of their numbers in the file: only append.
std::span<const std::string_view> resourceTypes();

/// The number of a type, −1 when it is not served.
int resourceTypeIndex(std::string_view name);

/// Whether `id` is an R4 id: 1 … 64 of A–Z a–z 0–9 - .
bool isResourceId(std::string_view id);

/// Types that Group/$export gives: Patient and the resources that belong to one patient.
bool inPatientCompartment(int type);

} // namespace dutydesk
