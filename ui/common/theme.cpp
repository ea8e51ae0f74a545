#include "common/theme.h"

#include <cmath>

namespace dutydesk {

namespace {

Colours lightColours()
{
    Colours c;
    c.accent = QColor(0x0b, 0x5a, 0x9c);
    c.button = QColor(0x0b, 0x5a, 0x9c);
    c.buttonText = QColor(0xff, 0xff, 0xff);
    c.quiet = QColor(0x55, 0x5f, 0x6c);
    c.line = QColor(0xd2, 0xd8, 0xdf);
    c.edge = QColor(0x84, 0x8e, 0x9a);
    c.side = QColor(0xe7, 0xeb, 0xf0);
    c.overdue = QColor(0xa8, 0x1f, 0x19);
    c.today = QColor(0x7d, 0x4b, 0x00);
    c.soon = QColor(0x0b, 0x5a, 0x9c);
    c.fine = QColor(0x2a, 0x66, 0x35);
    c.tint = QColor(0xff, 0xf4, 0xdc);
    c.cardiovascular = {QColor(0xf6, 0xe1, 0xda), QColor(0x86, 0x2f, 0x1c)};
    c.priorityRight = {QColor(0xeb, 0xe3, 0xf8), QColor(0x58, 0x2d, 0x98)};
    c.lowMobility = {QColor(0xd6, 0xee, 0xec), QColor(0x0a, 0x58, 0x55)};
    return c;
}

Colours darkColours()
{
    Colours c;
    c.accent = QColor(0x7c, 0xb8, 0xf2);
    c.button = QColor(0x2a, 0x66, 0xa3);
    c.buttonText = QColor(0xff, 0xff, 0xff);
    c.quiet = QColor(0xa6, 0xb0, 0xbc);
    c.line = QColor(0x3a, 0x43, 0x4e);
    c.edge = QColor(0x6e, 0x7a, 0x88);
    c.side = QColor(0x19, 0x1d, 0x23);
    c.overdue = QColor(0xff, 0x9d, 0x93);
    c.today = QColor(0xf0, 0xbf, 0x62);
    c.soon = QColor(0x8d, 0xc4, 0xfb);
    c.fine = QColor(0x8e, 0xd1, 0x99);
    c.tint = QColor(0x3b, 0x33, 0x1f);
    c.cardiovascular = {QColor(0x4c, 0x26, 0x1c), QColor(0xf7, 0xbf, 0xae)};
    c.priorityRight = {QColor(0x39, 0x2a, 0x5c), QColor(0xd3, 0xc1, 0xfb)};
    c.lowMobility = {QColor(0x12, 0x41, 0x3f), QColor(0x93, 0xdf, 0xd8)};
    return c;
}

QPalette basePalette(QRgb window, QRgb base, QRgb alternate, QRgb text, QRgb button)
{
    QPalette p;
    p.setColor(QPalette::Window, QColor(window));
    p.setColor(QPalette::WindowText, QColor(text));
    p.setColor(QPalette::Base, QColor(base));
    p.setColor(QPalette::AlternateBase, QColor(alternate));
    p.setColor(QPalette::Text, QColor(text));
    p.setColor(QPalette::Button, QColor(button));
    p.setColor(QPalette::ButtonText, QColor(text));
    p.setColor(QPalette::BrightText, QColor(0xff, 0xff, 0xff));
    return p;
}

void disable(QPalette& p, const QColor& text, const QColor& highlight)
{
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, text);
    p.setColor(QPalette::Disabled, QPalette::Highlight, highlight);
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness()
           < palette.color(QPalette::Active, QPalette::WindowText).lightness();
}

const Colours& coloursOf(const QPalette& palette)
{
    static const Colours light = lightColours();
    static const Colours dark = darkColours();
    return isDark(palette) ? dark : light;
}

QPalette themePalette(bool dark)
{
    const Colours colours = dark ? darkColours() : lightColours();
    QPalette p = dark ? basePalette(0xff20252b, 0xff171b20, 0xff1c2127, 0xffe6eaef, 0xff2d343c)
                      : basePalette(0xfff3f5f7, 0xffffffff, 0xfff7f9fa, 0xff1b222c, 0xfff7f9fa);
    p.setColor(QPalette::Highlight, dark ? QColor(0x2a, 0x5a, 0x8c) : QColor(0x0b, 0x5a, 0x9c));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, colours.accent);
    p.setColor(QPalette::LinkVisited, colours.accent);
    p.setColor(QPalette::PlaceholderText, colours.quiet);
    p.setColor(QPalette::ToolTipBase, dark ? QColor(0x2d, 0x34, 0x3c) : QColor(0xff, 0xff, 0xff));
    p.setColor(QPalette::ToolTipText, p.color(QPalette::Text));
    p.setColor(QPalette::Mid, colours.line);
    p.setColor(QPalette::Midlight, dark ? QColor(0x33, 0x3b, 0x44) : QColor(0xe9, 0xed, 0xf1));
    p.setColor(QPalette::Light, dark ? QColor(0x3a, 0x43, 0x4e) : QColor(0xff, 0xff, 0xff));
    p.setColor(QPalette::Dark, dark ? QColor(0x12, 0x15, 0x19) : QColor(0xb3, 0xbc, 0xc6));
    p.setColor(QPalette::Shadow, dark ? QColor(0x08, 0x0a, 0x0c) : QColor(0x7e, 0x88, 0x94));
    disable(p, dark ? QColor(0x7c, 0x87, 0x93) : QColor(0x8b, 0x95, 0xa1), dark ? QColor(0x3a, 0x43, 0x4e) : QColor(0xd2, 0xd8, 0xdf));
    return p;
}

const Colours::Tag& tagOf(const Colours& colours, PriorityGroup group)
{
    switch (group) {
    case PriorityGroup::Cardiovascular: return colours.cardiovascular;
    case PriorityGroup::PriorityRight: return colours.priorityRight;
    case PriorityGroup::LowMobility: break;
    }
    return colours.lowMobility;
}

QColor dueColour(const Colours& colours, DueState state)
{
    switch (state) {
    case DueState::Overdue: return colours.overdue;
    case DueState::Today: return colours.today;
    case DueState::Soon: return colours.soon;
    case DueState::Later: break;
    }
    return colours.quiet;
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QString themeStyleSheet(bool dark)
{
    const Colours c = dark ? darkColours() : lightColours();
    const QString sheet = QStringLiteral(
        "QPushButton[main=\"true\"] { background: %1; color: %2; border: 1px solid %1; border-radius: 3px; padding: 5px 14px; }"
        "QPushButton[main=\"true\"]:hover { border-color: %3; }"
        "QPushButton[main=\"true\"]:focus { border: 2px solid %4; padding: 4px 13px; }"
        "QPushButton[main=\"true\"]:disabled { background: %5; color: %6; border-color: %5; }"
        "QFrame[hairline=\"true\"] { background: %5; border: none; }"
        "QLabel[quiet=\"true\"] { color: %6; }"
        "QLabel[problem=\"true\"] { color: %7; }"
        "QToolTip { padding: 4px; border: 1px solid %5; }"
        "QHeaderView::section { background: palette(window); color: %6; border: none; border-bottom: 1px solid %5;"
        " padding: 4px 6px; }"
        "QTableView { border: 1px solid %5; gridline-color: %5; }"
        "QStatusBar::item { border: none; }");
    return sheet.arg(c.button.name(), c.buttonText.name(), c.accent.name(), dark ? c.accent.name() : QStringLiteral("#1b222c"),
                     c.line.name(), c.quiet.name(), c.overdue.name());
}

} // namespace dutydesk
