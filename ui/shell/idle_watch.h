#pragma once

#include "domain/clock.h"

#include <QObject>
#include <QPoint>
#include <QTimer>

class QApplication;

namespace dutydesk {

/// Tells when nobody has touched keyboard, mouse or screen for so many minutes, in any window of the program. By the
/// clock and not by counting: time during which the computer slept counts too. UI thread.
class IdleWatch : public QObject {
    Q_OBJECT

public:
    IdleWatch(QApplication& application, const Clock& clock, QObject* parent = nullptr);

    void start(int minutes);
    void stop();
    void setMinutes(int minutes); ///< from 1; counts on from the last input
    bool isWatching() const { return m_timer.isActive(); }
    int minutes() const { return m_minutes; }
    /// Looks whether the time is over; a timer does it every few seconds.
    void look();

Q_SIGNALS:
    void idle(); ///< once, and the watch has stopped

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QApplication& m_application;
    const Clock& m_clock;
    QTimer m_timer;
    QDateTime m_lastInput;
    QPoint m_pointer;
    int m_minutes = 10;
};

} // namespace dutydesk
