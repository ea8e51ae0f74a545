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

/// Takes people out of "must leave": they become disputed and stay on the list; or, with `agree`, disputed members go
/// (back) to leaving. Rows without a reason to leave, of other categories, or (to agree) of the file alone are left as
/// they are. Counts follow; the brake is left as it was found. The rows that changed.
QList<int> setRemovalAgreed(Reconciliation& reconciliation, const QList<int>& rows, bool agree);

/// Moves exactly these rows, to take back what setRemovalAgreed() did. Precondition: each has a reason to leave and is
/// in the other category.
void moveRemovals(Reconciliation& reconciliation, const QList<int>& rows, bool leave);

/// "12 of 1204 people will leave (1.0%)." and what the brake says, in sentences.
QString removalSentence(const Reconciliation& reconciliation);
QString brakeSentence(const Reconciliation& reconciliation);

} // namespace dutydesk
