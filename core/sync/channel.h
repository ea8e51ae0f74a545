#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

namespace dutydesk {

/// How one server is spoken to. Everything in it lies in the encrypted replica. A value; compared to tell when a kept
/// connection may not be used again.
struct Channel {
    QByteArray authorities; ///< PEM: only what these have issued is trusted; empty: the system's authorities
    QByteArray certificate; ///< PEM: the desk's own certificate and what leads to its authority; empty: none is shown
    QByteArray key;         ///< PEM, not encrypted; empty with `certificate`
    QStringList plainHosts; ///< in lower case: hosts to which the administrator has allowed plain http
    bool operator==(const Channel&) const = default;
};

/// Whether nothing leaves this machine on the way to the host: 127.0.0.0/8, ::1, localhost (RFC 5735, RFC 4291, RFC
/// 6761).
bool isLoopbackHost(const QString& host);

/// https to everybody, plain http to this machine and to `plainHosts` only; else Error{NotAllowed} that names the
/// remedy. An address that carries a login or a password is refused: it would be seen wherever the address is.
Result<void> checkAddress(const QUrl& url, const QStringList& plainHosts);

/// The same scheme, host and port, the default ports filled in (RFC 6454).
bool isSameOrigin(const QUrl& one, const QUrl& other);

} // namespace dutydesk
