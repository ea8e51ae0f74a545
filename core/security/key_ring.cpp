#include "security/key_ring.h"

#include "secrets/sodium_ready.h"
#include "security/key_ring_file.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>

namespace dutydesk {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("KeyRing", text);
}

const unsigned char* in(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* out(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

QByteArray randomBytes(size_t count) {
    QByteArray bytes(qsizetype(count), Qt::Uninitialized);
    randombytes_buf(bytes.data(), count);
    return bytes;
}

/// The key that wraps the private key; empty when there is not memory enough for the cost.
SecretBytes derive(const QString& password, const QByteArray& salt, KeyRing::Cost cost) {
    SecretBytes key(crypto_secretbox_KEYBYTES);
    QByteArray utf8 = password.toUtf8();
    const int failed =
        crypto_pwhash(key.data(), key.size(), utf8.constData(), static_cast<unsigned long long>(utf8.size()), in(salt),
                      cost.operations, static_cast<size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    wipe(utf8);
    return failed ? SecretBytes() : std::move(key);
}

QByteArray wrap(const SecretBytes& secret, const SecretBytes& key, const QByteArray& nonce) {
    QByteArray wrapped(qsizetype(secret.size() + crypto_secretbox_MACBYTES), Qt::Uninitialized);
    crypto_secretbox_easy(out(wrapped), secret.data(), secret.size(), in(nonce), key.data());
    return wrapped;
}

/// Empty when the key does not fit.
SecretBytes unwrap(const QByteArray& wrapped, const SecretBytes& key, const QByteArray& nonce) {
    SecretBytes secret(size_t(wrapped.size()) - crypto_secretbox_MACBYTES);
    const int failed = crypto_secretbox_open_easy(
        secret.data(), in(wrapped), static_cast<unsigned long long>(wrapped.size()), in(nonce), key.data());
    return failed ? SecretBytes() : std::move(secret);
}

QByteArray sealTo(const QByteArray& publicKey, const QByteArray& databaseKey) {
    QByteArray sealed(databaseKey.size() + qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
    crypto_box_seal(out(sealed), in(databaseKey), static_cast<unsigned long long>(databaseKey.size()), in(publicKey));
    return sealed;
}

SecretBytes unseal(const QByteArray& sealed, const QByteArray& publicKey, const SecretBytes& privateKey) {
    if (sealed.isEmpty())
        return {};
    SecretBytes key(KeyRing::KeyBytes);
    const int failed = crypto_box_seal_open(key.data(), in(sealed), static_cast<unsigned long long>(sealed.size()),
                                            in(publicKey), privateKey.data());
    return failed ? SecretBytes() : std::move(key);
}

Error noMemory() {
    return {ErrorKind::Storage, tr("There is not enough free memory to check the password. Close other programs."), {}};
}

Error unusable() {
    return {ErrorKind::Internal, tr("The encryption library cannot be used."), {}};
}

Error unknown() {
    return {ErrorKind::NotFound, tr("There is no such user."), {}};
}

Error tampered() {
    return {ErrorKind::ForeignFile,
            tr("The key file has been changed by something other than DutyDesk, so nothing was opened. Restore it from "
               "a copy and tell the administrator."),
            QStringLiteral("seal")};
}

} // namespace

KeyRing::Cost KeyRing::Cost::moderate() {
    return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
}

KeyRing::Cost KeyRing::Cost::minimal() {
    return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

QByteArray KeyRing::randomKey() {
    return sodiumReady() ? randomBytes(KeyBytes) : QByteArray();
}

KeyRing KeyRing::create(const QString& replicaId) {
    KeyRing ring;
    ring.m_replicaId = replicaId;
    return ring;
}

const KeyRing::User* KeyRing::find(const QString& login) const {
    const auto found =
        std::find_if(m_users.begin(), m_users.end(), [&](const User& user) { return user.actor.login == login; });
    return found == m_users.end() ? nullptr : &*found;
}

KeyRing::User* KeyRing::findMutable(const QString& login) {
    return const_cast<User*>(find(login));
}

int KeyRing::active(Role role) const {
    return int(std::count_if(m_users.begin(), m_users.end(),
                             [&](const User& user) { return !user.disabled && user.actor.role == role; }));
}

Result<KeyRing::Keys> KeyRing::opened(const SecretBytes& privateKey, const QByteArray& publicKey,
                                      const QByteArray& sealedKey, const QByteArray& sealedNext) const {
    Keys keys{unseal(sealedKey, publicKey, privateKey), unseal(sealedNext, publicKey, privateKey)};
    if (keys.current.isEmpty() || (!sealedNext.isEmpty() && keys.next.isEmpty()))
        return tampered();
    const QByteArray expected = sealOf(keys.current.data());
    if (m_seal.size() != expected.size() || sodium_memcmp(in(m_seal), in(expected), size_t(expected.size())) != 0)
        return tampered();
    return keys;
}

Result<KeyRing::Keys> KeyRing::open(const QString& login, const QString& password) const {
    const Error wrong{ErrorKind::WrongPassword,
                      tr("The login or the password is wrong. Check the keyboard layout and Caps Lock."),
                      {}};
    const User* user = find(login);
    if (!sodiumReady() || !user)
        return wrong;
    if (user->disabled)
        return Error{ErrorKind::NotAllowed, tr("This user has been disabled. Ask the administrator."), {}};
    const SecretBytes wrappingKey = derive(password, user->salt, user->cost);
    if (wrappingKey.isEmpty())
        return noMemory();
    const SecretBytes privateKey = unwrap(user->wrappedPrivate, wrappingKey, user->nonce);
    if (privateKey.isEmpty())
        return wrong;
    return opened(privateKey, user->publicKey, user->sealedKey, user->sealedNext);
}

Result<QByteArray> KeyRing::unlock(const QString& login, const QString& password) const {
    const auto keys = open(login, password);
    if (!keys)
        return keys.error();
    return keys->current.copy();
}

Result<KeyRing::Keys> KeyRing::openWithRecovery(const SecretBytes& recovery) const {
    if (!m_recovery)
        return Error{ErrorKind::NotFound, tr("No recovery key has been made for this replica."), {}};
    const SecretBytes privateKey = recovery.size() == crypto_secretbox_KEYBYTES
                                       ? unwrap(m_recovery->wrappedPrivate, recovery, m_recovery->nonce)
                                       : SecretBytes();
    if (privateKey.isEmpty())
        return Error{ErrorKind::WrongPassword,
                     tr("This recovery key does not fit. A newer one may have been printed since."),
                     {}};
    return opened(privateKey, m_recovery->publicKey, m_recovery->sealedKey, m_recovery->sealedNext);
}

Result<void> KeyRing::put(const Actor& actor, const QString& password, const QByteArray& databaseKey, Cost cost,
                          bool mustChange, const QDateTime& now) {
    if (actor.login.trimmed().isEmpty())
        return Error{ErrorKind::BadInput, tr("Give the user a login."), {}};
    if (password.size() < ShortestPassword)
        return Error{
            ErrorKind::BadInput, tr("The password is too short: %1 characters at least.").arg(ShortestPassword), {}};
    if (!sodiumReady() || databaseKey.size() != KeyBytes)
        return unusable();
    User user;
    user.actor = actor;
    user.cost = cost;
    user.salt = randomBytes(crypto_pwhash_SALTBYTES);
    user.nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    user.mustChangePassword = mustChange;
    user.passwordSince = now.toUTC();
    const SecretBytes wrappingKey = derive(password, user.salt, cost);
    if (wrappingKey.isEmpty())
        return noMemory();
    SecretBytes privateKey(crypto_box_SECRETKEYBYTES);
    user.publicKey = QByteArray(crypto_box_PUBLICKEYBYTES, '\0');
    crypto_box_keypair(out(user.publicKey), privateKey.data());
    user.wrappedPrivate = wrap(privateKey, wrappingKey, user.nonce);
    user.sealedKey = sealTo(user.publicKey, databaseKey);
    if (User* known = findMutable(actor.login))
        *known = user;
    else
        m_users << user;
    seal(databaseKey);
    return {};
}

Result<void> KeyRing::setActor(const Actor& actor) {
    User* user = findMutable(actor.login);
    if (!user)
        return unknown();
    user->actor = actor;
    return {};
}

Result<void> KeyRing::setDisabled(const QString& login, bool disabled, const QByteArray& databaseKey) {
    User* user = findMutable(login);
    if (!user)
        return unknown();
    user->disabled = disabled;
    user->sealedKey = disabled ? QByteArray() : sealTo(user->publicKey, databaseKey);
    return {};
}

Result<void> KeyRing::remove(const QString& login) {
    const auto gone = m_users.removeIf([&](const User& user) { return user.actor.login == login; });
    if (gone == 0)
        return unknown();
    return {};
}

Result<SecretBytes> KeyRing::makeRecovery(const QByteArray& databaseKey) {
    if (!sodiumReady() || databaseKey.size() != KeyBytes)
        return unusable();
    SecretBytes recovery = SecretBytes::random(crypto_secretbox_KEYBYTES);
    SecretBytes privateKey(crypto_box_SECRETKEYBYTES);
    Recovery entry;
    entry.publicKey = QByteArray(crypto_box_PUBLICKEYBYTES, '\0');
    crypto_box_keypair(out(entry.publicKey), privateKey.data());
    entry.nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    entry.wrappedPrivate = wrap(privateKey, recovery, entry.nonce);
    entry.sealedKey = sealTo(entry.publicKey, databaseKey);
    m_recovery = std::move(entry);
    return recovery;
}

Result<void> KeyRing::beginRekey(const QByteArray& next) {
    if (!sodiumReady() || next.size() != KeyBytes)
        return unusable();
    for (User& user : m_users)
        user.sealedNext = user.disabled ? QByteArray() : sealTo(user.publicKey, next);
    if (m_recovery)
        m_recovery->sealedNext = sealTo(m_recovery->publicKey, next);
    return {};
}

void KeyRing::endRekey(bool done) {
    const auto end = [done](QByteArray& key, QByteArray& next) {
        if (done)
            key = next;
        next.clear();
    };
    for (User& user : m_users)
        end(user.sealedKey, user.sealedNext);
    if (m_recovery)
        end(m_recovery->sealedKey, m_recovery->sealedNext);
}

bool KeyRing::rekeying() const {
    return std::any_of(m_users.begin(), m_users.end(), [](const User& user) { return !user.sealedNext.isEmpty(); });
}

QByteArray KeyRing::sealOf(const unsigned char* databaseKey) const {
    // A key of its own, so that the database key itself never meets the file's bytes.
    static constexpr char Context[crypto_kdf_CONTEXTBYTES] = {'k', 'e', 'y', '-', 'r', 'i', 'n', 'g'};
    SecretBytes sealKey(crypto_auth_KEYBYTES);
    crypto_kdf_derive_from_key(sealKey.data(), sealKey.size(), 1, Context, databaseKey);
    const QByteArray covered = KeyRingFile::sealedPart(*this);
    QByteArray seal(crypto_auth_BYTES, '\0');
    crypto_auth(out(seal), in(covered), static_cast<unsigned long long>(covered.size()), sealKey.data());
    return seal;
}

void KeyRing::seal(const QByteArray& databaseKey) {
    ++m_generation;
    m_seal = sealOf(in(databaseKey));
}

} // namespace dutydesk
