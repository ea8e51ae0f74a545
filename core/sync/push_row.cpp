#include "sync/push_row.h"

#include "fhir/codes.h"
#include "fhir/operation_outcome.h"
#include "sync/json_pointer.h"
#include "sync/merge.h"
#include "sync/page_store_pass.h"
#include "sync/push_reply.h"
#include "sync/squash.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int MostMerges = 3;      // in one run; somebody edits the record at the same moment
constexpr int LongestPauseMinutes = 60;

QString tr(const char* text)
{
    return QCoreApplication::translate("Push", text);
}

QByteArray keyQuery(const QString& key)
{
    return "identifier=" + QByteArray(fhir_codes::IdempotencyKey.data(), static_cast<qsizetype>(fhir_codes::IdempotencyKey.size())) + '|'
        + key.toUtf8();
}

QByteArray matching(const QString& version)
{
    return "W/\"" + version.toUtf8() + '"';
}

} // namespace

QUrl PushRow::address() const
{
    return m_run.client.url(QString(m_entry.type + u'/' + m_entry.fhirId));
}

bool PushRow::touchesTelecom() const
{
    return std::any_of(m_entry.changes.begin(), m_entry.changes.end(),
                       [](const FieldChange& change) { return change.pointer == u"/telecom"; });
}

PushRow::PushRow(RunContext& run, const OutboxEntry& entry) : m_run(run), m_entry(entry), m_mayBeThere(mayHaveArrived(entry)) {}

Result<PushRow::Outcome> PushRow::send()
{
    if (m_entry.operation != OutboxOperation::Create && m_entry.fhirId.isEmpty())
        return Outcome::Parked; // its create is parked or not sent yet: it waits in the queue
    for (int attempt = 1;; ++attempt) {
        if (m_run.cancel)
            return Error{ErrorKind::Cancelled, tr("The sending was stopped; what is left is sent with the next run."), {}};
        const auto tried = tryOnce();
        if (tried && !tried->reply)
            return tried->settledAs;
        const Result<HttpReply> reply = tried ? Result<HttpReply>(*tried->reply) : Result<HttpReply>(tried.error());
        if (!FhirClient::isPassing(reply))
            return reply ? judge(*reply) : Result<Outcome>(reply.error());
        m_mayBeThere = true;
        if (!m_run.client.backOff(attempt, reply)) {
            if (m_run.cancel)
                return Error{ErrorKind::Cancelled, tr("The sending was stopped; what is left is sent with the next run."), {}};
            return later(reply);
        }
    }
}

Result<PushRow::Attempt> PushRow::tryOnce()
{
    const QString requestId = m_run.random.uuid();
    const auto marked = m_run.write([&](Database& database) { return Outbox(database).markSending(m_entry.id, requestId); });
    if (!marked)
        return marked.error();
    m_entry.requestId = requestId;
    switch (m_entry.operation) {
    case OutboxOperation::Create: return tryCreate();
    case OutboxOperation::Update: return tryUpdate();
    case OutboxOperation::Delete: return tryDelete();
    }
    return Attempt{};
}

/// Law 7: found by the key, for servers that do not look themselves.
Result<std::optional<HttpReply>> PushRow::findByKey()
{
    HttpRequest request;
    request.url = m_run.client.url(QString(m_entry.type + u'?' + QString::fromUtf8(keyQuery(m_entry.idempotencyKey).replace('|', "%7C"))));
    const auto reply = m_run.client.once(request);
    if (!reply)
        return reply.error();
    if (reply->status != 200)
        return std::optional<HttpReply>(*reply);
    PageDecoder page;
    if (auto read = page.readBundle(reply->body); !read)
        return read.error();
    if (page.resources().empty())
        return std::optional<HttpReply>();
    HttpReply found = *reply;
    found.body = page.raw(0);
    return std::optional<HttpReply>(found);
}

Result<PushRow::Attempt> PushRow::tryCreate()
{
    const bool looksItself = m_run.capability.of(m_entry.type).conditionalCreate;
    if (!looksItself && m_mayBeThere) {
        const auto found = findByKey();
        if (!found)
            return found.error();
        if (*found)
            return Attempt{**found};
    }
    HttpRequest request;
    request.method = "POST";
    request.url = m_run.client.url(m_entry.type);
    request.headers = {{"Content-Type", "application/fhir+json"}, {"Prefer", "return=representation"}, {"X-Request-Id", m_entry.requestId.toUtf8()}};
    if (looksItself)
        request.headers.append(qMakePair(QByteArray("If-None-Exist"), QByteArray(keyQuery(m_entry.idempotencyKey))));
    request.body = m_entry.body;
    auto reply = m_run.client.once(request);
    return reply ? Result<Attempt>(Attempt{*reply}) : Result<Attempt>(reply.error());
}

Result<HttpReply> PushRow::patchOrPut(const QJsonObject* current, const QString& version)
{
    QList<FieldChange> changes = m_entry.changes;
    for (FieldChange& change : changes) {
        if (change.pointer == u"/telecom" && current) {
            const QJsonValue theirs = current->value(u"telecom");
            change.base = theirs;
            change.value = mergedTelecom(theirs.toArray(), change.value.toArray());
        }
    }
    HttpRequest request;
    request.url = address();
    request.headers = {{"Prefer", "return=representation"}, {"X-Request-Id", m_entry.requestId.toUtf8()}};
    if (!version.isEmpty())
        request.headers.append(qMakePair(QByteArray("If-Match"), QByteArray(matching(version))));
    if (m_run.capability.jsonPatch) {
        request.method = "PATCH";
        request.headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json-patch+json")));
        request.body = QJsonDocument(toJsonPatch(changes)).toJson(QJsonDocument::Compact);
    } else {
        request.method = "PUT";
        request.headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/fhir+json")));
        request.body = QJsonDocument(withChanges(*current, changes)).toJson(QJsonDocument::Compact);
    }
    return m_run.client.once(request);
}

Result<PushRow::Attempt> PushRow::tryUpdate()
{
    const auto readCurrent = [&] {
        HttpRequest request;
        request.url = address();
        return m_run.client.once(request);
    };
    for (;;) {
        Result<HttpReply> reply = HttpReply{};
        if (m_run.capability.jsonPatch && !touchesTelecom() && !m_entry.baseVersion.isEmpty()) {
            reply = patchOrPut(nullptr, m_entry.baseVersion);
        } else {
            const auto current = readCurrent();
            if (!current || current->status != 200)
                return current ? Result<Attempt>(Attempt{*current}) : Result<Attempt>(current.error());
            const QJsonObject resource = QJsonDocument::fromJson(current->body).object();
            const QString version = resource.value(u"meta").toObject().value(u"versionId").toString();
            if (version != m_entry.baseVersion) {
                if (++m_rounds > MostMerges)
                    return Attempt{HttpReply{412, {}, {}}};
                auto merged = mergeWithServer(*current);
                if (!merged || !merged->reply)
                    return merged;
                continue;
            }
            reply = patchOrPut(&resource, version);
        }
        if (!reply)
            return reply.error();
        if (reply->status != 412 || ++m_rounds > MostMerges)
            return Attempt{*reply};
        const auto current = readCurrent();
        if (!current || current->status != 200)
            return current ? Result<Attempt>(Attempt{*current}) : Result<Attempt>(current.error());
        auto merged = mergeWithServer(*current);
        if (!merged || !merged->reply)
            return merged;
    }
}

Result<PushRow::Attempt> PushRow::tryDelete()
{
    HttpRequest request;
    request.method = "DELETE";
    request.url = address();
    request.headers = {{"X-Request-Id", m_entry.requestId.toUtf8()}};
    if (!m_entry.baseVersion.isEmpty())
        request.headers.append(qMakePair(QByteArray("If-Match"), QByteArray(matching(m_entry.baseVersion))));
    auto reply = m_run.client.once(request);
    if (!reply)
        return reply.error();
    if (reply->status == 404 || reply->status == 410)
        reply->status = 204; // gone is what was wanted
    return Attempt{*reply};
}

Result<PushRow::Attempt> PushRow::mergeWithServer(const HttpReply& current)
{
    PageDecoder page;
    if (auto read = page.readResource(current.body); !read)
        return read.error();
    if (auto stored = m_run.pages.storeAndMerge(page); !stored)
        return stored.error();
    if (auto loaded = reload(); !loaded)
        return loaded.error();
    if (m_entry.state == OutboxState::Void || m_entry.state == OutboxState::Sent)
        return Attempt{std::nullopt, Outcome::Settled};
    if (m_entry.state == OutboxState::Conflict)
        return Attempt{std::nullopt, Outcome::Parked};
    return Attempt{current}; // something is left: once more
}

Result<void> PushRow::reload()
{
    const auto unsent = m_run.read<QList<OutboxEntry>>([&](Database& database) { return Outbox(database).unsentOf(m_entry.table, m_entry.row); });
    if (!unsent)
        return unsent.error();
    const auto found = std::find_if(unsent->begin(), unsent->end(), [&](const OutboxEntry& entry) { return entry.id == m_entry.id; });
    if (found == unsent->end())
        m_entry.state = OutboxState::Void;
    else
        m_entry = *found;
    return {};
}

Result<PushRow::Outcome> PushRow::judge(const HttpReply& reply)
{
    if (reply.status >= 300)
        return park(reply);
    if (isAnswerTo(m_entry, reply))
        return accept(reply);
    // 200 from a sign-in page or a proxy: the server may never have seen the entry. It stays, and is looked for by its key.
    return later(Error{ErrorKind::Unreachable, tr("Something else than the polyclinic's system answered. What was to be sent is kept and sent later."),
                       QStringLiteral("%1: HTTP %2 %3").arg(m_entry.type).arg(reply.status).arg(QString::fromLatin1(reply.header("Content-Type")))});
}

Result<PushRow::Outcome> PushRow::accept(const HttpReply& reply)
{
    PageDecoder page;
    AcceptedResource accepted = readAccepted(reply, page);
    const QString id = accepted.id.isEmpty() ? m_entry.fhirId : accepted.id;
    if (!accepted.hasBody && m_entry.operation != OutboxOperation::Delete && !id.isEmpty()) {
        // A server that answers without the resource: what it made of it is read, for the truth of the status.
        const auto current = m_run.client.get(m_run.client.url(QString(m_entry.type + u'/' + id)));
        if (current)
            accepted = readAccepted(*current, page);
        else if (current.error().kind == ErrorKind::Cancelled)
            return current.error();
    }
    const PageDecoder none;
    const auto stored = m_run.pages.store(accepted.hasBody ? page : none, {}, false, [&](Database& database, SyncStore& store) -> Result<void> {
        const QDateTime now = m_run.replica.clock().now();
        // With the resource at hand the row's version is left to its storing below, which would take an equal one for known.
        const QString version = accepted.hasBody ? QString() : accepted.version;
        if (auto done = Outbox(database).markSent(m_entry.id, id, version, accepted.updatedMs, now); !done)
            return done;
        return store.resolveIssues(m_run.server.id, true, {}, {}, m_entry.id, now.toMSecsSinceEpoch());
    });
    if (!stored)
        return stored.error();
    ++m_run.tally.sent;
    return Outcome::Settled;
}

Result<PushRow::Outcome> PushRow::park(const HttpReply& reply)
{
    const QString category = refusalCategory(m_entry, reply.status);
    const QString words = serverWords(reply.body);
    const QString shown = words.isEmpty() ? FhirClient::refusal(reply).message : words;
    const auto parked = m_run.write([&](Database& database) -> Result<void> {
        if (auto done = Outbox(database).park(m_entry.id, category, shown); !done)
            return done;
        SyncIssue issue;
        issue.run = m_run.run;
        issue.server = m_run.server.id;
        issue.push = true;
        issue.type = m_entry.type;
        issue.fhirId = m_entry.fhirId;
        issue.outbox = m_entry.id;
        issue.category = category;
        issue.message = category == u"slot-taken" ? tr("The time was taken meanwhile. Choose another one with the person.")
                                                  : tr("The server did not take this entry. It is kept; correct it or send it again.");
        issue.serverWords = shown;
        return SyncStore(database).addIssue(issue, m_run.nowMs());
    });
    if (!parked)
        return parked.error();
    ++m_run.tally.parked;
    m_run.tally.trouble(tr("The server did not take everything; what it refused is kept with its words."),
                        QStringLiteral("%1: HTTP %2").arg(m_entry.type).arg(reply.status));
    return Outcome::Parked;
}

Result<PushRow::Outcome> PushRow::later(const Result<HttpReply>& reply)
{
    const int minutes = std::min(LongestPauseMinutes, 1 << std::min(m_entry.attempts + 1, 6));
    const QDateTime next = m_run.replica.clock().now().addSecs(30LL * minutes + static_cast<qint64>(30.0 * minutes * m_run.random.fraction()));
    const QString words = reply ? FhirClient::refusal(*reply).details : reply.error().details;
    const auto kept = m_run.write([&](Database& database) {
        return Outbox(database).retryLater(m_entry.id, next, reply ? QStringLiteral("overloaded") : QStringLiteral("unreachable"), words);
    });
    if (!kept)
        return kept.error();
    if (!reply)
        return reply.error(); // the network itself: the others would fare no better
    m_run.tally.trouble(tr("Some entries could not be sent now; they are kept and sent later."), words);
    return Outcome::TryLater;
}

} // namespace dutydesk
