#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dutydesk {

/// A FHIR interaction apart from its transport: an HTTP request or an entry of a Bundle. UTF-8 throughout.
struct RestRequest {
    std::string method;            ///< GET, POST, PUT, PATCH, DELETE (HEAD is handled by the transport)
    std::vector<std::string> path; ///< decoded segments after /fhir
    std::vector<std::pair<std::string, std::string>> query;
    std::string ifMatch;
    std::string ifNoneExist;
    std::string prefer;
    std::string contentType;
    std::string body;
};

struct RestResponse {
    int status = 200;
    std::string body;
    std::string contentType = "application/fhir+json; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;
    QString file; ///< when set, the body is this file (NDJSON)
};

/// `a=1&b=2` with percent escapes; '+' stays itself unless `form`.
std::vector<std::pair<std::string, std::string>> parseQuery(std::string_view text, bool form = false);
std::string percentEncoded(std::string_view text);
std::string percentDecoded(std::string_view text, bool plusIsSpace = false);

/// The first value of a query parameter, empty when it is missing.
std::string_view queryValue(const RestRequest& request, std::string_view name);

/// One issue as an OperationOutcome: `text` goes to details.text, `expression` is a FHIRPath.
std::string outcomeJson(std::string_view severity, std::string_view code, std::string_view text,
                        std::string_view expression = {});

/// A refusal with its OperationOutcome.
RestResponse refusal(int status, std::string_view code, std::string_view text, std::string_view expression = {});

} // namespace dutydesk
