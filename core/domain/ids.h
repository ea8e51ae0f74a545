#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace dutydesk {

/// A row number of one table of the replica, typed so that a person's id cannot be handed in for an appointment's.
/// Valid ids are positive; they mean nothing outside this replica.
template <class Tag>
struct Id {
    qint64 value = 0;

    bool isValid() const { return value > 0; }
    auto operator<=>(const Id&) const = default;
};

template <class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0) {
    return ::qHash(id.value, seed);
}

using PersonId = Id<struct PersonTag>;
using WorkItemId = Id<struct WorkItemTag>;
using ContactId = Id<struct ContactTag>;
using AppointmentId = Id<struct AppointmentTag>;
using SlotId = Id<struct SlotTag>;
using ListId = Id<struct ListTag>;
using ImportId = Id<struct ImportTag>;
using ActId = Id<struct ActTag>;
using JoinId = Id<struct JoinTag>; ///< of two records of one person
using ServerId = Id<struct ServerTag>;
using OutboxId = Id<struct OutboxTag>;
using RunId = Id<struct RunTag>;

} // namespace dutydesk

Q_DECLARE_METATYPE(dutydesk::PersonId)
