#pragma once

#include "rest_message.h"
#include "store.h"

#include <string>
#include <string_view>
#include <vector>

namespace dutydesk {

/// Create, update, patch and delete. Each call runs inside a transaction of the caller, who rolls back on a status ≥
/// 400.
class RestWriter
{
public:
    RestWriter(Store& store, std::string base);

    /// `id` empty: the server chooses one.
    RestResponse create(std::string_view type, const RestRequest& request, std::string id = {});
    RestResponse update(std::string_view type, const std::string& id, const RestRequest& request);
    RestResponse patch(std::string_view type, const std::string& id, const RestRequest& request);
    RestResponse remove(std::string_view type, const std::string& id, const RestRequest& request);

    /// An id that no resource of the type has had.
    std::string newId(std::string_view type);

    /// The one current resource that If-None-Exist names; empty id when there is none. A refusal for a bad query or
    /// several.
    struct Match {
        Store::Stored stored;
        RestResponse refused; ///< status ≥ 400 when it cannot be decided
    };
    Match matchExisting(std::string_view type, const std::string& ifNoneExist) const;

    /// References are checked at once, or with `later` only by checkReferences(): a transaction's entries refer to each
    /// other.
    void setCheckReferencesLater(bool later) { m_later = later; }
    RestResponse checkReferences();

private:
    struct Checked {
        std::string json;
        RestResponse refused;
    };
    Checked check(std::string_view type, const std::string& id, const std::string& body,
                  const std::string& before) const;
    RestResponse write(std::string_view type, const std::string& id, const std::string& json, const std::string& before,
                       const RestRequest& request);
    RestResponse versionMismatch(const RestRequest& request, const std::optional<Store::Stored>& current) const;
    RestResponse answer(int status, std::string_view type, const Store::Stored& stored,
                        const RestRequest& request) const;

    Store& m_store;
    std::string m_base;
    bool m_later = false;
    struct Pending {
        std::string resource;
        std::string target;
    };
    std::vector<Pending> m_references;
};

/// ETag, Last-Modified.
void addVersionHeaders(RestResponse& response, const Store::Stored& stored);

} // namespace dutydesk
