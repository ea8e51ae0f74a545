#include "domain/priority_shares.h"

#include <QHash>

#include <algorithm>

namespace dutydesk {

namespace {

/// Everybody once, in the order of the list.
std::vector<ShareMember> once(std::span<const ShareMember> members) {
    std::vector<ShareMember> people;
    QHash<QString, std::size_t> place;
    for (const ShareMember& member : members) {
        const auto known = place.constFind(member.personId);
        if (known == place.constEnd()) {
            place.insert(member.personId, people.size());
            people.push_back(member);
            continue;
        }
        people[*known].groups << member.groups;
        people[*known].metInPerson = people[*known].metInPerson || member.metInPerson;
    }
    return people;
}

} // namespace

PriorityShares priorityShares(std::span<const ShareMember> members, const PriorityRules& rules) {
    PriorityShares shares;
    const std::vector<PriorityGroupRule>& groups = rules.groups();
    for (const PriorityGroupRule& group : groups)
        shares.groups.push_back({group.code, 0, 0, group.inPerson, 0, 0});
    const auto rest = std::find_if(groups.begin(), groups.end(), [](const auto& group) { return group.isRest(); });
    std::vector<std::pair<std::size_t, QString>> toCall;
    const std::vector<ShareMember> people = once(members);
    for (const ShareMember& person : people) {
        std::size_t first = groups.size();
        bool inPerson = false;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (!person.groups.contains(groups[i].code))
                continue;
            first = std::min(first, i);
            inPerson = inPerson || groups[i].inPerson;
            ++shares.groups[i].members;
        }
        if (first == groups.size() && rest != groups.end()) {
            first = std::size_t(rest - groups.begin());
            inPerson = rest->inPerson;
            ++shares.groups[first].members;
        }
        ++shares.total;
        if (first < groups.size()) {
            ++shares.groups[first].people;
            shares.groups[first].met += person.metInPerson ? 1 : 0;
        }
        shares.mustMeet += inPerson ? 1 : 0;
        shares.met += inPerson && person.metInPerson ? 1 : 0;
        if (inPerson && !person.metInPerson)
            toCall.emplace_back(first, person.personId);
    }
    std::stable_sort(toCall.begin(), toCall.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [group, id] : toCall)
        shares.toCall << id;
    for (PriorityShare& share : shares.groups)
        share.share = shares.total == 0 ? 0 : double(share.people) / shares.total;
    return shares;
}

} // namespace dutydesk
