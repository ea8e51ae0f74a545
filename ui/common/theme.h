#pragma once

#include "desk/read_models.h"

#include <QColor>
#include <QPalette>

namespace dutydesk {

/// The colours that a QPalette has no role for. Every text colour stands at 4.5:1 or better on the backgrounds that it is used
/// on (tests/ui/palette_test.cpp computes it).
struct Colours {
    QColor accent;        ///< links, the current place in the side bar; on window and base
    QColor button;        ///< the one main button of a page
    QColor buttonText;
    QColor quiet;         ///< secondary text; on window, base and alternate base
    QColor line;          ///< hairlines between parts
    QColor edge;          ///< borders of fields, boxes and buttons; 3:1 on window and base (WCAG 2.1, 1.4.11)
    QColor side;          ///< the side bar's background
    QColor overdue, today, soon, fine; ///< due states and states of sync; on window, base and alternate base
    QColor tint;          ///< a quiet background for what deserves a second look; carries text
    struct Tag {
        QColor back, text;
    };
    Tag cardiovascular, priorityRight, lowMobility;
};

/// Which of the two themes a palette belongs to.
bool isDark(const QPalette& palette);

/// The colours that go with a palette; widgets ask with their own: `coloursOf(palette())`.
const Colours& coloursOf(const QPalette& palette);

/// The two palettes of the desk.
QPalette themePalette(bool dark);

/// The style sheet that goes with them: a few rules for names and properties that Fusion has no notion of.
QString themeStyleSheet(bool dark);

const Colours::Tag& tagOf(const Colours& colours, PriorityGroup group);
QColor dueColour(const Colours& colours, DueState state);

/// Contrast by WCAG 2.1, 1 to 21.
double contrast(const QColor& one, const QColor& other);

} // namespace dutydesk
