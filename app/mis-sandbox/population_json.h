#pragma once

#include <string>
#include <string_view>

namespace dutydesk::sandbox {

/// Writes one JSON object into a buffer that is used again for the next: a population is hundreds of thousands of small
/// resources, and a tree of values for each costs more than all the rest. Commas come by themselves; the caller closes what
/// it opens. Not thread-safe.
class JsonText
{
public:
    /// Forgets what was written and opens the object.
    JsonText& start(std::string_view resourceType, std::string_view id)
    {
        m_text.clear();
        m_open.clear();
        object();
        return field("resourceType", resourceType).field("id", id);
    }

    JsonText& object(std::string_view key = {}) { return open(key, '{', '}'); }
    JsonText& array(std::string_view key = {}) { return open(key, '[', ']'); }

    JsonText& end()
    {
        m_text += m_open.back();
        m_open.pop_back();
        return *this;
    }

    JsonText& field(std::string_view key, std::string_view value)
    {
        name(key);
        quoted(value);
        return *this;
    }
    JsonText& field(std::string_view key, const char* value) { return field(key, std::string_view(value)); }
    JsonText& field(std::string_view key, bool value)
    {
        name(key);
        m_text += value ? "true" : "false";
        return *this;
    }
    JsonText& field(std::string_view key, int value)
    {
        name(key);
        m_text += std::to_string(value); // short enough to need no memory of its own
        return *this;
    }

    /// An element of an array.
    JsonText& item(std::string_view value)
    {
        comma();
        quoted(value);
        return *this;
    }

    /// {"system":…,"code":…,"display":…}; an empty display is left out. An empty key makes an element of an array.
    JsonText& coding(std::string_view key, std::string_view system, std::string_view code, std::string_view display = {})
    {
        object(key).field("system", system).field("code", code);
        if (!display.empty())
            field("display", display);
        return end();
    }

    /// A CodeableConcept with one coding; empty `text` is left out. An empty key makes an element of an array.
    JsonText& codeable(std::string_view key, std::string_view system, std::string_view code, std::string_view display = {},
                       std::string_view text = {})
    {
        object(key).array("coding").coding({}, system, code, display).end();
        if (!text.empty())
            field("text", text);
        return end();
    }

    /// An array of one CodeableConcept.
    JsonText& codeables(std::string_view key, std::string_view system, std::string_view code, std::string_view display = {})
    {
        return array(key).codeable({}, system, code, display).end();
    }

    /// {"reference":"Type/id","display":…}
    JsonText& reference(std::string_view key, std::string_view type, std::string_view id, std::string_view display = {})
    {
        object(key);
        name("reference");
        m_text += '"';
        m_text += type;
        m_text += '/';
        m_text += id;
        m_text += '"';
        if (!display.empty())
            field("display", display);
        return end();
    }

    JsonText& identifier(std::string_view system, std::string_view value)
    {
        return object().field("system", system).field("value", value).end();
    }

    JsonText& period(std::string_view key, std::string_view start, std::string_view finish = {})
    {
        object(key).field("start", start);
        if (!finish.empty())
            field("end", finish);
        return end();
    }

    /// Complete once every object and array is closed.
    const std::string& text() const { return m_text; }

private:
    JsonText& open(std::string_view key, char opening, char closing)
    {
        name(key);
        m_text += opening;
        m_open += closing;
        return *this;
    }

    void comma()
    {
        if (m_text.empty())
            return;
        const char last = m_text.back();
        if (last != '{' && last != '[' && last != ':')
            m_text += ',';
    }

    void name(std::string_view key)
    {
        comma();
        if (key.empty())
            return;
        m_text += '"';
        m_text += key;
        m_text += "\":";
    }

    void quoted(std::string_view value)
    {
        m_text += '"';
        if (value.find_first_of("\"\\") == std::string_view::npos) {
            m_text += value;
        } else {
            for (const char c : value) {
                if (c == '"' || c == '\\')
                    m_text += '\\';
                m_text += c;
            }
        }
        m_text += '"';
    }

    std::string m_text;
    std::string m_open; // the closing signs still owed
};

} // namespace dutydesk::sandbox
