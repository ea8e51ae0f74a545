#pragma once

#include "sync/sync_engine.h"

#include <QElapsedTimer>

namespace dutydesk {

/// Tells progress at most ten times a second, with the time left by the pace of the step. One thread.
class ProgressTeller
{
public:
    using Tell = std::function<void(const SyncProgress&)>;

    ProgressTeller(QString server, Tell tell) : m_tell(std::move(tell)) { m_now.server = std::move(server); }

    void step(const QString& name, qint64 total = 0)
    {
        m_now.step = name;
        m_now.done = 0;
        m_now.total = total;
        m_now.secondsLeft = -1;
        m_stepTime.start();
        m_changed = true;
        maybeTell();
    }

    void advance(qint64 done, qint64 total)
    {
        m_now.done = done;
        m_now.total = total;
        const qint64 passed = m_stepTime.isValid() ? m_stepTime.elapsed() : 0;
        m_now.secondsLeft = total > done && done > 0 && passed > 1000
            ? static_cast<int>(static_cast<double>(passed) / 1000.0 * static_cast<double>(total - done) / static_cast<double>(done))
            : -1;
        m_changed = true;
        maybeTell();
    }

    /// The last state, whenever the one before was told.
    void flush()
    {
        if (m_changed && m_tell)
            m_tell(m_now);
        m_changed = false;
        m_sinceTold.start();
    }

private:
    void maybeTell()
    {
        if (!m_sinceTold.isValid() || m_sinceTold.elapsed() >= 100)
            flush();
    }

    Tell m_tell;
    SyncProgress m_now;
    QElapsedTimer m_sinceTold, m_stepTime;
    bool m_changed = false;
};

} // namespace dutydesk
