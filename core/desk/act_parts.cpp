#include "desk/act_parts.h"

#include "desk/act_json.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QSet>

namespace dutydesk {

namespace {

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

} // namespace

Result<ReconciliationAct> newAct(Database& db, const Desk::Private& desk, const Reconciliation& r,
                                 const QString& number) {
    ReconciliationAct act;
    act.number = number;
    act.programmeCode = r.programme;
    for (const Programme& programme : desk.env.rules.programmes.all()) {
        if (programme.code == r.programme)
            act.programmeName = programme.name;
    }
    act.month = QDate::fromString(r.month + QStringLiteral("-01"), Qt::ISODate);
    act.organisationName = organisationName(db);
    const auto own = db.value(QStringLiteral("SELECT value FROM setting WHERE key = 'own_insurer'"));
    act.insurerName = insurerName(db, own && !own->isNull() ? own->toString() : SyncSettings().ownInsurer);
    act.madeAt = desk.now();
    act.madeBy = desk.actor.fullName;
    act.madeByLogin = desk.actor.login;
    act.madeOn = desk.deskName();
    act.brake = r.brake;
    if (r.brake.printedReasons)
        act.brake.reasons = *r.brake.printedReasons;
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
    return act;
}

Result<ReconciliationAct> storedAct(Database& db, ActId id) {
    const auto body = db.value(QStringLiteral("SELECT body FROM act WHERE id = ?"), {id.value});
    if (!body)
        return body.error();
    if (body->isNull())
        return Error{ErrorKind::NotFound, QCoreApplication::translate("Desk", "There is no such act."), {}};
    return actFromJson(body->toString().toUtf8());
}

Result<std::vector<IdentityDecision>> decisionsOn(Database& db, const std::vector<ReconciliationRow>& rows) {
    QSet<QString> fingerprints;
    for (const ReconciliationRow& row : rows) {
        if (!row.fingerprint.isEmpty())
            fingerprints.insert(row.fingerprint);
    }
    auto query = db.run(QStringLiteral("SELECT fingerprint, person_id, same, actor, decided_ms FROM identity_decision "
                                       "ORDER BY decided_ms, fingerprint, person_id"));
    if (!query)
        return query.error();
    std::vector<IdentityDecision> decisions;
    QSqlQuery& row = **query;
    while (row.next()) {
        if (fingerprints.contains(row.value(0).toString()))
            decisions.push_back({row.value(0).toString(), row.value(1).toString(), row.value(2).toBool(),
                                 row.value(3).toString(), momentOf(row.value(4))});
    }
    row.finish();
    return decisions;
}

bool isOpenQuestion(const QString& status) {
    return status == QLatin1String("requested") || status == QLatin1String("received") ||
           status == QLatin1String("in-progress") || status == QLatin1String("ready") ||
           status == QLatin1String("on-hold");
}

QString questionStatusWords(const QString& status, bool unsent) {
    if (unsent)
        return Desk::tr("not sent yet");
    return isOpenQuestion(status)                 ? Desk::tr("waits for an answer")
           : status == QLatin1String("accepted")  ? Desk::tr("agreed")
           : status == QLatin1String("completed") ? Desk::tr("done")
           : status == QLatin1String("rejected")  ? Desk::tr("refused")
           : status == QLatin1String("cancelled") ? Desk::tr("taken back")
                                                  : status;
}

Result<QHash<QString, QString>> questionHistory(Database& db, const QString& programme) {
    auto query =
        db.run(QStringLiteral(
                   "SELECT t.person_id, a.number, t.kind, t.status, t.local_state, t.answer, t.authored_ms, "
                   "t.updated_ms FROM task t JOIN act a ON a.id = t.act_id WHERE a.programme = ? AND a.undone_ms IS "
                   "NULL AND t.status <> 'cancelled' AND t.person_id IS NOT NULL ORDER BY t.id"),
               {programme});
    if (!query)
        return query.error();
    const auto day = [](const QVariant& ms) {
        return momentOf(ms).toLocalTime().date().toString(QStringLiteral("dd.MM.yyyy"));
    };
    QHash<QString, QString> history;
    QSqlQuery& row = **query;
    while (row.next()) {
        const QString status = row.value(3).toString(), answer = row.value(5).toString();
        const bool unsent = row.value(4).toInt() != 0, open = unsent || isOpenQuestion(status);
        QString words = row.value(2).toString() == QLatin1String("list-dispute")
                            ? Desk::tr("Disputed in act %1 on %2: %3").arg(row.value(1).toString(), day(row.value(6)))
                            : Desk::tr("Excluded by act %1 on %2: %3").arg(row.value(1).toString(), day(row.value(6)));
        words = words.arg(questionStatusWords(status, unsent));
        if (!open && row.value(7).toLongLong() > 0)
            words += QStringLiteral(", ") + day(row.value(7));
        words += u'.';
        if (!answer.isEmpty())
            words += QString(u' ' + Desk::tr("Answer: %1").arg(answer));
        history.insert(row.value(0).toString(), words); // the newest stays
    }
    row.finish();
    return history;
}

Result<void> deriveLeavers(Database& db, const Desk::Private& desk, const ReconciliationAct& act, ChangeSet& changes) {
    for (const ReconciliationRow& row : act.rows) {
        if (row.category != ListCategory::Leaving || row.personId.isEmpty())
            continue;
        if (auto derived = desk.worklist(db).derivePerson(PersonId{row.personId.toLongLong()}, changes); !derived)
            return derived;
    }
    return {};
}

} // namespace dutydesk
