#pragma once

#include <QStyledItemDelegate>

namespace dutydesk {

/// Paints the chips of GroupsRole (PriorityGroups as int); narrow columns get short words, then icons.
class GroupTagDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace dutydesk
