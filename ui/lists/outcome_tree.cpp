#include "lists/outcome_tree.h"

#include "common/format.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeWidgetItemIterator>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int GroupRole = Qt::UserRole + 1;
constexpr int RowHeight = 28; ///< px

QString keyOf(const ReconciliationGroup& group) {
    return QStringLiteral("%1/%2/%3")
        .arg(int(group.category))
        .arg(group.whole)
        .arg(group.reason ? int(*group.reason) : -1);
}

} // namespace

OutcomeTree::OutcomeTree(QWidget* parent)
    : QTreeWidget(parent) {
    setAccessibleName(tr("Outcomes by reason"));
    setHeaderLabels({tr("Outcome"), tr("People"), tr("Open")});
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(24);
    header()->setSectionResizeMode(Outcome, QHeaderView::Stretch);
    header()->setSectionResizeMode(People, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Open, QHeaderView::ResizeToContents);
    setUniformRowHeights(true);
    setIndentation(16);
    connect(this, &QTreeWidget::currentItemChanged, this, &OutcomeTree::groupChosen);
}

QTreeWidgetItem* OutcomeTree::addGroup(QTreeWidgetItem* parent, int index) {
    const ReconciliationGroup& group = m_groups[index];
    auto* item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
    item->setText(Outcome, group.title);
    item->setToolTip(Outcome, group.title);
    item->setText(People, formatCount(group.count()));
    item->setSizeHint(Outcome, QSize(0, RowHeight));
    item->setData(Outcome, GroupRole, index);
    for (const int column : {People, Open})
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    if (group.whole) {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        for (const int column : {Outcome, People, Open})
            item->setFont(column, bold);
    }
    return item;
}

void OutcomeTree::setGroups(const QList<ReconciliationGroup>& groups) {
    const int former = indexOf(currentItem());
    const QString kept = currentKey();
    const QSignalBlocker blocker(this);
    clear();
    m_groups = groups;
    m_open.fill(0, groups.size());
    QTreeWidgetItem* whole = nullptr;
    int chosen = -1;
    for (int i = 0; i < m_groups.size(); ++i) {
        QTreeWidgetItem* item = addGroup(m_groups[i].whole ? nullptr : whole, i);
        if (m_groups[i].whole)
            whole = item;
        if (keyOf(m_groups[i]) == kept)
            chosen = i;
    }
    expandAll();
    if (chosen < 0)
        chosen = std::min(std::max(0, former), int(m_groups.size()) - 1);
    setCurrentItem(itemOf(chosen));
}

int OutcomeTree::openRows(const ReconciliationGroup& group, const ActVerdicts& verdicts) const {
    if (group.category == ListCategory::Same)
        return 0;
    return int(std::count_if(group.rows.begin(), group.rows.end(),
                             [&](int row) { return verdicts.of(row) == RowVerdict::Open; }));
}

void OutcomeTree::setVerdicts(const ActVerdicts& verdicts) {
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        const int index = indexOf(*it);
        const ReconciliationGroup& group = m_groups[index];
        const int open = openRows(group, verdicts);
        m_open[index] = open;
        (*it)->setText(Open, group.category == ListCategory::Same ? QString()
                             : open == 0                          ? QStringLiteral("✓")
                                                                  : formatCount(open));
        const QString spoken =
            open == 0 ? tr("%1: %2 people, all decided").arg(group.title, formatCount(group.count()))
                      : tr("%1: %2 people, %3 open").arg(group.title, formatCount(group.count()), formatCount(open));
        (*it)->setData(Outcome, Qt::AccessibleTextRole, spoken);
    }
}

int OutcomeTree::indexOf(const QTreeWidgetItem* item) const {
    const int index = item ? item->data(Outcome, GroupRole).toInt() : -1;
    return index < m_groups.size() ? index : -1;
}

QTreeWidgetItem* OutcomeTree::itemOf(int group) const {
    for (QTreeWidgetItemIterator it(const_cast<OutcomeTree*>(this)); *it; ++it) {
        if (indexOf(*it) == group)
            return *it;
    }
    return nullptr;
}

const ReconciliationGroup* OutcomeTree::currentGroup() const {
    const int index = indexOf(currentItem());
    return index < 0 ? nullptr : &m_groups[index];
}

QString OutcomeTree::currentKey() const {
    const ReconciliationGroup* group = currentGroup();
    return group ? keyOf(*group) : QString();
}

bool OutcomeTree::toKey(const QString& key) {
    for (int i = 0; i < m_groups.size(); ++i) {
        if (keyOf(m_groups[i]) != key)
            continue;
        setCurrentItem(itemOf(i));
        return true;
    }
    return false;
}

void OutcomeTree::step(bool forward) {
    const int next = indexOf(currentItem()) + (forward ? 1 : -1);
    if (next >= 0 && next < m_groups.size())
        setCurrentItem(itemOf(next));
}

void OutcomeTree::toCategory(ListCategory category) {
    for (int i = 0; i < m_groups.size(); ++i) {
        if (m_groups[i].category == category) {
            setCurrentItem(itemOf(i));
            return;
        }
    }
}

bool OutcomeTree::toNextOpen() {
    const int from = std::max(0, indexOf(currentItem()));
    const int count = int(m_groups.size());
    for (int i = 1; i <= count; ++i) {
        const int next = (from + i) % count;
        if (m_open[next] > 0 && ComparisonVerdicts::asksFor(m_groups[next].category)) {
            setCurrentItem(itemOf(next));
            return true;
        }
    }
    return false;
}

} // namespace dutydesk
