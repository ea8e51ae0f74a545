#pragma once

#include "domain/identity.h"
#include "domain/reconciliation.h"

#include <memory>
#include <span>
#include <vector>

namespace dutydesk {

/// Whom of the replica a row of a file means: by ЕНП, by СНИЛС, by name and birth date, each with one slip of the hand
/// forgiven (identity.h says what counts as alike and what is certain). `reconcile` uses the same; this is for showing
/// candidates where a row waits for its number to be mended. Builds its tables once, in milliseconds for 67,400 people;
/// a search takes microseconds. One thread at a time; the persons must outlive it.
class IdentityFinder {
public:
    explicit IdentityFinder(std::span<const ReconcilePerson> persons);
    ~IdentityFinder();
    IdentityFinder(IdentityFinder&&) noexcept;
    IdentityFinder& operator=(IdentityFinder&&) noexcept;

    /// The likeliest first; only the first can be Certain. Empty when nobody is worth asking about. A record marked as
    /// a duplicate leads to the one that stays.
    std::vector<IdentityMatch> find(const ListRow& row) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace dutydesk
