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

const QString WithoutInvitations = QStringLiteral(" AND occasion <> 'programme-invite'");

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

Result<void> Worklist::merge(const Needs& needs) {
    const auto kept =
        keptItems(m_db, m_invitations ? within("person_id") : QString(within("person_id") + WithoutInvitations));
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

Result<void> Worklist::deriveNeeds(ChangeSet& changes) {
    Needs needs;
    for (const auto collect : {&Worklist::collectDischarges, &Worklist::collectNoShows, &Worklist::collectRequests,
                               &Worklist::collectReminders, &Worklist::collectCallbacks}) {
        if (auto done = (this->*collect)(needs); !done)
            return done;
    }
    if (m_invitations) {
        if (auto done = collectInvitations(needs); !done)
            return done;
    }
    if (auto done = merge(needs); !done)
        return done;
    changes.add(ChangeSet::WorkItems);
    return {};
}

Result<void> Worklist::derive(ChangeSet& changes) {
    auto done = updateGroups();
    return done ? deriveNeeds(changes) : done;
}

Result<void> Worklist::stamp() {
    auto stamped = m_db.run(
        QStringLiteral(
            "INSERT INTO meta VALUES ('derived_on', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
        {stampOf(m_today, m_ownInsurer)});
    return stamped ? Result<void>() : Result<void>(stamped.error());
}

Result<void> Worklist::deriveAll(ChangeSet& changes) {
    m_all = true;
    if (auto done = updateInsurer(); !done)
        return done;
    if (auto done = derive(changes); !done)
        return done;
    return stamp();
}

Result<void> Worklist::deriveDay(ChangeSet& changes) {
    const auto stored = m_db.value(QStringLiteral("SELECT value FROM meta WHERE key = 'derived_on'"));
    if (!stored)
        return stored.error();
    const QString stampThen = stored->toString();
    if (stored->isNull() || stampThen == stampOf(m_today, m_ownInsurer))
        return {};
    // A sync that was stopped or broke off may have stored pages that nothing was derived from.
    const auto leftOff = m_db.value(QStringLiteral(
        "SELECT count(*) FROM sync_run r WHERE r.id = (SELECT max(id) FROM sync_run s WHERE s.server_id = r.server_id) "
        "AND r.state NOT IN ('ok', 'partial') AND NOT (r.state = 'failed' AND r.received = 0)"));
    if (!leftOff)
        return leftOff.error();
    const QDate then = dayOf(stampThen.section(u' ', 0, 0));
    if (leftOff->toInt() > 0 || stampThen != stampOf(then, m_ownInsurer))
        return deriveAll(changes);
    m_all = true;
    m_invitations = invitationsHangOn(then, m_today);
    auto done = deriveNeeds(changes);
    m_invitations = true;
    return done ? stamp() : done;
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
    if (done && !m_ownInsurer.isEmpty())
        done = updateInsurer();
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
