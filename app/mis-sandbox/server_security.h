#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

class QSslConfiguration;

namespace dutydesk {

/// How the sandbox protects its line: PEM texts; without a certificate it speaks plain http.
struct ServerTls {
    QByteArray certificate, key;
    QByteArray clientAuthorities; ///< a client must show a certificate issued by one of these; empty: nobody is asked
    bool isOn() const { return !certificate.isEmpty(); }
};

/// BadInput when a text is not what it should be.
Result<QSslConfiguration> serverConfiguration(const ServerTls& tls);

/// The one client that may ask for access tokens; without a name nobody may.
struct ServerOAuth {
    QString client, secret;
    int seconds = 300; ///< that a token lasts
};

/// The tokens that were given out. One thread.
class AccessDesk {
public:
    explicit AccessDesk(ServerOAuth settings);

    struct Answer {
        int status;
        QByteArray body; ///< JSON, RFC 6749
    };
    /// POST of the token endpoint.
    Answer ask(const QByteArray& authorization, const QByteArray& form, qint64 nowMs);
    bool knows(const QByteArray& token, qint64 nowMs) const;

private:
    ServerOAuth m_settings;
    QHash<QByteArray, qint64> m_given; ///< token → its end
};

} // namespace dutydesk
