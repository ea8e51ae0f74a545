#include "desk/desk_private.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QThread>

namespace dutydesk {

namespace {

QString stateTitle(const QString& state) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("SyncState", text); };
    if (state == QLatin1String("ok"))
        return tr("done");
    if (state == QLatin1String("partial"))
        return tr("done in part");
    if (state == QLatin1String("failed"))
        return tr("failed");
    if (state == QLatin1String("cancelled"))
        return tr("cancelled");
    if (state == QLatin1String("broken-off"))
        return tr("broken off");
    if (state == QLatin1String("queued") || state == QLatin1String("sending"))
        return tr("to be sent");
    if (state == QLatin1String("parked"))
        return tr("parked");
    if (state == QLatin1String("conflict"))
        return tr("in conflict");
    return state == QLatin1String("running") ? tr("running") : state;
}

} // namespace

void Desk::cancelSync() {
    d->cancel = true;
}

bool Desk::syncing() const {
    return d->running;
}

Result<QList<SyncReport>> Desk::sync(const QStringList& names, const QString& cause,
                                     const std::function<void(const SyncProgress&)>& progress) {
    if (auto may = d->require(Right::Sync); !may)
        return may.error();
    auto known = servers();
    if (!known)
        return known.error();
    QList<ServerRow> chosen;
    for (const ServerRow& server : std::as_const(*known)) {
        if (names.contains(server.name) || (names.isEmpty() && server.enabled))
            chosen << server;
    }
    for (const QString& name : names) {
        if (std::none_of(chosen.cbegin(), chosen.cend(), [&](const ServerRow& server) { return server.name == name; }))
            return Error{ErrorKind::NotFound, tr("No server is called '%1'.").arg(name), {}};
    }
    if (chosen.isEmpty())
        return Error{ErrorKind::NotFound, tr("No server is connected yet. Connect the polyclinic's server first."), {}};
    if (!d->syncMutex.tryLock())
        return Error{ErrorKind::Busy, tr("A sync is running already."), {}};
    for (const ServerRow& server : std::as_const(chosen)) {
        if (auto traced = d->trace(QStringLiteral("sync"), {}, server.name, cause); !traced) {
            d->syncMutex.unlock();
            return traced.error();
        }
    }
    d->cancel = false;
    d->running = true;
    QList<SyncReport> reports;
    // The transport needs a thread whose event loop nobody else uses.
    std::unique_ptr<QThread> thread(QThread::create([&] {
        const auto transport = d->env.transport ? d->env.transport() : makeNetworkTransport();
        SystemRandom random;
        SyncSettings settings;
        settings.ownInsurer = d->ownInsurer();
        SyncEngine engine(*d->replica, *transport, random, settings);
        engine.setAccessTokens(d->accessTokens);
        engine.setAfterPages([&](Database& db, ChangeSet& changes) -> Result<void> {
            return d->worklist(db, settings.ownInsurer).deriveTouched(changes);
        });
        for (const ServerRow& server : std::as_const(chosen)) {
            if (d->cancel)
                break;
            reports << engine.run(server.id, cause, progress, d->cancel);
        }
    }));
    thread->start();
    thread->wait();
    d->running = false;
    d->syncMutex.unlock();
    for (const SyncReport& report : std::as_const(reports)) {
        const QString outcome = report.state == SyncReport::State::Ok          ? QStringLiteral("ok")
                                : report.state == SyncReport::State::Partial   ? QStringLiteral("partial")
                                : report.state == SyncReport::State::Cancelled ? QStringLiteral("cancelled")
                                                                               : QStringLiteral("failed");
        const QString figures = QStringLiteral("%1, received %2, applied %3, sent %4, parked %5")
                                    .arg(outcome)
                                    .arg(report.received)
                                    .arg(report.applied)
                                    .arg(report.sent)
                                    .arg(report.parked);
        if (auto traced = d->trace(QStringLiteral("sync-end"), {}, report.server, figures); !traced)
            return traced.error();
    }
    return reports;
}

Result<QList<SyncRunRow>> Desk::syncRuns(int limit) const {
    if (auto may = d->require(Right::Sync); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query =
        (*reader)->run(QStringLiteral("SELECT r.id, s.name, r.cause, r.state, r.message, r.details, r.started_ms, "
                                      "r.finished_ms, r.received, r.applied, r.sent, r.parked, r.conflicts "
                                      "FROM sync_run r JOIN server s ON s.id = r.server_id ORDER BY r.id DESC LIMIT ?"),
                       {limit});
    if (!query)
        return query.error();
    QList<SyncRunRow> rows;
    QSqlQuery& row = **query;
    while (row.next()) {
        SyncRunRow run{RunId{row.value(0).toLongLong()},
                       row.value(1).toString(),
                       row.value(2).toString(),
                       row.value(3).toString(),
                       stateTitle(row.value(3).toString()),
                       row.value(4).toString(),
                       row.value(5).toString(),
                       momentOf(row.value(6)),
                       momentOf(row.value(7)),
                       row.value(8).toLongLong(),
                       row.value(9).toLongLong(),
                       row.value(10).toLongLong(),
                       row.value(11).toLongLong(),
                       row.value(12).toLongLong()};
        rows << run;
    }
    return rows;
}

Result<QList<OutboxRow>> Desk::outbox() const {
    if (auto may = d->require(Right::Sync); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    const auto entries = Outbox(**reader).unsent({});
    if (!entries)
        return entries.error();
    const auto known = servers();
    if (!known)
        return known.error();
    QHash<qint64, QString> names;
    for (const ServerRow& server : *known)
        names.insert(server.id.value, server.name);
    static const QStringList states{QStringLiteral("queued"),   QStringLiteral("sending"), QStringLiteral("parked"),
                                    QStringLiteral("conflict"), QStringLiteral("sent"),    QStringLiteral("void")};
    static const QStringList operations{QStringLiteral("create"), QStringLiteral("update"), QStringLiteral("delete")};
    const bool seesPatients = roleHas(d->actor.role, Right::SeePatients);
    QList<OutboxRow> rows;
    for (const OutboxEntry& entry : *entries) {
        const QString state = states.value(int(entry.state));
        rows << OutboxRow{entry.id,       names.value(entry.server.value),
                          entry.type,     operations.value(int(entry.operation)),
                          entry.summary,  entry.actor,
                          state,          stateTitle(state),
                          entry.category, entry.serverWords,
                          entry.created,  entry.nextTry,
                          entry.attempts, entry.person};
        if (!seesPatients) { // whose edit it is, and the server's words about him, are not for the administrator
            rows.last().summary = entry.type;
            rows.last().serverWords.clear();
            rows.last().person = {};
        }
    }
    return rows;
}

Result<QList<IssueRow>> Desk::syncIssues() const {
    if (auto may = d->require(Right::Sync); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query = (*reader)->run(QStringLiteral(
        "SELECT i.id, s.name, i.direction, i.type, i.fhir_id, i.category, i.message, i.server_words, i.created_ms FROM "
        "sync_issue i "
        "JOIN server s ON s.id = i.server_id WHERE i.resolved_ms IS NULL ORDER BY i.id DESC LIMIT 1000"));
    if (!query)
        return query.error();
    QList<IssueRow> rows;
    QSqlQuery& row = **query;
    while (row.next()) {
        rows << IssueRow{row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString(),
                         row.value(3).toString(),   row.value(4).toString(), row.value(5).toString(),
                         row.value(6).toString(),   row.value(7).toString(), momentOf(row.value(8))};
        if (!roleHas(d->actor.role, Right::SeePatients))
            rows.last().serverWords.clear(); // they may quote the record
    }
    return rows;
}

Result<QList<MergeRow>> Desk::mergeRecords() const {
    if (auto may = d->require(Right::Sync); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query = (*reader)->run(
        QStringLiteral("SELECT m.id, m.type, p.family, p.given, p.patronymic, m.field, m.base, m.mine, m.theirs, "
                       "m.decision, m.created_ms FROM merge_record m "
                       "LEFT JOIN person p ON p.id = m.person_id ORDER BY m.decision <> 'open', m.id DESC LIMIT 500"));
    if (!query)
        return query.error();
    QList<MergeRow> rows;
    QSqlQuery& row = **query;
    while (row.next()) {
        rows << MergeRow{row.value(0).toLongLong(),
                         row.value(1).toString(),
                         PersonName{row.value(2).toString(), row.value(3).toString(), row.value(4).toString()}.full(),
                         row.value(5).toString(),
                         row.value(6).toString(),
                         row.value(7).toString(),
                         row.value(8).toString(),
                         row.value(9).toString(),
                         momentOf(row.value(10))};
        if (!roleHas(d->actor.role, Right::SeePatients)) {
            for (QString* value : {&rows.last().personName, &rows.last().base, &rows.last().mine, &rows.last().theirs})
                value->clear();
        }
    }
    return rows;
}

Result<void> Desk::retryOutbox(OutboxId id) {
    if (auto may = d->require(Right::Sync); !may)
        return may;
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        if (auto done = Outbox(db).requeue(id); !done)
            return done;
        changes.add(ChangeSet::Outbox);
        return d->audit(db, QStringLiteral("retry"), {}, QStringLiteral("outbox %1").arg(id.value));
    });
}

Result<void> Desk::discardOutbox(OutboxId id) {
    for (const Right right : {Right::Sync, Right::SeePatients}) { // a decision on what is known of a person
        if (auto may = d->require(right); !may)
            return may;
    }
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        auto query = db.run(QStringLiteral("SELECT table_name, row_id, operation, ifnull(person_id, 0), body, changes "
                                           "FROM outbox WHERE id = ? AND state = 'parked'"),
                            {id.value});
        if (!query)
            return query.error();
        if (!(*query)->next())
            return Error{ErrorKind::NotFound, tr("Only an edit that the server has refused can be given up."), {}};
        const QString table = (*query)->value(0).toString(), operation = (*query)->value(2).toString();
        const qint64 row = (*query)->value(1).toLongLong();
        const PersonId person{(*query)->value(3).toLongLong()};
        const QString kept = QString((*query)->value(4).toString() + (*query)->value(5).toString());
        (*query)->finish();
        if (auto done = Outbox(db).markVoid(id); !done)
            return done;
        if (operation == QLatin1String("create") && table == QLatin1String("appointment")) {
            auto undone = db.run(QStringLiteral("UPDATE appointment SET status = 'cancelled', cancel_reason = 'given "
                                                "up', local_state = 0 WHERE id = ?"),
                                 {row});
            if (!undone)
                return undone.error();
        } else if (operation == QLatin1String("create")) {
            if (auto undone = db.run(QString(QStringLiteral("DELETE FROM ") + table +
                                             QStringLiteral(" WHERE id = ? AND fhir_id IS NULL")),
                                     {row});
                !undone)
                return undone.error();
        }
        if (person.isValid()) {
            if (auto derived = d->worklist(db).derivePerson(person, changes); !derived)
                return derived;
        }
        changes.add(ChangeSet::Outbox);
        // The content stays in the outbox, void: giving up is a decision, not a loss. The trail vouches for it by its
        // digest, so that a person's data can be destroyed without a row of the trail being touched.
        const QByteArray digest = QCryptographicHash::hash(kept.toUtf8(), QCryptographicHash::Sha256).toHex();
        return d->audit(db, QStringLiteral("give-up"), person, QStringLiteral("outbox %1").arg(id.value),
                        QStringLiteral("sha256 ") + QString::fromLatin1(digest));
    });
}

Result<void> Desk::decideMerge(qint64 mergeRecord, bool mine) {
    for (const Right right : {Right::Sync, Right::SeePatients}) { // a decision on what is known of a person
        if (auto may = d->require(right); !may)
            return may;
    }
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        auto query = db.run(QStringLiteral("SELECT ifnull(outbox_id, 0), ifnull(person_id, 0), field FROM merge_record "
                                           "WHERE id = ? AND decision = 'open'"),
                            {mergeRecord});
        if (!query)
            return query.error();
        if (!(*query)->next())
            return Error{ErrorKind::NotFound, tr("This conflict has been decided already."), {}};
        const OutboxId edit{(*query)->value(0).toLongLong()};
        const PersonId person{(*query)->value(1).toLongLong()};
        const QString field = (*query)->value(2).toString();
        (*query)->finish();
        auto decided =
            db.run(QStringLiteral("UPDATE merge_record SET decision = ?, decided_by = ?, decided_ms = ? WHERE id = ?"),
                   {mine ? QStringLiteral("mine") : QStringLiteral("theirs"), d->actor.login, d->nowMs(), mergeRecord});
        if (!decided)
            return decided.error();
        if (edit.isValid()) {
            if (auto done = mine ? Outbox(db).requeue(edit) : Outbox(db).markVoid(edit); !done)
                return done;
        }
        changes.add(ChangeSet::Outbox, person);
        return d->audit(db, QStringLiteral("decide"), person, QStringLiteral("merge %1").arg(mergeRecord),
                        QString(field + (mine ? QStringLiteral(": mine") : QStringLiteral(": theirs"))));
    });
}

} // namespace dutydesk
