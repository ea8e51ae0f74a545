#include "rest_message.h"

#include "store_json.h"

#include <array>

namespace dutydesk {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace

std::string percentDecoded(std::string_view text, bool plusIsSpace)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += plusIsSpace && text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

std::string percentEncoded(std::string_view text)
{
    static constexpr std::string_view plain = "-._~:,/$";
    static constexpr std::array<char, 17> digits{"0123456789ABCDEF"};
    std::string out;
    for (const char c : text) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter || plain.find(c) != std::string_view::npos) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

std::vector<std::pair<std::string, std::string>> parseQuery(std::string_view text, bool form)
{
    std::vector<std::pair<std::string, std::string>> items;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('&', at), text.size());
        const std::string_view item = text.substr(at, end - at);
        at = end + 1;
        if (item.empty())
            continue;
        const std::size_t equals = std::min(item.find('='), item.size());
        items.emplace_back(percentDecoded(item.substr(0, equals), form),
                           percentDecoded(item.substr(std::min(equals + 1, item.size())), form));
    }
    return items;
}

std::string_view queryValue(const RestRequest& request, std::string_view name)
{
    for (const auto& [key, value] : request.query) {
        if (key == name)
            return value;
    }
    return {};
}

std::string outcomeJson(std::string_view severity, std::string_view code, std::string_view text,
                        std::string_view expression)
{
    std::string out = "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":" + jsonString(severity);
    out.append(",\"code\":").append(jsonString(code));
    out.append(",\"details\":{\"text\":").append(jsonString(text)).append("}");
    if (!expression.empty())
        out.append(",\"expression\":[").append(jsonString(expression)).append("]");
    return out.append("}]}");
}

RestResponse refusal(int status, std::string_view code, std::string_view text, std::string_view expression)
{
    RestResponse response;
    response.status = status;
    response.body = outcomeJson("error", code, text, expression);
    return response;
}

} // namespace dutydesk
