#pragma once

#include <QStyledItemDelegate>

namespace dutydesk {

/// Paints the display text (semi-bold) and SecondLineRole below it in the quiet colour; a due icon before it where DueRole is
/// given, the decoration before the first line, and the groups' chips at the right end of the first line where GroupsRole is. Use with DataTable::setRowLines(2).
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace dutydesk
