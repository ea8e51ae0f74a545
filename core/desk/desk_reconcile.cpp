#include "desk/act_json.h"
#include "desk/desk_private.h"
#include "desk/reconcile_facts.h"
#include "exchange/act_workbook.h"
#include "exchange/table_writer.h"
#include "fhir/drafts.h"
#include "print/act_document.h"
#include "print/pdf_writer.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextDocument>

namespace dutydesk {

namespace {

/// Acts are in Russian whatever the language of the interface: they are signed by both sides.
QString organisationName(Database& db) {
    const auto name =
        db.value(QStringLiteral("SELECT name FROM organization WHERE kind = 'polyclinic' ORDER BY id LIMIT 1"));
    return name ? name->toString() : QString();
}

QString insurerName(Database& db, const QString& code) {
    const auto name =
        db.value(QStringLiteral(
                     "SELECT name FROM organization WHERE kind = 'insurer' AND code LIKE '%' || ? ORDER BY id LIMIT 1"),
                 {code});
    return name && !name->isNull() ? name->toString() : QStringLiteral("СМО ") + code;
}

Result<ReconciliationAct> storedAct(Database& db, ActId id) {
    const auto body = db.value(QStringLiteral("SELECT body FROM act WHERE id = ?"), {id.value});
    if (!body)
        return body.error();
    if (body->isNull())
        return Error{ErrorKind::NotFound, QCoreApplication::translate("Desk", "There is no such act."), {}};
    return actFromJson(body->toString().toUtf8());
}

Result<void> markLeavers(Database& db, const Reconciliation& r, qint64 nowMs) {
    for (const ReconciliationRow& row : r.rows) {
        if (row.category != ListCategory::Leaving || !row.leaveReason || row.personId.isEmpty())
            continue;
        auto marked = db.run(
            QStringLiteral("UPDATE list_member SET left_reason = ?, left_ms = ? WHERE person_id = ? AND list_id IN "
                           "(SELECT id FROM list WHERE kind = 'programme' AND programme = ? AND month = ?)"),
            {leaveReasonCode(*row.leaveReason), nowMs, row.personId.toLongLong(), r.programme, r.month});
        if (!marked)
            return marked.error();
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
    input.rule = facts->rule;
    input.options = facts->options;
    Reconciliation reconciliation = dutydesk::reconcile(input);
    reconciliation.importId = facts->importId;
    if (auto traced = d->trace(QStringLiteral("reconcile"), {}, QString(programme + u' ' + month)); !traced)
        return traced.error();
    return reconciliation;
}

Result<ActId> Desk::acceptReconciliation(const Reconciliation& r, bool despiteBrake) {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    if (r.brake.on) {
        if (!despiteBrake)
            return Error{ErrorKind::Conflict, QString(tr("The brake is on: ") + r.brake.reasons.join(u' ')), {}};
        if (auto may = d->require(Right::ApproveRemovals); !may)
            return Error{ErrorKind::NotAllowed,
                         QString(tr("Only a coordinator may release the brake. ") + r.brake.reasons.join(u' ')),
                         {}};
    }
    return d->replica->write<ActId>([&](Database& db, ChangeSet& changes) -> Result<ActId> {
        const auto count = db.value(QStringLiteral("SELECT count(*) FROM act WHERE programme = ? AND month = ?"),
                                    {r.programme, r.month});
        if (!count)
            return count.error();
        ReconciliationAct act;
        act.number = QStringLiteral("%1-%2-%3").arg(r.programme, r.month).arg(count->toInt() + 1);
        act.programmeCode = r.programme;
        for (const Programme& programme : d->env.rules.programmes.all()) {
            if (programme.code == r.programme)
                act.programmeName = programme.name;
        }
        act.month = QDate::fromString(r.month + QStringLiteral("-01"), Qt::ISODate);
        act.organisationName = organisationName(db);
        const auto own = db.value(QStringLiteral("SELECT value FROM setting WHERE key = 'own_insurer'"));
        act.insurerName = insurerName(db, own && !own->isNull() ? own->toString() : SyncSettings().ownInsurer);
        act.madeAt = d->now();
        act.madeBy = d->actor.fullName;
        act.counts = r.counts;
        act.brake = r.brake;
        act.rows = r.rows;
        if (r.importId > 0) {
            auto file = db.run(QStringLiteral("SELECT file_name, sha256 FROM import WHERE id = ?"), {r.importId});
            if (!file)
                return file.error();
            if ((*file)->next()) {
                act.fileName = (*file)->value(0).toString();
                act.fileSha256 = (*file)->value(1).toString();
            }
            (*file)->finish();
        }
        auto stored =
            db.run(QStringLiteral("INSERT INTO act (number, programme, month, import_id, made_ms, actor, counts, body) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                   {act.number, r.programme, r.month, r.importId > 0 ? QVariant(r.importId) : QVariant(), d->nowMs(),
                    d->actor.login, QString::number(r.counts.total), QString::fromUtf8(actToJson(act))});
        if (!stored)
            return stored.error();
        const ActId id{db.lastInsertId()};
        if (auto marked = markLeavers(db, r, d->nowMs()); !marked)
            return marked.error();
        changes.add(ChangeSet::Lists);
        if (auto traced = d->audit(db, QStringLiteral("accept"), {}, act.number,
                                   tr("%1 leave").arg(r.counts.of(ListCategory::Leaving)));
            !traced)
            return traced.error();
        return id;
    });
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
            const QString mark = QString(act->number + u'/' + row.personId);
            const auto known = db.value(QStringLiteral("SELECT 1 FROM task WHERE focus = ?"), {mark});
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
            auto stored = db.run(QStringLiteral("INSERT INTO task (server_id, person_id, kind, status, reason, focus, "
                                                "authored_ms, due_on, note, idempotency_key, local_state) "
                                                "VALUES (?, ?, ?, 'requested', ?, ?, ?, ?, ?, ?, 1)"),
                                 {home->server.value, person.value, draft.kind, textOf(draft.reason), mark, d->nowMs(),
                                  isoDay(draft.due), textOf(draft.note), draft.idempotencyKey});
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
    Result<void> written;
    if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)) {
        written = writeXlsx(path, actWorkbook(*act));
    } else if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        QHash<QString, QString> titles;
        for (const CodeName& reason : d->env.rules.leaveReasons.all())
            titles.insert(reason.code, reason.title);
        std::vector<std::unique_ptr<QTextDocument>> documents;
        documents.push_back(actDocument(*act, titles));
        const auto pages = writePdf(path, documents, QStringLiteral("Акт сверки ") + act->number);
        written = pages ? Result<void>() : Result<void>(pages.error());
    } else {
        return Error{ErrorKind::BadInput, tr("An act is written as .pdf or .xlsx; '%1' is neither.").arg(path), {}};
    }
    if (!written)
        return written;
    return d->trace(QStringLiteral("export"), {}, act->number, path.section(u'.', -1));
}

} // namespace dutydesk
