#pragma once

#include "common/act_dialog.h"
#include "domain/password_rules.h"
#include "security/actor.h"

class QLineEdit;

namespace dutydesk {

class NewPasswordFields;

/// One's own password anew: the present one and the new one twice. Before the window when the password must be changed,
/// from the settings when the user wants it.
class PasswordDialog : public ActDialog {
    Q_OBJECT

public:
    enum class Why { Wanted, Required };
    /// Does the change off this thread (Desk::changeOwnPassword) and tells the outcome here.
    using Change = std::function<void(const QString& former, const QString& password, const Done& done)>;

    PasswordDialog(const Actor& actor, const PasswordRules& rules, Why why, Change change, QWidget* parent = nullptr);

    /// Types all three fields and presses the button.
    void changeWith(const QString& former, const QString& password, const QString& again);
    NewPasswordFields& fields() { return *m_new; }

protected:
    void act(const Done& done) override;
    void failed(const Error& error) override;

private:
    void judge();
    Change m_change;
    QLineEdit* m_former;
    NewPasswordFields* m_new;
};

} // namespace dutydesk
