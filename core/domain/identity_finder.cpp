#include "domain/identity_finder.h"

#include "domain/person_index.h"

namespace dutydesk {

struct IdentityFinder::Private {
    reconciling::PersonIndex index;
};

IdentityFinder::IdentityFinder(std::span<const ReconcilePerson> persons)
    : d(new Private{reconciling::PersonIndex(persons)}) {}

IdentityFinder::~IdentityFinder() = default;
IdentityFinder::IdentityFinder(IdentityFinder&&) noexcept = default;
IdentityFinder& IdentityFinder::operator=(IdentityFinder&&) noexcept = default;

std::vector<IdentityMatch> IdentityFinder::find(const ListRow& row) const {
    const reconciling::Identification found = d->index.identify(row);
    std::vector<IdentityMatch> matches;
    matches.reserve(found.candidates.size());
    for (const reconciling::Candidate& one : found.candidates) {
        const bool certain = found.certain && matches.empty();
        matches.push_back(d->index.explain(row, one, certain ? Certainty::Certain : Certainty::Probable));
    }
    return matches;
}

} // namespace dutydesk
