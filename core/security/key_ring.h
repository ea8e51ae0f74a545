#pragma once

#include "domain/result.h"
#include "secrets/secret_bytes.h"
#include "security/actor.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace dutydesk {

/// The key ring of a replica, kept as JSON beside it; holds no secret in the clear.
///
/// One random 256-bit database key. Each user has a key pair: the private key is wrapped with a key derived from the
/// password (Argon2id, then XSalsa20-Poly1305), the database key is sealed to the public key (X25519). So a user can be
/// added, enabled again, or given a new database key without anybody else's password, and a password changes without
/// touching the data. The whole ring carries a seal made with the database key: a role raised, a user put back or a
/// limit changed in the file is found at the next unlocking.
///
/// Not thread-safe. All primitives are libsodium's.
class KeyRing {
public:
    /// Cost of Argon2id; stored with each user, so that it can grow. `minimal` is for tests.
    struct Cost {
        quint64 operations;
        quint64 memoryBytes;
        static Cost moderate();
        static Cost minimal(); ///< libsodium's lowest: tests only
    };

    struct User {
        Actor actor;
        Cost cost{};
        QByteArray salt, nonce;
        QByteArray wrappedPrivate; ///< the private key under the password
        QByteArray publicKey;
        QByteArray sealedKey;  ///< the database key to the public key; empty while the user is disabled
        QByteArray sealedNext; ///< while the replica is being given a new key: that key
        bool disabled = false;
        bool mustChangePassword = false;
        QDateTime passwordSince; ///< UTC
    };

    /// The keys of the replica: `next` is there from the beginning of a re-keying until its end.
    struct Keys {
        SecretBytes current, next;
    };

    /// A fresh key ring with no users; `replicaId` binds it to its replica.
    static KeyRing create(const QString& replicaId);
    /// Error{ForeignFile} for damaged or foreign files, {NewerSchema} for a newer format, {NotFound} when there is
    /// none.
    static Result<KeyRing> load(const QString& path);
    /// Written atomically, readable by the owner only. The ring must have been sealed.
    Result<void> save(const QString& path) const;

    /// The replica's keys for one user; Error{WrongPassword} for an unknown login too (nobody learns which logins
    /// exist), {NotAllowed} for a disabled user, {ForeignFile} when the seal does not fit what the file says.
    Result<Keys> open(const QString& login, const QString& password) const;
    /// `open` for callers that need the present key only.
    Result<QByteArray> unlock(const QString& login, const QString& password) const;
    /// The same with the recovery key from paper (RecoveryCode).
    Result<Keys> openWithRecovery(const SecretBytes& recovery) const;

    /// Adds a user or gives a known one a new password (and so a new key pair). `mustChange`: somebody else chose it.
    /// The length is checked here, the other rules of passwords by PasswordPolicy.
    Result<void> put(const Actor& actor, const QString& password, const QByteArray& databaseKey,
                     Cost cost = Cost::moderate(), bool mustChange = false, const QDateTime& now = {});
    /// Name, role and level of a known user.
    Result<void> setActor(const Actor& actor);
    Result<void> setDisabled(const QString& login, bool disabled, const QByteArray& databaseKey);
    Result<void> remove(const QString& login);
    /// A new recovery key; the former one is void.
    Result<SecretBytes> makeRecovery(const QByteArray& databaseKey);
    bool hasRecovery() const { return m_recovery.has_value(); }

    /// First step of a re-keying: `next` is sealed to everybody beside the present key.
    Result<void> beginRekey(const QByteArray& next);
    /// Last step: `next` has become the key. Or, when the re-keying was given up, it has not.
    void endRekey(bool done);
    bool rekeying() const;

    /// Must be called with the present database key before save(), after every change. Counts the generation up.
    void seal(const QByteArray& databaseKey);
    /// Counts up with every seal; the replica remembers it, so that an older key file put back is found.
    qint64 generation() const { return m_generation; }

    const User* find(const QString& login) const;
    const QList<User>& users() const { return m_users; }
    /// Users who can unlock and have the role.
    int active(Role role) const;
    QString replicaId() const { return m_replicaId; }

    static constexpr int KeyBytes = 32;
    static QByteArray randomKey();
    static constexpr int ShortestPassword = 8;

private:
    struct Recovery {
        QByteArray nonce, wrappedPrivate, publicKey, sealedKey, sealedNext;
    };

    User* findMutable(const QString& login);
    QByteArray sealOf(const unsigned char* databaseKey) const;
    Result<Keys> opened(const SecretBytes& privateKey, const QByteArray& publicKey, const QByteArray& sealedKey,
                        const QByteArray& sealedNext) const;

    friend class KeyRingFile;

    QString m_replicaId;
    qint64 m_generation = 0;
    QByteArray m_seal;
    QList<User> m_users;
    std::optional<Recovery> m_recovery;
};

} // namespace dutydesk
