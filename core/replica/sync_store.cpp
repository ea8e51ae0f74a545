#include "replica/sync_store.h"

#include "replica/database.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace dutydesk {

namespace {

QString orEmpty(const QString& text) {
    return text.isNull() ? QString(QLatin1String("")) : text;
}

/// A JSON value as text; NULL for an absent one.
QVariant jsonText(const QJsonValue& value) {
    if (value.isUndefined())
        return {};
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

/// Table and id column of what came from a server: persons are known by their links.
struct Source {
    QString table, idColumn, versionColumn;
};

Source sourceOf(const QString& table) {
    if (table == u"person")
        return {QStringLiteral("person_link"), QStringLiteral("person_id"), QStringLiteral("version")};
    return {table, QStringLiteral("id"), QStringLiteral("version")};
}

} // namespace

Result<void> SyncStore::exec(const QString& sql, const QVariantList& values) {
    auto query = m_database.run(sql, values);
    return query ? Result<void>() : Result<void>(query.error());
}

Result<StoredServer> SyncStore::server(ServerId id) const {
    auto query = m_database.run(
        QStringLiteral(
            "SELECT name, url, role, auth_scheme, token, enabled, ifnull(last_success_ms, 0), token_url, client_id, client_secret, scope, "
            "authorities, certificate, certificate_key, (SELECT ifnull(group_concat(host, ' '), '') FROM plain_http_host) FROM server "
            "WHERE id = ?"),
        {id.value});
    if (!query)
        return query.error();
    if (!(*query)->next())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("SyncStore", "This connection is not set up any more."),
                     {}};
    StoredServer row;
    row.id = id;
    row.name = (*query)->value(0).toString();
    QString address = (*query)->value(1).toString().trimmed();
    while (address.endsWith(u'/'))
        address.chop(1);
    row.url = QUrl(address);
    row.role = (*query)->value(2).toString();
    row.authScheme = (*query)->value(3).toString();
    row.token = (*query)->value(4).toString();
    row.enabled = (*query)->value(5).toBool();
    row.lastSuccessMs = (*query)->value(6).toLongLong();
    row.tokenUrl = QUrl((*query)->value(7).toString());
    row.clientId = (*query)->value(8).toString();
    row.clientSecret = (*query)->value(9).toString();
    row.scope = (*query)->value(10).toString();
    row.authorities = (*query)->value(11).toByteArray();
    row.certificate = (*query)->value(12).toByteArray();
    row.key = (*query)->value(13).toByteArray();
    row.plainHosts = (*query)->value(14).toString().split(u' ', Qt::SkipEmptyParts);
    (*query)->finish();
    return row;
}

Result<void> SyncStore::setClockSkew(ServerId id, qint64 milliseconds) {
    return exec(QStringLiteral("UPDATE server SET clock_skew_ms = ? WHERE id = ?"), {milliseconds, id.value});
}

Result<void> SyncStore::setCapability(ServerId id, const QByteArray& json) {
    return exec(QStringLiteral("UPDATE server SET capability = ? WHERE id = ?"), {QString::fromUtf8(json), id.value});
}

Result<void> SyncStore::setSuccess(ServerId id, qint64 nowMs) {
    return exec(QStringLiteral("UPDATE server SET last_success_ms = ? WHERE id = ?"), {nowMs, id.value});
}

Result<RunId> SyncStore::openRun(ServerId server, const QString& cause, qint64 nowMs) {
    // The lock is held: whoever was running is not any more.
    if (auto closed =
            exec(QStringLiteral("UPDATE sync_run SET state = 'broken-off', finished_ms = ? WHERE state = 'running'"),
                 {nowMs});
        !closed)
        return closed.error();
    if (auto opened = exec(QStringLiteral("INSERT INTO sync_run (server_id, cause, started_ms) VALUES (?, ?, ?)"),
                           {server.value, orEmpty(cause), nowMs});
        !opened)
        return opened.error();
    return RunId{m_database.lastInsertId()};
}

Result<void> SyncStore::closeRun(RunId run, const RunResult& result, qint64 nowMs) {
    return exec(QStringLiteral(
                    "UPDATE sync_run SET state = ?, finished_ms = ?, received = ?, applied = ?, sent = ?, parked = ?, "
                    "conflicts = ?, message = ?, details = ? WHERE id = ?"),
                {result.state, nowMs, result.received, result.applied, result.sent, result.parked, result.conflicts,
                 orEmpty(result.message), orEmpty(result.details), run.value});
}

Result<QString> SyncStore::stateBefore(ServerId server, RunId run) const {
    const auto state = m_database.value(
        QStringLiteral("SELECT state FROM sync_run WHERE server_id = ? AND id < ? ORDER BY id DESC LIMIT 1"),
        {server.value, run.value});
    if (!state)
        return state.error();
    return state->toString();
}

Result<QHash<QString, SyncWatermark>> SyncStore::watermarks(ServerId server) const {
    auto query = m_database.run(
        QStringLiteral(
            "SELECT type, complete_ms, pending_ms, next_url, deleted_ms, swept_ms FROM watermark WHERE server_id = ?"),
        {server.value});
    if (!query)
        return query.error();
    QHash<QString, SyncWatermark> all;
    while ((*query)->next()) {
        all.insert((*query)->value(0).toString(),
                   {(*query)->value(1).toLongLong(), (*query)->value(2).toLongLong(), (*query)->value(3).toString(),
                    (*query)->value(4).toLongLong(), (*query)->value(5).toLongLong()});
    }
    return all;
}

Result<void> SyncStore::saveWatermark(ServerId server, const QString& type, const SyncWatermark& watermark) {
    return exec(QStringLiteral(
                    "INSERT INTO watermark (server_id, type, complete_ms, pending_ms, next_url, deleted_ms, swept_ms) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (server_id, type) DO UPDATE SET complete_ms = "
                    "excluded.complete_ms, "
                    "pending_ms = excluded.pending_ms, next_url = excluded.next_url, deleted_ms = excluded.deleted_ms, "
                    "swept_ms = excluded.swept_ms"),
                {server.value, type, watermark.completeMs, watermark.pendingMs, orEmpty(watermark.nextUrl),
                 watermark.deletedMs, watermark.sweptMs});
}

Result<std::optional<BulkJob>> SyncStore::bulkJob(ServerId server) const {
    auto query = m_database.run(
        QStringLiteral("SELECT status_url, manifest, done, started_ms FROM bulk_job WHERE server_id = ?"),
        {server.value});
    if (!query)
        return query.error();
    if (!(*query)->next())
        return std::optional<BulkJob>();
    BulkJob job;
    job.statusUrl = (*query)->value(0).toString();
    job.manifest = (*query)->value(1).toString().toUtf8();
    for (const QJsonValue& url : QJsonDocument::fromJson((*query)->value(2).toString().toUtf8()).array())
        job.done.append(url.toString());
    job.startedMs = (*query)->value(3).toLongLong();
    (*query)->finish();
    return std::optional<BulkJob>(job);
}

Result<void> SyncStore::saveBulkJob(ServerId server, const BulkJob& job) {
    const QString done =
        QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(job.done)).toJson(QJsonDocument::Compact));
    return exec(
        QStringLiteral(
            "INSERT INTO bulk_job (server_id, status_url, manifest, done, started_ms) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (server_id) DO UPDATE SET status_url = excluded.status_url, manifest = excluded.manifest, "
            "done = excluded.done, started_ms = excluded.started_ms"),
        {server.value, job.statusUrl, orEmpty(QString::fromUtf8(job.manifest)), done, job.startedMs});
}

Result<void> SyncStore::clearBulkJob(ServerId server) {
    return exec(QStringLiteral("DELETE FROM bulk_job WHERE server_id = ?"), {server.value});
}

Result<void> SyncStore::addIssue(const SyncIssue& issue, qint64 nowMs) {
    const QVariant run = issue.run.isValid() ? QVariant(issue.run.value) : QVariant();
    const QVariant outbox = issue.outbox.isValid() ? QVariant(issue.outbox.value) : QVariant();
    return exec(QStringLiteral("INSERT INTO sync_issue (run_id, server_id, direction, type, fhir_id, outbox_id, "
                               "category, message, server_words, "
                               "raw, created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                               "ON CONFLICT (server_id, direction, type, fhir_id, ifnull(outbox_id, 0)) WHERE "
                               "resolved_ms IS NULL DO UPDATE SET "
                               "run_id = excluded.run_id, category = CASE WHEN category = 'small-accepted' THEN "
                               "category ELSE excluded.category END, "
                               "message = excluded.message, server_words = excluded.server_words, raw = excluded.raw"),
                {run, issue.server.value, issue.push ? QStringLiteral("push") : QStringLiteral("pull"),
                 orEmpty(issue.type), orEmpty(issue.fhirId), outbox, issue.category, orEmpty(issue.message),
                 orEmpty(issue.serverWords), orEmpty(QString::fromUtf8(issue.raw)), nowMs});
}

Result<void> SyncStore::resolveIssues(ServerId server, bool push, const QString& type, const QString& fhirId,
                                      OutboxId outbox, qint64 nowMs) {
    const QString direction = push ? QStringLiteral("push") : QStringLiteral("pull");
    if (outbox.isValid())
        return exec(QStringLiteral(
                        "UPDATE sync_issue SET resolved_ms = ? WHERE server_id = ? AND direction = ? AND outbox_id = ? "
                        "AND resolved_ms IS NULL"),
                    {nowMs, server.value, direction, outbox.value});
    return exec(
        QStringLiteral(
            "UPDATE sync_issue SET resolved_ms = ? WHERE server_id = ? AND direction = ? AND type = ? AND fhir_id = ? "
            "AND outbox_id IS NULL AND resolved_ms IS NULL"),
        {nowMs, server.value, direction, type, orEmpty(fhirId)});
}

Result<void> SyncStore::acceptSmall(qint64 issueId) {
    return exec(
        QStringLiteral("UPDATE sync_issue SET category = 'small-accepted' WHERE id = ? AND category = 'suddenly-small' "
                       "AND resolved_ms IS NULL"),
        {issueId});
}

Result<QStringList> SyncStore::acceptedSmall(ServerId server) const {
    auto query = m_database.run(
        QStringLiteral("SELECT fhir_id FROM sync_issue WHERE server_id = ? AND type = 'Group' AND fhir_id <> '' "
                       "AND category = 'small-accepted' AND resolved_ms IS NULL"),
        {server.value});
    if (!query)
        return query.error();
    QStringList ids;
    while ((*query)->next())
        ids.append((*query)->value(0).toString());
    return ids;
}

Result<void> SyncStore::keepWaiting(ServerId server, const Waiting& resource, const QString& patient) {
    return exec(
        QStringLiteral(
            "INSERT INTO waiting_resource (server_id, type, fhir_id, waits_for, raw) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (server_id, type, fhir_id) DO UPDATE SET waits_for = excluded.waits_for, raw = excluded.raw"),
        {server.value, resource.type, resource.fhirId, patient, QString::fromUtf8(resource.raw)});
}

Result<bool> SyncStore::anythingWaits(ServerId server) const {
    const auto found = m_database.value(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM waiting_resource WHERE server_id = ?)"), {server.value});
    if (!found)
        return found.error();
    return found->toBool();
}

Result<QList<SyncStore::Waiting>> SyncStore::takeWaiting(ServerId server, const QString& patient) {
    QList<Waiting> found;
    auto query = m_database.run(
        QStringLiteral("SELECT type, fhir_id, raw FROM waiting_resource WHERE server_id = ? AND waits_for = ?"),
        {server.value, patient});
    if (!query)
        return query.error();
    while ((*query)->next())
        found.append(
            {(*query)->value(0).toString(), (*query)->value(1).toString(), (*query)->value(2).toString().toUtf8()});
    if (!found.isEmpty()) {
        if (auto gone = exec(QStringLiteral("DELETE FROM waiting_resource WHERE server_id = ? AND waits_for = ?"),
                             {server.value, patient});
            !gone)
            return gone.error();
    }
    return found;
}

Result<void> SyncStore::dropWaiting(ServerId server, const QString& type, const QString& fhirId) {
    return exec(QStringLiteral("DELETE FROM waiting_resource WHERE server_id = ? AND type = ? AND fhir_id = ?"),
                {server.value, type, fhirId});
}

Result<void> SyncStore::addMergeRecord(const MergeRecord& record, qint64 nowMs) {
    const QVariant run = record.run.isValid() ? QVariant(record.run.value) : QVariant();
    const QVariant outbox = record.outbox.isValid() ? QVariant(record.outbox.value) : QVariant();
    const QVariant person = record.person.isValid() ? QVariant(record.person.value) : QVariant();
    const bool open = record.decision == u"open";
    return exec(QStringLiteral(
                    "INSERT INTO merge_record (run_id, server_id, type, fhir_id, outbox_id, person_id, field, base, "
                    "mine, theirs, "
                    "decision, decided_by, created_ms, decided_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                {run, record.server.value, record.type, orEmpty(record.fhirId), outbox, person, record.field,
                 jsonText(record.base), jsonText(record.mine), jsonText(record.theirs), record.decision,
                 orEmpty(record.decidedBy), nowMs, open ? QVariant() : QVariant(nowMs)});
}

Result<void> SyncStore::dropOpenConflicts(OutboxId outbox) {
    return exec(QStringLiteral("DELETE FROM merge_record WHERE outbox_id = ? AND decision = 'open'"), {outbox.value});
}

Result<qint64> SyncStore::rowOf(const QString& table, ServerId server, const QString& fhirId) const {
    const Source source = sourceOf(table);
    const QString sql =
        QStringLiteral("SELECT %1 FROM %2 WHERE server_id = ? AND fhir_id = ?").arg(source.idColumn, source.table);
    const auto row = m_database.value(sql, {server.value, fhirId});
    if (!row)
        return row.error();
    return row->toLongLong();
}

Result<QString> SyncStore::versionOf(const QString& table, ServerId server, const QString& fhirId) const {
    const QString sql =
        QStringLiteral("SELECT version FROM %1 WHERE server_id = ? AND fhir_id = ?").arg(sourceOf(table).table);
    const auto version = m_database.value(sql, {server.value, fhirId});
    if (!version)
        return version.error();
    return version->toString();
}

Result<void> SyncStore::forEachId(const QString& table, ServerId server,
                                  const std::function<bool(const QString&)>& visit) const {
    const QString sql =
        QStringLiteral("SELECT fhir_id FROM %1 WHERE server_id = ? AND fhir_id IS NOT NULL").arg(sourceOf(table).table);
    auto query = m_database.run(sql, {server.value});
    if (!query)
        return query.error();
    while ((*query)->next()) {
        if (!visit((*query)->value(0).toString()))
            break;
    }
    (*query)->finish();
    return {};
}

Result<qint64> SyncStore::countOf(const QString& table, ServerId server) const {
    const QString sql = QStringLiteral("SELECT count(*) FROM %1 WHERE server_id = ? AND fhir_id IS NOT NULL")
                            .arg(sourceOf(table).table);
    const auto count = m_database.value(sql, {server.value});
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<qint64> SyncStore::activeMembers(ServerId server, const QString& listFhirId) const {
    const auto count =
        m_database.value(QStringLiteral("SELECT count(*) FROM list_member m JOIN list l ON l.id = m.list_id "
                                        "WHERE l.server_id = ? AND l.fhir_id = ? AND m.inactive = 0"),
                         {server.value, listFhirId});
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<void> SyncStore::linkListMembers(ServerId server) {
    return exec(QStringLiteral(
                    "UPDATE list_member SET person_id = (SELECT k.person_id FROM person_link k WHERE k.server_id = ? "
                    "AND k.fhir_id = list_member.patient) WHERE person_id IS NULL AND list_id IN (SELECT id FROM list "
                    "WHERE server_id = ?)"),
                {server.value, server.value});
}

} // namespace dutydesk
