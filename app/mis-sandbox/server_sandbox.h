#pragma once

#include "domain/result.h"
#include "server_faults.h"
#include "server_log.h"
#include "server_security.h"
#include "store.h"

#include <QUrl>

#include <memory>

namespace dutydesk {

/// The sandbox inside a process: a store and a server in a thread of its own. For main and for tests. Needs a
/// QCoreApplication. The methods may be called from any one thread; the store too, while the server runs.
class SandboxServer
{
public:
    struct Options {
        QString file = QStringLiteral(":memory:");
        quint16 port = 0; ///< 0 chooses a free one
        QString token = QStringLiteral("sandbox");
        ServerTls tls = {};
        ServerOAuth oauth = {};
    };

    /// Opens the store; the server is not started yet, so that it can be filled first.
    static Result<std::unique_ptr<SandboxServer>> create(const Options& options);
    ~SandboxServer(); ///< stops

    /// Busy when the port is taken. After stop() it can be started again, on the same port.
    Result<void> start();
    /// Ends open connections and exports. Harmless when it does not run.
    void stop();

    /// `http://127.0.0.1:<port>/fhir`, with TLS `https://localhost:<port>/fhir`; keeps the port after stop().
    QUrl url() const;
    Store& store();
    void setToken(const QString& token);
    void addFault(const Fault& fault);
    void clearFaults();

    /// What was asked so far, in order, without $fault.
    QList<LoggedRequest> requests() const;
    void clearRequests();

private:
    struct Private;
    explicit SandboxServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace dutydesk
