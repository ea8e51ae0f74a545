#pragma once

#include "desk/desk.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace dutydesk {

class WhoForm;

/// Asks who is at the desk and for the password, and unlocks the replica on a thread of its own. After wrong passwords it waits longer
/// each time. accepted() comes when the desk is open.
class UnlockDialog : public QDialog
{
    Q_OBJECT

public:
    using Unlock = std::function<Result<std::unique_ptr<Desk>>(const QString& login, const QString& password)>;

    /// What stands before the next try of a login (Desk::unlockWait).
    using Wait = std::function<UnlockWait(const QString& login)>;

    /// `unlock` is called off this thread, `wait` on it.
    UnlockDialog(const QList<Actor>& users, Wait wait, Unlock unlock, QWidget* parent = nullptr);

    /// The desk that was opened, once.
    std::unique_ptr<Desk> takeDesk() { return std::move(m_desk); }
    QString message() const;
    /// Words below the fields, and who stands in the first of them.
    void say(const QString& words);
    void choose(const QString& login);

    /// Presses the button with these, as a user would.
    void tryWith(const QString& login, const QString& password);

Q_SIGNALS:
    void passwordLost();  ///< the way with the recovery key is asked for
    void restoreWanted(); ///< a backup is to take the place of lists that do not open

private:
    void unlock();
    void ended(Result<std::unique_ptr<Desk>> outcome);
    void showWait();
    UnlockWait waitNow() const;
    void setWorking(bool working);

    Unlock m_unlock;
    Wait m_wait;
    std::unique_ptr<Desk> m_desk;
    WhoForm* m_who;
    QLabel* m_message;
    QProgressBar* m_progress;
    QPushButton* m_button;
    QTimer m_waitTimer;
    bool m_working = false;
};

} // namespace dutydesk
