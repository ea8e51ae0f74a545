#include "desk/desk_private.h"
#include "desk/person_reader.h"
#include "desk/row_creation.h"
#include "domain/phone.h"
#include "fhir/drafts.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace dutydesk {

namespace {

Error badInput(const QString& message) {
    return {ErrorKind::BadInput, message, {}};
}

} // namespace

Result<void> createRow(Desk::Private& d, PersonId person, const Creation& creation) {
    return d.replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        const auto home = d.homeOf(db, person);
        if (!home)
            return home.error();
        const QString key = d.newKey();
        QString marks = QStringLiteral("?, ?, ?, 1");
        for (qsizetype i = 0; i < creation.values.size(); ++i)
            marks += QStringLiteral(", ?");
        auto inserted = db.run(QString(QStringLiteral("INSERT INTO ") + creation.table +
                                       QStringLiteral(" (server_id, person_id, idempotency_key, local_state, ") +
                                       creation.columns + QStringLiteral(") VALUES (") + marks + u')'),
                               QVariantList{home->server.value, person.value, key} + creation.values);
        if (!inserted)
            return inserted.error();
        const qint64 row = db.lastInsertId();
        if (home->pushes) {
            OutboxEntry entry;
            entry.server = home->server;
            entry.type = creation.type;
            entry.table = creation.table;
            entry.row = row;
            entry.idempotencyKey = key;
            entry.body = QJsonDocument(creation.body(key, home->patient)).toJson(QJsonDocument::Compact);
            entry.person = person;
            entry.actor = d.actor.login;
            entry.created = d.now();
            entry.summary = creation.summary;
            if (auto queued = Outbox(db).add(entry); !queued)
                return queued.error();
        }
        if (auto derived = d.worklist(db).derivePerson(person, changes); !derived)
            return derived;
        changes.add(ChangeSet::Persons, person);
        changes.add(ChangeSet::Outbox);
        return d.audit(db, creation.action, person, QString(creation.table + u' ' + QString::number(row)),
                       creation.details);
    });
}

Result<void> Desk::markLowMobility(PersonId person, const QString& ground) {
    if (auto may = d->require(Right::Contact); !may)
        return may;
    if (ground.trimmed().isEmpty())
        return badInput(tr("Say on what ground: what the person or the doctor has said."));
    Creation creation;
    creation.type = QStringLiteral("Flag");
    creation.table = QStringLiteral("flag");
    creation.action = QStringLiteral("flag");
    creation.columns = QStringLiteral("code, status, ground, start_on");
    creation.values = {QStringLiteral("low-mobility"), QStringLiteral("active"), ground, isoDay(d->env.clock.today())};
    creation.summary = tr("Low mobility noted");
    creation.body = [&](const QString& key, const QString& patient) {
        return toFlag({key, patient, QStringLiteral("low-mobility"), ground, d->env.clock.today()});
    };
    return createRow(*d, person, creation);
}

Result<void> Desk::recordSurvey(PersonId person, const QString& questionnaire, const QJsonObject& answers) {
    if (auto may = d->require(Right::Contact); !may)
        return may;
    if (answers.isEmpty())
        return badInput(tr("Answer at least one question."));
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        const int most = it.key() == QLatin1String("recommendation") ? 10 : 5, least = most == 10 ? 0 : 1;
        if (it.value().isDouble() && (it.value().toInt() < least || it.value().toInt() > most))
            return badInput(tr("The answer to '%1' must lie between %2 and %3.").arg(it.key()).arg(least).arg(most));
    }
    Creation creation;
    creation.type = QStringLiteral("QuestionnaireResponse");
    creation.table = QStringLiteral("survey");
    creation.action = QStringLiteral("survey");
    creation.columns = QStringLiteral("questionnaire, authored_ms, answers");
    creation.values = {questionnaire, d->nowMs(),
                       QString::fromUtf8(QJsonDocument(answers).toJson(QJsonDocument::Compact))};
    creation.summary = tr("Survey");
    creation.body = [&](const QString& key, const QString& patient) {
        return toQuestionnaireResponse({key, patient, questionnaire, answers, d->now()});
    };
    return createRow(*d, person, creation);
}

Result<void> Desk::recordReading(PersonId person, const QString& code, double value, double value2) {
    if (auto may = d->require(Right::Contact); !may)
        return may;
    struct Kind {
        const char* code;
        const char* unit;
        double least, most;
    };
    // Plausible values only: outside them a digit was mistyped.
    static constexpr Kind kinds[] = {
        {"85354-9", "mm[Hg]", 40, 300}, {"8867-4", "/min", 20, 250}, {"29463-7", "kg", 20, 350}};
    const auto kind =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& k) { return code == QLatin1String(k.code); });
    if (kind == std::end(kinds))
        return badInput(tr("'%1' is not a reading that the desk takes down.").arg(code));
    const bool pressure = kind == std::begin(kinds);
    if (value < kind->least || value > kind->most || (pressure && (value2 < 20 || value2 >= value)))
        return badInput(tr("This reading is not plausible. Check the digits."));
    Creation creation;
    creation.type = QStringLiteral("Observation");
    creation.table = QStringLiteral("reading");
    creation.action = QStringLiteral("reading");
    creation.columns = QStringLiteral("code, value, value2, unit, taken_ms");
    creation.values = {code, value, pressure ? QVariant(value2) : QVariant(), QLatin1String(kind->unit), d->nowMs()};
    creation.summary = tr("Reading");
    creation.body = [&](const QString& key, const QString& patient) {
        return toObservation({key, patient, code, value, value2, d->now()});
    };
    return createRow(*d, person, creation);
}

Result<void> Desk::recordAdverseEvent(PersonId person, const QString& event, const QDateTime& happened,
                                      const QString& location) {
    if (auto may = d->require(Right::Contact); !may)
        return may;
    if (event.trimmed().isEmpty())
        return badInput(tr("Say what happened."));
    if (!happened.isValid() || happened > d->now())
        return badInput(tr("Say when it happened: a moment that is past."));
    Creation creation;
    creation.type = QStringLiteral("AdverseEvent");
    creation.table = QStringLiteral("adverse_event");
    creation.action = QStringLiteral("adverse-event");
    creation.columns = QStringLiteral("event, happened_ms, detected_ms, location");
    creation.values = {event, msOf(happened), d->nowMs(), textOf(location)};
    creation.summary = tr("Adverse event");
    creation.body = [&](const QString& key, const QString& patient) {
        return toAdverseEvent({key, patient, event, location, happened, d->now()});
    };
    return createRow(*d, person, creation);
}

Result<void> Desk::requestHomeVisit(PersonId person, const QString& service, QDate from, QDate until,
                                    const QString& note) {
    if (auto may = d->require(Right::Book); !may)
        return may;
    if (service.trimmed().isEmpty())
        return badInput(tr("Say who is to come: a doctor, the laboratory …"));
    if (!from.isValid() || !until.isValid() || until < from || until < d->env.clock.today())
        return badInput(tr("Say in which days the visit is wanted; the last day must not be past."));
    Creation creation;
    creation.type = QStringLiteral("ServiceRequest");
    creation.table = QStringLiteral("request");
    creation.action = QStringLiteral("home-visit");
    creation.columns = QStringLiteral("category, title, status, authored_on, due_from, due_until, location_code, note");
    creation.values = {QStringLiteral("home-visit"), service,      QStringLiteral("active"),
                       isoDay(d->env.clock.today()), isoDay(from), isoDay(until),
                       QStringLiteral("home"),       textOf(note)};
    creation.summary = tr("Home visit: %1").arg(service);
    creation.body = [&](const QString& key, const QString& patient) {
        RequestDraft draft;
        draft.idempotencyKey = key;
        draft.patient = patient;
        draft.category = QStringLiteral("home-visit");
        draft.title = service;
        draft.locationCode = QStringLiteral("home");
        draft.note = note;
        draft.authored = d->env.clock.today();
        draft.dueFrom = from;
        draft.dueUntil = until;
        return toServiceRequest(draft);
    };
    return createRow(*d, person, creation);
}

Result<void> Desk::changePhones(PersonId person, const QStringList& numbers) {
    if (auto may = d->require(Right::Contact); !may)
        return may;
    QList<PhoneDraft> drafts;
    for (const QString& number : numbers) {
        const Phone phone = Phone::parse(number);
        if (!phone.isValid())
            return badInput(
                tr("'%1' is not a phone number. Write ten digits, with or without +7 or 8 before them.").arg(number));
        drafts << PhoneDraft{phone.number, phone.isMobile() ? QStringLiteral("mobile") : QStringLiteral("home")};
    }
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        const auto home = d->homeOf(db, person);
        if (!home)
            return home.error();
        QJsonArray before;
        auto phones = db.run(QStringLiteral("SELECT raw, use FROM person_phone WHERE person_id = ? ORDER BY position"),
                             {person.value});
        if (!phones)
            return phones.error();
        while ((*phones)->next()) {
            QJsonObject telecom{{QStringLiteral("system"), QStringLiteral("phone")},
                                {QStringLiteral("value"), (*phones)->value(0).toString()}};
            if (!(*phones)->value(1).toString().isEmpty())
                telecom.insert(QStringLiteral("use"), (*phones)->value(1).toString());
            before << telecom;
        }
        if (auto cleared = db.run(QStringLiteral("DELETE FROM person_phone WHERE person_id = ?"), {person.value});
            !cleared)
            return cleared.error();
        for (qsizetype i = 0; i < drafts.size(); ++i) {
            if (auto added = db.run(QStringLiteral("INSERT INTO person_phone VALUES (?, ?, ?, ?, ?)"),
                                    {person.value, i, drafts[i].number, drafts[i].number, drafts[i].use});
                !added)
                return added.error();
        }
        if (auto stored = db.run(QStringLiteral("UPDATE person SET phone = ?, checks = (checks & ~4) | ? WHERE id = ?"),
                                 {drafts.isEmpty() ? QStringLiteral("") : drafts.first().number,
                                  drafts.isEmpty() ? 4 : 0, person.value});
            !stored)
            return stored.error();
        // The index keeps no texts, so the person's words are written anew.
        for (const char* sql :
             {"DELETE FROM person_search WHERE rowid = ?1",
              "INSERT INTO person_search (rowid, words) SELECT p.id, p.sort_key || ' ' || p.enp || ' ' || "
              "p.snils || ' ' || ifnull((SELECT group_concat(substr(f.number, 3), ' ') FROM person_phone f "
              "WHERE f.person_id = p.id), '') FROM person p WHERE p.id = ?1"}) {
            if (auto indexed = db.run(QLatin1String(sql), {person.value}); !indexed)
                return indexed.error();
        }
        if (auto marked =
                db.run(QStringLiteral("UPDATE person_link SET local_state = 1 WHERE server_id = ? AND fhir_id = ?"),
                       {home->server.value, home->patient});
            !marked)
            return marked.error();
        if (home->pushes) {
            OutboxEntry entry;
            entry.server = home->server;
            entry.type = QStringLiteral("Patient");
            entry.table = QStringLiteral("person");
            entry.row = person.value;
            entry.fhirId = home->patient;
            entry.operation = OutboxOperation::Update;
            entry.idempotencyKey = d->newKey();
            entry.baseVersion = home->version;
            entry.changes = {{QStringLiteral("/telecom"),
                              before.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(before),
                              toTelecom(drafts)}};
            entry.person = person;
            entry.actor = d->actor.login;
            entry.created = d->now();
            entry.summary = tr("New phone numbers");
            if (auto queued = Outbox(db).add(entry); !queued)
                return queued.error();
        }
        changes.add(ChangeSet::Persons, person);
        changes.add(ChangeSet::Outbox);
        return d->audit(db, QStringLiteral("phones"), person, QStringLiteral("person"));
    });
}

} // namespace dutydesk
