#include "rest_writer.h"

#include "patch_json.h"
#include "rest_slots.h"
#include "rest_validate.h"
#include "search_run.h"
#include "search_values.h"
#include "store_json.h"
#include "store_types.h"

#include <QJsonDocument>

#include <algorithm>

namespace dutydesk {

using simdjson::dom::element;

namespace {

RestResponse issuesRefusal(const std::vector<ValidationIssue>& issues)
{
    RestResponse response;
    response.status = 422;
    response.body = "{\"resourceType\":\"OperationOutcome\",\"issue\":[";
    for (const ValidationIssue& issue : issues) {
        if (&issue != &issues.front())
            response.body += ",";
        response.body += "{\"severity\":\"error\",\"code\":" + jsonString(issue.code) +
                         ",\"details\":{\"text\":" + jsonString(issue.text) + "},\"expression\":[" +
                         jsonString(issue.expression) + "]}";
    }
    response.body += "]}";
    return response;
}

/// What is wrong in `text` and was not already so in `before`: data that the server holds from older writers is not the
/// client's doing.
std::vector<ValidationIssue> newIssues(std::string_view type, const std::string& text, const std::string& before)
{
    auto issues = validateResource(type, text);
    if (issues.empty() || before.empty())
        return issues;
    const auto old = validateResource(type, before);
    std::erase_if(issues, [&old](const ValidationIssue& issue) {
        return std::any_of(old.begin(), old.end(), [&issue](const ValidationIssue& known) {
            return known.expression == issue.expression && known.text == issue.text;
        });
    });
    return issues;
}

/// The relative references anywhere in the resource but inside `contained`.
void collectReferences(element from, std::vector<std::string_view>& out)
{
    simdjson::dom::array items;
    if (from.get(items) == simdjson::SUCCESS) {
        for (const element item : items)
            collectReferences(item, out);
        return;
    }
    simdjson::dom::object members;
    if (from.get(members) != simdjson::SUCCESS)
        return;
    for (const auto member : members) {
        std::string_view text;
        if (member.key == "contained")
            continue;
        if (member.key == "reference" && member.value.get(text) == simdjson::SUCCESS)
            out.push_back(text);
        else
            collectReferences(member.value, out);
    }
}

RestResponse storageRefusal(const Error& error)
{
    return refusal(500, "exception", error.message.toStdString() + " " + error.details.toStdString());
}

bool isJsonBody(const std::string& contentType)
{
    return contentType.empty() || contentType.starts_with("application/fhir+json") ||
           contentType.starts_with("application/json");
}

/// The number in `W/"3"` or `"3"`; −1 when it is neither.
qint64 etagVersion(std::string_view etag)
{
    if (etag.starts_with("W/"))
        etag.remove_prefix(2);
    if (etag.size() < 3 || !etag.starts_with('"') || !etag.ends_with('"'))
        return -1;
    bool number = false;
    const qint64 version = QByteArray(etag.data() + 1, static_cast<qsizetype>(etag.size() - 2)).toLongLong(&number);
    return number ? version : -1;
}

} // namespace

void addVersionHeaders(RestResponse& response, const Store::Stored& stored)
{
    response.headers.emplace_back("ETag", "W/\"" + std::to_string(stored.version) + "\"");
    response.headers.emplace_back("Last-Modified", httpDate(stored.lastUpdatedMs));
}

RestWriter::RestWriter(Store& store, std::string base)
    : m_store(store)
    , m_base(std::move(base))
{}

std::string RestWriter::newId(std::string_view type)
{
    const QString key = QStringLiteral("nextId");
    qint64 number = m_store.meta(key).toLongLong();
    std::string id;
    do {
        id = joinText({"w", std::to_string(++number)});
    } while (m_store.get(type, id));
    (void)m_store.setMeta(key, QString::number(number)).ok();
    return id;
}

RestWriter::Match RestWriter::matchExisting(std::string_view type, const std::string& ifNoneExist) const
{
    Match match;
    std::string_view query = ifNoneExist;
    if (query.starts_with('?'))
        query.remove_prefix(1);
    const auto search = parseSearch(resourceTypeIndex(type), parseQuery(query), true);
    if (!search || (search->terms.empty() && search->ids.empty())) {
        match.refused = refusal(400, "invalid", "If-None-Exist must be a search such as identifier=system|value.");
        return match;
    }
    const auto found = findMatches(m_store, *search, 2);
    if (!found)
        match.refused = storageRefusal(found.error());
    else if (found->size() > 1)
        match.refused = refusal(412, "multiple-matches",
                                "More than one " + std::string(type) + " matches If-None-Exist; nothing was created.");
    else if (found->size() == 1)
        match.stored = found->front();
    return match;
}

RestWriter::Checked RestWriter::check(std::string_view type, const std::string& id, const std::string& body,
                                      const std::string& before) const
{
    const std::string text = minifyObject(body);
    if (text.empty())
        return {{}, refusal(400, "structure", "The body is not a JSON object in UTF-8.")};
    const std::string named = jsonText(jsonMember(text, "resourceType"));
    if (named != type)
        return {{},
                refusal(400, "invalid", "The body holds \"" + named + "\", the address says " + std::string(type) + ".",
                        "resourceType")};
    if (const auto issues = newIssues(type, text, before); !issues.empty())
        return {{}, issuesRefusal(issues)};
    auto json = canonicalJson(type, id, text);
    return json ? Checked{std::move(json).value(), {}}
                : Checked{{}, refusal(400, "structure", json.error().message.toStdString())};
}

RestResponse RestWriter::versionMismatch(const RestRequest& request, const std::optional<Store::Stored>& current) const
{
    RestResponse fine;
    if (request.ifMatch.empty() || request.ifMatch == "*")
        return fine;
    const qint64 wanted = etagVersion(request.ifMatch);
    if (wanted < 0)
        return refusal(400, "invalid", "If-Match must hold an ETag such as W/\"3\".");
    if (!current || current->deleted || current->version != wanted) {
        return refusal(412, "conflict",
                       "The resource has changed: If-Match says version " + std::to_string(wanted) +
                           ", the current one is " +
                           (current ? std::to_string(current->version) : std::string("none")) + ". Read it again.");
    }
    return fine;
}

RestResponse RestWriter::answer(int status, std::string_view type, const Store::Stored& stored,
                                const RestRequest& request) const
{
    RestResponse response;
    response.status = status;
    addVersionHeaders(response, stored);
    if (status == 201)
        response.headers.emplace_back("Location", m_base + "/" + std::string(type) + "/" + stored.id + "/_history/" +
                                                      std::to_string(stored.version));
    if (request.prefer.find("return=minimal") != std::string::npos)
        return response;
    if (request.prefer.find("return=OperationOutcome") != std::string::npos)
        response.body =
            outcomeJson("information", "informational", "Stored as version " + std::to_string(stored.version) + ".");
    else
        appendWithMeta(response.body, type, stored.id, stored.version, stored.lastUpdatedMs, stored.json);
    return response;
}

RestResponse RestWriter::write(std::string_view type, const std::string& id, const std::string& json,
                               const std::string& before, const RestRequest& request)
{
    if (type == "Appointment") {
        if (const auto moved = moveSlots(m_store, id, before, json); !moved) {
            const bool taken = moved.error().kind == ErrorKind::Conflict;
            return refusal(taken ? 409 : 422, taken ? "conflict" : "not-found", moved.error().message.toStdString(),
                           "Appointment.slot[0]");
        }
    }
    const auto stored = m_store.put(type, id, json);
    if (!stored)
        return storageRefusal(stored.error());
    thread_local simdjson::dom::parser parser;
    element root;
    std::vector<std::string_view> references;
    if (parser.parse(json).get(root) == simdjson::SUCCESS)
        collectReferences(root, references);
    for (const std::string_view reference : references)
        m_references.push_back({std::string(type) + "/" + id, std::string(reference)});
    if (!m_later) {
        if (RestResponse dangling = checkReferences(); dangling.status >= 400)
            return dangling;
    }
    return answer(before.empty() ? 201 : 200, type, *stored, request);
}

RestResponse RestWriter::checkReferences()
{
    const auto pending = std::exchange(m_references, {});
    for (const Pending& reference : pending) {
        std::string_view target = reference.target;
        if (target.starts_with(m_base))
            target = relativeReference(target);
        const std::size_t slash = target.find('/');
        if (slash == std::string_view::npos || target.find(':') != std::string_view::npos)
            continue;
        const std::string_view type = target.substr(0, slash);
        if (resourceTypeIndex(type) < 0)
            continue;
        const auto found = m_store.get(type, relativeReference(target).substr(slash + 1));
        if (!found || found->deleted)
            return refusal(422, "not-found",
                           reference.resource + " refers to " + std::string(target) + ", which does not exist here.",
                           reference.resource.substr(0, reference.resource.find('/')));
    }
    return {};
}

RestResponse RestWriter::create(std::string_view type, const RestRequest& request, std::string id)
{
    if (!isJsonBody(request.contentType))
        return refusal(415, "not-supported", "Send application/fhir+json, not " + request.contentType + ".");
    if (!request.ifNoneExist.empty()) {
        const Match match = matchExisting(type, request.ifNoneExist);
        if (match.refused.status >= 400)
            return match.refused;
        if (!match.stored.id.empty()) {
            RestResponse existing = answer(200, type, match.stored, request);
            existing.headers.emplace_back("Location", m_base + "/" + std::string(type) + "/" + match.stored.id +
                                                          "/_history/" + std::to_string(match.stored.version));
            return existing;
        }
    }
    if (id.empty())
        id = newId(type);
    Checked checked = check(type, id, request.body, {});
    return checked.refused.status >= 400 ? checked.refused : write(type, id, checked.json, {}, request);
}

RestResponse RestWriter::update(std::string_view type, const std::string& id, const RestRequest& request)
{
    if (!isJsonBody(request.contentType))
        return refusal(415, "not-supported", "Send application/fhir+json, not " + request.contentType + ".");
    if (!isResourceId(id))
        return refusal(400, "value", "\"" + id + "\" is not an R4 id.");
    const auto current = m_store.get(type, id);
    if (RestResponse mismatch = versionMismatch(request, current); mismatch.status >= 400)
        return mismatch;
    const std::string before = current && !current->deleted ? current->json : std::string();
    Checked checked = check(type, id, request.body, before);
    if (checked.refused.status >= 400)
        return checked.refused;
    if (const std::string named = jsonText(jsonMember(minifyObject(request.body), "id")); named != id)
        return refusal(400, "invalid", "The body's id is \"" + named + "\", the address says " + id + ".",
                       std::string(type) + ".id");
    return write(type, id, checked.json, before, request);
}

RestResponse RestWriter::patch(std::string_view type, const std::string& id, const RestRequest& request)
{
    if (!request.contentType.starts_with("application/json-patch+json"))
        return refusal(415, "not-supported",
                       "A patch must be application/json-patch+json, not " + request.contentType + ".");
    const auto current = m_store.get(type, id);
    if (!current)
        return refusal(404, "not-found", std::string(type) + "/" + id + " does not exist.");
    if (current->deleted)
        return refusal(410, "deleted", std::string(type) + "/" + id + " was deleted.");
    if (RestResponse mismatch = versionMismatch(request, current); mismatch.status >= 400)
        return mismatch;
    std::string served;
    appendWithMeta(served, type, id, current->version, current->lastUpdatedMs, current->json);
    const auto patched = applyJsonPatch(QJsonDocument::fromJson(QByteArray::fromStdString(served)).object(),
                                        QByteArray::fromStdString(request.body));
    if (!patched) {
        const bool malformed = patched.error().kind == ErrorKind::BadInput;
        return refusal(malformed ? 400 : 422, malformed ? "structure" : "processing",
                       patched.error().message.toStdString() + " (operation " + patched.error().details.toStdString() +
                           ")");
    }
    if (patched->value(u"id").toString().toStdString() != id)
        return refusal(422, "business-rule", "A patch must not change the id.", std::string(type) + ".id");
    Checked checked =
        check(type, id, QJsonDocument(*patched).toJson(QJsonDocument::Compact).toStdString(), current->json);
    return checked.refused.status >= 400 ? checked.refused : write(type, id, checked.json, current->json, request);
}

RestResponse RestWriter::remove(std::string_view type, const std::string& id, const RestRequest& request)
{
    RestResponse gone;
    gone.status = 204;
    const auto current = m_store.get(type, id);
    if (RestResponse mismatch = versionMismatch(request, current); mismatch.status >= 400)
        return mismatch;
    if (!current || current->deleted)
        return gone;
    if (type == "Appointment") {
        if (const auto moved = moveSlots(m_store, id, current->json, {}); !moved)
            return storageRefusal(moved.error());
    }
    const auto removed = m_store.remove(type, id);
    if (!removed)
        return storageRefusal(removed.error());
    gone.headers.emplace_back("ETag", "W/\"" + std::to_string(current->version + 1) + "\"");
    return gone;
}

} // namespace dutydesk
