#include "store_json.h"

#include <QCoreApplication>

#include <simdjson.h>

#include <array>
#include <chrono>
#include <cstdio>

namespace dutydesk {

namespace {

std::size_t endOfString(std::string_view text, std::size_t open)
{
    for (std::size_t i = open + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i;
    }
    return text.size();
}

std::size_t endOfValue(std::string_view text, std::size_t from)
{
    int depth = 0;
    for (std::size_t i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"') {
            i = endOfString(text, i);
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth-- == 0)
                return i;
        } else if (c == ',' && depth == 0) {
            return i;
        }
    }
    return text.size();
}

std::string otherMeta(std::string_view meta)
{
    std::string kept;
    if (!meta.starts_with('{'))
        return kept;
    for (const auto& [name, value] : jsonMembers(meta)) {
        if (name == "versionId" || name == "lastUpdated")
            continue;
        kept += kept.empty() ? "\"" : ",\"";
        kept.append(name).append("\":").append(value);
    }
    return kept;
}

std::string prefixOf(std::string_view type, std::string_view id)
{
    std::string prefix = "{\"resourceType\":\"";
    prefix.append(type).append("\",\"id\":\"").append(id).append("\"");
    return prefix;
}

std::chrono::year_month_day dayOf(qint64 utcMs)
{
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(utcMs)));
}

} // namespace

std::vector<std::pair<std::string_view, std::string_view>> jsonMembers(std::string_view minified)
{
    std::vector<std::pair<std::string_view, std::string_view>> members;
    std::size_t at = 1;
    while (at < minified.size() && minified[at] == '"') {
        const std::size_t closing = endOfString(minified, at);
        const std::size_t value = closing + 2;
        const std::size_t end = endOfValue(minified, value);
        members.emplace_back(minified.substr(at + 1, closing - at - 1), minified.substr(value, end - value));
        at = end + 1;
    }
    return members;
}

std::vector<std::string_view> jsonItems(std::string_view minified)
{
    std::vector<std::string_view> items;
    std::size_t at = 1;
    while (minified.starts_with('[') && at < minified.size() && minified[at] != ']') {
        const std::size_t end = endOfValue(minified, at);
        items.push_back(minified.substr(at, end - at));
        at = end + 1;
    }
    return items;
}

std::string jsonText(std::string_view token)
{
    if (token.empty()) // a member that is not there has no address to copy from
        return {};
    thread_local simdjson::dom::parser parser;
    std::string_view text;
    return parser.parse(token.data(), token.size(), true).get(text) == simdjson::SUCCESS ? std::string(text)
                                                                                         : std::string();
}

std::string_view jsonMember(std::string_view minified, std::string_view name)
{
    for (const auto& [key, value] : jsonMembers(minified)) {
        if (key == name)
            return value;
    }
    return {};
}

std::string withJsonMember(std::string_view minified, std::string_view name, std::string_view value)
{
    const std::string_view old = jsonMember(minified, name);
    std::string out;
    if (old.data()) {
        const auto start = static_cast<std::size_t>(old.data() - minified.data());
        out.append(minified.substr(0, start)).append(value).append(minified.substr(start + old.size()));
        return out;
    }
    out.append(minified.substr(0, minified.size() - 1)).append(minified == "{}" ? "\"" : ",\"");
    return out.append(name).append("\":").append(value).append("}");
}

std::string minifyObject(std::string_view json)
{
    thread_local simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (parser.parse(json.data(), json.size(), true).get(object) != simdjson::SUCCESS)
        return {};
    std::string out(json.size() + simdjson::SIMDJSON_PADDING, '\0');
    std::size_t length = 0;
    if (simdjson::minify(json.data(), json.size(), out.data(), length) != simdjson::SUCCESS)
        return {};
    out.resize(length);
    return out;
}

Result<std::string> canonicalJson(std::string_view type, std::string_view id, std::string_view json)
{
    std::string text = minifyObject(json);
    if (text.empty()) {
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Store", "This is not a JSON object in UTF-8; nothing was stored."),
                     QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()))};
    }
    std::string out = prefixOf(type, id);
    if (text.starts_with(out) && text.find("\"meta\":") == std::string::npos)
        return text;
    std::string meta;
    std::string rest;
    for (const auto& [name, value] : jsonMembers(text)) {
        if (name == "meta")
            meta = otherMeta(value);
        else if (name != "resourceType" && name != "id")
            rest.append(",\"").append(name).append("\":").append(value);
    }
    if (!meta.empty())
        out.append(",\"meta\":{").append(meta).append("}");
    out.append(rest).append("}");
    return out;
}

void appendWithMeta(std::string& out, std::string_view type, std::string_view id, qint64 version, qint64 lastUpdatedMs,
                    std::string_view stored)
{
    static constexpr std::string_view metaOpening = ",\"meta\":{";
    const std::size_t prefix = 17 + type.size() + 8 + id.size() + 1;
    std::string_view rest = stored.substr(prefix);
    out.append(stored.substr(0, prefix)).append(metaOpening);
    out.append("\"versionId\":\"").append(std::to_string(version)).append("\",\"lastUpdated\":\"");
    out.append(instantText(lastUpdatedMs));
    if (rest.starts_with(metaOpening)) {
        out.append("\",");
        rest.remove_prefix(metaOpening.size());
    } else {
        out.append("\"}");
    }
    out.append(rest);
}

std::string instantText(qint64 utcMs)
{
    const auto day = dayOf(utcMs);
    const qint64 inDay = utcMs - std::chrono::sys_days(day).time_since_epoch().count() * 86400000LL;
    std::array<char, 48> text{};
    const auto part = [inDay](qint64 unit, qint64 modulo) { return static_cast<int>(inDay / unit % modulo); };
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), part(3600000, 24),
                  part(60000, 60), part(1000, 60), part(1, 1000));
    return text.data();
}

std::string httpDate(qint64 utcMs)
{
    static constexpr std::array<const char*, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = dayOf(utcMs);
    const std::chrono::weekday weekday{std::chrono::sys_days(day)};
    const std::string iso = instantText(utcMs);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %.8s GMT", weekdays[weekday.c_encoding()],
                  static_cast<unsigned>(day.day()), months[static_cast<unsigned>(day.month()) - 1],
                  static_cast<int>(day.year()), iso.c_str() + 11);
    return text.data();
}

std::string joinText(std::initializer_list<std::string_view> pieces)
{
    std::string out;
    for (const std::string_view piece : pieces)
        out.append(piece);
    return out;
}

std::string jsonString(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            std::array<char, 8> escaped{};
            std::snprintf(escaped.data(), escaped.size(), "\\u%04x", static_cast<unsigned>(c));
            out += escaped.data();
        } else {
            out += c;
        }
    }
    out += '"';
    return out;
}

} // namespace dutydesk
