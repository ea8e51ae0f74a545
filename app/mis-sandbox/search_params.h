#pragma once

#include <span>
#include <string_view>

namespace dutydesk {

enum class ParamKind { Token, Reference, Date, Text, Uri };

/// Where the values of a parameter are kept beside the resource so that a search need not read it.
enum class ParamIndex {
    None,      ///< read from the resource's text
    Status,    ///< column `status`
    DateRange, ///< columns `date_lo`, `date_hi`
    Identifier,
    Patient,
    Schedule,
    Slot,
    Name,
    Link,   ///< basedOn and appointment
    OfName, ///< a part of the name: whose name has the word, then the resource's text; the numbers above are on disk
};

struct SearchParam {
    std::string_view name;
    ParamKind kind;
    std::string_view paths; ///< dotted, alternatives separated by |
    ParamIndex index = ParamIndex::None;
    std::string_view target = {}; ///< of a reference: the type meant by a bare id
};

/// What a type can be searched by, apart from _id and _lastUpdated.
std::span<const SearchParam> searchParams(int type);

/// nullptr when the type has no such parameter.
const SearchParam* findSearchParam(int type, std::string_view name);

/// The key of an index's rows in table idx; −1 for an index that is a column or none.
int indexKey(int type, ParamIndex index);

} // namespace dutydesk
