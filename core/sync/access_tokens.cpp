#include "sync/access_tokens.h"

#include "fhir/operation_outcome.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr qint64 RenewBeforeSeconds = 60;    // a page may take that long to come
constexpr qint64 LongestSeconds = 24 * 3600; // an endpoint that promises more is asked daily all the same
constexpr qsizetype LongestToken = 16 * 1024;

QString tr(const char* text) {
    return QCoreApplication::translate("AccessTokens", text);
}

/// application/x-www-form-urlencoded as RFC 6749, appendix B.
QByteArray formEncoded(const QString& text) {
    return QUrl::toPercentEncoding(text, " ").replace(' ', '+');
}

QByteArray keyOf(const OAuthClient& client) {
    const QStringList parts{client.address.toString(), client.id, client.secret, client.scope};
    return QCryptographicHash::hash(parts.join(QChar(u'\n')).toUtf8(), QCryptographicHash::Sha256);
}

HttpRequest question(const OAuthClient& client, const std::shared_ptr<const Channel>& channel) {
    HttpRequest request;
    request.method = "POST";
    request.url = client.address;
    request.channel = channel;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                       {"Accept", "application/json"},
                       {"Authorization", AccessTokens::basicCredentials(client)}};
    request.body = "grant_type=client_credentials";
    if (!client.scope.isEmpty())
        request.body += "&scope=" + formEncoded(client.scope);
    return request;
}

/// RFC 6749, 5.2. The endpoint's own words go to the details.
Error refusal(const HttpReply& reply) {
    const QJsonObject answer = QJsonDocument::fromJson(reply.body).object();
    const QString code = answer.value(u"error").toString();
    const QString said =
        QStringLiteral("HTTP %1: %2").arg(reply.status).arg(code.isEmpty() ? serverWords(reply.body) : code);
    const QString more = answer.value(u"error_description").toString().left(300);
    const QString details = more.isEmpty() ? said : QString(said + QStringLiteral(": ") + more);
    if (code == u"invalid_client" || (code.isEmpty() && reply.status == 401))
        return {ErrorKind::NotAllowed,
                tr("The server that gives access does not know this client or its secret. Ask the administrator for "
                   "new ones; what waits to be sent is kept."),
                details};
    if (code == u"invalid_scope")
        return {ErrorKind::NotAllowed,
                tr("The server that gives access does not know the scope set for this connection. Correct it in the "
                   "settings."),
                details};
    if (code == u"unauthorized_client" || code == u"unsupported_grant_type")
        return {ErrorKind::NotAllowed,
                tr("The server that gives access does not let this client sign in by client credentials. Ask its "
                   "operators to allow it."),
                details};
    if (reply.status == 404 || reply.status == 405)
        return {ErrorKind::NotAllowed,
                tr("Nothing gives access at the address set for this connection. Correct it in the settings."),
                details};
    if (reply.status >= 500 || reply.status == 429 || reply.status == 408)
        return {ErrorKind::Unreachable,
                tr("The server that gives access is overloaded or out of order. It will be asked again later."),
                details};
    return {ErrorKind::NotAllowed, tr("The server that gives access refused. Tell the administrator."), details};
}

bool isPlainToken(const QByteArray& token) {
    const auto fits = [](char c) { return c > 0x20 && c < 0x7f; }; // RFC 6750: a token in a header is visible ASCII
    return !token.isEmpty() && token.size() <= LongestToken && std::all_of(token.begin(), token.end(), fits);
}

} // namespace

AccessTokens::~AccessTokens() {
    for (Entry& entry : m_entries)
        entry.token.fill('\0');
}

QByteArray AccessTokens::basicCredentials(const OAuthClient& client) {
    return "Basic " + QByteArray(formEncoded(client.id) + ':' + formEncoded(client.secret)).toBase64();
}

Result<QByteArray> AccessTokens::token(const OAuthClient& client, const std::shared_ptr<const Channel>& channel,
                                       Transport& transport, const Clock& clock, const std::atomic_bool& cancel) {
    const QByteArray key = keyOf(client);
    const QDateTime asked = clock.now();
    {
        const QMutexLocker lock(&m_lock);
        const Entry known = m_entries.value(key);
        if (!known.token.isEmpty() && (!known.renewAt.isValid() || asked < known.renewAt))
            return known.token;
    }
    auto reply = transport.exchange(question(client, channel), cancel, {});
    if (!reply)
        return reply.error();
    if (reply->status != 200)
        return refusal(*reply);
    const QJsonObject answer = QJsonDocument::fromJson(reply->body).object();
    const QByteArray token = answer.value(u"access_token").toString().toUtf8();
    const QString type = answer.value(u"token_type").toString();
    if (!isPlainToken(token))
        return Error{ErrorKind::Unreachable,
                     tr("The server that gives access answered with something else than a token. It will be asked "
                        "again later; if this goes on, check its "
                        "address in the settings."),
                     looksLikeHtml(reply->body) ? serverWords(reply->body)
                                                : QString()}; // other words may hold half a token
    if (!type.isEmpty() && type.compare(u"Bearer", Qt::CaseInsensitive) != 0)
        return Error{
            ErrorKind::NotAllowed,
            tr("The server that gives access gives tokens of a kind that the desk cannot use. Tell its operators."),
            type.left(40)};
    Entry entry{token, {}};
    const qint64 seconds = answer.value(u"expires_in").toVariant().toLongLong(); // some write it as text
    if (seconds > 0)
        entry.renewAt = asked.addSecs(std::min(seconds, LongestSeconds) - std::min(RenewBeforeSeconds, seconds / 4));
    const QMutexLocker lock(&m_lock);
    m_entries.insert(key, entry);
    return token;
}

void AccessTokens::forget(const OAuthClient& client, const QByteArray& token) {
    const QMutexLocker lock(&m_lock);
    const QByteArray key = keyOf(client);
    if (m_entries.value(key).token == token)
        m_entries.remove(key);
}

} // namespace dutydesk
