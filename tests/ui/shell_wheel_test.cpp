#include "common/desk_style.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;

namespace {

/// Whether the widget kept the turn for itself; else it goes on to what scrolls.
bool keepsWheel(QWidget& widget) {
    const QPointF at = widget.rect().center();
    QWheelEvent turn(at, widget.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &turn);
    return turn.isAccepted();
}

} // namespace

TEST_CASE("scrolling a page over a box or a number changes neither", "[ui][shell]") {
    DeskStyle style;
    QScrollArea area;
    auto* inside = new QWidget;
    inside->setMinimumHeight(2000);
    auto* column = new QVBoxLayout(inside);
    auto* box = new QComboBox;
    box->addItems({QStringLiteral("5"), QStringLiteral("10"), QStringLiteral("15")});
    auto* number = new QSpinBox;
    column->addWidget(box);
    column->addWidget(number);
    area.setWidget(inside);
    area.resize(300, 200);
    for (QWidget* one : {static_cast<QWidget*>(box), static_cast<QWidget*>(number)})
        one->setStyle(&style);
    area.show();
    area.setFocus();
    CHECK_FALSE(keepsWheel(*box));
    CHECK(box->currentIndex() == 0);
    CHECK_FALSE(keepsWheel(*number));
    CHECK(number->value() == 0);
    CHECK(box->focusPolicy() == Qt::StrongFocus); // the first turn of the wheel must not give the focus either

    area.activateWindow();
    box->setFocus();
    REQUIRE(QTest::qWaitForWindowActive(&area));
    REQUIRE(box->hasFocus());
    CHECK(keepsWheel(*box));
    CHECK(box->currentIndex() == 1);
    for (QWidget* one : {static_cast<QWidget*>(box), static_cast<QWidget*>(number)})
        one->setStyle(nullptr);
}

TEST_CASE("the list of a narrow box is as wide as its longest words", "[ui][shell]") {
    DeskStyle style;
    QComboBox box;
    box.setStyle(&style);
    box.addItems({QStringLiteral("ПМО"), QStringLiteral("ДВН – диспансеризация определённых групп взрослого населения")});
    box.resize(110, 30);
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect list = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxListBoxPopup, &box);
    CHECK(list.width() > box.fontMetrics().horizontalAdvance(box.itemText(1)));
    box.removeItem(1);
    CHECK(style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxListBoxPopup, &box).width() == 110);
}
