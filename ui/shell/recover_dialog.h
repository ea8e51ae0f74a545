#pragma once

#include "common/act_dialog.h"
#include "domain/password_rules.h"
#include "security/actor.h"

#include <QList>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace dutydesk {

class NewPasswordFields;

/// The password is lost: the four lines of the recovery key from paper, an administrator and his new password.
class RecoverDialog : public ActDialog {
    Q_OBJECT

public:
    /// Does it off this thread (Desk::recover) and tells the outcome here.
    using Recover =
        std::function<void(const QString& code, const Actor& administrator, const QString& password, const Done& done)>;

    /// `users`: of the replica; the administrators among them are offered.
    RecoverDialog(const QList<Actor>& users, const PasswordRules& rules, Recover recover, QWidget* parent = nullptr);

    Actor administrator() const;
    /// Types one line (from 0); a whole key pasted into any of them is spread over all.
    void setLine(int line, const QString& text);
    QString verdict() const; ///< what is wrong with the lines, in words; empty: nothing
    QComboBox* whoField() const { return m_who; }
    QLineEdit* loginField() const { return m_login; }
    QLineEdit* nameField() const { return m_name; }
    NewPasswordFields& password() { return *m_password; }

protected:
    void act(const Done& done) override;

private:
    void addLines();
    void addWho(const QList<Actor>& users);
    void lineTyped(int line, const QString& text);
    QString judgeLines() const;
    QString code() const;
    void judge();
    Recover m_recover;
    QList<Actor> m_administrators;
    QList<QLineEdit*> m_lines;
    QLabel* m_verdict;
    QComboBox* m_who;
    QLineEdit* m_login;
    QLineEdit* m_name;
    NewPasswordFields* m_password;
};

} // namespace dutydesk
