#pragma once

#include "domain/result.h"
#include "search_dates.h"
#include "search_params.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dutydesk {

enum class SearchSort { OldestFirst, NewestFirst, ById };

/// Where a page ended, and the moment at which the whole search is read. Opaque to clients: encoded in `_page`.
struct PageToken {
    qint64 bound = 0;      ///< only versions that were current at this stamp
    qint64 afterStamp = 0; ///< the last row's stamp
    std::string afterId;   ///< the last row's id, for SearchSort::ById
    qint64 total = -1;     ///< carried along when it was asked for
};

std::string encodePageToken(const PageToken& token);
std::optional<PageToken> decodePageToken(std::string_view text);

/// One parameter with the values of which one must match.
struct SearchTerm {
    const SearchParam* param = nullptr;
    std::vector<std::string> values;
    std::vector<DateCondition> dates; ///< of ParamKind::Date, instead of values
};

/// A parsed type-level search.
struct SearchRequest {
    int type = -1;
    std::vector<SearchTerm> terms;
    std::vector<std::vector<std::string>> ids;           ///< of each `_id`
    std::vector<std::vector<DateCondition>> lastUpdated; ///< of each `_lastUpdated`
    int count = 100;
    bool countOnly = false;
    bool total = false;
    SearchSort sort = SearchSort::OldestFirst;
    std::optional<PageToken> page;
    std::vector<std::string> ignored; ///< names that the type cannot be searched by
};

/// The most resources on one page.
constexpr int mostPerPage = 1000;

/// BadInput with a sentence for the client: a bad value, an unknown modifier, or with `strict` an unknown parameter.
Result<SearchRequest> parseSearch(int type, const std::vector<std::pair<std::string, std::string>>& query, bool strict);

} // namespace dutydesk
