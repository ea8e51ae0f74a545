#include "desk/desk_private.h"
#include "desk/reconcile_facts.h"
#include "domain/duplicates.h"
#include "domain/join_plan.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace dutydesk {

namespace {

constexpr qsizetype MostShown = 500; // pairs; a replica with more has another problem

/// What hangs on a person's record, by table. Links to servers, telephones and the search stay with the record itself.
constexpr const char* FactTables[] = {"coverage", "plan",          "visit",   "condition",    "risk", "flag",
                                      "consent",  "appointment",   "request", "contact",      "task", "survey",
                                      "reading",  "adverse_event", "outbox",  "printed_sheet"};

Result<int> factsOf(Database& db, PersonId person) {
    QStringList counts;
    for (const char* table : FactTables)
        counts << QStringLiteral("(SELECT count(*) FROM %1 WHERE person_id = ?1)").arg(QLatin1String(table));
    const auto sum = db.value(QStringLiteral("SELECT ") + counts.join(QStringLiteral(" + ")), {person.value});
    return sum ? Result<int>(sum->toInt()) : Result<int>(sum.error());
}

Result<JoinRecord> recordOf(Database& db, const ReconcilePerson& person) {
    JoinRecord record;
    record.person = person;
    const PersonId id{person.personId.toLongLong()};
    auto query = db.run(
        QStringLiteral("SELECT p.mis_number, (SELECT max(updated_ms) FROM person_link k WHERE k.person_id = p.id) "
                       "FROM person p WHERE p.id = ?"),
        {id.value});
    if (!query)
        return query.error();
    if ((*query)->next()) {
        record.misId = (*query)->value(0).toString();
        record.changed = momentOf((*query)->value(1));
    }
    (*query)->finish();
    const auto facts = factsOf(db, id);
    if (!facts)
        return facts.error();
    record.facts = *facts;
    return record;
}

DuplicatePersons::Side sideOf(const JoinRecord& record) {
    const ReconcilePerson& person = record.person;
    return {PersonId{person.personId.toLongLong()},
            person.name.full(),
            person.enp ? person.enp->toString() : QString(),
            person.snils ? person.snils->formatted() : QString(),
            person.phones ? person.phones->join(QStringLiteral(", ")) : QString(),
            person.district,
            person.birthDate,
            record.facts};
}

/// Moves the rows of a table and returns which.
Result<QJsonArray> moveRows(Database& db, const char* table, PersonId from, PersonId to) {
    auto query = db.run(QStringLiteral("SELECT id FROM %1 WHERE person_id = ? ORDER BY id").arg(QLatin1String(table)),
                        {from.value});
    if (!query)
        return query.error();
    QJsonArray moved;
    while ((*query)->next())
        moved << (*query)->value(0).toLongLong();
    (*query)->finish();
    auto done = db.run(QStringLiteral("UPDATE %1 SET person_id = ? WHERE person_id = ?").arg(QLatin1String(table)),
                       {to.value, from.value});
    return done ? Result<QJsonArray>(moved) : Result<QJsonArray>(done.error());
}

const QString DuplicatesKey = QStringLiteral("duplicates");

/// Whoever was joined to `from` before follows it.
Result<QJsonArray> moveDuplicates(Database& db, PersonId from, PersonId to) {
    auto query = db.run(QStringLiteral("SELECT id FROM person WHERE duplicate_of = ? ORDER BY id"), {from.value});
    if (!query)
        return query.error();
    QJsonArray moved;
    while ((*query)->next())
        moved << (*query)->value(0).toLongLong();
    (*query)->finish();
    auto done =
        db.run(QStringLiteral("UPDATE person SET duplicate_of = ? WHERE duplicate_of = ?"), {to.value, from.value});
    return done ? Result<QJsonArray>(moved) : Result<QJsonArray>(done.error());
}

Result<void> putValue(Database& db, PersonId person, IdentityField field, const QString& value) {
    const char* column = field == IdentityField::Enp          ? "enp"
                         : field == IdentityField::Snils      ? "snils"
                         : field == IdentityField::Patronymic ? "patronymic"
                         : field == IdentityField::BirthDate  ? "birth_date"
                         : field == IdentityField::Address    ? "address"
                         : field == IdentityField::District   ? "district"
                                                              : nullptr;
    if (!column)
        return {};
    auto put = db.run(QStringLiteral("UPDATE person SET %1 = ? WHERE id = ?").arg(QLatin1String(column)),
                      {textOf(value), person.value});
    return put ? Result<void>() : Result<void>(put.error());
}

} // namespace

Result<void> Desk::decideIdentity(const QString& fingerprint, PersonId person, bool same) {
    if (auto may = d->require(Right::Reconcile); !may)
        return may;
    if (fingerprint.isEmpty())
        return Error{ErrorKind::BadInput, tr("There is nothing to decide on this row."), {}};
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        const auto name = d->nameOf(db, person);
        if (!name)
            return name.error();
        if (name->family.isEmpty() && name->given.isEmpty())
            return Error{ErrorKind::NotFound, tr("This person is not in the replica any more."), {}};
        auto kept =
            db.run(QStringLiteral(
                       "INSERT INTO identity_decision (fingerprint, person_id, same, actor, decided_ms) VALUES (?, ?, "
                       "?, ?, ?) ON CONFLICT (fingerprint, person_id) DO UPDATE SET same = excluded.same, actor = "
                       "excluded.actor, decided_ms = excluded.decided_ms"),
                   {fingerprint, person.value, same ? 1 : 0, d->actor.login, d->nowMs()});
        if (!kept)
            return kept.error();
        changes.add(ChangeSet::Imports);
        return d->audit(db, QStringLiteral("identify"), person, fingerprint,
                        same ? QStringLiteral("same") : QStringLiteral("different"));
    });
}

Result<void> Desk::forgetIdentity(const QString& fingerprint, PersonId person) {
    if (auto may = d->require(Right::Reconcile); !may)
        return may;
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        auto gone = db.run(QStringLiteral("DELETE FROM identity_decision WHERE fingerprint = ? AND person_id = ?"),
                           {fingerprint, person.value});
        if (!gone)
            return gone.error();
        changes.add(ChangeSet::Imports);
        return d->audit(db, QStringLiteral("identify"), person, fingerprint, QStringLiteral("forgotten"));
    });
}

Result<QList<DuplicatePersons>> Desk::duplicates() const {
    for (const Right right : {Right::SeePatients, Right::Reconcile}) {
        if (auto may = d->require(right); !may)
            return may.error();
    }
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto persons = readReplicaPersons(**reader);
    if (!persons)
        return persons.error();
    QHash<QString, size_t> at;
    for (size_t i = 0; i < persons->size(); ++i) {
        ReconcilePerson& person = (*persons)[i];
        at.insert(person.personId, i);
    }
    // Records with the same ЕНП count as duplicates in a reconciliation before anybody has joined them; here they are
    // pairs to be joined.
    std::vector<ReconcilePerson> open = *persons;
    const auto joined = (*reader)->run(QStringLiteral("SELECT id FROM person WHERE duplicate_of IS NOT NULL"));
    if (!joined)
        return joined.error();
    QSet<QString> done;
    while ((*joined)->next())
        done.insert((*joined)->value(0).toString());
    (*joined)->finish();
    for (ReconcilePerson& person : open) {
        if (!done.contains(person.personId))
            person.duplicateOf.clear();
    }
    QList<DuplicatePersons> list;
    for (const DuplicatePair& pair : findDuplicates(open)) {
        if (list.size() >= MostShown)
            break;
        const auto first = recordOf(**reader, open[at.value(pair.first)]),
                   second = recordOf(**reader, open[at.value(pair.second)]);
        if (!first || !second)
            return first ? second.error() : first.error();
        const JoinPlan plan = planJoin(*first, *second);
        const bool straight = plan.keep == pair.first;
        DuplicatePersons shown;
        shown.keep = sideOf(straight ? *first : *second);
        shown.drop = sideOf(straight ? *second : *first);
        shown.ground = duplicateGroundWords(pair.ground);
        shown.reasons = plan.reasons;
        shown.evidence = pair.match.sentences();
        shown.certain = pair.match.certainty == Certainty::Certain;
        list << shown;
    }
    return list;
}

Result<JoinId> Desk::joinPersons(PersonId keep, PersonId drop) {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    if (keep == drop)
        return Error{ErrorKind::BadInput, tr("A record cannot be joined to itself."), {}};
    const QString insurer = d->ownInsurer(); // policies move with the rest
    return d->replica->write<JoinId>([&](Database& db, ChangeSet& changes) -> Result<JoinId> {
        const auto persons = readReplicaPersons(db);
        if (!persons)
            return persons.error();
        const ReconcilePerson* kept = nullptr;
        const ReconcilePerson* dropped = nullptr;
        for (const ReconcilePerson& person : *persons) {
            if (person.personId.toLongLong() == keep.value)
                kept = &person;
            if (person.personId.toLongLong() == drop.value)
                dropped = &person;
        }
        if (!kept || !dropped)
            return Error{ErrorKind::NotFound, tr("One of the two records is not in the replica any more."), {}};
        const auto already =
            db.value(QStringLiteral("SELECT count(*) FROM person WHERE id IN (?, ?) AND duplicate_of IS NOT NULL"),
                     {keep.value, drop.value});
        if (!already || already->toInt() > 0)
            return already ? Error{ErrorKind::Conflict, tr("One of the two records has been joined already."), {}}
                           : already.error();
        const auto one = recordOf(db, *kept), other = recordOf(db, *dropped);
        if (!one || !other)
            return one ? other.error() : one.error();
        JoinPlan plan = planJoin(*one, *other);
        if (plan.keep != kept->personId) { // the user chose otherwise: the same values move the other way
            JoinRecord strong = *one;
            strong.misId = strong.misId.isEmpty() ? QStringLiteral("0") : strong.misId;
            strong.facts = other->facts + 1;
            JoinRecord weak = *other;
            weak.misId.clear();
            plan = planJoin(strong, weak);
        }
        for (const JoinTake& take : plan.takes) {
            if (auto put = putValue(db, keep, take.field, take.after); !put)
                return put.error();
        }
        QJsonObject moved;
        for (const char* table : FactTables) {
            const auto rows = moveRows(db, table, drop, keep);
            if (!rows)
                return rows.error();
            if (!rows->isEmpty())
                moved.insert(QLatin1String(table), *rows);
        }
        const auto followers = moveDuplicates(db, drop, keep);
        if (!followers)
            return followers.error();
        if (!followers->isEmpty())
            moved.insert(DuplicatesKey, *followers);
        auto marked =
            db.run(QStringLiteral("UPDATE person SET duplicate_of = ? WHERE id = ?"), {keep.value, drop.value});
        if (!marked)
            return marked.error();
        auto stored = db.run(
            QStringLiteral(
                "INSERT INTO joined_record (keep_id, drop_id, plan, moved, actor, joined_ms) VALUES (?, ?, ?, "
                "?, ?, ?)"),
            {keep.value, drop.value,
             QString::fromUtf8(QJsonDocument(joinPlanToJson(plan)).toJson(QJsonDocument::Compact)),
             QString::fromUtf8(QJsonDocument(moved).toJson(QJsonDocument::Compact)), d->actor.login, d->nowMs()});
        if (!stored)
            return stored.error();
        const JoinId id{db.lastInsertId()};
        for (const PersonId person : {keep, drop}) {
            changes.add(ChangeSet::Persons, person);
            if (auto derived = d->worklist(db, insurer).derivePerson(person, changes); !derived)
                return derived.error();
        }
        auto traced = d->audit(db, QStringLiteral("join"), keep, QString::number(drop.value));
        return traced ? Result<JoinId>(id) : Result<JoinId>(traced.error());
    });
}

Result<void> Desk::separatePersons(JoinId join) {
    if (auto may = d->require(Right::Reconcile); !may)
        return may;
    const QString insurer = d->ownInsurer();
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        auto query =
            db.run(QStringLiteral(
                       "SELECT keep_id, drop_id, plan, moved FROM joined_record WHERE id = ? AND undone_ms IS NULL"),
                   {join.value});
        if (!query)
            return query.error();
        if (!(*query)->next())
            return Error{ErrorKind::NotFound, tr("These records are not joined any more."), {}};
        const PersonId keep{(*query)->value(0).toLongLong()}, drop{(*query)->value(1).toLongLong()};
        const auto plan = joinPlanFromJson(QJsonDocument::fromJson((*query)->value(2).toByteArray()).object());
        const QJsonObject moved = QJsonDocument::fromJson((*query)->value(3).toByteArray()).object();
        (*query)->finish();
        if (!plan)
            return plan.error();
        const auto persons = readReplicaPersons(db);
        if (!persons)
            return persons.error();
        for (const ReconcilePerson& person : *persons) {
            if (person.personId.toLongLong() != keep.value)
                continue;
            const Unjoined back = unjoined(person, *plan);
            for (const JoinTake& take : plan->takes) {
                if (std::find(back.kept.begin(), back.kept.end(), take.field) != back.kept.end())
                    continue;
                if (auto put = putValue(db, keep, take.field, take.before); !put)
                    return put;
            }
        }
        for (auto it = moved.begin(); it != moved.end(); ++it) {
            for (const QJsonValue& row : it.value().toArray()) {
                const QString sql =
                    it.key() == DuplicatesKey
                        ? QStringLiteral("UPDATE person SET duplicate_of = ? WHERE id = ? AND duplicate_of = ?")
                        : QStringLiteral("UPDATE %1 SET person_id = ? WHERE id = ? AND person_id = ?").arg(it.key());
                auto put = db.run(sql, {drop.value, row.toInteger(), keep.value});
                if (!put)
                    return put.error();
            }
        }
        auto freed = db.run(QStringLiteral("UPDATE person SET duplicate_of = NULL WHERE id = ?"), {drop.value});
        if (!freed)
            return freed.error();
        auto closed =
            db.run(QStringLiteral("UPDATE joined_record SET undone_ms = ? WHERE id = ?"), {d->nowMs(), join.value});
        if (!closed)
            return closed.error();
        for (const PersonId person : {keep, drop}) {
            changes.add(ChangeSet::Persons, person);
            if (auto derived = d->worklist(db, insurer).derivePerson(person, changes); !derived)
                return derived;
        }
        return d->audit(db, QStringLiteral("separate"), keep, QString::number(drop.value));
    });
}

Result<QList<JoinedPersons>> Desk::joinedPersons() const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query = (*reader)->run(QStringLiteral(
        "SELECT j.id, j.keep_id, j.drop_id, k.family, k.given, k.patronymic, o.family, o.given, o.patronymic, j.actor, "
        "j.joined_ms FROM joined_record j JOIN person k ON k.id = j.keep_id JOIN person o ON o.id = j.drop_id WHERE "
        "j.undone_ms IS NULL ORDER BY j.id DESC"));
    if (!query)
        return query.error();
    QList<JoinedPersons> list;
    QSqlQuery& row = **query;
    while (row.next()) {
        list << JoinedPersons{
            JoinId{row.value(0).toLongLong()},
            PersonId{row.value(1).toLongLong()},
            PersonId{row.value(2).toLongLong()},
            PersonName{row.value(3).toString(), row.value(4).toString(), row.value(5).toString()}.full(),
            PersonName{row.value(6).toString(), row.value(7).toString(), row.value(8).toString()}.full(),
            row.value(9).toString(),
            momentOf(row.value(10))};
    }
    row.finish();
    return list;
}

} // namespace dutydesk
