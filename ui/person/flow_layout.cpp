#include "person/flow_layout.h"

#include <QWidget>

namespace dutydesk {

FlowLayout::FlowLayout(int spacing, QWidget* parent, int lineGap)
    : QLayout(parent)
    , m_lineGap(lineGap) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const {
    return place(QRect(0, 0, width, 0), true);
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const {
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size =
            QSize(size.width() + hint.width() + (size.width() > 0 ? spacing() : 0), qMax(size.height(), hint.height()));
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    place(rect, false);
}

void FlowLayout::placeLine(const QList<QPair<QLayoutItem*, QRect>>& line, int height) {
    for (const auto& [item, rect] : line)
        item->setGeometry(rect.translated(0, (height - rect.height()) / 2));
}

int FlowLayout::place(const QRect& rect, bool measureOnly) const {
    const QRect area = rect.marginsRemoved(contentsMargins());
    int x = area.x();
    int y = area.y();
    int lineHeight = 0;
    QList<QPair<QLayoutItem*, QRect>> line;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint =
            item->sizeHint().boundedTo(QSize(qMax(area.width(), item->minimumSize().width()), QWIDGETSIZE_MAX));
        if (x > area.x() && x + hint.width() > area.right() + 1) {
            if (!measureOnly)
                placeLine(line, lineHeight);
            line.clear();
            x = area.x();
            y += lineHeight + m_lineGap;
            lineHeight = 0;
        }
        line.append({item, QRect(QPoint(x, y), hint)});
        x += hint.width() + spacing();
        lineHeight = qMax(lineHeight, hint.height());
    }
    if (!measureOnly)
        placeLine(line, lineHeight);
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}

} // namespace dutydesk
