#include "store_index.h"

#include "search_params.h"
#include "search_values.h"
#include "store_types.h"

#include <algorithm>

namespace dutydesk {

using simdjson::dom::element;

namespace {

void addReferences(int type, const SearchParam& param, element root, StoreIndex& out)
{
    visitPaths(root, param.paths, [&](element value) {
        const std::string_view target = referenceTarget(value);
        if (param.index != ParamIndex::Patient) {
            if (!target.empty())
                out.entries.emplace_back(indexKey(type, param.index), target);
        } else if (target.starts_with("Patient/")) {
            out.entries.emplace_back(indexKey(type, param.index), target.substr(8));
            if (out.patient.empty())
                out.patient = target.substr(8);
        }
        return true;
    });
}

void addParam(int type, const SearchParam& param, element root, StoreIndex& out)
{
    switch (param.index) {
    case ParamIndex::None:
    case ParamIndex::OfName: return;
    case ParamIndex::Status:
        visitPaths(root, param.paths, [&](element value) {
            return visitTokens(value, [&](std::string_view, std::string_view code) {
                out.status = code;
                return false;
            });
        });
        return;
    case ParamIndex::DateRange:
        visitPaths(root, param.paths, [&](element value) {
            DateRange range;
            if (!dateValue(value, range))
                return true;
            out.date = {range.from, range.to};
            return false;
        });
        return;
    case ParamIndex::Identifier:
        visitPaths(root, param.paths, [&](element value) {
            return visitTokens(value, [&](std::string_view system, std::string_view text) {
                out.entries.emplace_back(indexKey(type, param.index), identifierIndexValue(system, text));
                return true;
            });
        });
        return;
    case ParamIndex::Name:
        visitPaths(root, param.paths, [&](element value) {
            return visitTexts(value, [&](std::string_view text) {
                out.entries.emplace_back(indexKey(type, param.index), foldText(text));
                return true;
            });
        });
        return;
    case ParamIndex::Patient:
    case ParamIndex::Schedule:
    case ParamIndex::Slot:
    case ParamIndex::Link: addReferences(type, param, root, out); return;
    }
}

} // namespace

StoreIndex indexResource(int type, std::string_view id, std::string_view json)
{
    StoreIndex out;
    if (type == resourceTypeIndex("Patient"))
        out.patient = id;
    thread_local simdjson::dom::parser parser;
    element root;
    if (parser.parse(json.data(), json.size(), true).get(root) != simdjson::SUCCESS)
        return out;
    for (const SearchParam& param : searchParams(type))
        addParam(type, param, root, out);
    std::sort(out.entries.begin(), out.entries.end());
    out.entries.erase(std::unique(out.entries.begin(), out.entries.end()), out.entries.end());
    return out;
}

std::string identifierIndexValue(std::string_view system, std::string_view value)
{
    std::string text(value);
    text.append("\x1f").append(system);
    return text;
}

} // namespace dutydesk
