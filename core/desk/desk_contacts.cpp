#include "desk/consent_words.h"
#include "desk/desk_private.h"
#include "fhir/drafts.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace dutydesk {

namespace {

/// What the outcome asks for and was not given, in words.
Result<void> checkContact(const NewContact& contact, const ContactOutcome* outcome, const Rules& rules,
                          const QDateTime& now) {
    const auto bad = [](const QString& message) { return Error{ErrorKind::BadInput, message, {}}; };
    if (!outcome)
        return bad(QCoreApplication::translate("Desk", "'%1' is not an outcome of a contact.").arg(contact.outcome));
    if (!Desk::channels().contains(contact.channel))
        return bad(QCoreApplication::translate("Desk", "'%1' is not a channel.").arg(contact.channel));
    if (outcome->needsReason && !rules.refusalReasons.find(contact.reason))
        return bad(QCoreApplication::translate("Desk", "Say why the person refused: choose a reason."));
    if (outcome->needsTime && (!contact.callbackAt.isValid() || contact.callbackAt <= now))
        return bad(
            QCoreApplication::translate("Desk", "Say when to call back: a day and a time that is still to come."));
    return {};
}

struct Item {
    WorkItemId id;
    QString occasion;
};

/// The named need, or the person's most urgent one; an invalid id when there is none.
Result<Item> itemFor(Database& db, const NewContact& contact) {
    auto query = contact.item.isValid()
                     ? db.run(QStringLiteral("SELECT id, occasion FROM work_item WHERE id = ? AND person_id = ?"),
                              {contact.item.value, contact.person.value})
                     : db.run(QStringLiteral("SELECT id, occasion FROM work_item WHERE person_id = ? AND state = "
                                             "'open' ORDER BY rank, due_on, id LIMIT 1"),
                              {contact.person.value});
    if (!query)
        return query.error();
    Item item;
    if ((*query)->next())
        item = {WorkItemId{(*query)->value(0).toLongLong()}, (*query)->value(1).toString()};
    (*query)->finish();
    if (contact.item.isValid() && !item.id.isValid())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Desk", "This entry of the call list is gone. Refresh the list."),
                     {}};
    if (!item.id.isValid() && contact.callbackAt.isValid())
        item.occasion = QStringLiteral("callback");
    return item;
}

ContactDraft draftOf(const NewContact& contact, const Desk::Private& d, const QString& key, const QString& patient,
                     const QString& occasion) {
    ContactDraft draft;
    draft.idempotencyKey = key;
    draft.patient = patient;
    draft.outcome = contact.outcome;
    draft.occasion = occasion;
    draft.channel = contact.channel;
    draft.reason = contact.reason;
    draft.note = contact.note;
    draft.sent = d.now();
    draft.callbackAt = contact.callbackAt;
    draft.author = {d.actor.fullName, d.deskId};
    return draft;
}

} // namespace

const QStringList& Desk::channels() {
    static const QStringList codes{QStringLiteral("phone"),     QStringLiteral("sms"),  QStringLiteral("email"),
                                   QStringLiteral("messenger"), QStringLiteral("post"), QStringLiteral("visit")};
    return codes;
}

Result<ContactId> Desk::recordContact(const NewContact& contact) {
    if (auto may = d->require(Right::Contact); !may)
        return may.error();
    const ContactOutcome* outcome = d->env.rules.outcomes.find(contact.outcome);
    if (auto fits = checkContact(contact, outcome, d->env.rules, d->now()); !fits)
        return fits.error();
    return d->replica->write<ContactId>([&](Database& db, ChangeSet& changes) -> Result<ContactId> {
        const auto home = d->homeOf(db, contact.person);
        if (!home)
            return home.error();
        if (contact.outcome == QLatin1String("escort")) {
            const auto may = mayBeAccompanied(db, contact.person, d->env.clock.today());
            if (!may)
                return may.error();
            if (!*may)
                return Error{ErrorKind::BadInput,
                             tr("Accompaniment by priority right needs the person's written consent. Print the form on "
                                "the card (More → Consent form…), have it signed, record its number, then try again."),
                             {}};
        }
        const auto item = itemFor(db, contact);
        if (!item)
            return item.error();
        const QString key = d->newKey();
        auto inserted = db.run(
            QStringLiteral("INSERT INTO contact (server_id, person_id, status, outcome, occasion, channel, sent_ms, "
                           "reason, note, sender, callback_ms, work_item_id, "
                           "idempotency_key, local_state) VALUES (?, ?, 'completed', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"),
            {home->server.value, contact.person.value, contact.outcome, textOf(item->occasion), contact.channel,
             d->nowMs(), textOf(contact.reason), textOf(contact.note), d->actor.fullName, msOf(contact.callbackAt),
             item->id.isValid() ? QVariant(item->id.value) : QVariant(), key});
        if (!inserted)
            return inserted.error();
        const ContactId id{db.lastInsertId()};
        const auto name = d->nameOf(db, contact.person);
        if (!name)
            return name.error();
        if (home->pushes) {
            OutboxEntry entry;
            entry.server = home->server;
            entry.type = QStringLiteral("Communication");
            entry.table = QStringLiteral("contact");
            entry.row = id.value;
            entry.idempotencyKey = key;
            entry.body = QJsonDocument(toCommunication(draftOf(contact, *d, key, home->patient, item->occasion)))
                             .toJson(QJsonDocument::Compact);
            entry.person = contact.person;
            entry.actor = d->actor.login;
            entry.created = d->now();
            entry.summary = tr("Contact with %1: %2").arg(name->brief(), outcome->words(russianInterface()));
            if (auto queued = Outbox(db).add(entry); !queued)
                return queued.error();
        }
        Worklist worklist = d->worklist(db);
        if (item->id.isValid()) {
            if (auto counted = worklist.recount(item->id); !counted)
                return counted.error();
        }
        if (auto derived = worklist.derivePerson(contact.person, changes); !derived)
            return derived.error();
        changes.add(ChangeSet::Contacts, contact.person);
        changes.add(ChangeSet::Outbox);
        if (auto traced = d->audit(db, QStringLiteral("contact"), contact.person,
                                   QStringLiteral("contact %1").arg(id.value), contact.outcome);
            !traced)
            return traced.error();
        return id;
    });
}

namespace {

struct Recorded {
    PersonId person;
    ServerId server;
    QString fhirId, version, status;
    WorkItemId item;
};

Result<Recorded> recordedContact(Database& db, ContactId id) {
    auto query = db.run(QStringLiteral("SELECT person_id, server_id, fhir_id, version, status, ifnull(work_item_id, "
                                       "0), idempotency_key FROM contact WHERE id = ?"),
                        {id.value});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    if (!row.next() || row.value(4).toString() == QLatin1String("entered-in-error"))
        return Error{
            ErrorKind::NotFound, QCoreApplication::translate("Desk", "This contact was taken back already."), {}};
    if (row.value(6).isNull())
        return Error{ErrorKind::NotAllowed,
                     QCoreApplication::translate(
                         "Desk", "This contact was not recorded at a desk and cannot be taken back here."),
                     {}};
    Recorded recorded{PersonId{row.value(0).toLongLong()},
                      ServerId{row.value(1).toLongLong()},
                      row.value(2).toString(),
                      row.value(3).toString(),
                      row.value(4).toString(),
                      WorkItemId{row.value(5).toLongLong()}};
    row.finish();
    return recorded;
}

/// True when the creating edit had not left the desk and is void now.
Result<bool> voidQueuedContact(Database& db, ContactId id) {
    const auto unsent = Outbox(db).unsentOf(QStringLiteral("contact"), id.value);
    if (!unsent)
        return unsent.error();
    for (const OutboxEntry& entry : *unsent) {
        if (entry.operation == OutboxOperation::Create &&
            (entry.state == OutboxState::Queued || entry.state == OutboxState::Parked)) {
            if (auto done = Outbox(db).markVoid(entry.id); !done)
                return done.error();
            return true;
        }
    }
    return false;
}

} // namespace

Result<void> Desk::undoContact(ContactId id) {
    if (auto may = d->require(Right::Contact); !may)
        return may;
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        const auto recorded = recordedContact(db, id);
        if (!recorded)
            return recorded.error();
        const auto voided = voidQueuedContact(db, id);
        if (!voided)
            return voided.error();
        auto gone =
            *voided
                ? db.run(QStringLiteral("DELETE FROM contact WHERE id = ?"), {id.value})
                : db.run(QStringLiteral("UPDATE contact SET status = 'entered-in-error', local_state = 1 WHERE id = ?"),
                         {id.value});
        if (!gone)
            return gone.error();
        const auto name = d->nameOf(db, recorded->person);
        if (!name)
            return name.error();
        if (!*voided) {
            OutboxEntry entry;
            entry.server = recorded->server;
            entry.type = QStringLiteral("Communication");
            entry.table = QStringLiteral("contact");
            entry.row = id.value;
            entry.fhirId = recorded->fhirId;
            entry.operation = OutboxOperation::Update;
            entry.idempotencyKey = d->newKey();
            entry.baseVersion = recorded->version;
            entry.changes = {{QStringLiteral("/status"), recorded->status, QStringLiteral("entered-in-error")}};
            entry.person = recorded->person;
            entry.actor = d->actor.login;
            entry.created = d->now();
            entry.summary = tr("Contact taken back: %1").arg(name->brief());
            if (auto queued = Outbox(db).add(entry); !queued)
                return queued.error();
        }
        Worklist worklist = d->worklist(db);
        if (recorded->item.isValid()) {
            if (auto counted = worklist.recount(recorded->item); !counted)
                return counted;
        }
        if (auto derived = worklist.derivePerson(recorded->person, changes); !derived)
            return derived;
        changes.add(ChangeSet::Contacts, recorded->person);
        changes.add(ChangeSet::Outbox);
        return d->audit(db, QStringLiteral("undo"), recorded->person, QStringLiteral("contact %1").arg(id.value));
    });
}

} // namespace dutydesk
