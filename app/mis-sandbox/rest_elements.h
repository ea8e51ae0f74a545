#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

namespace dutydesk {

enum class R4Kind { Text, Boolean, Number, Code, Date, DateTime, Instant, Structure };

struct R4Structure;

struct R4Element {
    std::string_view name;
    R4Kind kind = R4Kind::Text;
    bool list = false;
    bool required = false;
    const R4Structure* structure = nullptr; ///< of kind Structure
    std::vector<std::string_view> codes;    ///< empty: any code
};

struct R4Structure {
    std::string_view name;
    std::unordered_map<std::string_view, R4Element> elements;
};

/// The parsed table; built once, then only read.
class R4Table
{
public:
    static const R4Table& instance();

    const R4Structure* find(std::string_view name) const;
    /// Types that the reference at `path` (no indices) may point to; empty when the table does not say.
    const std::vector<std::string_view>* targets(std::string_view path) const;

private:
    R4Table();
    void readStructure(std::string_view name, const std::vector<std::string_view>& words);
    R4Element readElement(std::string_view word);

    std::unordered_map<std::string_view, R4Structure> m_structures;
    std::unordered_map<std::string_view, std::vector<std::string_view>> m_targets;
};

} // namespace dutydesk
