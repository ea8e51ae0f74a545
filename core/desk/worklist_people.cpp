#include "desk/desk_private.h"
#include "desk/worklist.h"
#include "replica/database.h"

// What the needs rest on: whose the people are and in which groups. Neither hangs on the day.

namespace dutydesk {

Result<void> Worklist::updateInsurer() {
    auto set =
        m_db.run(QStringLiteral("UPDATE person SET insurer = c.insurer, insured = (c.insurer = ?1) FROM coverage c "
                                "WHERE c.person_id = person.id AND c.status = 'active' "
                                "AND (person.insurer <> c.insurer OR person.insured <> (c.insurer = ?1))") +
                     within("person.id"),
                 {m_ownInsurer});
    if (!set)
        return set.error();
    auto lost = m_db.run(
        QStringLiteral(
            "UPDATE person SET insured = 0 WHERE insured = 1 AND NOT EXISTS "
            "(SELECT 1 FROM coverage c WHERE c.person_id = person.id AND c.status = 'active' AND c.insurer = ?)") +
            within("person.id"),
        {m_ownInsurer});
    return lost ? Result<void>() : Result<void>(lost.error());
}

Result<void> Worklist::updateGroups() {
    const QString restriction = within("person_id");
    auto query = m_db.run(
        QStringLiteral("SELECT person_id, 0, icd10 FROM condition WHERE icd10 <> ''") + restriction +
        QStringLiteral(" UNION ALL SELECT person_id, 1, code FROM flag WHERE status = 'active'") + restriction +
        QStringLiteral(" UNION ALL SELECT person_id, 0, icd10 FROM visit WHERE class = 'IMP' AND icd10 <> ''") +
        restriction + QStringLiteral(" ORDER BY 1"));
    if (!query)
        return query.error();
    QHash<qint64, int> groups;
    qint64 person = 0;
    QStringList icd10, flags;
    const auto settle = [&] {
        if (!person)
            return;
        int bits = 0;
        for (const PriorityGroupRule* group : m_rules.priority.groupsOf(icd10, flags))
            bits |= group->order == 1 ? 1 : group->order == 2 ? 2 : group->order == 3 ? 4 : 0;
        if (bits)
            groups.insert(person, bits);
    };
    QSqlQuery& row = **query;
    while (row.next()) {
        if (row.value(0).toLongLong() != person) {
            settle();
            person = row.value(0).toLongLong();
            icd10.clear();
            flags.clear();
        }
        (row.value(1).toInt() == 0 ? icd10 : flags) << row.value(2).toString();
    }
    settle();
    row.finish();
    return storeGroups(groups);
}

Result<void> Worklist::storeGroups(const QHash<qint64, int>& groups) {
    auto now = m_db.run(QStringLiteral("SELECT id, groups FROM person WHERE groups <> 0") + within("id"));
    if (!now)
        return now.error();
    QHash<qint64, int> stored;
    while ((*now)->next())
        stored.insert((*now)->value(0).toLongLong(), (*now)->value(1).toInt());
    (*now)->finish();
    const auto store = [&](qint64 id, int bits) -> Result<void> {
        auto updated = m_db.run(QStringLiteral("UPDATE person SET groups = ? WHERE id = ?"), {bits, id});
        return updated ? Result<void>() : Result<void>(updated.error());
    };
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        if (stored.value(it.key(), 0) != it.value()) {
            if (auto done = store(it.key(), it.value()); !done)
                return done;
        }
    }
    for (auto it = stored.cbegin(); it != stored.cend(); ++it) {
        if (it.value() != 0 && !groups.contains(it.key())) {
            if (auto done = store(it.key(), 0); !done)
                return done;
        }
    }
    return {};
}

} // namespace dutydesk
