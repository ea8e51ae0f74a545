#include "server_security.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QUrlQuery>
#include <QUuid>

namespace dutydesk {

namespace {

Error unusable(const char* words) {
    return {ErrorKind::BadInput, QCoreApplication::translate("Sandbox", words), {}};
}

QString formDecoded(QByteArray text) {
    return QUrl::fromPercentEncoding(text.replace('+', ' '));
}

AccessDesk::Answer refused(int status, const char* error) {
    return {status, QByteArray(R"({"error":")") + error + R"("})"};
}

} // namespace

Result<QSslConfiguration> serverConfiguration(const ServerTls& tls) {
    const QList<QSslCertificate> chain = QSslCertificate::fromData(tls.certificate);
    QSslKey key(tls.key, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(tls.key, QSsl::Ec);
    if (chain.isEmpty() || key.isNull())
        return unusable(
            "The certificate or its key cannot be read: both are PEM files, the key RSA or EC without a passphrase.");
    QSslConfiguration result = QSslConfiguration::defaultConfiguration();
    result.setProtocol(QSsl::TlsV1_2OrLater);
    result.setLocalCertificateChain(chain);
    result.setPrivateKey(key);
    result.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (!tls.clientAuthorities.isEmpty()) {
        const QList<QSslCertificate> authorities = QSslCertificate::fromData(tls.clientAuthorities);
        if (authorities.isEmpty())
            return unusable("The file of the clients' authority holds no certificate.");
        result.setCaCertificates(authorities);
        result.setPeerVerifyMode(QSslSocket::VerifyPeer);
    }
    return result;
}

AccessDesk::AccessDesk(ServerOAuth settings)
    : m_settings(std::move(settings)) {}

AccessDesk::Answer AccessDesk::ask(const QByteArray& authorization, const QByteArray& form, qint64 nowMs) {
    const QByteArray shown =
        authorization.startsWith("Basic ") ? QByteArray::fromBase64(authorization.mid(6)) : QByteArray();
    const qsizetype colon = shown.indexOf(':');
    const bool known = !m_settings.client.isEmpty() && colon > 0 &&
                       formDecoded(shown.left(colon)) == m_settings.client &&
                       formDecoded(shown.mid(colon + 1)) == m_settings.secret;
    if (!known)
        return refused(401, "invalid_client");
    const QUrlQuery fields(QString::fromUtf8(form));
    if (fields.queryItemValue(QStringLiteral("grant_type")) != u"client_credentials")
        return refused(400, "unsupported_grant_type");
    const QStringList scopes = formDecoded(fields.queryItemValue(QStringLiteral("scope"), QUrl::FullyEncoded).toUtf8())
                                   .split(u' ', Qt::SkipEmptyParts);
    for (const QString& scope : scopes) {
        if (!scope.startsWith(u"system/"))
            return refused(400, "invalid_scope");
    }
    m_given.removeIf([&](QHash<QByteArray, qint64>::iterator entry) { return entry.value() <= nowMs; });
    const QByteArray token = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    m_given.insert(token, nowMs + qint64(m_settings.seconds) * 1000);
    return {200, R"({"access_token":")" + token + R"(","token_type":"Bearer","expires_in":)" +
                     QByteArray::number(m_settings.seconds) + "}"};
}

bool AccessDesk::knows(const QByteArray& token, qint64 nowMs) const {
    return m_given.value(token, 0) > nowMs;
}

} // namespace dutydesk
