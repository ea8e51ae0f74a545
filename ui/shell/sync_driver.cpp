#include "shell/sync_driver.h"

#include "common/format.h"
#include "shell/sync_schedule_rule.h"

namespace dutydesk {

namespace {

constexpr int LookEveryMs = 30'000;

} // namespace

SyncDriver::SyncDriver(Workbench& workbench, QObject* parent) : QObject(parent), m_workbench(workbench)
{
    m_timer.setInterval(LookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &SyncDriver::look);
    connect(&workbench, &Workbench::syncWanted, this, [this](const QStringList& servers) { syncNow(servers, QStringLiteral("manual")); });
}

void SyncDriver::start(bool atStart)
{
    if (!roleHas(m_workbench.runner().desk().actor().role, Right::Sync))
        return;
    m_workbench.runner().read<QList<SyncRunRow>>(
        this, [](Desk& desk) { return desk.syncRuns(1); },
        [this, atStart](const Result<QList<SyncRunRow>>& runs) {
            if (runs && !runs->isEmpty())
                m_lastAttempt = runs->constFirst().started;
            m_timer.start();
            if (atStart && m_workbench.runner().desk().syncSchedule().atStart)
                syncNow({}, QStringLiteral("start"));
            else
                look();
        });
}

void SyncDriver::look()
{
    Desk& desk = m_workbench.runner().desk();
    if (!m_running && syncIsDue(desk.syncSchedule(), m_lastAttempt, desk.clock().now()))
        syncNow({}, QStringLiteral("schedule"));
}

void SyncDriver::syncNow(const QStringList& servers, const QString& cause)
{
    if (m_running)
        return;
    m_running = true;
    m_lastAttempt = m_workbench.runner().desk().clock().now();
    Q_EMIT progress(tr("Sync begins"), 0, 0, -1);
    m_workbench.runner().lengthy<QList<SyncReport>>(
        this,
        [this, servers, cause](Desk& desk) {
            // The runner waits for its threads before the window dies, so `this` outlives the call.
            return desk.sync(servers, cause, [this](const SyncProgress& p) {
                QMetaObject::invokeMethod(
                    this,
                    [this, p] {
                        const QString what = p.server.isEmpty() ? p.step : QStringLiteral("%1: %2").arg(p.server, p.step);
                        Q_EMIT progress(what, p.done, p.total, p.secondsLeft);
                    },
                    Qt::QueuedConnection);
            });
        },
        [this](const Result<QList<SyncReport>>& outcome) { ended(outcome); });
}

void SyncDriver::cancel()
{
    m_workbench.runner().desk().cancelSync();
}

void SyncDriver::ended(const Result<QList<SyncReport>>& outcome)
{
    m_running = false;
    if (!outcome) {
        Q_EMIT finished(outcome.error().message, false);
        return;
    }
    qint64 applied = 0;
    qint64 sent = 0;
    QStringList words;
    for (const SyncReport& report : *outcome) {
        applied += report.applied;
        sent += report.sent;
        if (report.state != SyncReport::State::Ok && !report.message.isEmpty())
            words << report.message;
    }
    const bool well = words.isEmpty();
    if (well)
        words << tr("Sync is done: received %1, sent %2.").arg(formatCount(applied), formatCount(sent));
    Q_EMIT finished(words.join(u' '), well);
}

} // namespace dutydesk
