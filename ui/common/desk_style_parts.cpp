#include "common/desk_style_parts.h"

#include "common/icons.h"
#include "common/theme.h"

#include <QPainter>
#include <QStyle>

namespace dutydesk {

namespace {

constexpr int LeastHandle = 28; ///< px, of a scroll bar in a very long list

bool isOn(const QStyleOption& option, QStyle::StateFlag flag) {
    return option.state.testFlag(flag);
}

bool isHot(const QStyleOption& option) {
    return isOn(option, QStyle::State_Enabled) && isOn(option, QStyle::State_MouseOver);
}

QColor edgeOf(const QStyleOption& option) {
    const Colours& colours = coloursOf(option.palette);
    return isOn(option, QStyle::State_Enabled) ? colours.edge : colours.line;
}

void paintBox(QPainter& painter, const QRect& rect, const QColor& ground, const QPen& border,
              double corner = StyleCorner) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(border);
    const double inset = border.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner);
    painter.restore();
}

QColor halfway(const QColor& one, const QColor& other) {
    return {(one.red() + other.red()) / 2, (one.green() + other.green()) / 2, (one.blue() + other.blue()) / 2};
}

QPen ring(const QStyleOption& option, bool focused) {
    return focused ? QPen(coloursOf(option.palette).accent, 2) : QPen(edgeOf(option), 1);
}

} // namespace

void paintField(QPainter& painter, const QStyleOption& option, const QRect& rect) {
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const QColor ground = option.palette.color(QPalette::Active, enabled ? QPalette::Base : QPalette::Window);
    paintBox(painter, rect, ground, ring(option, enabled && isOn(option, QStyle::State_HasFocus)));
}

void paintButton(QPainter& painter, const QStyleOption& option, const QRect& rect, bool flat) {
    const Colours& colours = coloursOf(option.palette);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool down = isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On);
    const bool focused = enabled && isOn(option, QStyle::State_HasFocus);
    QColor ground = option.palette.color(QPalette::Active, QPalette::Button);
    if (!enabled)
        ground = option.palette.color(QPalette::Active, QPalette::Window);
    else if (down)
        ground = colours.line;
    else if (isHot(option))
        ground = option.palette.color(QPalette::Active, QPalette::Midlight);
    if (flat && !down && !isHot(option)) {
        if (focused)
            paintBox(painter, rect, Qt::transparent, ring(option, true));
        return;
    }
    // A button is known by its words; its border may be quieter than a field's.
    const auto* push = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool isDefault = enabled && push && push->features.testFlag(QStyleOptionButton::DefaultButton);
    const QPen border =
        focused ? ring(option, true) : QPen(isDefault ? colours.accent : halfway(edgeOf(option), colours.line), 1);
    paintBox(painter, rect, ground, flat && !focused ? QPen(Qt::transparent) : border);
}

void paintButtonWords(QPainter& painter, const QStyleOptionButton& button, const QStyle& style) {
    const bool menu = button.features.testFlag(QStyleOptionButton::HasMenu);
    QRect room = button.rect.adjusted(StyleFieldPad, 0, menu ? -StyleArrowRoom : -StyleFieldPad, 0);
    const bool underlined = style.styleHint(QStyle::SH_UnderlineShortcut, &button);
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine |
                      (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const int words = button.text.isEmpty() ? 0 : button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const int icon = button.icon.isNull() ? 0 : button.iconSize.width();
    const int whole = icon + words + (icon > 0 && words > 0 ? StyleIconGap : 0);
    if (!menu && whole < room.width())
        room.setLeft(room.left() + (room.width() - whole) / 2);
    if (icon > 0) {
        const QRect place(room.left(), button.rect.top() + (button.rect.height() - button.iconSize.height()) / 2, icon,
                          button.iconSize.height());
        button.icon.paint(&painter, place, Qt::AlignCenter,
                          isOn(button, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        room.setLeft(place.right() + 1 + StyleIconGap);
    }
    style.drawItemText(&painter, room, flags, button.palette, isOn(button, QStyle::State_Enabled), button.text,
                       QPalette::ButtonText);
}

void paintChevron(QPainter& painter, const QStyleOption& option, const QRect& room, const QString& way) {
    const auto group = isOn(option, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    const int side = std::min({StyleChevron, room.width(), room.height()});
    const QRect place(room.left() + (room.width() - side) / 2, room.top() + (room.height() - side) / 2, side, side);
    paintLineIcon(painter, place, QStringLiteral("chevron-") + way, option.palette.color(group, QPalette::ButtonText));
}

void paintCheckBox(QPainter& painter, const QStyleOption& option) {
    const Colours& colours = coloursOf(option.palette);
    const int side = std::min(option.rect.width(), option.rect.height());
    const QRect box(option.rect.left() + (option.rect.width() - side) / 2,
                    option.rect.top() + (option.rect.height() - side) / 2, side, side);
    const bool set = isOn(option, QStyle::State_On) || isOn(option, QStyle::State_NoChange);
    if (!set || !isOn(option, QStyle::State_Enabled)) {
        const auto role = isHot(option) ? QPalette::Midlight : QPalette::Base;
        paintBox(painter, box,
                 option.palette.color(QPalette::Active, isOn(option, QStyle::State_Enabled) ? role : QPalette::Window),
                 ring(option, isOn(option, QStyle::State_HasFocus)));
    } else {
        paintBox(painter, box, colours.button,
                 QPen(isOn(option, QStyle::State_HasFocus) ? colours.accent : colours.button, 1));
    }
    if (!set)
        return;
    const QColor ink = isOn(option, QStyle::State_Enabled) ? colours.buttonText
                                                           : option.palette.color(QPalette::Disabled, QPalette::Text);
    paintLineIcon(painter, box.adjusted(1, 1, -1, -1),
                  isOn(option, QStyle::State_On) ? QStringLiteral("ok") : QStringLiteral("minus"), ink);
}

void paintRadioButton(QPainter& painter, const QStyleOption& option) {
    const Colours& colours = coloursOf(option.palette);
    const int side = std::min(option.rect.width(), option.rect.height());
    const QRect box(option.rect.topLeft(), QSize(side, side));
    const bool set = isOn(option, QStyle::State_On);
    paintBox(painter, box, option.palette.color(QPalette::Active, QPalette::Base),
             QPen(set ? colours.accent : edgeOf(option), set ? 2 : 1), side / 2.0);
    if (set)
        paintBox(painter, box.adjusted(4, 4, -4, -4), colours.accent, QPen(Qt::transparent), side / 2.0 - 4);
}

void paintTab(QPainter& painter, const QStyleOptionTab& tab) {
    const Colours& colours = coloursOf(tab.palette);
    if (isHot(tab) && !isOn(tab, QStyle::State_Selected))
        painter.fillRect(tab.rect.adjusted(0, 2, 0, -2), tab.palette.color(QPalette::Active, QPalette::Midlight));
    if (isOn(tab, QStyle::State_Selected))
        painter.fillRect(QRect(tab.rect.left() + 4, tab.rect.bottom() - 2, tab.rect.width() - 8, 3), colours.accent);
    if (isOn(tab, QStyle::State_HasFocus))
        paintBox(painter, tab.rect.adjusted(2, 3, -2, -5), Qt::transparent, QPen(colours.accent, 1));
}

void paintHeaderWords(QPainter& painter, const QStyleOptionHeader& header) {
    QRect room = header.rect;
    if (header.sortIndicator != QStyleOptionHeader::None)
        room.setRight(room.right() - StyleChevron);
    painter.save();
    painter.setPen(coloursOf(header.palette).quiet);
    painter.drawText(room, int(header.textAlignment) | Qt::TextSingleLine,
                     header.fontMetrics.elidedText(header.text, Qt::ElideRight, room.width()));
    painter.restore();
}

void paintComboWords(QPainter& painter, const QStyleOptionComboBox& combo, const QRect& room) {
    const auto group = isOn(combo, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    QRect words = room;
    painter.save();
    if (!combo.currentIcon.isNull()) {
        const QRect icon(words.left(), words.top() + (words.height() - combo.iconSize.height()) / 2,
                         combo.iconSize.width(), combo.iconSize.height());
        combo.currentIcon.paint(&painter, icon);
        words.setLeft(icon.right() + 1 + StyleIconGap);
    }
    painter.setPen(combo.palette.color(group, QPalette::ButtonText));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     combo.fontMetrics.elidedText(combo.currentText, Qt::ElideRight, words.width()));
    painter.restore();
}

void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& box, const QStyle& style, const QWidget* widget) {
    paintField(painter, box, box.rect);
    if (box.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag flag, const QString& way) {
        QStyleOption state = box;
        state.state.setFlag(QStyle::State_Enabled,
                            box.state.testFlag(QStyle::State_Enabled) && box.stepEnabled.testFlag(flag));
        paintChevron(painter, state, style.subControlRect(QStyle::CC_SpinBox, &box, part, widget), way);
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, QStringLiteral("up"));
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, QStringLiteral("down"));
}

void paintComboBox(QPainter& painter, const QStyleOptionComboBox& box) {
    if (box.editable)
        paintField(painter, box, box.rect);
    else
        paintButton(painter, box, box.rect, false);
    paintChevron(painter, box,
                 QRect(box.rect.right() - StyleArrowRoom, box.rect.top(), StyleArrowRoom, box.rect.height()),
                 QStringLiteral("down"));
}

QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part) {
    const bool across = bar.orientation == Qt::Horizontal;
    const QRect whole = bar.rect;
    const int length = across ? whole.width() : whole.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int share = range <= 0 ? length : int(qint64(length) * bar.pageStep / (range + bar.pageStep));
    const int handle = std::clamp(share, std::min(LeastHandle, length), length);
    const int at =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    const auto span = [&](int from, int to) {
        return across ? QRect(whole.left() + from, whole.top(), to - from, whole.height())
                      : QRect(whole.left(), whole.top() + from, whole.width(), to - from);
    };
    QRect rect;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        rect = span(at, at + handle);
        break;
    case QStyle::SC_ScrollBarSubPage:
        rect = span(0, at);
        break;
    case QStyle::SC_ScrollBarAddPage:
        rect = span(at + handle, length);
        break;
    case QStyle::SC_ScrollBarGroove:
        rect = whole;
        break;
    default:
        return {}; // no arrows
    }
    return QStyle::visualRect(bar.direction, whole, rect);
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& bar, const QRect& handle, const QColor& ground) {
    painter.fillRect(bar.rect, ground);
    if (bar.maximum <= bar.minimum)
        return;
    const Colours& colours = coloursOf(bar.palette);
    const bool held =
        bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) && (isHot(bar) || isOn(bar, QStyle::State_Sunken));
    const int thin = held ? 2 : 3;
    const QRect thumb =
        bar.orientation == Qt::Horizontal ? handle.adjusted(1, thin, -1, -thin) : handle.adjusted(thin, 1, -thin, -1);
    paintBox(painter, thumb, held ? colours.quiet : colours.edge, QPen(Qt::transparent),
             std::min(thumb.width(), thumb.height()) / 2.0);
}

} // namespace dutydesk
