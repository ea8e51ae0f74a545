#pragma once

#include "person/person_form.h"

namespace dutydesk {

/// The forms about one person, ready to be opened in a FormHost or an OutcomePanel; owned by whoever opens them.

/// One number a line, in the order in which they are to be called.
PersonForm* makePhonesForm(Workbench& workbench, const PersonCard& card);
/// What the person says of one channel, one purpose or both.
PersonForm* makeConsentForm(Workbench& workbench, const PersonCard& card);
/// The form to be signed, in a preview from which it is printed; recorded in the audit trail. `parent` is on a page.
void printConsent(Workbench& workbench, QWidget* parent, const PersonCard& card);
PersonForm* makeLowMobilityForm(Workbench& workbench, PersonId person, const QString& personName);
/// Satisfaction 1–5 with access, waiting, attitude and result, and the readiness to recommend 0–10.
/// Source: domain facts of the programme, "Informing", satisfaction survey.
PersonForm* makeSurveyForm(Workbench& workbench, PersonId person, const QString& personName);
/// A value that the person measured and told: blood pressure, pulse or weight, with the limits that are typing errors.
PersonForm* makeReadingForm(Workbench& workbench, PersonId person, const QString& personName);
PersonForm* makeAdverseEventForm(Workbench& workbench, PersonId person, const QString& personName);
PersonForm* makeHomeVisitForm(Workbench& workbench, PersonId person, const QString& personName);
PersonForm* makeCancelAppointmentForm(Workbench& workbench, const AppointmentRow& appointment);

} // namespace dutydesk
