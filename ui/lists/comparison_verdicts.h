#pragma once

#include "domain/act_verdicts.h"

#include <QStringList>

namespace dutydesk {

/// How many rows got which verdict; people about whom nothing has to be said (Same) are left out.
struct VerdictCounts {
    int accepted = 0, disputed = 0, open = 0;
    int leaversAccepted = 0, leaversDisputed = 0, leaversOpen = 0;
    bool operator==(const VerdictCounts&) const = default;
};

/// The verdicts of a comparison that may be made anew in between (a row was identified, a sync has come): what was said
/// is said again of the people who are still there for the same reason. A value; UI thread.
class ComparisonVerdicts {
public:
    ComparisonVerdicts() = default;
    explicit ComparisonVerdicts(const Reconciliation& reconciliation);

    const ActVerdicts& verdicts() const { return m_verdicts; }
    /// One step of undo; how many rows changed.
    int set(const QList<int>& rows, RowVerdict verdict, const QString& comment = {});
    bool undo();
    bool canUndo() const { return m_steps.size() > m_given; }
    /// The same verdicts over `next`; there are as many steps to take back as before.
    void carryOver(const Reconciliation& next);
    /// What was said of this comparison before the program was last closed. It lies below everything that is said
    /// since, and no undo takes it back; how many rows it decides.
    int giveBack(const Reconciliation& reconciliation, const QList<VerdictDraft>& said);

    VerdictCounts counts(const Reconciliation& reconciliation) const;

    const QString& key(int row) const { return m_keys[row]; } ///< verdictKey of the row
    /// Whether the act waits for a word on rows of this category.
    static bool asksFor(ListCategory category);

private:
    struct Step {
        QStringList keys;
        RowVerdict verdict = RowVerdict::Open;
        QString comment;
        bool changed = true; ///< anything; false when nobody of it is in the comparison any more
    };

    QStringList m_keys; ///< of each row
    ActVerdicts m_verdicts;
    std::vector<Step> m_steps;
    std::size_t m_given = 0; ///< so many of the first steps were given back
};

} // namespace dutydesk
