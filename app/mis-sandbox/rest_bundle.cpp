#include "rest_service.h"
#include "search_values.h"
#include "store_json.h"
#include "store_types.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <set>

namespace dutydesk {

namespace {

struct Entry {
    std::string fullUrl;
    std::string resource;
    RestRequest request;
    std::string presetId; ///< of a POST in a transaction
    RestResponse response;
};

Entry readEntry(std::string_view json)
{
    Entry entry;
    entry.fullUrl = jsonText(jsonMember(json, "fullUrl"));
    entry.resource = jsonMember(json, "resource");
    const std::string_view request = jsonMember(json, "request");
    if (request.empty())
        return entry;
    RestRequest& out = entry.request;
    out.method = jsonText(jsonMember(request, "method"));
    out.ifMatch = jsonText(jsonMember(request, "ifMatch"));
    out.ifNoneExist = jsonText(jsonMember(request, "ifNoneExist"));
    const std::string url = jsonText(jsonMember(request, "url"));
    const std::size_t question = std::min(url.find('?'), url.size());
    std::string_view path = std::string_view(url).substr(0, question);
    while (!path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        if (slash > 0)
            out.path.push_back(percentDecoded(path.substr(0, slash)));
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    if (question < url.size())
        out.query = parseQuery(std::string_view(url).substr(question + 1));
    return entry;
}

/// A JSON Patch travels in a Bundle as the data of a Binary.
void placeBody(Entry& entry)
{
    RestRequest& request = entry.request;
    request.body = entry.resource;
    request.contentType = "application/fhir+json";
    if (request.method != "PATCH")
        return;
    request.contentType = jsonText(jsonMember(entry.resource, "contentType"));
    request.body =
        QByteArray::fromBase64(QByteArray::fromStdString(jsonText(jsonMember(entry.resource, "data")))).toStdString();
}

std::string statusLine(int status)
{
    switch (status) {
    case 200: return "200 OK";
    case 201: return "201 Created";
    case 204: return "204 No Content";
    default: return std::to_string(status);
    }
}

void appendResponse(std::string& out, const Entry& entry)
{
    const RestResponse& response = entry.response;
    std::string lastModified;
    std::string outcome;
    out += out.empty() ? "{" : ",{";
    if (response.status >= 400)
        outcome = ",\"outcome\":" + response.body;
    else if (entry.request.method == "GET" && !response.body.empty())
        out += "\"resource\":" + response.body + ",";
    out += "\"response\":{\"status\":" + jsonString(statusLine(response.status));
    for (const auto& [name, value] : response.headers) {
        if (name == "Location")
            out += ",\"location\":" + jsonString(value);
        else if (name == "ETag")
            out += ",\"etag\":" + jsonString(value);
    }
    out += outcome + "}}";
}

int order(const std::string& method)
{
    if (method == "DELETE")
        return 0;
    if (method == "POST")
        return 1;
    return method == "PUT" || method == "PATCH" ? 2 : 3;
}

bool acceptable(const RestRequest& request)
{
    static constexpr std::array<std::string_view, 5> methods{"GET", "POST", "PUT", "PATCH", "DELETE"};
    return std::find(methods.begin(), methods.end(), request.method) != methods.end() && !request.path.empty() &&
           !request.path.front().starts_with('$');
}

void replaceAll(std::string& text, const std::string& from, const std::string& to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

RestResponse entryRefusal(const RestResponse& refused, std::size_t index)
{
    RestResponse response = refused;
    response.headers.emplace_back("X-Entry", std::to_string(index));
    return response;
}

} // namespace

/// Runs the entries of one Bundle.
class BundleRun
{
public:
    BundleRun(RestService& service, std::vector<Entry> entries)
        : m_service(service)
        , m_entries(std::move(entries))
    {}

    RestResponse batch()
    {
        for (Entry& entry : m_entries) {
            placeBody(entry);
            entry.response = acceptable(entry.request)
                                 ? m_service.handle(entry.request)
                                 : refusal(400, "invalid", "Bundle.entry.request needs method and url.");
        }
        return answer("batch-response");
    }

    RestResponse transaction()
    {
        if (const auto begun = m_service.m_store.begin(); !begun)
            return refusal(500, "exception", begun.error().details.toStdString());
        m_service.m_inTransaction = true;
        m_service.m_writer.setCheckReferencesLater(true);
        RestResponse refused = prepare();
        if (refused.status < 400)
            refused = execute();
        m_service.m_inTransaction = false;
        m_service.m_writer.setCheckReferencesLater(false);
        RestResponse dangling = m_service.m_writer.checkReferences();
        if (refused.status < 400)
            refused = dangling;
        if (refused.status >= 400) {
            m_service.m_store.rollback();
            return refused;
        }
        if (const auto committed = m_service.m_store.commit(); !committed)
            return refusal(500, "exception", committed.error().details.toStdString());
        return answer("transaction-response");
    }

private:
    /// Gives the created resources their ids and writes them in place of the Bundle's own addresses.
    RestResponse prepare()
    {
        std::vector<std::pair<std::string, std::string>> addresses;
        std::set<std::string> written;
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            Entry& entry = m_entries[i];
            if (!acceptable(entry.request))
                return entryRefusal(refusal(400, "invalid", "entry.request needs method and url.", place(i)), i);
            const bool post = entry.request.method == "POST" && entry.request.path.size() == 1;
            const std::string target =
                entry.request.path[0] + "/" + (entry.request.path.size() > 1 ? entry.request.path[1] : "");
            if (!post && entry.request.method != "GET" && !written.insert(target).second)
                return entryRefusal(refusal(400, "invalid", target + " is written twice in one transaction.", place(i)),
                                    i);
            if (!post)
                continue;
            const std::string& type = entry.request.path[0];
            if (resourceTypeIndex(type) < 0)
                continue; // refused when it is executed
            entry.presetId = m_service.m_writer.newId(type);
            std::string address = type + "/" + entry.presetId;
            if (!entry.request.ifNoneExist.empty()) {
                const auto match = m_service.m_writer.matchExisting(type, entry.request.ifNoneExist);
                if (!match.stored.id.empty())
                    address = type + "/" + match.stored.id;
            }
            if (!entry.fullUrl.empty())
                addresses.emplace_back(jsonString(entry.fullUrl), jsonString(address));
        }
        for (Entry& entry : m_entries) {
            for (const auto& [from, to] : addresses)
                replaceAll(entry.resource, from, to);
            placeBody(entry);
        }
        return {};
    }

    /// http://hl7.org/fhir/R4/http.html#trules: DELETE, POST, PUT and PATCH, GET.
    RestResponse execute()
    {
        std::vector<std::size_t> sequence(m_entries.size());
        for (std::size_t i = 0; i < sequence.size(); ++i)
            sequence[i] = i;
        std::stable_sort(sequence.begin(), sequence.end(), [this](std::size_t a, std::size_t b) {
            return order(m_entries[a].request.method) < order(m_entries[b].request.method);
        });
        for (const std::size_t i : sequence) {
            Entry& entry = m_entries[i];
            entry.response = entry.presetId.empty()
                                 ? m_service.handle(entry.request)
                                 : m_service.m_writer.create(entry.request.path[0], entry.request, entry.presetId);
            if (entry.response.status >= 400)
                return entryRefusal(entry.response, i);
        }
        return {};
    }

    static std::string place(std::size_t index) { return "Bundle.entry[" + std::to_string(index) + "].request"; }

    RestResponse answer(std::string_view type) const
    {
        std::string entries;
        for (const Entry& entry : m_entries)
            appendResponse(entries, entry);
        RestResponse response;
        response.body = "{\"resourceType\":\"Bundle\",\"type\":\"" + std::string(type) + "\"";
        if (!entries.empty())
            response.body += ",\"entry\":[" + entries + "]";
        response.body += "}";
        return response;
    }

    RestService& m_service;
    std::vector<Entry> m_entries;
};

RestResponse RestService::bundle(const RestRequest& request)
{
    const std::string text = minifyObject(request.body);
    const std::string type = jsonText(jsonMember(text, "type"));
    if (text.empty() || jsonText(jsonMember(text, "resourceType")) != "Bundle")
        return refusal(400, "structure", "The body must be a Bundle.");
    if (type != "batch" && type != "transaction")
        return refusal(400, "value", "Bundle.type must be batch or transaction.", "Bundle.type");
    std::vector<Entry> entries;
    for (const std::string_view item : jsonItems(jsonMember(text, "entry")))
        entries.push_back(readEntry(item));
    BundleRun run(*this, std::move(entries));
    return type == "batch" ? run.batch() : run.transaction();
}

} // namespace dutydesk
