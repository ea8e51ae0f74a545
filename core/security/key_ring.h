#pragma once

#include "domain/result.h"
#include "security/actor.h"

#include <QByteArray>
#include <QList>

namespace dutydesk {

/// The key ring of a replica: one random 256-bit database key, wrapped once for each user with a key derived from the
/// password (Argon2id, then XSalsa20-Poly1305, both libsodium). Kept as JSON beside the replica; holds no secret in the
/// clear.
class KeyRing {
public:
    /// Cost of Argon2id; stored with each user, so that it can grow. `interactive` is for tests.
    struct Cost {
        quint64 operations;
        quint64 memoryBytes;
        static Cost moderate();
        static Cost minimal(); ///< libsodium's lowest: tests only
    };

    struct User {
        Actor actor;
        Cost cost{};
        QByteArray salt, nonce, wrappedKey;
        bool disabled = false;
    };

    /// A fresh key ring with a fresh database key and no users; `replicaId` binds it to its replica.
    static KeyRing create(const QString& replicaId);
    /// Error{ForeignFile} for damaged or foreign files, {NewerSchema} for a newer format, {NotFound} when there is
    /// none.
    static Result<KeyRing> load(const QString& path);
    /// Written atomically, readable by the owner only.
    Result<void> save(const QString& path) const;

    /// The database key for one user; Error{WrongPassword} for an unknown login too (nobody learns which logins exist).
    Result<QByteArray> unlock(const QString& login, const QString& password) const;

    /// Wraps `databaseKey` for a new or existing login. Passwords: 8 characters at least.
    Result<void> put(const Actor& actor, const QString& password, const QByteArray& databaseKey,
                     Cost cost = Cost::moderate());

    const User* find(const QString& login) const;
    const QList<User>& users() const { return m_users; }
    QString replicaId() const { return m_replicaId; }

    static constexpr int KeyBytes = 32;
    static QByteArray randomKey();
    static constexpr int ShortestPassword = 8;

private:
    QString m_replicaId;
    QList<User> m_users;
};

} // namespace dutydesk
