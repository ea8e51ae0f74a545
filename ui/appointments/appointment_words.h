#pragma once

#include "desk/read_models.h"

namespace dutydesk {

class Desk;

/// Where an appointment stands, in words that never say more than is known: "confirmed" only when the server has
/// confirmed it, else "request — not confirmed", and "refused: …" with the server's own words.
QString confirmationWords(const AppointmentRow& row);
/// Name of the line icon beside those words.
QString confirmationIcon(const AppointmentRow& row);
/// The person's waiting limit for a specialty and its last day, by the rules of the year; without a person the common
/// one.
QString waitingLimitWords(const Desk& desk, const SpecialtyRow& specialty, const PersonCard* person);
/// "Wednesday, 18.11.2026, 17:30", as it stands inside a sentence.
QString momentWords(const QDateTime& at);

} // namespace dutydesk
