#include "shell/main_window.h"

#include "common/format.h"
#include "shell/backup_driver.h"
#include "shell/notice_bar.h"
#include "shell/search_palette.h"
#include "shell/side_bar.h"
#include "shell/sync_driver.h"

namespace dutydesk {

void MainWindow::connectWorkbench()
{
    connect(&m_workbench, &Workbench::openPage, this, &MainWindow::openPage);
    connect(&m_workbench, &Workbench::openPerson, this, [this](PersonId person) {
        openPage(QStringLiteral("person"), QVariant::fromValue(person));
    });
    connect(&m_workbench, &Workbench::said, this, &MainWindow::said);
    connect(&m_workbench, &Workbench::failed, this, [this](const Error& error) { m_notice->showError(error); });
    connect(&m_workbench, &Workbench::working, this,
            [this](const QString& what, qint64 done, qint64 total, const std::function<void()>& cancel) {
                m_strip->work(what, done, total, cancel);
            });
    connect(&m_workbench, &Workbench::lockWanted, this, &MainWindow::lockWanted);
    connect(&m_workbench, &Workbench::rekeyWanted, this, &MainWindow::rekeyWanted);
    connect(&m_workbench, &Workbench::restoreWanted, this, &MainWindow::restoreWanted);
    connect(&m_workbench, &Workbench::appearanceChosen, this, &MainWindow::appearanceChosen);
    connect(m_search, &SearchPalette::chosen, this, [this](PersonId person) { Q_EMIT m_workbench.openPerson(person); });
    connect(m_side, &SideBar::chosen, this, [this](const QString& id) { openPage(id); });
    connect(m_side, &SideBar::helpWanted, this, [this] { showHelp(); });
    connect(m_strip, &StatusStrip::undoWanted, this, &MainWindow::undoLast);
    connect(m_strip, &StatusStrip::forgotten, this, [this] { m_undo = {}; });
    connect(m_strip, &StatusStrip::syncPageWanted, this, [this] { openPage(QStringLiteral("sync")); });
}

void MainWindow::connectSync()
{
    connect(m_sync, &SyncDriver::progress, this, [this](const QString& what, qint64 done, qint64 total, int secondsLeft) {
        m_strip->work(what, done, total, [this] { m_sync->cancel(); }, secondsLeft);
    });
    connect(m_sync, &SyncDriver::finished, this, [this](const QString& sentence, bool) {
        m_strip->work({}, -1, 0, {});
        if (!m_undo) // the act that may be taken back stays in sight; the state of sync stands beside it anyway
            m_strip->say(sentence, false);
        readCounts();
    });
    connect(m_backup, &BackupDriver::finished, this, [this](const QString& sentence) {
        if (!m_undo)
            m_strip->say(sentence, false);
        ChangeSet made;
        made.add(ChangeSet::Settings); // the card tells of the newest
        replicaChanged(made);
    });
}

void MainWindow::said(const QString& sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_strip->say(sentence, bool(m_undo));
}

void MainWindow::undoLast()
{
    if (!m_undo)
        return;
    const auto undo = std::exchange(m_undo, {});
    m_strip->forget();
    undo();
}

void MainWindow::replicaChanged(const ChangeSet& changes)
{
    m_changes.subjects |= changes.subjects;
    m_changes.manyPersons = m_changes.manyPersons || changes.manyPersons;
    m_changes.persons.unite(changes.persons);
    if (!m_changeTimer.isActive())
        m_changeTimer.start();
}

void MainWindow::tellChanges()
{
    const ChangeSet changes = std::exchange(m_changes, {});
    for (Page* page : std::as_const(m_pages))
        page->replicaChanged(changes);
    readCounts();
}

void MainWindow::readCounts()
{
    if (!roleHas(m_runner.desk().actor().role, Right::SeePatients))
        return;
    m_runner.read<TodaySummary>(
        this, [](Desk& desk) { return desk.today(); },
        [this](const Result<TodaySummary>& summary) {
            if (summary)
                showCounts(*summary);
        });
}

void MainWindow::showCounts(const TodaySummary& summary)
{
    StatusStrip::Sync sync;
    if (summary.lastSync.isValid())
        sync.state = summary.lastSyncState == u"ok"        ? StatusStrip::SyncState::Well
                     : summary.lastSyncState == u"running" ? StatusStrip::SyncState::Running
                                                           : StatusStrip::SyncState::Trouble;
    sync.last = summary.lastSync;
    sync.toSend = summary.toSend;
    sync.parked = summary.parked;
    sync.conflicts = summary.conflicts;
    m_strip->showSync(sync, m_runner.desk().clock().today());

    const int calls = summary.overdue + summary.dueToday;
    m_side->setCount(QStringLiteral("calls"), calls, summary.overdue > 0,
                     tr("%1 overdue, %2 due today").arg(formatCount(summary.overdue), formatCount(summary.dueToday)));
    const int trouble = summary.parked + summary.conflicts;
    m_side->setCount(QStringLiteral("sync"), summary.toSend + trouble, trouble > 0,
                     tr("%1 to send, %2 set aside, %3 to decide")
                         .arg(formatCount(summary.toSend), formatCount(summary.parked), formatCount(summary.conflicts)));
}

} // namespace dutydesk
