#pragma once

#include "search_request.h"

#include <string_view>
#include <vector>

namespace dutydesk {

/// Whether the resource satisfies all terms, read from its text.
bool matchesTerms(std::string_view json, const std::vector<const SearchTerm*>& terms);

} // namespace dutydesk
