#include "shell/backup_driver.h"

#include "common/format.h"

namespace dutydesk {

namespace {

constexpr int SoonMs = 2 * 60 * 1000; // the day's first sync and first call come before it
constexpr int LookEveryMs = 60 * 60 * 1000;
constexpr qint64 MegaByte = qint64(1024) * 1024;

} // namespace

BackupDriver::BackupDriver(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_stop(std::make_shared<std::atomic_bool>(false)) {
    connect(&m_timer, &QTimer::timeout, this, &BackupDriver::look);
    connect(&workbench, &Workbench::backupWanted, this, &BackupDriver::backUp);
}

void BackupDriver::start() {
    if (roleHas(m_workbench.runner().desk().actor().role, Right::Backup))
        m_timer.start(SoonMs);
}

void BackupDriver::stop() {
    m_timer.stop();
    *m_stop = true;
}

void BackupDriver::look() {
    m_timer.setInterval(LookEveryMs);
    run(true);
}

void BackupDriver::backUp() {
    run(false);
}

void BackupDriver::run(bool onlyIfDue) {
    if (m_running)
        return;
    m_running = true;
    *m_stop = false;
    using Made = std::optional<Desk::Backup>;
    // The runner waits for its threads before the window dies, so `this` outlives the call.
    const auto told = [this](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            this,
            [this, done, total] {
                if (m_running)
                    Q_EMIT m_workbench.working(tr("Backup"), done, total, [this] { stop(); });
            },
            Qt::QueuedConnection);
        return !*m_stop;
    };
    m_workbench.runner().lengthy<Made>(
        this,
        [onlyIfDue, told](Desk& desk) -> Result<Made> {
            if (onlyIfDue && !desk.backupDue())
                return Made();
            auto made = desk.backup({}, told);
            return made ? Result<Made>(*made) : Result<Made>(made.error());
        },
        [this](const Result<Made>& made) {
            m_running = false;
            Q_EMIT m_workbench.working({}, -1, 0);
            if (!made && made.error().kind != ErrorKind::Cancelled)
                Q_EMIT m_workbench.failed(made.error());
            else if (!made)
                Q_EMIT finished(tr("The backup was broken off; the earlier ones are there."));
            else if (*made)
                Q_EMIT finished(tr("The backup is made and was read back: %1 MB.")
                                    .arg(formatCount(((*made)->bytes + MegaByte - 1) / MegaByte)));
        });
}

} // namespace dutydesk
