#include "desk/desk_private.h"
#include "desk/person_reader.h"
#include "fhir/drafts.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace dutydesk {

namespace {

struct ChosenSlot {
    QString fhirId, schedule, doctor, room, specialtyCode, specialty, service, doctorRef, locationRef;
    qint64 startMs = 0, endMs = 0;
    bool atHome = false;
};

Result<ChosenSlot> chosenSlot(Database& db, SlotId id, qint64 nowMs) {
    auto query = db.run(QStringLiteral("SELECT s.fhir_id, s.schedule, s.start_ms, s.end_ms, s.status, c.doctor, "
                                       "c.room, c.specialty_code, c.specialty, c.service, "
                                       "c.at_home, c.doctor_ref, c.location_ref FROM slot s LEFT JOIN schedule c ON "
                                       "c.server_id = s.server_id AND c.fhir_id = s.schedule WHERE s.id = ?"),
                        {id.value});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    if (!row.next())
        return Error{
            ErrorKind::NotFound,
            QCoreApplication::translate("Desk", "This time is not on the schedule any more. Choose another one."),
            {}};
    if (row.value(4).toString() != QLatin1String("free"))
        return Error{ErrorKind::Conflict,
                     QCoreApplication::translate("Desk", "This time has just been taken. Choose another one."),
                     row.value(4).toString()};
    if (row.value(2).toLongLong() <= nowMs)
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Desk", "This time is already past. Choose a later one."),
                     {}};
    ChosenSlot slot;
    slot.fhirId = row.value(0).toString();
    slot.schedule = row.value(1).toString();
    slot.startMs = row.value(2).toLongLong();
    slot.endMs = row.value(3).toLongLong();
    slot.doctor = row.value(5).toString();
    slot.room = row.value(6).toString();
    slot.specialtyCode = row.value(7).toString();
    slot.specialty = row.value(8).toString();
    slot.service = row.value(9).toString();
    slot.atHome = row.value(10).toBool();
    slot.doctorRef = row.value(11).toString();
    slot.locationRef = row.value(12).toString();
    row.finish();
    return slot;
}

/// The occasion for which the person is most urgently looked for; it tells the МО why he comes.
Result<QString> mostUrgentOccasion(Database& db, PersonId person) {
    const auto occasion =
        db.value(QStringLiteral("SELECT occasion FROM work_item WHERE person_id = ? AND state = 'open' AND occasion <> "
                                "'reminder' ORDER BY rank, due_on LIMIT 1"),
                 {person.value});
    if (!occasion)
        return occasion.error();
    return occasion->toString();
}

} // namespace

Result<AppointmentId> Desk::requestAppointment(PersonId person, SlotId slotId, const QString& comment) {
    if (auto may = d->require(Right::Book); !may)
        return may.error();
    return d->replica->write<AppointmentId>([&](Database& db, ChangeSet& changes) -> Result<AppointmentId> {
        const auto home = d->homeOf(db, person);
        if (!home)
            return home.error();
        const auto slot = chosenSlot(db, slotId, d->nowMs());
        if (!slot)
            return slot.error();
        const auto occasion = mostUrgentOccasion(db, person);
        if (!occasion)
            return occasion.error();
        const auto personName = d->nameOf(db, person);
        if (!personName)
            return personName.error();
        const QString key = d->newKey(), name = personName->full();
        auto inserted = db.run(QStringLiteral("INSERT INTO appointment (server_id, person_id, status, slot, start_ms, "
                                              "end_ms, specialty_code, specialty, doctor, room, at_home, "
                                              "occasion, comment, created_ms, idempotency_key, local_state) VALUES (?, "
                                              "?, 'proposed', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"),
                               {home->server.value, person.value, slot->fhirId, slot->startMs, slot->endMs,
                                slot->specialtyCode, slot->specialty, slot->doctor, slot->room, slot->atHome,
                                textOf(*occasion), textOf(comment), d->nowMs(), key});
        if (!inserted)
            return inserted.error();
        const AppointmentId id{db.lastInsertId()};
        // Held here until the server has answered, so that nobody at this desk offers it twice.
        if (auto held = db.run(QStringLiteral("UPDATE slot SET status = 'held' WHERE id = ?"), {slotId.value}); !held)
            return held.error();
        if (home->pushes) {
            AppointmentDraft draft;
            draft.idempotencyKey = key;
            draft.patient = home->patient;
            draft.patientName = name;
            draft.slot = slot->fhirId;
            draft.start = momentOf(slot->startMs);
            draft.end = momentOf(slot->endMs);
            draft.created = d->now();
            draft.specialtyCode = slot->specialtyCode;
            draft.specialty = slot->specialty;
            draft.service = slot->service;
            draft.practitioner = slot->doctorRef;
            draft.practitionerName = slot->doctor;
            draft.location = slot->locationRef;
            draft.locationName = slot->room;
            draft.occasion = *occasion;
            draft.comment = comment;
            OutboxEntry entry;
            entry.server = home->server;
            entry.type = QStringLiteral("Appointment");
            entry.table = QStringLiteral("appointment");
            entry.row = id.value;
            entry.idempotencyKey = key;
            entry.body = QJsonDocument(toAppointment(draft)).toJson(QJsonDocument::Compact);
            entry.person = person;
            entry.actor = d->actor.login;
            entry.created = d->now();
            entry.summary = tr("Booking: %1, %2, %3")
                                .arg(name, slot->specialty,
                                     momentOf(slot->startMs).toLocalTime().toString(QStringLiteral("dd.MM HH:mm")));
            if (auto queued = Outbox(db).add(entry); !queued)
                return queued.error();
        }
        if (auto derived = d->worklist(db).derivePerson(person, changes); !derived)
            return derived.error();
        for (const auto subject : {ChangeSet::Appointments, ChangeSet::Slots, ChangeSet::Outbox})
            changes.add(subject, person);
        if (auto traced = d->audit(db, QStringLiteral("book"), person, QStringLiteral("appointment %1").arg(id.value));
            !traced)
            return traced.error();
        return id;
    });
}

namespace {

struct Booked {
    PersonId person;
    ServerId server;
    QString fhirId, version, status, slot;
};

Result<Booked> bookedRow(Database& db, AppointmentId id) {
    auto query = db.run(
        QStringLiteral("SELECT person_id, server_id, fhir_id, version, status, slot FROM appointment WHERE id = ?"),
        {id.value});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    if (!row.next())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Desk", "This appointment is not in the replica any more."),
                     {}};
    Booked booked{PersonId{row.value(0).toLongLong()},
                  ServerId{row.value(1).toLongLong()},
                  row.value(2).toString(),
                  row.value(3).toString(),
                  row.value(4).toString(),
                  row.value(5).toString()};
    row.finish();
    if (booked.status != QLatin1String("proposed") && booked.status != QLatin1String("booked"))
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Desk", "This appointment cannot be cancelled any more."),
                     booked.status};
    return booked;
}

/// Takes back a booking that has not left the desk; true when there was such a one.
Result<bool> voidUnsent(Database& db, AppointmentId id) {
    const auto unsent = Outbox(db).unsentOf(QStringLiteral("appointment"), id.value);
    if (!unsent)
        return unsent.error();
    bool taken = false;
    for (const OutboxEntry& entry : *unsent) {
        if (entry.operation != OutboxOperation::Create ||
            (entry.state != OutboxState::Queued && entry.state != OutboxState::Parked))
            continue;
        if (auto done = Outbox(db).markVoid(entry.id); !done)
            return done.error();
        taken = true;
    }
    return taken;
}

} // namespace

Result<void> Desk::cancelAppointment(AppointmentId id, const QString& reason) {
    if (auto may = d->require(Right::Book); !may)
        return may;
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        const auto booked = bookedRow(db, id);
        if (!booked)
            return booked.error();
        const auto taken = booked->fhirId.isEmpty() ? voidUnsent(db, id) : Result<bool>(false);
        if (!taken)
            return taken.error();
        auto marked =
            db.run(QStringLiteral(
                       "UPDATE appointment SET status = 'cancelled', cancel_reason = ?, local_state = ? WHERE id = ?"),
                   {textOf(reason), *taken ? 0 : 1, id.value});
        if (!marked)
            return marked.error();
        if (auto freed =
                db.run(QStringLiteral(
                           "UPDATE slot SET status = 'free' WHERE server_id = ? AND fhir_id = ? AND status = 'held'"),
                       {booked->server.value, booked->slot});
            !freed)
            return freed.error();
        const auto personName = d->nameOf(db, booked->person);
        if (!personName)
            return personName.error();
        if (!*taken) {
            OutboxEntry entry;
            entry.server = booked->server;
            entry.type = QStringLiteral("Appointment");
            entry.table = QStringLiteral("appointment");
            entry.row = id.value;
            entry.fhirId = booked->fhirId;
            entry.operation = OutboxOperation::Update;
            entry.idempotencyKey = d->newKey();
            entry.baseVersion = booked->version;
            entry.changes = {{QStringLiteral("/status"), booked->status, QStringLiteral("cancelled")},
                             {QStringLiteral("/cancelationReason"), QJsonValue(QJsonValue::Undefined),
                              QJsonObject{{QStringLiteral("text"), reason}}}};
            entry.person = booked->person;
            entry.actor = d->actor.login;
            entry.created = d->now();
            entry.summary = tr("Cancelling: %1").arg(personName->full());
            if (auto queued = Outbox(db).add(entry); !queued)
                return queued.error();
        }
        if (auto derived = d->worklist(db).derivePerson(booked->person, changes); !derived)
            return derived;
        for (const auto subject : {ChangeSet::Appointments, ChangeSet::Slots, ChangeSet::Outbox})
            changes.add(subject, booked->person);
        return d->audit(db, QStringLiteral("cancel"), booked->person, QStringLiteral("appointment %1").arg(id.value),
                        reason);
    });
}

} // namespace dutydesk
