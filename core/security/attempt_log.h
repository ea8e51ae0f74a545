#pragma once

#include "domain/clock.h"
#include "domain/password_rules.h"
#include "domain/result.h"

#include <QHash>
#include <QList>

namespace dutydesk {

/// Wrong tries to unlock a replica, kept beside it in a file of their own: neither closing the window nor starting the
/// computer anew is a way round the waiting, and the audit trail learns of them at the next unlocking. Holds logins and
/// moments, never what was typed.
///
/// Whoever may write the folder may remove the file; the password's own strength and Argon2id stand against him.
class AttemptLog {
public:
    struct Try {
        QDateTime at; ///< UTC
        QString login;
        QString why; ///< code: wrong-password, disabled, waiting, locked, damaged, recovery
    };

    /// Reads the file at `path`; a damaged one counts as empty and is told by wasDamaged().
    AttemptLog(QString path, const PasswordRules& rules, const Clock& clock);

    /// Seconds until the login may be tried again; 0: now.
    int secondsLeft(const QString& login) const;
    bool isLocked(const QString& login) const; ///< so many tries that the wait is the lock's
    int failures(const QString& login) const;  ///< in a row

    /// Every function below writes the file at once; Error{Storage} when it cannot be written.
    /// `counts`: whether the wait grows (it does not when the password was not even looked at).
    Result<void> failed(const QString& login, const QString& why, bool counts = true);
    Result<void> succeeded(const QString& login);
    Result<void> free(const QString& login); ///< by the administrator

    /// What the audit trail does not know yet; forget() once it does.
    QList<Try> unreported() const { return m_unreported; }
    Result<void> forget();
    bool wasDamaged() const { return m_damaged; }
    QDateTime now() const { return m_clock.now(); }

private:
    struct Row {
        int failures = 0;
        QDateTime last;
    };
    void read();
    Result<void> write() const;

    QString m_path;
    const PasswordRules& m_rules;
    const Clock& m_clock;
    QHash<QString, Row> m_rows;
    QList<Try> m_unreported;
    bool m_damaged = false;
};

} // namespace dutydesk
