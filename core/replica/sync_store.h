#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>

namespace dutydesk {

class Database;

/// A server as it stands in the replica. `role`: mis, registry, hub. `authScheme`: the word before the token, or OAuth2: the desk asks
/// `tokenUrl` for access tokens as `clientId`. Of the PEM texts the empty ones say: the system's authorities, no certificate of our own.
struct StoredServer {
    ServerId id;
    QString name;
    QUrl url; ///< the base address, without a slash at the end
    QString role, authScheme, token;
    bool enabled = true;
    qint64 lastSuccessMs = 0;
    QUrl tokenUrl = {};
    QString clientId = {}, clientSecret = {}, scope = {};
    QByteArray authorities = {}, certificate = {}, key = {}; ///< PEM
    QStringList plainHosts = {};                             ///< to which plain http is allowed, whichever server it is
};

/// How far one type of one server has been read; see the schema. Times are the server's.
struct SyncWatermark {
    qint64 completeMs = 0;
    qint64 pendingMs = 0;
    QString nextUrl;
    qint64 deletedMs = 0;
    qint64 sweptMs = 0;
    bool operator==(const SyncWatermark&) const = default;
};

/// A first load in the making.
struct BulkJob {
    QString statusUrl;
    QByteArray manifest; ///< empty until the server has made the files
    QStringList done;    ///< addresses of the files stored whole
    qint64 startedMs = 0;
};

/// What could not be applied or sent.
struct SyncIssue {
    RunId run;
    ServerId server;
    bool push = false;
    QString type, fhirId;
    OutboxId outbox;
    QString category; ///< "unreadable", "suddenly-small", "slot-taken", "refused", …
    QString message, serverWords;
    QByteArray raw;
};

/// One field's choice between the desk and the server.
struct MergeRecord {
    RunId run;
    ServerId server;
    QString type, fhirId;
    OutboxId outbox;
    PersonId person;
    QString field;
    QJsonValue base, mine, theirs; ///< Undefined = absent
    QString decision;              ///< open, mine, theirs, both
    QString decidedBy;
};

/// What sync keeps about itself in the replica. Works inside the caller's transaction (writes) or on a reader (reads).
class SyncStore {
public:
    explicit SyncStore(Database& database)
        : m_database(database) {}

    Result<StoredServer> server(ServerId id) const;
    Result<void> setClockSkew(ServerId id, qint64 milliseconds);
    Result<void> setCapability(ServerId id, const QByteArray& json);
    Result<void> setSuccess(ServerId id, qint64 nowMs);

    /// Runs left 'running' by a killed process become 'broken-off', then a new one is opened. Call it with the lock
    /// held.
    Result<RunId> openRun(ServerId server, const QString& cause, qint64 nowMs);
    struct RunResult {
        QString state; ///< ok, partial, failed, cancelled
        qint64 received = 0, applied = 0, sent = 0, parked = 0, conflicts = 0;
        QString message, details;
    };
    Result<void> closeRun(RunId run, const RunResult& result, qint64 nowMs);
    /// How the run before `run` with the same server ended; empty when there was none.
    Result<QString> stateBefore(ServerId server, RunId run) const;

    Result<QHash<QString, SyncWatermark>> watermarks(ServerId server) const;
    Result<void> saveWatermark(ServerId server, const QString& type, const SyncWatermark& watermark);

    Result<std::optional<BulkJob>> bulkJob(ServerId server) const;
    Result<void> saveBulkJob(ServerId server, const BulkJob& job);
    Result<void> clearBulkJob(ServerId server);

    /// One open row an item: a second issue of the same item replaces the first.
    Result<void> addIssue(const SyncIssue& issue, qint64 nowMs);
    Result<void> resolveIssues(ServerId server, bool push, const QString& type, const QString& fhirId, OutboxId outbox,
                               qint64 nowMs);
    /// The coordinator's word on a list that came suddenly small: the next run reads it again and applies it.
    Result<void> acceptSmall(qint64 issueId);
    /// Lists (FHIR ids) that the coordinator has accepted and that are not applied yet.
    Result<QStringList> acceptedSmall(ServerId server) const;

    /// A resource whose person is not known yet.
    struct Waiting {
        QString type, fhirId;
        QByteArray raw;
    };
    Result<void> keepWaiting(ServerId server, const Waiting& resource, const QString& patient);
    Result<bool> anythingWaits(ServerId server) const;
    /// Takes the resources that wait for a person out of the table.
    Result<QList<Waiting>> takeWaiting(ServerId server, const QString& patient);
    Result<void> dropWaiting(ServerId server, const QString& type, const QString& fhirId);

    Result<void> addMergeRecord(const MergeRecord& record, qint64 nowMs);
    /// The open fields of an outbox row are about to be compared anew; those that still differ are added again.
    Result<void> dropOpenConflicts(OutboxId outbox);

    /// The row of a resource in `table` (as PageWriter::tableOf says; for "person" the person behind the link); 0 when
    /// absent.
    Result<qint64> rowOf(const QString& table, ServerId server, const QString& fhirId) const;
    /// Version of the row as the replica has it; empty when absent.
    Result<QString> versionOf(const QString& table, ServerId server, const QString& fhirId) const;
    /// Ids of everything of `table` that came from the server. Return false to stop.
    Result<void> forEachId(const QString& table, ServerId server,
                           const std::function<bool(const QString&)>& visit) const;
    Result<qint64> countOf(const QString& table, ServerId server) const;
    /// Members of a list that have not left; 0 for an unknown list.
    Result<qint64> activeMembers(ServerId server, const QString& listFhirId) const;
    /// Members whose person came after the list get their person.
    Result<void> linkListMembers(ServerId server);

private:
    Result<void> exec(const QString& sql, const QVariantList& values);
    Database& m_database;
};

} // namespace dutydesk
