#include "common/theme.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;

namespace {

// WCAG 2.1, success criterion 1.4.3: text needs 4.5:1.
constexpr double Least = 4.5;

void requireReadable(const char* what, const QColor& text, const QColor& back)
{
    INFO(what << ": " << text.name().toStdString() << " on " << back.name().toStdString() << " is " << contrast(text, back));
    CHECK(contrast(text, back) >= Least);
}

} // namespace

TEST_CASE("contrast is WCAG's", "[ui][palette]")
{
    CHECK(contrast(Qt::black, Qt::white) > 20.99);
    CHECK(contrast(Qt::white, Qt::white) < 1.01);
    // The grey that is known to stand exactly at the border on white.
    CHECK(contrast(QColor(0x76, 0x76, 0x76), Qt::white) > 4.5);
    CHECK(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

TEST_CASE("every text is readable in both themes", "[ui][palette]")
{
    for (const bool dark : {false, true}) {
        INFO((dark ? "dark" : "light"));
        const QPalette p = themePalette(dark);
        const Colours& c = coloursOf(p);
        REQUIRE(isDark(p) == dark);
        for (auto back : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
            requireReadable("text", p.color(QPalette::Text), p.color(back));
            requireReadable("window text", p.color(QPalette::WindowText), p.color(back));
            requireReadable("quiet", c.quiet, p.color(back));
            requireReadable("accent", c.accent, p.color(back));
            requireReadable("overdue", c.overdue, p.color(back));
            requireReadable("today", c.today, p.color(back));
            requireReadable("soon", c.soon, p.color(back));
            requireReadable("fine", c.fine, p.color(back));
            requireReadable("placeholder", p.color(QPalette::PlaceholderText), p.color(back));
        }
        requireReadable("button", p.color(QPalette::ButtonText), p.color(QPalette::Button));
        requireReadable("main button", c.buttonText, c.button);
        requireReadable("selection", p.color(QPalette::HighlightedText), p.color(QPalette::Highlight));
        requireReadable("tool tip", p.color(QPalette::ToolTipText), p.color(QPalette::ToolTipBase));
        requireReadable("side bar", p.color(QPalette::WindowText), c.side);
        requireReadable("side bar count", c.quiet, c.side);
        requireReadable("side bar urgent", c.overdue, c.side);
        requireReadable("notice", p.color(QPalette::WindowText), c.tint);
        for (auto group : {PriorityGroup::Cardiovascular, PriorityGroup::PriorityRight, PriorityGroup::LowMobility}) {
            const Colours::Tag& tag = tagOf(c, group);
            requireReadable("group", tag.text, tag.back);
        }
    }
}

TEST_CASE("the border of a field can be seen in both themes", "[ui][palette]")
{
    // WCAG 2.1, success criterion 1.4.11: what shows where a control is needs 3:1.
    for (const bool dark : {false, true}) {
        const QPalette p = themePalette(dark);
        for (auto back : {QPalette::Window, QPalette::Base}) {
            INFO((dark ? "dark" : "light") << " " << contrast(coloursOf(p).edge, p.color(back)));
            CHECK(contrast(coloursOf(p).edge, p.color(back)) >= 3.0);
        }
        CHECK(contrast(coloursOf(p).accent, p.color(QPalette::Window)) >= 3.0); // the ring of the focus
    }
}

TEST_CASE("a tag can be told from the row under it", "[ui][palette]")
{
    for (const bool dark : {false, true}) {
        const QPalette p = themePalette(dark);
        for (auto group : {PriorityGroup::Cardiovascular, PriorityGroup::PriorityRight, PriorityGroup::LowMobility})
            CHECK(tagOf(coloursOf(p), group).back != p.color(QPalette::Base));
    }
}
