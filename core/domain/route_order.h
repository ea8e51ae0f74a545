#pragma once

#include <QString>
#include <QTime>

#include <vector>

namespace dutydesk {

/// The longest stay in the polyclinic that the project promises for stage I (the seed: "до 90 минут").
inline constexpr int RouteLimitMinutes = 90;

/// A service to be done in a room.
struct RouteTask {
    QString service; ///< code
    QString room;    ///< "342"; tasks without a room stay at the place they are done together with (see orderRoute)
    int minutes = 0; ///< in the room
    int phase = 1;   ///< 0 before 1 before 2 (ServicePhase): fasting first, the therapist last
};

struct RouteOptions {
    QTime start{8, 0};
    int floorMinutes = 2; ///< one floor up or down
    int roomMinutes = 1;  ///< to another room of the same floor
    int entranceFloor = 1;
    int limitMinutes = RouteLimitMinutes;
};

/// A stay in one room.
struct RouteStop {
    QString room;
    int floor = 0; ///< 0: unknown
    QTime arrive, leave;
    std::vector<int> tasks; ///< positions in the input
};

struct RoutePlan {
    std::vector<RouteStop> stops; ///< in the order to walk
    int totalMinutes = 0;
    int walkingMinutes = 0;
    bool withinLimit = true;
};

/// The floor that a room number names: all digits but the last two ("342" → 3, "1204" → 12); 0 when the text does not
/// begin with at least three digits (another building, "КДЦ № 1").
int floorOfRoom(const QString& room);

/// The shortest walk through the rooms: tasks of one room and phase are done in one stay, phases keep their order, the
/// walk begins at the entrance. Exact over all phases up to 12 stops a phase, nearest room first in a larger one. Tasks
/// without a room are done by the nurse in the first room of their phase; rooms of another building come last within
/// their phase. Equal walks are decided by the order of the input, so that the same sheet comes out twice.
RoutePlan orderRoute(const std::vector<RouteTask>& tasks, const RouteOptions& options = {});

} // namespace dutydesk
