#include "desk/act_parts.h"

#include "desk/act_json.h"
#include "replica/database.h"

#include <QCoreApplication>

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
    act.brake = r.brake;
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
