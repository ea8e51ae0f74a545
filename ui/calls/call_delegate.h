#pragma once

#include <QStyledItemDelegate>

namespace dutydesk {

/// A person of the call list in two lines: the mark of the group (shape, colour and word), name and age, occasion, due
/// state in words; below it why. Rows that were recorded or settled meanwhile turn quiet and say so at the end of the
/// second line.
class CallDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace dutydesk
