#include "search_match.h"

#include "search_values.h"

#include <algorithm>

namespace dutydesk {

using simdjson::dom::element;

namespace {

/// `code`, `system|code`, `|code`, `system|`, http://hl7.org/fhir/R4/search.html#token
bool tokenMatches(std::string_view wanted, std::string_view system, std::string_view code)
{
    const std::size_t bar = wanted.find('|');
    if (bar == std::string_view::npos)
        return wanted == code;
    const std::string_view wantedCode = wanted.substr(bar + 1);
    return wanted.substr(0, bar) == system && (wantedCode.empty() || wantedCode == code);
}

bool referenceMatches(const SearchParam& param, std::string_view wanted, std::string_view target)
{
    wanted = relativeReference(wanted);
    if (!param.target.empty() &&
        !(target.starts_with(param.target) && target.substr(param.target.size()).starts_with('/')))
        return false;
    if (wanted.find('/') != std::string_view::npos)
        return wanted == target;
    return target.ends_with(wanted) && target.size() > wanted.size() &&
           target[target.size() - wanted.size() - 1] == '/';
}

bool valueMatches(const SearchTerm& term, element value)
{
    const auto any = [&term](const auto& test) { return std::any_of(term.values.begin(), term.values.end(), test); };
    switch (term.param->kind) {
    case ParamKind::Token:
        return !visitTokens(value, [&](std::string_view system, std::string_view code) {
            return !any([&](const std::string& wanted) { return tokenMatches(wanted, system, code); });
        });
    case ParamKind::Reference: {
        const std::string_view target = referenceTarget(value);
        return any([&](const std::string& wanted) { return referenceMatches(*term.param, wanted, target); });
    }
    case ParamKind::Text:
        return !visitTexts(value, [&](std::string_view text) {
            const std::string folded = foldText(text);
            return !any([&](const std::string& wanted) { return folded.starts_with(foldText(wanted)); });
        });
    case ParamKind::Uri: {
        std::string_view text;
        return value.get(text) == simdjson::SUCCESS && any([&](const std::string& wanted) { return wanted == text; });
    }
    case ParamKind::Date: {
        DateRange range;
        return dateValue(value, range) && std::any_of(term.dates.begin(), term.dates.end(),
                                                      [&](const auto& date) { return dateMatches(date, range); });
    }
    }
    return false;
}

} // namespace

bool matchesTerms(std::string_view json, const std::vector<const SearchTerm*>& terms)
{
    thread_local simdjson::dom::parser parser;
    element root;
    if (parser.parse(json.data(), json.size(), true).get(root) != simdjson::SUCCESS)
        return false;
    return std::all_of(terms.begin(), terms.end(), [&root](const SearchTerm* term) {
        return !visitPaths(root, term->param->paths, [term](element value) { return !valueMatches(*term, value); });
    });
}

} // namespace dutydesk
