// A man in the middle, a careless server and a good one: real TLS on this machine.
#include "support/tls_server.h"
#include "sync/tls_material.h"
#include "sync/transport.h"

#include <catch2/catch_test_macros.hpp>

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>

#include <openssl/ssl.h>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// The authority that the desk trusts in these tests; made once.
const TestCertificate& authority() {
    static const TestCertificate made = makeAuthority("Test authority");
    return made;
}

QByteArray fine(const QByteArray&) {
    return TlsServer::json("{}");
}

TlsServer::Options by(const TestCertificate& certificate) {
    TlsServer::Options options;
    options.certificate = certificate;
    return options;
}

TestCertificate issued(const CertificateWish& wish = {}) {
    return makeCertificate(wish, &authority());
}

std::shared_ptr<Channel> pinned() {
    auto channel = std::make_shared<Channel>();
    channel->authorities = authority().certificate;
    return channel;
}

Result<HttpReply> ask(int port, const std::shared_ptr<const Channel>& channel,
                      const QString& host = QStringLiteral("127.0.0.1"), Transport* transport = nullptr) {
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://%1:%2/fhir/Patient?identifier=7800000000000001").arg(host).arg(port));
    request.headers = {{"Authorization", "Bearer secret-of-the-desk"}};
    request.timeoutMs = 5000;
    request.channel = channel;
    const std::atomic_bool cancel = false;
    return transport ? transport->exchange(request, cancel, {}) : makeNetworkTransport()->exchange(request, cancel, {});
}

/// Refused for good, in these words, and nothing of the request was seen by the server.
void checkRefused(const TlsServer& server, const Result<HttpReply>& reply, const char* words) {
    REQUIRE_FALSE(reply.ok());
    INFO(reply.error().message.toStdString() << " / " << reply.error().details.toStdString());
    CHECK(reply.error().kind == ErrorKind::NotAllowed);
    CHECK(reply.error().message.contains(QLatin1String(words)));
    CHECK_FALSE(reply.error().details.contains(QLatin1String("7800000000000001")));
    CHECK(server.requests().isEmpty());
}

void refuses(const TlsServer::Options& options, const char* words,
             const std::shared_ptr<const Channel>& channel = pinned()) {
    TlsServer server(options, fine);
    checkRefused(server, ask(server.port(), channel), words);
}

} // namespace

TEST_CASE("A server whose certificate is good is spoken to", "[tls]") {
    SECTION("issued by the chosen authority") {
        TlsServer server(by(issued()), fine);
        const auto reply = ask(server.port(), pinned());
        REQUIRE(reply.ok());
        CHECK(reply->body == "{}");
        REQUIRE(server.requests().size() == 1);
        CHECK(server.requests().first().contains("Bearer secret-of-the-desk"));
    }
    SECTION("issued by one of the system's authorities") {
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration known = before;
        known.addCaCertificates(QSslCertificate::fromData(authority().certificate));
        QSslConfiguration::setDefaultConfiguration(known);
        TlsServer server(by(issued()), fine);
        CHECK(ask(server.port(), std::make_shared<Channel>()).ok());
        CHECK(ask(server.port(), nullptr).ok());
        QSslConfiguration::setDefaultConfiguration(before);
    }
    SECTION("by its name") {
        CertificateWish wish;
        wish.addresses = {};
        TlsServer server(by(issued(wish)), fine);
        CHECK(ask(server.port(), pinned(), QStringLiteral("localhost")).ok());
    }
    SECTION("an RSA key, TLS 1.2 at most") {
        CertificateWish wish;
        wish.rsaBits = 2048;
        auto options = by(issued(wish));
        options.highestVersion = TLS1_2_VERSION;
        TlsServer server(options, fine);
        CHECK(ask(server.port(), pinned()).ok());
    }
    SECTION("its own certificate is chosen as the authority") {
        const TestCertificate own = makeCertificate({});
        auto channel = std::make_shared<Channel>();
        channel->authorities = own.certificate;
        TlsServer server(by(own), fine);
        CHECK(ask(server.port(), channel).ok());
    }
    SECTION("the desk shows its own certificate") {
        auto options = by(issued());
        options.clientAuthority = authority().certificate;
        for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
            for (const int bits : {0, 2048}) {
                options.highestVersion = version;
                CertificateWish wish;
                wish.name = "desk-1";
                wish.rsaBits = bits;
                const TestCertificate desk = issued(wish);
                const auto identity = readClientIdentity(toPkcs12(desk, "open"), {}, QStringLiteral("open"),
                                                         QDateTime::currentDateTimeUtc());
                REQUIRE(identity.ok());
                auto channel = pinned();
                channel->certificate = identity->certificate;
                channel->key = identity->key;
                TlsServer server(options, fine);
                const auto reply = ask(server.port(), channel);
                INFO((reply.ok() ? QString() : reply.error().message).toStdString());
                CHECK(reply.ok());
            }
        }
    }
}

TEST_CASE("A certificate that is not good stops the desk before anything is sent", "[tls][mitm]") {
    CertificateWish wish;
    SECTION("expired") {
        wish.validFromDays = -30;
        wish.validUntilDays = -1;
        refuses(by(issued(wish)), "has expired");
    }
    SECTION("not valid yet") {
        wish.validFromDays = 2;
        refuses(by(issued(wish)), "is not valid before");
    }
    SECTION("self-signed") {
        refuses(by(makeCertificate({})), "nobody vouches for");
    }
    SECTION("self-signed, with the system's authorities") {
        refuses(by(makeCertificate({})), "nobody vouches for", std::make_shared<Channel>());
    }
    SECTION("an authority that the system does not know") {
        refuses(by(issued()), "does not know", std::make_shared<Channel>());
    }
    SECTION("no channel set: the system's authorities") {
        refuses(by(issued()), "does not know", nullptr);
    }
    SECTION("another authority than the chosen one") {
        const TestCertificate other = makeAuthority("Another authority");
        refuses(by(makeCertificate({}, &other)), "was not issued by the authority chosen");
    }
    SECTION("an authority of the same name with another key") {
        const TestCertificate forged = makeAuthority("Test authority");
        refuses(by(makeCertificate({}, &forged)), "Nothing was sent");
    }
    SECTION("the chosen authority is the only one: a system's does not help") {
        const TestCertificate other = makeAuthority("An authority of the system");
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration known = before;
        known.addCaCertificates(QSslCertificate::fromData(other.certificate));
        QSslConfiguration::setDefaultConfiguration(known);
        refuses(by(makeCertificate({}, &other)), "was not issued by the authority chosen");
        QSslConfiguration::setDefaultConfiguration(before);
    }
    SECTION("another server's") {
        wish.name = "mis.example";
        wish.dnsNames = {"mis.example"};
        wish.addresses = {};
        refuses(by(issued(wish)), "belongs to another server");
    }
    SECTION("issued by a server, which is no authority") {
        const TestCertificate middle = issued();
        TestCertificate leaf = makeCertificate({}, &middle);
        leaf.certificate += middle.certificate;
        refuses(by(leaf), "Nothing was sent");
    }
    SECTION("an RSA key of 1024 bits") {
        wish.rsaBits = 1024;
        refuses(by(issued(wish)), "too weak");
    }
    SECTION("an RSA key of 512 bits") {
        wish.rsaBits = 512;
        refuses(by(issued(wish)), "no encryption that is safe");
    }
    SECTION("signed with SHA-1") {
        wish.sha1 = true;
        refuses(by(issued(wish)), "too weak");
    }
}

TEST_CASE("Old protocols are neither offered nor taken", "[tls][mitm]") {
    SECTION("a server that knows only TLS 1.1") {
        auto options = by(issued());
        options.lowestVersion = TLS1_VERSION;
        options.highestVersion = TLS1_1_VERSION;
        refuses(options, "TLS 1.2 or newer");
    }
    SECTION("what the desk offers, read off the wire: 1.3 and 1.2") {
        QTcpServer wire;
        REQUIRE(wire.listen(QHostAddress::LocalHost));
        QByteArray hello;
        std::thread client([port = wire.serverPort()] { (void)ask(port, pinned()); });
        REQUIRE(wire.waitForNewConnection(5000));
        std::unique_ptr<QTcpSocket> socket(wire.nextPendingConnection());
        // record header 5, then the length of the record
        while (hello.size() < 5 || hello.size() < 5 + quint8(hello[3]) * 256 + quint8(hello[4])) {
            REQUIRE(socket->waitForReadyRead(5000));
            hello += socket->readAll();
        }
        socket->abort();
        client.join();
        // RFC 8446, 4.2.1: extension 43, its length 5, the list's length 4, the versions
        CHECK(hello.contains(QByteArray::fromHex("002b00050403040303")));
    }
}

TEST_CASE("A server that wants the desk's certificate says so in words", "[tls][mitm]") {
    auto options = by(issued());
    options.clientAuthority = authority().certificate;
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        INFO("version " << std::hex << version);
        options.highestVersion = version;
        SECTION(version == TLS1_2_VERSION ? "none is shown, 1.2" : "none is shown, 1.3") {
            refuses(options, "asks for the desk's own certificate");
        }
        SECTION(version == TLS1_2_VERSION ? "a stranger's, 1.2" : "a stranger's, 1.3") {
            const TestCertificate other = makeAuthority("Another authority");
            const TestCertificate desk = makeCertificate({}, &other);
            auto channel = pinned();
            channel->certificate = desk.certificate;
            channel->key = desk.key;
            refuses(options, "does not accept the desk's certificate", channel);
        }
    }
}

TEST_CASE("A redirect never takes the desk elsewhere", "[tls][mitm]") {
    TlsServer other(by(issued()), fine);
    const auto to = [&](const QByteArray& location, const char* words) {
        TlsServer server(by(issued()), [&](const QByteArray&) { return TlsServer::redirect(location); });
        const auto reply = ask(server.port(), pinned());
        REQUIRE_FALSE(reply.ok());
        INFO(reply.error().message.toStdString());
        CHECK(reply.error().kind == ErrorKind::NotAllowed);
        CHECK(reply.error().message.contains(QLatin1String(words)));
        CHECK(server.requests().size() == 1);
        CHECK(other.connections() == 0);
    };
    SECTION("to http") {
        to("http://127.0.0.1:" + QByteArray::number(other.port()) + "/fhir", "unprotected");
    }
    SECTION("to another host") {
        to("https://localhost:" + QByteArray::number(other.port()) + "/fhir", "another address");
    }
    SECTION("to another port") {
        to("https://127.0.0.1:" + QByteArray::number(other.port()) + "/fhir", "another address");
    }
    SECTION("without a scheme, to another host") {
        to("//localhost:" + QByteArray::number(other.port()) + "/fhir", "another address");
    }
    SECTION("to something that is no web address") {
        to("file:///etc/passwd", "another address");
    }
    SECTION("in a circle") {
        TlsServer server(by(issued()), [](const QByteArray&) { return TlsServer::redirect("/fhir/again"); });
        const auto reply = ask(server.port(), pinned());
        REQUIRE_FALSE(reply.ok());
        CHECK(reply.error().message.contains(QLatin1String("in a circle")));
    }
    SECTION("within the server it is followed") {
        TlsServer server(by(issued()), [](const QByteArray& request) {
            return request.startsWith("GET /fhir/Patient") ? TlsServer::redirect("/moved")
                                                           : TlsServer::json("{\"here\":1}");
        });
        const auto reply = ask(server.port(), pinned());
        REQUIRE(reply.ok());
        CHECK(reply->body == "{\"here\":1}");
    }
    SECTION("a change is not repeated at another address") {
        TlsServer server(by(issued()), [](const QByteArray&) { return TlsServer::redirect("/moved", 307); });
        HttpRequest request;
        request.method = "POST";
        request.url = QUrl(QStringLiteral("https://127.0.0.1:%1/fhir/Task").arg(server.port()));
        request.body = "{}";
        request.channel = pinned();
        const std::atomic_bool cancel = false;
        const auto reply = makeNetworkTransport()->exchange(request, cancel);
        REQUIRE_FALSE(reply.ok());
        CHECK(reply.error().kind == ErrorKind::NotAllowed);
        CHECK(server.requests().size() == 1);
    }
}

TEST_CASE("A protected answer that is cut off is no answer", "[tls][mitm]") {
    auto options = by(issued());
    options.cutOff = true;
    const auto cut = [&](const QByteArray& answer) {
        TlsServer server(options, [&](const QByteArray&) { return answer; });
        const auto reply = ask(server.port(), pinned());
        REQUIRE_FALSE(reply.ok());
        CHECK(reply.error().kind == ErrorKind::Unreachable);
    };
    SECTION("shorter than it says") {
        cut("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":");
    }
    SECTION("a chunk is missing") {
        cut("HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\nTransfer-Encoding: "
            "chunked\r\n\r\n8\r\n{\"half\":\r\n");
    }
    SECTION("in the head") {
        cut("HTTP/1.1 200 OK\r\nContent-Le");
    }
    SECTION("lines of a first load, cut between two of them") {
        cut("HTTP/1.1 200 OK\r\nContent-Type: application/fhir+ndjson\r\nTransfer-Encoding: "
            "chunked\r\n\r\n3\r\n{}\n\r\n");
    }
    SECTION("lines without a length") {
        cut("HTTP/1.1 200 OK\r\nContent-Type: application/fhir+ndjson\r\n\r\n{}\n");
    }
}

TEST_CASE("A protected answer in pieces is whole when its last piece came", "[tls]") {
    TlsServer server(by(issued()), [](const QByteArray&) {
        return QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/fhir+ndjson\r\nTransfer-Encoding: "
                          "chunked\r\n\r\n3\r\n{}\n\r\n0\r\n\r\n");
    });
    const auto reply = ask(server.port(), pinned());
    REQUIRE(reply.ok());
    CHECK(reply->body == "{}\n");
}

TEST_CASE("A connection that one channel opened is not used by another", "[tls]") {
    TlsServer server(by(issued()), fine);
    const auto transport = makeNetworkTransport();
    REQUIRE(ask(server.port(), pinned(), QStringLiteral("127.0.0.1"), transport.get()).ok());
    const TestCertificate other = makeAuthority("Another authority");
    auto stricter = std::make_shared<Channel>();
    stricter->authorities = other.certificate;
    CHECK_FALSE(ask(server.port(), stricter, QStringLiteral("127.0.0.1"), transport.get()).ok());
    CHECK(ask(server.port(), pinned(), QStringLiteral("127.0.0.1"), transport.get()).ok());
}
