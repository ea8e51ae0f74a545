#pragma once

#include "domain/list_state.h"

#include <QStringList>

#include <vector>

namespace dutydesk {

/// Somebody whose place differs between two states of a list; at least one of the two names the person.
struct PersonChange {
    std::optional<ListMemberState> before, after;
    std::optional<LeaveReason> reason; ///< of a leaver; nothing: no reason is known

    /// As the later state has it, else the earlier one.
    const ListMemberState& person() const { return after ? *after : *before; }
    bool operator==(const PersonChange&) const = default;
};

/// What became of somebody whom the earlier act disputed.
enum class DisputeEnd {
    Stayed,        ///< on the list, and no longer disputed
    Left,          ///< off the list with a reason, or by agreement
    StillDisputed, ///< disputed again
    Gone,          ///< the later act does not name the person, and no reason is known
};

/// In the language of the interface.
QString disputeEndWords(DisputeEnd end);
inline constexpr int DisputeEndCount = 4;

struct DisputeOutcome {
    PersonChange person;
    DisputeEnd end = DisputeEnd::Stayed;
    bool operator==(const DisputeOutcome&) const = default;
};

/// Two states of one list, the earlier and the later. Everybody is matched by ListMemberState::key(). Each list is in
/// the order of the names.
struct ActComparison {
    std::vector<PersonChange> came;
    std::vector<PersonChange> left;
    /// Named by both, on the list in both or in neither, in another category; that last time's newcomers are the same
    /// now is no change.
    std::vector<PersonChange> recategorised;
    std::vector<DisputeOutcome> disputes;
    int stayed = 0;                    ///< on both lists
    int sizeBefore = 0, sizeAfter = 0; ///< sizeBefore + came − left = sizeAfter, always
    bool operator==(const ActComparison&) const = default;
};

ActComparison compareStates(const ListState& earlier, const ListState& later);
/// The same for two acts, by the lists as each act left them (listAfterAct).
ActComparison compareActs(const ReconciliationAct& earlier, const ReconciliationAct& later);

/// The comparison in a few lines, in the language of the interface: sizes, who came, leavers by reason, disputes.
QStringList comparisonWords(const ActComparison& comparison);

} // namespace dutydesk
