#include "server_connection.h"

#include "server_reply.h"

#include <QTcpSocket>

namespace dutydesk {

std::optional<IncomingRequest> parseHead(const QByteArray& head) {
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    if (first.size() != 3 || first[0].isEmpty() || first[1].isEmpty() || !first[2].startsWith("HTTP/1."))
        return {};
    IncomingRequest request;
    request.method = first[0];
    request.url = QUrl::fromEncoded(first[1].startsWith('/') ? QByteArray("http://sandbox" + first[1]) : first[1]);
    if (!request.url.isValid())
        return {};
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return {};
        QByteArray& value = request.headers[line.left(colon).trimmed().toLower()];
        value += (value.isEmpty() ? "" : ", ") + line.mid(colon + 1).trimmed();
    }
    const QByteArray connection = request.value("connection").toLower();
    request.last = first[2] == "HTTP/1.0" ? connection != "keep-alive" : connection == "close";
    return request;
}

HttpConnection::HttpConnection(QTcpSocket* socket, Handler handler)
    : QObject(socket)
    , m_socket(socket)
    , m_handler(std::move(handler)) {
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

void HttpConnection::read() {
    m_waiting += m_socket->readAll();
    while (m_socket->state() == QAbstractSocket::ConnectedState && takeRequest()) {
    }
}

bool HttpConnection::takeRequest() {
    if (!m_request && !takeHead())
        return false;
    if (m_waiting.size() < m_length)
        return false;
    IncomingRequest whole = *std::exchange(m_request, std::nullopt);
    whole.body = m_waiting.left(m_length);
    m_waiting.remove(0, m_length);
    m_handler(whole, m_socket);
    return true;
}

bool HttpConnection::takeHead() {
    const qsizetype end = m_waiting.indexOf("\r\n\r\n");
    if (end > LargestHead || (end < 0 && m_waiting.size() > LargestHead)) {
        refuse(431);
        return false;
    }
    if (end < 0)
        return false;
    m_request = parseHead(m_waiting.left(end));
    m_waiting.remove(0, end + 4);
    if (const int status = checkHead()) {
        refuse(status);
        return false;
    }
    if (m_length > 0 && m_request->value("expect").toLower() == "100-continue")
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    return true;
}

int HttpConnection::checkHead() {
    m_length = 0;
    if (!m_request)
        return 400;
    if (!m_request->value("transfer-encoding").isEmpty())
        return 411;
    const QByteArray length = m_request->value("content-length");
    if (length.isEmpty())
        return 0;
    bool isNumber = false;
    m_length = length.toLongLong(&isNumber);
    if (!isNumber || m_length < 0)
        return 400;
    return m_length > LargestBody ? 413 : 0;
}

void HttpConnection::refuse(int status) {
    m_request.reset();
    m_waiting.clear();
    ReplyOptions options;
    options.close = true;
    sendReply(m_socket,
              refusal(status, "structure", "This request cannot be read: HTTP/1.1 with a Content-Length is expected."),
              options);
}

} // namespace dutydesk
