#include "replica/audit_sent.h"

#include "replica/audit.h"
#include "replica/database.h"

#include <QSet>

namespace dutydesk {

Result<QList<SentHead>> sentHeads(Database& database) {
    auto query = database.run(QStringLiteral("SELECT DISTINCT day, last_id, hash FROM audit_sent ORDER BY last_id"));
    if (!query)
        return query.error();
    QList<SentHead> heads;
    QSqlQuery& row = **query;
    while (row.next())
        heads << SentHead{row.value(0).toString(), row.value(1).toLongLong(), row.value(2).toByteArray()};
    row.finish();
    return heads;
}

Result<QList<AuditSeal>> headsToSend(Database& database, ServerId server) {
    const auto seals = auditSeals(database);
    if (!seals)
        return seals.error();
    auto query =
        database.run(QStringLiteral("SELECT last_id, hash FROM audit_sent WHERE server_id = ?"), {server.value});
    if (!query)
        return query.error();
    QSet<QPair<qint64, QByteArray>> told;
    while ((*query)->next())
        told.insert({(*query)->value(0).toLongLong(), (*query)->value(1).toByteArray()});
    (*query)->finish();
    QList<AuditSeal> left;
    for (const AuditSeal& seal : *seals) {
        if (seal.genuine && !told.contains({seal.last, seal.hash}))
            left << seal;
    }
    return left;
}

Result<void> noteHeadSent(Database& database, ServerId server, const SentHead& head, const QString& fhirId,
                          qint64 nowMs) {
    auto noted = database.run(
        QStringLiteral(
            "INSERT INTO audit_sent (server_id, day, last_id, hash, fhir_id, sent_ms) VALUES (?, ?, ?, ?, ?, "
            "?) ON CONFLICT DO NOTHING"),
        {server.value, head.day, head.last, head.hash, fhirId.isNull() ? QStringLiteral("") : fhirId, nowMs});
    return noted ? Result<void>() : Result<void>(noted.error());
}

Result<bool> compareSentHeads(Database& database, const QList<SentHead>& known, const QDateTime& now) {
    bool differs = false;
    for (const SentHead& head : known) {
        const auto hash = database.value(QStringLiteral("SELECT hash FROM audit WHERE id = ?"), {head.last});
        if (!hash)
            return hash.error();
        if (hash->toByteArray() == head.hash)
            continue;
        differs = true;
        const QString details =
            QStringLiteral("the server knows row %1 of %2 as %3")
                .arg(QString::number(head.last), head.day, QString::fromLatin1(head.hash.toHex().first(16)));
        const auto noted = database.value(QStringLiteral("SELECT count(*) FROM audit WHERE action = ? AND details = ?"),
                                          {QLatin1String(AuditDamaged), details});
        if (!noted)
            return noted.error();
        if (noted->toInt() > 0)
            continue;
        if (auto told = appendAudit(database,
                                    {now, {}, QString::fromLatin1(AuditDamaged), {}, QStringLiteral("audit"), details});
            !told)
            return told.error();
    }
    return differs;
}

} // namespace dutydesk
