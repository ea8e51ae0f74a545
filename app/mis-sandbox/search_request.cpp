#include "search_request.h"

#include "store_json.h"

#include <QByteArray>

#include <array>
#include <charconv>

namespace dutydesk {

namespace {

Error bad(const std::string& text)
{
    return Error{ErrorKind::BadInput, QString::fromStdString(text), {}};
}

/// Splits at commas that are not escaped with a backslash, http://hl7.org/fhir/R4/search.html#escaping
std::vector<std::string> alternatives(std::string_view text)
{
    std::vector<std::string> values(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            values.back() += text[++i];
        else if (text[i] == ',')
            values.emplace_back();
        else
            values.back() += text[i];
    }
    return values;
}

std::optional<std::vector<DateCondition>> dateAlternatives(std::string_view text)
{
    std::vector<DateCondition> dates;
    for (const std::string& value : alternatives(text)) {
        const auto condition = parseDateCondition(value);
        if (!condition)
            return std::nullopt;
        dates.push_back(*condition);
    }
    return dates;
}

std::optional<qint64> wholeNumber(std::string_view text)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

quint32 checksum(std::string_view text)
{
    quint32 hash = 2166136261U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

bool readSort(std::string_view value, SearchSort& sort)
{
    if (value == "_lastUpdated")
        sort = SearchSort::OldestFirst;
    else if (value == "-_lastUpdated")
        sort = SearchSort::NewestFirst;
    else if (value == "_id")
        sort = SearchSort::ById;
    else
        return false;
    return true;
}

/// Parameters that are not about the resource; false when `name` is not one of them.
Result<bool> readControl(const std::string& name, const std::string& value, SearchRequest& out)
{
    if (name == "_count") {
        const auto count = wholeNumber(value);
        if (!count || *count < 0)
            return bad("_count must be a whole number, not \"" + value + "\".");
        out.countOnly = *count == 0;
        out.count = static_cast<int>(std::min<qint64>(*count, mostPerPage));
    } else if (name == "_sort") {
        if (!readSort(value, out.sort))
            return bad("_sort can be _lastUpdated, -_lastUpdated or _id here, not \"" + value + "\".");
    } else if (name == "_total") {
        if (value != "accurate" && value != "estimate" && value != "none")
            return bad("_total can be accurate, estimate or none, not \"" + value + "\".");
        out.total = value != "none";
    } else if (name == "_summary" && value == "count") {
        out.countOnly = true;
    } else if (name == "_page") {
        out.page = decodePageToken(value);
        if (!out.page)
            return bad("This page link is damaged; begin the search again.");
    } else {
        return name == "_format" || name == "_pretty";
    }
    return true;
}

Result<bool> readTerm(const std::string& name, const std::string& value, SearchRequest& out)
{
    if (name == "_id") {
        out.ids.push_back(alternatives(value));
        return true;
    }
    if (name == "_lastUpdated") {
        auto dates = dateAlternatives(value);
        if (!dates)
            return bad("_lastUpdated=\"" + value + "\" is not a date with a prefix such as ge2026-11-21T08:00:00Z.");
        out.lastUpdated.push_back(std::move(*dates));
        return true;
    }
    const std::size_t colon = name.find(':');
    const SearchParam* param = findSearchParam(out.type, std::string_view(name).substr(0, colon));
    if (!param)
        return false;
    if (colon != std::string::npos)
        return bad("The modifier in \"" + name + "\" is not supported.");
    SearchTerm term{param, {}, {}};
    if (param->kind != ParamKind::Date) {
        term.values = alternatives(value);
    } else if (auto dates = dateAlternatives(value)) {
        term.dates = std::move(*dates);
    } else {
        return bad(name + "=\"" + value + "\" is not a date with a prefix such as ge2026-11-21.");
    }
    out.terms.push_back(std::move(term));
    return true;
}

} // namespace

std::string encodePageToken(const PageToken& token)
{
    std::string text = joinText({std::to_string(token.bound), ",", std::to_string(token.afterStamp), ",",
                                 std::to_string(token.total), ",", token.afterId});
    const std::string seal = std::to_string(checksum(text)); // before the text grows by it
    text.append(",").append(seal);
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

std::optional<PageToken> decodePageToken(std::string_view text)
{
    const std::string plain = QByteArray::fromBase64(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
                                                     QByteArray::Base64UrlEncoding)
                                  .toStdString();
    std::array<std::string_view, 5> parts;
    std::string_view rest = plain;
    for (std::string_view& part : parts) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        part = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const std::size_t body = plain.rfind(',');
    const auto bound = wholeNumber(parts[0]);
    const auto after = wholeNumber(parts[1]);
    const auto total = wholeNumber(parts[2]);
    if (!bound || !after || !total || body == std::string::npos ||
        parts[4] != std::to_string(checksum(std::string_view(plain).substr(0, body))))
        return std::nullopt;
    return PageToken{*bound, *after, std::string(parts[3]), *total};
}

Result<SearchRequest> parseSearch(int type, const std::vector<std::pair<std::string, std::string>>& query, bool strict)
{
    SearchRequest out;
    out.type = type;
    for (const auto& [name, value] : query) {
        if (value.empty())
            continue; // R4: a parameter without a value is ignored
        auto known = readControl(name, value, out);
        if (known && !*known)
            known = readTerm(name, value, out);
        if (!known)
            return known.error();
        if (*known)
            continue;
        if (strict)
            return bad("The search parameter \"" + name + "\" is not known here.");
        out.ignored.push_back(name);
    }
    return out;
}

} // namespace dutydesk
