#include "security/key_ring_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <sodium.h>

namespace dutydesk {

namespace {

constexpr int FormatVersion = 2;
constexpr qint64 LargestFile = 1 << 20;
const QString FormatName = QStringLiteral("dutydesk-keyring");

QString tr(const char* text) {
    return QCoreApplication::translate("KeyRing", text);
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

/// A sealed database key, or nothing where there may be none.
bool isSealed(const QByteArray& bytes, bool mayBeEmpty) {
    return (mayBeEmpty && bytes.isEmpty()) || bytes.size() == KeyRing::KeyBytes + qsizetype(crypto_box_SEALBYTES);
}

constexpr qsizetype WrappedSize = crypto_box_SECRETKEYBYTES + crypto_secretbox_MACBYTES;

Result<KeyRing::User> readUser(const QJsonObject& object) {
    KeyRing::User user;
    user.actor.login = object.value(QLatin1String("login")).toString();
    user.actor.fullName = object.value(QLatin1String("name")).toString();
    user.actor.level = object.value(QLatin1String("level")).toInt(1);
    user.disabled = object.value(QLatin1String("disabled")).toBool();
    user.mustChangePassword = object.value(QLatin1String("mustChange")).toBool();
    user.passwordSince = QDateTime::fromString(object.value(QLatin1String("passwordSince")).toString(), Qt::ISODate);
    user.cost.operations = quint64(object.value(QLatin1String("operations")).toDouble());
    user.cost.memoryBytes = quint64(object.value(QLatin1String("memory")).toDouble());
    user.salt = base64(object, "salt");
    user.nonce = base64(object, "nonce");
    user.wrappedPrivate = base64(object, "private");
    user.publicKey = base64(object, "public");
    user.sealedKey = base64(object, "key");
    user.sealedNext = base64(object, "next");
    if (user.actor.login.isEmpty() || !roleFromCode(object.value(QLatin1String("role")).toString(), user.actor.role))
        return damaged(QStringLiteral("a user without login or role"));
    // The limits keep a forged file from asking for a year of work or all the memory.
    const bool costFits = user.cost.operations >= crypto_pwhash_OPSLIMIT_MIN && user.cost.operations <= 64 &&
                          user.cost.memoryBytes >= crypto_pwhash_MEMLIMIT_MIN && user.cost.memoryBytes <= (1ULL << 31);
    if (!costFits || user.salt.size() != crypto_pwhash_SALTBYTES || user.nonce.size() != crypto_secretbox_NONCEBYTES ||
        user.wrappedPrivate.size() != WrappedSize || user.publicKey.size() != crypto_box_PUBLICKEYBYTES ||
        !isSealed(user.sealedKey, user.disabled) || !isSealed(user.sealedNext, true))
        return damaged(QStringLiteral("the entry of ") + user.actor.login);
    return user;
}

QJsonObject userJson(const KeyRing::User& user) {
    QJsonObject object{{QStringLiteral("login"), user.actor.login},
                       {QStringLiteral("name"), user.actor.fullName},
                       {QStringLiteral("role"), roleCode(user.actor.role)},
                       {QStringLiteral("level"), user.actor.level},
                       {QStringLiteral("disabled"), user.disabled},
                       {QStringLiteral("mustChange"), user.mustChangePassword},
                       {QStringLiteral("operations"), double(user.cost.operations)},
                       {QStringLiteral("memory"), double(user.cost.memoryBytes)},
                       {QStringLiteral("salt"), text(user.salt)},
                       {QStringLiteral("nonce"), text(user.nonce)},
                       {QStringLiteral("private"), text(user.wrappedPrivate)},
                       {QStringLiteral("public"), text(user.publicKey)},
                       {QStringLiteral("key"), text(user.sealedKey)}};
    if (user.passwordSince.isValid())
        object.insert(QStringLiteral("passwordSince"), user.passwordSince.toUTC().toString(Qt::ISODate));
    if (!user.sealedNext.isEmpty())
        object.insert(QStringLiteral("next"), text(user.sealedNext));
    return object;
}

} // namespace

QJsonObject KeyRingFile::toJson(const KeyRing& ring) {
    QJsonArray users;
    for (const KeyRing::User& user : ring.m_users)
        users << userJson(user);
    QJsonObject root{{QStringLiteral("format"), FormatName},
                     {QStringLiteral("version"), FormatVersion},
                     {QStringLiteral("replica"), ring.m_replicaId},
                     {QStringLiteral("generation"), double(ring.m_generation)},
                     {QStringLiteral("users"), users}};
    if (ring.m_recovery) {
        QJsonObject recovery{{QStringLiteral("nonce"), text(ring.m_recovery->nonce)},
                             {QStringLiteral("private"), text(ring.m_recovery->wrappedPrivate)},
                             {QStringLiteral("public"), text(ring.m_recovery->publicKey)},
                             {QStringLiteral("key"), text(ring.m_recovery->sealedKey)}};
        if (!ring.m_recovery->sealedNext.isEmpty())
            recovery.insert(QStringLiteral("next"), text(ring.m_recovery->sealedNext));
        root.insert(QStringLiteral("recovery"), recovery);
    }
    return root;
}

QByteArray KeyRingFile::sealedPart(const KeyRing& ring) {
    return QJsonDocument(toJson(ring)).toJson(QJsonDocument::Compact); // QJsonObject keeps its keys sorted
}

QByteArray KeyRingFile::write(const KeyRing& ring) {
    QJsonObject root = toJson(ring);
    root.insert(QStringLiteral("seal"), text(ring.m_seal));
    return QJsonDocument(root).toJson().trimmed(); // each of its bytes counts: one less, and it is refused
}

Result<KeyRing> KeyRingFile::read(const QByteArray& bytes) {
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(bytes, &parseError).object();
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
    ring.m_generation = qint64(root.value(QLatin1String("generation")).toDouble());
    ring.m_seal = base64(root, "seal");
    for (const QJsonValue& value : root.value(QLatin1String("users")).toArray()) {
        auto user = readUser(value.toObject());
        if (!user)
            return user.error();
        if (ring.find(user->actor.login))
            return damaged(QStringLiteral("two users of one login"));
        ring.m_users << *user;
    }
    if (root.contains(QLatin1String("recovery"))) {
        const QJsonObject object = root.value(QLatin1String("recovery")).toObject();
        KeyRing::Recovery recovery{base64(object, "nonce"), base64(object, "private"), base64(object, "public"),
                                   base64(object, "key"), base64(object, "next")};
        if (recovery.nonce.size() != crypto_secretbox_NONCEBYTES || recovery.wrappedPrivate.size() != WrappedSize ||
            recovery.publicKey.size() != crypto_box_PUBLICKEYBYTES || !isSealed(recovery.sealedKey, false) ||
            !isSealed(recovery.sealedNext, true))
            return damaged(QStringLiteral("the recovery entry"));
        ring.m_recovery = std::move(recovery);
    }
    if (version < FormatVersion || ring.m_replicaId.isEmpty() || ring.m_users.isEmpty() ||
        ring.m_seal.size() != crypto_auth_BYTES)
        return damaged(QStringLiteral("version, replica, seal or users are missing"));
    // What was not understood would not be covered by the seal: a misspelt key, a value in another spelling.
    QJsonObject understood = toJson(ring);
    understood.insert(QStringLiteral("seal"), text(ring.m_seal));
    if (understood != root)
        return damaged(QStringLiteral("something in it is not DutyDesk's"));
    return ring;
}

Result<KeyRing> KeyRing::load(const QString& path) {
    QFile file(path);
    if (!file.exists())
        return Error{ErrorKind::NotFound, tr("There is no key file in this folder."), path};
    if (file.size() > LargestFile)
        return damaged(QStringLiteral("larger than 1 MiB"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, tr("The key file cannot be read. Check the rights to it."),
                     file.errorString()};
    return KeyRingFile::read(file.readAll());
}

Result<void> KeyRing::save(const QString& path) const {
    QSaveFile file(path);
    const QByteArray bytes = KeyRingFile::write(*this);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || !file.commit())
        return Error{ErrorKind::Storage, tr("The key file cannot be written. Check the rights and the free space."),
                     file.errorString()};
    return {};
}

} // namespace dutydesk
