#pragma once

#include "desk/read_models.h"

#include <functional>

namespace dutydesk {

class Card;

/// Fill the cards of the person's page from what was read; an empty list says so in words and what to do. UI thread.

void fillContactDetails(Card& card, const PersonCard& person);
void fillNeeds(Card& card, const PersonCard& person, QDate today);
void fillAppointments(Card& card, const PersonCard& person, QDate today,
                      const std::function<void(const AppointmentRow&)>& cancel);
void fillContacts(Card& card, const PersonCard& person, QDate today,
                  const std::function<void(const ContactRow&)>& undo);
void fillConsents(Card& card, const PersonCard& person);
void fillDischarges(Card& card, const PersonCard& person, QDate today);
void fillRequests(Card& card, const PersonCard& person);
void fillLists(Card& card, const PersonCard& person);
/// The newest `limit` entries; `showAll` is offered when there are more.
void fillTimeline(Card& card, const PersonCard& person, QDate today, int limit, const std::function<void()>& showAll);
/// Each plan with its progress; stage I and stage II apart.
void fillPlans(Card& card, const PersonCard& person);

} // namespace dutydesk
