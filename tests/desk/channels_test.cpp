#include "desk_fixture.h"

#include "support/tls_certificates.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

NewServer serverAt(const char* url) {
    NewServer server;
    server.name = QStringLiteral("x");
    server.url = QLatin1String(url);
    return server;
}

void checkBad(const Result<ServerId>& connected, const char* words) {
    REQUIRE_FALSE(connected);
    INFO(connected.error().message.toStdString());
    CHECK(connected.error().kind == ErrorKind::BadInput);
    CHECK(connected.error().message.contains(QLatin1String(words)));
}

} // namespace

TEST_CASE("Plain http is refused when a server is connected, until an administrator has allowed the host") {
    DeskFixture fixture(Role::Administrator);
    Desk& desk = fixture.desk();
    checkBad(desk.connectServer(serverAt("http://mis.local/fhir")), "let an administrator allow plain http");
    checkBad(desk.connectServer(serverAt("https://login:password@mis.local/fhir")), "Take it out of the address");
    REQUIRE(desk.allowPlainHttp(QStringLiteral(" MIS.local ")));
    CHECK(*desk.plainHttpHosts() == QStringList{QStringLiteral("mis.local")});
    CHECK(desk.connectServer(serverAt("http://mis.local/fhir")));
    CHECK_FALSE(desk.connectServer(serverAt("http://other.local/fhir")));
    CHECK(fixture
              .value(QStringLiteral(
                  "SELECT count(*) FROM audit WHERE action = 'allow-plain-http' AND subject = 'mis.local'"))
              .toInt() == 1);
    REQUIRE(desk.withdrawPlainHttp(QStringLiteral("mis.local")));
    CHECK(desk.plainHttpHosts()->isEmpty());
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'withdraw-plain-http'")).toInt() ==
          1);
    CHECK(desk.withdrawPlainHttp(QStringLiteral("mis.local")).error().kind == ErrorKind::NotFound);
    for (const char* host : {"", "two words", "http://mis.local", "mis.local/fhir", "127.0.0.1", "localhost"}) {
        INFO(host);
        const auto allowed = desk.allowPlainHttp(QLatin1String(host));
        REQUIRE_FALSE(allowed);
        CHECK(allowed.error().kind == ErrorKind::BadInput);
    }
    CHECK(desk.verify()->ok);
}

TEST_CASE("A permission that was withdrawn stops the requests of a server that is connected") {
    DeskFixture fixture(Role::Administrator);
    Desk& desk = fixture.desk();
    REQUIRE(desk.allowPlainHttp(QStringLiteral("mis.invalid")));
    REQUIRE(desk.connectServer(serverAt("http://mis.invalid/fhir")));
    REQUIRE(desk.withdrawPlainHttp(QStringLiteral("mis.invalid")));
    const auto reports = desk.sync({QStringLiteral("x")}, QStringLiteral("test"));
    REQUIRE(reports);
    CHECK(reports->first().state == SyncReport::State::Failed);
    CHECK(reports->first().message.contains(QLatin1String("let an administrator allow plain http")));
}

TEST_CASE("Only the administrator allows plain http") {
    for (const Role role : {Role::Representative, Role::Coordinator, Role::Auditor}) {
        DeskFixture fixture(role);
        CHECK(fixture.desk().allowPlainHttp(QStringLiteral("mis.local")).error().kind == ErrorKind::NotAllowed);
        CHECK(fixture.desk().withdrawPlainHttp(QStringLiteral("mis.local")).error().kind == ErrorKind::NotAllowed);
        CHECK(fixture.rows(QStringLiteral("SELECT host FROM plain_http_host")).isEmpty());
    }
}

TEST_CASE("As soon as there is an administrator, nobody else connects a server") {
    for (const Role role : {Role::Representative, Role::Coordinator}) {
        const QTemporaryDir folder;
        const FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(6, 0), Qt::UTC)};
        SeededRandom random(5);
        const DeskEnvironment environment{clock, random, DeskFixture::rules(), KeyRing::Cost::minimal(), {}};
        const Actor first{QStringLiteral("first"), QStringLiteral("First"), role, 1};
        REQUIRE(Desk::create(folder.path(), first, DeskFixture::Password, environment));
        const auto desk = Desk::unlock(folder.path(), first.login, DeskFixture::Password, environment);
        REQUIRE(desk);
        CHECK((*desk)->mayConnect()); // who sets the desk up is its only user
        CHECK((*desk)->connectServer(serverAt("https://mis.example/fhir")));
        if (role == Role::Coordinator) {
            REQUIRE((*desk)->addUser({QStringLiteral("admin"), QStringLiteral("Admin"), Role::Administrator, 1},
                                     QStringLiteral("river at dusk 7")));
            CHECK_FALSE((*desk)->mayConnect());
            CHECK((*desk)->connectServer(serverAt("https://other.example/fhir")).error().kind == ErrorKind::NotAllowed);
            CHECK((*desk)->disconnectServer(ServerId{1}).error().kind == ErrorKind::NotAllowed);
        }
    }
}

TEST_CASE("A secret does not follow an address to another server") {
    DeskFixture fixture(Role::Administrator);
    Desk& desk = fixture.desk();
    NewServer server = serverAt("https://mis.example/fhir");
    server.token = QStringLiteral("known-token");
    REQUIRE(desk.connectServer(server));
    server.token.clear();
    server.url = QStringLiteral("https://mis.example/other");
    CHECK(desk.connectServer(server));
    for (const char* elsewhere :
         {"https://evil.example/fhir", "https://mis.example:8443/fhir", "http://127.0.0.1/fhir"}) {
        INFO(elsewhere);
        server.url = QLatin1String(elsewhere);
        checkBad(desk.connectServer(server), "Give it again");
    }
    server.token = QStringLiteral("new-token");
    CHECK(desk.connectServer(server));

    server = serverAt("https://mis.example/fhir");
    server.name = QStringLiteral("oauth");
    server.authScheme = QStringLiteral("OAuth2");
    checkBad(desk.connectServer(server), "gives access tokens");
    server.tokenUrl = QStringLiteral("http://auth.example/token");
    checkBad(desk.connectServer(server), "http://");
    server.tokenUrl = QStringLiteral("https://auth.example/token");
    checkBad(desk.connectServer(server), "client id");
    server.clientId = QStringLiteral("desk");
    server.clientSecret = QStringLiteral("client-secret");
    REQUIRE(desk.connectServer(server));
    server.clientSecret.clear();
    server.tokenUrl = QStringLiteral("https://evil.example/token");
    checkBad(desk.connectServer(server), "Give it again");
    CHECK(fixture.value(QStringLiteral("SELECT client_secret FROM server WHERE name = 'oauth'")).toString() ==
          QStringLiteral("client-secret"));
    CHECK(fixture
              .value(QStringLiteral(
                  "SELECT count(*) FROM audit WHERE details LIKE '%client-secret%' OR details LIKE '%known-token%'"))
              .toInt() == 0);
    server.name = QStringLiteral("scheme");
    server.authScheme = QStringLiteral("Bearer X-Other:");
    checkBad(desk.connectServer(server), "let in");
    server.authScheme = QStringLiteral("Bearer");
    server.token = QStringLiteral("two\nlines");
    checkBad(desk.connectServer(server), "line breaks");
}

TEST_CASE("Certificates of a connection are kept, changed and taken away; what shows of them are names and dates") {
    DeskFixture fixture(Role::Administrator);
    Desk& desk = fixture.desk();
    const TestCertificate authority = makeAuthority("Clinic authority");
    CertificateWish wish;
    wish.name = "desk-1";
    wish.validUntilDays = 3650;
    const TestCertificate own = makeCertificate(wish, &authority);
    NewServer server = serverAt("https://mis.example/fhir");
    server.authorities = "no certificate";
    checkBad(desk.connectServer(server), "no certificate of an authority");
    server.authorities = makeCertificate([] {
                             CertificateWish long_;
                             long_.name = "Clinic authority";
                             long_.authority = true;
                             long_.validUntilDays = 3650;
                             return long_;
                         }())
                             .certificate;
    server.identity = NewServer::Identity{toPkcs12(own, "open"), {}, QStringLiteral("wrong")};
    checkBad(desk.connectServer(server), "passphrase");
    server.identity->passphrase = QStringLiteral("open");
    REQUIRE(desk.connectServer(server));
    const auto row = [&] {
        const auto servers = desk.servers();
        return servers->last();
    };
    CHECK(row().authorities.startsWith(QLatin1String("Clinic authority, until ")));
    CHECK(row().certificate.startsWith(QLatin1String("desk-1, until ")));
    CHECK(desk.connectServer(serverAt("https://mis.example/fhir"))); // nothing said of them: they stay
    CHECK_FALSE(row().certificate.isEmpty());
    fixture.reopen();
    CHECK(fixture.value(QStringLiteral("SELECT certificate_key FROM server WHERE name = 'x'"))
              .toString()
              .contains(QLatin1String("PRIVATE KEY")));
    server.authorities = QByteArray();
    server.identity = NewServer::Identity{};
    CHECK(fixture.desk().connectServer(server));
    CHECK(fixture.desk().servers()->last().authorities.isEmpty());
    CHECK(fixture.value(QStringLiteral("SELECT certificate_key FROM server WHERE name = 'x'")).toString().isEmpty());
}
