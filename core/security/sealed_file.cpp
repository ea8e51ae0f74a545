#include "security/sealed_file.h"

#include "secrets/secret_bytes.h"
#include "secrets/sodium_ready.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <sodium.h>

namespace dutydesk {

namespace {

constexpr qsizetype ChunkSize = 64 * 1024;
constexpr qsizetype Overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr char Version = 1;
constexpr std::string_view Magic = "DutySeal";
constexpr qsizetype CostAt = qsizetype(Magic.size()) + 1, SaltAt = CostAt + 16,
                    StreamAt = SaltAt + crypto_pwhash_SALTBYTES,
                    HeadSize = StreamAt + crypto_secretstream_xchacha20poly1305_HEADERBYTES;
// What a head from outside may ask for: libsodium's sensitive cost is 4 passes over 1 GiB.
constexpr quint64 MostOperations = 8, MostMemory = 1024ULL * 1024 * 1024;

QString words(const char* text) {
    return QCoreApplication::translate("SealedFile", text);
}

unsigned char* out(QByteArray& bytes, qsizetype at = 0) {
    return reinterpret_cast<unsigned char*>(bytes.data()) + at;
}

const unsigned char* in(const QByteArray& bytes, qsizetype at = 0) {
    return reinterpret_cast<const unsigned char*>(bytes.constData()) + at;
}

Error unreadable(const QString& path, const QString& details) {
    return {ErrorKind::Storage, words("The file “%1” cannot be read.").arg(QFileInfo(path).fileName()), details};
}

Error notWritten(const QString& path, const QString& details) {
    return {ErrorKind::Storage,
            words("The file “%1” could not be written. Check that the folder is there, may be written to and has free "
                  "space.")
                .arg(QFileInfo(path).fileName()),
            details};
}

Error damaged(const QString& details) {
    return {ErrorKind::BadInput,
            words("The sealed file is damaged or incomplete, and nothing of it was opened. Ask for it once more."),
            details};
}

Result<SecretBytes> derive(const QString& password, const QByteArray& head, KeyRing::Cost cost) {
    SecretBytes key(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    QByteArray utf8 = password.toUtf8();
    const int failed = crypto_pwhash(key.data(), key.size(), utf8.constData(), quint64(utf8.size()), in(head, SaltAt),
                                     cost.operations, size_t(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    wipe(utf8);
    if (failed)
        return Error{
            ErrorKind::Internal, words("There is not memory enough to use the password. Close other programs."), {}};
    return key;
}

/// A stream's state is as secret as its key.
struct Stream {
    crypto_secretstream_xchacha20poly1305_state state{};
    Stream() = default;
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() { sodium_memzero(&state, sizeof state); }
};

Result<void> sealChunks(QFile& source, QSaveFile& target, Stream& stream, const QByteArray& head) {
    QByteArray chunk = source.read(ChunkSize);
    QByteArray sealed(ChunkSize + Overhead, Qt::Uninitialized);
    while (true) {
        QByteArray next = source.read(ChunkSize);
        if (source.error() != QFile::NoError)
            return unreadable(source.fileName(), source.errorString());
        unsigned long long size = 0;
        crypto_secretstream_xchacha20poly1305_push(&stream.state, out(sealed), &size, in(chunk), quint64(chunk.size()),
                                                   in(head), quint64(head.size()),
                                                   next.isEmpty() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                                  : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        wipe(chunk);
        if (target.write(sealed.constData(), qint64(size)) != qint64(size))
            return notWritten(target.fileName(), target.errorString());
        if (next.isEmpty())
            return {};
        chunk = std::move(next);
    }
}

Result<void> openChunks(QFile& source, QSaveFile& target, Stream& stream, const QByteArray& head) {
    QByteArray opened(ChunkSize, Qt::Uninitialized);
    for (qint64 number = 0;; ++number) {
        const QByteArray sealed = source.read(ChunkSize + Overhead);
        if (source.error() != QFile::NoError)
            return unreadable(source.fileName(), source.errorString());
        if (sealed.size() < Overhead)
            return damaged(QStringLiteral("ends before the last chunk, at chunk %1").arg(number));
        unsigned long long size = 0;
        unsigned char tag = 0;
        const int failed =
            crypto_secretstream_xchacha20poly1305_pull(&stream.state, out(opened), &size, &tag, in(sealed),
                                                       quint64(sealed.size()), in(head), quint64(head.size()));
        if (failed && number == 0)
            return Error{ErrorKind::BadInput,
                         words("The password does not fit, or the beginning of the file is damaged. Mind the case of "
                               "the letters and the keyboard's language."),
                         {}};
        if (failed)
            return damaged(QStringLiteral("chunk %1").arg(number));
        if (target.write(opened.constData(), qint64(size)) != qint64(size))
            return notWritten(target.fileName(), target.errorString());
        const bool last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (last != source.atEnd())
            return damaged(last ? QStringLiteral("something follows the last chunk")
                                : QStringLiteral("ends after chunk %1").arg(number));
        if (last) {
            wipe(opened);
            return {};
        }
    }
}

Result<KeyRing::Cost> costOf(const QByteArray& head) {
    if (head.size() < HeadSize || !head.startsWith(QByteArrayView(Magic.data(), qsizetype(Magic.size()))))
        return Error{ErrorKind::BadInput, words("This is not a file that DutyDesk has sealed, or it is cut off."), {}};
    if (head.at(qsizetype(Magic.size())) != Version)
        return Error{ErrorKind::BadInput, words("This file was sealed by a newer DutyDesk. Update the program."), {}};
    const KeyRing::Cost cost{qFromLittleEndian<quint64>(in(head, CostAt)),
                             qFromLittleEndian<quint64>(in(head, CostAt + 8))};
    if (cost.operations < crypto_pwhash_OPSLIMIT_MIN || cost.operations > MostOperations ||
        cost.memoryBytes < crypto_pwhash_MEMLIMIT_MIN || cost.memoryBytes > MostMemory)
        return damaged(QStringLiteral("cost"));
    return cost;
}

} // namespace

Result<void> sealFile(const QString& from, const QString& to, const QString& password, KeyRing::Cost cost) {
    if (!sodiumReady())
        return Error{ErrorKind::Internal, words("The encryption library cannot be used."), {}};
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return unreadable(from, source.errorString());
    QByteArray head(HeadSize, '\0');
    std::copy(Magic.begin(), Magic.end(), head.begin());
    head[qsizetype(Magic.size())] = Version;
    qToLittleEndian<quint64>(cost.operations, out(head, CostAt));
    qToLittleEndian<quint64>(cost.memoryBytes, out(head, CostAt + 8));
    randombytes_buf(out(head, SaltAt), crypto_pwhash_SALTBYTES);
    const auto key = derive(password, head, cost);
    if (!key)
        return key.error();
    Stream stream;
    crypto_secretstream_xchacha20poly1305_init_push(&stream.state, out(head, StreamAt), key->data());
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly) || target.write(head) != head.size())
        return notWritten(to, target.errorString());
    if (auto sealed = sealChunks(source, target, stream, head); !sealed)
        return sealed; // QSaveFile leaves nothing behind
    if (!target.commit())
        return notWritten(to, target.errorString());
    return {};
}

Result<void> unsealFile(const QString& from, const QString& to, const QString& password) {
    if (!sodiumReady())
        return Error{ErrorKind::Internal, words("The encryption library cannot be used."), {}};
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return unreadable(from, source.errorString());
    const QByteArray head = source.read(HeadSize);
    const auto cost = costOf(head);
    if (!cost)
        return cost.error();
    const auto key = derive(password, head, *cost);
    if (!key)
        return key.error();
    Stream stream;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&stream.state, in(head, StreamAt), key->data()) != 0)
        return damaged(QStringLiteral("stream header"));
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return notWritten(to, target.errorString());
    target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (auto opened = openChunks(source, target, stream, head); !opened)
        return opened;
    if (!target.commit())
        return notWritten(to, target.errorString());
    return {};
}

Result<void> sealWritten(const QString& to, const QString& password,
                         const std::function<Result<void>(const QString& path)>& write, KeyRing::Cost cost) {
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    const QString place = memory.isDir() && memory.isWritable() ? memory.filePath() : QFileInfo(to).absolutePath();
    const QTemporaryDir folder(place + QStringLiteral("/.dutydesk-XXXXXX"));
    if (!folder.isValid())
        return notWritten(to, folder.errorString());
    QString name = QFileInfo(to).fileName();
    if (name.endsWith(SealedSuffix, Qt::CaseInsensitive))
        name.chop(SealedSuffix.size());
    const QString open = folder.filePath(name);
    if (auto written = write(open); !written)
        return written;
    return sealFile(open, to, password, cost);
}

} // namespace dutydesk
