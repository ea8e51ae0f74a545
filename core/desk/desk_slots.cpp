#include "desk/desk_private.h"
#include "desk/person_reader.h"
#include "replica/database.h"

#include <QCoreApplication>

namespace dutydesk {

Result<QList<SpecialtyRow>> Desk::specialties() const {
    if (auto may = d->require(Right::Book); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query = (*reader)->run(
        QStringLiteral(
            "SELECT c.specialty_code, c.specialty, count(*), min(s.start_ms) FROM slot s JOIN schedule c ON "
            "c.server_id = s.server_id AND c.fhir_id = s.schedule "
            "WHERE s.status = 'free' AND s.start_ms > ? GROUP BY c.specialty_code, c.specialty ORDER BY c.specialty"),
        {d->nowMs()});
    if (!query)
        return query.error();
    QList<SpecialtyRow> rows;
    QSqlQuery& row = **query;
    while (row.next())
        rows << SpecialtyRow{row.value(0).toString(), row.value(1).toString(), row.value(2).toInt(),
                             momentOf(row.value(3)).toLocalTime()};
    return rows;
}

Result<Suspicion> waitingSuspicion(Database& db, PersonId person, const WaitingLimits& limits) {
    if (!person.isValid())
        return Suspicion::None;
    QStringList icd10;
    auto diagnoses =
        db.run(QStringLiteral("SELECT icd10 FROM condition WHERE person_id = ? AND icd10 <> ''"), {person.value});
    if (!diagnoses)
        return diagnoses.error();
    while ((*diagnoses)->next())
        icd10 << (*diagnoses)->value(0).toString();
    (*diagnoses)->finish();
    const Suspicion byDiagnoses = limits.suspicionOf(icd10);
    if (byDiagnoses != Suspicion::None)
        return byDiagnoses;
    const auto groups = db.value(QStringLiteral("SELECT groups FROM person WHERE id = ?"), {person.value});
    if (!groups)
        return groups.error();
    return groupsOf(*groups).testFlag(PriorityGroup::Cardiovascular) ? Suspicion::Cardiovascular : Suspicion::None;
}

Result<QList<SlotRow>> Desk::freeSlots(const SlotFilter& filter, PersonId forPerson) const {
    if (auto may = d->require(Right::Book); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    Database& db = **reader;
    const auto suspicion = waitingSuspicion(db, forPerson, d->env.rules.waitingLimits);
    if (!suspicion)
        return suspicion.error();
    const QDate today = d->env.clock.today();
    const QDate from = qMax(filter.from.isValid() ? filter.from : today, today);
    const QDate to = filter.to.isValid() ? filter.to : from.addDays(13);
    QString sql = QStringLiteral(
        "SELECT s.id, s.start_ms, s.end_ms, c.specialty_code, c.specialty, c.doctor, c.room, c.at_home FROM slot s "
        "JOIN schedule c ON c.server_id = s.server_id AND c.fhir_id = s.schedule WHERE s.status = 'free' AND "
        "s.start_ms > ? AND s.start_ms < ? AND s.start_ms >= ?");
    QVariantList values{d->nowMs(), to.addDays(1).startOfDay().toMSecsSinceEpoch(),
                        from.startOfDay().toMSecsSinceEpoch()};
    if (!filter.specialtyCode.isEmpty()) {
        sql += QStringLiteral(" AND c.specialty_code = ?");
        values << filter.specialtyCode;
    }
    if (filter.atHome)
        sql += QStringLiteral(" AND c.at_home = 1");
    auto query = db.run(QString(sql + QStringLiteral(" ORDER BY s.start_ms, c.doctor, s.id")), values);
    if (!query)
        return query.error();
    QList<SlotRow> rows;
    QSqlQuery& row = **query;
    while (row.next() && rows.size() < filter.limit) {
        SlotRow slot;
        slot.start = momentOf(row.value(1)).toLocalTime();
        slot.evening = isEvening(slot.start);
        slot.weekend = slot.start.date().dayOfWeek() > Qt::Friday;
        if ((filter.evening || filter.weekend) &&
            !((filter.evening && slot.evening) || (filter.weekend && slot.weekend)))
            continue;
        slot.id = SlotId{row.value(0).toLongLong()};
        slot.end = momentOf(row.value(2)).toLocalTime();
        slot.specialtyCode = row.value(3).toString();
        slot.specialty = row.value(4).toString();
        slot.doctor = row.value(5).toString();
        slot.room = row.value(6).toString();
        slot.atHome = row.value(7).toBool();
        if (forPerson.isValid()) {
            const WaitingKind kind =
                WaitingLimits::kindOf(slot.specialtyCode, slot.specialty, d->env.rules.specialties);
            slot.breachesLimit =
                d->env.rules.waitingLimits
                    .breach(kind, *suspicion, d->now().toLocalTime(), slot.start, d->env.rules.calendar)
                    .has_value();
        }
        rows << slot;
    }
    row.finish();
    return rows;
}

Result<QList<AppointmentRow>> Desk::appointments(QDate from, QDate to, bool onlyOurs) const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    QString sql =
        QStringLiteral("SELECT ") + AppointmentColumns +
        QStringLiteral(
            " FROM appointment a JOIN person p ON p.id = a.person_id WHERE a.start_ms >= ? AND a.start_ms < ?");
    if (onlyOurs)
        sql += QStringLiteral(" AND a.idempotency_key IS NOT NULL");
    auto query =
        (*reader)->run(QString(sql + QStringLiteral(" ORDER BY a.start_ms, a.id")),
                       {from.startOfDay().toMSecsSinceEpoch(), to.addDays(1).startOfDay().toMSecsSinceEpoch()});
    if (!query)
        return query.error();
    QList<AppointmentRow> rows;
    while ((*query)->next())
        rows << readAppointmentRow(**query, d->now());
    return rows;
}

} // namespace dutydesk
