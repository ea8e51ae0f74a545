#pragma once

#include "domain/programme_json.h"

#include <QSet>

namespace dutydesk {

/// What a password must be and what follows wrong ones, from resources/rules/passwords.json. Immutable after load;
/// thread-safe.
struct PasswordRules {
    Validity validity;
    int shortest = 8;          ///< characters
    int distinct = 5;          ///< different characters at least
    int daysValid = 0;         ///< afterwards a new one is asked for; 0: as long as the user likes
    int freeFailures = 2;      ///< wrong tries in a row that cost nothing
    int firstWait = 5;         ///< seconds after the next one; doubled with each further one
    int longestWait = 300;     ///< seconds
    int lockAfter = 8;         ///< wrong tries in a row that lock the user
    int lockMinutes = 30;      ///< for so long, or until the administrator frees him
    QSet<QString> commonplace; ///< lower case: what everybody tries first

    static Result<PasswordRules> fromJson(const QByteArray& json,
                                          const QString& file = QStringLiteral("passwords.json"));

    /// Seconds to wait after so many wrong tries in a row.
    int waitAfter(int failures) const;

    /// Error{BadInput} with the rule that is broken and what would mend it, in words. The login and the parts of the
    /// name may not stand in the password.
    Result<void> check(const QString& password, const QString& login, const QString& fullName) const;
};

} // namespace dutydesk
