#include "common/appearance.h"
#include "common/due_delegate.h"
#include "common/group_tag.h"
#include "common/group_tag_delegate.h"
#include "common/icons.h"
#include "common/table_cells.h"
#include "common/table_page_tools.h"
#include "common/theme.h"
#include "common/two_line_delegate.h"

#include <QApplication>
#include <QPainter>

namespace dutydesk {

namespace {

constexpr int Pad = 6;
constexpr int Icon = 16;

bool isSelected(const QStyleOptionViewItem& option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

QColor textColour(const QStyleOptionViewItem& option)
{
    const auto group = option.state.testFlag(QStyle::State_Enabled) ? QPalette::Normal : QPalette::Disabled;
    return option.palette.color(group, isSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

/// The row's background and focus frame as the style draws them, without text.
void paintBackground(QPainter* painter, const QStyleOptionViewItem& option)
{
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem empty = option;
    empty.text.clear();
    empty.icon = {};
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);
}

std::optional<DueState> dueOf(const QModelIndex& index)
{
    const QVariant value = index.data(DueRole);
    if (!value.isValid())
        return {};
    return DueState(value.toInt());
}

PriorityGroups groupsOf(const QModelIndex& index)
{
    return PriorityGroups(index.data(GroupsRole).toInt());
}

} // namespace

QString dueTitle(DueState state)
{
    switch (state) {
    case DueState::Overdue: return QCoreApplication::translate("Due", "overdue");
    case DueState::Today: return QCoreApplication::translate("Due", "today");
    case DueState::Soon: return QCoreApplication::translate("Due", "soon");
    case DueState::Later: break;
    }
    return QCoreApplication::translate("Due", "later");
}

QString dueIcon(DueState state)
{
    switch (state) {
    case DueState::Overdue: return QStringLiteral("overdue");
    case DueState::Today: return QStringLiteral("due-today");
    case DueState::Soon: return QStringLiteral("clock");
    case DueState::Later: break;
    }
    return QStringLiteral("later");
}

void GroupTagDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    paintBackground(painter, item);
    paintGroupTags(*painter, item.rect.adjusted(Pad, 0, -2, 0), groupsOf(index), item.font, item.palette);
}

QSize GroupTagDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return groupTagsSize(groupsOf(index), option.font) + QSize(2 * Pad, 4);
}

void DueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = cellText(index.data());
    paintBackground(painter, item);
    const auto due = dueOf(index);
    QColor colour = textColour(item);
    QRect rect = item.rect.adjusted(Pad, 0, -2, 0);
    if (due) {
        if (!isSelected(item))
            colour = dueColour(coloursOf(item.palette), *due);
        paintLineIcon(*painter, QRect(rect.left(), rect.top() + (rect.height() - Icon) / 2, Icon, Icon), dueIcon(*due), colour);
        rect.setLeft(rect.left() + Icon + 4);
    }
    painter->setPen(colour);
    painter->setFont(item.font);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, item.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString first = cellText(index.data());
    const QString second = index.data(SecondLineRole).toString();
    paintBackground(painter, item);

    const Colours& colours = coloursOf(item.palette);
    const int line = item.fontMetrics.height();
    QRect rect = item.rect.adjusted(Pad, 0, -Pad, 0);
    const int top = rect.top() + (rect.height() - 2 * line - 2) / 2;
    if (const auto due = dueOf(index)) {
        const QColor colour = isSelected(item) ? textColour(item) : dueColour(colours, *due);
        paintLineIcon(*painter, QRect(rect.left(), top + (line - Icon) / 2, Icon, Icon), dueIcon(*due), colour);
        rect.setLeft(rect.left() + Icon + 6);
    }
    QRect firstRect(rect.left(), top, rect.width(), line);
    if (!item.icon.isNull()) { // a mark of the row: the second line keeps its place below it
        item.icon.paint(painter, QRect(rect.left(), top + (line - Icon) / 2, Icon, Icon), Qt::AlignCenter,
                        isSelected(item) ? QIcon::Selected : QIcon::Normal);
        firstRect.setLeft(firstRect.left() + Icon + 4);
    }
    if (const auto groups = groupsOf(index)) {
        const bool narrow = rect.width() < 360;
        const QSize size = groupTagsSize(groups, item.font, narrow);
        const int width = std::min(size.width(), rect.width() / 2);
        paintGroupTags(*painter, QRect(firstRect.right() - width + 1, top - 2, width, line + 4), groups, item.font, item.palette, narrow);
        firstRect.setRight(firstRect.right() - width - 8);
    }
    QFont bold = item.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(textColour(item));
    painter->drawText(firstRect, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(bold).elidedText(first, Qt::ElideRight, firstRect.width()));
    painter->setFont(item.font);
    painter->setPen(isSelected(item) ? textColour(item) : colours.quiet);
    const QRect secondRect(rect.left(), top + line + 2, rect.width(), line);
    painter->drawText(secondRect, Qt::AlignLeft | Qt::AlignVCenter, item.fontMetrics.elidedText(second, Qt::ElideRight, secondRect.width()));
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize one = QStyledItemDelegate::sizeHint(option, index);
    return {one.width() + 2 * Pad, tableRowHeight(2)};
}

} // namespace dutydesk
