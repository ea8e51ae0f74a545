#pragma once

#include "security/actor.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace dutydesk {

/// Who is at the desk and his password, with an eye that shows what is typed and a hint about Caps Lock: the fields of
/// every dialog that asks for both. For the thread of the window.
class WhoForm : public QWidget {
    Q_OBJECT

public:
    explicit WhoForm(QWidget* parent = nullptr);

    /// Whom there is to choose from, by name and login; whoever was chosen stays so if he is still among them.
    void setUsers(const QList<Actor>& users);
    void addHint(const QString& words); ///< below the fields

    bool isEmpty() const; ///< nobody to choose from
    QString login() const;
    QString password() const;
    /// Somebody who is not there is not chosen: the former one stays.
    void choose(const QString& login);
    void setPassword(const QString& password);
    void clearPassword();
    void focusPassword();

Q_SIGNALS:
    void loginChanged();
    void passwordChanged();

private:
    QComboBox* m_login;
    QLineEdit* m_password;
    QFormLayout* m_form;
};

} // namespace dutydesk
