#include "common/group_tag.h"

#include "common/icons.h"
#include "common/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace dutydesk {

namespace {

constexpr int Icon = 14;
constexpr int Pad = 6;
constexpr int Gap = 4;

QFont chipFont(QFont font)
{
    font.setPointSizeF(std::max(9.0, font.pointSizeF() - 1));
    return font;
}

int chipHeight(const QFont& font)
{
    return std::max(QFontMetrics(chipFont(font)).height() + 4, Icon + 4);
}

int chipWidth(PriorityGroup group, const QFont& font, bool shortWords)
{
    const QString text = shortWords ? groupShortTitle(group) : groupTitle(group);
    return Pad + Icon + Gap + QFontMetrics(chipFont(font)).horizontalAdvance(text) + Pad;
}

} // namespace

QString groupTitle(PriorityGroup group)
{
    switch (group) {
    case PriorityGroup::Cardiovascular: return QCoreApplication::translate("Groups", "cardiovascular");
    case PriorityGroup::PriorityRight: return QCoreApplication::translate("Groups", "priority right");
    case PriorityGroup::LowMobility: break;
    }
    return QCoreApplication::translate("Groups", "low mobility");
}

QString groupShortTitle(PriorityGroup group)
{
    switch (group) {
    case PriorityGroup::Cardiovascular: return QCoreApplication::translate("Groups", "CVD", "short for cardiovascular");
    case PriorityGroup::PriorityRight: return QCoreApplication::translate("Groups", "priority", "short for priority right");
    case PriorityGroup::LowMobility: break;
    }
    return QCoreApplication::translate("Groups", "mobility", "short for low mobility");
}

QString groupIcon(PriorityGroup group)
{
    switch (group) {
    case PriorityGroup::Cardiovascular: return QStringLiteral("heart");
    case PriorityGroup::PriorityRight: return QStringLiteral("star");
    case PriorityGroup::LowMobility: break;
    }
    return QStringLiteral("mobility");
}

QList<PriorityGroup> groupList(PriorityGroups groups)
{
    QList<PriorityGroup> list;
    for (auto group : {PriorityGroup::Cardiovascular, PriorityGroup::PriorityRight, PriorityGroup::LowMobility}) {
        if (groups.testFlag(group))
            list << group;
    }
    return list;
}

QString groupsInWords(PriorityGroups groups)
{
    QStringList words;
    for (auto group : groupList(groups))
        words << groupTitle(group);
    return words.join(QStringLiteral(", "));
}

QSize groupTagsSize(PriorityGroups groups, const QFont& font, bool shortWords)
{
    int width = 0;
    for (auto group : groupList(groups))
        width += (width ? Gap : 0) + chipWidth(group, font, shortWords);
    return {width, chipHeight(font)};
}

int paintGroupTags(QPainter& painter, const QRect& rect, PriorityGroups groups, const QFont& font, const QPalette& palette,
                   bool shortWords)
{
    const auto list = groupList(groups);
    const Colours& colours = coloursOf(palette);
    const int height = std::min(chipHeight(font), rect.height());
    bool shorter = shortWords || groupTagsSize(groups, font, false).width() > rect.width();
    const bool onlyIcons = groupTagsSize(groups, font, shorter).width() > rect.width();
    int x = rect.left();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(chipFont(font));
    for (auto group : list) {
        const int width = onlyIcons ? Icon + 2 * Gap : chipWidth(group, font, shorter);
        const QRect chip(x, rect.top() + (rect.height() - height) / 2, width, height);
        if (chip.right() > rect.right() + 1)
            break;
        const Colours::Tag& tag = tagOf(colours, group);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tag.back);
        painter.drawRoundedRect(chip, 3, 3);
        const int iconX = chip.left() + (onlyIcons ? Gap : Pad);
        paintLineIcon(painter, QRect(iconX, chip.top() + (height - Icon) / 2, Icon, Icon), groupIcon(group), tag.text);
        if (!onlyIcons) {
            painter.setPen(tag.text);
            painter.drawText(chip.adjusted(Pad + Icon + Gap, 0, -Pad + 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             shorter ? groupShortTitle(group) : groupTitle(group));
        }
        x += width + Gap;
    }
    painter.restore();
    return std::max(0, x - rect.left() - Gap);
}

GroupTags::GroupTags(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void GroupTags::setGroups(PriorityGroups groups)
{
    m_groups = groups;
    setToolTip(groupsInWords(groups));
    setAccessibleName(groupsInWords(groups));
    updateGeometry();
    update();
}

QSize GroupTags::sizeHint() const
{
    return groupTagsSize(m_groups, font());
}

QSize GroupTags::minimumSizeHint() const
{
    const int icons = int(groupList(m_groups).size()) * (Icon + 3 * Gap);
    return {icons, chipHeight(font())};
}

void GroupTags::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintGroupTags(painter, rect(), m_groups, font(), palette());
}

} // namespace dutydesk
