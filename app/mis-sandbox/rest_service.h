#pragma once

#include "rest_message.h"
#include "rest_writer.h"
#include "store.h"

#include <memory>

namespace dutydesk {

class BulkExports;

/// The FHIR interactions over a store, apart from HTTP. Of one thread.
class RestService
{
public:
    /// `base` is the address of the server, `http://127.0.0.1:8080/fhir`.
    RestService(Store& store, std::string base);
    ~RestService();

    RestResponse handle(const RestRequest& request);

private:
    RestResponse route(const RestRequest& request);
    RestResponse system(const RestRequest& request);
    RestResponse operation(const RestRequest& request);
    RestResponse onType(const RestRequest& request);
    RestResponse onInstance(const RestRequest& request);
    RestResponse onHistory(const RestRequest& request);
    RestResponse bulk(const RestRequest& request);

    RestResponse writeRequest(const RestRequest& request);
    RestResponse read(std::string_view type, const std::string& id, qint64 version) const;
    RestResponse search(const RestRequest& request,
                        const std::vector<std::pair<std::string, std::string>>& query) const;
    RestResponse stats() const;
    RestResponse advanceDays(const RestRequest& request);

    RestResponse bundle(const RestRequest& request); ///< batch or transaction, in rest_bundle.cpp

    Store& m_store;
    std::string m_base;
    RestWriter m_writer;
    std::unique_ptr<BulkExports> m_exports;
    bool m_inTransaction = false;
    friend class BundleRun;
};

/// What the server serves. Defined in rest_capability.cpp.
RestResponse capabilityStatement(const Store& store, const std::string& base);

/// `_history` of everything (`type` −1), of a type or of one resource (`id` not empty). Defined in rest_history.cpp.
RestResponse historyBundle(const Store& store, const std::string& base, int type, const std::string& id,
                           const RestRequest& request);

} // namespace dutydesk
