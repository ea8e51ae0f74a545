// The whole of it together: TLS with an authority of the polyclinic's own, the desk's certificate, access tokens.
#include "population.h"
#include "server_sandbox.h"
#include "support/tls_certificates.h"
#include "sync_desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("A desk signs in to a polyclinic that asks for everything", "[tls][oauth]") {
    const TestCertificate authority = makeAuthority("Clinic authority");
    const TestCertificate serverOwn = makeCertificate({}, &authority);
    CertificateWish wish;
    wish.name = "desk-1";
    const TestCertificate deskOwn = makeCertificate(wish, &authority);
    SandboxServer::Options options;
    options.tls = {serverOwn.certificate, serverOwn.key, authority.certificate};
    options.oauth = {QStringLiteral("desk-1"), QStringLiteral("s3cret & more"), 300};
    auto sandbox = SandboxServer::create(options);
    REQUIRE(sandbox.ok());
    PopulationOptions population;
    population.today = QDate(2026, 11, 20);
    REQUIRE(populate((*sandbox)->store(), population).ok());
    REQUIRE((*sandbox)->start().ok());
    const QString address = (*sandbox)->url().toString();
    CHECK(address.startsWith(QLatin1String("https://localhost:")));

    SyncDesk desk;
    QString tokenUrl = address;
    tokenUrl.replace(QStringLiteral("/fhir"), QStringLiteral("/oauth2/token"));
    desk.exec(
        QStringLiteral(
            "UPDATE server SET url = ?, auth_scheme = 'OAuth2', token_url = ?, client_id = 'desk-1', client_secret = "
            "'s3cret & "
            "more', scope = 'system/*.read system/*.write', authorities = ?, certificate = ?, certificate_key = ?"),
        {address, tokenUrl, QString::fromLatin1(authority.certificate), QString::fromLatin1(deskOwn.certificate),
         QString::fromLatin1(deskOwn.key)});
    const auto run = [&] {
        const auto transport = makeNetworkTransport();
        SyncEngine engine(*desk.replica, *transport, desk.random, desk.settings);
        return engine.run(desk.server, QStringLiteral("test"), {}, desk.cancel);
    };
    const SyncReport report = run();
    INFO(report.message.toStdString() << " / " << report.details.toStdString());
    CHECK(report.state == SyncReport::State::Ok);
    CHECK(desk.count(QStringLiteral("person")) > 1000);

    const auto fails = [&](const QString& change, const char* words) {
        desk.exec(change);
        const SyncReport refused = run();
        INFO(refused.message.toStdString() << " / " << refused.details.toStdString());
        CHECK(refused.state == SyncReport::State::Failed);
        CHECK(refused.message.contains(QLatin1String(words)));
    };
    fails(QStringLiteral("UPDATE server SET scope = 'everything'"), "scope");
    fails(QStringLiteral("UPDATE server SET client_secret = 'another'"), "does not know this client");
    fails(QStringLiteral("UPDATE server SET certificate = '', certificate_key = ''"),
          "broke off"); // Qt's server closes without naming the cause
    fails(QStringLiteral("UPDATE server SET authorities = ''"), "does not know");
}
