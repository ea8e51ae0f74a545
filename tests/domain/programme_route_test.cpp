#include "domain/route_order.h"

#include <catch2/catch_test_macros.hpp>

#include <QString>

using namespace dutydesk;

namespace {

QString rooms(const RoutePlan& plan) {
    QString text;
    for (const RouteStop& stop : plan.stops)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + stop.room;
    return text;
}

RouteTask task(const char* service, const char* room, int minutes, int phase = 1) {
    return {QString::fromLatin1(service), QString::fromUtf8(room), minutes, phase};
}

} // namespace

TEST_CASE("A room's floor is read from its number", "[route]") {
    CHECK(floorOfRoom(QStringLiteral("342")) == 3);
    CHECK(floorOfRoom(QStringLiteral("1204")) == 12);
    CHECK(floorOfRoom(QStringLiteral("240а")) == 2);
    CHECK(floorOfRoom(QStringLiteral("КДЦ № 1")) == 0);
    CHECK(floorOfRoom(QStringLiteral("12")) == 0);
    CHECK(floorOfRoom(QString()) == 0);
}

TEST_CASE("Blood first, the therapist last, the rooms of a floor together", "[route]") {
    const std::vector<RouteTask> tasks{task("saturation", "342", 5),      task("xray", "240", 10),
                                       task("spirometry", "342", 15),     task("blood", "343", 5, 0),
                                       task("biochemistry", "343", 3, 0), task("therapist", "341", 15, 2)};
    const RoutePlan plan = orderRoute(tasks);
    CHECK(rooms(plan) == u"343 240 342 341"); // as short as 342 before 240
    CHECK(plan.stops.front().tasks == std::vector<int>{3, 4});
    CHECK(plan.stops.front().arrive == QTime(8, 5)); // two floors up and a corridor
    CHECK(plan.stops.front().leave == QTime(8, 13));
    CHECK(plan.totalMinutes == 53 + plan.walkingMinutes);
    CHECK(plan.walkingMinutes == 5 + 3 + 3 + 1);
    CHECK(plan.withinLimit);
}

TEST_CASE("The walk is the shortest of all orders", "[route]") {
    const std::vector<const char*> numbers{"401", "201", "402", "101", "202", "301"};
    std::vector<RouteTask> tasks;
    for (const char* number : numbers)
        tasks.push_back(task(number, number, 5));
    const RoutePlan plan = orderRoute(tasks);
    CHECK(plan.walkingMinutes == 6 + 3 * 2); // six corridors and three floors: going up once
    CHECK(rooms(plan).startsWith(u"101"));
}

TEST_CASE("The end of a phase is chosen with the next phase in mind", "[route]") {
    // From 343 both orders of 240 and 441 cost the same at first; only the last room tells that 240 must come last.
    const std::vector<RouteTask> tasks{task("blood", "343", 5, 0), task("xray", "240", 5), task("ecg", "441", 5),
                                       task("therapist", "241", 5, 2)};
    CHECK(rooms(orderRoute(tasks)) == u"343 441 240 241");
    std::vector<RouteTask> upstairs = tasks;
    upstairs.back().room = QStringLiteral("442");
    CHECK(rooms(orderRoute(upstairs)) == u"343 240 441 442");
}

TEST_CASE("More than 90 minutes is said, and many rooms still get an order", "[route]") {
    std::vector<RouteTask> tasks;
    for (int room = 0; room < 20; ++room)
        tasks.push_back({QString::number(room), QString::number(100 * (1 + room % 4) + room), 6, 1});
    const RoutePlan plan = orderRoute(tasks);
    CHECK(plan.stops.size() == 20);
    CHECK_FALSE(plan.withinLimit);
    CHECK(plan.totalMinutes == 120 + plan.walkingMinutes);
    CHECK(orderRoute({}).stops.empty());
    CHECK(orderRoute({}).withinLimit);
}

TEST_CASE("Tasks without a room and rooms elsewhere find their place", "[route]") {
    const RoutePlan plan = orderRoute({task("ct", "КДЦ № 1", 20), task("weight", "", 5), task("ecg", "305", 10)});
    REQUIRE(plan.stops.size() == 2);
    CHECK(plan.stops.back().room == u"КДЦ № 1");
    const RoutePlan nowhere = orderRoute({task("questionnaire", "", 10)});
    REQUIRE(nowhere.stops.size() == 1);
    CHECK(nowhere.totalMinutes == 10);
}
