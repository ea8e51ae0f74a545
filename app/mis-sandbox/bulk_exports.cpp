#include "bulk_exports.h"

#include "bulk_writer.h"
#include "search_dates.h"
#include "store_json.h"
#include "store_types.h"

#include <QUuid>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int mostRunning = 4;

std::string requestUrl(const std::string& base, const RestRequest& request)
{
    std::string url = base;
    for (const std::string& part : request.path)
        url += "/" + part;
    char separator = '?';
    for (const auto& [name, value] : request.query) {
        url += separator + percentEncoded(name) + "=" + percentEncoded(value);
        separator = '&';
    }
    return url;
}

bool isNdjson(std::string_view format)
{
    return format.empty() || format == "application/fhir+ndjson" || format == "application/ndjson" ||
           format == "ndjson";
}

} // namespace

struct BulkExports::Job {
    std::string id;
    std::string request;
    BulkOrder order;
    QTemporaryDir folder;
    std::unique_ptr<BulkWriter> writer;
    std::thread thread;
    std::atomic<bool> done = false;
    Result<std::vector<BulkFile>> result = std::vector<BulkFile>(); ///< valid once done

    ~Job()
    {
        if (writer)
            writer->cancel();
        if (thread.joinable())
            thread.join();
    }
};

BulkExports::BulkExports(Store& store, std::string base)
    : m_store(store)
    , m_base(std::move(base))
{}
BulkExports::~BulkExports() = default;

RestResponse BulkExports::readTypes(const RestRequest& request, Job& job) const
{
    bool named = false;
    for (const auto& [name, value] : request.query) {
        if (name == "_outputFormat" && !isNdjson(value))
            return refusal(400, "not-supported", "_outputFormat can only be application/fhir+ndjson.");
        if (name == "_since") {
            const auto since = parseFhirDate(value);
            if (!since)
                return refusal(400, "value", "_since must be an instant such as 2026-11-21T08:00:00Z.");
            job.order.since = since->from - 1;
        }
        if (name != "_type")
            continue;
        named = true;
        for (std::string_view rest = value; !rest.empty();) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            const std::string_view type = rest.substr(0, comma);
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            const int number = resourceTypeIndex(type);
            if (!inPatientCompartment(number))
                return refusal(400, "not-supported",
                               "_type=" + std::string(type) + " is not in the patient's compartment here.");
            if (std::find(job.order.types.begin(), job.order.types.end(), number) == job.order.types.end())
                job.order.types.push_back(number);
        }
    }
    for (int type = 0; !named && type < static_cast<int>(resourceTypes().size()); ++type) {
        if (inPatientCompartment(type))
            job.order.types.push_back(type);
    }
    return {};
}

RestResponse BulkExports::start(const RestRequest& request)
{
    if (request.prefer.find("respond-async") == std::string::npos)
        return refusal(400, "invalid", "An export needs the header Prefer: respond-async.");
    const auto group = m_store.get("Group", request.path[1]);
    if (!group || group->deleted)
        return refusal(group ? 410 : 404, group ? "deleted" : "not-found",
                       "Group/" + request.path[1] + " does not exist.");
    const auto running = std::count_if(m_jobs.begin(), m_jobs.end(), [](const auto& job) { return !job.second->done; });
    if (running >= mostRunning) {
        RestResponse busy = refusal(429, "throttled", "Too many exports are running; ask again later.");
        busy.headers.emplace_back("Retry-After", "5");
        return busy;
    }
    auto job = std::make_unique<Job>();
    if (RestResponse refused = readTypes(request, *job); refused.status >= 400)
        return refused;
    auto reader = m_store.openReader();
    if (!reader)
        return refusal(500, "exception", reader.error().details.toStdString());
    job->id = std::to_string(++m_nextJob) + "-" + QUuid::createUuid().toString(QUuid::Id128).toStdString();
    job->request = requestUrl(m_base, request);
    job->order.groupId = request.path[1];
    job->order.bound = m_store.lastStamp();
    job->order.folder = job->folder.path();
    job->writer = std::make_unique<BulkWriter>(job->order, std::move(reader).value());
    job->thread = std::thread([running = job.get()] {
        running->result = running->writer->run();
        running->done = true;
    });
    RestResponse accepted;
    accepted.status = 202;
    accepted.headers.emplace_back("Content-Location", m_base + "/$export-status/" + job->id);
    m_jobs.emplace(job->id, std::move(job));
    return accepted;
}

BulkExports::Job* BulkExports::find(const RestRequest& request)
{
    const auto found = request.path.size() > 1 ? m_jobs.find(request.path[1]) : m_jobs.end();
    return found == m_jobs.end() ? nullptr : found->second.get();
}

std::string BulkExports::manifest(const Job& job) const
{
    std::string text = "{\"transactionTime\":\"" + instantText(job.order.bound) +
                       "\",\"request\":" + jsonString(job.request) + ",\"requiresAccessToken\":true,\"output\":[";
    for (const BulkFile& file : job.result.value()) {
        if (&file != &job.result.value().front())
            text += ",";
        text += "{\"type\":\"" + file.type + "\",\"url\":\"" + m_base + "/$export-file/" + job.id + "/" + file.name +
                "\",\"count\":" + std::to_string(file.count) + "}";
    }
    return text + "],\"error\":[]}";
}

RestResponse BulkExports::status(const RestRequest& request)
{
    const Job* job = find(request);
    if (!job)
        return refusal(404, "not-found", "There is no such export; begin it again.");
    RestResponse response;
    if (!job->done) {
        response.status = 202;
        response.headers.emplace_back("X-Progress", job->writer->progress());
        response.headers.emplace_back("Retry-After", "1");
        return response;
    }
    if (!job->result)
        return refusal(500, "exception", job->result.error().message.toStdString());
    response.contentType = "application/json";
    response.headers.emplace_back("Expires", httpDate(m_store.nowMs() + 86400000));
    response.body = manifest(*job);
    return response;
}

RestResponse BulkExports::file(const RestRequest& request)
{
    const Job* job = find(request);
    if (!job || !job->done || !job->result || request.path.size() != 3)
        return refusal(404, "not-found", "There is no such file; its export is gone or not finished.");
    const auto& files = job->result.value();
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&request](const BulkFile& file) { return file.name == request.path[2]; });
    if (found == files.end())
        return refusal(404, "not-found", "This export has no such file.");
    RestResponse response;
    response.contentType = "application/fhir+ndjson";
    response.file = job->folder.filePath(QString::fromStdString(found->name));
    return response;
}

RestResponse BulkExports::discard(const RestRequest& request)
{
    if (!find(request))
        return refusal(404, "not-found", "There is no such export.");
    m_jobs.erase(request.path[1]);
    RestResponse accepted;
    accepted.status = 202;
    return accepted;
}

} // namespace dutydesk
