#include "server_reply.h"

#include "server_gzip.h"
#include "store_json.h"

#include <QFile>
#include <QTcpSocket>

#include <memory>
#include <optional>

#include <sys/socket.h>

namespace dutydesk {

namespace {

constexpr qint64 pieceSize = 256 * 1024;
constexpr qint64 mostUnsent = 1024 * 1024;
constexpr std::size_t worthPacking = 512;

const char* reason(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Entity";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    default: return "Status";
    }
}

QByteArray headers(const RestResponse& response, const ReplyOptions& options)
{
    std::string text = "HTTP/1.1 " + std::to_string(response.status) + " " + reason(response.status) +
                       "\r\nDate: " + httpDate(options.nowMs) + "\r\nServer: mis-sandbox\r\nVary: Accept-Encoding\r\n";
    for (const auto& [name, value] : response.headers)
        text += name + ": " + value + "\r\n";
    if (options.close)
        text += "Connection: close\r\n";
    return QByteArray::fromStdString(text);
}

void finish(QTcpSocket* socket, bool close)
{
    socket->flush();
    if (close)
        socket->disconnectFromHost();
}

/// Pumps a file into the socket as it drains. Lives as a child of the socket until the file is sent.
class FileReply final : public QObject
{
public:
    FileReply(QTcpSocket* socket, const QString& file, const ReplyOptions& options)
        : QObject(socket)
        , m_socket(socket)
        , m_file(file)
        , m_options(options)
    {
        if (options.gzip)
            m_gzip = std::make_unique<GzipStream>();
        connect(socket, &QTcpSocket::bytesWritten, this, &FileReply::pump);
    }

    void start(const RestResponse& response)
    {
        if (!m_file.open(QIODevice::ReadOnly)) {
            sendReply(m_socket, refusal(404, "not-found", "This file is gone."), {});
            deleteLater();
            return;
        }
        QByteArray head = headers(response, m_options);
        head += "Content-Type: " + QByteArray::fromStdString(response.contentType) + "\r\n";
        head += m_gzip ? QByteArray("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n")
                       : "Content-Length: " + QByteArray::number(m_file.size()) + "\r\n\r\n";
        m_socket->write(head);
        if (m_options.headOnly)
            m_file.seek(m_file.size());
        pump();
    }

private:
    void pump()
    {
        while (!m_sent && m_socket->bytesToWrite() < mostUnsent)
            piece();
    }

    void piece()
    {
        const QByteArray data = m_file.read(pieceSize);
        const bool last = m_file.atEnd() || data.isEmpty();
        if (!m_gzip) {
            m_socket->write(data);
        } else {
            const std::string packed = m_gzip->add({data.constData(), static_cast<std::size_t>(data.size())}, last);
            if (!packed.empty()) {
                m_socket->write(QByteArray::number(static_cast<qulonglong>(packed.size()), 16) + "\r\n");
                m_socket->write(packed.data(), static_cast<qint64>(packed.size()));
                m_socket->write("\r\n");
            }
            if (last)
                m_socket->write("0\r\n\r\n");
        }
        if (last) {
            m_sent = true;
            finish(m_socket, m_options.close);
            deleteLater();
        }
    }

    QTcpSocket* m_socket;
    QFile m_file;
    ReplyOptions m_options;
    std::unique_ptr<GzipStream> m_gzip;
    bool m_sent = false;
};

} // namespace

QByteArray replyBytes(const RestResponse& response, const ReplyOptions& options)
{
    QByteArray out = headers(response, options);
    if (response.status == 204)
        return out + "\r\n";
    const bool pack = options.gzip && response.body.size() >= worthPacking;
    const std::string packed = pack ? GzipStream().add(response.body, true) : std::string();
    const std::string& body = pack ? packed : response.body;
    if (!body.empty())
        out += "Content-Type: " + QByteArray::fromStdString(response.contentType) + "\r\n";
    if (pack)
        out += "Content-Encoding: gzip\r\n";
    out += "Content-Length: " + QByteArray::number(static_cast<qulonglong>(body.size())) + "\r\n\r\n";
    if (!options.headOnly)
        out.append(body.data(), static_cast<qsizetype>(body.size()));
    return out;
}

void sendReply(QTcpSocket* socket, const RestResponse& response, const ReplyOptions& options)
{
    if (!response.file.isEmpty()) {
        auto* reply = new FileReply(socket, response.file, options);
        reply->start(response);
        return;
    }
    socket->write(replyBytes(response, options));
    finish(socket, options.close);
}

void sendHalf(QTcpSocket* socket, const RestResponse& response, const ReplyOptions& options)
{
    RestResponse whole = response;
    if (!response.file.isEmpty()) {
        QFile file(response.file);
        if (file.open(QIODevice::ReadOnly))
            whole.body = file.readAll().toStdString();
    }
    const QByteArray bytes = replyBytes(whole, options);
    const qsizetype head = bytes.indexOf("\r\n\r\n") + 4;
    socket->write(bytes.left(bytes.size() > head ? head + (bytes.size() - head) / 2 : head / 2));
    socket->flush();
    socket->disconnectFromHost();
}

void resetConnection(QTcpSocket* socket)
{
    const linger now{1, 0}; // closes with RST
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

} // namespace dutydesk
