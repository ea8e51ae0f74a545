#include "server_sandbox.h"

#include "server_http.h"

#include <QCoreApplication>
#include <QSslConfiguration>
#include <QThread>

namespace dutydesk {

struct SandboxServer::Private {
    Options options;
    std::unique_ptr<Store> store;
    ServerState state;
    QThread thread;
    QObject context; ///< lives in the thread while it runs: what is invoked on it runs there
    std::unique_ptr<HttpServer> server;
    quint16 port = 0;
};

SandboxServer::SandboxServer(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

SandboxServer::~SandboxServer()
{
    stop();
}

Result<std::unique_ptr<SandboxServer>> SandboxServer::create(const Options& options)
{
    auto store = Store::open(options.file);
    if (!store)
        return store.error();
    auto priv = std::make_unique<Private>();
    priv->options = options;
    priv->port = options.port;
    priv->store = std::move(store).value();
    priv->state.setToken(options.token);
    return std::unique_ptr<SandboxServer>(new SandboxServer(std::move(priv)));
}

Result<void> SandboxServer::start()
{
    if (d->thread.isRunning())
        return {};
    std::optional<QSslConfiguration> tls;
    if (d->options.tls.isOn()) {
        auto configured = serverConfiguration(d->options.tls);
        if (!configured)
            return configured.error();
        tls = std::move(*configured);
    }
    d->thread.setObjectName(QStringLiteral("mis-sandbox"));
    d->thread.start();
    d->context.moveToThread(&d->thread);
    quint16 port = 0;
    QMetaObject::invokeMethod(
        &d->context,
        [this, &port, &tls] {
            d->server = std::make_unique<HttpServer>(*d->store, d->state, d->options.oauth);
            port = d->server->start(d->port, tls);
        },
        Qt::BlockingQueuedConnection);
    if (port == 0) {
        stop();
        return Error{ErrorKind::Busy,
                     QCoreApplication::translate(
                         "Sandbox", "The port is taken by another program. Choose another one, or 0 for a free one."),
                     QString::number(d->port)};
    }
    d->port = port;
    return {};
}

void SandboxServer::stop()
{
    if (!d->thread.isRunning())
        return;
    QThread* const home = QThread::currentThread();
    QMetaObject::invokeMethod(
        &d->context,
        [this, home] {
            d->server.reset();
            d->context.moveToThread(home);
        },
        Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

QUrl SandboxServer::url() const
{
    return QUrl((d->options.tls.isOn() ? QStringLiteral("https://localhost:%1/fhir") : QStringLiteral("http://127.0.0.1:%1/fhir")).arg(d->port));
}

Store& SandboxServer::store()
{
    return *d->store;
}

void SandboxServer::setToken(const QString& token)
{
    d->state.setToken(token);
}

void SandboxServer::addFault(const Fault& fault)
{
    d->state.faults.add(fault);
}

void SandboxServer::clearFaults()
{
    d->state.faults.clear();
}

QList<LoggedRequest> SandboxServer::requests() const
{
    return d->state.requests();
}

void SandboxServer::clearRequests()
{
    d->state.clearRequests();
}

} // namespace dutydesk
