#include "rest_validate.h"

#include "rest_elements.h"
#include "search_dates.h"
#include "search_values.h"
#include "store_json.h"

#include <algorithm>
#include <array>

namespace dutydesk {

using simdjson::dom::element;

namespace {

constexpr std::size_t mostIssues = 20;

class Validator
{
public:
    std::vector<ValidationIssue> run(std::string_view type, element root)
    {
        const R4Structure* structure = R4Table::instance().find(type);
        if (structure)
            object(root, *structure, std::string(type), std::string(type), true);
        if (type == "Appointment")
            appointment(root);
        return std::move(m_issues);
    }

private:
    void add(std::string code, std::string text, const std::string& expression)
    {
        if (m_issues.size() < mostIssues)
            m_issues.push_back({std::move(code), std::move(text), expression});
    }

    static bool everywhere(std::string_view name, bool resource)
    {
        static constexpr std::array<std::string_view, 3> parts{"id", "extension", "modifierExtension"};
        static constexpr std::array<std::string_view, 6> tops{"resourceType", "meta", "implicitRules",
                                                              "language",     "text", "contained"};
        return std::find(parts.begin(), parts.end(), name) != parts.end() ||
               (resource && std::find(tops.begin(), tops.end(), name) != tops.end());
    }

    void object(element value, const R4Structure& structure, const std::string& path, const std::string& plain,
                bool resource)
    {
        simdjson::dom::object members;
        if (value.get(members) != simdjson::SUCCESS) {
            add("structure", path + " must be an object of type " + std::string(structure.name) + ".", path);
            return;
        }
        for (const auto member : members) {
            if (m_issues.size() >= mostIssues)
                return;
            const auto known = structure.elements.find(member.key);
            const std::string name(member.key);
            if (known != structure.elements.end())
                oneOrMany(member.value, known->second, path + "." + name, plain + "." + name);
            else if (member.key == "extension" || member.key == "modifierExtension")
                oneOrMany(member.value, extensionElement(member.key), path + "." + name, plain + "." + name);
            else if (!everywhere(member.key, resource) && !companion(member.key, structure))
                add("structure", "R4 has no element " + name + " in " + plain + ".", path + "." + name);
        }
        for (const auto& [name, definition] : structure.elements) {
            element ignored;
            if (definition.required && value[name].get(ignored) != simdjson::SUCCESS &&
                value[joinText({"_", name})].get(ignored) != simdjson::SUCCESS)
                add("required", plain + "." + std::string(name) + " is required.", path + "." + std::string(name));
        }
        if (structure.name == "Period")
            period(value, path);
        else if (structure.name == "Reference")
            reference(value, path, plain);
    }

    static const R4Element& extensionElement(std::string_view name)
    {
        static const R4Element element{.name = name,
                                       .kind = R4Kind::Structure,
                                       .list = true,
                                       .structure = R4Table::instance().find("Extension"),
                                       .codes = {}};
        return element;
    }

    static bool companion(std::string_view key, const R4Structure& structure)
    {
        if (!key.starts_with('_'))
            return false;
        const auto found = structure.elements.find(key.substr(1));
        return found != structure.elements.end() && found->second.kind != R4Kind::Structure;
    }

    void oneOrMany(element value, const R4Element& definition, const std::string& path, const std::string& plain)
    {
        simdjson::dom::array items;
        const bool isList = value.get(items) == simdjson::SUCCESS;
        if (isList != definition.list) {
            add("structure", path + (definition.list ? " must be a list." : " must be a single value, not a list."),
                path);
            return;
        }
        if (!isList) {
            single(value, definition, path, plain);
            return;
        }
        std::size_t index = 0;
        for (const element item : items)
            single(item, definition, path + "[" + std::to_string(index++) + "]", plain);
        if (index == 0)
            add("structure", path + " is an empty list; leave it out instead.", path);
    }

    void single(element value, const R4Element& definition, const std::string& path, const std::string& plain)
    {
        if (definition.kind == R4Kind::Structure) {
            object(value, *definition.structure, path, plain, false);
            return;
        }
        if (definition.kind == R4Kind::Boolean || definition.kind == R4Kind::Number) {
            const bool good = definition.kind == R4Kind::Boolean ? value.is_bool() : value.is_number();
            if (!good)
                add("value",
                    path + (definition.kind == R4Kind::Boolean ? " must be true or false." : " must be a number."),
                    path);
            return;
        }
        std::string_view text;
        if (value.get(text) != simdjson::SUCCESS || text.empty()) {
            if (!(definition.list && value.is_null()))
                add("value", path + " must be a text that is not empty.", path);
            return;
        }
        textForm(text, definition, path);
    }

    void textForm(std::string_view text, const R4Element& definition, const std::string& path)
    {
        const std::string quoted = joinText({"\"", text.substr(0, 80), "\""});
        if (definition.kind == R4Kind::Date && !isFhirDate(text))
            add("value", path + ": " + quoted + " is not a date; write YYYY-MM-DD.", path);
        else if (definition.kind == R4Kind::DateTime && !isFhirDateTime(text))
            add("value", path + ": " + quoted + " is not a dateTime; write YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+03:00.",
                path);
        else if (definition.kind == R4Kind::Instant && !isFhirInstant(text))
            add("value", path + ": " + quoted + " is not an instant; write YYYY-MM-DDThh:mm:ss+03:00.", path);
        else if (!definition.codes.empty() &&
                 std::find(definition.codes.begin(), definition.codes.end(), text) == definition.codes.end())
            add("code-invalid", path + ": " + quoted + " is not one of " + joined(definition.codes) + ".", path);
    }

    static std::string joined(const std::vector<std::string_view>& codes)
    {
        std::string text;
        for (const std::string_view code : codes)
            text.append(text.empty() ? "" : ", ").append(code);
        return text;
    }

    /// per-1: if present, start shall have a lower or equal value than end.
    void period(element value, const std::string& path)
    {
        std::string_view start;
        std::string_view end;
        if (value["start"].get(start) != simdjson::SUCCESS || value["end"].get(end) != simdjson::SUCCESS)
            return;
        const auto from = parseFhirDate(start);
        const auto to = parseFhirDate(end);
        if (from && to && from->from >= to->to)
            add("invariant", path + " ends before it starts.", path);
    }

    void reference(element value, const std::string& path, const std::string& plain)
    {
        const auto* targets = R4Table::instance().targets(plain);
        const std::string_view target = referenceTarget(value);
        if (!targets || target.empty() || target.starts_with("urn:") || target.starts_with('#'))
            return;
        if (std::find(targets->begin(), targets->end(), target.substr(0, target.find('/'))) == targets->end())
            add("value", path + " refers to " + std::string(target) + "; it may refer to " + joined(*targets) + ".",
                path);
    }

    /// app-1: type or actor of a participant; app-2: both start and end or none; app-3: only proposed, cancelled and
    /// waitlisted ones without them.
    void appointment(element root)
    {
        element ignored;
        const bool start = root["start"].get(ignored) == simdjson::SUCCESS;
        const bool end = root["end"].get(ignored) == simdjson::SUCCESS;
        std::string_view status;
        if (root["status"].get(status) != simdjson::SUCCESS)
            return;
        if (start != end)
            add("invariant", "Appointment.start and Appointment.end go together (app-2).",
                start ? "Appointment.end" : "Appointment.start");
        else if (!start && status != "proposed" && status != "cancelled" && status != "waitlist")
            add("invariant", "An appointment with status " + std::string(status) + " needs start and end (app-3).",
                "Appointment.start");
        std::size_t index = 0;
        visitPath(root, "participant", [&](element participant) {
            if (participant["actor"].get(ignored) != simdjson::SUCCESS &&
                participant["type"].get(ignored) != simdjson::SUCCESS)
                add("invariant", "A participant needs type or actor (app-1).",
                    "Appointment.participant[" + std::to_string(index) + "]");
            ++index;
            return true;
        });
    }

    std::vector<ValidationIssue> m_issues;
};

} // namespace

std::vector<ValidationIssue> validateResource(std::string_view type, std::string_view json)
{
    thread_local simdjson::dom::parser parser;
    element root;
    if (parser.parse(json.data(), json.size(), true).get(root) != simdjson::SUCCESS)
        return {{"structure", "This is not JSON in UTF-8.", std::string(type)}};
    return Validator().run(type, root);
}

} // namespace dutydesk
