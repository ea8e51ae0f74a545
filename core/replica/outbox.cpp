#include "replica/outbox.h"

#include "replica/database.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace dutydesk {

namespace {

constexpr std::array<const char*, 3> Operations = {"create", "update", "delete"};
constexpr std::array<const char*, 6> States = {"queued", "sending", "parked", "conflict", "sent", "void"};

template <class Enum, size_t N>
QString nameOf(const std::array<const char*, N>& names, Enum value) {
    return QLatin1String(names[static_cast<size_t>(value)]);
}

template <class Enum, size_t N>
Enum valueOf(const std::array<const char*, N>& names, const QString& name) {
    for (size_t i = 0; i < N; ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<Enum>(i);
    }
    return Enum{};
}

/// A null QString would be bound as NULL.
QString orEmpty(const QString& text) {
    return text.isNull() ? QString(QLatin1String("")) : text;
}

/// Tables whose rows can be edited here. Names of tables cannot be bound, so nothing else gets into a statement.
bool isEditable(const QString& table) {
    static const QSet<QString> tables = {QStringLiteral("person"),  QStringLiteral("flag"),
                                         QStringLiteral("consent"), QStringLiteral("appointment"),
                                         QStringLiteral("request"), QStringLiteral("contact"),
                                         QStringLiteral("task"),    QStringLiteral("survey"),
                                         QStringLiteral("reading"), QStringLiteral("adverse_event")};
    return tables.contains(table);
}

QString toJson(const QList<FieldChange>& changes) {
    QJsonArray array;
    for (const FieldChange& change : changes) {
        QJsonObject object{{QStringLiteral("path"), change.pointer}};
        if (!change.base.isUndefined())
            object.insert(u"base", change.base);
        if (!change.value.isUndefined())
            object.insert(u"value", change.value);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<FieldChange> fromJson(const QString& json) {
    QList<FieldChange> changes;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const QJsonObject object = value.toObject();
        changes.append({object.value(u"path").toString(),
                        object.contains(u"base") ? object.value(u"base") : QJsonValue(QJsonValue::Undefined),
                        object.contains(u"value") ? object.value(u"value") : QJsonValue(QJsonValue::Undefined)});
    }
    return changes;
}

const QString& columns() {
    static const QString list =
        QStringLiteral("id, server_id, type, table_name, row_id, fhir_id, operation, idempotency_key, base_version, "
                       "body, changes, person_id, actor, "
                       "summary, created_ms, state, attempts, next_try_ms, request_id, category, server_words");
    return list;
}

OutboxEntry read(const QSqlQuery& query) {
    OutboxEntry entry;
    int column = 0;
    const auto next = [&] { return query.value(column++); };
    entry.id.value = next().toLongLong();
    entry.server.value = next().toLongLong();
    entry.type = next().toString();
    entry.table = next().toString();
    entry.row = next().toLongLong();
    entry.fhirId = next().toString();
    entry.operation = valueOf<OutboxOperation>(Operations, next().toString());
    entry.idempotencyKey = next().toString();
    entry.baseVersion = next().toString();
    entry.body = next().toString().toUtf8();
    entry.changes = fromJson(next().toString());
    entry.person.value = next().toLongLong();
    entry.actor = next().toString();
    entry.summary = next().toString();
    entry.created = QDateTime::fromMSecsSinceEpoch(next().toLongLong(), Qt::UTC);
    entry.state = valueOf<OutboxState>(States, next().toString());
    entry.attempts = next().toInt();
    entry.nextTry = QDateTime::fromMSecsSinceEpoch(next().toLongLong(), Qt::UTC);
    entry.requestId = next().toString();
    entry.category = next().toString();
    entry.serverWords = next().toString();
    return entry;
}

Result<QList<OutboxEntry>> readAll(Database& database, const QString& where, const QVariantList& values) {
    const QString sql = QStringLiteral("SELECT %1 FROM outbox WHERE state NOT IN ('sent', 'void') AND %2 ORDER BY id")
                            .arg(columns(), where);
    auto query = database.run(sql, values);
    if (!query)
        return query.error();
    QList<OutboxEntry> entries;
    while ((*query)->next())
        entries.append(read(**query));
    return entries;
}

Result<void> runOnly(Database& database, const QString& sql, const QVariantList& values) {
    auto query = database.run(sql, values);
    return query ? Result<void>() : Result<void>(query.error());
}

Result<OutboxEntry> entryOf(Database& database, OutboxId id) {
    auto query = database.run(QStringLiteral("SELECT %1 FROM outbox WHERE id = ?").arg(columns()), {id.value});
    if (!query)
        return query.error();
    if (!(*query)->next())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Outbox", "The entry to be sent is not there any more."),
                     {}};
    OutboxEntry entry = read(**query);
    (*query)->finish();
    return entry;
}

/// What people see at the row follows from what is still unsent of it: a conflict first, then waiting, then parked.
Result<void> refreshRow(Database& database, const OutboxEntry& entry) {
    if (!isEditable(entry.table))
        return {};
    const QString state = QStringLiteral(
        "(SELECT CASE WHEN sum(state = 'conflict') > 0 THEN 3 WHEN sum(state IN ('queued', 'sending')) > 0 THEN 1 "
        "WHEN sum(state = 'parked') > 0 THEN 2 ELSE 0 END FROM outbox WHERE table_name = ? AND row_id = ? AND "
        "server_id = ?)");
    const QString sql = entry.table == u"person"
                            ? QString(QStringLiteral("UPDATE person_link SET local_state = ") + state +
                                      QStringLiteral(" WHERE person_id = ? AND server_id = ?"))
                            : QString(QStringLiteral("UPDATE ") + entry.table + QStringLiteral(" SET local_state = ") +
                                      state + QStringLiteral(" WHERE id = ? AND server_id = ?"));
    return runOnly(database, sql, {entry.table, entry.row, entry.server.value, entry.row, entry.server.value});
}

Result<void> setState(Database& database, OutboxId id, const QString& assignments, QVariantList values) {
    const auto entry = entryOf(database, id);
    if (!entry)
        return entry.error();
    values.append(id.value);
    const QString sql = QStringLiteral("UPDATE outbox SET %1 WHERE id = ?").arg(assignments);
    if (auto done = runOnly(database, sql, values); !done)
        return done;
    return refreshRow(database, *entry);
}

/// The row learns what the server calls it and which version holds the edit.
Result<void> nameRow(Database& database, const OutboxEntry& entry, const QString& fhirId, const QString& version,
                     qint64 updatedMs) {
    if (!isEditable(entry.table))
        return {};
    if (entry.table == u"person") {
        if (version.isEmpty())
            return {};
        return runOnly(database,
                       QStringLiteral("UPDATE person_link SET version = ?, updated_ms = max(updated_ms, ?) WHERE "
                                      "server_id = ? AND fhir_id = ?"),
                       {version, updatedMs, entry.server.value, fhirId});
    }
    if (entry.operation == OutboxOperation::Delete)
        return runOnly(database, QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(entry.table), {entry.row});
    if (!fhirId.isEmpty()) {
        // A server that does not give our identifier back may have sent the same thing as if it were new: one of them
        // stays, ours.
        const QString twin =
            QStringLiteral("DELETE FROM %1 WHERE server_id = ? AND fhir_id = ? AND id <> ?").arg(entry.table);
        if (auto done = runOnly(database, twin, {entry.server.value, fhirId, entry.row}); !done)
            return done;
        const QString sql = QStringLiteral("UPDATE %1 SET fhir_id = ? WHERE id = ?").arg(entry.table);
        if (auto done = runOnly(database, sql, {fhirId, entry.row}); !done)
            return done;
    }
    if (version.isEmpty())
        return {};
    const QString sql =
        QStringLiteral("UPDATE %1 SET version = ?, updated_ms = max(updated_ms, ?) WHERE id = ?").arg(entry.table);
    return runOnly(database, sql, {version, updatedMs, entry.row});
}

} // namespace

Result<OutboxId> Outbox::add(const OutboxEntry& entry) {
    if (!isEditable(entry.table))
        return Error{ErrorKind::Internal, QCoreApplication::translate("Outbox", "This kind of record cannot be sent."),
                     entry.table};
    const QString sql =
        QStringLiteral("INSERT INTO outbox (server_id, type, table_name, row_id, fhir_id, operation, idempotency_key, "
                       "base_version, body, changes, "
                       "person_id, actor, summary, created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const QVariant person = entry.person.isValid() ? QVariant(entry.person.value) : QVariant();
    auto done = runOnly(m_database, sql,
                        {entry.server.value, entry.type, entry.table, entry.row, orEmpty(entry.fhirId),
                         nameOf(Operations, entry.operation), entry.idempotencyKey, orEmpty(entry.baseVersion),
                         orEmpty(QString::fromUtf8(entry.body)), toJson(entry.changes), person, orEmpty(entry.actor),
                         orEmpty(entry.summary), entry.created.toMSecsSinceEpoch()});
    if (!done)
        return done.error();
    const OutboxId id{m_database.lastInsertId()};
    if (auto refreshed = refreshRow(m_database, entry); !refreshed)
        return refreshed.error();
    return id;
}

Result<QList<OutboxEntry>> Outbox::unsent(ServerId server) const {
    if (server.isValid())
        return readAll(m_database, QStringLiteral("server_id = ?"), {server.value});
    return readAll(m_database, QStringLiteral("1 = 1"), {});
}

Result<QList<OutboxEntry>> Outbox::unsentOf(const QString& table, qint64 row) const {
    return readAll(m_database, QStringLiteral("table_name = ? AND row_id = ?"), {table, row});
}

Result<Outbox::Counts> Outbox::counts() const {
    auto query = m_database.run(
        QStringLiteral("SELECT state, count(*) FROM outbox WHERE state NOT IN ('sent', 'void') GROUP BY state"));
    if (!query)
        return query.error();
    Counts counts;
    while ((*query)->next()) {
        const int number = (*query)->value(1).toInt();
        switch (valueOf<OutboxState>(States, (*query)->value(0).toString())) {
        case OutboxState::Parked:
            counts.parked += number;
            break;
        case OutboxState::Conflict:
            counts.conflicts += number;
            break;
        default:
            counts.waiting += number;
        }
    }
    return counts;
}

Result<void> Outbox::markSending(OutboxId id, const QString& requestId) {
    return setState(m_database, id, QStringLiteral("state = 'sending', attempts = attempts + 1, request_id = ?"),
                    {orEmpty(requestId)});
}

Result<void> Outbox::markSent(OutboxId id, const QString& fhirId, const QString& version, qint64 updatedMs,
                              const QDateTime& now) {
    const auto entry = entryOf(m_database, id);
    if (!entry)
        return entry.error();
    const QString name = fhirId.isEmpty() ? entry->fhirId : fhirId;
    if (auto done = nameRow(m_database, *entry, name, version, updatedMs); !done)
        return done;
    // Later edits of the same row were made on top of this one: the version that holds it is what they start from.
    const QString later = QStringLiteral(
        "UPDATE outbox SET fhir_id = ?, base_version = CASE WHEN ? = '' THEN base_version ELSE ? END "
        "WHERE table_name = ? AND row_id = ? AND server_id = ? AND id <> ? AND state NOT IN ('sent', 'void')");
    const QString known = orEmpty(version);
    if (auto done = runOnly(m_database, later,
                            {orEmpty(name), known, known, entry->table, entry->row, entry->server.value, id.value});
        !done)
        return done;
    return setState(m_database, id,
                    QStringLiteral("state = 'sent', sent_ms = ?, fhir_id = ?, category = '', server_words = ''"),
                    {now.toMSecsSinceEpoch(), orEmpty(name)});
}

Result<void> Outbox::park(OutboxId id, const QString& category, const QString& serverWords) {
    return setState(m_database, id, QStringLiteral("state = 'parked', category = ?, server_words = ?"),
                    {orEmpty(category), orEmpty(serverWords)});
}

Result<void> Outbox::retryLater(OutboxId id, const QDateTime& nextTry, const QString& category,
                                const QString& serverWords) {
    // `attempts` stays: it tells the next run that the server may have the edit already.
    return setState(m_database, id, QStringLiteral("state = 'queued', next_try_ms = ?, category = ?, server_words = ?"),
                    {nextTry.toMSecsSinceEpoch(), orEmpty(category), orEmpty(serverWords)});
}

Result<void> Outbox::markConflict(OutboxId id) {
    return setState(m_database, id, QStringLiteral("state = 'conflict'"), {});
}

Result<void> Outbox::markVoid(OutboxId id) {
    return setState(m_database, id, QStringLiteral("state = 'void'"), {});
}

Result<void> Outbox::requeue(OutboxId id) {
    return setState(m_database, id,
                    QStringLiteral("state = 'queued', attempts = 0, next_try_ms = 0, category = '', server_words = ''"),
                    {});
}

Result<void> Outbox::replace(const OutboxEntry& entry) {
    return runOnly(
        m_database,
        QStringLiteral(
            "UPDATE outbox SET operation = ?, fhir_id = ?, base_version = ?, body = ?, changes = ? WHERE id = ?"),
        {nameOf(Operations, entry.operation), orEmpty(entry.fhirId), orEmpty(entry.baseVersion),
         orEmpty(QString::fromUtf8(entry.body)), toJson(entry.changes), entry.id.value});
}

} // namespace dutydesk
