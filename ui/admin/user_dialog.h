#pragma once

#include "common/act_dialog.h"
#include "domain/password_rules.h"
#include "security/actor.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace dutydesk {

class NewPasswordFields;

/// A user of the replica: a new one, other particulars of a known one, or a new password for him.
class UserDialog : public ActDialog {
    Q_OBJECT

public:
    enum class Task { Add, Change, ResetPassword };
    /// Does it off this thread and tells the outcome here; the password is empty for Task::Change.
    using Do = std::function<void(const Actor& user, const QString& password, const Done& done)>;

    UserDialog(Task task, const Actor& user, const PasswordRules& rules, Do act, QWidget* parent = nullptr);

    Actor user() const;
    /// What was typed before, into a dialog made anew; never a password.
    void setUser(const Actor& user);
    Task task() const { return m_task; }
    QLineEdit* loginField() const { return m_login; }
    QLineEdit* nameField() const { return m_name; }
    QComboBox* roleField() const { return m_role; }
    QSpinBox* levelField() const { return m_level; }
    NewPasswordFields* password() const { return m_password; } ///< none for Task::Change

protected:
    void act(const Done& done) override;

private:
    void addFields(const Actor& user);
    void judge();
    Task m_task;
    Actor m_user;
    Do m_do;
    QLineEdit* m_login;
    QLineEdit* m_name;
    QComboBox* m_role;
    QSpinBox* m_level;
    NewPasswordFields* m_password = nullptr;
};

} // namespace dutydesk
