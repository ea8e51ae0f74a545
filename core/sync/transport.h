#pragma once

#include "domain/result.h"
#include "sync/channel.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>

namespace dutydesk {

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int timeoutMs = 30000; ///< without any byte moving
    std::shared_ptr<const Channel> channel = {}; ///< none: the system's authorities, no certificate of our own, no plain http beyond this machine
};

struct HttpReply {
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< decoded (gzip undone); empty when a sink took it
    QByteArray header(const QByteArray& name) const; ///< case-insensitive; empty when absent
};

/// The network, injectable: the real one is QNetworkAccessManager, tests use a scripted one. One thread.
class Transport
{
public:
    virtual ~Transport() = default;

    /// Takes the answer's body as it comes; returning false stops the transfer (Error{Cancelled}).
    using Sink = std::function<bool(QByteArrayView chunk)>;

    /// Blocks until the answer is whole, fails or `cancel` is set. Every HTTP status is a reply; Error{Unreachable} means that no
    /// whole answer came (refused, reset, time-out, half a body), Error{Cancelled} that somebody stopped it, Error{NotAllowed} that the
    /// channel is not safe (checkAddress(), the certificate, a redirect that leaves the origin) and nothing was sent there.
    /// Redirects within the origin are followed where nothing is changed (GET, HEAD); no other redirect is.
    virtual Result<HttpReply> exchange(const HttpRequest& request, const std::atomic_bool& cancel, const Sink& sink = {}) = 0;

    /// Waits (back-off, polling); false when cancelled. Tests return at once and note the time.
    virtual bool wait(int milliseconds, const std::atomic_bool& cancel) = 0;
};

/// Makes the real transport for the calling thread.
std::unique_ptr<Transport> makeNetworkTransport();

} // namespace dutydesk
