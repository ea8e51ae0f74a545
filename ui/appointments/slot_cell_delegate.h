#pragma once

#include <QStyledItemDelegate>

namespace dutydesk {

/// Draws a free time as a chip: the time, then the words that set it apart (evening, weekend, late). Evening and
/// weekend are tinted, a breach of the waiting limit carries a warning sign beside its word; nothing is told by colour
/// alone.
class SlotCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeader(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintChip(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace dutydesk
