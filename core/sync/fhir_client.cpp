#include "sync/fhir_client.h"

#include "fhir/operation_outcome.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int FirstPauseMs = 1000;
constexpr int LongestPauseMs = 60 * 1000;
constexpr qsizetype ShortestSecret = 4; // shorter ones are no secrets and stand in many words
constexpr const char* Blot = "***";
constexpr qint64 LongestAskedPauseMs = 120 * 1000; // a server that asks for more is asked again by the next run

QString tr(const char* text)
{
    return QCoreApplication::translate("FhirClient", text);
}

/// RFC 9110: "Wed, 21 Oct 2026 07:28:00 GMT".
QDateTime httpDate(const QByteArray& text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

/// Retry-After in milliseconds: a number of seconds or a date; -1 when absent.
qint64 askedPauseMs(const HttpReply& reply)
{
    const QByteArray text = reply.header("Retry-After");
    if (text.isEmpty())
        return -1;
    bool isNumber = false;
    const qint64 seconds = text.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return std::max<qint64>(0, seconds) * 1000;
    const QDateTime until = httpDate(text);
    const QDateTime serverNow = httpDate(reply.header("Date"));
    if (!until.isValid() || !serverNow.isValid())
        return -1;
    return std::max<qint64>(0, serverNow.msecsTo(until));
}

} // namespace

FhirClient::FhirClient(Transport& transport, RandomSource& random, const Clock& clock, StoredServer server, const std::atomic_bool& cancel,
                       int maxAttempts, Reread reread, AccessTokens& tokens)
    : m_transport(transport), m_random(random), m_clock(clock), m_server(std::move(server)), m_cancel(cancel)
    , m_maxAttempts(std::max(1, maxAttempts)), m_reread(std::move(reread)), m_tokens(tokens)
{
    use(m_server);
}

void FhirClient::use(const StoredServer& server)
{
    m_server.token = server.token;
    m_server.authScheme = server.authScheme;
    m_oauth = {server.tokenUrl, server.clientId, server.clientSecret, server.scope};
    Channel channel{server.authorities, server.certificate, server.key, server.plainHosts};
    m_channel = std::make_shared<const Channel>(channel);
    channel.certificate.clear();
    channel.key.clear();
    m_channelElsewhere = std::make_shared<const Channel>(channel);
}

/// The Authorization header's value; empty when the server asks for none.
Result<QByteArray> FhirClient::authorisation()
{
    if (m_server.authScheme == u"OAuth2") {
        auto token = m_tokens.token(m_oauth, m_channel, m_transport, m_clock, m_cancel);
        if (!token)
            return blotted(token.error());
        m_accessToken = *token;
        return QByteArray("Bearer " + *token);
    }
    if (m_server.token.isEmpty())
        return QByteArray();
    QByteArray token = m_server.token.toUtf8();
    if (m_server.authScheme == u"Basic" && token.contains(':')) // as people write it: login:password (RFC 7617)
        token = token.toBase64();
    return QByteArray(m_server.authScheme.toUtf8() + ' ' + token);
}

/// A server may say back what it was shown, and its words are told to people.
void FhirClient::blot(HttpReply& reply) const
{
    for (const QByteArray& secret : secrets())
        reply.body.replace(secret, Blot);
}

Error FhirClient::blotted(Error error) const
{
    for (const QByteArray& secret : secrets())
        error.details.replace(QString::fromUtf8(secret), QLatin1String(Blot));
    return error;
}

QList<QByteArray> FhirClient::secrets() const
{
    QList<QByteArray> all{m_server.token.toUtf8(), m_accessToken};
    if (!m_oauth.secret.isEmpty())
        all << m_oauth.secret.toUtf8() << AccessTokens::basicCredentials(m_oauth).mid(6);
    if (m_server.authScheme == u"Basic")
        all << m_server.token.toUtf8().toBase64();
    all.removeIf([](const QByteArray& secret) { return secret.size() < ShortestSecret; });
    return all;
}

QUrl FhirClient::url(const QString& path) const
{
    if (path.startsWith(u"http://") || path.startsWith(u"https://"))
        return QUrl(path);
    QString base = m_server.url.toString();
    if (path.startsWith(u'/')) // from the host's root, as RFC 3986 has it
        return m_server.url.resolved(QUrl(path));
    if (path.startsWith(u'?')) // HAPI-like servers page at the base itself
        return QUrl(QString(base + path));
    return QUrl(QString(base + u'/' + path));
}

bool FhirClient::isHome(const QUrl& url) const
{
    return isSameOrigin(url, m_server.url);
}

QDateTime FhirClient::dateOf(const HttpReply& reply)
{
    return httpDate(reply.header("Date"));
}

void FhirClient::noteDate(const HttpReply& reply, const QDateTime& sent)
{
    if (m_skewMs)
        return;
    const QDateTime date = dateOf(reply);
    if (!date.isValid())
        return;
    const QDateTime received = m_clock.now();
    const QDateTime middle = sent.addMSecs(sent.msecsTo(received) / 2);
    const qint64 skew = middle.msecsTo(date);
    // Date has whole seconds, so a difference below one is none.
    m_skewMs = std::abs(skew) < 1000 ? 0 : skew;
}

Result<HttpReply> FhirClient::once(HttpRequest request, const Transport::Sink& sink, bool elsewhere)
{
    const bool home = isHome(request.url);
    if (!home && !elsewhere)
        return Error{ErrorKind::Refused,
                     tr("The server sends the desk to another address. Correct the address in the settings or tell the server's operators."),
                     request.url.host()};
    const auto named = [&](const char* name) {
        return std::any_of(request.headers.begin(), request.headers.end(),
                           [&](const auto& header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    };
    if (!named("Accept"))
        request.headers.append(qMakePair(QByteArray("Accept"), QByteArray("application/fhir+json")));
    request.channel = home ? m_channel : m_channelElsewhere;
    for (int round = 0;; ++round) {
        HttpRequest attempt = request;
        if (home) {
            auto authorised = authorisation();
            if (!authorised)
                return authorised.error();
            if (!authorised->isEmpty())
                attempt.headers.append(qMakePair(QByteArray("Authorization"), *authorised));
        }
        const QDateTime sent = m_clock.now();
        auto reply = m_transport.exchange(attempt, m_cancel, sink);
        if (!reply)
            return blotted(reply.error());
        noteDate(*reply, sent);
        blot(*reply);
        if (reply->status != 401)
            return reply;
        if (round > 0)
            return Error{ErrorKind::NotAllowed,
                         tr("The server does not accept the desk's access key any more. Ask the administrator for a new one; what waits "
                            "to be sent is kept."),
                         serverWords(reply->body)};
        m_tokens.forget(m_oauth, m_accessToken);
        auto renewed = m_reread();
        if (!renewed)
            return renewed.error();
        use(*renewed);
        request.channel = home ? m_channel : m_channelElsewhere;
    }
}

bool FhirClient::isPassing(const Result<HttpReply>& reply)
{
    if (!reply)
        return reply.error().kind == ErrorKind::Unreachable;
    return reply->status == 429 || reply->status == 408 || (reply->status >= 500 && reply->status != 501); // 501: never will
}

bool FhirClient::backOff(int attempt, const Result<HttpReply>& reply)
{
    if (attempt >= m_maxAttempts || m_cancel)
        return false;
    const double grown = std::min<double>(LongestPauseMs, FirstPauseMs * static_cast<double>(1 << std::min(attempt - 1, 16)));
    qint64 pause = static_cast<qint64>(grown / 2 + grown / 2 * m_random.fraction());
    if (reply) {
        const qint64 asked = askedPauseMs(*reply);
        if (asked > LongestAskedPauseMs)
            return false;
        if (asked >= 0)
            pause = asked + static_cast<qint64>(500 * m_random.fraction());
    }
    return m_transport.wait(static_cast<int>(pause), m_cancel);
}

Result<HttpReply> FhirClient::exchange(const HttpRequest& request)
{
    for (int attempt = 1;; ++attempt) {
        auto reply = once(request);
        if (!isPassing(reply))
            return reply;
        if (!backOff(attempt, reply)) {
            if (m_cancel)
                return Error{ErrorKind::Cancelled, tr("The exchange was stopped."), {}};
            return reply ? Result<HttpReply>(refusal(*reply)) : reply;
        }
    }
}

Error FhirClient::refusal(const HttpReply& reply)
{
    const QString words = serverWords(reply.body);
    const QString details = words.isEmpty() ? QStringLiteral("HTTP %1").arg(reply.status)
                                            : QStringLiteral("HTTP %1: %2").arg(reply.status).arg(words);
    if (reply.status == 404 || reply.status == 410)
        return {ErrorKind::NotFound, tr("The server does not have what was asked for."), details};
    if (reply.status == 403)
        return {ErrorKind::Refused, tr("The server does not let the desk read or write this. Ask the administrator for the rights."), details};
    if (isPassing(reply))
        return {ErrorKind::Unreachable, tr("The server is overloaded or out of order. It will be asked again later."), details};
    return {ErrorKind::Refused, tr("The server refused the request."), details};
}

Result<HttpReply> FhirClient::get(const QUrl& url)
{
    HttpRequest request;
    request.url = url;
    auto reply = exchange(request);
    if (reply && reply->status >= 300)
        return refusal(*reply);
    return reply;
}

} // namespace dutydesk
