#include "sync/tell_heads.h"

#include "fhir/drafts.h"
#include "replica/audit_sent.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dutydesk {

namespace {

const QString Type = QStringLiteral("AuditEvent");

QString tr(const char* text)
{
    return QCoreApplication::translate("Push", text);
}

/// What the server has of this desk's heads, by their ids; other AuditEvents of the same site are passed over.
QHash<QString, SentHead> readHeads(const QByteArray& bundle)
{
    QHash<QString, SentHead> heads;
    for (const QJsonValue& entry : QJsonDocument::fromJson(bundle).object().value(u"entry").toArray()) {
        const QJsonObject event = entry.toObject().value(u"resource").toObject();
        SentHead head;
        for (const QJsonValue& value : event.value(u"entity").toArray().first().toObject().value(u"detail").toArray()) {
            const QString type = value.toObject().value(u"type").toString(), text = value.toObject().value(u"valueString").toString();
            if (type == u"day")
                head.day = text;
            else if (type == u"last-row")
                head.last = text.toLongLong();
            else if (type == u"hash")
                head.hash = QByteArray::fromHex(text.toLatin1());
        }
        if (head.last > 0 && head.hash.size() == 32)
            heads.insert(event.value(u"id").toString(), head);
    }
    return heads;
}

/// Reads the newest heads that the server has; they count as told, also when the answer to the telling was lost.
Result<void> compare(RunContext& run, const QString& desk)
{
    if (!run.capability.of(Type).searchParams.contains(QStringLiteral("site")))
        return {};
    const auto reply = run.client.get(run.client.url(QStringLiteral("AuditEvent?site=%1&_sort=-_lastUpdated&_count=100").arg(desk)));
    if (!reply)
        return reply.error();
    const QHash<QString, SentHead> heads = readHeads(reply->body);
    bool differs = false;
    auto noted = run.write([&](Database& database) -> Result<void> {
        const auto compared = compareSentHeads(database, heads.values(), run.replica.clock().now());
        if (!compared)
            return compared.error();
        differs = *compared;
        for (auto head = heads.begin(); head != heads.end(); ++head) {
            if (auto told = noteHeadSent(database, run.server.id, head.value(), head.key(), run.nowMs()); !told)
                return told;
        }
        return {};
    });
    if (noted && differs)
        run.tally.trouble(tr("The audit trail is not the one that this server was told of: it was cut back, rewritten or put back "
                             "from a backup. Have the auditor look at it."));
    return noted;
}

Result<void> tellOne(RunContext& run, const QString& desk, const AuditSeal& seal)
{
    const AuditHeadDraft draft{desk, seal.day, seal.last, seal.hash, seal.seal, run.replica.clock().now()};
    HttpRequest request;
    request.method = "POST";
    request.url = run.client.url(Type);
    request.headers = {{"Content-Type", "application/fhir+json"}, {"Prefer", "return=representation"}};
    if (run.capability.of(Type).conditionalCreate)
        request.headers.append(qMakePair(QByteArray("If-None-Exist"), QByteArray("altid=" + auditHeadKey(draft).toLatin1())));
    request.body = QJsonDocument(toAuditEvent(draft)).toJson(QJsonDocument::Compact);
    const auto reply = run.client.once(request);
    if (!reply)
        return reply.error();
    if (reply->status != 200 && reply->status != 201)
        return FhirClient::refusal(*reply);
    const QString id = QJsonDocument::fromJson(reply->body).object().value(u"id").toString();
    return run.write([&](Database& database) {
        return noteHeadSent(database, run.server.id, {seal.day, seal.last, seal.hash}, id, run.nowMs());
    });
}

} // namespace

Result<void> tellHeads(RunContext& run)
{
    if (!run.capability.of(Type).create)
        return {};
    const auto waiting = [&] {
        return run.read<QList<AuditSeal>>([&](Database& database) { return headsToSend(database, run.server.id); });
    };
    auto seals = waiting();
    if (!seals || seals->isEmpty())
        return seals ? Result<void>() : Result<void>(seals.error());
    const auto desk = run.read<QString>([](Database& database) -> Result<QString> {
        const auto id = database.value(QStringLiteral("SELECT value FROM meta WHERE key = 'replica_id'"));
        return id ? Result<QString>(id->toString()) : Result<QString>(id.error());
    });
    if (!desk)
        return desk.error();
    Result<void> told = compare(run, *desk);
    if (told)
        seals = waiting();
    if (!seals)
        return seals.error();
    for (const AuditSeal& seal : *seals) {
        if (!told || run.cancel)
            break;
        told = tellOne(run, *desk, seal);
    }
    if (told || endsRun(told.error()))
        return told;
    run.tally.trouble(tr("The server did not take the heads of the audit trail; they are sent with the next run."), told.error().details);
    return {};
}

} // namespace dutydesk
