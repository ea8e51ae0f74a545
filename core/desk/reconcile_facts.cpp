#include "desk/reconcile_facts.h"

#include "desk/act_json.h"
#include "desk/import_store.h"
#include "domain/list_state.h"
#include "domain/reconciliation_rules.h"
#include "replica/database.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

struct Facts {
    QHash<qint64, bool> members;               // person → inactive
    QHash<qint64, QPair<QDate, QString>> done; // in the time that counts
    QHash<qint64, QDate> doneBefore;           // the last time before
    QHash<qint64, std::vector<ProgrammePassing>> doneElsewhere;
    QHash<qint64, QDate> illUntil;
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
    auto rows = importedRows(db, ImportId{facts.importId});
    if (!rows)
        return rows.error();
    facts.fileRows = std::move(*rows);
    return {};
}

Result<void> readDecisions(Database& db, ReconcileFacts& facts) {
    auto query =
        db.run(QStringLiteral("SELECT fingerprint, person_id, same, actor, decided_ms FROM identity_decision"));
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next())
        facts.decisions.push_back({row.value(0).toString(), row.value(1).toString(), row.value(2).toBool(),
                                   row.value(3).toString(), momentOf(row.value(4))});
    row.finish();
    return {};
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

struct Passed {
    qint64 person = 0;
    QDate on;
    QString place;
};

/// Passed: every obligatory part of stage I done.
Result<std::vector<Passed>> readPassed(Database& db, const QString& programme) {
    auto query = db.run(
        QStringLiteral("SELECT q.person_id, max(iif(a.status = 'completed', a.scheduled_on, '')), max(iif(a.status = "
                       "'completed', a.location, '')) FROM plan q "
                       "JOIN plan_activity a ON a.plan_id = q.id AND a.stage = 1 WHERE q.programme = ? GROUP BY q.id "
                       "HAVING sum(a.status = 'completed') > 0 AND sum(a.obligatory = 1 AND a.status NOT IN "
                       "('completed', 'cancelled')) = 0"),
        {programme});
    if (!query)
        return query.error();
    std::vector<Passed> passed;
    QSqlQuery& row = **query;
    while (row.next())
        passed.push_back({row.value(0).toLongLong(), dayOf(row.value(1)), row.value(2).toString()});
    row.finish();
    return passed;
}

/// What was done after the list's year belongs to another list.
Result<void> readDone(Database& db, const ListRule& rule, Facts& known) {
    const auto passed = readPassed(db, rule.code);
    if (!passed)
        return passed.error();
    const QDate from = rule.countsFrom.isValid() ? rule.countsFrom : QDate(rule.periodEnd.year(), 1, 1);
    for (const Passed& one : *passed) {
        if (one.on < from) {
            QDate& last = known.doneBefore[one.person];
            last = qMax(last, one.on);
        } else if (one.on.year() <= rule.periodEnd.year() && one.on >= known.done.value(one.person).first) {
            known.done.insert(one.person, {one.on, one.place});
        }
    }
    return {};
}

/// The last time that each other programme was passed which an interval of this list counts from.
Result<void> readDoneElsewhere(Database& db, const Rules& rules, const ListRule& rule, Facts& known) {
    QStringList others;
    for (const IntervalRule& interval : rule.intervals)
        others << interval.after;
    others.removeDuplicates();
    others.removeAll(rule.code);
    for (const QString& programme : std::as_const(others)) {
        const auto passed = readPassed(db, programme);
        if (!passed)
            return passed.error();
        QHash<qint64, QDate> last;
        for (const Passed& one : *passed) {
            if (one.on.isValid() && one.on.year() <= rule.periodEnd.year())
                last[one.person] = qMax(last.value(one.person), one.on);
        }
        const QString title = programmeTitle(rules, programme);
        for (auto it = last.cbegin(); it != last.cend(); ++it)
            known.doneElsewhere[it.key()].push_back({programme, title, it.value()});
    }
    return {};
}

/// When the illness was over: the discharge from hospital, else the day of the diagnosis. The later one counts.
Result<void> readIllness(Database& db, const ListRule& rule, Facts& known) {
    if (rule.daysAfterIllness == 0 || rule.illness.isEmpty())
        return {};
    const QString marks = QStringList(rule.illness.size(), QStringLiteral("?")).join(QStringLiteral(", "));
    const QVariantList codes(rule.illness.cbegin(), rule.illness.cend());
    auto query = db.run(QString(QStringLiteral("SELECT person_id, max(recorded_on), NULL FROM condition WHERE "
                                               "recorded_on <> '' AND icd10 IN (") +
                                marks +
                                QStringLiteral(") GROUP BY person_id UNION ALL SELECT person_id, NULL, max(end_ms) "
                                               "FROM visit WHERE class = 'IMP' AND status = 'finished' AND icd10 IN "
                                               "(") +
                                marks + QStringLiteral(") GROUP BY person_id")),
                        QVariantList(codes) + codes);
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        const QDate over = row.value(1).isNull() ? momentOf(row.value(2)).toLocalTime().date() : dayOf(row.value(1));
        QDate& last = known.illUntil[row.value(0).toLongLong()];
        if (over.isValid() && (!last.isValid() || over > last))
            last = over;
    }
    row.finish();
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
    auto last =
        db.run(QStringLiteral(
                   "SELECT body, state_after FROM act WHERE programme = ? AND month = ? AND undone_ms IS NULL ORDER "
                   "BY id DESC LIMIT 1"),
               {programme, month});
    if (!last)
        return last.error();
    if (!(*last)->next())
        return {};
    const QByteArray body = (*last)->value(0).toByteArray(), kept = (*last)->value(1).toByteArray();
    (*last)->finish();
    const auto state = kept.isEmpty() ? Result<ListState>(listAfterAct(actFromJson(body))) : listStateFromJson(kept);
    if (!state)
        return state.error();
    for (const ListMemberState& member : state->members) {
        if (member.onList && !member.personId.isEmpty())
            known.wasInList.insert(member.personId.toLongLong());
    }
    facts.options.previousCount = int(known.wasInList.size());
    return {};
}

Result<void> readPersons(Database& db, const Facts& known, ReconcileFacts& facts) {
    QHash<QString, qint64> firstByEnp;
    auto query = db.run(
        QStringLiteral("SELECT p.id, p.enp, p.snils, p.family, p.given, p.patronymic, p.birth_date, "
                       "p.sex, p.district, p.active, p.deceased_on, p.insured, p.checks, "
                       "iif(p.active = 0, coalesce((SELECT name FROM organization o WHERE o.fhir_id = "
                       "p.organization LIMIT 1), '?'), ''), p.address, p.duplicate_of FROM person p ORDER BY p.id"));
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
        person.lastDoneOn = known.doneBefore.value(id);
        if (const auto others = known.doneElsewhere.constFind(id); others != known.doneElsewhere.cend())
            person.passedOthers = *others;
        person.illnessOn = known.illUntil.value(id);
        person.refusedOn = known.refused.value(id);
        person.address = row.value(14).toString();
        if (!row.value(15).isNull()) {
            person.duplicateOf = row.value(15).toString(); // somebody has joined the two
        } else if (person.enp) {
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

Result<std::vector<ReconcilePerson>> readReplicaPersons(Database& db) {
    Facts known;
    ReconcileFacts facts;
    if (auto done = readPhones(db, known); !done)
        return done.error();
    if (auto done = readPersons(db, known, facts); !done)
        return done.error();
    return std::move(facts.persons);
}

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
    const ReconciliationRule* how = rules.reconciliation.on(monthStart);
    facts.rule = listRuleOf(programme, rules.programmes.find(programme, monthStart), monthStart, how);
    if (how)
        applyRule(*how, facts.options);
    Result<void> done = readFile(db, programme, month, import, facts);
    if (done)
        done = readMembers(db, programme, month, known, facts);
    if (done)
        done = readDone(db, facts.rule, known);
    if (done)
        done = readDoneElsewhere(db, rules, facts.rule, known);
    if (done)
        done = readIllness(db, facts.rule, known);
    if (done)
        done = readRefused(db, monthStart.year(), known);
    if (done)
        done = readPhones(db, known);
    if (done)
        done = readLastAct(db, programme, month, known, facts);
    if (done)
        done = readDecisions(db, facts);
    if (done)
        done = readPersons(db, known, facts);
    if (!done)
        return done.error();
    return facts;
}

} // namespace dutydesk
