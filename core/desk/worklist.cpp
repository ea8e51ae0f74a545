#include "desk/worklist.h"

#include "desk/desk_private.h"
#include "desk/worklist_private.h"
#include "replica/database.h"

#include <QSet>

namespace dutydesk {

namespace {

struct Kept {
    qint64 id;
    QString state;
    QString due;
    int rank;
    QString fact;
    bool callback;
};

QString keyOf(qint64 person, const QString& occasion, const QString& source) {
    return QString(QString::number(person) + u'|' + occasion + u'|' + source);
}

Result<QHash<QString, Kept>> keptItems(Database& db, PersonId only) {
    QString sql = QStringLiteral(
        "SELECT person_id, occasion, source, id, state, due_on, rank, fact, callback_ms IS NOT NULL FROM work_item");
    if (only.isValid())
        sql += QStringLiteral(" WHERE person_id = ?");
    auto query = db.run(sql, only.isValid() ? QVariantList{only.value} : QVariantList{});
    if (!query)
        return query.error();
    QHash<QString, Kept> kept;
    QSqlQuery& row = **query;
    while (row.next()) {
        kept.insert(keyOf(row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString()),
                    {row.value(3).toLongLong(), row.value(4).toString(), row.value(5).toString(), row.value(6).toInt(),
                     row.value(7).toString(), row.value(8).toBool()});
    }
    return kept;
}

} // namespace

Result<void> Worklist::updateInsurer(const QString& ownInsurer) {
    auto set =
        m_db.run(QStringLiteral("UPDATE person SET insurer = c.insurer, insured = (c.insurer = ?1) FROM coverage c "
                                "WHERE c.person_id = person.id AND c.status = 'active' "
                                "AND (person.insurer <> c.insurer OR person.insured <> (c.insurer = ?1))"),
                 {ownInsurer});
    if (!set)
        return set.error();
    auto lost = m_db.run(
        QStringLiteral(
            "UPDATE person SET insured = 0 WHERE insured = 1 AND NOT EXISTS "
            "(SELECT 1 FROM coverage c WHERE c.person_id = person.id AND c.status = 'active' AND c.insurer = ?)"),
        {ownInsurer});
    if (!lost)
        return lost.error();
    return {};
}

Result<void> Worklist::updateGroups(PersonId only) {
    const QString restriction = only.isValid() ? QStringLiteral(" AND person_id = %1").arg(only.value) : QString();
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

    auto now = m_db.run(QStringLiteral("SELECT id, groups FROM person WHERE ") +
                        (only.isValid() ? QStringLiteral("id = %1").arg(only.value) : QStringLiteral("groups <> 0")));
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

Result<void> Worklist::merge(PersonId only, const Needs& needs) {
    const auto kept = keptItems(m_db, only);
    if (!kept)
        return kept.error();
    QSet<qint64> wanted;
    const auto ran = [](const Result<QSqlQuery*>& outcome) {
        return outcome ? Result<void>() : Result<void>(outcome.error());
    };
    for (const Need& need : needs) {
        const auto known = kept->constFind(keyOf(need.person, need.occasion, need.source));
        const QString due = isoDay(need.due);
        Result<void> outcome;
        if (known == kept->cend()) {
            if (need.met)
                continue;
            outcome = ran(m_db.run(
                QStringLiteral(
                    "INSERT INTO work_item (person_id, occasion, source, rank, due_on, raised_on, fact, programme) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                {need.person, need.occasion, need.source, need.rank, due, isoDay(need.raised), need.fact,
                 textOf(need.programme)}));
        } else {
            wanted.insert(known->id);
            if (need.met && known->state == QLatin1String("open")) {
                outcome = ran(m_db.run(QStringLiteral("UPDATE work_item SET state = 'done', closed_ms = ?, closed_by = "
                                                      "?, callback_ms = NULL WHERE id = ?"),
                                       {msOf(m_now), need.metBy, known->id}));
            } else if (!need.met && known->state != QLatin1String("done") &&
                       (known->state == QLatin1String("void") || (known->due != due && !known->callback) ||
                        known->rank != need.rank || known->fact != need.fact)) {
                outcome = ran(m_db.run(
                    QStringLiteral("UPDATE work_item SET state = 'open', rank = ?, fact = ?, "
                                   "due_on = CASE WHEN callback_ms IS NULL THEN ? ELSE due_on END WHERE id = ?"),
                    {need.rank, need.fact, due, known->id}));
            }
        }
        if (!outcome)
            return outcome;
    }
    for (const Kept& item : *kept) {
        if (item.state == QLatin1String("open") && !wanted.contains(item.id)) {
            auto outcome = ran(m_db.run(
                QStringLiteral(
                    "UPDATE work_item SET state = 'void', closed_ms = ?, closed_by = 'no longer needed' WHERE id = ?"),
                {msOf(m_now), item.id}));
            if (!outcome)
                return outcome;
        }
    }
    return {};
}

Result<void> Worklist::derive(PersonId only, ChangeSet& changes) {
    if (auto done = updateGroups(only); !done)
        return done;
    Needs needs;
    for (const auto collect :
         {&Worklist::collectDischarges, &Worklist::collectNoShows, &Worklist::collectRequests,
          &Worklist::collectReminders, &Worklist::collectInvitations, &Worklist::collectCallbacks}) {
        if (auto done = (this->*collect)(only, needs); !done)
            return done;
    }
    if (auto done = merge(only, needs); !done)
        return done;
    changes.add(ChangeSet::WorkItems);
    if (only.isValid())
        changes.add(ChangeSet::WorkItems, only);
    return {};
}

Result<void> Worklist::deriveAll(const QString& ownInsurer, ChangeSet& changes) {
    if (auto done = updateInsurer(ownInsurer); !done)
        return done;
    if (auto done = derive({}, changes); !done)
        return done;
    auto stamped = m_db.run(
        QStringLiteral(
            "INSERT INTO meta VALUES ('derived_on', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
        {isoDay(m_today)});
    if (!stamped)
        return stamped.error();
    return {};
}

Result<void> Worklist::derivePerson(PersonId person, ChangeSet& changes) {
    return derive(person, changes);
}

Result<void> Worklist::recount(WorkItemId item) {
    auto query = m_db.run(
        QStringLiteral(
            "SELECT outcome, sent_ms, callback_ms FROM contact WHERE work_item_id = ? AND status <> 'entered-in-error' "
            "ORDER BY sent_ms, id"),
        {item.value});
    if (!query)
        return query.error();
    int attempts = 0;
    bool closed = false;
    QVariant last, callback;
    QSqlQuery& row = **query;
    while (row.next()) {
        const ContactOutcome* outcome = m_rules.outcomes.find(row.value(0).toString());
        ++attempts;
        last = row.value(1);
        callback = row.value(2); // a later contact overrides an earlier wish to be called
        closed = closed || (outcome && outcome->closes);
    }
    row.finish();
    const QVariant callbackDay =
        callback.isNull() ? QVariant() : QVariant(isoDay(momentOf(callback).toLocalTime().date()));
    auto updated =
        m_db.run(QStringLiteral("UPDATE work_item SET attempts = ?, last_contact_ms = ?, callback_ms = ?, "
                                "due_on = coalesce(?, due_on), state = ?, closed_ms = ?, closed_by = ? WHERE id = ?"),
                 {attempts, last, closed ? QVariant() : callback, closed ? QVariant() : callbackDay,
                  closed ? QStringLiteral("done") : QStringLiteral("open"), closed ? last : QVariant(),
                  closed ? QStringLiteral("contact") : QStringLiteral(""), item.value});
    if (!updated)
        return updated.error();
    return {};
}

} // namespace dutydesk
