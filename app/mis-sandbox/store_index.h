#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dutydesk {

/// What the store keeps beside a resource so that the common searches need not read it.
struct StoreIndex {
    std::string patient; ///< id; a Patient is its own
    std::string status;
    std::optional<std::pair<qint64, qint64>> date;    ///< [from, to) of the type's main date
    std::vector<std::pair<int, std::string>> entries; ///< (indexKey, value) for table idx
};

StoreIndex indexResource(int type, std::string_view id, std::string_view json);

/// How an identifier stands in idx: all systems of a value lie together.
std::string identifierIndexValue(std::string_view system, std::string_view value);

} // namespace dutydesk
