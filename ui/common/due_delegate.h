#pragma once

#include "desk/read_models.h"

#include <QStyledItemDelegate>

namespace dutydesk {

QString dueTitle(DueState state); ///< "overdue", "today", "soon", "later"
QString dueIcon(DueState state);

/// Paints the display text in the colour of DueRole (DueState as int) behind its icon; readable without the colour.
class DueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace dutydesk
