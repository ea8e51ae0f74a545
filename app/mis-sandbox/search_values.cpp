#include "search_values.h"

#include <QString>

#include <limits>

namespace dutydesk {

using simdjson::dom::element;

namespace {

std::string_view textAt(element object, std::string_view name)
{
    std::string_view text;
    return object[name].get(text) == simdjson::SUCCESS ? text : std::string_view();
}

} // namespace

bool visitPath(element from, std::string_view path, const std::function<bool(element)>& visit)
{
    simdjson::dom::array items;
    if (from.get(items) == simdjson::SUCCESS) {
        for (const element item : items) {
            if (!visitPath(item, path, visit))
                return false;
        }
        return true;
    }
    if (path.empty())
        return visit(from);
    const std::size_t dot = path.find('.');
    element next;
    if (from[path.substr(0, dot)].get(next) != simdjson::SUCCESS)
        return true;
    return visitPath(next, dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1), visit);
}

bool visitPaths(element from, std::string_view paths, const std::function<bool(element)>& visit)
{
    while (!paths.empty()) {
        const std::size_t bar = paths.find('|');
        if (!visitPath(from, paths.substr(0, bar), visit))
            return false;
        paths = bar == std::string_view::npos ? std::string_view() : paths.substr(bar + 1);
    }
    return true;
}

bool visitTokens(element from, const std::function<bool(std::string_view, std::string_view)>& visit)
{
    std::string_view text;
    if (from.get(text) == simdjson::SUCCESS)
        return visit({}, text);
    bool flag = false;
    if (from.get(flag) == simdjson::SUCCESS)
        return visit({}, flag ? "true" : "false");
    element codings;
    if (from["coding"].get(codings) == simdjson::SUCCESS)
        return visitPath(codings, {}, [&visit](element coding) { return visitTokens(coding, visit); });
    const std::string_view system = textAt(from, "system");
    if (const std::string_view code = textAt(from, "code"); !code.empty())
        return visit(system, code);
    if (const std::string_view value = textAt(from, "value"); !value.empty())
        return visit(system, value);
    return true;
}

std::string_view relativeReference(std::string_view reference)
{
    if (const std::size_t history = reference.find("/_history/"); history != std::string_view::npos)
        reference = reference.substr(0, history);
    if (reference.find("://") == std::string_view::npos)
        return reference;
    const std::size_t id = reference.rfind('/');
    const std::size_t type = id == 0 ? std::string_view::npos : reference.rfind('/', id - 1);
    return type == std::string_view::npos ? reference : reference.substr(type + 1);
}

std::string_view referenceTarget(element from)
{
    return relativeReference(textAt(from, "reference"));
}

bool dateValue(element from, DateRange& range)
{
    std::string_view text;
    if (from.get(text) == simdjson::SUCCESS) {
        const auto parsed = parseFhirDate(text);
        if (parsed)
            range = *parsed;
        return parsed.has_value();
    }
    const auto start = parseFhirDate(textAt(from, "start"));
    const auto end = parseFhirDate(textAt(from, "end"));
    range.from = start ? start->from : std::numeric_limits<qint64>::min();
    range.to = end ? end->to : std::numeric_limits<qint64>::max();
    return start || end;
}

bool visitTexts(element from, const std::function<bool(std::string_view)>& visit)
{
    std::string_view text;
    if (from.get(text) == simdjson::SUCCESS)
        return visit(text);
    return visitPaths(from, "family|given|text|city|line|district", [&visit](element part) {
        std::string_view word;
        return part.get(word) != simdjson::SUCCESS || visit(word);
    });
}

std::string foldText(std::string_view text)
{
    QString folded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded();
    folded.replace(QChar(0x0451), QChar(0x0435));
    return folded.toStdString();
}

} // namespace dutydesk
