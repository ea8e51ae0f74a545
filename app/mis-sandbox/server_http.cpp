#include "server_http.h"

#include "server_gzip.h"

#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

namespace dutydesk {

namespace {

constexpr std::size_t largestBody = 256U << 20;
constexpr qsizetype longestLog = 20000;

std::string methodName(const QByteArray& method)
{
    for (const char* known : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}) {
        if (method == known)
            return known;
    }
    return "OTHER";
}

/// The request without its body; `path` begins after /fhir. False when the address lies elsewhere.
bool readHead(const IncomingRequest& request, RestRequest& out)
{
    out.method = methodName(request.method);
    if (out.method == "HEAD")
        out.method = "GET";
    const QByteArray path = request.url.path(QUrl::FullyEncoded).toUtf8();
    for (const QByteArray& part : path.split('/')) {
        if (!part.isEmpty())
            out.path.push_back(percentDecoded({part.constData(), static_cast<std::size_t>(part.size())}));
    }
    if (out.path.empty() || out.path.front() != "fhir")
        return false;
    out.path.erase(out.path.begin());
    out.query = parseQuery(request.url.query(QUrl::FullyEncoded).toStdString());
    out.ifMatch = request.value("If-Match").toStdString();
    out.ifNoneExist = request.value("If-None-Exist").toStdString();
    out.prefer = request.value("Prefer").toStdString();
    out.contentType = request.value("Content-Type").toStdString();
    return true;
}

RestResponse htmlPage()
{
    RestResponse page;
    page.contentType = "text/html; charset=utf-8";
    page.body = "<!DOCTYPE html><html><head><title>Вход в сеть</title></head><body><form>Введите пароль "
                "сети</form></body></html>";
    return page;
}

RestResponse strangeResource()
{
    RestResponse strange;
    strange.body = R"({"resourceType":"Basic","id":"unexpected","code":{"text":"не то, о чём спросили"}})";
    return strange;
}

RestResponse failure(const Fault& fault)
{
    RestResponse response =
        refusal(fault.status, fault.status == 429 ? "throttled" : "transient", "The server is asked to fail.");
    if (fault.retryAfter >= 0)
        response.headers.emplace_back("Retry-After", std::to_string(fault.retryAfter));
    return response;
}

RestResponse faultyAnswer(const Fault& fault)
{
    switch (fault.kind) {
    case FaultKind::Html: return htmlPage();
    case FaultKind::WrongType: return strangeResource();
    default: return failure(fault);
    }
}

} // namespace

void ServerState::setToken(const QString& token)
{
    const std::lock_guard guard(m_lock);
    m_token = token.toUtf8();
}

bool ServerState::tokenFits(const QByteArray& authorization) const
{
    const std::lock_guard guard(m_lock);
    const qsizetype space = authorization.indexOf(' ');
    const QByteArray scheme = authorization.left(space).toLower();
    return space > 0 && (scheme == "bearer" || scheme == "n3") && authorization.mid(space + 1).trimmed() == m_token;
}

void ServerState::log(const LoggedRequest& request)
{
    const std::lock_guard guard(m_lock);
    if (m_requests.size() >= longestLog)
        m_requests.remove(0, longestLog / 2);
    m_requests.append(request);
}

QList<LoggedRequest> ServerState::requests() const
{
    const std::lock_guard guard(m_lock);
    return m_requests;
}

void ServerState::clearRequests()
{
    const std::lock_guard guard(m_lock);
    m_requests.clear();
}

struct HttpServer::Exchange {
    QTcpSocket* socket;
    ReplyOptions options;
    QString line;
};

HttpServer::HttpServer(Store& store, ServerState& state, const ServerOAuth& oauth)
    : m_store(store)
    , m_state(state)
    , m_access(oauth)
{}

HttpServer::~HttpServer() = default;

quint16 HttpServer::start(quint16 port, const std::optional<QSslConfiguration>& tls)
{
    auto protectedListener = tls ? std::make_unique<QSslServer>() : nullptr;
    if (protectedListener)
        protectedListener->setSslConfiguration(*tls);
    std::unique_ptr<QTcpServer> listener = std::move(protectedListener);
    if (!listener)
        listener = std::make_unique<QTcpServer>();
    m_reader = std::make_unique<RequestReader>(
        std::move(listener), [this](const IncomingRequest& request, QTcpSocket* from) { handle(request, from); });
    const quint16 taken = m_reader->listenOn(port);
    if (taken == 0)
        return 0;
    m_service = std::make_unique<RestService>(m_store, (tls ? "https://localhost:" : "http://127.0.0.1:") + std::to_string(taken) + "/fhir");
    return taken;
}

void HttpServer::handle(const IncomingRequest& request, QTcpSocket* socket)
{
    RestRequest rest;
    const bool ours = readHead(request, rest);
    Exchange exchange{socket, {}, {}};
    exchange.options.headOnly = request.method == "HEAD";
    exchange.options.gzip = request.value("Accept-Encoding").contains("gzip");
    exchange.options.close = request.last;
    exchange.options.nowMs = m_store.nowMs();
    exchange.line = QString::fromStdString(methodName(request.method)) + u' ' + request.url.path();
    if (request.url.hasQuery())
        exchange.line += u'?' + request.url.query();
    const bool administration = ours && !rest.path.empty() && rest.path.front() == "$fault";
    const auto fault = administration ? std::nullopt : m_state.faults.take(exchange.line);
    const bool works = !fault || fault->kind == FaultKind::Half || fault->kind == FaultKind::Slow ||
                       fault->kind == FaultKind::LoseAnswer;
    if (!works) {
        misbehave(*fault, exchange);
        return;
    }
    const bool asksForToken = request.url.path() == u"/oauth2/token";
    const RestResponse response = asksForToken ? giveToken(request)
                                  : ours       ? answer(request, rest)
                                               : refusal(404, "not-found", "The FHIR address here is /fhir.");
    m_state.log({exchange.line, response.status, fault.has_value()});
    if (!fault)
        sendReply(socket, response, exchange.options);
    else if (fault->kind == FaultKind::Half)
        sendHalf(socket, response, exchange.options);
    else if (fault->kind == FaultKind::LoseAnswer)
        resetConnection(socket);
    else
        QTimer::singleShot(fault->delayMs, socket, [socket, response, options = exchange.options] {
            if (socket->isWritable()) // else the client has left
                sendReply(socket, response, options);
        });
}

RestResponse HttpServer::answer(const IncomingRequest& request, const RestRequest& head)
{
    const bool open = head.path.size() == 1 && head.path.front() == "metadata" && head.method == "GET";
    if (!open && !isLetIn(request)) {
        RestResponse refused = refusal(401, "login", "Sign in with the header Authorization: Bearer <token>.");
        refused.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"fhir\"");
        return refused;
    }
    RestRequest rest = head;
    const QByteArray& body = request.body;
    if (request.value("Content-Encoding").contains("gzip")) {
        auto plain = gunzip({body.constData(), static_cast<std::size_t>(body.size())}, largestBody);
        if (!plain)
            return refusal(400, "structure", "The body is not gzip, or unpacks to more than 256 MiB.");
        rest.body = std::move(*plain);
    } else {
        rest.body.assign(body.constData(), static_cast<std::size_t>(body.size()));
    }
    if (!rest.path.empty() && rest.path.front() == "$fault")
        return faultAdministration(rest);
    return m_service->handle(rest);
}

bool HttpServer::isLetIn(const IncomingRequest& request) const
{
    const QByteArray shown = request.value("Authorization");
    return m_state.tokenFits(shown) || (shown.startsWith("Bearer ") && m_access.knows(shown.mid(7).trimmed(), m_store.nowMs()));
}

RestResponse HttpServer::giveToken(const IncomingRequest& request)
{
    if (request.method != "POST")
        return refusal(405, "not-supported", "POST a form here.");
    const AccessDesk::Answer given = m_access.ask(request.value("Authorization"), request.body, m_store.nowMs());
    RestResponse response;
    response.status = given.status;
    response.contentType = "application/json";
    response.headers.emplace_back("Cache-Control", "no-store");
    response.body = given.body.toStdString();
    return response;
}

RestResponse HttpServer::faultAdministration(const RestRequest& request)
{
    RestResponse done;
    done.status = 204;
    if (request.method == "DELETE") {
        m_state.faults.clear();
        return done;
    }
    if (request.method != "POST")
        return refusal(405, "not-supported", "POST a fault, or DELETE all of them.");
    const auto fault = parseFault(QByteArray::fromStdString(request.body));
    if (!fault)
        return refusal(400, "value", fault.error().message.toStdString());
    m_state.faults.add(*fault);
    return done;
}

void HttpServer::misbehave(const Fault& fault, const Exchange& exchange)
{
    if (fault.kind == FaultKind::Hang || fault.kind == FaultKind::Reset) {
        m_state.log({exchange.line, 0, true});
        if (fault.kind == FaultKind::Reset)
            resetConnection(exchange.socket);
        return;
    }
    const RestResponse response = faultyAnswer(fault);
    m_state.log({exchange.line, response.status, true});
    sendReply(exchange.socket, response, exchange.options);
}

} // namespace dutydesk
