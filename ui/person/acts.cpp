#include "person/acts.h"

#include "common/format.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Acts", text);
}

/// Asks for the time of a cancelled appointment again.
Result<AppointmentId> bookAgain(Desk& desk, const AppointmentRow& lost) {
    SlotFilter filter;
    filter.from = filter.to = lost.start.toLocalTime().date();
    filter.atHome = lost.atHome;
    const auto free = desk.freeSlots(filter, lost.person);
    if (!free)
        return free.error();
    for (const SlotRow& slot : *free) {
        if (slot.start == lost.start && slot.specialty == lost.specialty && slot.doctor == lost.doctor)
            return desk.requestAppointment(lost.person, slot.id, lost.comment);
    }
    return Error{
        ErrorKind::Conflict, words("This time is not free any more: choose another one on the page Appointments."), {}};
}

} // namespace

void runVerb(Workbench& workbench, QObject* context, std::function<Result<void>(Desk&)> verb, const QString& sentence,
             std::function<void()> undo, std::function<void(bool ok)> done) {
    // The sentence and the error are told even when the page that asked is gone.
    const QPointer<QObject> guard(context);
    workbench.runner().verb<void>(&workbench, std::move(verb), [=, &workbench](const Result<void>& result) {
        if (result)
            Q_EMIT workbench.said(sentence, undo);
        else
            Q_EMIT workbench.failed(result.error());
        if (done && guard)
            done(result.ok());
    });
}

void recordContact(Workbench& workbench, QObject* context, const NewContact& contact, const QString& personName,
                   const QString& outcomeWords, const ContactFollowUp& followUp) {
    const QPointer<QObject> guard(context);
    workbench.runner().verb<ContactId>(
        &workbench, [contact](Desk& desk) { return desk.recordContact(contact); },
        [=, &workbench](const Result<ContactId>& result) {
            if (result) {
                const ContactId id = *result;
                Q_EMIT workbench.said(
                    words("Recorded: %1, %2.").arg(personName, outcomeWords.toLower()),
                    [=, &workbench] { undoContact(workbench, guard, id, personName, followUp.undone); });
            } else {
                Q_EMIT workbench.failed(result.error());
            }
            if (guard && followUp.recorded)
                followUp.recorded(result);
        });
}

void undoContact(Workbench& workbench, QObject* context, ContactId contact, const QString& personName,
                 std::function<void()> undone) {
    runVerb(
        workbench, context, [contact](Desk& desk) { return desk.undoContact(contact); },
        words("Taken back: the contact with %1.").arg(personName), {},
        [undone](bool ok) {
            if (ok && undone)
                undone();
        });
}

void cancelAppointment(Workbench& workbench, QObject* context, const AppointmentRow& appointment, const QString& reason,
                       std::function<void(bool ok)> done) {
    const QString when = formatMoment(appointment.start);
    const auto undo = [appointment, when, &workbench] {
        runVerb(
            workbench, &workbench,
            [appointment](Desk& desk) -> Result<void> {
                const auto again = bookAgain(desk, appointment);
                if (!again)
                    return again.error();
                return {};
            },
            words("Asked for again: %1, %2. It is a request until the polyclinic confirms it.")
                .arg(appointment.specialty, when));
    };
    runVerb(
        workbench, context, [id = appointment.id, reason](Desk& desk) { return desk.cancelAppointment(id, reason); },
        words("Cancelled: %1, %2.").arg(appointment.specialty, when), undo, std::move(done));
}

} // namespace dutydesk
