#pragma once

#include "search_dates.h"

#include <simdjson.h>

#include <functional>
#include <string>
#include <string_view>

namespace dutydesk {

/// Calls `visit` for every element at the dotted path, arrays taken apart. False from `visit` stops.
bool visitPath(simdjson::dom::element element, std::string_view path,
               const std::function<bool(simdjson::dom::element)>& visit);

/// The same over alternatives separated by |.
bool visitPaths(simdjson::dom::element element, std::string_view paths,
                const std::function<bool(simdjson::dom::element)>& visit);

/// (system, code) pairs of a code, boolean, Coding, CodeableConcept, Identifier or ContactPoint.
bool visitTokens(simdjson::dom::element element, const std::function<bool(std::string_view, std::string_view)>& visit);

/// `Type/id` of a Reference without the server's address and the version; empty when it has none.
std::string_view referenceTarget(simdjson::dom::element element);
std::string_view relativeReference(std::string_view reference);

/// Of a date text or a Period; false when there is none.
bool dateValue(simdjson::dom::element element, DateRange& range);

/// The texts of a string, HumanName or Address.
bool visitTexts(simdjson::dom::element element, const std::function<bool(std::string_view)>& visit);

/// Lower case, ё as е: how texts are compared.
std::string foldText(std::string_view text);

} // namespace dutydesk
