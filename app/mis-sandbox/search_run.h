#pragma once

#include "search_request.h"
#include "store.h"

#include <functional>

namespace dutydesk {

/// What a page of a search holds besides its rows.
struct SearchPage {
    std::optional<PageToken> next; ///< where the next page begins; nullopt on the last one
    qint64 asOf = 0;               ///< stamp of the state that the page shows
    qint64 total = -1;             ///< −1 when it was not asked for
};

/// Reads one page, oldest version boundary first: the whole search, over all its pages, is read as the store was at the
/// bound of its first page, so nothing is skipped or doubled when rows change meanwhile.
Result<SearchPage> runSearch(const Store& store, const SearchRequest& request,
                             const std::function<void(const StoreRow&)>& visit);

/// How many current resources match and the first `limit` of them, for conditional creates.
Result<std::vector<Store::Stored>> findMatches(const Store& store, const SearchRequest& request, int limit);

} // namespace dutydesk
