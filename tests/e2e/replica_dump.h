#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace dutydesk::test {

/// What a replica holds of its one server, in words that do not depend on row numbers: rows are named by the server's
/// ids.
struct ReplicaDump {
    struct Row {
        QString patient; ///< whose row it is, by the server's id; empty for what belongs to nobody
        QString text;
    };
    QMap<QString, QMap<QString, Row>> tables; ///< table → the row's name → the row
    QSet<QString> patients;
};

/// Opens the replica in `folder` with the password and writes everything down that the server owns.
ReplicaDump dumpReplica(const QString& folder, const QString& login, const QString& password);

/// One edit of the outbox as it stands in the replica.
struct OutboxLine {
    QString type, operation, key, fhirId, state;
    QJsonObject body;
};
QList<OutboxLine> outboxLines(const QString& folder, const QString& login, const QString& password);

/// How many rows `sql` (a SELECT count) finds.
qint64 countIn(const QString& folder, const QString& login, const QString& password, const QString& sql);

} // namespace dutydesk::test
