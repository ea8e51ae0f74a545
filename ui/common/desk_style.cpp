#include "common/desk_style.h"

#include "common/desk_style_parts.h"
#include "common/icons.h"
#include "common/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTableView>
#include <QToolButton>

namespace dutydesk {

namespace {

constexpr int FieldHeight = 11; ///< px that a field or a button is higher than its words

template <class Option>
const Option* as(const QStyleOption* option) {
    return qstyleoption_cast<const Option*>(option);
}

bool changesByWheel(const QWidget* widget) {
    return qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget);
}

/// Lists and text lie on the base colour, other scroll areas on the window's.
QColor groundAround(const QPalette& palette, const QWidget* scrollBar) {
    const QWidget* area = scrollBar && scrollBar->parentWidget() ? scrollBar->parentWidget()->parentWidget() : nullptr;
    const bool plain = qobject_cast<const QScrollArea*>(area);
    return palette.color(QPalette::Active, plain ? QPalette::Window : QPalette::Base);
}

/// The part of a table's scroll bar that stands beside the header; the header goes on over it.
int besideHeader(const QStyleOptionSlider& bar, const QWidget* scrollBar) {
    const QWidget* area = scrollBar && scrollBar->parentWidget() ? scrollBar->parentWidget()->parentWidget() : nullptr;
    const auto* table = qobject_cast<const QTableView*>(area);
    const bool has = table && bar.orientation == Qt::Vertical && !table->horizontalHeader()->isHidden();
    return has ? std::min(table->horizontalHeader()->height(), bar.rect.height()) : 0;
}

void paintBesideHeader(QPainter& painter, const QStyleOptionSlider& bar, int height) {
    const QRect beside(bar.rect.left(), bar.rect.top(), bar.rect.width(), height);
    painter.fillRect(beside, bar.palette.color(QPalette::Active, QPalette::Window));
    painter.fillRect(QRect(beside.left(), beside.bottom(), beside.width(), 1), coloursOf(bar.palette).line);
}

/// A frame is a hairline; around a field of several lines it is a field's border.
QColor frameColour(const QStyleOption& option, const QWidget* widget) {
    const Colours& colours = coloursOf(option.palette);
    const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
    if (!text || text->isReadOnly())
        return colours.line;
    return text->hasFocus() ? colours.accent : colours.edge;
}

QString arrowOf(QStyle::PrimitiveElement element) {
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
        return QStringLiteral("down");
    case QStyle::PE_IndicatorArrowUp:
        return QStringLiteral("up");
    case QStyle::PE_IndicatorArrowLeft:
        return QStringLiteral("left");
    case QStyle::PE_IndicatorArrowRight:
        return QStringLiteral("right");
    default:
        return {};
    }
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto* frame = as<QStyleOptionFrame>(option); frame && frame->lineWidth > 0)
            paintField(*painter, *option, option->rect);
        return; // without a frame it lies in a field that is drawn already
    case PE_FrameLineEdit:
        return;
    case PE_PanelButtonCommand: {
        const auto* button = as<QStyleOptionButton>(option);
        paintButton(*painter, *option, option->rect, button && button->features.testFlag(QStyleOptionButton::Flat));
        return;
    }
    case PE_PanelButtonTool:
        paintButton(*painter, *option, option->rect, option->state.testFlag(State_AutoRaise));
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        paintChevron(*painter, *option, option->rect, arrowOf(element));
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = as<QStyleOptionHeader>(option)) {
            QStyleOptionHeader quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, coloursOf(option->palette).quiet);
            paintChevron(*painter, quiet, option->rect,
                         header->sortIndicator == QStyleOptionHeader::SortUp ? QStringLiteral("down")
                                                                             : QStringLiteral("up"));
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(*painter, *option);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          coloursOf(option->palette).line);
        return;
    case PE_Frame:
        painter->save();
        painter->setBrush(Qt::NoBrush);
        painter->setPen(frameColour(*option, widget));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.color(QPalette::Active, QPalette::Base));
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton*>(widget) || qobject_cast<const QToolButton*>(widget) ||
            qobject_cast<const QLineEdit*>(widget))
            return; // their borders say it
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto* button = as<QStyleOptionButton>(option)) {
            proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
            if (button->features.testFlag(QStyleOptionButton::HasMenu))
                paintChevron(*painter, *option,
                             QRect(option->rect.right() - StyleArrowRoom, option->rect.top(), StyleArrowRoom,
                                   option->rect.height()),
                             QStringLiteral("down"));
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto* button = as<QStyleOptionButton>(option)) {
            QStyleOptionButton words = *button;
            if (const auto* real = qobject_cast<const QPushButton*>(widget)) {
                words.rect = real->rect();
                words.features.setFlag(QStyleOptionButton::HasMenu, real->menu());
            }
            paintButtonWords(*painter, words, *proxy());
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = as<QStyleOptionComboBox>(option); combo && !combo->editable) {
            paintComboWords(*painter, *combo,
                            proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget));
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto* tab = as<QStyleOptionTab>(option)) {
            paintTab(*painter, *tab);
            return;
        }
        break;
    case CE_HeaderLabel:
        if (const auto* header = as<QStyleOptionHeader>(option); header && header->icon.isNull()) {
            paintHeaderWords(*painter, *header);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const {
    const auto* bar = as<QStyleOptionSlider>(option);
    if (bar && control == CC_ScrollBar) {
        paintScrollBar(*painter, *bar, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget),
                       groundAround(option->palette, widget));
        if (const int height = besideHeader(*bar, widget); height > 0)
            paintBesideHeader(*painter, *bar, height);
    } else if (const auto* box = as<QStyleOptionComboBox>(option); box && control == CC_ComboBox) {
        paintComboBox(*painter, *box);
    } else if (const auto* spin = as<QStyleOptionSpinBox>(option); spin && control == CC_SpinBox) {
        paintSpinBox(*painter, *spin, *proxy(), widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto* frame = as<QStyleOptionFrame>(option);
        return frame && frame->lineWidth > 0 ? rect.adjusted(StyleFieldPad - 4, 0, 4 - StyleFieldPad, 0) : rect;
    }
    if (element == SE_HeaderArrow)
        return {option->rect.right() - StyleChevron - 3,
                option->rect.top() + (option->rect.height() - StyleChevron) / 2, StyleChevron, StyleChevron};
    return rect;
}

namespace {

/// What the list of a box needs to show its words whole; not more than half a small screen.
int popupWidth(const QComboBox& box) {
    constexpr int Frame = 2, Most = 640;
    const QAbstractItemView* list = box.view();
    const int words = std::max(list->sizeHintForColumn(box.modelColumn()), 0);
    return std::min(words + 2 * (Frame + StyleFieldPad) + list->verticalScrollBar()->sizeHint().width(), Most);
}

} // namespace

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                const QWidget* widget) const {
    if (const auto* bar = as<QStyleOptionSlider>(option); bar && control == CC_ScrollBar) {
        QStyleOptionSlider below = *bar;
        below.rect.setTop(below.rect.top() + besideHeader(*bar, widget));
        return scrollBarPart(below, part);
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const QRect whole = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const auto* box = as<QStyleOptionComboBox>(option);
        const int pad = box && box->editable ? StyleFieldPad - 3 : StyleFieldPad; // a line edit has a margin of its own
        return visualRect(option->direction, whole, whole.adjusted(pad, 2, -StyleArrowRoom, -2));
    }
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(option->direction, whole,
                          QRect(whole.right() - StyleArrowRoom + 1, whole.top(), StyleArrowRoom, whole.height()));
    if (const auto* box = qobject_cast<const QComboBox*>(widget);
        box && control == CC_ComboBox && part == SC_ComboBoxListBoxPopup) // as wide as its longest words
        return QRect(rect.topLeft(), QSize(std::max(rect.width(), popupWidth(*box)), rect.height()));
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return rect.adjusted(StyleFieldPad - 5, 0, 0, 0);
    return rect;
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                  const QWidget* widget) const {
    constexpr int LeastButton = 80;
    switch (type) {
    case CT_PushButton: {
        const auto* button = as<QStyleOptionButton>(option);
        const bool words = button && !button->text.isEmpty();
        const int icon = words && !button->icon.isNull() ? StyleIconGap - 4 : 0; // QPushButton has counted 4
        const int width = contents.width() + icon + (words ? 2 * StyleButtonPad : 2 * 6);
        return {words ? std::max(LeastButton, width) : width, contents.height() + FieldHeight};
    }
    case CT_LineEdit: // also the one inside a spin box: Qt takes the height of the box from it
        return {contents.width() + 2 * StyleFieldPad,
                std::max(contents.height() - 2, option->fontMetrics.height()) + FieldHeight};
    case CT_ComboBox:
        return {contents.width() + StyleFieldPad + StyleArrowRoom + 4,
                std::max(contents.height() - 2, option->fontMetrics.height()) + FieldHeight};
    case CT_TabBarTab:
        return QProxyStyle::sizeFromContents(type, option, contents, widget)
                   .expandedTo({0, option->fontMetrics.height() + 16}) +
               QSize(4, 0);
    case CT_ToolButton:
        return QProxyStyle::sizeFromContents(type, option, contents, widget) + QSize(2, 2);
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuButtonIndicator:
        return StyleArrowRoom - StyleButtonPad;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* data) const {
    if (hint == SH_ComboBox_Popup)
        return 0; // the list opens below the field and scrolls; it does not cover what stands above
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // words say it
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QIcon DeskStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const {
    switch (icon) {
    case SP_LineEditClearButton:
        return lineIcon(QStringLiteral("close"));
    case SP_MessageBoxQuestion:
        return lineIcon(QStringLiteral("help"));
    case SP_MessageBoxWarning:
    case SP_MessageBoxCritical:
        return lineIcon(QStringLiteral("warning"));
    case SP_MessageBoxInformation:
        return lineIcon(QStringLiteral("info"));
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

void DeskStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (!changesByWheel(widget))
        return;
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus); // else the first turn of the wheel gives the focus
    widget->installEventFilter(this);
}

void DeskStyle::unpolish(QWidget* widget) {
    if (changesByWheel(widget))
        widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool DeskStyle::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
        return QProxyStyle::eventFilter(watched, event);
    event->ignore(); // goes on to what scrolls
    return true;
}

} // namespace dutydesk
