#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpSocket;

namespace dutydesk {

/// A request as it came over the wire.
struct IncomingRequest {
    QByteArray method;                     ///< as written: "GET"
    QUrl url;                              ///< path and query; the host means nothing
    QHash<QByteArray, QByteArray> headers; ///< by the name in lower case; a repeated one is joined with commas
    QByteArray body;
    bool last = false; ///< the client wants the connection closed after the answer

    QByteArray value(const QByteArray& name) const { return headers.value(name.toLower()); }
};

/// Reads the requests of one connection, one after another, and hands each over when it is whole; answers by itself
/// what is no HTTP/1.x (400), a body without a length (411) and what is too large (413, 431). A client sends its next
/// request after the answer to the one before. The sandbox reads HTTP by itself because it answers by itself too (half
/// an answer, a reset), and because the ways of QAbstractHttpServer are others in Qt 6.8 than in 6.4. A child of the
/// socket; the socket goes when the client leaves. One thread.
class HttpConnection final : public QObject {
public:
    using Handler = std::function<void(const IncomingRequest&, QTcpSocket*)>;
    HttpConnection(QTcpSocket* socket, Handler handler);

    static constexpr qsizetype LargestHead = 64 * 1024;
    static constexpr qint64 LargestBody = 256 * 1024 * 1024;

private:
    void read();
    bool takeRequest();
    bool takeHead();
    /// 0 when the request can be taken, else the status of the refusal.
    int checkHead();
    void refuse(int status);

    QTcpSocket* m_socket;
    Handler m_handler;
    QByteArray m_waiting;
    std::optional<IncomingRequest> m_request; ///< its head is read, its body is awaited
    qint64 m_length = 0;
};

/// The request line and the headers, without the empty line that ends them; nothing when it is no HTTP/1.x.
std::optional<IncomingRequest> parseHead(const QByteArray& head);

} // namespace dutydesk
