#pragma once

#include "rest_message.h"

#include <QByteArray>

class QTcpSocket;

namespace dutydesk {

/// How an answer travels.
struct ReplyOptions {
    bool headOnly = false;
    bool gzip = false;
    bool close = false;
    qint64 nowMs = 0; ///< for the Date header: the sandbox's clock
};

/// The bytes of an answer whose body is not a file.
QByteArray replyBytes(const RestResponse& response, const ReplyOptions& options);

/// Sends the answer; a file is streamed as the client takes it, so memory stays bounded.
void sendReply(QTcpSocket* socket, const RestResponse& response, const ReplyOptions& options);

/// Sends half of the answer and closes.
void sendHalf(QTcpSocket* socket, const RestResponse& response, const ReplyOptions& options);

/// Drops the connection so that the client sees a reset.
void resetConnection(QTcpSocket* socket);

} // namespace dutydesk
