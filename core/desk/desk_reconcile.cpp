#include "desk/act_parts.h"
#include "desk/desk_private.h"
#include "desk/reconcile_facts.h"
#include "exchange/act_workbook.h"
#include "exchange/table_writer.h"
#include "fhir/drafts.h"
#include "print/act_document.h"
#include "print/pdf_writer.h"
#include "replica/database.h"
#include "resources/printed_words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextDocument>

namespace dutydesk {

namespace {

/// What became of earlier questions, and the words for what is printed and sent.
Result<void> tellHistory(Database& db, const ReconcileInput& input, Reconciliation& shown) {
    const auto history = questionHistory(db, input.rule.code);
    if (!history)
        return history.error();
    for (ReconciliationRow& row : shown.rows) {
        if (const auto known = history->constFind(row.personId); known != history->cend() && !row.personId.isEmpty())
            row.history << *known;
    }
    if (russianInterface())
        return {};
    const PrintedWords russian;
    const Reconciliation printed = reconcile(input); // the same rows in the same order
    const auto printedHistory = questionHistory(db, input.rule.code);
    if (!printedHistory)
        return printedHistory.error();
    shown.brake.printedReasons = printed.brake.reasons;
    for (size_t i = 0; i < shown.rows.size(); ++i) {
        ReconciliationRow& row = shown.rows[i];
        QStringList words = printed.rows[i].reasons;
        if (!row.history.isEmpty())
            words << printedHistory->value(row.personId);
        if (words != row.reasons)
            row.printedReasons = words;
        if (printed.rows[i].differences != row.differences)
            row.printedDifferences = printed.rows[i].differences;
    }
    return {};
}

} // namespace

Result<Reconciliation> Desk::reconcile(const QString& programme, const QString& month, ImportId import) const {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto facts = readReconcileFacts(**reader, d->env.rules, programme, month, import);
    if (!facts)
        return facts.error();
    ReconcileInput input;
    if (facts->hasFile)
        input.file = facts->fileRows;
    input.misMembers = facts->members;
    input.persons = facts->persons;
    input.decisions = facts->decisions;
    input.rule = facts->rule;
    input.options = facts->options;
    Reconciliation reconciliation = dutydesk::reconcile(input);
    reconciliation.importId = facts->importId;
    if (auto told = tellHistory(**reader, input, reconciliation); !told)
        return told.error();
    if (auto traced = d->trace(QStringLiteral("reconcile"), {}, QString(programme + u' ' + month)); !traced)
        return traced.error();
    return reconciliation;
}

Result<int> Desk::sendDisputes(ActId actId) {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    return d->replica->write<int>([&](Database& db, ChangeSet& changes) -> Result<int> {
        const auto act = storedAct(db, actId);
        if (!act)
            return act.error();
        const auto group = db.value(
            QStringLiteral("SELECT fhir_id FROM list WHERE kind = 'programme' AND programme = ? AND month = ? LIMIT 1"),
            {act->programmeCode, act->month.toString(QStringLiteral("yyyy-MM"))});
        if (!group)
            return group.error();
        int queued = 0;
        for (const ReconciliationRow& row : act->rows) {
            const bool dispute = row.category == ListCategory::Disputed;
            if (row.personId.isEmpty() || (!dispute && row.category != ListCategory::Leaving))
                continue;
            const PersonId person{row.personId.toLongLong()};
            // One task a person and act: a second press sends nothing twice.
            const auto known = db.value(QStringLiteral("SELECT 1 FROM task WHERE act_id = ? AND person_id = ?"),
                                        {actId.value, person.value});
            if (!known)
                return known.error();
            if (!known->isNull())
                continue;
            const auto home = d->homeOf(db, person);
            if (!home || !home->pushes)
                continue;
            TaskDraft draft;
            draft.idempotencyKey = d->newKey();
            draft.patient = home->patient;
            draft.kind = dispute ? QStringLiteral("list-dispute") : QStringLiteral("list-exclusion");
            draft.reason = row.leaveReason ? leaveReasonCode(*row.leaveReason) : QString();
            draft.group = group->toString();
            draft.note = row.reasons.join(u' ');
            draft.description = act->number;
            draft.authored = d->now();
            draft.due = d->env.rules.calendar.addWorkingDays(d->env.clock.today(), 5);
            auto stored = db.run(QStringLiteral("INSERT INTO task (server_id, person_id, kind, status, reason, act_id, "
                                                "authored_ms, due_on, note, idempotency_key, local_state) "
                                                "VALUES (?, ?, ?, 'requested', ?, ?, ?, ?, ?, ?, 1)"),
                                 {home->server.value, person.value, draft.kind, textOf(draft.reason), actId.value,
                                  d->nowMs(), isoDay(draft.due), textOf(draft.note), draft.idempotencyKey});
            if (!stored)
                return stored.error();
            OutboxEntry entry;
            entry.server = home->server;
            entry.type = QStringLiteral("Task");
            entry.table = QStringLiteral("task");
            entry.row = db.lastInsertId();
            entry.idempotencyKey = draft.idempotencyKey;
            entry.body = QJsonDocument(toTask(draft)).toJson(QJsonDocument::Compact);
            entry.person = person;
            entry.actor = d->actor.login;
            entry.created = d->now();
            entry.summary =
                dispute ? tr("Dispute: %1").arg(row.name.brief()) : tr("Exclusion: %1").arg(row.name.brief());
            if (auto added = Outbox(db).add(entry); !added)
                return added.error();
            ++queued;
        }
        changes.add(ChangeSet::Outbox);
        if (auto traced = d->audit(db, QStringLiteral("dispute"), {}, act->number, QString::number(queued)); !traced)
            return traced.error();
        return queued;
    });
}

Result<void> Desk::writeAct(ActId actId, const QString& path) const {
    if (auto may = d->require(Right::Print); !may)
        return may;
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    const auto act = storedAct(**reader, actId);
    if (!act)
        return act.error();
    const QString ending = path.section(u'.', -1).toLower();
    if (ending != QLatin1String("xlsx") && ending != QLatin1String("pdf"))
        return Error{ErrorKind::BadInput, tr("An act is written as .pdf or .xlsx; '%1' is neither.").arg(path), {}};
    // The row first: nothing leaves the desk that is not in the trail.
    if (auto traced = d->trace(QStringLiteral("export"), {}, act->number, ending); !traced)
        return traced;
    if (ending == QLatin1String("xlsx"))
        return writeXlsx(path, actWorkbook(*act));
    QHash<QString, QString> titles;
    for (const CodeName& reason : d->env.rules.leaveReasons.all())
        titles.insert(reason.code, reason.title);
    std::vector<std::unique_ptr<QTextDocument>> documents;
    documents.push_back(actDocument(*act, titles));
    const auto pages = writePdf(path, documents, QStringLiteral("Акт сверки ") + act->number, {}, act->madeAt);
    return pages ? Result<void>() : Result<void>(pages.error());
}

} // namespace dutydesk
