#pragma once

#include "common/page.h"

#include <QTimer>

#include <atomic>

namespace dutydesk {

/// Makes the backups: each day's by itself while the window is open, others when somebody asks. One at a time.
class BackupDriver : public QObject {
    Q_OBJECT

public:
    explicit BackupDriver(Workbench& workbench, QObject* parent = nullptr);

    /// From now on looks every hour, and soon for the first time, whether a backup is due.
    void start();
    void backUp(); ///< now
    void stop();   ///< what is being made is given up; nothing of it stays
    bool running() const { return m_running; }

Q_SIGNALS:
    void finished(const QString& sentence);

private:
    void look();
    void run(bool onlyIfDue);
    Workbench& m_workbench;
    QTimer m_timer;
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_running = false;
};

} // namespace dutydesk
