#include "sync/network_tls.h"
#include "sync/transport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr qint64 LargestBody = 256LL << 20;    // without a sink; bulk files go through one
constexpr qint64 ReadBuffer = 1 << 20;         // what waits unread while the sink is busy
constexpr int CancelPollMs = 50;
constexpr int MostRedirects = 5;

QString tr(const char* text)
{
    return QCoreApplication::translate("Transport", text);
}

QNetworkRequest qtRequest(const HttpRequest& request)
{
    QNetworkRequest result(request.url);
    for (const auto& [name, value] : request.headers)
        result.setRawHeader(name, value);
    if (request.url.scheme() == u"https")
        result.setSslConfiguration(tlsConfiguration(*request.channel));
    // Redirects are ours to judge: they must not carry the token elsewhere or off TLS.
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // one protocol to know well; half an answer is seen in it
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Lists compress better than Qt's guard against archive bombs allows; the sink and LargestBody bound the memory instead.
    result.setDecompressedSafetyCheckThreshold(-1);
    return result;
}

/// The library's words name the whole address, and what is asked for may speak of a person: only the host stays.
QString withoutAddress(QString words, const QUrl& url)
{
    return words.replace(url.toString(), url.host()).replace(QString::fromLatin1(url.toEncoded()), url.host());
}

Error networkError(QNetworkReply::NetworkError code, const QString& words)
{
    switch (code) {
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProtocolFailure:
        return {ErrorKind::Unreachable, tr("The connection broke off before the whole answer came."), words};
    case QNetworkReply::HostNotFoundError:
        return {ErrorKind::Unreachable, tr("The server cannot be found. Check the network and the address."), words};
    default:
        return {ErrorKind::Unreachable, tr("The server cannot be reached. Check the network; the work goes on without it."), words};
    }
}

bool isRedirect(const HttpReply& reply)
{
    return (reply.status >= 301 && reply.status <= 303) || reply.status == 307 || reply.status == 308;
}

/// Where a redirect leads to, or why it is not followed.
Result<QUrl> followed(const HttpRequest& request, const HttpReply& reply)
{
    const QUrl to = request.url.resolved(QUrl::fromEncoded(reply.header("Location")));
    const QString host = to.host();
    if (request.url.scheme() == u"https" && to.scheme() == u"http")
        return Error{ErrorKind::NotAllowed,
                     tr("The server sends the desk from a protected address to an unprotected one (“%1”). That was refused, and the access key was not "
                        "sent there. Tell the server's operators.")
                         .arg(host),
                     host};
    if (!isSameOrigin(request.url, to))
        return Error{ErrorKind::NotAllowed,
                     tr("The server sends the desk on to another address (“%1”). That was refused, and the access key was not sent there. Correct the "
                        "address in the settings.")
                         .arg(to.port() < 0 ? host : QString(host + u':' + QString::number(to.port()))),
                     host};
    if (request.method != "GET" && request.method != "HEAD")
        return Error{ErrorKind::NotAllowed,
                     tr("The server wants what the desk sends at another address of its own. Correct the address in the settings."), host};
    return to;
}

/// Whether JSON that came without a length came whole: Qt passes on a chunked or gzipped body that breaks off without a word. What
/// opens must close; several values after one another (NDJSON) are whole together.
class JsonBalance
{
public:
    void add(QByteArrayView bytes)
    {
        for (const char c : bytes) {
            if (m_escaped) {
                m_escaped = false;
            } else if (m_inText) {
                m_escaped = c == '\\';
                m_inText = c != '"';
            } else if (c == '"') {
                m_inText = true;
            } else if (c == '{' || c == '[') {
                ++m_depth;
            } else if (c == '}' || c == ']') {
                --m_depth;
            }
        }
    }
    bool isWhole() const { return m_depth == 0 && !m_inText; }

private:
    qint64 m_depth = 0;
    bool m_inText = false, m_escaped = false;
};

/// One request on its way; lives on the stack of exchange().
class Exchange
{
public:
    Exchange(QNetworkReply& reply, const HttpRequest& request, const std::atomic_bool& cancel, const Transport::Sink& sink)
        : m_reply(reply), m_request(request), m_cancel(cancel), m_sink(sink), m_timeoutMs(request.timeoutMs)
    {
        if (sink)
            reply.setReadBufferSize(ReadBuffer);
    }

    Result<HttpReply> run()
    {
        QObject::connect(&m_reply, &QNetworkReply::readyRead, &m_loop, [this] { take(); });
        QObject::connect(&m_reply, &QNetworkReply::finished, &m_loop, &QEventLoop::quit);
        // Told only to be worded: nothing is ever ignored, so the handshake fails.
        QObject::connect(&m_reply, &QNetworkReply::sslErrors, &m_loop, [this](const QList<QSslError>& faults) { m_faults = faults; });
        QObject::connect(&m_reply, &QNetworkReply::uploadProgress, &m_loop, [this] { m_idle.start(m_timeoutMs); });
        m_idle.setSingleShot(true);
        QObject::connect(&m_idle, &QTimer::timeout, &m_loop, [this] {
            m_timedOut = true;
            m_reply.abort();
        });
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &m_loop, [this] { stopWhenCancelled(); });
        poll.start(CancelPollMs);
        m_idle.start(m_timeoutMs);
        if (!m_reply.isFinished())
            m_loop.exec();
        if (!m_stopped && !m_timedOut)
            take();
        return outcome();
    }

private:
    void stopWhenCancelled()
    {
        if (m_cancel && !m_stopped) {
            m_stopped = true;
            m_reply.abort();
        }
    }

    void take()
    {
        stopWhenCancelled();
        while (!m_stopped && m_reply.isOpen() && m_reply.bytesAvailable() > 0) {
            const QByteArray chunk = m_reply.read(256 * 1024);
            if (chunk.isEmpty())
                break;
            m_received += chunk.size();
            if (isJson())
                m_balance.add(chunk);
            if (!isSuccess() || !m_sink) {
                m_body += chunk;
                m_tooLarge = m_body.size() > LargestBody;
            } else if (!m_sink(chunk)) {
                m_stopped = true;
            }
            if (m_tooLarge || m_stopped) {
                m_reply.abort();
                return;
            }
        }
        m_idle.start(m_timeoutMs); // after the sink, which may have waited for the disk
    }

    bool isJson() const { return m_reply.rawHeader("Content-Type").contains("json"); }

    bool isSuccess() const
    {
        const int status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        return status >= 200 && status < 300;
    }

    Result<HttpReply> outcome()
    {
        if (m_stopped)
            return Error{ErrorKind::Cancelled, tr("The exchange was stopped."), {}};
        if (m_timedOut)
            return Error{ErrorKind::Unreachable, tr("The server does not answer. It will be asked again later."), {}};
        if (m_tooLarge)
            return Error{ErrorKind::Refused, tr("The server's answer is too large."), {}};
        HttpReply result;
        result.status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QNetworkReply::NetworkError code = m_reply.error();
        // From 201 on Qt's errors speak of the HTTP status itself, which is an answer and not a failure of the network.
        const bool statusIsTheError = result.status >= 400 && code > QNetworkReply::UnknownProxyError && code != QNetworkReply::ProtocolFailure;
        if (result.status == 0 || (code != QNetworkReply::NoError && !statusIsTheError))
            return failure(code);
        result.headers = m_reply.rawHeaderPairs();
        // Qt takes gzip's length header away; what is left must fit.
        const QByteArray length = result.header("Content-Length");
        if (!length.isEmpty() && result.header("Content-Encoding").isEmpty() && length.toLongLong() != m_received
            && m_reply.operation() != QNetworkAccessManager::HeadOperation && result.status != 304)
            return networkError(QNetworkReply::RemoteHostClosedError, QStringLiteral("%1 of %2 bytes").arg(m_received).arg(length.toLongLong()));
        if (length.isEmpty() && isSuccess() && isJson() && !m_balance.isWhole())
            return networkError(QNetworkReply::RemoteHostClosedError, QStringLiteral("JSON broke off after %1 bytes").arg(m_received));
        if (length.isEmpty() && isSuccess() && endsUnseen(result))
            return networkError(QNetworkReply::RemoteHostClosedError, QStringLiteral("nothing tells the end of %1 bytes").arg(m_received));
        result.body = std::move(m_body);
        return result;
    }

    /// A protected answer whose end is the connection's: Qt does not tell TLS's good-bye from a cut (RFC 9112, 9.8), and of lines that
    /// stand for themselves some may be missing.
    bool endsUnseen(const HttpReply& reply) const
    {
        const bool isOneValue = isJson() && !m_reply.rawHeader("Content-Type").contains("ndjson");
        return m_request.url.scheme() == u"https" && m_received > 0 && !isOneValue && reply.header("Content-Encoding").isEmpty()
            && !reply.header("Transfer-Encoding").toLower().contains("chunked");
    }

    Error failure(QNetworkReply::NetworkError code) const
    {
        const QString words = withoutAddress(m_reply.errorString(), m_request.url);
        // TLS 1.3 tells its refusal of our certificate after the handshake, as an error of reading.
        if (!m_faults.isEmpty() || code == QNetworkReply::SslHandshakeFailedError || words.contains(u"SSL routines"))
            return tlsRefusal(m_faults, *m_request.channel, m_request.url.host(), words);
        return networkError(code, words);
    }

    QNetworkReply& m_reply;
    const HttpRequest& m_request;
    const std::atomic_bool& m_cancel;
    const Transport::Sink& m_sink;
    int m_timeoutMs;
    QEventLoop m_loop;
    QTimer m_idle;
    QByteArray m_body;
    QList<QSslError> m_faults;
    JsonBalance m_balance;
    qint64 m_received = 0;
    bool m_stopped = false, m_timedOut = false, m_tooLarge = false;
};

class NetworkTransport final : public Transport
{
public:
    Result<HttpReply> exchange(const HttpRequest& request, const std::atomic_bool& cancel, const Sink& sink) override
    {
        if (cancel)
            return Error{ErrorKind::Cancelled, tr("The exchange was stopped."), {}};
        HttpRequest current = request;
        if (!current.channel)
            current.channel = std::make_shared<const Channel>();
        for (int round = 0; round <= MostRedirects; ++round) {
            auto reply = step(current, cancel, sink);
            if (!reply || !isRedirect(*reply))
                return reply;
            auto next = followed(current, *reply);
            if (!next)
                return next.error();
            current.url = *next;
        }
        return Error{ErrorKind::NotAllowed, tr("The server sends the desk round in a circle. Tell the server's operators."), request.url.host()};
    }

    bool wait(int milliseconds, const std::atomic_bool& cancel) override
    {
        QElapsedTimer passed;
        passed.start();
        while (!cancel && passed.elapsed() < milliseconds)
            QThread::msleep(static_cast<unsigned long>(std::min<qint64>(CancelPollMs, milliseconds - passed.elapsed() + 1)));
        return !cancel;
    }

private:
    Result<HttpReply> step(const HttpRequest& request, const std::atomic_bool& cancel, const Sink& sink)
    {
        if (!request.url.isValid() || (request.url.scheme() != u"http" && request.url.scheme() != u"https"))
            return Error{ErrorKind::Unreachable, tr("The server's address is not valid. Correct it in the settings."), {}};
        if (auto safe = checkAddress(request.url, request.channel->plainHosts); !safe)
            return safe.error();
        // A kept connection is found by its host alone: one that was let in by other authorities must not be used again.
        if (m_last && *m_last != *request.channel)
            m_manager.clearConnectionCache();
        m_last = request.channel;
        const std::unique_ptr<QNetworkReply> reply(m_manager.sendCustomRequest(qtRequest(request), request.method, request.body));
        return Exchange(*reply, request, cancel, sink).run();
    }

    QNetworkAccessManager m_manager;
    std::shared_ptr<const Channel> m_last;
};

} // namespace

std::unique_ptr<Transport> makeNetworkTransport()
{
    return std::make_unique<NetworkTransport>();
}

} // namespace dutydesk
