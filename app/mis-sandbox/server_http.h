#pragma once

#include "rest_service.h"
#include "server_connection.h"
#include "server_faults.h"
#include "server_log.h"
#include "server_reply.h"
#include "server_security.h"

#include <QSslConfiguration>

#include <memory>
#include <mutex>
#include <optional>

namespace dutydesk {

/// What the server's thread shares with its owner. Thread-safe.
class ServerState
{
public:
    FaultList faults;

    void setToken(const QString& token);
    bool tokenFits(const QByteArray& authorization) const;
    void log(const LoggedRequest& request);
    QList<LoggedRequest> requests() const;
    void clearRequests();

private:
    mutable std::mutex m_lock;
    QByteArray m_token;
    QList<LoggedRequest> m_requests;
};

/// HTTP around RestService; lives in the thread that it listens in.
class HttpServer final
{
public:
    HttpServer(Store& store, ServerState& state, const ServerOAuth& oauth);
    ~HttpServer();

    /// Loopback only; 0 chooses a free port; with a configuration by TLS. Returns the port, 0 when it is taken.
    quint16 start(quint16 port, const std::optional<QSslConfiguration>& tls);

private:
    struct Exchange;
    void handle(const IncomingRequest& request, QTcpSocket* socket);
    RestResponse answer(const IncomingRequest& request, const RestRequest& rest);
    bool isLetIn(const IncomingRequest& request) const;
    RestResponse giveToken(const IncomingRequest& request);
    RestResponse faultAdministration(const RestRequest& request);
    void misbehave(const Fault& fault, const Exchange& exchange);

    Store& m_store;
    ServerState& m_state;
    AccessDesk m_access;
    std::unique_ptr<RestService> m_service;
    std::unique_ptr<RequestReader> m_reader;
};

} // namespace dutydesk
