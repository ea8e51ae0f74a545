#include "desk/act_json.h"
#include "desk/act_parts.h"
#include "desk/desk_private.h"
#include "desk/verdict_store.h"
#include "domain/act_verdicts.h"
#include "domain/list_state.h"
#include "replica/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dutydesk {

namespace {

QString compact(const QJsonArray& array) {
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// Everything accepted but what is disputed, probable or unidentified.
ActVerdicts standardVerdicts(const Reconciliation& reconciliation) {
    ActVerdicts verdicts(reconciliation);
    for (const ListCategory category : {ListCategory::New, ListCategory::Changed, ListCategory::Leaving})
        verdicts.setCategory(reconciliation, category, RowVerdict::Accepted);
    verdicts.setCategory(reconciliation, ListCategory::Disputed, RowVerdict::Disputed);
    return verdicts;
}

/// The rows as the act prints them: a leaver who is not agreed to stands among the disputed, with the comment.
std::vector<ReconciliationRow> rowsOf(const Reconciliation& reconciliation, const ActVerdicts& verdicts) {
    std::vector<ReconciliationRow> rows = reconciliation.rows;
    for (int i = 0; i < int(rows.size()); ++i) {
        ReconciliationRow& row = rows[size_t(i)];
        // What leaves the house is Russian, and tells what became of the last question.
        row.reasons = row.printedReasons ? *row.printedReasons : row.reasons + row.history;
        if (!row.printedDifferences.empty())
            row.differences = row.printedDifferences;
        if (verdicts.of(i) != RowVerdict::Accepted && row.category == ListCategory::Leaving)
            row.category = ListCategory::Disputed;
        else if (verdicts.of(i) == RowVerdict::Disputed &&
                 (row.category == ListCategory::New || row.category == ListCategory::Changed))
            row.category = ListCategory::Disputed;
        if (!verdicts.comment(i).isEmpty())
            row.reasons.prepend(verdicts.comment(i));
    }
    return rows;
}

ReconciliationCounts countsOf(const ReconciliationCounts& before, const std::vector<ReconciliationRow>& rows) {
    ReconciliationCounts counts = before;
    counts.byCategory.fill(0);
    counts.leaving.fill(0);
    for (const ReconciliationRow& row : rows) {
        ++counts.byCategory[size_t(row.category)];
        if (row.category == ListCategory::Leaving && row.leaveReason)
            ++counts.leaving[size_t(*row.leaveReason)];
    }
    return counts;
}

/// Marks the accepted leavers on the МИС's list and returns what stood there before.
Result<QJsonArray> markLeavers(Database& db, const ReconciliationAct& act, const QString& month, qint64 nowMs) {
    QJsonArray before;
    for (const ReconciliationRow& row : act.rows) {
        if (row.category != ListCategory::Leaving || !row.leaveReason || row.personId.isEmpty())
            continue;
        auto members =
            db.run(QStringLiteral("SELECT m.list_id, m.patient, m.left_reason, m.left_ms FROM list_member m JOIN list "
                                  "l ON l.id = m.list_id "
                                  "WHERE m.person_id = ? AND l.kind = 'programme' AND l.programme = ? AND l.month = ?"),
                   {row.personId.toLongLong(), act.programmeCode, month});
        if (!members)
            return members.error();
        QJsonArray found;
        while ((*members)->next()) {
            const QVariant left = (*members)->value(3);
            found << QJsonArray{(*members)->value(0).toLongLong(), (*members)->value(1).toString(),
                                (*members)->value(2).toString(),
                                left.isNull() ? QJsonValue() : QJsonValue(left.toLongLong())};
        }
        (*members)->finish();
        for (const QJsonValue& member : std::as_const(found)) {
            auto marked = db.run(
                QStringLiteral("UPDATE list_member SET left_reason = ?, left_ms = ? WHERE list_id = ? AND patient = ?"),
                {leaveReasonCode(*row.leaveReason), nowMs, member.toArray().at(0).toInteger(),
                 member.toArray().at(1).toString()});
            if (!marked)
                return marked.error();
            before << member;
        }
    }
    return before;
}

Result<QString> nextNumber(Database& db, const QString& programme, const QString& month) {
    const auto count =
        db.value(QStringLiteral("SELECT count(*) FROM act WHERE programme = ? AND month = ?"), {programme, month});
    if (!count)
        return count.error();
    return QStringLiteral("%1-%2-%3").arg(programme, month).arg(count->toInt() + 1);
}

/// Why an act cannot be taken back; empty: it can.
Result<QString> obstacle(Database& db, ActId act) {
    auto query =
        db.run(QStringLiteral(
                   "SELECT number, undone_ms IS NOT NULL, EXISTS (SELECT 1 FROM act b WHERE b.programme = a.programme "
                   "AND b.month = a.month AND b.id > a.id AND b.undone_ms IS NULL), EXISTS (SELECT 1 FROM task t "
                   "JOIN outbox o ON o.table_name = 'task' AND o.row_id = t.id WHERE t.act_id = a.id "
                   "AND o.state NOT IN ('queued', 'parked', 'void')) FROM act a WHERE id = ?"),
               {act.value});
    if (!query)
        return query.error();
    if (!(*query)->next())
        return Error{ErrorKind::NotFound, Desk::tr("There is no such act."), {}};
    const QString number = (*query)->value(0).toString();
    const bool undone = (*query)->value(1).toBool(), later = (*query)->value(2).toBool(),
               sent = (*query)->value(3).toBool();
    (*query)->finish();
    return undone  ? Desk::tr("Act %1 has been taken back already.").arg(number)
           : later ? Desk::tr("A later act of this list rests on act %1. Take the later one back first.").arg(number)
           : sent  ? Desk::tr("Questions of act %1 have gone to the МО. Make a new comparison instead.").arg(number)
                   : QString();
}

} // namespace

Result<ActId> Desk::acceptReconciliation(const Reconciliation& r, bool despiteBrake) {
    return acceptReconciliation(r, standardVerdicts(r), despiteBrake);
}

Result<ActId> Desk::acceptReconciliation(const Reconciliation& r, const ActVerdicts& verdicts, bool despiteBrake) {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    if (verdicts.size() != int(r.rows.size()))
        return Error{ErrorKind::BadInput, tr("The verdicts are of another comparison. Compare again."), {}};
    if (r.brake.on) {
        if (!despiteBrake)
            return Error{ErrorKind::Conflict, QString(tr("The brake is on: ") + r.brake.reasons.join(u' ')), {}};
        if (auto may = d->require(Right::ApproveRemovals); !may)
            return Error{ErrorKind::NotAllowed,
                         QString(tr("Only a coordinator may release the brake. ") + r.brake.reasons.join(u' ')),
                         {}};
    }
    return d->replica->write<ActId>([&](Database& db, ChangeSet& changes) -> Result<ActId> {
        const auto number = nextNumber(db, r.programme, r.month);
        if (!number)
            return number.error();
        auto act = newAct(db, *d, r, *number);
        if (!act)
            return act.error();
        act->rows = rowsOf(r, verdicts);
        act->counts = countsOf(r.counts, act->rows);
        auto decisions = decisionsOn(db, act->rows);
        if (!decisions)
            return decisions.error();
        act->decisions = std::move(*decisions);
        const auto before = markLeavers(db, *act, r.month, d->nowMs());
        if (!before)
            return before.error();
        const ListState stateBefore = listBefore(r, d->now()), stateAfter = listAfter(r, verdicts, *number, d->now());
        const auto drafts = dutydesk::takeDrafts(db, r.programme, r.month);
        if (!drafts)
            return drafts.error();
        const QByteArray week =
            QJsonDocument(weekCountsToJson(weekCounts(stateBefore, stateAfter, d->env.clock.today())))
                .toJson(QJsonDocument::Compact);
        auto stored =
            db.run(QStringLiteral("INSERT INTO act (number, programme, month, import_id, made_ms, actor, counts, body, "
                                  "state_before, state_after, "
                                  "week, before_marks, drafts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                   {act->number, r.programme, r.month, r.importId > 0 ? QVariant(r.importId) : QVariant(), d->nowMs(),
                    d->actor.login, QString::number(r.counts.total), QString::fromUtf8(actToJson(*act)),
                    QString::fromUtf8(listStateToJson(stateBefore)), QString::fromUtf8(listStateToJson(stateAfter)),
                    QString::fromUtf8(week), compact(*before), *drafts});
        if (!stored)
            return stored.error();
        const ActId id{db.lastInsertId()};
        for (const ReconciliationRow& row : act->rows) {
            if (row.category == ListCategory::Leaving && !row.personId.isEmpty())
                changes.add(ChangeSet::Lists, PersonId{row.personId.toLongLong()});
        }
        changes.add(ChangeSet::Lists);
        if (auto derived = deriveLeavers(db, *d, *act, changes); !derived)
            return derived.error();
        auto traced = d->audit(db, QStringLiteral("accept"), {}, act->number,
                               tr("%1 leave").arg(act->counts.of(ListCategory::Leaving)));
        return traced ? Result<ActId>(id) : Result<ActId>(traced.error());
    });
}

Result<void> Desk::takeBackAct(ActId actId) {
    if (auto may = d->require(Right::Reconcile); !may)
        return may;
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        const auto why = obstacle(db, actId);
        if (!why)
            return why.error();
        if (!why->isEmpty())
            return Error{ErrorKind::Conflict, *why, {}};
        const auto act = storedAct(db, actId);
        const auto marks = db.value(QStringLiteral("SELECT before_marks FROM act WHERE id = ?"), {actId.value});
        if (!act || !marks)
            return act ? marks.error() : act.error();
        for (const QJsonValue& mark : QJsonDocument::fromJson(marks->toByteArray()).array()) {
            const QJsonArray member = mark.toArray();
            auto back = db.run(
                QStringLiteral("UPDATE list_member SET left_reason = ?, left_ms = ? WHERE list_id = ? AND patient = ?"),
                {textOf(member.at(2).toString()),
                 member.at(3).isNull() ? QVariant() : QVariant(member.at(3).toInteger()), member.at(0).toInteger(),
                 member.at(1).toString()});
            if (!back)
                return back.error();
        }
        const auto drafts = db.value(QStringLiteral("SELECT drafts FROM act WHERE id = ?"), {actId.value});
        if (!drafts)
            return drafts.error();
        if (auto back = giveBackDrafts(db, act->programmeCode, act->month.toString(QStringLiteral("yyyy-MM")),
                                       drafts->toByteArray());
            !back)
            return back;
        // Questions that still wait here are not sent any more.
        for (const char* statement :
             {"UPDATE outbox SET state = 'void' WHERE table_name = 'task' AND state IN ('queued', 'parked') AND row_id "
              "IN (SELECT id FROM "
              "task WHERE act_id = ?)",
              "UPDATE task SET status = 'cancelled', local_state = 0 WHERE act_id = ?"}) {
            if (auto done = db.run(QLatin1String(statement), {actId.value}); !done)
                return done.error();
        }
        auto undone = db.run(QStringLiteral("UPDATE act SET undone_ms = ? WHERE id = ?"), {d->nowMs(), actId.value});
        if (!undone)
            return undone.error();
        changes.add(ChangeSet::Lists);
        changes.add(ChangeSet::Outbox);
        if (auto derived = deriveLeavers(db, *d, *act, changes); !derived)
            return derived;
        return d->audit(db, QStringLiteral("take-back"), {}, act->number);
    });
}

} // namespace dutydesk
