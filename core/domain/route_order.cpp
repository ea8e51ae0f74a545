#include "domain/route_order.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace dutydesk {

namespace {

constexpr std::size_t ExactStops = 12;

struct Place {
    QString room;
    int floor = 0;
    std::vector<int> tasks;
};

// Where the walker stands before a phase.
struct Position {
    QString room;
    int floor = 1;
};

// Another building is as far as the longest way inside one: it is visited once, after everything at hand.
constexpr int ElsewhereMinutes = 15;

int walk(const QString& fromRoom, int fromFloor, const Place& to, const RouteOptions& options) {
    if (fromRoom == to.room || to.room.isEmpty())
        return 0; // a place without a room is wherever one stands
    if (to.floor == 0 || fromFloor == 0)
        return ElsewhereMinutes;
    return options.roomMinutes + options.floorMinutes * std::abs(fromFloor - to.floor);
}

std::vector<Place> placesOf(const std::vector<RouteTask>& tasks, int phase) {
    std::vector<Place> places;
    std::vector<int> anywhere;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (tasks[i].phase != phase)
            continue;
        if (tasks[i].room.isEmpty()) {
            anywhere.push_back(static_cast<int>(i));
            continue;
        }
        auto at =
            std::find_if(places.begin(), places.end(), [&](const Place& place) { return place.room == tasks[i].room; });
        if (at == places.end())
            at = places.insert(places.end(), Place{tasks[i].room, floorOfRoom(tasks[i].room), {}});
        at->tasks.push_back(static_cast<int>(i));
    }
    if (!anywhere.empty() && places.empty())
        places.push_back({{}, 0, {}});
    if (!anywhere.empty())
        places.front().tasks.insert(places.front().tasks.end(), anywhere.begin(), anywhere.end());
    return places;
}

// A walk through the phases so far: where it ends, how long it was, and the places in order.
struct Walk {
    Position end;
    int minutes = 0;
    std::vector<Place> places;
};

Walk continued(const Walk& walkSoFar, const std::vector<Place>& places, const std::vector<std::size_t>& order,
               int minutes) {
    Walk longer = walkSoFar;
    longer.minutes = minutes;
    for (const std::size_t index : order)
        longer.places.push_back(places[index]);
    if (!places[order.back()].room.isEmpty())
        longer.end = {places[order.back()].room, places[order.back()].floor};
    return longer;
}

// Held-Karp over the places of one phase, started from every walk so far; one best walk for each place to end at. The
// end of a phase decides how far the next one is, so that the best of all is known only after the last.
std::vector<Walk> exactWalks(const std::vector<Walk>& starts, const std::vector<Place>& places,
                             const RouteOptions& options) {
    const std::size_t n = places.size();
    constexpr int Far = std::numeric_limits<int>::max() / 2;
    std::vector<std::vector<int>> cost(std::size_t(1) << n, std::vector<int>(n, Far));
    std::vector<std::vector<int>> before(std::size_t(1) << n, std::vector<int>(n, -1));
    std::vector<std::size_t> startOf(n, 0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t start = 0; start < starts.size(); ++start) {
            const Position& from = starts[start].end;
            const int total = starts[start].minutes + walk(from.room, from.floor, places[i], options);
            if (total < cost[std::size_t(1) << i][i]) {
                cost[std::size_t(1) << i][i] = total;
                startOf[i] = start;
            }
        }
    }
    for (std::size_t set = 1; set < cost.size(); ++set) {
        for (std::size_t last = 0; last < n; ++last) {
            for (std::size_t next = 0; next < n && cost[set][last] < Far; ++next) {
                const std::size_t wider = set | std::size_t(1) << next;
                const int total = cost[set][last] + walk(places[last].room, places[last].floor, places[next], options);
                if (wider != set && total < cost[wider][next]) {
                    cost[wider][next] = total;
                    before[wider][next] = static_cast<int>(last);
                }
            }
        }
    }
    std::vector<Walk> walks;
    for (std::size_t end = 0; end < n; ++end) {
        std::vector<std::size_t> order;
        std::size_t set = cost.size() - 1;
        for (int at = static_cast<int>(end); at >= 0;) {
            order.push_back(static_cast<std::size_t>(at));
            const int previous = before[set][static_cast<std::size_t>(at)];
            set &= ~(std::size_t(1) << at);
            at = previous;
        }
        std::reverse(order.begin(), order.end());
        walks.push_back(continued(starts[startOf[order.front()]], places, order, cost.back()[end]));
    }
    return walks;
}

Walk nearestWalk(const Walk& start, const std::vector<Place>& places, const RouteOptions& options) {
    std::vector<std::size_t> left(places.size());
    std::iota(left.begin(), left.end(), std::size_t(0));
    std::vector<std::size_t> order;
    Position at = start.end;
    int minutes = start.minutes;
    while (!left.empty()) {
        const auto next = std::min_element(left.begin(), left.end(), [&](std::size_t a, std::size_t b) {
            return walk(at.room, at.floor, places[a], options) < walk(at.room, at.floor, places[b], options);
        });
        minutes += walk(at.room, at.floor, places[*next], options);
        at = {places[*next].room, places[*next].floor};
        order.push_back(*next);
        left.erase(next);
    }
    return continued(start, places, order, minutes);
}

const Walk& shortest(const std::vector<Walk>& walks) {
    return *std::min_element(walks.begin(), walks.end(),
                             [](const Walk& a, const Walk& b) { return a.minutes < b.minutes; });
}

} // namespace

int floorOfRoom(const QString& room) {
    int digits = 0;
    while (digits < room.size() && room.at(digits).isDigit())
        ++digits;
    return digits < 3 || digits > 4 ? 0 : room.left(digits - 2).toInt();
}

RoutePlan orderRoute(const std::vector<RouteTask>& tasks, const RouteOptions& options) {
    std::vector<Walk> walks{Walk{{{}, options.entranceFloor}, 0, {}}};
    for (int phase = 0; phase <= 2; ++phase) {
        const std::vector<Place> places = placesOf(tasks, phase);
        if (places.empty())
            continue;
        if (places.size() <= ExactStops)
            walks = exactWalks(walks, places, options);
        else
            walks = {nearestWalk(shortest(walks), places, options)};
    }
    RoutePlan plan;
    Position at{{}, options.entranceFloor};
    for (const Place& place : shortest(walks).places) {
        const int way = walk(at.room, at.floor, place, options);
        plan.walkingMinutes += way;
        plan.totalMinutes += way;
        RouteStop stop{place.room, place.floor, options.start.addSecs(plan.totalMinutes * 60), {}, place.tasks};
        for (const int task : place.tasks)
            plan.totalMinutes += tasks[static_cast<std::size_t>(task)].minutes;
        stop.leave = options.start.addSecs(plan.totalMinutes * 60);
        if (!place.room.isEmpty())
            at = {place.room, place.floor};
        plan.stops.push_back(std::move(stop));
    }
    plan.withinLimit = plan.totalMinutes <= options.limitMinutes;
    return plan;
}

} // namespace dutydesk
