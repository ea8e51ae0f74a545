// The real network and the real sandbox: what a scripted one cannot show.
#include "sync_desk.h"

#include "population.h"
#include "server_sandbox.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <thread>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// The real network without the long pauses.
class QuickTransport : public Transport
{
public:
    Result<HttpReply> exchange(const HttpRequest& request, const std::atomic_bool& cancel, const Sink& sink) override
    {
        return m_real->exchange(request, cancel, sink);
    }
    bool wait(int milliseconds, const std::atomic_bool& cancel) override { return m_real->wait(std::min(milliseconds, 10), cancel); }

private:
    std::unique_ptr<Transport> m_real = makeNetworkTransport();
};

/// A desk that speaks to the sandbox over HTTP.
struct HttpDesk : SyncDesk {
    HttpDesk()
    {
        auto made = SandboxServer::create({});
        REQUIRE(made.ok());
        sandbox = std::move(*made);
        settings.pageSize = 500;
    }

    void start()
    {
        REQUIRE(sandbox->start().ok());
        exec(QStringLiteral("UPDATE server SET url = ?, token = 'sandbox'"), {sandbox->url().toString()});
    }

    SyncReport run()
    {
        SyncEngine engine(*replica, transport, random, settings);
        return engine.run(server, QStringLiteral("test"), {}, cancel);
    }

    std::unique_ptr<SandboxServer> sandbox;
    QuickTransport transport;
};

} // namespace

TEST_CASE("A first load of the demonstration polyclinic over HTTP", "[http]")
{
    HttpDesk desk;
    PopulationOptions population;
    population.today = QDate(2026, 11, 20);
    REQUIRE(populate(desk.sandbox->store(), population).ok());
    desk.start();
    const SyncReport first = desk.run();
    INFO(first.message.toStdString() << " / " << first.details.toStdString());
    CHECK(first.state == SyncReport::State::Ok);
    Store& store = desk.sandbox->store();
    // The export is of our insured, and the rest of the attached do not come with the increments either.
    const qint64 ours = desk.value(QStringLiteral("SELECT count(*) FROM list_member m JOIN list l ON l.id = m.list_id WHERE l.kind = 'insured'")).toLongLong();
    CHECK(desk.count(QStringLiteral("person")) == ours);
    CHECK(desk.value(QStringLiteral("SELECT count(*) FROM list_member WHERE person_id IS NULL")).toInt() == 0);
    CHECK(desk.count(QStringLiteral("visit")) == store.count("Encounter"));
    CHECK(desk.count(QStringLiteral("plan")) == store.count("CarePlan"));
    CHECK(desk.count(QStringLiteral("slot")) == store.count("Slot"));
    CHECK(desk.count(QStringLiteral("contact")) == store.count("Communication"));
    CHECK(desk.count(QStringLiteral("list")) == store.count("Group"));
    CHECK(desk.count(QStringLiteral("waiting_resource")) == 0);

    CHECK(desk.run().state == SyncReport::State::Ok);
    // But for the second records of ours: the same ЕНП or СНИЛС under another number of the polyclinic.
    const qint64 second = desk.value(QStringLiteral("SELECT count(*) FROM person p WHERE p.id NOT IN (SELECT person_id FROM list_member) AND EXISTS (SELECT 1 FROM "
                                                    "person o WHERE o.id < p.id AND ((o.enp = p.enp AND p.enp <> '') OR (o.snils = p.snils AND p.snils <> '')))")).toLongLong();
    CHECK(desk.count(QStringLiteral("person")) == ours + second);
    CHECK(store.count("Patient") > ours + second);
    const SyncReport third = desk.run();
    INFO(third.message.toStdString() << " / " << third.details.toStdString());
    CHECK(third.state == SyncReport::State::Ok);
    CHECK(third.applied == 0);
    CHECK(desk.replica->verify().value().isEmpty());
}

namespace {

/// A server that says exactly these bytes to everybody and hangs up.
class RawServer
{
public:
    explicit RawServer(QByteArray bytes, bool hangUp = true) : m_bytes(std::move(bytes))
    {
        m_thread = std::thread([this, hangUp] {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost);
            m_port = server.serverPort();
            while (!m_stop) {
                if (!server.waitForNewConnection(20))
                    continue;
                std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
                QByteArray head;
                while (!head.contains("\r\n\r\n") && socket->waitForReadyRead(1000))
                    head += socket->readAll();
                socket->write(m_bytes);
                while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten(1000)) {
                }
                while (!hangUp && !m_stop)
                    socket->waitForReadyRead(20);
                socket->disconnectFromHost();
                if (socket->state() != QAbstractSocket::UnconnectedState)
                    socket->waitForDisconnected(1000);
            }
        });
        while (m_port == 0)
            std::this_thread::yield();
    }
    ~RawServer()
    {
        m_stop = true;
        m_thread.join();
    }
    HttpRequest request() const
    {
        HttpRequest result;
        result.url = QUrl(QStringLiteral("http://127.0.0.1:%1/fhir/Patient").arg(m_port.load()));
        return result;
    }

private:
    QByteArray m_bytes;
    std::atomic<int> m_port = 0;
    std::atomic_bool m_stop = false;
    std::thread m_thread;
};

Result<HttpReply> ask(const HttpRequest& request, const Transport::Sink& sink = {})
{
    const std::atomic_bool cancel = false;
    return makeNetworkTransport()->exchange(request, cancel, sink);
}

} // namespace

TEST_CASE("Half a body is no answer", "[http]")
{
    SECTION("shorter than Content-Length")
    {
        RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":");
        const auto reply = ask(server.request());
        REQUIRE(!reply.ok());
        CHECK(reply.error().kind == ErrorKind::Unreachable);
    }
    SECTION("a chunk is missing")
    {
        RawServer server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: application/fhir+json\r\n\r\n8\r\n{\"half\":\r\n");
        const auto reply = ask(server.request());
        REQUIRE(!reply.ok());
        CHECK(reply.error().kind == ErrorKind::Unreachable);
    }
    SECTION("nothing says how long it is")
    {
        RawServer server("HTTP/1.0 200 OK\r\nContent-Type: application/fhir+json\r\n\r\n{\"half\":\"}\",\"a\":[{}");
        const auto reply = ask(server.request());
        REQUIRE(!reply.ok());
        CHECK(reply.error().kind == ErrorKind::Unreachable);
    }
    SECTION("a whole one passes")
    {
        RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        const auto reply = ask(server.request());
        REQUIRE(reply.ok());
        CHECK(reply->body == "{}");
    }
    SECTION("an error status is an answer")
    {
        RawServer server("HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nbusy");
        const auto reply = ask(server.request());
        REQUIRE(reply.ok());
        CHECK(reply->status == 503);
        CHECK(reply->header("retry-after") == "7");
        CHECK(reply->body == "busy");
    }
}

TEST_CASE("A server that falls silent is given up after the idle time", "[http]")
{
    RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello", false);
    HttpRequest request = server.request();
    request.timeoutMs = 150;
    const auto reply = ask(request);
    REQUIRE(!reply.ok());
    CHECK(reply.error().kind == ErrorKind::Unreachable);
}

TEST_CASE("A redirect to another host is refused", "[http]")
{
    RawServer server("HTTP/1.1 302 Found\r\nLocation: http://localhost.example/fhir\r\nContent-Length: 0\r\n\r\n");
    const auto reply = ask(server.request());
    REQUIRE(!reply.ok());
    CHECK(reply.error().kind == ErrorKind::NotAllowed);
}

TEST_CASE("A transfer stops when it is cancelled", "[http]")
{
    RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello", false);
    SECTION("by the sink")
    {
        const auto reply = ask(server.request(), [](QByteArrayView) { return false; });
        REQUIRE(!reply.ok());
        CHECK(reply.error().kind == ErrorKind::Cancelled);
    }
    SECTION("by the flag")
    {
        std::atomic_bool cancel = false;
        const auto reply = makeNetworkTransport()->exchange(server.request(), cancel, [&](QByteArrayView) {
            cancel = true;
            return true;
        });
        REQUIRE(!reply.ok());
        CHECK(reply.error().kind == ErrorKind::Cancelled);
    }
}

TEST_CASE("An edit whose answer was lost on the wire is not doubled", "[http]")
{
    HttpDesk desk;
    PopulationOptions population;
    population.today = QDate(2026, 11, 20);
    REQUIRE(populate(desk.sandbox->store(), population).ok());
    desk.start();
    REQUIRE(desk.run().state == SyncReport::State::Ok);
    const qint64 before = desk.sandbox->store().count("Communication");
    const QString patient = desk.value(QStringLiteral("SELECT fhir_id FROM person_link LIMIT 1")).toString();
    const OutboxEntry entry = desk.contact(patient);
    Fault fault;
    fault.match = QStringLiteral("POST /fhir/Communication");
    fault.kind = FaultKind::LoseAnswer;
    desk.sandbox->addFault(fault);
    const SyncReport report = desk.run();
    INFO(report.message.toStdString() << " / " << report.details.toStdString());
    CHECK(report.sent == 1);
    CHECK(desk.sandbox->store().count("Communication") == before + 1);
    CHECK(desk.state(entry.id) == QStringLiteral("sent"));
    CHECK(desk.value(QStringLiteral("SELECT local_state FROM contact WHERE id = ?"), {entry.row}).toInt() == 0);
}

TEST_CASE("Misbehaviour of the server leaves the rest applied and is told", "[http]")
{
    struct Case {
        FaultKind kind;
        int status;
    };
    const auto fault = GENERATE(Case{FaultKind::Html, 200}, Case{FaultKind::WrongType, 200}, Case{FaultKind::Status, 403},
                                Case{FaultKind::Status, 404}, Case{FaultKind::Status, 422});
    HttpDesk desk;
    PopulationOptions population;
    population.today = QDate(2026, 11, 20);
    REQUIRE(populate(desk.sandbox->store(), population).ok());
    desk.start();
    Fault put;
    put.match = QStringLiteral("GET /fhir/Location");
    put.kind = fault.kind;
    put.status = fault.status;
    put.times = -1;
    desk.sandbox->addFault(put);
    const SyncReport report = desk.run();
    INFO(report.message.toStdString() << " / " << report.details.toStdString());
    CHECK(report.state == SyncReport::State::Partial);
    CHECK(!report.message.isEmpty());
    CHECK(desk.count(QStringLiteral("location")) == 0);
    CHECK(desk.count(QStringLiteral("person")) > 0);
    CHECK(desk.count(QStringLiteral("slot")) > 0);
    desk.sandbox->clearFaults();
    CHECK(desk.run().state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("location")) > 0);
}

TEST_CASE("First load of a whole polyclinic over HTTP", "[.bench]")
{
    HttpDesk desk;
    PopulationOptions population;
    population.size = QStringLiteral("polyclinic");
    population.today = QDate(2026, 11, 20);
    REQUIRE(populate(desk.sandbox->store(), population).ok());
    desk.start();
    const SyncReport report = desk.run();
    INFO(report.message.toStdString() << " / " << report.details.toStdString());
    CHECK(report.state == SyncReport::State::Ok);
    WARN(report.received << " resources, " << desk.count(QStringLiteral("person")) << " persons in " << report.seconds << " s");
    const SyncReport second = desk.run();
    WARN("second run: " << second.received << " resources in " << second.seconds << " s");
}
