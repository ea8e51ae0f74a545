#pragma once

#include "desk/desk.h"
#include "shell/clipboard_guard.h"
#include "shell/idle_watch.h"
#include "shell/interface_language.h"

#include <QApplication>
#include <QPointer>

namespace dutydesk {

class FirstRunWizard;
class LockedSync;
class MainWindow;
class PasswordDialog;
class RecoverDialog;
class RekeyDialog;
class RestoreDialog;
class SystemLockWatch;
class UnlockDialog;
struct Appearance;

/// From the start of the program to its end: the wizard when there is no replica, the password, the window; a new language or a lock
/// in between. Nothing here runs a nested event loop.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(QApplication& application, const QString& folder, const DeskEnvironment& environment, InterfaceLanguage& language);
    ~Session() override;

    /// Wizard, password or, after unlock(), the window.
    void begin();
    /// Opens the replica without asking, for demonstrations; blocks.
    Result<void> unlock(const QString& login, const QString& password);
    /// False: no sync starts by itself.
    void setWatchSchedule(bool watch) { m_watchSchedule = watch; }

    UnlockDialog* unlockDialog() const { return m_unlock.get(); }
    PasswordDialog* newPasswordDialog() const { return m_newPassword.get(); }
    MainWindow* window() const { return m_window.get(); }
    std::unique_ptr<UnlockDialog> makeUnlockDialog();
    std::unique_ptr<FirstRunWizard> makeWizard();
    std::unique_ptr<PasswordDialog> makePasswordDialog();
    /// A new look at once; a new language makes the window anew on the same page.
    void applyAppearance(const Appearance& appearance);
    void makeWindow();

    /// Locks the desk: what is shown disappears at once, what was being typed is kept encrypted, the keys are wiped, and the
    /// password is asked for. `why`: key, idle, session, sleep, rekey, restore.
    void lock(const QString& why);
    /// Locks, then asks for the password and gives the replica a new key.
    void rekey();
    /// Locks, then lets a backup take the place of the lists.
    void restore();
    bool isLocked() const { return !m_desk; }
    /// Also locks when the system sleeps or the user's session is locked.
    void watchSystem();
    SystemLockWatch& systemWatch();
    IdleWatch& idleWatch() { return m_idle; }
    ClipboardGuard& clipboard() { return m_clipboard; }
    LockedSync* lockedSync() const { return m_lockedSync.get(); }
    RecoverDialog* recoverDialog() const;
    RekeyDialog* rekeyDialog() const { return m_rekey.get(); }
    RestoreDialog* restoreDialog() const { return m_restore.get(); }
    std::unique_ptr<RestoreDialog> makeRestoreDialog();
    std::unique_ptr<RecoverDialog> makeRecoverDialog(QWidget* parent);
    std::unique_ptr<RekeyDialog> makeRekeyDialog(const Actor& actor);

Q_SIGNALS:
    void windowReady();
    void ended();
    /// Nothing can be shown at all; the words are for the user.
    void failed(const dutydesk::Error& error);

private:
    void askPassword(const QString& words = {}, const QString& login = {});
    void unlocked(std::shared_ptr<Desk> desk);
    /// The window, unless a password of the user's own comes first.
    void enter();
    void askNewPassword();
    void runWizard();
    void blank();
    void finishLock();
    void afterLock();
    void closeDesk();
    void askRecovery();
    void askRekey();
    void askRestore(const QString& words = {});
    void takeDrafts();
    void settleLockedSync();
    void rebuildWindow();

    QApplication& m_application;
    QString m_folder;
    DeskEnvironment m_environment;
    InterfaceLanguage& m_language;
    std::shared_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<UnlockDialog> m_unlock;
    std::unique_ptr<FirstRunWizard> m_wizard;
    std::unique_ptr<PasswordDialog> m_newPassword;
    QPointer<RecoverDialog> m_recover;
    std::unique_ptr<RekeyDialog> m_rekey;
    std::unique_ptr<RestoreDialog> m_restore;
    QString m_backups; ///< where the backups of the desk that was open last are
    std::unique_ptr<LockedSync> m_lockedSync;
    std::unique_ptr<SystemLockWatch> m_system;
    IdleWatch m_idle;
    ClipboardGuard m_clipboard;
    QString m_locking; ///< why, while the window is being taken away
    QString m_lockWords; ///< for the dialog that follows
    QString m_news;      ///< for the window that is made next
    Actor m_lockedBy;
    QByteArray m_geometry; ///< of the window that went
    int m_loopLevel = 0; ///< of the event loop without any dialog
    bool m_watchSchedule = true;
    bool m_draftsWanted = false;
};

} // namespace dutydesk
