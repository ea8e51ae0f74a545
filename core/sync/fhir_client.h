#pragma once

#include "domain/clock.h"
#include "domain/random_source.h"
#include "replica/sync_store.h"
#include "sync/access_tokens.h"
#include "sync/transport.h"

namespace dutydesk {

/// Speaks to one server: address, channel, authorisation, retries (law 7) and the measured clock skew (law 15). One thread.
class FhirClient
{
public:
    /// Reads the server's row again, for a token that was renewed meanwhile.
    using Reread = std::function<Result<StoredServer>()>;

    FhirClient(Transport& transport, RandomSource& random, const Clock& clock, StoredServer server, const std::atomic_bool& cancel,
               int maxAttempts, Reread reread, AccessTokens& tokens);

    /// `path` below the base address ("Patient/1", "Slot?status=free"); a whole address stays as it is.
    QUrl url(const QString& path) const;

    /// One exchange. A 401 has the token read (or asked for) again and the request repeated once; a second one is Error{NotAllowed}. An
    /// address of another host is refused unless `elsewhere`, and never gets the token nor the desk's certificate. Secrets that the server
    /// says back are blotted out of the answer.
    Result<HttpReply> once(HttpRequest request, const Transport::Sink& sink = {}, bool elsewhere = false);

    /// As once(), repeated after time-outs, 429 and 5xx with growing, jittered pauses (or the server's Retry-After) up to the attempts
    /// of the settings; then the last refusal as Error{Unreachable}.
    Result<HttpReply> exchange(const HttpRequest& request);

    /// exchange() of a GET; statuses from 300 on are errors: 404 and 410 NotFound, others Refused, with the server's words.
    Result<HttpReply> get(const QUrl& url);

    /// The answer's Date; invalid when there is none.
    static QDateTime dateOf(const HttpReply& reply);
    /// Whether the answer (or its absence) is worth another try.
    static bool isPassing(const Result<HttpReply>& reply);
    /// Pauses before try number `attempt` + 1 (attempt ≥ 1). False when no try is left, the server asks for too long a pause, or the
    /// run was cancelled.
    bool backOff(int attempt, const Result<HttpReply>& reply);
    /// The answer as an error for people; for statuses from 300 on.
    static Error refusal(const HttpReply& reply);

    bool wait(int milliseconds) { return m_transport.wait(milliseconds, m_cancel); }
    bool cancelled() const { return m_cancel; }
    /// Server minus desk, from the first answer with a Date.
    std::optional<qint64> clockSkewMs() const { return m_skewMs; }
    int maxAttempts() const { return m_maxAttempts; }

private:
    bool isHome(const QUrl& url) const;
    void use(const StoredServer& server);
    Result<QByteArray> authorisation();
    QList<QByteArray> secrets() const;
    void blot(HttpReply& reply) const;
    Error blotted(Error error) const;
    void noteDate(const HttpReply& reply, const QDateTime& sent);

    Transport& m_transport;
    RandomSource& m_random;
    const Clock& m_clock;
    StoredServer m_server;
    const std::atomic_bool& m_cancel;
    int m_maxAttempts;
    Reread m_reread;
    AccessTokens& m_tokens;
    OAuthClient m_oauth;
    QByteArray m_accessToken; ///< the last that m_tokens gave
    std::shared_ptr<const Channel> m_channel, m_channelElsewhere;
    std::optional<qint64> m_skewMs;
};

} // namespace dutydesk
