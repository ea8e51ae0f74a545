#pragma once

#include "common/page.h"
#include "shell/status_strip.h"

#include <QHash>
#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace dutydesk {

class BackupDriver;
class ClipboardTrail;
class HelpWindow;
class NoticeBar;
class SearchPalette;
class SideBar;
class SyncDriver;

/// The window of the desk: side bar, page, status strip, and what lies over them (search). It owns the runner, so that closing it
/// waits for what the user has said and stops a sync.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Desk& desk, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Reads the counts and opens the first page; with `syncAtStart` syncs start by themselves from now on.
    void start(bool syncAtStart);
    /// Syncs start by the schedule from now on, without one for the start.
    void watchSchedule(bool watch);

    void openPage(const QString& id, const QVariant& argument = {});
    /// Whom the pages about a person show; a window that is made anew opens them with the same people.
    QHash<QString, QVariant> shownPersons() const { return m_persons; }
    void setShownPersons(const QHash<QString, QVariant>& persons) { m_awaited = persons; }
    void goBack();
    void undoLast();
    QList<Page*> pages() const { return m_pages; }
    Page* page(const QString& id) const;
    Page* currentPage() const;
    DeskRunner& runner() { return m_runner; }
    Workbench& workbench() { return m_workbench; }
    StatusStrip& strip() { return *m_strip; }
    SearchPalette& search() { return *m_search; }
    HelpWindow& help();
    SideBar& sideBar() { return *m_side; }
    void showSearch();
    /// The help on a topic; on the current page when none is named.
    void showHelp(const QString& topic = {});
    bool helpIsOpen() const;

Q_SIGNALS:
    void appearanceChosen(const dutydesk::Appearance& appearance);
    void lockWanted();
    void rekeyWanted();
    void restoreWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    struct Place {
        QString id;
        QVariant argument;
    };
    PersonId personInFront() const;
    void makePagesAndBars();
    void connectWorkbench();
    void connectSync();
    void makeShortcuts();
    void goTo(const Place& place);
    void said(const QString& sentence, std::function<void()> undo);
    void replicaChanged(const ChangeSet& changes);
    void tellChanges();
    void readCounts();
    void lookForDamage();
    void showCounts(const TodaySummary& summary);

    DeskRunner m_runner;
    Workbench m_workbench;
    QList<Page*> m_pages;
    SideBar* m_side = nullptr;
    QStackedWidget* m_stack = nullptr;
    NoticeBar* m_notice = nullptr;
    bool m_lookedForDamage = false;
    StatusStrip* m_strip = nullptr;
    SearchPalette* m_search = nullptr;
    HelpWindow* m_help = nullptr; ///< made when it is first asked for
    SyncDriver* m_sync = nullptr;
    BackupDriver* m_backup = nullptr;
    ClipboardTrail* m_copies = nullptr;
    QList<Place> m_history;
    Place m_here;
    QHash<QString, QVariant> m_persons; ///< by the page's id
    QHash<QString, QVariant> m_awaited; ///< of the window before; each is used when its page is first opened
    std::function<void()> m_undo;
    ChangeSet m_changes;
    QTimer m_changeTimer;
};

} // namespace dutydesk
