#include "replica/audit_head.h"

#include "replica/database.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>

namespace dutydesk {

namespace {

constexpr auto Algorithm = QCryptographicHash::Sha256;

/// An empty key when there is none: nothing verifies with it.
Result<QByteArray> keyFor(Database& database, const char* purpose) {
    const auto stored = database.value(QStringLiteral("SELECT value FROM meta WHERE key = 'audit_key'"));
    if (!stored)
        return stored.error();
    const QByteArray master = QByteArray::fromHex(stored->toByteArray());
    return master.size() == 32 ? QMessageAuthenticationCode::hash(purpose, master, Algorithm) : QByteArray();
}

QByteArray macOf(const QByteArray& key, const QByteArray& words) {
    return key.isEmpty() ? QByteArray() : QMessageAuthenticationCode::hash(words, key, Algorithm);
}

QByteArray wordsOf(const AuditHead& head) {
    return QByteArray::number(head.last) + ':' + head.hash.toHex() + ':' + QByteArray::number(head.seals);
}

/// Each seal holds the one before it, so that none can be taken out.
QByteArray wordsOf(const AuditSeal& seal, const QByteArray& before) {
    return before.toHex() + ':' + QByteArray::number(seal.id) + ':' + seal.day.toUtf8() + ':' +
           QByteArray::number(seal.last) + ':' + seal.hash.toHex();
}

Result<QByteArray> headKey(Database& database) {
    return keyFor(database, "dutydesk audit head 1");
}

Result<QByteArray> sealKey(Database& database) {
    return keyFor(database, "dutydesk audit day 1");
}

/// The head of the rows as they stand.
Result<void> beginHead(Database& database) {
    AuditHead head;
    auto last = database.run(QStringLiteral("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1"));
    if (!last)
        return last.error();
    if ((*last)->next()) {
        head.last = (*last)->value(0).toLongLong();
        head.hash = (*last)->value(1).toByteArray();
    }
    (*last)->finish();
    const auto seals = auditSeals(database);
    if (!seals)
        return seals.error();
    head.seals = seals->size();
    return storeAuditHead(database, head);
}

} // namespace

QString auditDay(qint64 atMs) {
    return QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).date().toString(Qt::ISODate);
}

Result<bool> beginAuditHead(Database& database) {
    const auto known = [&](const char* key) {
        return database.value(QStringLiteral("SELECT count(*) FROM meta WHERE key = ?"), {QLatin1String(key)});
    };
    const auto key = known("audit_key"), head = known("audit_head"), before = known("audit_before");
    const auto last = database.value(QStringLiteral("SELECT ifnull(max(id), 0) FROM audit"));
    if (!key || !head || !before || !last)
        return !key ? key.error() : !head ? head.error() : !before ? before.error() : last.error();
    if (key->toInt() == 0) {
        if (auto made =
                database.run(QStringLiteral("INSERT INTO meta VALUES ('audit_key', lower(hex(randomblob(32))))"));
            !made)
            return made.error();
    }
    if (head->toInt() > 0 || (last->toLongLong() > 0 && before->toInt() == 0))
        return false;
    if (auto begun = beginHead(database); !begun)
        return begun.error();
    auto used = database.run(QStringLiteral("DELETE FROM meta WHERE key = 'audit_before'"));
    return used ? Result<bool>(last->toLongLong() > 0) : Result<bool>(used.error());
}

Result<AuditHead> auditHead(Database& database) {
    const auto stored = database.value(QStringLiteral("SELECT value FROM meta WHERE key = 'audit_head'"));
    const auto key = headKey(database);
    if (!stored || !key)
        return stored ? key.error() : stored.error();
    AuditHead head;
    const QList<QByteArray> parts = stored->toByteArray().split(':');
    if (parts.size() != 4)
        return head;
    head.last = parts[0].toLongLong();
    head.hash = QByteArray::fromHex(parts[1]);
    head.seals = parts[2].toLongLong();
    head.genuine = !key->isEmpty() && macOf(*key, wordsOf(head)).toHex() == parts[3];
    return head;
}

Result<void> storeAuditHead(Database& database, const AuditHead& head) {
    const auto key = headKey(database);
    if (!key)
        return key.error();
    const QByteArray words = wordsOf(head);
    auto stored = database.run(QStringLiteral("INSERT INTO meta VALUES ('audit_head', ?) ON CONFLICT (key) DO UPDATE "
                                              "SET value = excluded.value"),
                               {QString::fromLatin1(words + ':' + macOf(*key, words).toHex())});
    return stored ? Result<void>() : Result<void>(stored.error());
}

Result<QList<AuditSeal>> auditSeals(Database& database) {
    const auto key = sealKey(database);
    if (!key)
        return key.error();
    // Days sort as texts; the days of sealing only go up.
    auto query = database.run(
        QStringLiteral("SELECT key, value FROM meta WHERE key >= 'audit_seal ' AND key < 'audit_seal!' ORDER BY key"));
    if (!query)
        return query.error();
    QList<AuditSeal> seals;
    QByteArray before;
    QSqlQuery& row = **query;
    while (row.next()) {
        const QList<QByteArray> parts = row.value(1).toByteArray().split(':');
        AuditSeal seal;
        seal.day = row.value(0).toString().section(u' ', 1);
        if (parts.size() == 4) {
            seal.id = parts[0].toLongLong();
            seal.last = parts[1].toLongLong();
            seal.hash = QByteArray::fromHex(parts[2]);
            seal.seal = QByteArray::fromHex(parts[3]);
            seal.genuine = !key->isEmpty() && macOf(*key, wordsOf(seal, before)) == seal.seal;
        }
        before = seal.seal;
        seals << seal;
    }
    row.finish();
    return seals;
}

Result<void> sealAuditDay(Database& database, const QString& day, qint64 last, const QByteArray& hash,
                          AuditHead& head) {
    const auto seals = auditSeals(database);
    const auto key = sealKey(database);
    if (!seals || !key)
        return seals ? key.error() : seals.error();
    if (!seals->isEmpty() && seals->last().day >= day) // a late row, or a clock that was put back
        return {};
    const QByteArray before = seals->isEmpty() ? QByteArray() : seals->last().seal;
    const AuditSeal seal{seals->isEmpty() ? 1 : seals->last().id + 1, day, last, hash, {}, true};
    const QByteArray words = QByteArray::number(seal.id) + ':' + QByteArray::number(last) + ':' + hash.toHex() + ':' +
                             macOf(*key, wordsOf(seal, before)).toHex();
    auto stored = database.run(QStringLiteral("INSERT INTO meta VALUES (?, ?)"),
                               {QString(QStringLiteral("audit_seal ") + day), QString::fromLatin1(words)});
    if (!stored)
        return stored.error();
    ++head.seals;
    return {};
}

} // namespace dutydesk
