#include "sync/tls_material.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace dutydesk {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("TlsMaterial", text);
}

Error unusable(const QString& words, const QString& details = {}) {
    return {ErrorKind::BadInput, words, details};
}

bool isPem(const QByteArray& file) {
    return file.contains("-----BEGIN ");
}

QString dayText(const QDateTime& moment) {
    return moment.date().toString(QStringLiteral("dd.MM.yyyy"));
}

QString nameOf(const QSslCertificate& certificate) {
    const QStringList names =
        certificate.subjectInfo(QSslCertificate::CommonName) + certificate.subjectInfo(QSslCertificate::Organization);
    return names.value(0, tr("a certificate without a name"));
}

QByteArray pemOf(const QList<QSslCertificate>& certificates) {
    QByteArray pem;
    for (const QSslCertificate& certificate : certificates)
        pem += certificate.toPem();
    return pem;
}

bool hasEnded(const QSslCertificate& certificate, const QDateTime& now) {
    return certificate.expiryDate() < now;
}

QSslKey readKey(const QByteArray& file, const QByteArray& passphrase) {
    const QSsl::EncodingFormat format = isPem(file) ? QSsl::Pem : QSsl::Der;
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        QSslKey key(file, algorithm, format, QSsl::PrivateKey, passphrase);
        if (!key.isNull())
            return key;
    }
    return {};
}

/// The public key ends with the numbers that make it what it is (RSA: modulus and exponent; EC: the point), and a
/// private key carries them as they are.
bool belongTogether(const QSslCertificate& certificate, const QSslKey& key) {
    constexpr qsizetype Telling = 64;
    const QSslKey open = certificate.publicKey();
    return open.algorithm() == key.algorithm() && key.toDer().contains(open.toDer().right(Telling));
}

Result<ClientIdentity> checkedIdentity(const QList<QSslCertificate>& chain, const QSslKey& key, const QDateTime& now) {
    const QSslCertificate& own = chain.first();
    if (hasEnded(own, now))
        return unusable(tr("The desk's certificate “%1” ended on %2. Ask the server's operators for a new one.")
                            .arg(nameOf(own), dayText(own.expiryDate())));
    if (!belongTogether(own, key))
        return unusable(
            tr("The key does not belong to the desk's certificate “%1”. Choose the two files that were made together.")
                .arg(nameOf(own)));
    return ClientIdentity{pemOf(chain), key.toPem()};
}

Result<ClientIdentity> readPkcs12(const QByteArray& file, const QString& passphrase, const QDateTime& now) {
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QSslKey key;
    QSslCertificate own;
    QList<QSslCertificate> others;
    if (!QSslCertificate::importPkcs12(&buffer, &key, &own, &others, passphrase.toUtf8()) || key.isNull() ||
        own.isNull())
        return unusable(tr("The file with the desk's certificate does not open. Check its passphrase; if it is right, "
                           "ask for the certificate and "
                           "the key as PEM files."));
    return checkedIdentity(QList<QSslCertificate>{own} + others, key, now);
}

} // namespace

Result<QByteArray> readAuthorities(const QByteArray& file, const QDateTime& now) {
    QList<QSslCertificate> found = QSslCertificate::fromData(file, isPem(file) ? QSsl::Pem : QSsl::Der);
    found.erase(std::remove_if(found.begin(), found.end(), [](const QSslCertificate& one) { return one.isNull(); }),
                found.end());
    if (found.isEmpty())
        return unusable(tr("The file holds no certificate of an authority. Ask the server's operators for it as a PEM "
                           "file (“BEGIN CERTIFICATE”)."));
    if (std::all_of(found.begin(), found.end(), [&](const QSslCertificate& one) { return hasEnded(one, now); }))
        return unusable(
            tr("The authority's certificate “%1” ended on %2. Ask the server's operators for the one in force.")
                .arg(nameOf(found.first()), dayText(found.first().expiryDate())));
    return pemOf(found);
}

Result<ClientIdentity> readClientIdentity(const QByteArray& certificateFile, const QByteArray& keyFile,
                                          const QString& passphrase, const QDateTime& now) {
    if (!isPem(certificateFile) && keyFile.isEmpty())
        return readPkcs12(certificateFile, passphrase, now);
    const QList<QSslCertificate> chain =
        QSslCertificate::fromData(certificateFile, isPem(certificateFile) ? QSsl::Pem : QSsl::Der);
    if (chain.isEmpty() || chain.first().isNull())
        return unusable(tr("The file holds no certificate of the desk. Choose a PEM file (“BEGIN CERTIFICATE”) or a "
                           "PKCS#12 file (.p12, .pfx)."));
    const QByteArray& keyText = keyFile.isEmpty() ? certificateFile : keyFile;
    if (isPem(keyText) && !keyText.contains("PRIVATE KEY-----"))
        return unusable(
            tr("The key of the desk's certificate is missing. Choose the file that holds it (“BEGIN PRIVATE KEY”)."));
    const QSslKey key = readKey(keyText, passphrase.toUtf8());
    if (key.isNull())
        return unusable(
            tr("The key of the desk's certificate does not open. Check its passphrase; keys are RSA or EC."));
    return checkedIdentity(chain, key, now);
}

QString certificateWords(const QByteArray& pem) {
    QStringList words;
    for (const QSslCertificate& certificate : QSslCertificate::fromData(pem, QSsl::Pem))
        words += tr("%1, until %2").arg(nameOf(certificate), dayText(certificate.expiryDate()));
    return words.join(QStringLiteral("; "));
}

} // namespace dutydesk
