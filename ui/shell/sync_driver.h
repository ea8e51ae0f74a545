#pragma once

#include "common/page.h"

#include <QTimer>

namespace dutydesk {

/// Starts syncs (by the schedule, at the start, at the user's word), tells how they go and what came of them. One at a time.
class SyncDriver : public QObject
{
    Q_OBJECT

public:
    explicit SyncDriver(Workbench& workbench, QObject* parent = nullptr);

    /// Reads when the last run was and begins to watch the schedule. Without it nothing runs by itself. `atStart`: the
    /// program has just been started, which the schedule may answer with a sync.
    void start(bool atStart);
    void syncNow(const QStringList& servers, const QString& cause);
    void cancel();
    bool running() const { return m_running; }

Q_SIGNALS:
    /// While it runs about ten times a second; total 0 = not known; secondsLeft -1 = not known.
    void progress(const QString& what, qint64 done, qint64 total, int secondsLeft);
    /// When it is over, whatever came of it; `sentence` tells, `well` whether all went well.
    void finished(const QString& sentence, bool well);

private:
    void look();
    void ended(const Result<QList<SyncReport>>& outcome);

    Workbench& m_workbench;
    QTimer m_timer;
    QDateTime m_lastAttempt;
    bool m_running = false;
};

} // namespace dutydesk
