#include "person/key_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace dutydesk {

namespace {

constexpr int Pad = 8;
constexpr int Cap = 20;

} // namespace

KeyButton::KeyButton(const QString& key, const QString& words, QWidget* parent)
    : QAbstractButton(parent)
    , m_key(key) {
    setText(words);
    setAccessibleName(words);
    setAccessibleDescription(tr("Key %1").arg(key));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setCursor(Qt::PointingHandCursor);
    setMinimumHeight(leastHeight());
}

void KeyButton::setCompact(bool compact) {
    m_compact = compact;
    setMinimumHeight(leastHeight());
    updateGeometry();
}

int KeyButton::leastHeight() const {
    return qMax(m_compact ? 26 : 32, fontMetrics().height() + (m_compact ? 4 : 8));
}

QRect KeyButton::wordsRect(const QRect& whole) const {
    return m_key.isEmpty() ? whole.adjusted(2, 2, -2, -2) : whole.adjusted(Pad + Cap + Pad, 2, -Pad, -2);
}

QSize KeyButton::sizeHint() const {
    const int words = fontMetrics().horizontalAdvance(text());
    return {words + 2 * Pad + (m_key.isEmpty() ? 0 : Cap + Pad) + 2, leastHeight()};
}

QSize KeyButton::minimumSizeHint() const {
    return {qMin(sizeHint().width(), 110), sizeHint().height()};
}

int KeyButton::heightForWidth(int width) const {
    const QRect room = wordsRect(QRect(0, 0, width, 1000));
    const QRect needed = fontMetrics().boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, text());
    return qMax(leastHeight(), needed.height() + 4);
}

void KeyButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colours = palette();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool strong = isChecked() || isDown();
    QColor back = strong ? colours.color(QPalette::Highlight) : colours.color(QPalette::Button);
    if (!strong && underMouse() && isEnabled())
        back = colours.color(QPalette::Midlight);
    painter.setBrush(back);
    painter.setPen(strong ? colours.color(QPalette::Highlight) : colours.color(QPalette::Mid));
    painter.drawRoundedRect(box, 4, 4);

    const QColor ink = isEnabled() ? colours.color(strong ? QPalette::HighlightedText : QPalette::ButtonText)
                                   : colours.color(QPalette::Disabled, QPalette::ButtonText);
    if (!m_key.isEmpty()) {
        const QRectF cap(Pad, (height() - Cap) / 2.0, Cap, Cap);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(strong ? ink : colours.color(QPalette::Mid));
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(ink);
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.drawText(cap, Qt::AlignCenter, m_key == u"-" ? QStringLiteral("−") : m_key);
    }
    painter.setFont(font());
    painter.setPen(ink);
    painter.drawText(wordsRect(rect()),
                     (m_key.isEmpty() ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextWordWrap,
                     text());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(strong ? ink : colours.color(QPalette::Highlight), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 3, 3);
    }
}

void KeyButton::keyPressEvent(QKeyEvent* event) {
    // Ctrl+Enter saves the whole form; plain Enter presses this button.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->modifiers().testFlag(Qt::ControlModifier))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void KeyButton::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void KeyButton::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace dutydesk
