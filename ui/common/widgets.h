#pragma once

#include <QString>

class QFrame;
class QLabel;
class QPushButton;
class QToolButton;
class QWidget;

namespace dutydesk {

/// The small parts that every page is made of, so that they look alike.

/// The one main button of a page, in the accent colour. `text` is a verb: "Record the outcome".
QPushButton* makeMainButton(const QString& text, QWidget* parent = nullptr);
/// A plain button with one of our icons (may be empty).
QPushButton* makeButton(const QString& icon, const QString& text, QWidget* parent = nullptr);
/// An icon alone, with its word as tool tip and for screen readers.
QToolButton* makeIconButton(const QString& icon, const QString& word, QWidget* parent = nullptr);
/// A section's heading: semi-bold, body size.
QLabel* makeSection(const QString& text, QWidget* parent = nullptr);
/// Secondary text in the quiet colour; wraps.
QLabel* makeHint(const QString& text, QWidget* parent = nullptr);
/// Puts the words of a label into the colour of a problem, or into the quiet one.
void markProblem(QLabel& label, bool problem);
/// A hairline across.
QFrame* makeLine(QWidget* parent = nullptr);
/// Words that the user may select and copy.
QLabel* makeValue(const QString& text = {}, QWidget* parent = nullptr);

constexpr int PageMargin = 12; ///< px, around the content
constexpr int PageGap = 8;     ///< px, between things

} // namespace dutydesk
