#pragma once

#include "domain/clock.h"
#include "domain/ids.h"
#include "domain/result.h"

#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace dutydesk {

class Database;

/// One field of an update: `pointer` is a JSON pointer into the resource ("/status", "/telecom"), `base` what stood
/// there when the user changed it (Undefined = absent), `value` what the user made of it (Undefined = removed).
struct FieldChange {
    QString pointer;
    QJsonValue base;
    QJsonValue value;
    bool operator==(const FieldChange&) const = default;
};

enum class OutboxOperation { Create, Update, Delete };
enum class OutboxState { Queued, Sending, Parked, Conflict, Sent, Void };

/// An edit that a server has to be told of. Written in the transaction of the edit itself.
struct OutboxEntry {
    OutboxId id;
    ServerId server;
    QString type;   ///< FHIR type, "Communication"
    QString table;  ///< the replica's table, "contact"
    qint64 row = 0; ///< its row
    QString fhirId; ///< empty until the server has given one
    OutboxOperation operation = OutboxOperation::Create;
    QString idempotencyKey;     ///< UUID; unique; a create's is the business identifier inside the resource
    QString baseVersion;        ///< the version that the user saw (updates, deletes)
    QByteArray body;            ///< create: the resource as JSON without id and meta
    QList<FieldChange> changes; ///< update
    PersonId person;
    QString actor;
    QString summary; ///< for people: "Contact with Ёлкина М. П.: booked"
    QDateTime created;
    OutboxState state = OutboxState::Queued;
    int attempts = 0;
    QDateTime nextTry;
    QString requestId, category, serverWords;
};

/// The outbox of the replica; every function works inside the caller's transaction (writes) or on a reader (reads).
class Outbox {
public:
    explicit Outbox(Database& database)
        : m_database(database) {}

    /// Adds one edit. The row it speaks of gets local_state 1 (to be sent) where its table has that column.
    Result<OutboxId> add(const OutboxEntry& entry);

    /// Everything not yet sent or void, oldest first; one server's, or all with an invalid id.
    Result<QList<OutboxEntry>> unsent(ServerId server) const;

    /// The unsent edits of one row, oldest first.
    Result<QList<OutboxEntry>> unsentOf(const QString& table, qint64 row) const;

    /// Rows in the states queued and sending, of all servers; parked; conflict.
    struct Counts {
        int waiting = 0;
        int parked = 0;
        int conflicts = 0;
    };
    Result<Counts> counts() const;

    /// The intent to send is stored before the request leaves, so that a lost answer can be told from an edit never
    /// sent.
    Result<void> markSending(OutboxId id, const QString& requestId);
    /// The server took it: the row gets its id and version, local_state 0 when nothing else of it is unsent.
    Result<void> markSent(OutboxId id, const QString& fhirId, const QString& version, qint64 updatedMs,
                          const QDateTime& now);
    /// The server refused it: kept, with its words; the row gets local_state 2.
    Result<void> park(OutboxId id, const QString& category, const QString& serverWords);
    /// Back to the queue, not before `nextTry`.
    Result<void> retryLater(OutboxId id, const QDateTime& nextTry, const QString& category, const QString& serverWords);
    /// A person has to decide; both values stay (merge_record). local_state 3.
    Result<void> markConflict(OutboxId id);
    /// Nothing to send any more (undone before it was sent, squashed into another, or the server has the same already).
    Result<void> markVoid(OutboxId id);
    /// A parked edit is tried again at the user's word.
    Result<void> requeue(OutboxId id);
    /// Replaces the changes and body (after a squash or a merge).
    Result<void> replace(const OutboxEntry& entry);

private:
    Database& m_database;
};

} // namespace dutydesk
