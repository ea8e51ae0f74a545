#pragma once

#include "domain/list_row.h"
#include "domain/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <span>

namespace dutydesk {

/// What identifies a row of a file, as a short text that is the same whenever the same person is written the same way:
/// name (case, ё and hyphens forgiven), birth date, ЕНП and СНИЛС, also as written where they are no valid number. Row
/// number, telephone, address and what the list says of the person do not count. "1:", 16 hexadecimal digits of the
/// birth date and the numbers, and 32 of everything; it tells nobody who the person is.
QString identityFingerprint(const ListRow& row);

/// Somebody has looked at a row and a person of the replica and said whether they are one human being.
struct IdentityDecision {
    QString fingerprint; ///< of the row
    QString personId;
    bool same = true;
    QString by; ///< login
    QDateTime at;

    bool operator==(const IdentityDecision&) const = default;
};

QJsonObject identityDecisionToJson(const IdentityDecision& decision);
/// An error names the key that is missing or unreadable.
Result<IdentityDecision> identityDecisionFromJson(const QJsonObject& json);

/// The decisions, ready to be asked for each row of a file. Of two decisions on one row and person the later one holds;
/// of two that say "the same" of different people too. Immutable; thread-safe.
class IdentityDecisions {
public:
    IdentityDecisions() = default;
    explicit IdentityDecisions(std::span<const IdentityDecision> decisions);

    struct Said {
        QString same;          ///< personId; empty: nobody was confirmed
        QDateTime sameAt;      ///< when
        QStringList different; ///< people who are not the one of the row
    };
    /// Null when nobody has decided on such a row. Costs next to nothing for a row whose birth date and numbers no
    /// decision has.
    const Said* on(const ListRow& row) const;
    bool isEmpty() const { return m_said.isEmpty(); }

private:
    QSet<quint64> m_quick;
    QHash<QString, Said> m_said;
};

} // namespace dutydesk
