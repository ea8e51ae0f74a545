#include "search_dates.h"

#include <array>
#include <chrono>
#include <utility>

namespace dutydesk {

namespace {

constexpr qint64 dayMs = 86400000;
constexpr qint64 ownZoneMs = 3 * 3600000;

class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {}

    bool number(int digits, int low, int high, int& value)
    {
        if (m_text.size() < static_cast<std::size_t>(digits))
            return false;
        value = 0;
        for (int i = 0; i < digits; ++i) {
            const char c = m_text[static_cast<std::size_t>(i)];
            if (c < '0' || c > '9')
                return false;
            value = value * 10 + (c - '0');
        }
        m_text.remove_prefix(static_cast<std::size_t>(digits));
        return value >= low && value <= high;
    }
    bool take(char c)
    {
        if (m_text.empty() || m_text.front() != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    bool digit(int& value) { return number(1, 0, 9, value); }
    bool nextIsDigit() const { return !m_text.empty() && m_text.front() >= '0' && m_text.front() <= '9'; }
    bool atEnd() const { return m_text.empty(); }

private:
    std::string_view m_text;
};

enum class Precision { Year, Month, Day, Minute, Second };

struct Parsed {
    DateRange range;
    Precision precision = Precision::Year;
    bool zone = false;
};

/// `hh:mm[:ss[.f…]][zone]` after the T; false when badly formed.
bool readTime(Reader& in, qint64 day, Parsed& out)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    int milli = 0;
    if (!in.number(2, 0, 23, hour) || !in.take(':') || !in.number(2, 0, 59, minute))
        return false;
    out.precision = Precision::Minute;
    qint64 width = 60000;
    if (in.take(':')) {
        if (!in.number(2, 0, 60, second))
            return false;
        out.precision = Precision::Second;
        width = 1000;
        if (in.take('.')) {
            width = 1;
            int scale = 100;
            if (!in.nextIsDigit())
                return false;
            for (int d = 0; in.nextIsDigit(); scale /= 10) {
                in.digit(d);
                milli += d * scale;
            }
        }
    }
    qint64 offset = ownZoneMs;
    if (in.take('Z')) {
        offset = 0;
        out.zone = true;
    } else if (!in.atEnd()) {
        const int sign = in.take('+') ? 1 : in.take('-') ? -1 : 0;
        int zoneHour = 0;
        int zoneMinute = 0;
        if (sign == 0 || !in.number(2, 0, 14, zoneHour) || !in.take(':') || !in.number(2, 0, 59, zoneMinute))
            return false;
        offset = sign * (zoneHour * 60 + zoneMinute) * 60000LL;
        out.zone = true;
    }
    out.range.from = day + hour * 3600000LL + minute * 60000LL + second * 1000LL + milli - offset;
    out.range.to = out.range.from + width;
    return in.atEnd();
}

std::optional<Parsed> parse(std::string_view text)
{
    using namespace std::chrono;
    Reader in(text);
    Parsed out;
    int y = 0;
    int m = 1;
    int d = 1;
    if (!in.number(4, 1, 9999, y))
        return std::nullopt;
    const auto startOf = [](year_month_day date) { return sys_days(date).time_since_epoch().count() * dayMs; };
    if (in.atEnd()) {
        out.range = {startOf(year(y) / 1 / 1) - ownZoneMs, startOf(year(y + 1) / 1 / 1) - ownZoneMs};
        return out;
    }
    if (!in.take('-') || !in.number(2, 1, 12, m))
        return std::nullopt;
    if (in.atEnd()) {
        const auto first = year(y) / m / 1;
        out.precision = Precision::Month;
        out.range = {startOf(first) - ownZoneMs, startOf(first + months(1)) - ownZoneMs};
        return out;
    }
    if (!in.take('-') || !in.number(2, 1, 31, d) || !(year(y) / m / d).ok())
        return std::nullopt;
    const qint64 day = startOf(year(y) / m / d);
    out.precision = Precision::Day;
    out.range = {day - ownZoneMs, day - ownZoneMs + dayMs};
    if (in.atEnd())
        return out;
    if (!in.take('T') || !readTime(in, day, out))
        return std::nullopt;
    return out;
}

} // namespace

std::optional<DateRange> parseFhirDate(std::string_view text)
{
    const auto parsed = parse(text);
    return parsed ? std::optional(parsed->range) : std::nullopt;
}

bool isFhirDate(std::string_view text)
{
    const auto parsed = parse(text);
    return parsed && parsed->precision <= Precision::Day;
}

bool isFhirDateTime(std::string_view text)
{
    const auto parsed = parse(text);
    return parsed && (parsed->precision <= Precision::Day || (parsed->precision == Precision::Second && parsed->zone));
}

bool isFhirInstant(std::string_view text)
{
    const auto parsed = parse(text);
    return parsed && parsed->precision == Precision::Second && parsed->zone;
}

std::optional<DateCondition> parseDateCondition(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, DatePrefix>, 8> prefixes{{{"eq", DatePrefix::Eq},
                                                                                      {"ne", DatePrefix::Ne},
                                                                                      {"gt", DatePrefix::Gt},
                                                                                      {"lt", DatePrefix::Lt},
                                                                                      {"ge", DatePrefix::Ge},
                                                                                      {"le", DatePrefix::Le},
                                                                                      {"sa", DatePrefix::Sa},
                                                                                      {"eb", DatePrefix::Eb}}};
    DateCondition condition;
    for (const auto& [name, prefix] : prefixes) {
        if (text.starts_with(name)) {
            condition.prefix = prefix;
            text.remove_prefix(2);
            break;
        }
    }
    const auto range = parseFhirDate(text);
    if (!range)
        return std::nullopt;
    condition.range = *range;
    return condition;
}

bool dateMatches(const DateCondition& condition, const DateRange& value)
{
    const DateRange& r = condition.range;
    switch (condition.prefix) {
    case DatePrefix::Eq: return value.from >= r.from && value.to <= r.to;
    case DatePrefix::Ne: return !(value.from >= r.from && value.to <= r.to);
    case DatePrefix::Gt: return value.to > r.to;
    case DatePrefix::Lt: return value.from < r.from;
    case DatePrefix::Ge: return value.to > r.from;
    case DatePrefix::Le: return value.from < r.to;
    case DatePrefix::Sa: return value.from >= r.to;
    case DatePrefix::Eb: return value.to <= r.from;
    }
    return false;
}

} // namespace dutydesk
