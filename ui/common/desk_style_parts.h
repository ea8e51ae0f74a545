#pragma once

#include <QStyleOption>

class QPainter;

namespace dutydesk {

// What DeskStyle draws, one function a part. All of it is on the UI thread, inside a paint event.

constexpr int StyleCorner = 3;   ///< px, radius of buttons and fields
constexpr int StyleChevron = 14; ///< px, side of the little arrows
constexpr int StyleFieldPad = 8; ///< px between a border and the words behind it
constexpr int StyleButtonPad = 12;
constexpr int StyleArrowRoom = 24; ///< px at the end of a combo box
constexpr int StyleIconGap = 6;

/// A field's border and ground; a ring in the accent colour while it has the focus.
void paintField(QPainter& painter, const QStyleOption& option, const QRect& rect);
/// The ground of a button. `flat`: nothing until the pointer or a press is on it.
void paintButton(QPainter& painter, const QStyleOption& option, const QRect& rect, bool flat);
/// Icon and words of a button; those with a menu start at the left, as combo boxes do.
void paintButtonWords(QPainter& painter, const QStyleOptionButton& button, const QStyle& style);
void paintChevron(QPainter& painter, const QStyleOption& option, const QRect& room, const QString& way);
/// A spin box: the field and its two arrows.
void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& box, const QStyle& style, const QWidget* widget);
void paintComboBox(QPainter& painter, const QStyleOptionComboBox& box);
void paintCheckBox(QPainter& painter, const QStyleOption& option);
void paintRadioButton(QPainter& painter, const QStyleOption& option);
void paintTab(QPainter& painter, const QStyleOptionTab& tab);
void paintHeaderWords(QPainter& painter, const QStyleOptionHeader& header);
void paintComboWords(QPainter& painter, const QStyleOptionComboBox& combo, const QRect& room);
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& bar, const QRect& handle, const QColor& ground);

/// Where the parts of a scroll bar without arrows lie.
QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part);

} // namespace dutydesk
