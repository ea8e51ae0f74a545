#include "life_context.h"

#include "population_time.h"

#include <QJsonArray>

#include <simdjson.h>

#include <optional>

namespace dutydesk::sandbox {

namespace {

constexpr std::string_view Everybody = "insured-78008";

/// Changes the text of a Group in place: a region's list has a million members, and a tree of them does not fit a small
/// machine. It knows the two shapes in which members are written here; anything else is left alone.
class GroupText
{
public:
    explicit GroupText(std::string text) : m_text(std::move(text)) {}

    void leave(const std::string& patient, const std::string& day)
    {
        const std::string entity = "\"Patient/" + patient + "\"}";
        std::size_t at = m_text.find(entity);
        if (at == std::string::npos)
            return;
        at += entity.size();
        if (m_text[at] == '}') {
            m_text.insert(at, ",\"period\":{\"end\":\"" + day + "\"},\"inactive\":true");
        } else if (m_text.compare(at, 11, ",\"period\":{") == 0) {
            at = m_text.find('}', at);
            m_text.insert(at, ",\"end\":\"" + day + "\"");
            m_text.insert(m_text.find('}', at) + 1, ",\"inactive\":true");
        } else {
            return;
        }
        --m_change;
    }

    void join(const std::string& patient, const std::string& day)
    {
        constexpr std::string_view Members = "\"member\":[";
        const std::size_t at = m_text.find(Members);
        if (at == std::string::npos)
            return;
        const std::size_t first = at + Members.size();
        const std::string_view comma = m_text[first] == ']' ? "" : ",";
        m_text.insert(first, "{\"entity\":{\"reference\":\"Patient/" + patient + "\"},\"period\":{\"start\":\"" + day + "\"}}"
                                 + std::string(comma));
        ++m_change;
        m_joined = true;
    }

    /// Nothing when no member changed.
    std::optional<std::string> finish()
    {
        if (m_change == 0 && !m_joined)
            return std::nullopt;
        constexpr std::string_view Quantity = "\"quantity\":";
        const std::size_t at = m_text.find(Quantity);
        if (at != std::string::npos) {
            const std::size_t digits = at + Quantity.size();
            const std::size_t end = m_text.find_first_not_of("0123456789", digits);
            const int count = std::stoi(m_text.substr(digits, end - digits)) + m_change;
            m_text.replace(digits, end - digits, std::to_string(count));
        }
        return std::move(m_text);
    }

private:
    std::string m_text;
    int m_change = 0;
    bool m_joined = false;
};

} // namespace

Insured readInsured(const LifeContext& life)
{
    Insured insured;
    const auto row = life.store.get("Group", Everybody);
    if (!row || row->deleted)
        return insured;
    simdjson::dom::parser parser;
    simdjson::dom::element group;
    simdjson::dom::array members;
    if (parser.parse(row->json).get(group) != simdjson::SUCCESS || group["member"].get(members) != simdjson::SUCCESS)
        return insured;
    constexpr std::string_view Prefix = "Patient/";
    for (const simdjson::dom::element member : members) {
        std::string_view reference;
        if (member["entity"]["reference"].get(reference) != simdjson::SUCCESS || !reference.starts_with(Prefix))
            continue;
        const std::string id(reference.substr(Prefix.size()));
        bool inactive = false;
        if (member["inactive"].get(inactive) == simdjson::SUCCESS && inactive)
            insured.gone.insert(QString::fromStdString(id));
        else
            insured.active.push_back(id);
    }
    return insured;
}

void writeInsured(LifeContext& life, const Insured& insured)
{
    if (insured.left.empty() && insured.joined.empty())
        return;
    const std::string day = isoDate(life.day);
    std::vector<std::string> groups = {std::string(Everybody)};
    if (life.counts.polyclinics > 1) {
        for (const Organisation& organisation : life.organisations)
            groups.push_back(std::string(Everybody) + "-" + organisation.id());
    }
    for (const std::string& id : groups) {
        const auto row = life.store.get("Group", id);
        if (!row || row->deleted)
            continue; // the registry has the one list only
        const auto concerns = [&](const std::string& patient) {
            return id == Everybody || id.ends_with("-" + life.organisationOf(patient).id());
        };
        GroupText text(row->json);
        for (const std::string& patient : insured.left) {
            if (concerns(patient))
                text.leave(patient, day);
        }
        for (const std::string& patient : insured.joined) {
            if (concerns(patient))
                text.join(patient, day);
        }
        if (const auto changed = text.finish())
            life.out.pass("Group", id, *changed);
    }
}

} // namespace dutydesk::sandbox
