#include "replica/audit.h"

#include "replica/database.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace dutydesk {

namespace {

/// Every field with its length, so that no two different rows give the same bytes.
QByteArray hashOf(qint64 id, qint64 atMs, const QString& actor, const QString& action, qint64 person,
                  const QString& subject, const QString& details, const QByteArray& previous) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    for (const QByteArray& field : {QByteArray::number(id), QByteArray::number(atMs), actor.toUtf8(), action.toUtf8(),
                                    QByteArray::number(person), subject.toUtf8(), details.toUtf8()}) {
        hash.addData(QByteArray::number(field.size()));
        hash.addData(QByteArrayView(":"));
        hash.addData(field);
    }
    return hash.result();
}

} // namespace

Result<void> appendAudit(Database& database, const AuditEvent& event) {
    auto last = database.run(QStringLiteral("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1"));
    if (!last)
        return last.error();
    qint64 id = 1;
    QByteArray previous(32, '\0');
    if ((*last)->next()) {
        id = (*last)->value(0).toLongLong() + 1;
        previous = (*last)->value(1).toByteArray();
    }
    (*last)->finish();
    const qint64 at = event.at.toMSecsSinceEpoch();
    const QByteArray hash =
        hashOf(id, at, event.actor, event.action, event.person.value, event.subject, event.details, previous);
    auto inserted = database.run(
        QStringLiteral("INSERT INTO audit (id, at_ms, actor, action, person_id, subject, details, previous_hash, hash) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {id, at, event.actor, event.action, event.person.isValid() ? QVariant(event.person.value) : QVariant(),
         event.subject.isNull() ? QStringLiteral("") : event.subject,
         event.details.isNull() ? QStringLiteral("") : event.details, previous, hash});
    if (!inserted)
        return inserted.error();
    return {};
}

Result<QStringList> verifyAudit(Database& database) {
    auto rows = database.run(QStringLiteral("SELECT id, at_ms, actor, action, ifnull(person_id, 0), subject, details, "
                                            "previous_hash, hash FROM audit ORDER BY id"));
    if (!rows)
        return rows.error();
    QSqlQuery& row = **rows;
    QStringList problems;
    qint64 expected = 1;
    QByteArray previous(32, '\0');
    while (row.next()) {
        const qint64 id = row.value(0).toLongLong();
        const QByteArray stored = row.value(8).toByteArray();
        const QByteArray computed =
            hashOf(id, row.value(1).toLongLong(), row.value(2).toString(), row.value(3).toString(),
                   row.value(4).toLongLong(), row.value(5).toString(), row.value(6).toString(), previous);
        if (id != expected)
            problems << QCoreApplication::translate("Audit", "Rows %1 to %2 of the audit trail are missing.")
                            .arg(expected)
                            .arg(id - 1);
        else if (row.value(7).toByteArray() != previous || stored != computed)
            problems << QCoreApplication::translate("Audit", "Row %1 of the audit trail was changed.").arg(id);
        expected = id + 1;
        previous = stored;
    }
    return problems;
}

} // namespace dutydesk
