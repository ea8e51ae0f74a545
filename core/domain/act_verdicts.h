#pragma once

#include "domain/reconciliation.h"

#include <span>
#include <vector>

namespace dutydesk {

/// What the insurer's side says to one row of a reconciliation.
enum class RowVerdict {
    Open,     ///< nobody has said anything yet: nothing changes
    Accepted, ///< a newcomer joins, a leaver leaves, changed values are taken over
    Disputed, ///< goes to the МО as a question; until it is answered nothing changes
};

/// Code for JSON: open, accepted, disputed.
QString rowVerdictCode(RowVerdict verdict);
RowVerdict rowVerdictFromCode(QStringView code); ///< Open for a code that is none

/// Tells a row from the others in a comparison and in the same comparison made again: the person (or what the file
/// writes of nobody), category and reason. Stored: never change what it gives.
QString verdictKey(const ReconciliationRow& row);

/// What was said of one row and is no act yet. Open without a comment: nothing is said any more.
struct VerdictDraft {
    QString row; ///< verdictKey
    RowVerdict verdict = RowVerdict::Open;
    QString comment;
    bool operator==(const VerdictDraft&) const = default;
};

/// The verdicts on the rows of one reconciliation, given by row, by reason or by category, each with a comment, and
/// taken back one step after the other. At first Same is accepted and everything else is open. A value; not
/// thread-safe.
class ActVerdicts {
public:
    ActVerdicts() = default;
    explicit ActVerdicts(const Reconciliation& reconciliation);

    RowVerdict of(int row) const { return m_rows[std::size_t(row)].verdict; }
    const QString& comment(int row) const { return m_rows[std::size_t(row)].comment; }
    int size() const { return int(m_rows.size()); }
    /// Rows with this verdict.
    int count(RowVerdict verdict) const;

    /// One step of undo for all `rows`; rows that are not there are left out. Returns how many changed.
    int set(std::span<const int> rows, RowVerdict verdict, const QString& comment = {});
    /// Every row that must leave for this reason.
    int setReason(const Reconciliation& reconciliation, LeaveReason reason, RowVerdict verdict,
                  const QString& comment = {});
    int setCategory(const Reconciliation& reconciliation, ListCategory category, RowVerdict verdict,
                    const QString& comment = {});
    bool canUndo() const { return !m_steps.empty(); }
    /// False when there is nothing to take back.
    bool undo();

private:
    struct Row {
        RowVerdict verdict = RowVerdict::Open;
        QString comment;
        bool operator==(const Row&) const = default;
    };
    template <class Test>
    int setWhere(const Reconciliation& reconciliation, Test test, RowVerdict verdict, const QString& comment);

    std::vector<Row> m_rows;
    std::vector<std::vector<std::pair<int, Row>>> m_steps; ///< what stood there before
};

} // namespace dutydesk
