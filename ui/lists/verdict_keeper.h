#pragma once

#include "lists/comparison_verdicts.h"

#include <QHash>
#include <QObject>

namespace dutydesk {

struct ComparisonId;
class Workbench;

/// Keeps what is said of a comparison in the replica while it is said, so that nothing is lost by a crash, a lock or a
/// restart. What is said at once, of one person or of thousands, is one write; they run off the UI thread in
/// the order in which they were said, before whatever verb is asked for next. UI thread.
class VerdictKeeper : public QObject {
    Q_OBJECT

public:
    explicit VerdictKeeper(Workbench& workbench, QObject* parent = nullptr);

    /// From now on `comparison` is spoken of, and the replica has `kept` of it.
    void begin(const ComparisonId& comparison, const QList<VerdictDraft>& kept);
    /// Writes what differs from what the replica has.
    void keep(const Reconciliation& reconciliation, const ComparisonVerdicts& verdicts);

private:
    struct Said {
        RowVerdict verdict = RowVerdict::Open;
        QString comment;
        bool operator==(const Said&) const = default;
    };
    void write(const QList<VerdictDraft>& said);

    Workbench& m_workbench;
    std::unique_ptr<ComparisonId> m_comparison;
    QHash<QString, Said> m_kept; ///< by row; what the replica has, or will have
};

} // namespace dutydesk
