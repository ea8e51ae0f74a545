#pragma once

#include "domain/identity.h"
#include "domain/reconciliation.h"

#include <span>
#include <vector>

namespace dutydesk {

/// Why two records of the replica may be of one person; the strongest first.
enum class DuplicateGround {
    SameEnp,              ///< cannot be two people: a number is given once
    SameSnils,            ///< the same
    SameNameAndBirthDate, ///< and no more than one number contradicts
    Alike,                ///< one slip lies between, or a changed family name; no number contradicts
};

/// Code for JSON: same-enp, same-snils, same-name-and-birth-date, alike.
QString duplicateGroundCode(DuplicateGround ground);
/// In the language of the interface.
QString duplicateGroundWords(DuplicateGround ground);

struct DuplicatePair {
    QString first, second; ///< personId, in the order of the input
    DuplicateGround ground = DuplicateGround::Alike;
    /// `second` as seen from `first` (IdentityEvidence::file is the first's value). Certain: a number is the same and
    /// neither name nor birth date contradicts; then a person may join the two without looking anything up.
    IdentityMatch match;

    bool operator==(const DuplicatePair&) const = default;
};

/// Records that hang together by pairs: in a group of three two may never have been compared.
struct DuplicateGroup {
    QStringList personIds; ///< in the order of the input, at least two
    std::vector<DuplicatePair> pairs;
    bool certain = false; ///< every record hangs on another by a certain pair
};

/// Every pair of records that may be of one person. Records already marked as duplicates (ReconcilePerson::duplicateOf)
/// are left out. Twins (another given name) and namesakes with numbers of their own are no pairs. Sorted by ground,
/// then by the order of the input; the same input gives the same answer. Pure; thread-safe; about 0.2 s for 67,400
/// people.
std::vector<DuplicatePair> findDuplicates(std::span<const ReconcilePerson> persons);

/// The pairs joined to groups, in the order of their first pairs.
std::vector<DuplicateGroup> duplicateGroups(const std::vector<DuplicatePair>& pairs);

} // namespace dutydesk
