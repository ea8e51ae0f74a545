#include "rest_service.h"
#include "search_request.h"
#include "store_json.h"
#include "store_types.h"

#include <limits>

namespace dutydesk {

namespace {

struct HistoryQuery {
    qint64 since = std::numeric_limits<qint64>::min();
    int count = 100;
    std::optional<PageToken> page;
    RestResponse refused;
};

HistoryQuery readQuery(const RestRequest& request)
{
    HistoryQuery out;
    if (const std::string_view since = queryValue(request, "_since"); !since.empty()) {
        const auto range = parseFhirDate(since);
        if (!range) {
            out.refused = refusal(400, "value", "_since must be an instant such as 2026-11-21T08:00:00Z.");
            return out;
        }
        out.since = range->from;
    }
    if (const std::string_view count = queryValue(request, "_count"); !count.empty()) {
        bool number = false;
        const int wanted = QByteArray(count.data(), static_cast<qsizetype>(count.size())).toInt(&number);
        if (!number || wanted < 1) {
            out.refused = refusal(400, "value", "_count must be a whole number from 1.");
            return out;
        }
        out.count = std::min(wanted, mostPerPage);
    }
    if (const std::string_view page = queryValue(request, "_page"); !page.empty()) {
        out.page = decodePageToken(page);
        if (!out.page)
            out.refused = refusal(400, "value", "This page link is damaged; begin again.");
    }
    return out;
}

StoreQuery storeQuery(const HistoryQuery& history, int type, const std::string& id, qint64 bound)
{
    StoreQuery query{"r.updated>=? AND r.updated<=?", "r.updated DESC", {history.since, bound}};
    if (history.page) {
        query.where += " AND r.updated<?";
        query.binds.emplace_back(history.page->afterStamp);
    }
    if (type >= 0) {
        query.where += " AND r.type=?";
        query.binds.emplace_back(qint64(type));
    }
    if (!id.empty()) {
        query.where += " AND r.id=?";
        query.binds.emplace_back(id);
    }
    query.limit = history.count + 1;
    return query;
}

void appendEntry(std::string& out, const std::string& base, const StoreRow& row)
{
    const std::string type(resourceTypes()[static_cast<std::size_t>(row.type)]);
    const std::string address = type + "/" + std::string(row.id);
    const bool created = row.version == 1;
    out += out.empty() ? "{\"fullUrl\":\"" : ",{\"fullUrl\":\"";
    out += base + "/" + address + "\",";
    if (!row.deleted) {
        out += "\"resource\":";
        appendWithMeta(out, type, row.id, row.version, row.lastUpdatedMs, row.json);
        out += ",";
    }
    out += "\"request\":{\"method\":\"";
    out += row.deleted ? "DELETE" : created ? "POST" : "PUT";
    out += "\",\"url\":\"" + (created ? type : address) + "\"},\"response\":{\"status\":\"";
    out += row.deleted ? "204 No Content" : created ? "201 Created" : "200 OK";
    out += "\",\"etag\":\"W/\\\"" + std::to_string(row.version) + "\\\"\",\"lastModified\":\"" +
           instantText(row.lastUpdatedMs) + "\"}}";
}

std::string nextLink(const std::string& base, const RestRequest& request, const PageToken& token)
{
    std::string url = base;
    for (const std::string& part : request.path)
        url.append("/").append(percentEncoded(part));
    url.append("?");
    for (const auto& [name, value] : request.query) {
        if (name != "_page")
            url += percentEncoded(name) + "=" + percentEncoded(value) + "&";
    }
    return url + "_page=" + encodePageToken(token);
}

} // namespace

RestResponse historyBundle(const Store& store, const std::string& base, int type, const std::string& id,
                           const RestRequest& request)
{
    HistoryQuery history = readQuery(request);
    if (history.refused.status >= 400)
        return history.refused;
    if (!id.empty() && !store.get(resourceTypes()[static_cast<std::size_t>(type)], id))
        return refusal(404, "not-found", "This resource was never here.");
    const qint64 bound = history.page ? history.page->bound : store.lastStamp();
    std::string entries;
    PageToken last{bound, 0, {}, -1};
    bool more = false;
    int taken = 0;
    const auto read = store.select(storeQuery(history, type, id, bound), [&](const StoreRow& row) {
        if (taken++ == history.count) {
            more = true;
            return false;
        }
        appendEntry(entries, base, row);
        last.afterStamp = row.lastUpdatedMs;
        return true;
    });
    if (!read)
        return refusal(500, "exception", read.error().details.toStdString());
    RestResponse response;
    response.body =
        "{\"resourceType\":\"Bundle\",\"meta\":{\"lastUpdated\":\"" +
        instantText(history.page ? bound : std::max(bound, store.nowMs())) +
        "\"},\"type\":\"history\",\"timestamp\":\"" + instantText(store.nowMs()) + "\"";
    if (more)
        response.body +=
            ",\"link\":[{\"relation\":\"next\",\"url\":" + jsonString(nextLink(base, request, last)) + "}]";
    if (!entries.empty())
        response.body.append(",\"entry\":[").append(entries).append("]");
    response.body += "}";
    return response;
}

} // namespace dutydesk
