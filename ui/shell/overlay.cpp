#include "shell/overlay.h"

#include "common/theme.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QPainter>

namespace dutydesk {

namespace {

constexpr int FromTop = 56;
constexpr int Margin = 24;

} // namespace

Overlay::Overlay(QWidget* window, int width) : QFrame(window), m_window(window), m_width(width)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::ClickFocus);
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(28);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    hide();
    window->installEventFilter(this);
}

void Overlay::open()
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
    qApp->installEventFilter(this);
}

void Overlay::dismiss()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT dismissed();
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && event->type() == QEvent::Resize && isVisible())
        place();
    if (event->type() == QEvent::MouseButtonPress && isVisible()) {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && widget->window() == m_window->window() && widget != this && !isAncestorOf(widget))
            dismiss();
    }
    return false;
}

void Overlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

void Overlay::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    place();
}

void Overlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Window));
    painter.setPen(coloursOf(palette()).line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void Overlay::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    place();
}

void Overlay::place()
{
    const int width = std::min(wantedWidth(), m_window->width() - 2 * Margin);
    const int height = std::min(sizeHint().height(), m_window->height() - FromTop - Margin);
    const QRect wanted((m_window->width() - width) / 2, FromTop, width, height);
    if (geometry() != wanted)
        setGeometry(wanted);
}

} // namespace dutydesk
