#pragma once

#include "lists/comparison_verdicts.h"
#include "lists/reconciliation_groups.h"

#include <QTreeWidget>

namespace dutydesk {

/// The outcomes of a comparison by category and reason, with the number of people and how many still wait for a word.
class OutcomeTree : public QTreeWidget {
    Q_OBJECT

public:
    enum Column { Outcome, People, Open };

    explicit OutcomeTree(QWidget* parent = nullptr);

    /// The chosen group stays where it is still there, else the next one in its place is chosen.
    void setGroups(const QList<ReconciliationGroup>& groups);
    void setVerdicts(const ActVerdicts& verdicts);
    const QList<ReconciliationGroup>& groups() const { return m_groups; }
    const ReconciliationGroup* currentGroup() const;
    /// Tells the chosen group from the others, in every language and in the same comparison made again; empty: none is chosen.
    QString currentKey() const;
    bool toKey(const QString& key); ///< false when there is no such group any more
    /// One group on or back, as they stand below each other.
    void step(bool forward);
    /// The next group with people who wait for a word, from the chosen one on and round; false when there is none.
    bool toNextOpen();
    /// The first group of the category, if there is one.
    void toCategory(ListCategory category);

Q_SIGNALS:
    void groupChosen();

private:
    QTreeWidgetItem* addGroup(QTreeWidgetItem* parent, int index);
    int indexOf(const QTreeWidgetItem* item) const;
    QTreeWidgetItem* itemOf(int group) const;
    int openRows(const ReconciliationGroup& group, const ActVerdicts& verdicts) const;

    QList<ReconciliationGroup> m_groups;
    QList<int> m_open; ///< of each group
};

} // namespace dutydesk
