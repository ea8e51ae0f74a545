#pragma once

#include "domain/result.h"
#include "store.h"

#include <string>
#include <string_view>

namespace dutydesk {

/// Keeps Slot.status true to the appointments: an appointment that stands takes its slots, one that is cancelled or
/// deleted gives them back. `before` and `after` are the stored texts, empty when there is none. Inside the caller's
/// transaction. Conflict when a slot is taken, BadInput when it does not exist; the message is for the client.
Result<void> moveSlots(Store& store, std::string_view appointmentId, std::string_view before, std::string_view after);

} // namespace dutydesk
