#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace dutydesk {

/// The only source of "now" in core and ui; injected, so that tests and demonstrations choose the day.
/// Implementations are thread-safe.
class Clock {
public:
    virtual ~Clock() = default;

    /// The moment in UTC, to the millisecond.
    virtual QDateTime now() const = 0;

    /// The calendar day at the polyclinic (the local time zone of the desk).
    QDate today() const { return now().toLocalTime().date(); }
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// A clock that runs at the pace of the machine but shows another moment; used by demonstrations (`DUTYDESK_NOW`).
class ShiftedClock final : public Clock {
public:
    explicit ShiftedClock(const QDateTime& pretendedNow)
        : m_offsetMs(QDateTime::currentDateTimeUtc().msecsTo(pretendedNow)) {}
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addMSecs(m_offsetMs); }

private:
    qint64 m_offsetMs;
};

/// Stands still until told otherwise. Set it only while no other thread reads it.
class FixedClock final : public Clock {
public:
    explicit FixedClock(const QDateTime& now)
        : m_now(now.toUTC()) {}
    QDateTime now() const override { return m_now; }
    void set(const QDateTime& now) { m_now = now.toUTC(); }
    void advanceSeconds(qint64 seconds) { m_now = m_now.addSecs(seconds); }
    void advanceDays(int days) { m_now = m_now.addDays(days); }

private:
    QDateTime m_now;
};

} // namespace dutydesk
