#include "desk/reconcile_facts.h"

#include "desk/act_json.h"
#include "replica/database.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

struct Facts {
    QHash<qint64, bool> members; // person → inactive
    QHash<qint64, QPair<QDate, QString>> done;
    QHash<qint64, QDate> refused;
    QHash<qint64, QStringList> phones;
    QSet<qint64> wasInList;
    QHash<QString, qint64> firstByEnp;
};

Result<void> readFile(Database& db, const QString& programme, const QString& month, ImportId import,
                      ReconcileFacts& facts) {
    if (import.value == -1)
        return {};
    auto chosen = import.isValid()
                      ? db.run(QStringLiteral("SELECT id, file_name, sha256 FROM import WHERE id = ?"), {import.value})
                      : db.run(QStringLiteral("SELECT id, file_name, sha256 FROM import WHERE programme = ? AND month "
                                              "= ? ORDER BY id DESC LIMIT 1"),
                               {programme, month});
    if (!chosen)
        return chosen.error();
    if (!(*chosen)->next()) {
        if (import.isValid())
            return Error{ErrorKind::NotFound,
                         QCoreApplication::translate("Desk", "This import is not in the replica any more."),
                         {}};
        return {};
    }
    facts.hasFile = true;
    facts.importId = (*chosen)->value(0).toLongLong();
    facts.fileName = (*chosen)->value(1).toString();
    facts.fileSha256 = (*chosen)->value(2).toString();
    (*chosen)->finish();
    auto rows = db.run(QStringLiteral("SELECT row_number, family, given, patronymic, birth_date, sex, enp, snils, "
                                      "phone, address, district, done_on, result FROM import_row "
                                      "WHERE import_id = ? AND state = 'accepted' ORDER BY row_number"),
                       {facts.importId});
    if (!rows)
        return rows.error();
    QSqlQuery& row = **rows;
    while (row.next()) {
        ListRow line;
        line.rowNumber = row.value(0).toInt();
        line.name = {row.value(1).toString(), row.value(2).toString(), row.value(3).toString()};
        line.birthDate = dayOf(row.value(4));
        line.sex = static_cast<Sex>(row.value(5).toInt());
        line.enp = Enp::parse(row.value(6).toString());
        line.snils = Snils::parse(row.value(7).toString());
        if (!row.value(8).toString().isEmpty())
            line.phones << Phone::parse(row.value(8).toString());
        line.address = row.value(9).toString();
        line.district = row.value(10).toString();
        line.doneOn = dayOf(row.value(11));
        line.resultText = row.value(12).toString();
        facts.fileRows.push_back(std::move(line));
    }
    return {};
}

ListRule ruleOf(const Programme* programme, const QString& code, QDate monthStart) {
    ListRule rule;
    rule.code = code;
    rule.periodStart = monthStart;
    rule.periodEnd = monthStart.addMonths(1).addDays(-1);
    rule.closed = programme == nullptr;
    if (!programme || programme->due.empty())
        return rule;
    rule.minAge = 200;
    rule.maxAge = 0;
    bool someExact = false;
    for (const DueRule& due : programme->due)
        someExact = someExact || !due.ages.empty();
    for (const DueRule& due : programme->due) {
        rule.minAge = qMin(rule.minAge, due.ageFrom);
        rule.maxAge = qMax(rule.maxAge, due.ageTo);
        for (const int age : due.ages)
            rule.ages << age;
        if (someExact && due.ages.empty() && due.categories.isEmpty())
            rule.yearlyFromAge = qMin(rule.yearlyFromAge, due.ageFrom);
    }
    if (!rule.ages.isEmpty())
        rule.minAge = qMin(rule.minAge, *std::min_element(rule.ages.cbegin(), rule.ages.cend()));
    return rule;
}

Result<void> readMembers(Database& db, const QString& programme, const QString& month, Facts& known,
                         ReconcileFacts& facts) {
    auto query =
        db.run(QStringLiteral("SELECT m.person_id, m.inactive, m.patient FROM list_member m JOIN list l ON l.id = "
                              "m.list_id WHERE l.kind = 'programme' AND l.programme = ? AND l.month = ?"),
               {programme, month});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        if (!row.value(0).isNull()) {
            known.members.insert(row.value(0).toLongLong(), row.value(1).toBool());
            continue;
        }
        MisMember member; // the МИС names somebody of whom it has sent no Patient
        member.name.family =
            QCoreApplication::translate("Desk", "unknown to the desk, number %1").arg(row.value(2).toString());
        member.inactive = row.value(1).toBool();
        facts.members.push_back(std::move(member));
    }
    return {};
}

Result<void> readDone(Database& db, const QString& programme, int year, Facts& known) {
    // Passed: every obligatory part of stage I done, in this calendar year.
    auto query = db.run(
        QStringLiteral("SELECT q.person_id, max(iif(a.status = 'completed', a.scheduled_on, '')), max(iif(a.status = "
                       "'completed', a.location, '')) FROM plan q "
                       "JOIN plan_activity a ON a.plan_id = q.id AND a.stage = 1 WHERE q.programme = ? GROUP BY q.id "
                       "HAVING sum(a.status = 'completed') > 0 AND sum(a.obligatory = 1 AND a.status NOT IN "
                       "('completed', 'cancelled')) = 0"),
        {programme});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        const QDate on = dayOf(row.value(1));
        if (on.year() == year)
            known.done.insert(row.value(0).toLongLong(), {on, row.value(2).toString()});
    }
    return {};
}

Result<void> readRefused(Database& db, int year, Facts& known) {
    auto query =
        db.run(QStringLiteral("SELECT person_id, max(sent_ms) FROM contact WHERE outcome = 'refused' AND status = "
                              "'completed' AND occasion = 'programme-invite' AND sent_ms >= ? GROUP BY person_id"),
               {QDate(year, 1, 1).startOfDay().toMSecsSinceEpoch()});
    if (!query)
        return query.error();
    while ((*query)->next())
        known.refused.insert((*query)->value(0).toLongLong(), momentOf((*query)->value(1)).toLocalTime().date());
    return {};
}

Result<void> readPhones(Database& db, Facts& known) {
    auto query = db.run(
        QStringLiteral("SELECT person_id, number FROM person_phone WHERE number <> '' ORDER BY person_id, position"));
    if (!query)
        return query.error();
    while ((*query)->next())
        known.phones[(*query)->value(0).toLongLong()] << (*query)->value(1).toString();
    return {};
}

Result<void> readLastAct(Database& db, const QString& programme, const QString& month, Facts& known,
                         ReconcileFacts& facts) {
    const auto body =
        db.value(QStringLiteral("SELECT body FROM act WHERE programme = ? AND month = ? ORDER BY id DESC LIMIT 1"),
                 {programme, month});
    if (!body)
        return body.error();
    if (body->isNull())
        return {};
    const ReconciliationAct act = actFromJson(body->toString().toUtf8());
    for (const ReconciliationRow& row : act.rows) {
        if (row.category == ListCategory::Same || row.category == ListCategory::New ||
            row.category == ListCategory::Changed)
            known.wasInList.insert(row.personId.toLongLong());
    }
    facts.options.previousCount = int(known.wasInList.size());
    return {};
}

Result<void> readPersons(Database& db, const Facts& known, ReconcileFacts& facts) {
    QHash<QString, qint64> firstByEnp;
    auto query = db.run(QStringLiteral("SELECT p.id, p.enp, p.snils, p.family, p.given, p.patronymic, p.birth_date, "
                                       "p.sex, p.district, p.active, p.deceased_on, p.insured, p.checks, "
                                       "iif(p.active = 0, coalesce((SELECT name FROM organization o WHERE o.fhir_id = "
                                       "p.organization LIMIT 1), '?'), '') FROM person p ORDER BY p.id"));
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        const qint64 id = row.value(0).toLongLong();
        ReconcilePerson person;
        person.personId = QString::number(id);
        const QString enp = row.value(1).toString();
        person.enp = Enp::parse(enp);
        person.snils = Snils::parse(row.value(2).toString());
        person.name = {row.value(3).toString(), row.value(4).toString(), row.value(5).toString()};
        person.birthDate = dayOf(row.value(6));
        person.sex = static_cast<Sex>(row.value(7).toInt());
        person.district = row.value(8).toString();
        if (const auto phones = known.phones.constFind(id); phones != known.phones.cend())
            person.phones = *phones;
        if (const auto member = known.members.constFind(id); member != known.members.cend()) {
            person.inMisList = true;
            person.misMemberInactive = *member;
        }
        person.wasInList = known.wasInList.contains(id);
        person.deceased = !row.value(10).toString().isEmpty();
        person.deceasedOn = dayOf(row.value(10));
        person.movedTo = row.value(13).toString();
        person.insurerActive = row.value(11).toBool();
        if (const auto done = known.done.constFind(id); done != known.done.cend()) {
            person.stageOneDoneOn = done->first;
            person.stageOnePlace = done->second;
        }
        person.refusedOn = known.refused.value(id);
        if (person.enp) {
            const auto first = firstByEnp.constFind(enp);
            if (first != firstByEnp.cend())
                person.duplicateOf = QString::number(*first);
            else
                firstByEnp.insert(enp, id);
        }
        facts.persons.push_back(std::move(person));
    }
    return {};
}

} // namespace

Result<ReconcileFacts> readReconcileFacts(Database& db, const Rules& rules, const QString& programme,
                                          const QString& month, ImportId import) {
    const QDate monthStart = QDate::fromString(month + QStringLiteral("-01"), Qt::ISODate);
    if (!monthStart.isValid())
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Desk", "'%1' is not a month: write YYYY-MM.").arg(month),
                     {}};
    if (!rules.programmes.isKnown(programme))
        return Error{
            ErrorKind::BadInput, QCoreApplication::translate("Desk", "'%1' is not a programme.").arg(programme), {}};
    ReconcileFacts facts;
    Facts known;
    facts.rule = ruleOf(rules.programmes.find(programme, monthStart), programme, monthStart);
    Result<void> done = readFile(db, programme, month, import, facts);
    if (done)
        done = readMembers(db, programme, month, known, facts);
    if (done)
        done = readDone(db, programme, monthStart.year(), known);
    if (done)
        done = readRefused(db, monthStart.year(), known);
    if (done)
        done = readPhones(db, known);
    if (done)
        done = readLastAct(db, programme, month, known, facts);
    if (done)
        done = readPersons(db, known, facts);
    if (!done)
        return done.error();
    return facts;
}

} // namespace dutydesk
