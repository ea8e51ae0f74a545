#include "rest_slots.h"

#include "search_params.h"
#include "search_values.h"
#include "store_json.h"
#include "store_types.h"

#include <algorithm>
#include <array>
#include <limits>

namespace dutydesk {

using simdjson::dom::element;

namespace {

/// The statuses in which an appointment holds its time.
constexpr std::array<std::string_view, 5> holding{"booked", "arrived", "checked-in", "fulfilled", "noshow"};

std::vector<std::string> slotsHeld(std::string_view appointment)
{
    std::vector<std::string> ids;
    thread_local simdjson::dom::parser parser;
    element root;
    std::string_view status;
    if (appointment.empty() ||
        parser.parse(appointment.data(), appointment.size(), true).get(root) != simdjson::SUCCESS ||
        root["status"].get(status) != simdjson::SUCCESS ||
        std::find(holding.begin(), holding.end(), status) == holding.end())
        return ids;
    visitPath(root, "slot", [&ids](element reference) {
        const std::string_view target = referenceTarget(reference);
        if (target.starts_with("Slot/"))
            ids.emplace_back(target.substr(5));
        return true;
    });
    return ids;
}

bool heldByAnother(const Store& store, std::string_view slotId, std::string_view appointmentId)
{
    const int type = resourceTypeIndex("Appointment");
    std::string statuses;
    StoreQuery query{"r.type=? AND r.superseded=? AND r.deleted=0 AND r.id<>? AND r.updated IN (SELECT updated FROM "
                     "idx WHERE name=? "
                     "AND value=?) AND r.status IN (",
                     {},
                     {qint64(type), std::numeric_limits<qint64>::max(), std::string(appointmentId),
                      qint64(indexKey(type, ParamIndex::Slot)), "Slot/" + std::string(slotId)}};
    for (const std::string_view status : holding) {
        statuses += statuses.empty() ? "?" : ",?";
        query.binds.emplace_back(std::string(status));
    }
    query.where += statuses + ")";
    const auto count = store.selectCount(query);
    return count && *count > 0;
}

Result<void> setStatus(Store& store, const Store::Stored& slot, std::string_view status)
{
    const auto put = store.put("Slot", slot.id, withJsonMember(slot.json, "status", jsonString(status)));
    return put ? Result<void>() : Result<void>(put.error());
}

Result<void> take(Store& store, const std::string& slotId)
{
    const auto slot = store.get("Slot", slotId);
    if (!slot || slot->deleted)
        return Error{
            ErrorKind::BadInput, QStringLiteral("Слот Slot/%1 не найден.").arg(QString::fromStdString(slotId)), {}};
    if (jsonText(jsonMember(slot->json, "status")) != "free") {
        return Error{
            ErrorKind::Conflict,
            QStringLiteral("Это время уже занято (Slot/%1). Выберите другое.").arg(QString::fromStdString(slotId)),
            {}};
    }
    return setStatus(store, *slot, "busy");
}

Result<void> release(Store& store, const std::string& slotId, std::string_view appointmentId)
{
    const auto slot = store.get("Slot", slotId);
    if (!slot || slot->deleted || jsonText(jsonMember(slot->json, "status")) != "busy" ||
        heldByAnother(store, slotId, appointmentId))
        return {};
    return setStatus(store, *slot, "free");
}

} // namespace

Result<void> moveSlots(Store& store, std::string_view appointmentId, std::string_view before, std::string_view after)
{
    const auto old = slotsHeld(before);
    const auto now = slotsHeld(after);
    for (const std::string& id : now) {
        if (std::find(old.begin(), old.end(), id) == old.end()) {
            if (const auto taken = take(store, id); !taken)
                return taken;
        }
    }
    for (const std::string& id : old) {
        if (std::find(now.begin(), now.end(), id) == now.end()) {
            if (const auto released = release(store, id, appointmentId); !released)
                return released;
        }
    }
    return {};
}

} // namespace dutydesk
