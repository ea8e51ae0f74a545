#pragma once

#include "domain/reconciliation.h"

namespace dutydesk {

/// The outcome of a comparison as people read it: people gathered by category, and within "must leave" and "disputed"
/// by reason.
struct ReconciliationGroup {
    ListCategory category = ListCategory::Same;
    std::optional<LeaveReason> reason; ///< with Leaving always; with Disputed where the replica knows one
    bool whole = false;                ///< all of the category; its parts by reason follow
    QString title;                     ///< in the language of the interface
    QList<int> rows;                   ///< indexes into Reconciliation::rows

    int count() const { return int(rows.size()); }
};

/// Groups in the order in which they need a person: leaving, disputed, probable, unidentified, new, changed, same;
/// empty ones are left out. Every row is in exactly one group with `whole` set.
QList<ReconciliationGroup> reconciliationGroups(const Reconciliation& reconciliation);

} // namespace dutydesk
