#pragma once

#include "replica/outbox.h"

#include <QJsonObject>
#include <QStringList>

namespace dutydesk {

/// Who decides when the desk and the МО changed one field differently.
enum class Owner {
    Desk,   ///< mine stays and is sent
    Mo,     ///< theirs is taken
    Person, ///< a person decides; both stay until then
};

/// One line of the ownership: `field` is the first part of a pointer ("/telecom"), empty = every other field of the type; `columns`
/// are those of the replica's table that hold the field.
struct FieldOwnership {
    const char16_t* type;
    const char16_t* field;
    Owner owner;
    const char16_t* columns;
};

/// Law 8: the МО owns plans, slots, visits, attachment; the desk owns contacts, surveys, escorts, consents taken here; what both may
/// change is decided by a person. Types that are not named here belong to the МО.
inline constexpr FieldOwnership Ownership[] = {
    {u"Patient", u"/telecom", Owner::Person, u"phone"},
    {u"Patient", u"", Owner::Person, u""},
    {u"Communication", u"/status", Owner::Desk, u"status"},
    {u"Communication", u"/statusReason", Owner::Desk, u"outcome"},
    {u"Communication", u"/note", Owner::Desk, u"note"},
    {u"Communication", u"/reasonCode", Owner::Desk, u"reason"},
    {u"Communication", u"/medium", Owner::Desk, u"channel"},
    {u"Communication", u"/category", Owner::Desk, u"occasion"},
    {u"Communication", u"/sent", Owner::Desk, u"sent_ms"},
    {u"Communication", u"", Owner::Desk, u""},
    {u"QuestionnaireResponse", u"/item", Owner::Desk, u"answers"},
    {u"QuestionnaireResponse", u"", Owner::Desk, u""},
    {u"Observation", u"/valueQuantity", Owner::Desk, u"value,unit"},
    {u"Observation", u"/component", Owner::Desk, u"value,value2,unit"},
    {u"Observation", u"", Owner::Desk, u""},
    {u"AdverseEvent", u"/event", Owner::Desk, u"event"},
    {u"AdverseEvent", u"/location", Owner::Desk, u"location"},
    {u"AdverseEvent", u"", Owner::Desk, u""},
    {u"Consent", u"/status", Owner::Desk, u"status"},
    {u"Consent", u"/provision", Owner::Desk, u"permitted,channel,purpose"},
    {u"Consent", u"/dateTime", Owner::Desk, u"given_ms"},
    {u"Consent", u"", Owner::Desk, u""},
    {u"Flag", u"/status", Owner::Person, u"status"},
    {u"Flag", u"/period", Owner::Person, u"start_on,end_on"},
    {u"Flag", u"/code", Owner::Person, u"code,ground"},
    {u"Flag", u"", Owner::Person, u""},
    {u"Appointment", u"/status", Owner::Mo, u"status"},
    {u"Appointment", u"/cancelationReason", Owner::Mo, u"cancel_reason"},
    {u"Appointment", u"/comment", Owner::Desk, u"comment"},
    {u"Appointment", u"/reasonCode", Owner::Desk, u"occasion"},
    {u"Appointment", u"/slot", Owner::Mo, u"slot"},
    {u"Appointment", u"/start", Owner::Mo, u"start_ms"},
    {u"Appointment", u"/end", Owner::Mo, u"end_ms"},
    {u"ServiceRequest", u"/status", Owner::Person, u"status"},
    {u"ServiceRequest", u"/note", Owner::Desk, u"note"},
    {u"ServiceRequest", u"/occurrencePeriod", Owner::Mo, u"due_from,due_until"},
    {u"ServiceRequest", u"/occurrenceDateTime", Owner::Mo, u"due_from,due_until"},
    {u"ServiceRequest", u"", Owner::Person, u""},
    {u"Task", u"/status", Owner::Mo, u"status"},
    {u"Task", u"/businessStatus", Owner::Mo, u"answer"},
    {u"Task", u"/note", Owner::Desk, u"note"},
    {u"Task", u"/reasonCode", Owner::Desk, u"reason"},
    {u"Task", u"/restriction", Owner::Person, u"due_on"},
    {u"Task", u"", Owner::Person, u""},
};

Owner ownerOf(const QString& type, const QString& pointer);

/// Columns of the replica that hold the pointer's field.
QStringList columnsOf(const QString& type, const QString& pointer);

/// One choice, for the log or for a person.
struct MergeDecision {
    OutboxId outbox;
    FieldChange change; ///< base as the desk knew it, value = mine
    QJsonValue theirs;
    QString decision;   ///< open, mine, theirs, both (the same on either side)
    QString decidedBy;  ///< the rule's name; empty when open
};

/// What became of one entry.
struct MergedEntry {
    OutboxId outbox;
    QList<FieldChange> changes; ///< still to be sent, on top of theirs; empty: nothing left
    bool conflict = false;
};

struct MergeResult {
    QList<MergedEntry> entries;
    QList<MergeDecision> log;
    QStringList keepColumns; ///< stay as they are here when theirs is stored
};

/// Three-way, field by field: base (what stood there when the desk changed it), mine, theirs. `edits` are the unsent updates of one
/// row, oldest first; `theirs` is the server's resource. Pure.
///  theirs == base, or what an earlier of the edits made → keep mine; theirs == mine → nothing left to send; otherwise the owner.
MergeResult merge(const QString& type, const QList<OutboxEntry>& edits, const QJsonObject& theirs);

/// Whether two values of a field mean the same. Phones are compared by their numbers and uses: spelling and order keys do not count.
bool sameValue(const QString& type, const QString& pointer, const QJsonValue& one, const QJsonValue& other);

/// The telecom to write: the server's contacts other than phones (e-mail …) as they stand, and the desk's phones.
QJsonArray mergedTelecom(const QJsonArray& theirs, const QJsonArray& minePhones);

} // namespace dutydesk
