#include "security/key_ring.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <sodium.h>

namespace dutydesk {

namespace {

constexpr int FormatVersion = 1;
const QString FormatName = QStringLiteral("dutydesk-keyring");

QString tr(const char* text) {
    return QCoreApplication::translate("KeyRing", text);
}

bool sodiumReady() {
    static const bool ready = sodium_init() >= 0;
    return ready;
}

QByteArray randomBytes(size_t count) {
    QByteArray bytes(qsizetype(count), Qt::Uninitialized);
    randombytes_buf(bytes.data(), count);
    return bytes;
}

/// The key that wraps the database key; empty when there is not memory enough for the cost.
QByteArray derive(const QString& password, const QByteArray& salt, KeyRing::Cost cost) {
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    QByteArray utf8 = password.toUtf8();
    const int failed = crypto_pwhash(
        reinterpret_cast<unsigned char*>(key.data()), static_cast<unsigned long long>(key.size()), utf8.constData(),
        static_cast<unsigned long long>(utf8.size()), reinterpret_cast<const unsigned char*>(salt.constData()),
        cost.operations, static_cast<size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(utf8.data(), size_t(utf8.size()));
    return failed ? QByteArray() : key;
}

Error damaged(const QString& details) {
    return {ErrorKind::ForeignFile,
            tr("The key file is damaged or not DutyDesk's. It was left untouched; restore it from a copy."), details};
}

QByteArray base64(const QJsonObject& object, const char* key) {
    return QByteArray::fromBase64(object.value(QLatin1String(key)).toString().toLatin1(),
                                  QByteArray::AbortOnBase64DecodingErrors);
}

QString text(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

Result<KeyRing::User> readUser(const QJsonObject& object) {
    KeyRing::User user;
    user.actor.login = object.value(QLatin1String("login")).toString();
    user.actor.fullName = object.value(QLatin1String("name")).toString();
    user.actor.level = object.value(QLatin1String("level")).toInt(1);
    user.disabled = object.value(QLatin1String("disabled")).toBool();
    user.cost.operations = quint64(object.value(QLatin1String("operations")).toDouble());
    user.cost.memoryBytes = quint64(object.value(QLatin1String("memory")).toDouble());
    user.salt = base64(object, "salt");
    user.nonce = base64(object, "nonce");
    user.wrappedKey = base64(object, "key");
    if (user.actor.login.isEmpty() || !roleFromCode(object.value(QLatin1String("role")).toString(), user.actor.role))
        return damaged(QStringLiteral("a user without login or role"));
    // The limits keep a forged file from asking for a year of work or all the memory.
    const bool costFits = user.cost.operations >= crypto_pwhash_OPSLIMIT_MIN && user.cost.operations <= 64 &&
                          user.cost.memoryBytes >= crypto_pwhash_MEMLIMIT_MIN && user.cost.memoryBytes <= (1ULL << 31);
    if (!costFits || user.salt.size() != crypto_pwhash_SALTBYTES || user.nonce.size() != crypto_secretbox_NONCEBYTES ||
        user.wrappedKey.size() != KeyRing::KeyBytes + crypto_secretbox_MACBYTES)
        return damaged(QStringLiteral("the entry of ") + user.actor.login);
    return user;
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

Result<KeyRing> KeyRing::load(const QString& path) {
    QFile file(path);
    if (!file.exists())
        return Error{ErrorKind::NotFound, tr("There is no key file in this folder."), path};
    if (file.size() > (1 << 20))
        return damaged(QStringLiteral("larger than 1 MiB"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, tr("The key file cannot be read. Check the rights to it."),
                     file.errorString()};
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return damaged(parseError.errorString());
    if (root.value(QLatin1String("format")).toString() != FormatName)
        return damaged(QStringLiteral("format"));
    const int version = root.value(QLatin1String("version")).toInt();
    if (version > FormatVersion)
        return Error{ErrorKind::NewerSchema, tr("The key file was written by a newer DutyDesk. Update the program."),
                     QStringLiteral("version %1").arg(version)};
    KeyRing ring;
    ring.m_replicaId = root.value(QLatin1String("replica")).toString();
    for (const QJsonValue& value : root.value(QLatin1String("users")).toArray()) {
        auto user = readUser(value.toObject());
        if (!user)
            return user.error();
        ring.m_users << *user;
    }
    if (version < 1 || ring.m_replicaId.isEmpty() || ring.m_users.isEmpty())
        return damaged(QStringLiteral("version, replica or users are missing"));
    return ring;
}

Result<void> KeyRing::save(const QString& path) const {
    QJsonArray users;
    for (const User& user : m_users) {
        users << QJsonObject{{QStringLiteral("login"), user.actor.login},
                             {QStringLiteral("name"), user.actor.fullName},
                             {QStringLiteral("role"), roleCode(user.actor.role)},
                             {QStringLiteral("level"), user.actor.level},
                             {QStringLiteral("disabled"), user.disabled},
                             {QStringLiteral("operations"), double(user.cost.operations)},
                             {QStringLiteral("memory"), double(user.cost.memoryBytes)},
                             {QStringLiteral("salt"), text(user.salt)},
                             {QStringLiteral("nonce"), text(user.nonce)},
                             {QStringLiteral("key"), text(user.wrappedKey)}};
    }
    const QJsonObject root{{QStringLiteral("format"), FormatName},
                           {QStringLiteral("version"), FormatVersion},
                           {QStringLiteral("replica"), m_replicaId},
                           {QStringLiteral("users"), users}};
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(root).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || !file.commit())
        return Error{ErrorKind::Storage, tr("The key file cannot be written. Check the rights and the free space."),
                     file.errorString()};
    return {};
}

const KeyRing::User* KeyRing::find(const QString& login) const {
    for (const User& user : m_users) {
        if (user.actor.login == login)
            return &user;
    }
    return nullptr;
}

Result<QByteArray> KeyRing::unlock(const QString& login, const QString& password) const {
    const Error wrong{ErrorKind::WrongPassword,
                      tr("The login or the password is wrong. Check the keyboard layout and Caps Lock."),
                      {}};
    const User* user = find(login);
    if (!sodiumReady() || !user)
        return wrong;
    if (user->disabled)
        return Error{ErrorKind::NotAllowed, tr("This user has been disabled. Ask the administrator."), {}};
    QByteArray wrappingKey = derive(password, user->salt, user->cost);
    if (wrappingKey.isEmpty())
        return Error{
            ErrorKind::Storage, tr("There is not enough free memory to check the password. Close other programs."), {}};
    QByteArray key(KeyBytes, '\0');
    const int failed = crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(key.data()),
                                                  reinterpret_cast<const unsigned char*>(user->wrappedKey.constData()),
                                                  static_cast<unsigned long long>(user->wrappedKey.size()),
                                                  reinterpret_cast<const unsigned char*>(user->nonce.constData()),
                                                  reinterpret_cast<const unsigned char*>(wrappingKey.constData()));
    sodium_memzero(wrappingKey.data(), size_t(wrappingKey.size()));
    if (failed)
        return wrong;
    return key;
}

Result<void> KeyRing::put(const Actor& actor, const QString& password, const QByteArray& databaseKey, Cost cost) {
    if (actor.login.trimmed().isEmpty())
        return Error{ErrorKind::BadInput, tr("Give the user a login."), {}};
    if (password.size() < ShortestPassword)
        return Error{
            ErrorKind::BadInput, tr("The password is too short: %1 characters at least.").arg(ShortestPassword), {}};
    if (!sodiumReady() || databaseKey.size() != KeyBytes)
        return Error{ErrorKind::Internal, tr("The encryption library cannot be used."), {}};
    User user;
    user.actor = actor;
    user.cost = cost;
    user.salt = randomBytes(crypto_pwhash_SALTBYTES);
    user.nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    QByteArray wrappingKey = derive(password, user.salt, cost);
    if (wrappingKey.isEmpty())
        return Error{
            ErrorKind::Storage, tr("There is not enough free memory to check the password. Close other programs."), {}};
    user.wrappedKey.resize(KeyBytes + crypto_secretbox_MACBYTES);
    crypto_secretbox_easy(reinterpret_cast<unsigned char*>(user.wrappedKey.data()),
                          reinterpret_cast<const unsigned char*>(databaseKey.constData()), KeyBytes,
                          reinterpret_cast<const unsigned char*>(user.nonce.constData()),
                          reinterpret_cast<const unsigned char*>(wrappingKey.constData()));
    sodium_memzero(wrappingKey.data(), size_t(wrappingKey.size()));
    for (User& known : m_users) {
        if (known.actor.login == actor.login) {
            known = user;
            return {};
        }
    }
    m_users << user;
    return {};
}

} // namespace dutydesk
