#pragma once

#include "domain/programme_rules.h"
#include "domain/route_order.h"
#include "print/route_sheet.h"

namespace dutydesk {

/// The sheet of a programme for a person by the rules: title, preparation, services of both stages with their rooms.
/// Name, phone, organisation and number are left to the caller.
RouteSheet routeSheetFor(const Programme& programme, const ProgrammePerson& person, QDate day,
                         const ServiceHistory& history = {}, QDate lastDone = {});

/// Puts stage I into the order of the shortest walk and writes the times: what is for all is numbered and timed, what
/// is by indication follows untimed. Sets `totalMinutes`. Tells the plan, so that the caller can warn beyond 90
/// minutes.
RoutePlan timeRoute(RouteSheet& sheet, const RouteOptions& options = {});

} // namespace dutydesk
