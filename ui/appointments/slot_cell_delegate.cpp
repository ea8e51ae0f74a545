#include "appointments/slot_cell_delegate.h"

#include "appointments/slot_week_model.h"
#include "common/icons.h"
#include "common/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace dutydesk {

namespace {

constexpr int Padding = 8;

QColor mixed(const QColor& under, const QColor& over, double share) {
    return QColor::fromRgbF(float(under.redF() + (over.redF() - under.redF()) * share),
                            float(under.greenF() + (over.greenF() - under.greenF()) * share),
                            float(under.blueF() + (over.blueF() - under.blueF()) * share));
}

QColor eveningTint(const QPalette& palette) {
    return mixed(palette.base().color(), coloursOf(palette).accent, dutydesk::isDark(palette) ? 0.28 : 0.16);
}

} // namespace

void SlotCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool header = index.data(SlotHeaderRole).toBool();
    if (!header && index.data(SlotWeekendRole).toBool())
        painter->fillRect(option.rect, mixed(option.palette.base().color(), coloursOf(option.palette).tint, 0.5));
    if (header)
        paintHeader(painter, option, index);
    else if (index.data(SlotIdRole).isValid())
        paintChip(painter, option, index);
    painter->restore();
}

void SlotCellDelegate::paintHeader(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
    const QRect area = option.rect.adjusted(0, 4, 0, 0);
    painter->fillRect(area, option.palette.alternateBase());
    painter->setPen(mixed(option.palette.base().color(), option.palette.text().color(), 0.2));
    painter->drawLine(area.bottomLeft(), area.bottomRight());
    const QStringList parts = index.data().toString().split(QStringLiteral(" · "));
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(option.palette.color(QPalette::Active, QPalette::Text)); // a heading, not a thing switched off
    QRect text = area.adjusted(Padding, 0, -Padding, 0);
    const QString name = QFontMetrics(bold).elidedText(parts.value(0), Qt::ElideRight, text.width());
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, name);
    text.setLeft(text.left() + QFontMetrics(bold).horizontalAdvance(name) + Padding);
    painter->setFont(option.font);
    const QString rest = parts.mid(1).join(QStringLiteral(" · "));
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(rest, Qt::ElideRight, text.width()));
}

void SlotCellDelegate::paintChip(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const QPalette& palette = option.palette;
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool selected = view && view->currentIndex() == index;
    const bool breach = index.data(SlotBreachRole).toBool();
    QColor fill = palette.base().color();
    if (index.data(SlotEveningRole).toBool())
        fill = eveningTint(palette);
    else if (index.data(SlotWeekendRole).toBool())
        fill = coloursOf(palette).tint;
    const QRectF chip = QRectF(option.rect).adjusted(3.5, 2.5, -3.5, -2.5);
    painter->setPen(mixed(palette.base().color(), palette.text().color(), 0.3));
    painter->setBrush(selected ? palette.highlight().color() : fill);
    painter->drawRoundedRect(chip, 4, 4);
    if (selected && view->hasFocus()) {
        painter->setPen(QPen(palette.highlightedText().color(), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(chip.adjusted(2, 2, -2, -2), 3, 3);
    }
    const QColor ink = selected ? palette.highlightedText().color() : palette.text().color();
    QRectF text = chip.adjusted(Padding, 0, -Padding / 2, 0);
    painter->setPen(ink);
    const QString time = index.data(SlotTimeRole).toString();
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, time);
    text.setLeft(text.left() + option.fontMetrics.horizontalAdvance(time) + 6);
    const QColor wordInk = breach && !selected ? coloursOf(palette).overdue : ink;
    if (breach) {
        const int side = option.fontMetrics.ascent();
        paintLineIcon(*painter, {int(text.left()), int(text.center().y()) - side / 2, side, side},
                      QStringLiteral("warning"), wordInk);
        text.setLeft(text.left() + side + 4);
    }
    QString word = index.data(SlotWordRole).toString();
    if (text.width() < option.fontMetrics.horizontalAdvance(word))
        word.clear(); // half a word says less than the sign or the tint alone; the tip has the whole
    const int size = option.fontMetrics.ascent();
    // The hour says that it is evening; the sign repeats it where the word leaves room.
    if (breach && index.data(SlotEveningRole).toBool() &&
        text.width() >= option.fontMetrics.horizontalAdvance(word) + size + 4) {
        const QRect sign(int(text.right()) - size, int(text.center().y()) - size / 2, size, size);
        paintLineIcon(*painter, sign, QStringLiteral("evening"), ink);
        text.setRight(sign.left() - 2);
    }
    painter->setPen(wordInk);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, word);
}

QSize SlotCellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.fontMetrics.horizontalAdvance(QStringLiteral("00:00")) + 2 * Padding,
            option.fontMetrics.height() + 12};
}

} // namespace dutydesk
