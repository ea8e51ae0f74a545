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

Result<QHash<QString, Kept>> keptItems(Database& db, const QString& within) {
    auto query =
        db.run(QStringLiteral("SELECT person_id, occasion, source, id, state, due_on, rank, fact, callback_ms IS NOT "
                              "NULL FROM work_item WHERE 1") +
               within);
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

/// What the derived rows stand for: another day, insurer or program (with other rules) makes them old.
QString stampOf(QDate today, const QString& ownInsurer) {
    return isoDay(today) + u' ' + ownInsurer + QStringLiteral(" " DUTYDESK_VERSION);
}

} // namespace

Worklist::Worklist(Database& database, const Rules& rules, QDate today, const QDateTime& now, QString ownInsurer)
    : m_db(database)
    , m_rules(rules)
    , m_today(today)
    , m_now(now)
    , m_ownInsurer(std::move(ownInsurer)) {
    QStringList answered;
    for (const ContactOutcome& outcome : rules.outcomes.all()) {
        if (outcome.closes)
            answered << QString(u'\'' + outcome.code + u'\'');
    }
    m_answered = QString(u'(' + answered.join(u',') + u')');
}

Result<void> Worklist::limitTo(const QString& select, const QVariantList& values) {
    m_all = false;
    auto added = m_db.run(QStringLiteral("INSERT OR IGNORE INTO temp.derive_for ") + select, values);
    return added ? Result<void>() : Result<void>(added.error());
}

Result<void> Worklist::limitTo(const QSet<PersonId>& persons) {
    for (const char* statement :
         {"CREATE TEMP TABLE IF NOT EXISTS derive_for (id INTEGER PRIMARY KEY)", "DELETE FROM temp.derive_for"}) {
        if (auto done = m_db.run(QLatin1String(statement)); !done)
            return done.error();
    }
    m_all = false;
    for (const PersonId person : persons) {
        if (auto added = limitTo(QStringLiteral("VALUES (?)"), {person.value}); !added)
            return added;
    }
    return {};
}

/// " AND column IN …", or nothing when everybody is derived.
QString Worklist::within(const char* column) const {
    return m_all ? QString()
                 : QString(QStringLiteral(" AND ") + QLatin1String(column) +
                           QStringLiteral(" IN (SELECT id FROM temp.derive_for) "));
}

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

Result<void> Worklist::merge(const Needs& needs) {
    const auto kept = keptItems(m_db, within("person_id"));
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

Result<void> Worklist::derive(ChangeSet& changes) {
    if (auto done = updateGroups(); !done)
        return done;
    Needs needs;
    for (const auto collect :
         {&Worklist::collectDischarges, &Worklist::collectNoShows, &Worklist::collectRequests,
          &Worklist::collectReminders, &Worklist::collectInvitations, &Worklist::collectCallbacks}) {
        if (auto done = (this->*collect)(needs); !done)
            return done;
    }
    if (auto done = merge(needs); !done)
        return done;
    changes.add(ChangeSet::WorkItems);
    return {};
}

Result<void> Worklist::deriveAll(ChangeSet& changes) {
    m_all = true;
    if (auto done = updateInsurer(); !done)
        return done;
    if (auto done = derive(changes); !done)
        return done;
    auto stamped = m_db.run(
        QStringLiteral(
            "INSERT INTO meta VALUES ('derived_on', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
        {stampOf(m_today, m_ownInsurer)});
    return stamped ? Result<void>() : Result<void>(stamped.error());
}

Result<void> Worklist::deriveTouched(ChangeSet& changes) {
    const auto current = isCurrent(m_db, m_today, m_ownInsurer);
    if (!current)
        return current.error();
    if (changes.manyPersons || !*current)
        return deriveAll(changes);
    auto limited = limitTo(changes.persons);
    if (limited) // what the server said to an edit lately
        limited = limitTo(
            QStringLiteral("SELECT person_id FROM outbox WHERE person_id IS NOT NULL AND state <> 'void' AND (state "
                           "<> 'sent' OR sent_ms >= ?)"),
            {msOf(m_now.addDays(-1))});
    if (limited) // nobody is reminded of what has begun
        limited = limitTo(
            QStringLiteral("SELECT w.person_id FROM work_item w JOIN appointment a ON a.id = CAST(substr(w.source, "
                           "13) AS INTEGER) WHERE w.state = 'open' AND w.occasion = 'reminder' AND a.start_ms <= ?"),
            {msOf(m_now)});
    if (limited)
        limited = updateInsurer();
    return limited ? derive(changes) : limited;
}

Result<void> Worklist::derivePerson(PersonId person, ChangeSet& changes) {
    auto done = limitTo(QSet<PersonId>{person});
    if (done)
        done = derive(changes);
    if (done)
        changes.add(ChangeSet::WorkItems, person);
    return done;
}

Result<bool> Worklist::isCurrent(Database& database, QDate today, const QString& ownInsurer) {
    const auto stored = database.value(QStringLiteral("SELECT value FROM meta WHERE key = 'derived_on'"));
    if (!stored)
        return stored.error();
    return stored->toString() == stampOf(today, ownInsurer);
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
