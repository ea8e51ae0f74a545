#pragma once

#include "domain/password_rules.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace dutydesk {

/// A new password, typed twice, with what it is worth or which rule it breaks in words below it. UI thread.
class NewPasswordFields : public QWidget {
    Q_OBJECT

public:
    explicit NewPasswordFields(const PasswordRules& rules, QWidget* parent = nullptr);

    /// Whose password it will be; neither may stand in it.
    void setOwner(const QString& login, const QString& fullName);
    QString password() const;
    bool isGood() const;                                             ///< keeps the rules, and both are the same
    QString verdict() const;                                         ///< the words below the first field
    void setPassword(const QString& password, const QString& again); ///< as typed
    void clear();
    void start(); ///< the focus where typing starts

Q_SIGNALS:
    void edited();

private:
    void judge();
    const PasswordRules& m_rules;
    QString m_login, m_fullName;
    QLineEdit* m_password;
    QLineEdit* m_again;
    QLabel* m_verdict;
    QLabel* m_difference;
};

} // namespace dutydesk
