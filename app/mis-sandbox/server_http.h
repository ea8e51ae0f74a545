#pragma once

#include "rest_service.h"
#include "server_faults.h"
#include "server_log.h"
#include "server_reply.h"

#include <QAbstractHttpServer>

#include <memory>
#include <mutex>

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
class HttpServer final : public QAbstractHttpServer
{
public:
    HttpServer(Store& store, ServerState& state);
    ~HttpServer() override;

    /// Loopback only; 0 chooses a free port. Returns the port, 0 when it is taken.
    quint16 start(quint16 port);

protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;

private:
    struct Exchange;
    RestResponse answer(const QHttpServerRequest& request, const RestRequest& rest);
    RestResponse faultAdministration(const RestRequest& request);
    void misbehave(const Fault& fault, const Exchange& exchange);

    Store& m_store;
    ServerState& m_state;
    std::unique_ptr<RestService> m_service;
};

} // namespace dutydesk
