#include "print/route_sheet_plan.h"

namespace dutydesk {

RouteSheet routeSheetFor(const Programme& programme, const ProgrammePerson& person, QDate day,
                         const ServiceHistory& history, QDate lastDone) {
    RouteSheet sheet;
    sheet.programme = programme.code;
    sheet.title = programme.name;
    sheet.preparation = programme.preparation;
    sheet.birthDate = person.birthDate;
    sheet.date = day;
    sheet.asksHealthGroup = programme.code == u"DVN" || programme.code == u"PMO";
    for (const int stage : {1, 2}) {
        for (const ServiceRule* service : servicesOf(programme, stage, person, day, history, lastDone)) {
            RouteSheetLine line;
            line.service = service->name;
            line.forAll = service->forAll;
            line.room = service->room;
            line.asksResult = service->hasResult;
            line.minutes = service->minutes;
            line.phase = static_cast<int>(service->phase);
            (stage == 1 ? sheet.stageOne : sheet.stageTwo).push_back(std::move(line));
        }
    }
    return sheet;
}

namespace {

// Done before, or appointed to another day: no part of today's walk.
bool walkedToday(const RouteSheetLine& line, QDate day) {
    return line.forAll && line.result.isEmpty() && (!line.date.isValid() || line.date == day);
}

} // namespace

RoutePlan timeRoute(RouteSheet& sheet, const RouteOptions& options) {
    std::vector<RouteTask> tasks;
    std::vector<std::size_t> lineOf;
    for (std::size_t i = 0; i < sheet.stageOne.size(); ++i) {
        const RouteSheetLine& line = sheet.stageOne[i];
        if (!walkedToday(line, sheet.date))
            continue;
        tasks.push_back({line.service, line.room, line.minutes, line.phase});
        lineOf.push_back(i);
    }
    RoutePlan plan = orderRoute(tasks, options);
    std::vector<RouteSheetLine> lines;
    int order = 0;
    for (const RouteStop& stop : plan.stops) {
        QTime time = stop.arrive;
        for (const int task : stop.tasks) {
            RouteSheetLine line = sheet.stageOne[lineOf[static_cast<std::size_t>(task)]];
            line.order = ++order;
            line.time = time;
            time = time.addSecs(line.minutes * 60);
            lines.push_back(std::move(line));
        }
    }
    for (const bool forAll : {true, false}) {
        for (const RouteSheetLine& line : sheet.stageOne) {
            if (line.forAll == forAll && !walkedToday(line, sheet.date))
                lines.push_back(line);
        }
    }
    sheet.stageOne = std::move(lines);
    sheet.totalMinutes = plan.totalMinutes;
    return plan;
}

} // namespace dutydesk
