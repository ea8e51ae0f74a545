#include "replica/audit.h"

#include "replica/audit_head.h"
#include "replica/database.h"

#include <QCryptographicHash>

namespace dutydesk {

QByteArray auditHash(const AuditFields& row, const QByteArray& previous) {
    // Every field with its length, so that no two different rows give the same bytes.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    for (const QByteArray& field :
         {QByteArray::number(row.id), QByteArray::number(row.atMs), row.actor.toUtf8(), row.action.toUtf8(),
          QByteArray::number(row.person), row.subject.toUtf8(), row.details.toUtf8()}) {
        hash.addData(QByteArray::number(field.size()));
        hash.addData(QByteArrayView(":"));
        hash.addData(field);
    }
    return hash.result();
}

namespace {

struct LastRow {
    qint64 id = 0, atMs = 0;
    QByteArray hash{32, '\0'};
};

Result<LastRow> lastRow(Database& database) {
    auto query = database.run(QStringLiteral("SELECT id, at_ms, hash FROM audit ORDER BY id DESC LIMIT 1"));
    if (!query)
        return query.error();
    LastRow last;
    if ((*query)->next())
        last = {(*query)->value(0).toLongLong(), (*query)->value(1).toLongLong(), (*query)->value(2).toByteArray()};
    (*query)->finish();
    return last;
}

QString orEmpty(const QString& text) {
    return text.isNull() ? QStringLiteral("") : text;
}

Result<void> insertRow(Database& database, const AuditFields& row, AuditHead& head) {
    const QByteArray hash = auditHash(row, head.hash);
    auto inserted = database.run(
        QStringLiteral("INSERT INTO audit (id, at_ms, actor, action, person_id, subject, details, previous_hash, hash) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {row.id, row.atMs, orEmpty(row.actor), row.action, row.person > 0 ? QVariant(row.person) : QVariant(),
         orEmpty(row.subject), orEmpty(row.details), head.hash, hash});
    if (!inserted)
        return inserted.error();
    head.last = row.id;
    head.hash = hash;
    return {};
}

} // namespace

Result<void> appendAudit(Database& database, const AuditEvent& event) {
    const auto begun = beginAuditHead(database);
    if (!begun)
        return begun.error();
    auto head = auditHead(database);
    const auto last = lastRow(database);
    const auto seals =
        database.value(QStringLiteral("SELECT count(*) FROM meta WHERE key >= 'audit_seal ' AND key < 'audit_seal!'"));
    if (!head || !last || !seals)
        return !head ? head.error() : !last ? last.error() : seals.error();
    const qint64 at = event.at.toMSecsSinceEpoch();
    AuditFields note;
    note.id = std::max(head->last, last->id) + 1;
    note.atMs = at;
    note.subject = QStringLiteral("audit");
    const bool whole =
        head->genuine && head->last == last->id && head->hash == last->hash && head->seals == seals->toLongLong();
    if (!whole) {
        // Work goes on, and what was done to the trail stays to be seen: the chain is not mended, the gap not closed.
        note.action = QString::fromLatin1(AuditDamaged);
        note.details = QStringLiteral("left at %1, found at %2").arg(head->last).arg(last->id);
        if (!head->genuine)
            head->hash = last->hash;
        head->seals = seals->toLongLong();
        if (auto noted = insertRow(database, note, *head); !noted)
            return noted;
    } else if (*begun) {
        note.action = QString::fromLatin1(AuditBegun);
        note.details = QStringLiteral("rows 1 to %1 stood here before").arg(last->id);
        if (auto noted = insertRow(database, note, *head); !noted)
            return noted;
    } else if (last->id > 0 && auditDay(at) > auditDay(last->atMs)) {
        if (auto sealed = sealAuditDay(database, auditDay(last->atMs), last->id, last->hash, *head); !sealed)
            return sealed;
    }
    const AuditFields row{head->last + 1, at,           event.person.isValid() ? event.person.value : 0,
                          event.actor,    event.action, event.subject,
                          event.details};
    if (auto inserted = insertRow(database, row, *head); !inserted)
        return inserted;
    return storeAuditHead(database, *head);
}

} // namespace dutydesk
