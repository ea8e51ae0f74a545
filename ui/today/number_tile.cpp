#include "today/number_tile.h"

#include "common/format.h"
#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QKeyEvent>
#include <QPainter>

namespace dutydesk {

namespace {

constexpr int Icon = 20;

QFont numberFont(const QFont& font) {
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2.4);
    large.setWeight(QFont::DemiBold);
    return large;
}

} // namespace

NumberTile::NumberTile(const QString& icon, const QString& title, const QString& hint, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_hint(hint) {
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(hint);
    setNumber(0, Tone::Quiet);
}

void NumberTile::setNumber(int number, Tone tone) {
    m_number = number;
    m_tone = tone;
    setAccessibleName(tr("%1: %2").arg(text(), QString::number(number)));
    setAccessibleDescription(m_hint);
    update();
}

QSize NumberTile::sizeHint() const {
    const int height = QFontMetrics(numberFont(font())).height() + fontMetrics().height() + 3 * PageGap;
    return {fontMetrics().horizontalAdvance(text()) + Icon + 2 * PageMargin + PageGap, height};
}

QSize NumberTile::minimumSizeHint() const {
    return {qMin(160, sizeHint().width()), sizeHint().height()};
}

void NumberTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = coloursOf(palette());
    painter.setBrush(underMouse() || isDown() ? palette().color(QPalette::AlternateBase)
                                              : palette().color(QPalette::Base));
    painter.setPen(hasFocus() ? QPen(colours.accent, 2) : QPen(colours.line, 1));
    const double inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);

    QColor ink = palette().color(QPalette::Text);
    if (m_number > 0 && m_tone != Tone::Quiet)
        ink = m_tone == Tone::Bad ? colours.overdue : colours.today;
    const QRect room = rect().adjusted(PageMargin, PageGap, -PageMargin, -PageGap);
    const QFont large = numberFont(font());
    const int numberHeight = QFontMetrics(large).height();
    painter.setFont(large);
    painter.setPen(ink);
    painter.drawText(QRect(room.left(), room.top(), room.width() - Icon, numberHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, formatCount(m_number));
    paintLineIcon(painter, QRect(room.right() - Icon + 1, room.top() + (numberHeight - Icon) / 2, Icon, Icon), m_icon,
                  m_number > 0 ? ink : colours.quiet);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    const QRect title(room.left(), room.top() + numberHeight, room.width(), room.height() - numberHeight);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, title.width()));
}

void NumberTile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void NumberTile::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void NumberTile::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace dutydesk
