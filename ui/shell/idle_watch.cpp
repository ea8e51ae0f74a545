#include "shell/idle_watch.h"

#include <QApplication>
#include <QMouseEvent>

namespace dutydesk {

namespace {

constexpr int LookEveryMs = 3000;

} // namespace

IdleWatch::IdleWatch(QApplication& application, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_clock(clock) {
    m_timer.setInterval(LookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::start(int minutes) {
    m_minutes = minutes;
    m_lastInput = m_clock.now();
    if (!m_timer.isActive())
        m_application.installEventFilter(this);
    m_timer.start();
}

void IdleWatch::stop() {
    m_timer.stop();
    m_application.removeEventFilter(this);
}

void IdleWatch::setMinutes(int minutes) {
    m_minutes = minutes;
}

void IdleWatch::look() {
    if (!m_timer.isActive())
        return;
    const QDateTime now = m_clock.now();
    if (now < m_lastInput) // the clock was put back: the time until now is not known, so it begins again
        m_lastInput = now;
    if (m_lastInput.secsTo(now) < qint64(m_minutes) * 60)
        return;
    stop();
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseMove: {
        // Windows that come and go under a pointer at rest make moves too; a person moves it.
        const QPoint at = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
        if (at == m_pointer)
            return false;
        m_pointer = at;
        break;
    }
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::InputMethod:
        break;
    default:
        return false;
    }
    look(); // who comes back after the time finds the desk locked, and his key goes nowhere
    if (!m_timer.isActive())
        return true;
    m_lastInput = m_clock.now();
    return false;
}

} // namespace dutydesk
