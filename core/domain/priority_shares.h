#pragma once

#include "domain/programme_priority.h"

#include <QStringList>

#include <span>
#include <vector>

namespace dutydesk {

/// One person of a list, as far as the order of priority is concerned.
struct ShareMember {
    QString personId;
    QStringList groups;       ///< codes of PriorityRules; empty or unknown: the group without conditions
    bool metInPerson = false; ///< a representative has talked with the person about this list already
};

struct PriorityShare {
    QString code;          ///< of the group
    int people = 0;        ///< whose first group this is: the shares of all groups add up to the list
    int members = 0;       ///< of the group at all, also those served in an earlier one
    bool inPerson = false; ///< PriorityGroupRule::inPerson
    int met = 0;           ///< of `people`, met in person already
    double share = 0;      ///< of the list, 0..1; 0 for an empty list

    bool operator==(const PriorityShare&) const = default;
};

/// How many of a list are in each priority group, and whom a representative must meet in person (the seed: "оценка
/// количества ЗЛ из приоритетных групп для адресного индивидуального сопровождения с обязательным личным контактом").
struct PriorityShares {
    std::vector<PriorityShare> groups; ///< all groups of the rules, in their order
    int total = 0;
    int mustMeet = 0;   ///< people of at least one group with `inPerson`
    int met = 0;        ///< of them
    QStringList toCall; ///< who must be met and has not been, in the order of priority, then of the list

    bool operator==(const PriorityShares&) const = default;
};

/// Somebody who is named twice counts once, with the groups of both. Pure; thread-safe.
PriorityShares priorityShares(std::span<const ShareMember> members, const PriorityRules& rules);

} // namespace dutydesk
