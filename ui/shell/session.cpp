#include "shell/session.h"

#include "admin/password_dialog.h"
#include "common/appearance.h"
#include "common/background_call.h"
#include "shell/first_run_wizard.h"
#include "shell/help_window.h"
#include "shell/locked_sync.h"
#include "shell/main_window.h"
#include "shell/recover_dialog.h"
#include "shell/rekey_dialog.h"
#include "shell/restore_dialog.h"
#include "shell/system_lock_watch.h"
#include "shell/unlock_dialog.h"
#include "shell/window_drafts.h"

#include <QClipboard>
#include <QThread>

namespace dutydesk {

Session::Session(QApplication& application, const QString& folder, const DeskEnvironment& environment, InterfaceLanguage& language)
    : m_application(application)
    , m_folder(folder)
    , m_environment(environment)
    , m_language(language)
    , m_idle(application, environment.clock)
    , m_clipboard(*QApplication::clipboard(), environment.clock)
{
    // Queued: the watch may find out while an event is on its way to the window that goes.
    connect(&m_idle, &IdleWatch::idle, this, [this] { lock(QStringLiteral("idle")); }, Qt::QueuedConnection);
    QApplication::setQuitOnLastWindowClosed(false); // between the password and the window there is none for a moment
}

Session::~Session() = default;

void Session::begin()
{
    m_loopLevel = QThread::currentThread()->loopLevel();
    if (m_desk)
        enter();
    else if (Desk::exists(m_folder))
        askPassword();
    else
        runWizard();
}

Result<void> Session::unlock(const QString& login, const QString& password)
{
    auto desk = Desk::unlock(m_folder, login, password, m_environment);
    if (!desk)
        return desk.error();
    m_desk = std::move(desk).value();
    m_draftsWanted = true;
    return {};
}

std::unique_ptr<UnlockDialog> Session::makeUnlockDialog()
{
    const auto users = Desk::users(m_folder);
    if (!users) {
        Q_EMIT failed(users.error());
        return {};
    }
    auto dialog = std::make_unique<UnlockDialog>(*users,
                                                 [folder = m_folder, environment = m_environment](const QString& login) {
                                                     return Desk::unlockWait(folder, login, environment);
                                                 },
                                                 [folder = m_folder, environment = m_environment](const QString& login, const QString& password) {
                                                     return Desk::unlock(folder, login, password, environment);
                                                 });
    HelpWindow::addHelpKey(*dialog, QStringLiteral("security"));
    return dialog;
}

std::unique_ptr<FirstRunWizard> Session::makeWizard()
{
    auto wizard = std::make_unique<FirstRunWizard>(m_folder, m_environment);
    HelpWindow::addHelpKey(*wizard, QStringLiteral("start"));
    return wizard;
}

void Session::askPassword(const QString& words, const QString& login)
{
    const auto users = Desk::users(m_folder);
    if (!users && users.error().kind == ErrorKind::ForeignFile) // damaged: nobody can unlock, a backup can still be put in place
        return askRestore(users.error().message);
    m_unlock = makeUnlockDialog();
    if (!m_unlock)
        return;
    connect(m_unlock.get(), &QDialog::accepted, this, [this] {
        std::shared_ptr<Desk> desk = m_unlock->takeDesk();
        m_unlock.release()->deleteLater();
        unlocked(std::move(desk));
    });
    connect(m_unlock.get(), &UnlockDialog::passwordLost, this, &Session::askRecovery);
    connect(m_unlock.get(), &UnlockDialog::restoreWanted, this, [this] {
        m_unlock.release()->deleteLater();
        askRestore();
    });
    if (!login.isEmpty())
        m_unlock->choose(login);
    if (!words.isEmpty())
        m_unlock->say(words);
    connect(m_unlock.get(), &QDialog::rejected, this, &Session::ended);
    m_unlock->show();
}

void Session::enter()
{
    if (m_desk->mustChangePassword())
        askNewPassword();
    else
        makeWindow();
}

std::unique_ptr<PasswordDialog> Session::makePasswordDialog()
{
    auto change = [this](const QString& former, const QString& password, const ActDialog::Done& done) {
        // The desk is held until the change has ended, also when the program is closed meanwhile.
        callInBackground<Result<void>>(
            this, [desk = m_desk, former, password] { return desk->changeOwnPassword(former, password); }, done);
    };
    auto dialog = std::make_unique<PasswordDialog>(m_desk->actor(), m_environment.rules.passwords, PasswordDialog::Why::Required, change);
    HelpWindow::addHelpKey(*dialog, QStringLiteral("security"));
    return dialog;
}

void Session::askNewPassword()
{
    m_newPassword = makePasswordDialog();
    connect(m_newPassword.get(), &QDialog::accepted, this, [this] {
        m_newPassword.release()->deleteLater();
        makeWindow();
    });
    connect(m_newPassword.get(), &QDialog::rejected, this, [this] {
        m_newPassword.release()->deleteLater();
        m_desk.reset();
        askPassword();
    });
    m_newPassword->show();
    m_idle.start(m_desk->lockRules().idleMinutes);
}

void Session::runWizard()
{
    m_wizard = makeWizard();
    connect(m_wizard.get(), &QDialog::accepted, this, [this] {
        m_desk = m_wizard->desk();
        m_folder = m_wizard->folder();
        m_wizard->setDesk({});
        makeWindow();
        m_wizard.release()->deleteLater();
    });
    connect(m_wizard.get(), &QDialog::rejected, this, &Session::ended);
    m_wizard->show();
}

void Session::makeWindow()
{
    m_window = std::make_unique<MainWindow>(*m_desk);
    connect(m_window.get(), &MainWindow::closed, this, &Session::ended);
    // Queued: the page that asks is gone when the window is made anew.
    connect(m_window.get(), &MainWindow::appearanceChosen, this, &Session::applyAppearance, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::lockWanted, this, [this] { lock(QStringLiteral("key")); }, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::rekeyWanted, this, &Session::rekey, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::restoreWanted, this, &Session::restore, Qt::QueuedConnection);
    connect(m_desk.get(), &Desk::changed, m_window.get(), [this](const ChangeSet& changes) {
        if (m_desk && changes.subjects.testFlag(ChangeSet::Settings))
            m_idle.setMinutes(m_desk->lockRules().idleMinutes);
    });
    m_idle.start(m_desk->lockRules().idleMinutes);
    if (!m_geometry.isEmpty())
        m_window->restoreGeometry(m_geometry);
    m_window->show();
    m_window->start(m_watchSchedule);
    if (std::exchange(m_draftsWanted, false))
        takeDrafts();
    if (const QString news = std::exchange(m_news, {}); !news.isEmpty())
        Q_EMIT m_window->workbench().said(news);
    Q_EMIT windowReady();
}

void Session::applyAppearance(const Appearance& appearance)
{
    appearance.save();
    dutydesk::applyAppearance(m_application, appearance);
    if (appearance.language != m_language.code()) {
        m_language.use(appearance.language);
        rebuildWindow();
    }
}

void Session::rebuildWindow()
{
    if (!m_window)
        return;
    const QByteArray geometry = m_window->saveGeometry();
    const QList<Draft> drafts = WindowDrafts::of(*m_window);
    const QString read = m_window->helpIsOpen() ? m_window->help().topic() : QString();
    disconnect(m_window.get(), &MainWindow::closed, this, nullptr);
    m_window.reset();
    const bool watch = std::exchange(m_watchSchedule, false);
    makeWindow();
    m_watchSchedule = watch;
    m_window->restoreGeometry(geometry);
    m_window->watchSchedule(watch);
    WindowDrafts::giveBack(*m_window, drafts); // what was being typed, and where
    if (!read.isEmpty()) // whoever reads goes on in the new language
        m_window->showHelp(read);
}

} // namespace dutydesk
