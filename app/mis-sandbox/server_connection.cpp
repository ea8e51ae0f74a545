#include "server_connection.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>
#include <QTcpSocket>

namespace dutydesk {

namespace {

QByteArray methodName(QHttpServerRequest::Method method) {
    using Method = QHttpServerRequest::Method;
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    default:
        return "OTHER";
    }
}

void addHeader(IncomingRequest& incoming, const QByteArray& name, const QByteArray& text) {
    QByteArray& value = incoming.headers[name.toLower()];
    value += (value.isEmpty() ? "" : ", ") + text.trimmed();
}

IncomingRequest incomingOf(const QHttpServerRequest& request) {
    IncomingRequest incoming{methodName(request.method()), request.url(), {}, request.body(), false};
    const auto& headers = request.headers();
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    for (const auto& [name, text] : headers)
        addHeader(incoming, name, text);
#else
    for (qsizetype i = 0; i < headers.size(); ++i)
        addHeader(incoming, QByteArray(headers.nameAt(i).data(), headers.nameAt(i).size()), headers.valueAt(i).toByteArray());
#endif
    incoming.last = incoming.value("connection").toLower() == "close";
    return incoming;
}

} // namespace

RequestReader::RequestReader(std::unique_ptr<QTcpServer> listener, Handler handler)
    : m_listener(listener.release())
    , m_handler(std::move(handler)) {
    m_listener->setParent(this);
}

RequestReader::~RequestReader() = default;

quint16 RequestReader::listenOn(quint16 port) {
    if (!m_listener->listen(QHostAddress::LocalHost, port))
        return 0;
    bind(m_listener);
    return m_listener->serverPort();
}

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)

bool RequestReader::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) {
    m_handler(incomingOf(request), socket);
    return true;
}

void RequestReader::missingHandler(const QHttpServerRequest&, QTcpSocket*) {} // every request is handled

#else

QTcpSocket* RequestReader::socketOf(const QHttpServerRequest& request) const {
    for (QTcpSocket* socket : findChildren<QTcpSocket*>()) {
        if (socket->state() == QAbstractSocket::ConnectedState && socket->peerPort() == request.remotePort())
            return socket;
    }
    return nullptr;
}

bool RequestReader::handleRequest(const QHttpServerRequest& request, QHttpServerResponder&) {
    if (QTcpSocket* socket = socketOf(request)) // else the client has left
        m_handler(incomingOf(request), socket);
    return true;
}

void RequestReader::missingHandler(const QHttpServerRequest&, QHttpServerResponder&) {}

#endif

} // namespace dutydesk
