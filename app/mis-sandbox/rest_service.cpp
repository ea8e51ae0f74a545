#include "rest_service.h"

#include "bulk_exports.h"
#include "life.h"
#include "search_run.h"
#include "store_json.h"
#include "store_types.h"

#include <QJsonDocument>

namespace dutydesk {

namespace {

RestResponse notSupported(const RestRequest& request)
{
    return refusal(405, "not-supported", request.method + " is not supported at this address.");
}

std::string searchUrl(const std::string& base, std::string_view type,
                      const std::vector<std::pair<std::string, std::string>>& query,
                      const std::optional<PageToken>& page)
{
    std::string url = base + "/" + std::string(type);
    char separator = '?';
    for (const auto& [name, value] : query) {
        if (page && name == "_page")
            continue;
        url += separator + percentEncoded(name) + "=" + percentEncoded(value);
        separator = '&';
    }
    if (page)
        url += separator + std::string("_page=") + encodePageToken(*page);
    return url;
}

void appendMatch(std::string& out, const std::string& base, std::string_view type, const StoreRow& row)
{
    out.append(out.empty() ? "{\"fullUrl\":\"" : ",{\"fullUrl\":\"")
        .append(base)
        .append("/")
        .append(type)
        .append("/")
        .append(row.id);
    out.append("\",\"resource\":");
    appendWithMeta(out, type, row.id, row.version, row.lastUpdatedMs, row.json);
    out.append(",\"search\":{\"mode\":\"match\"}}");
}

} // namespace

RestService::RestService(Store& store, std::string base)
    : m_store(store)
    , m_base(std::move(base))
    , m_writer(store, m_base)
    , m_exports(std::make_unique<BulkExports>(store, m_base))
{}

RestService::~RestService() = default;

RestResponse RestService::handle(const RestRequest& request)
{
    const bool writes = request.method != "GET" && !(request.path.size() == 2 && request.path[1] == "_search");
    return writes ? writeRequest(request) : route(request);
}

/// One transaction a request; a refusal leaves nothing behind. A batch opens one for each of its entries.
RestResponse RestService::writeRequest(const RestRequest& request)
{
    if (m_inTransaction || request.path.empty() || request.path.front().starts_with('$'))
        return route(request);
    if (const auto begun = m_store.begin(); !begun)
        return refusal(500, "exception", begun.error().details.toStdString());
    RestResponse response = route(request);
    if (response.status >= 400) {
        m_store.rollback();
    } else if (const auto committed = m_store.commit(); !committed) {
        return refusal(500, "exception", committed.error().details.toStdString());
    }
    return response;
}

RestResponse RestService::route(const RestRequest& request)
{
    if (request.path.empty() || request.path.front().starts_with('$') || request.path.front() == "metadata" ||
        request.path.front() == "_history")
        return system(request);
    if (resourceTypeIndex(request.path.front()) < 0)
        return refusal(404, "not-supported", "The resource type \"" + request.path.front() + "\" is not served here.");
    if (request.path.size() == 1)
        return onType(request);
    if (request.path[1] == "_history")
        return onHistory(request);
    if (request.path[1] == "_search" && request.method == "POST")
        return search(request, parseQuery(request.body, true));
    if (request.path.size() == 2)
        return onInstance(request);
    if (request.path[2] == "_history")
        return onHistory(request);
    if (request.path[2] == "$export")
        return bulk(request);
    return refusal(404, "not-supported", "There is nothing at this address.");
}

RestResponse RestService::system(const RestRequest& request)
{
    if (request.path.empty())
        return request.method == "POST" ? bundle(request) : notSupported(request);
    const std::string& name = request.path.front();
    if (name == "metadata")
        return request.method == "GET" ? capabilityStatement(m_store, m_base) : notSupported(request);
    if (name == "_history")
        return request.method == "GET" ? historyBundle(m_store, m_base, -1, {}, request) : notSupported(request);
    return operation(request);
}

RestResponse RestService::operation(const RestRequest& request)
{
    const std::string& name = request.path.front();
    if (name == "$stats")
        return request.method == "GET" ? stats() : notSupported(request);
    if (name == "$advance")
        return request.method == "POST" ? advanceDays(request) : notSupported(request);
    if (name == "$export-status" || name == "$export-file")
        return bulk(request);
    return refusal(404, "not-supported", "The operation " + name + " is not offered.");
}

RestResponse RestService::onType(const RestRequest& request)
{
    if (request.method == "GET")
        return search(request, request.query);
    return request.method == "POST" ? m_writer.create(request.path[0], request) : notSupported(request);
}

RestResponse RestService::onInstance(const RestRequest& request)
{
    const std::string& type = request.path[0];
    const std::string& id = request.path[1];
    if (request.method == "GET")
        return read(type, id, -1);
    if (request.method == "PUT")
        return m_writer.update(type, id, request);
    if (request.method == "PATCH")
        return m_writer.patch(type, id, request);
    return request.method == "DELETE" ? m_writer.remove(type, id, request) : notSupported(request);
}

RestResponse RestService::onHistory(const RestRequest& request)
{
    if (request.method != "GET")
        return notSupported(request);
    const int type = resourceTypeIndex(request.path[0]);
    if (request.path.size() == 2)
        return historyBundle(m_store, m_base, type, {}, request);
    if (request.path.size() == 3)
        return historyBundle(m_store, m_base, type, request.path[1], request);
    bool number = false;
    const qint64 version = QByteArray::fromStdString(request.path[3]).toLongLong(&number);
    return read(request.path[0], request.path[1], number && version > 0 ? version : 0);
}

RestResponse RestService::read(std::string_view type, const std::string& id, qint64 version) const
{
    const auto stored = m_store.get(type, id, version);
    const std::string name = std::string(type) + "/" + id;
    if (!stored)
        return refusal(404, "not-found", name + (version < 0 ? " does not exist." : " has no such version."));
    RestResponse response;
    if (stored->deleted) {
        response = refusal(410, "deleted", name + " was deleted at " + instantText(stored->lastUpdatedMs) + ".");
        addVersionHeaders(response, *stored);
        return response;
    }
    addVersionHeaders(response, *stored);
    appendWithMeta(response.body, type, id, stored->version, stored->lastUpdatedMs, stored->json);
    return response;
}

RestResponse RestService::search(const RestRequest& request,
                                 const std::vector<std::pair<std::string, std::string>>& query) const
{
    const std::string& type = request.path[0];
    const auto parsed =
        parseSearch(resourceTypeIndex(type), query, request.prefer.find("handling=strict") != std::string::npos);
    if (!parsed)
        return refusal(400, "invalid", parsed.error().message.toStdString());
    std::string entries;
    entries.reserve(512 * 1024);
    const auto page =
        runSearch(m_store, *parsed, [&](const StoreRow& row) { appendMatch(entries, m_base, type, row); });
    if (!page)
        return refusal(500, "exception", page.error().details.toStdString());
    if (!parsed->ignored.empty()) {
        std::string names;
        for (const std::string& name : parsed->ignored)
            names += (names.empty() ? "" : ", ") + name;
        entries += entries.empty() ? "{\"resource\":" : ",{\"resource\":";
        entries += outcomeJson("warning", "not-supported", "Ignored, not known here: " + names + ".") +
                   ",\"search\":{\"mode\":\"outcome\"}}";
    }
    RestResponse response;
    response.body.reserve(entries.size() + 1024);
    response.body =
        "{\"resourceType\":\"Bundle\",\"meta\":{\"lastUpdated\":\"" + instantText(page->asOf) +
        "\"},\"type\":\"searchset\",\"timestamp\":\"" + instantText(m_store.nowMs()) + "\"";
    if (page->total >= 0)
        response.body += ",\"total\":" + std::to_string(page->total);
    response.body +=
        ",\"link\":[{\"relation\":\"self\",\"url\":" + jsonString(searchUrl(m_base, type, query, {})) + "}";
    if (page->next)
        response.body +=
            ",{\"relation\":\"next\",\"url\":" + jsonString(searchUrl(m_base, type, query, page->next)) + "}";
    response.body += "]";
    if (!entries.empty())
        response.body.append(",\"entry\":[").append(entries).append("]");
    response.body += "}";
    return response;
}

RestResponse RestService::stats() const
{
    RestResponse response;
    response.contentType = "application/json; charset=utf-8";
    response.body = "{\"today\":\"" + m_store.today().toString(Qt::ISODate).toStdString() + "\",\"now\":\"" +
                    instantText(m_store.nowMs()) + "\",\"lastUpdated\":\"" + instantText(m_store.lastStamp()) +
                    "\",\"counts\":{";
    for (const std::string_view type : resourceTypes()) {
        response.body += type == resourceTypes().front() ? "\"" : ",\"";
        response.body.append(type).append("\":").append(std::to_string(m_store.count(type)));
    }
    response.body += "}}";
    return response;
}

RestResponse RestService::advanceDays(const RestRequest& request)
{
    const std::string_view text = queryValue(request, "days");
    bool number = text.empty();
    const int days = text.empty() ? 1 : QByteArray(text.data(), static_cast<qsizetype>(text.size())).toInt(&number);
    if (!number || days < 1 || days > 366)
        return refusal(400, "value", "days must be a whole number from 1 to 366.");
    const auto summary = advance(m_store, days);
    if (!summary)
        return refusal(500, "exception",
                       summary.error().message.toStdString() + " " + summary.error().details.toStdString());
    RestResponse response;
    response.contentType = "application/json; charset=utf-8";
    response.body = QJsonDocument(*summary).toJson(QJsonDocument::Compact).toStdString();
    return response;
}

RestResponse RestService::bulk(const RestRequest& request)
{
    if (request.path[0] == "Group")
        return request.method == "GET" ? m_exports->start(request) : notSupported(request);
    if (request.path[0] == "$export-file")
        return request.method == "GET" ? m_exports->file(request) : notSupported(request);
    if (request.method == "DELETE")
        return m_exports->discard(request);
    return request.method == "GET" ? m_exports->status(request) : notSupported(request);
}

} // namespace dutydesk
