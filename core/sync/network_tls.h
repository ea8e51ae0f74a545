#pragma once

#include "domain/result.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

namespace dutydesk {

struct Channel;

/// TLS 1.2 or newer, the server always verified: against the channel's authorities alone when it names any, else
/// against the system's.
QSslConfiguration tlsConfiguration(const Channel& channel);

/// Why a protected connection was not made, in words. `faults` is what was found wrong with the certificate, `words`
/// what the TLS library said. Error{NotAllowed}: trying again would not help, and must not.
Error tlsRefusal(const QList<QSslError>& faults, const Channel& channel, const QString& host, const QString& words);

} // namespace dutydesk
