#include "search_run.h"

#include "search_match.h"
#include "search_values.h"
#include "store_index.h"

#include <algorithm>

namespace dutydesk {

namespace {

/// The SQL of a search, and what SQL cannot decide.
struct Plan {
    StoreQuery query;
    std::vector<const SearchTerm*> inText; ///< decided by reading the resource
    bool byIndex = false;
};

class Planner
{
public:
    explicit Planner(const SearchRequest& request)
        : m_request(request)
    {}

    Plan plan(qint64 bound)
    {
        m_plan.query.where = "r.type=? AND r.updated<=? AND r.superseded>? AND r.deleted=0";
        m_plan.query.binds = {qint64(m_request.type), bound, bound};
        for (const auto& ids : m_request.ids)
            anyOf("r.id", ids);
        for (const auto& dates : m_request.lastUpdated)
            stampConditions(dates);
        for (const SearchTerm& term : m_request.terms)
            add(term);
        return std::move(m_plan);
    }

private:
    void bind(std::string value) { m_plan.query.binds.emplace_back(std::move(value)); }
    void bind(qint64 value) { m_plan.query.binds.emplace_back(value); }

    void anyOf(std::string_view column, const std::vector<std::string>& values)
    {
        std::string list;
        for (const std::string& value : values) {
            list += list.empty() ? "?" : ",?";
            bind(value);
        }
        m_plan.query.where.append(" AND ").append(column).append(" IN (").append(list).append(")");
    }

    void stampConditions(const std::vector<DateCondition>& dates)
    {
        std::string any;
        for (const DateCondition& date : dates) {
            any += any.empty() ? "" : " OR ";
            any += dateSql(date, "r.updated", "(r.updated+1)");
        }
        m_plan.query.where += " AND (" + any + ")";
    }

    std::string dateSql(const DateCondition& date, const std::string& low, const std::string& high)
    {
        const DateRange& r = date.range;
        const bool stamp = low == "r.updated"; // written so that the row's key is compared with a constant
        switch (date.prefix) {
        case DatePrefix::Eq: bind(r.from), bind(r.to); return "(" + low + ">=? AND " + high + "<=?)";
        case DatePrefix::Ne: bind(r.from), bind(r.to); return "NOT(" + low + ">=? AND " + high + "<=?)";
        case DatePrefix::Gt: bind(stamp ? r.to - 1 : r.to); return (stamp ? low : high) + ">?";
        case DatePrefix::Ge: bind(stamp ? r.from - 1 : r.from); return (stamp ? low : high) + ">?";
        case DatePrefix::Lt: bind(r.from); return low + "<?";
        case DatePrefix::Le: bind(r.to); return low + "<?";
        case DatePrefix::Sa: bind(r.to); return low + ">=?";
        case DatePrefix::Eb: bind(r.from); return high + "<=?";
        }
        return "0";
    }

    void add(const SearchTerm& term)
    {
        switch (term.param->index) {
        case ParamIndex::Status:
            if (std::none_of(term.values.begin(), term.values.end(),
                             [](const auto& v) { return v.find('|') != std::string::npos; })) {
                anyOf("r.status", term.values);
                return;
            }
            break;
        case ParamIndex::DateRange: dateColumns(term); return;
        case ParamIndex::None: break;
        case ParamIndex::OfName: indexed(term, ParamIndex::Name); break; // whose word it is, the text decides
        default: indexed(term, term.param->index); return;
        }
        m_plan.inText.push_back(&term);
    }

    void dateColumns(const SearchTerm& term)
    {
        std::string any;
        for (const DateCondition& date : term.dates) {
            any += any.empty() ? "" : " OR ";
            any += dateSql(date, "r.date_lo", "r.date_hi");
        }
        m_plan.query.where += " AND r.date_lo IS NOT NULL AND (" + any + ")";
    }

    void indexed(const SearchTerm& term, ParamIndex index)
    {
        std::string unions;
        for (const std::string& value : term.values) {
            unions += unions.empty() ? "" : " UNION ";
            unions += "SELECT updated FROM idx WHERE name=? AND ";
            bind(indexKey(m_request.type, index));
            unions += indexCondition(*term.param, index, value);
        }
        m_plan.query.where += " AND r.updated IN (" + unions + ")";
        m_plan.byIndex = true;
    }

    std::string indexCondition(const SearchParam& param, ParamIndex index, const std::string& value)
    {
        if (index == ParamIndex::Identifier) {
            const std::size_t bar = value.find('|');
            if (bar != std::string::npos) {
                bind(identifierIndexValue(std::string_view(value).substr(0, bar),
                                          std::string_view(value).substr(bar + 1)));
                return "value=?";
            }
            return range(value + "\x1f", value + "\x20");
        }
        if (index == ParamIndex::Name)
            return range(foldText(value), foldText(value) + "\xf4\x8f\xbf\xbf");
        std::string_view target = relativeReference(value);
        if (index == ParamIndex::Patient) {
            bind(std::string(target.starts_with("Patient/") ? target.substr(8) : target));
            return "value=?";
        }
        const bool bare = target.find('/') == std::string_view::npos && !param.target.empty();
        bind(bare ? std::string(param.target) + "/" + std::string(target) : std::string(target));
        return "value=?";
    }

    std::string range(std::string low, std::string high)
    {
        bind(std::move(low));
        bind(std::move(high));
        return "value>=? AND value<?";
    }

    const SearchRequest& m_request;
    Plan m_plan;
};

bool matches(const Plan& plan, const StoreRow& row)
{
    return plan.inText.empty() || matchesTerms(row.json, plan.inText);
}

Result<qint64> countAll(const Store& store, const Plan& plan)
{
    if (plan.inText.empty())
        return store.selectCount(plan.query);
    qint64 total = 0;
    const auto read = store.select(plan.query, [&](const StoreRow& row) {
        total += matches(plan, row) ? 1 : 0;
        return true;
    });
    return read ? Result<qint64>(total) : Result<qint64>(read.error());
}

void placePage(StoreQuery& query, const SearchRequest& request)
{
    const auto& page = request.page;
    switch (request.sort) {
    case SearchSort::OldestFirst:
        query.order = "r.updated";
        if (page) {
            query.where += " AND r.updated>?";
            query.binds.emplace_back(page->afterStamp);
        }
        return;
    case SearchSort::NewestFirst:
        query.order = "r.updated DESC";
        if (page) {
            query.where += " AND r.updated<?";
            query.binds.emplace_back(page->afterStamp);
        }
        return;
    case SearchSort::ById:
        query.order = "r.id";
        if (page) {
            query.where += " AND r.id>?";
            query.binds.emplace_back(page->afterId);
        }
        return;
    }
}

} // namespace

Result<SearchPage> runSearch(const Store& store, const SearchRequest& request,
                             const std::function<void(const StoreRow&)>& visit)
{
    const qint64 bound = request.page ? request.page->bound : store.lastStamp();
    Plan plan = Planner(request).plan(bound);
    SearchPage page;
    // Whatever is written later is stamped later than now; of a later page only the bound is sure.
    page.asOf = request.page ? bound : std::max(bound, store.nowMs());
    if (request.page) {
        page.total = request.page->total;
    } else if (request.total || request.countOnly) {
        const auto total = countAll(store, plan);
        if (!total)
            return total.error();
        page.total = *total;
    }
    if (request.countOnly)
        return page;
    placePage(plan.query, request);
    if (plan.inText.empty())
        plan.query.limit = request.count + 1;
    int taken = 0;
    PageToken last{bound, 0, {}, page.total};
    const auto read = store.select(plan.query, [&](const StoreRow& row) {
        if (!matches(plan, row))
            return true;
        if (taken++ == request.count) {
            page.next = last;
            return false;
        }
        visit(row);
        last.afterStamp = row.lastUpdatedMs;
        last.afterId = row.id;
        return true;
    });
    return read ? Result<SearchPage>(page) : Result<SearchPage>(read.error());
}

Result<std::vector<Store::Stored>> findMatches(const Store& store, const SearchRequest& request, int limit)
{
    SearchRequest limited = request;
    limited.count = limit;
    limited.page.reset();
    std::vector<Store::Stored> found;
    const auto page = runSearch(store, limited, [&found](const StoreRow& row) {
        found.push_back({std::string(row.id), row.version, row.lastUpdatedMs, false, std::string(row.json)});
    });
    return page ? Result<std::vector<Store::Stored>>(std::move(found))
                : Result<std::vector<Store::Stored>>(page.error());
}

} // namespace dutydesk
