#include "shell/main_window.h"

#include "common/icons.h"
#include "shell/backup_driver.h"
#include "shell/clipboard_trail.h"
#include "shell/help_window.h"
#include "shell/notice_bar.h"
#include "shell/pages.h"
#include "shell/search_palette.h"
#include "shell/side_bar.h"
#include "shell/sync_driver.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int ChangeDelayMs = 250; // a sync commits page after page; nobody wants the list to blink at each
constexpr int HistoryLength = 50;
const QString GeometryKey = QStringLiteral("shell/geometry");

} // namespace

MainWindow::MainWindow(Desk& desk, QWidget* parent) : QMainWindow(parent), m_runner(desk), m_workbench(m_runner)
{
    setMinimumSize(1024, 640);
    makePagesAndBars();
    connectWorkbench();
    connectSync();
    makeShortcuts();
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(ChangeDelayMs);
    connect(&m_changeTimer, &QTimer::timeout, this, &MainWindow::tellChanges);
    connect(&desk, &Desk::changed, this, &MainWindow::replicaChanged);
    if (!restoreGeometry(QSettings().value(GeometryKey).toByteArray()))
        resize(1366, 740);
}

PersonId MainWindow::personInFront() const
{
    const Page* page = currentPage();
    if (!page)
        return {};
    const PersonId shown = page->shownPerson();
    return shown.isValid() ? shown : m_persons.value(page->id()).value<PersonId>();
}

MainWindow::~MainWindow()
{
    delete m_copies; // it uses the runner
    m_sync->cancel();
    m_backup->stop();
    // The pages use the workbench and the runner until their end.
    delete takeCentralWidget();
}

void MainWindow::makePagesAndBars()
{
    m_stack = new QStackedWidget;
    const Role role = m_runner.desk().actor().role;
    for (Page* page : makePages(m_workbench, m_stack)) {
        const Right needed = page->id() == u"sync"       ? Right::Sync
                             : page->id() == u"settings" ? Right::Settings
                             : page->id() == u"audit"    ? Right::ReadAudit
                                                         : Right::SeePatients;
        if (roleHas(role, needed)) {
            m_pages << page;
            m_stack->addWidget(page);
        } else {
            delete page;
        }
    }
    m_side = new SideBar(m_pages);
    m_notice = new NoticeBar;
    m_strip = new StatusStrip;

    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_notice);
    right->addWidget(m_stack, 1);
    auto* across = new QHBoxLayout;
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_side);
    across->addLayout(right, 1);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(across, 1);
    column->addWidget(m_strip);
    setCentralWidget(middle);

    m_search = new SearchPalette(m_workbench, middle);
    m_sync = new SyncDriver(m_workbench, this);
    m_backup = new BackupDriver(m_workbench, this);
    m_copies = new ClipboardTrail(*QApplication::clipboard(), m_workbench, [this] { return personInFront(); }, {}, this);
}

void MainWindow::makeShortcuts()
{
    const auto on = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    for (int i = 0; i < m_pages.size(); ++i)
        on(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), [this, id = m_pages[i]->id()] { openPage(id); });
    on(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { showSearch(); });
    on(QKeySequence(Qt::Key_F1), [this] { showHelp(); });
    on(QKeySequence(Qt::Key_F5), [this] { Q_EMIT m_workbench.syncWanted(); });
    on(QKeySequence(QKeySequence::Undo), [this] { undoLast(); });
    on(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { Q_EMIT lockWanted(); });
}

void MainWindow::start(bool syncAtStart)
{
    openPage(m_pages.constFirst()->id());
    readCounts();
    // When the first page stands: it is not to wait for this.
    connect(&m_workbench.runner(), &DeskRunner::busyChanged, this, [this](bool busy) {
        if (!busy && !std::exchange(m_lookedForDamage, true))
            lookForDamage();
    });
    if (syncAtStart) {
        m_sync->start(true);
        m_backup->start();
    }
}

void MainWindow::lookForDamage()
{
    // Unlocking reads a few pages; a damage elsewhere is to be known while there are still backups from before it.
    m_workbench.runner().read<QStringList>(
        this, [](Desk& desk) { return desk.damagedPages(); },
        [this](const Result<QStringList>& pages) {
            if (!pages || pages->isEmpty())
                return;
            m_notice->showError({ErrorKind::ForeignFile,
                                 tr("The file of the lists is damaged in %n place(s): the disk may be failing. Restore a backup, or read what "
                                    "can still be read; what was not sent goes along.",
                                    nullptr, int(pages->size())),
                                 pages->join(u'\n')},
                                tr("Restore…"), [this] { Q_EMIT m_workbench.restoreWanted(); });
        });
}

void MainWindow::watchSchedule(bool watch)
{
    if (watch) {
        m_sync->start(false);
        m_backup->start();
    }
}

Page* MainWindow::page(const QString& id) const
{
    for (Page* page : m_pages) {
        if (page->id() == id)
            return page;
    }
    return nullptr;
}

Page* MainWindow::currentPage() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

void MainWindow::openPage(const QString& id, const QVariant& argument)
{
    if (!page(id))
        return;
    if (const QVariant former = m_awaited.take(id); former.isValid() && !argument.isValid()) {
        openPage(id, former);
        return;
    }
    if (!m_here.id.isEmpty() && (m_here.id != id || (argument.isValid() && m_here.argument != argument))) {
        m_history << m_here;
        if (m_history.size() > HistoryLength)
            m_history.removeFirst();
    }
    goTo({id, argument});
}

void MainWindow::goBack()
{
    if (m_history.isEmpty())
        return;
    Place place = m_history.takeLast();
    // A list keeps the filters that the user has set since; only a person has to be told again.
    if (place.id != u"person")
        place.argument = {};
    goTo(place);
}

void MainWindow::goTo(const Place& place)
{
    m_search->dismiss();
    Page* to = page(place.id);
    m_here = place;
    if (place.argument.canConvert<PersonId>())
        m_persons.insert(place.id, place.argument);
    m_side->setCurrent(place.id);
    // The focus leaves the former page before it goes: the stack would hand it to what stands first here, and that may be a button.
    QWidget* before = to->focusWidget();
    setFocus(Qt::OtherFocusReason);
    m_stack->setCurrentWidget(to);
    setWindowTitle(tr("%1 — DutyDesk").arg(to->title()));
    to->activate(place.argument);
    // Where one was, or the page itself: no button is armed by merely coming here, and Tab goes on to what stands first.
    if (!to->isAncestorOf(focusWidget())) {
        const bool back = before && before->isVisibleTo(to) && before->isEnabled() && !qobject_cast<QAbstractButton*>(before);
        (back ? before : to)->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::showSearch()
{
    m_search->begin();
}

HelpWindow& MainWindow::help()
{
    if (!m_help)
        m_help = new HelpWindow([this](const QString& id) { return page(id) ? page(id)->keys() : QList<PageKey>(); }, this);
    return *m_help;
}

bool MainWindow::helpIsOpen() const
{
    return m_help && m_help->isVisible();
}

void MainWindow::showHelp(const QString& topic)
{
    if (!topic.isEmpty())
        help().open(topic);
    else if (const Page* here = currentPage())
        help().openForPage(here->id());
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        goBack();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings().setValue(GeometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

} // namespace dutydesk
