#pragma once

#include <QAbstractHttpServer>
#include <QByteArray>
#include <QHash>
#include <QUrl>

#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace dutydesk {

/// A request as it came over the wire.
struct IncomingRequest {
    QByteArray method;                     ///< "GET"
    QUrl url;                              ///< path and query; the host means nothing
    QHash<QByteArray, QByteArray> headers; ///< by the name in lower case; a repeated one is joined with commas
    QByteArray body;
    bool last = false; ///< the client wants the connection closed after the answer

    QByteArray value(const QByteArray& name) const { return headers.value(name.toLower()); }
};

/// QtHttpServer reads the requests; the answers are written by whoever handles them, to the socket itself, because the
/// sandbox must be able to send half of one or to reset the connection. One thread.
class RequestReader final : public QAbstractHttpServer {
public:
    using Handler = std::function<void(const IncomingRequest&, QTcpSocket*)>;

    /// `listener` may be protected by TLS.
    RequestReader(std::unique_ptr<QTcpServer> listener, Handler handler);
    ~RequestReader() override;

    /// Loopback only; 0 chooses a free port. The port, or 0 when it is taken.
    quint16 listenOn(quint16 port);

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;
#else
    bool handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder) override;
    void missingHandler(const QHttpServerRequest& request, QHttpServerResponder& responder) override;

private:
    /// The connection of a request: from 6.8 on Qt tells its far end only.
    QTcpSocket* socketOf(const QHttpServerRequest& request) const;
#endif

private:
    QTcpServer* m_listener; ///< this object's child once it is bound
    Handler m_handler;
};

} // namespace dutydesk
