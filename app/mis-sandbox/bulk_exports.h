#pragma once

#include "rest_message.h"
#include "store.h"

#include <QTemporaryDir>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace dutydesk {

/// Bulk Data export of a Group (http://hl7.org/fhir/uv/bulkdata/export.html): each job writes NDJSON files in a thread
/// of its own with its own connection, in short reads as of one stamp, so that the server answers and is written to
/// meanwhile. The methods answer requests and are called from the server's thread.
class BulkExports
{
public:
    BulkExports(Store& store, std::string base);
    ~BulkExports(); ///< cancels and waits for the jobs

    RestResponse start(const RestRequest& request);
    RestResponse status(const RestRequest& request);
    RestResponse file(const RestRequest& request);
    RestResponse discard(const RestRequest& request);

private:
    struct Job;
    Job* find(const RestRequest& request);
    RestResponse readTypes(const RestRequest& request, Job& job) const;
    std::string manifest(const Job& job) const;

    Store& m_store;
    std::string m_base;
    std::map<std::string, std::unique_ptr<Job>> m_jobs;
    int m_nextJob = 0;
};

} // namespace dutydesk
