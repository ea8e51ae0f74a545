#pragma once

#include "domain/programme_json.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace dutydesk {

/// A code or a range of codes of ICD-10: "I20-I25", "I48", "Z95.1", "I69.0-I69.4". A range without a decimal covers
/// every decimal of its codes ("I48" covers "I48.9").
class Icd10Range {
public:
    /// Nothing when the text is not such a range. A hyphen or an en dash may separate the ends.
    static std::optional<Icd10Range> parse(QStringView text);

    /// `code` as written in records: case and blanks do not matter; anything that is no code is contained nowhere.
    bool contains(QStringView code) const;

    /// How narrow the range is: larger is more specific. To choose between ranges that both hold a code.
    int precision() const { return m_precision; }

private:
    int m_first = 0;
    int m_last = 0;
    int m_precision = 0;
};

using Icd10Ranges = std::vector<Icd10Range>;

inline bool containsCode(const Icd10Ranges& ranges, QStringView code) {
    for (const Icd10Range& range : ranges) {
        if (range.contains(code))
            return true;
    }
    return false;
}

/// The list of ranges under `key`; a text that is no range is recorded as a problem of the entry.
Icd10Ranges readIcd10(const RuleNode& node, QLatin1String key);

} // namespace dutydesk
