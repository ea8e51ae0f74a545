#include "sync/network_tls.h"

#include "sync/channel.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace dutydesk {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Tls", text);
}

QString dayText(const QDateTime& moment) {
    return moment.date().toString(QStringLiteral("dd.MM.yyyy"));
}

QString expiredWords(const QSslCertificate& certificate) {
    return tr("The certificate of “%1” has expired (%2). Nothing was sent. Its operators must renew it; check this "
              "computer's date too.")
        .arg(certificate.subjectInfo(QSslCertificate::CommonName).value(0), dayText(certificate.expiryDate()));
}

QString unknownWords(const Channel& channel, const QString& host) {
    if (!channel.authorities.isEmpty())
        return tr("The certificate of “%1” was not issued by the authority chosen in the settings. Nothing was sent: "
                  "somebody may stand "
                  "between the desk and the server. Tell the administrator.")
            .arg(host);
    return tr("The certificate of “%1” was issued by an authority that this computer does not know. Nothing was sent. "
              "If the server's operators "
              "have an authority of their own, choose its certificate in the settings.")
        .arg(host);
}

/// The most telling of several faults comes first here.
QString faultWords(const QList<QSslError>& faults, const Channel& channel, const QString& host) {
    const auto find = [&](std::initializer_list<QSslError::SslError> kinds) {
        const auto is = [&](const QSslError& fault) {
            return std::find(kinds.begin(), kinds.end(), fault.error()) != kinds.end();
        };
        return std::find_if(faults.begin(), faults.end(), is);
    };
    using Kind = QSslError;
    if (const auto fault = find({Kind::CertificateExpired}); fault != faults.end())
        return expiredWords(fault->certificate());
    if (const auto fault = find({Kind::CertificateNotYetValid}); fault != faults.end())
        return tr("The certificate of “%1” is not valid before %2. Nothing was sent. Check this computer's date; if it "
                  "is right, tell the server's operators.")
            .arg(host, dayText(fault->certificate().effectiveDate()));
    if (find({Kind::CertificateRevoked, Kind::CertificateBlacklisted}) != faults.end())
        return tr("The certificate of “%1” was revoked. Nothing was sent. Tell the administrator.").arg(host);
    if (find({Kind::SelfSignedCertificate}) != faults.end())
        return tr("“%1” shows a certificate that nobody vouches for (self-signed). Nothing was sent. If it is really "
                  "the server's own, choose it in the "
                  "settings as the authority.")
            .arg(host);
    if (find({Kind::UnableToGetIssuerCertificate, Kind::UnableToGetLocalIssuerCertificate,
              Kind::UnableToVerifyFirstCertificate, Kind::SelfSignedCertificateInChain, Kind::CertificateUntrusted}) !=
        faults.end())
        return unknownWords(channel, host);
    if (find({Kind::HostNameMismatch}) != faults.end())
        return tr("The certificate that “%1” shows belongs to another server. Nothing was sent. Correct the address in "
                  "the settings; if it is right, "
                  "somebody may stand in between: tell the administrator.")
            .arg(host);
    if (find({Kind::UnspecifiedError}) !=
        faults.end()) // what Qt has no name for: keys and digests below the security level
        return tr("The certificate of “%1” is too weak to be trusted, or malformed. Nothing was sent. Tell the "
                  "server's operators.")
            .arg(host);
    return tr("The certificate of “%1” is not sound (%2). Nothing was sent. Tell the server's operators.")
        .arg(host, faults.first().errorString());
}

QString handshakeWords(const Channel& channel, const QString& host, const QString& words) {
    const auto says = [&](const char* part) { return words.contains(QLatin1String(part), Qt::CaseInsensitive); };
    if (says("certificate required"))
        return tr("“%1” asks for the desk's own certificate. Get one from its operators and choose it in the settings.")
            .arg(host);
    if (says("handshake failure") && channel.certificate.isEmpty())
        return tr("“%1” broke the handshake off: either it asks for the desk's own certificate (choose it in the "
                  "settings), or it knows no encryption "
                  "that is safe today. Nothing was sent.")
            .arg(host);
    if (says("key too small") || says("md too weak") || says("too weak"))
        return tr("The certificate of “%1” is too weak to be trusted. Nothing was sent. Tell the server's operators.")
            .arg(host);
    if (says("protocol version") || says("unsupported protocol") || says("wrong ssl version") ||
        says("wrong version number"))
        return tr("“%1” offers no encryption that is safe today (TLS 1.2 or newer). Nothing was sent. Tell the "
                  "server's operators.")
            .arg(host);
    if (says("unknown ca") || says("certificate unknown") || says("bad certificate") || says("certificate expired") ||
        says("unsupported certificate"))
        return tr("“%1” does not accept the desk's certificate. Get a new one from its operators and choose it in the "
                  "settings.")
            .arg(host);
    return tr("The protected connection to “%1” could not be made. Nothing was sent. Tell the administrator.")
        .arg(host);
}

} // namespace

QSslConfiguration tlsConfiguration(const Channel& channel) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!channel.authorities.isEmpty())
        tls.setCaCertificates(QSslCertificate::fromData(channel.authorities, QSsl::Pem));
    if (channel.certificate.isEmpty())
        return tls;
    tls.setLocalCertificateChain(QSslCertificate::fromData(channel.certificate, QSsl::Pem));
    QSslKey key(channel.key, QSsl::Rsa);
    tls.setPrivateKey(key.isNull() ? QSslKey(channel.key, QSsl::Ec) : key);
    return tls;
}

Error tlsRefusal(const QList<QSslError>& faults, const Channel& channel, const QString& host, const QString& words) {
    return {ErrorKind::NotAllowed,
            faults.isEmpty() ? handshakeWords(channel, host, words) : faultWords(faults, channel, host), words};
}

} // namespace dutydesk
