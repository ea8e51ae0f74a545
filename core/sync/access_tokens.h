#pragma once

#include "domain/clock.h"
#include "sync/transport.h"

#include <QDateTime>
#include <QHash>
#include <QMutex>

namespace dutydesk {

/// How the desk asks for access tokens.
struct OAuthClient {
    QUrl address; ///< the token endpoint
    QString id, secret, scope;
};

/// Access tokens by OAuth2 client credentials (RFC 6749, 4.4; the client shows itself as 2.3.1 has it, in the
/// Authorization header). They are kept in memory alone, until shortly before they end. Thread-safe; two threads that
/// ask at once may both ask the endpoint.
class AccessTokens {
public:
    ~AccessTokens();

    /// The token in hand, or a new one. The endpoint obeys `channel` like every server. Error{NotAllowed} when the
    /// endpoint knows the client or the scope no more, Error{Unreachable} when it did not answer with sense.
    Result<QByteArray> token(const OAuthClient& client, const std::shared_ptr<const Channel>& channel,
                             Transport& transport, const Clock& clock, const std::atomic_bool& cancel);
    /// The server did not take this token: the next token() asks for another.
    void forget(const OAuthClient& client, const QByteArray& token);

    /// The Authorization header's value by which the client shows itself.
    static QByteArray basicCredentials(const OAuthClient& client);

private:
    struct Entry {
        QByteArray token;
        QDateTime renewAt; ///< UTC; invalid: the endpoint did not say how long it lasts
    };
    QMutex m_lock;
    QHash<QByteArray, Entry> m_entries; ///< by a digest of the client
};

} // namespace dutydesk
