#include "replica/elsewhere.h"

#include "replica/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dutydesk {

namespace {

/// ?1 our insurer, ?2 the server, ?3 how many. Whatever the desk has done about a person keeps him: the audit trail too, so that what was
/// done stays explained and no later row takes over his number.
QString strangersSql() {
    static const QString sql = QStringLiteral(
        "SELECT p.id FROM person p INDEXED BY person_not_ours WHERE p.insured = 0 AND p.duplicate_of IS NULL "
        "AND EXISTS (SELECT 1 FROM person_link k WHERE k.person_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM person_link k WHERE k.person_id = p.id AND (k.server_id <> ?2 OR k.local_state <> 0)) "
        "AND NOT EXISTS (SELECT 1 FROM coverage c WHERE c.person_id = p.id AND c.insurer = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM past_insurer c WHERE c.person_id = p.id AND c.insurer = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM list_member m WHERE m.person_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM person o WHERE o.enp = p.enp AND o.enp <> '' AND o.id <> p.id AND (o.insured = 1 OR "
        "EXISTS (SELECT 1 FROM coverage c WHERE c.person_id = o.id AND c.insurer = ?1))) "
        "AND NOT EXISTS (SELECT 1 FROM person o WHERE o.snils = p.snils AND o.snils <> '' AND o.id <> p.id AND (o.insured = 1 OR "
        "EXISTS (SELECT 1 FROM coverage c WHERE c.person_id = o.id AND c.insurer = ?1))) "
        "AND NOT EXISTS (SELECT 1 FROM person o WHERE o.duplicate_of = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM contact w WHERE w.person_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM task w WHERE w.person_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM survey w WHERE w.person_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM reading w WHERE w.person_id = p.id AND (w.idempotency_key IS NOT NULL OR w.local_state <> 0)) "
        "AND NOT EXISTS (SELECT 1 FROM work_item w WHERE w.person_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM appointment w WHERE w.person_id = p.id AND (w.idempotency_key IS NOT NULL OR w.local_state <> 0)) "
        "AND NOT EXISTS (SELECT 1 FROM request w WHERE w.person_id = p.id AND (w.idempotency_key IS NOT NULL OR w.local_state <> 0)) "
        "AND NOT EXISTS (SELECT 1 FROM flag w WHERE w.person_id = p.id AND (w.idempotency_key IS NOT NULL OR w.local_state <> 0)) "
        "AND NOT EXISTS (SELECT 1 FROM consent w WHERE w.person_id = p.id AND (w.idempotency_key IS NOT NULL OR w.local_state <> 0)) "
        "AND NOT EXISTS (SELECT 1 FROM adverse_event w WHERE w.person_id = p.id AND (w.idempotency_key IS NOT NULL OR w.local_state <> 0)) "
        "AND NOT EXISTS (SELECT 1 FROM outbox w WHERE w.person_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM merge_record w WHERE w.person_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM import_row w WHERE w.person_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM identity_decision w WHERE w.person_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM joined_record w WHERE w.keep_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM joined_record w WHERE w.drop_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM printed_sheet w WHERE w.person_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM audit w WHERE w.person_id = p.id) LIMIT ?3");
    return sql;
}

QString jsonOf(const QJsonArray& values) {
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

} // namespace

Result<void> Elsewhere::exec(const QString& sql, const QVariantList& values) {
    auto query = m_database.run(sql, values);
    return query ? Result<void>() : Result<void>(query.error());
}

Result<bool> Elsewhere::tellsOurs() const {
    const auto found = m_database.value(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM coverage WHERE server_id = ? AND insurer = ?)"), {m_server.value, m_ownInsurer});
    if (!found)
        return found.error();
    return found->toBool();
}

Result<int> Elsewhere::settleWaiting() {
    const auto people = m_database.value(
        QStringLiteral("SELECT count(DISTINCT waits_for) FROM waiting_resource WHERE server_id = ?"), {m_server.value});
    if (!people)
        return people.error();
    if (people->toInt() == 0)
        return 0;
    // A policy of ours names us; that another's text does too costs one reading.
    auto known = exec(
        QStringLiteral("INSERT INTO elsewhere (server_id, fhir_id, wanted) SELECT server_id, waits_for, max((type = 'Coverage' "
                       "AND instr(raw, ?2) > 0) OR EXISTS (SELECT 1 FROM list l JOIN list_member m ON m.list_id = l.id AND "
                       "m.patient = waits_for AND m.inactive = 0 WHERE l.server_id = ?1)) FROM waiting_resource WHERE server_id = ?1 "
                       "GROUP BY server_id, waits_for ON CONFLICT (server_id, fhir_id) DO UPDATE SET wanted = max(wanted, excluded.wanted)"),
        {m_server.value, m_ownInsurer});
    if (known)
        known = exec(QStringLiteral("DELETE FROM waiting_resource WHERE server_id = ?"), {m_server.value});
    return known ? Result<int>(people->toInt()) : Result<int>(known.error());
}

Result<QStringList> Elsewhere::wanted(int limit) const {
    auto query = m_database.run(
        QStringLiteral("SELECT fhir_id FROM elsewhere INDEXED BY elsewhere_wanted WHERE server_id = ? AND wanted = 1 LIMIT ?"),
        {m_server.value, limit});
    if (!query)
        return query.error();
    QStringList ids;
    while ((*query)->next())
        ids.append((*query)->value(0).toString());
    return ids;
}

Result<void> Elsewhere::settleWanted(const QStringList& ids) {
    const QString json = jsonOf(QJsonArray::fromStringList(ids));
    auto come = exec(QStringLiteral("DELETE FROM elsewhere WHERE server_id = ?1 AND fhir_id IN (SELECT value FROM json_each(?2)) AND "
                                    "EXISTS (SELECT 1 FROM person_link k WHERE k.server_id = ?1 AND k.fhir_id = elsewhere.fhir_id)"),
                     {m_server.value, json});
    if (!come)
        return come;
    return exec(QStringLiteral("UPDATE elsewhere SET wanted = 0 WHERE server_id = ?1 AND fhir_id IN (SELECT value FROM json_each(?2))"),
                {m_server.value, json});
}

Result<int> Elsewhere::removeStrangers(int limit) {
    auto query = m_database.run(strangersSql(), {m_ownInsurer, m_server.value, limit});
    if (!query)
        return query.error();
    QJsonArray ids;
    while ((*query)->next())
        ids.append((*query)->value(0).toLongLong());
    if (ids.isEmpty())
        return 0;
    const QString json = jsonOf(ids);
    auto known = exec(QStringLiteral("INSERT OR IGNORE INTO elsewhere (server_id, fhir_id) SELECT server_id, fhir_id FROM person_link "
                                     "WHERE person_id IN (SELECT value FROM json_each(?))"),
                      {json});
    if (!known)
        return known.error();
    for (const char* table : {"coverage", "plan", "visit", "condition", "risk", "flag", "consent", "appointment", "request", "reading",
                              "adverse_event", "person_link"}) {
        const QString sql = QStringLiteral("DELETE FROM %1 WHERE person_id IN (SELECT value FROM json_each(?))");
        if (auto gone = exec(sql.arg(QLatin1String(table)), {json}); !gone)
            return gone.error();
    }
    auto gone = exec(QStringLiteral("DELETE FROM person_search WHERE rowid IN (SELECT value FROM json_each(?))"), {json});
    if (gone)
        gone = exec(QStringLiteral("DELETE FROM person WHERE id IN (SELECT value FROM json_each(?))"), {json});
    return gone ? Result<int>(int(ids.size())) : Result<int>(gone.error());
}

Result<void> Elsewhere::tidySearch() {
    // A contentless index only marks what was deleted; the words go when its parts are merged into one.
    return exec(QStringLiteral("INSERT INTO person_search (person_search) VALUES ('optimize')"), {});
}

} // namespace dutydesk
