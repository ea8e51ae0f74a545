#pragma once

#include "common/page.h"

#include <functional>

namespace dutydesk {

/// Runs a verb in the background. On success `sentence` appears in the status bar (with `undo`, when there is one),
/// else the error is shown in words. `done` runs on the UI thread while `context` lives.
void runVerb(Workbench& workbench, QObject* context, std::function<Result<void>(Desk&)> verb, const QString& sentence,
             std::function<void()> undo = {}, std::function<void(bool ok)> done = {});

/// What the page that records contacts wants to know.
struct ContactFollowUp {
    std::function<void(const Result<ContactId>&)> recorded;
    std::function<void()> undone; ///< the contact was taken back
};

/// Records a contact and offers to take it back. `personName` and `outcomeWords` are for the sentence. The functions
/// run on the UI thread while `context` lives; taking back works after that too.
void recordContact(Workbench& workbench, QObject* context, const NewContact& contact, const QString& personName,
                   const QString& outcomeWords, const ContactFollowUp& followUp = {});

/// Takes a recorded contact back and says so.
void undoContact(Workbench& workbench, QObject* context, ContactId contact, const QString& personName,
                 std::function<void()> undone = {});

/// Cancels an appointment. Taking the cancellation back asks for the same time again; when somebody else has it, that
/// is said.
void cancelAppointment(Workbench& workbench, QObject* context, const AppointmentRow& appointment, const QString& reason,
                       std::function<void(bool ok)> done = {});

} // namespace dutydesk
