#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dutydesk {

/// One version as a query sees it; the views live until the visitor returns.
struct StoreRow {
    qint64 lastUpdatedMs = 0;
    int type = -1; ///< index into resourceTypes()
    std::string_view id;
    qint64 version = 0;
    bool deleted = false;
    std::string_view patient; ///< id of the patient it belongs to, empty when none
    std::string_view json;
};

/// Conditions over the table `resource r` (updated, type, id, version, superseded, deleted, patient, status, date_lo,
/// date_hi, json) and `idx` (name, value, updated). Values only through `binds`.
struct StoreQuery {
    std::string where;
    std::string order;
    std::vector<std::variant<qint64, std::string>> binds;
    qint64 limit = -1;
};

} // namespace dutydesk
