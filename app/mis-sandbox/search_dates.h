#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace dutydesk {

/// What an R4 date, dateTime or instant covers: [from, to) in UTC milliseconds; a missing precision widens it.
struct DateRange {
    qint64 from = 0;
    qint64 to = 0;
};

/// nullopt when the text is not an R4 date. Without a zone the sandbox's own counts (UTC+3).
std::optional<DateRange> parseFhirDate(std::string_view text);

/// Which of the R4 date kinds the text is well formed for.
bool isFhirDate(std::string_view text);
bool isFhirDateTime(std::string_view text);
bool isFhirInstant(std::string_view text);

/// R4 search prefixes, http://hl7.org/fhir/R4/search.html#prefix
enum class DatePrefix { Eq, Ne, Gt, Lt, Ge, Le, Sa, Eb };

struct DateCondition {
    DatePrefix prefix = DatePrefix::Eq;
    DateRange range;
};

std::optional<DateCondition> parseDateCondition(std::string_view text);
bool dateMatches(const DateCondition& condition, const DateRange& value);

} // namespace dutydesk
