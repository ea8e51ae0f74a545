#include "calls/call_delegate.h"

#include "calls/call_list_model.h"
#include "common/appearance.h"
#include "common/due_delegate.h"
#include "common/group_tag.h"
#include "common/icons.h"
#include "common/table_page_tools.h"
#include "common/theme.h"

#include <QApplication>
#include <QPainter>

namespace dutydesk {

namespace {

constexpr int Pad = 8;
constexpr int Icon = 16;
constexpr int Gap = 6;
constexpr int RoomForOccasion = 640; ///< px of row from which the occasion stands in the first line

struct Inks {
    QColor strong, quiet, due;
    bool selected = false;
};

Inks inksFor(const QStyleOptionViewItem& item, const QModelIndex& index, bool settled) {
    const Colours& colours = coloursOf(item.palette);
    Inks inks;
    inks.selected = item.state.testFlag(QStyle::State_Selected);
    const QColor selectedInk = item.palette.color(QPalette::HighlightedText);
    inks.strong = inks.selected ? selectedInk : settled ? colours.quiet : item.palette.color(QPalette::Text);
    inks.quiet = inks.selected ? selectedInk : colours.quiet;
    inks.due = inks.selected ? selectedInk
               : settled     ? colours.quiet
                             : dueColour(colours, DueState(index.data(DueRole).toInt()));
    return inks;
}

void paintBack(QPainter* painter, const QStyleOptionViewItem& option) {
    QStyleOptionViewItem empty = option;
    empty.text.clear();
    empty.icon = {};
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);
}

/// Text that ends at `room`'s right end with an icon before it; returns what is left of the room.
QRect paintAtEnd(QPainter* painter, const QRect& room, const QString& icon, const QString& words, const QColor& ink) {
    const QFontMetrics metrics = painter->fontMetrics();
    const int width = qMin(metrics.horizontalAdvance(words) + 3, room.width() * 2 / 3);
    const QRect text(room.right() - width + 1, room.top(), width, room.height());
    painter->setPen(ink);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(words, Qt::ElideRight, width));
    QRect rest = room;
    rest.setRight(text.left() - Gap);
    if (!icon.isEmpty()) {
        paintLineIcon(*painter, QRect(text.left() - Icon - 4, room.top() + (room.height() - Icon) / 2, Icon, Icon),
                      icon, ink);
        rest.setRight(rest.right() - Icon - 4);
    }
    return rest;
}

QString markIcon(CallMark mark) {
    switch (mark) {
    case CallMark::Recording:
    case CallMark::Recorded:
        return QStringLiteral("ok");
    case CallMark::Changed:
        return QStringLiteral("refresh");
    case CallMark::Gone:
        return QStringLiteral("later");
    case CallMark::None:
        break;
    }
    return {};
}

/// Name and age, the chips of the groups behind them.
void paintName(QPainter* painter, const QStyleOptionViewItem& item, const QModelIndex& index, const QRect& room,
               const QColor& ink) {
    const auto groups = PriorityGroups(index.data(GroupsRole).toInt());
    const int chips = groupTagsSize(groups, item.font, true).width();
    QFont bold = item.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    const QString name = index.data().toString();
    const int width = qMin(metrics.horizontalAdvance(name) + 3, chips > 0 ? room.width() - chips - Pad : room.width());
    painter->setFont(bold);
    painter->setPen(ink);
    painter->drawText(QRect(room.left(), room.top(), width, room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(name, Qt::ElideRight, width));
    painter->setFont(item.font);
    if (chips > 0) {
        const QRect tags(room.left() + width + Pad, room.top() - 2, qMin(chips, room.width() - width - Pad),
                         room.height() + 4);
        paintGroupTags(*painter, tags, groups, item.font, item.palette, true);
    }
}

} // namespace

void CallDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    paintBack(painter, item);
    painter->save();
    painter->setFont(item.font);
    const auto mark = CallMark(index.data(CallListModel::MarkRole).toInt());
    const bool settled = mark == CallMark::Recording || mark == CallMark::Recorded || mark == CallMark::Gone;
    const Inks inks = inksFor(item, index, settled);

    const int line = item.fontMetrics.height();
    const QRect room = item.rect.adjusted(Pad, 0, -Pad, 0);
    const int top = room.top() + (room.height() - 2 * line - 4) / 2;
    QRect first(room.left(), top, room.width(), line);
    QRect second(room.left(), top + line + 4, room.width(), line);

    first = paintAtEnd(painter, first, dueIcon(DueState(index.data(DueRole).toInt())),
                       index.data(CallListModel::DueWordsRole).toString(), inks.due);
    const QString occasion = index.data(CallListModel::OccasionRole).toString();
    const bool wide = room.width() >= RoomForOccasion;
    if (wide)
        first = paintAtEnd(painter, first.adjusted(0, 0, -Gap, 0), {}, occasion, inks.quiet);
    paintName(painter, item, index, first, inks.strong);

    if (mark != CallMark::None) {
        const QColor ink = inks.selected               ? inks.strong
                           : mark == CallMark::Changed ? coloursOf(item.palette).today
                                                       : coloursOf(item.palette).fine;
        second = paintAtEnd(painter, second, markIcon(mark), index.data(CallListModel::MarkWordsRole).toString(), ink);
    }
    QString why = index.data(SecondLineRole).toString();
    if (!wide && !occasion.isEmpty())
        why = why.isEmpty() ? occasion : QString(occasion + QStringLiteral(" · ") + why);
    painter->setPen(inks.quiet);
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                      item.fontMetrics.elidedText(why, Qt::ElideRight, second.width()));
    if (!inks.selected) {
        painter->setPen(coloursOf(item.palette).line);
        painter->drawLine(item.rect.bottomLeft(), item.rect.bottomRight());
    }
    painter->restore();
}

QSize CallDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200, qMax(tableRowHeight(2), 2 * option.fontMetrics.height() + 4 + 2 * Gap)};
}

} // namespace dutydesk
