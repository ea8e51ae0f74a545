// The way from an open desk to a locked one and back: idleness, Ctrl+L, the system's sleep; a new key; a lost password.

#include "common/background_call.h"
#include "shell/help_window.h"
#include "shell/locked_sync.h"
#include "shell/main_window.h"
#include "shell/recover_dialog.h"
#include "shell/rekey_dialog.h"
#include "shell/restore_dialog.h"
#include "shell/session.h"
#include "shell/system_lock_watch.h"
#include "shell/unlock_dialog.h"
#include "shell/window_drafts.h"

#include "admin/password_dialog.h"

#include <QDialog>
#include <QDir>
#include <QThread>
#include <QTimer>

namespace dutydesk {

SystemLockWatch& Session::systemWatch()
{
    if (!m_system) {
        m_system = std::make_unique<SystemLockWatch>();
        connect(m_system.get(), &SystemLockWatch::lockWanted, this, &Session::lock);
    }
    return *m_system;
}

void Session::watchSystem()
{
    systemWatch().start();
}

void Session::lock(const QString& why)
{
    m_clipboard.clear();
    if (!m_locking.isEmpty() || !m_desk)
        return;
    if (!m_window) { // the desk is open, but a password of the user's own is asked for first
        if (m_newPassword)
            m_newPassword->reject();
        return;
    }
    m_locking = why;
    m_idle.stop();
    m_geometry = m_window->saveGeometry();
    const QList<Draft> drafts = WindowDrafts::of(*m_window);
    m_lockedBy = m_desk->actor();
    blank();
    const auto kept = m_desk->saveDrafts(drafts, why);
    m_lockWords = kept ? QString() : tr("What was being typed could not be kept. %1").arg(kept.error().message);
    finishLock();
}

/// Nothing of the desk stays on the screen or in the task bar, whatever is open.
void Session::blank()
{
    for (QWidget* window : QApplication::topLevelWidgets())
        window->hide();
}

/// A question that somebody left open waits in an event loop of its own, on the stack above this: it is closed first, and
/// the window goes when its loop has ended.
void Session::finishLock()
{
    if (m_locking.isEmpty())
        return;
    if (QThread::currentThread()->loopLevel() > m_loopLevel) {
        blank();
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (auto* dialog = qobject_cast<QDialog*>(window))
                dialog->done(QDialog::Rejected);
        }
        QTimer::singleShot(1, this, &Session::finishLock);
        return;
    }
    closeDesk();
    m_clipboard.clear();
    const QString why = std::exchange(m_locking, {});
    if (why == u"rekey")
        askRekey();
    else if (why == u"restore")
        askRestore();
    else
        askPassword(std::exchange(m_lockWords, {}), m_lockedBy.login);
}

void Session::closeDesk()
{
    const bool needsFile = m_locking == u"rekey" || m_locking == u"restore";
    m_backups = m_desk->backupFolder();
    const bool syncs = !needsFile && m_desk->lockRules().syncWhileLocked && roleHas(m_desk->actor().role, Right::Sync);
    const bool running = m_desk->syncing();
    disconnect(m_window.get(), &MainWindow::closed, this, nullptr);
    m_window.reset(); // waits for what the user has said, and stops a sync
    if (syncs && m_watchSchedule)
        m_lockedSync = std::make_unique<LockedSync>(std::move(m_desk), running);
    m_desk.reset();
}

void Session::unlocked(std::shared_ptr<Desk> desk)
{
    m_desk = std::move(desk);
    m_draftsWanted = true;
    settleLockedSync();
    enter();
}

/// A sync that runs from the time of the lock goes on to its end; the window hears what it brings.
void Session::settleLockedSync()
{
    if (!m_lockedSync)
        return;
    if (!m_lockedSync->running()) {
        m_lockedSync.reset();
        return;
    }
    connect(&m_lockedSync->desk(), &Desk::changed, m_desk.get(), &Desk::changed);
    connect(m_lockedSync.get(), &LockedSync::finished, this, [this] { m_lockedSync.reset(); }, Qt::QueuedConnection);
}

void Session::takeDrafts()
{
    m_window->runner().verb<QList<Draft>>(
        m_window.get(), [](Desk& desk) { return desk.takeDrafts(); },
        [this](const Result<QList<Draft>>& drafts) {
            if (drafts && !drafts->isEmpty())
                WindowDrafts::giveBack(*m_window, *drafts);
        });
}

std::unique_ptr<RecoverDialog> Session::makeRecoverDialog(QWidget* parent)
{
    const auto users = Desk::users(m_folder);
    if (!users) {
        Q_EMIT failed(users.error());
        return {};
    }
    auto recover = [this](const QString& code, const Actor& administrator, const QString& password, const ActDialog::Done& done) {
        callInBackground<Result<void>>(
            this,
            [folder = m_folder, environment = m_environment, code, administrator, password] {
                return Desk::recover(folder, code, administrator, password, environment);
            },
            done);
    };
    auto dialog = std::make_unique<RecoverDialog>(*users, m_environment.rules.passwords, recover, parent);
    HelpWindow::addHelpKey(*dialog, QStringLiteral("security"));
    return dialog;
}

RecoverDialog* Session::recoverDialog() const
{
    return m_recover;
}

void Session::askRecovery()
{
    auto dialog = makeRecoverDialog(m_unlock.get());
    if (!dialog)
        return;
    m_recover = dialog.release();
    m_recover->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_recover, &QDialog::accepted, this, [this, dialog = m_recover.data()] {
        const QString login = dialog->administrator().login;
        m_unlock.release()->deleteLater(); // it does not know a new administrator
        askPassword(tr("The new password is set. Unlock the desk with it."), login);
    });
    m_recover->open();
}

void Session::rekey()
{
    lock(QStringLiteral("rekey"));
}

std::unique_ptr<RekeyDialog> Session::makeRekeyDialog(const Actor& actor)
{
    auto dialog = std::make_unique<RekeyDialog>(m_folder, actor, m_environment);
    HelpWindow::addHelpKey(*dialog, QStringLiteral("security"));
    return dialog;
}

void Session::restore()
{
    lock(QStringLiteral("restore"));
}

std::unique_ptr<RestoreDialog> Session::makeRestoreDialog()
{
    const QString backups = m_backups.isEmpty() ? QDir(m_folder).filePath(QStringLiteral("backups")) : m_backups;
    auto dialog = std::make_unique<RestoreDialog>(m_folder, backups, m_environment);
    HelpWindow::addHelpKey(*dialog, QStringLiteral("security"));
    return dialog;
}

void Session::askRestore(const QString& why)
{
    m_lockedSync.reset();
    m_restore = makeRestoreDialog();
    if (!why.isEmpty())
        m_restore->say(why);
    connect(m_restore.get(), &QDialog::finished, this, [this] {
        const QString words = m_restore->sentence();
        const QString login = words.isEmpty() ? m_lockedBy.login : m_restore->login();
        m_restore.release()->deleteLater();
        if (words.isEmpty() && !Desk::users(m_folder))
            Q_EMIT ended(); // still nothing that could be unlocked
        else
            askPassword(words, login);
    });
    m_restore->show();
}

void Session::askRekey()
{
    m_lockedSync.reset();
    m_rekey = makeRekeyDialog(m_lockedBy);
    connect(m_rekey.get(), &QDialog::accepted, this, [this] {
        std::shared_ptr<Desk> desk = m_rekey->takeDesk();
        m_rekey.release()->deleteLater();
        m_news = tr("The replica has a new key. Copies made before keep the former one.");
        unlocked(std::move(desk));
    });
    connect(m_rekey.get(), &QDialog::rejected, this, [this] {
        m_rekey.release()->deleteLater();
        askPassword({}, m_lockedBy.login);
    });
    m_rekey->show();
}

} // namespace dutydesk
