#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace dutydesk::test {

/// A certificate with its key, both PEM; made for the test and gone with it.
struct TestCertificate {
    QByteArray certificate, key;
};

/// What a certificate says of itself.
struct CertificateWish {
    QByteArray name = "localhost";
    QList<QByteArray> dnsNames = {"localhost"};
    QList<QByteArray> addresses = {"127.0.0.1"};
    int validFromDays = -1, validUntilDays = 30; ///< from this machine's now
    int rsaBits = 0;                             ///< 0: EC P-256
    bool sha1 = false;
    bool authority = false;
};

/// Signed by `issuer`, or by itself without one.
TestCertificate makeCertificate(const CertificateWish& wish, const TestCertificate* issuer = nullptr);

TestCertificate makeAuthority(const QByteArray& name);

/// PKCS#12 with AES, as OpenSSL 3 writes it.
QByteArray toPkcs12(const TestCertificate& certificate, const QByteArray& passphrase);
/// The key, PKCS#8, encrypted.
QByteArray encryptedKey(const TestCertificate& certificate, const QByteArray& passphrase);

} // namespace dutydesk::test
