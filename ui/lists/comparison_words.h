#pragma once

#include "lists/comparison_verdicts.h"

#include "security/actor.h"

#include <QCoreApplication>

namespace dutydesk {

/// What the view of a comparison says, in the language of the interface. UI thread.
class ComparisonWords {
    Q_DECLARE_TR_FUNCTIONS(ComparisonWords)

public:
    static QString verdict(RowVerdict verdict);     ///< "accepted", "disputed", "open"
    static QString verdictIcon(RowVerdict verdict); ///< name of a line icon; empty for Open

    /// "12 of 1204 people will leave: 1.0% …" and how many of them have been agreed to.
    static QString removals(const Reconciliation& reconciliation, const VerdictCounts& counts);
    static QString brake(const Reconciliation& reconciliation);
    /// Who may release the brake: the actor, or the coordinators of this desk by name. Empty when it is off.
    static QString release(const Reconciliation& reconciliation, const Actor& actor, const QList<Actor>& users);
    /// "Accepted 1180, disputed 3, open 14."
    static QString decisions(const VerdictCounts& counts);
    /// What accepting does, before it is done.
    static QString question(const Reconciliation& reconciliation, const ActVerdicts& verdicts, bool mayAccept);
    /// What was just said of `count` people.
    static QString said(RowVerdict verdict, int count);
    static QString takenBack(int count);
};

} // namespace dutydesk
