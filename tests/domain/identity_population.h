#pragma once

#include "domain/reconciliation.h"

#include <string>
#include <vector>

namespace dutydesk::test {

/// A row of a file and whom it truly means.
struct IdentityPair {
    ListRow row;
    QString personId;    ///< empty: the person is not in the replica
    std::string mistake; ///< what was done to name and birth date, or whose number the row carries
    std::string numbers; ///< which numbers the row has
};

struct IdentityPopulation {
    std::vector<ReconcilePerson> persons;
    std::vector<IdentityPair> pairs;
};

/// A polyclinic's people in households – couples, twins, fathers and sons of one name, mothers and daughters of one
/// given name – with namesakes born on the same day, and the rows of a file that names some of them (and some who are
/// not in the replica: a twin, a namesake, a son of somebody who is) with the mistakes that lists are full of. People
/// of the file stand in it once. The same seed gives the same.
IdentityPopulation makeIdentityPopulation(quint64 seed, int people, int pairs);

} // namespace dutydesk::test
