#include "replica/page_writer.h"

#include "replica/page_writer_private.h"

namespace dutydesk {

namespace {

using Outcome = PageWriter::Outcome;

/// A row that speaks of a person: `bind` binds the columns after person_id.
template <class Bind>
Result<Outcome> putLinked(PageWriter::Private& d, const char* table, const char* columns, const RecordHeader& header,
                          Utf8 patient, Utf8 idempotencyKey, bool guarded, bool personRequired,
                          ChangeSet::Subject subject, Bind bind) {
    const auto person = d.personOf(patient);
    if (!person)
        return person.error();
    if (*person == 0) {
        const auto erased = d.isErased(patient);
        if (!erased || *erased)
            return erased ? Result<Outcome>(Outcome::Erased) : Result<Outcome>(erased.error());
    }
    if (*person == 0 && (personRequired || !patient.empty()))
        return d.onlyOurs ? d.noteElsewhere(patient, false) : Result<Outcome>(Outcome::UnknownPerson);
    if (auto adopted = d.adopt(table, header, idempotencyKey); !adopted)
        return adopted.error();
    auto& upsert = d.statement(d.upsertSql(table, columns, guarded)).restart()
                   << d.server.value << header.id << header.version << header.updatedMs;
    upsert << (*person ? InstantMs(*person) : InstantMs());
    bind(upsert);
    const auto outcome = d.finish(upsert, table, header, guarded);
    if (outcome && *outcome == Outcome::Applied)
        d.touched(subject, *person);
    return outcome;
}

template <class Bind>
Result<Outcome> putPlain(PageWriter::Private& d, const char* table, const char* columns, const RecordHeader& header,
                         ChangeSet::Subject subject, Bind bind) {
    auto& upsert = d.statement(d.upsertSql(table, columns, false)).restart()
                   << d.server.value << header.id << header.version << header.updatedMs;
    bind(upsert);
    const auto outcome = d.finish(upsert, table, header, false);
    if (outcome && *outcome == Outcome::Applied)
        d.touched(subject);
    return outcome;
}

/// Whether somebody who has a policy of ours again stays kept out: by his own request he does; whose time was over he is
/// admitted.
Result<bool> keptOut(PageWriter::Private& d, const CoverageRecord& r) {
    const auto erased = d.isErased(r.patient);
    if (!erased || !*erased)
        return erased;
    const auto person = d.erased.ofServer(d.server, QString::fromUtf8(r.patient.data(), qsizetype(r.patient.size())));
    const auto expired = person ? d.erased.byExpiry(*person) : Result<bool>(person.error());
    if (!expired || !*expired)
        return expired ? Result<bool>(true) : expired;
    const auto admitted =
        d.erased.admit(*person, r.header.updatedMs, {}, QStringLiteral("insured-again"));
    return admitted ? Result<bool>(false) : Result<bool>(admitted.error());
}

} // namespace

Result<Outcome> PageWriter::put(const CoverageRecord& r) {
    if (d->onlyOurs && r.status == "active" && r.insurer == d->ownInsurerUtf8) {
        const auto person = d->personOf(r.patient);
        if (!person)
            return person.error();
        if (*person == 0) {
            const auto kept = keptOut(*d, r);
            if (!kept)
                return kept.error();
            if (*kept)
                return Outcome::Erased;
            return d->noteElsewhere(r.patient, true); // he has moved to us: everything of him is read later
        }
    }
    return putLinked(*d, "coverage", "person_id, insurer, status, start_on, end_on", r.header, r.patient, {}, false,
                     true, ChangeSet::Persons,
                     [&](BulkStatement& s) { s << r.insurer << r.status << r.startOn << r.endOn; });
}

Result<Outcome> PageWriter::put(const PlanRecord& r) {
    const auto outcome = putLinked(
        *d, "plan", "person_id, programme, status, title, start_on, end_on", r.header, r.patient, {}, false, true,
        ChangeSet::Plans, [&](BulkStatement& s) { s << r.programme << r.status << r.title << r.startOn << r.endOn; });
    if (!outcome || *outcome != Outcome::Applied)
        return outcome;
    static const std::string idSql = "SELECT id FROM plan WHERE server_id = ? AND fhir_id = ?";
    auto& query = d->statement(idSql).restart() << d->server.value << r.header.id;
    const auto found = query.step();
    if (!found)
        return found.error();
    const qint64 plan = query.number(0);
    query.restart();
    static const std::string clearSql = "DELETE FROM plan_activity WHERE plan_id = ?";
    if (const auto cleared = (d->statement(clearSql).restart() << plan).step(); !cleared)
        return cleared.error();
    static const std::string insertSql = "INSERT INTO plan_activity (plan_id, position, code, title, stage, "
                                         "obligatory, status, scheduled_on, location, result) "
                                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    auto& insert = d->statement(insertSql);
    int position = 0;
    for (const ActivityRecord& a : r.activities) {
        insert.restart() << plan << position++ << a.code << a.title << a.stage << a.obligatory << a.status
                         << a.scheduledOn << a.location << a.result;
        if (const auto done = insert.step(); !done)
            return done.error();
    }
    return outcome;
}

Result<Outcome> PageWriter::put(const VisitRecord& r) {
    return putLinked(*d, "visit", "person_id, class, status, start_ms, end_ms, service, provider, appointment, icd10",
                     r.header, r.patient, {}, false, true, ChangeSet::Persons, [&](BulkStatement& s) {
                         s << r.visitClass << r.status << r.start << r.end << r.service << r.provider << r.appointment
                           << r.icd10;
                     });
}

Result<Outcome> PageWriter::put(const ConditionRecord& r) {
    return putLinked(*d, "condition", "person_id, icd10, title, status, visit, recorded_on", r.header, r.patient, {},
                     false, true, ChangeSet::Persons,
                     [&](BulkStatement& s) { s << r.icd10 << r.title << r.status << r.visit << r.recordedOn; });
}

Result<Outcome> PageWriter::put(const RiskRecord& r) {
    return putLinked(*d, "risk", "person_id, level, outcome, occurred_on", r.header, r.patient, {}, false, true,
                     ChangeSet::Persons, [&](BulkStatement& s) { s << r.level << r.outcome << r.occurredOn; });
}

Result<Outcome> PageWriter::put(const FlagRecord& r) {
    return putLinked(*d, "flag", "person_id, code, status, ground, start_on, end_on, idempotency_key", r.header,
                     r.patient, r.idempotencyKey, true, true, ChangeSet::Persons, [&](BulkStatement& s) {
                         (s << r.code << r.status << r.ground << r.startOn << r.endOn).nullable(r.idempotencyKey);
                     });
}

Result<Outcome> PageWriter::put(const ConsentRecord& r) {
    return putLinked(*d, "consent", "person_id, channel, permitted, status, given_ms, source, purpose, paper, withdrawn, idempotency_key",
                     r.header, r.patient, r.idempotencyKey, true, true, ChangeSet::Persons, [&](BulkStatement& s) {
                         (s << r.channel << r.permitted << r.status << r.given << r.source << r.purpose << r.paper << r.withdrawn)
                             .nullable(r.idempotencyKey);
                     });
}

Result<Outcome> PageWriter::put(const OrganizationRecord& r) {
    return putPlain(*d, "organization", "name, kind, code, part_of", r.header, ChangeSet::Lists,
                    [&](BulkStatement& s) { s << r.name << r.kind << r.code << r.partOf; });
}

Result<Outcome> PageWriter::put(const PractitionerRecord& r) {
    return putPlain(*d, "practitioner", "name", r.header, ChangeSet::Slots, [&](BulkStatement& s) { s << r.name; });
}

Result<Outcome> PageWriter::put(const LocationRecord& r) {
    return putPlain(*d, "location", "name, room", r.header, ChangeSet::Slots,
                    [&](BulkStatement& s) { s << r.name << r.room; });
}

Result<Outcome> PageWriter::put(const ScheduleRecord& r) {
    return putPlain(*d, "schedule",
                    "doctor, room, specialty_code, specialty, service, at_home, doctor_ref, location_ref", r.header,
                    ChangeSet::Slots, [&](BulkStatement& s) {
                        s << r.doctor << r.room << r.specialtyCode << r.specialty << r.service << r.atHome
                          << r.doctorRef << r.locationRef;
                    });
}

Result<Outcome> PageWriter::put(const SlotRecord& r) {
    return putPlain(*d, "slot", "schedule, start_ms, end_ms, status", r.header, ChangeSet::Slots,
                    [&](BulkStatement& s) {
                        s << r.schedule << r.start.value_or(0) << r.end.value_or(r.start.value_or(0)) << r.status;
                    });
}

Result<Outcome> PageWriter::put(const AppointmentRecord& r) {
    return putLinked(*d, "appointment",
                     "person_id, status, slot, start_ms, end_ms, specialty_code, specialty, doctor, room, at_home, "
                     "occasion, comment, "
                     "cancel_reason, created_ms, idempotency_key",
                     r.header, r.patient, r.idempotencyKey, true, true, ChangeSet::Appointments, [&](BulkStatement& s) {
                         (s << r.status << r.slot << r.start << r.end << r.specialtyCode << r.specialty << r.doctor
                            << r.room << r.atHome << r.occasion << r.comment << r.cancelReason << r.created)
                             .nullable(r.idempotencyKey);
                     });
}

Result<Outcome> PageWriter::put(const RequestRecord& r) {
    return putLinked(*d, "request",
                     "person_id, category, title, status, authored_on, due_from, due_until, plan, location_code, note, "
                     "idempotency_key",
                     r.header, r.patient, r.idempotencyKey, true, true, ChangeSet::Plans, [&](BulkStatement& s) {
                         (s << r.category << r.title << r.status << r.authoredOn << r.dueFrom << r.dueUntil << r.plan
                            << r.locationCode << r.note)
                             .nullable(r.idempotencyKey);
                     });
}

Result<Outcome> PageWriter::put(const ContactRecord& r) {
    // A server that keeps no extensions does not take the promised time away from the desk that noted it.
    const char* columns =
        r.callback ? "person_id, status, outcome, occasion, channel, sent_ms, reason, note, sender, idempotency_key, "
                     "callback_ms"
                   : "person_id, status, outcome, occasion, channel, sent_ms, reason, note, sender, idempotency_key";
    return putLinked(*d, "contact", columns, r.header, r.patient, r.idempotencyKey, true, true, ChangeSet::Contacts,
                     [&](BulkStatement& s) {
                         (s << r.status << r.outcome << r.occasion << r.channel << r.sent << r.reason << r.note
                            << r.sender)
                             .nullable(r.idempotencyKey);
                         if (r.callback)
                             s << r.callback;
                     });
}

Result<Outcome> PageWriter::put(const TaskRecord& r) {
    return putLinked(*d, "task",
                     "person_id, kind, status, reason, focus, authored_ms, due_on, answer, note, idempotency_key",
                     r.header, r.patient, r.idempotencyKey, true, false, ChangeSet::Lists, [&](BulkStatement& s) {
                         (s << r.kind << r.status << r.reason << r.focus << r.authored << r.dueOn << r.answer << r.note)
                             .nullable(r.idempotencyKey);
                     });
}

Result<Outcome> PageWriter::put(const SurveyRecord& r) {
    return putLinked(*d, "survey", "person_id, questionnaire, authored_ms, answers, idempotency_key", r.header,
                     r.patient, r.idempotencyKey, true, true, ChangeSet::Persons, [&](BulkStatement& s) {
                         (s << r.questionnaire << r.authored << r.answersJson).nullable(r.idempotencyKey);
                     });
}

Result<Outcome> PageWriter::put(const ReadingRecord& r) {
    return putLinked(*d, "reading", "person_id, code, value, value2, unit, taken_ms, idempotency_key", r.header,
                     r.patient, r.idempotencyKey, true, true, ChangeSet::Persons, [&](BulkStatement& s) {
                         (s << r.code << r.value << r.value2 << r.unit << r.taken).nullable(r.idempotencyKey);
                     });
}

Result<Outcome> PageWriter::put(const AdverseEventRecord& r) {
    // R4: a reference to a Location, which may come without any words; people read the place's name, not its id.
    static const std::string placeSql = "SELECT name || iif(room IN ('', name), '', ', ' || room) FROM location WHERE "
                                        "server_id = ? AND fhir_id = ?";
    auto& place = d->statement(placeSql).restart() << d->server.value << r.location;
    const auto found = place.step();
    if (!found)
        return found.error();
    const std::string where(*found ? place.text(0) : r.location);
    place.restart();
    return putLinked(*d, "adverse_event", "person_id, event, happened_ms, detected_ms, location, idempotency_key",
                     r.header, r.patient, r.idempotencyKey, true, false, ChangeSet::Persons, [&](BulkStatement& s) {
                         (s << r.event << r.happened << r.detected << Utf8(where)).nullable(r.idempotencyKey);
                     });
}

Result<Outcome> PageWriter::put(const ListRecord& r) {
    const auto outcome =
        putPlain(*d, "list", "kind, programme, month, name, quantity", r.header, ChangeSet::Lists,
                 [&](BulkStatement& s) { s << r.kind << r.programme << r.month << r.name << r.quantity; });
    if (!outcome || *outcome != Outcome::Applied)
        return outcome;
    const auto members = d->putMembers(r);
    return members ? outcome : Result<Outcome>(members.error());
}

} // namespace dutydesk
