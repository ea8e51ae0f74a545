#include "sync/channel.h"
#include "sync/tls_material.h"
#include "sync/transport.h"

#include "support/tls_certificates.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("Plain http is for this machine and for hosts that were allowed", "[channel]") {
    struct Case {
        const char* url;
        bool fine;
    };
    const QStringList allowed{QStringLiteral("mis.local")};
    for (const Case& one :
         {Case{"https://mis.example/fhir", true}, Case{"http://127.0.0.1:8080/fhir", true},
          Case{"http://127.8.9.1/fhir", true}, Case{"http://[::1]:80/fhir", true}, Case{"http://localhost/fhir", true},
          Case{"http://LOCALHOST/fhir", true}, Case{"http://mis.local/fhir", true},
          Case{"http://MIS.local:81/fhir", true}, Case{"http://mis.example/fhir", false},
          Case{"http://sub.mis.local/fhir", false}, Case{"http://localhost.example/fhir", false},
          Case{"http://10.0.0.1/fhir", false}, Case{"http://128.0.0.1/fhir", false},
          Case{"http://[fe80::1]/fhir", false}, Case{"http://127.0.0.1.example/fhir", false},
          Case{"https://login:password@mis.example/fhir", false}, Case{"http://login@localhost/fhir", false}}) {
        INFO(one.url);
        const auto safe = checkAddress(QUrl(QLatin1String(one.url)), allowed);
        CHECK(safe.ok() == one.fine);
        if (!safe) {
            CHECK(safe.error().kind == ErrorKind::NotAllowed);
            CHECK_FALSE(safe.error().message.contains(QLatin1String("password@")));
        }
    }
    const auto refused = checkAddress(QUrl(QStringLiteral("http://mis.example/fhir")), {});
    CHECK(refused.error().message.contains(QLatin1String("https://")));
    CHECK(refused.error().message.contains(QLatin1String("administrator")));
    CHECK(refused.error().message.contains(QLatin1String("mis.example")));
}

TEST_CASE("The network itself refuses plain http to a named host", "[channel][mitm]") {
    HttpRequest request;
    request.url = QUrl(QStringLiteral("http://mis.example/fhir/Patient"));
    const std::atomic_bool cancel = false;
    const auto reply = makeNetworkTransport()->exchange(request, cancel);
    REQUIRE_FALSE(reply.ok());
    CHECK(reply.error().kind == ErrorKind::NotAllowed);
    CHECK(reply.error().message.contains(QLatin1String("http://")));
}

TEST_CASE("The same origin is scheme, host and port", "[channel]") {
    const auto same = [](const char* one, const char* other) {
        return isSameOrigin(QUrl(QLatin1String(one)), QUrl(QLatin1String(other)));
    };
    CHECK(same("https://a/fhir", "https://a:443/other"));
    CHECK(same("http://a:80", "http://A/x"));
    CHECK_FALSE(same("https://a", "http://a"));
    CHECK_FALSE(same("https://a", "https://a:8443"));
    CHECK_FALSE(same("https://a", "https://b"));
}

TEST_CASE("Certificates and keys are read from what people have", "[channel]") {
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const TestCertificate authority = makeAuthority("Test authority");
    for (const int bits : {0, 2048}) {
        INFO("RSA bits " << bits);
        CertificateWish wish;
        wish.name = "desk-1";
        wish.rsaBits = bits;
        const TestCertificate desk = makeCertificate(wish, &authority);
        const TestCertificate other = makeCertificate(wish, &authority);
        const QString open = QStringLiteral("open");
        const auto twoFiles = readClientIdentity(desk.certificate, desk.key, {}, now);
        REQUIRE(twoFiles.ok());
        CHECK(twoFiles->key.contains("PRIVATE KEY"));
        CHECK(certificateWords(twoFiles->certificate).startsWith(QLatin1String("desk-1, until ")));
        CHECK(readClientIdentity(QByteArray(desk.certificate + desk.key), {}, {}, now).ok());
        CHECK(readClientIdentity(toPkcs12(desk, "open"), {}, open, now).ok());
        const auto locked = readClientIdentity(desk.certificate, encryptedKey(desk, "open"), open, now);
        REQUIRE(locked.ok());
        CHECK_FALSE(locked->key.contains("ENCRYPTED")); // the passphrase is not kept
        const auto fails = [&](const Result<ClientIdentity>& result, const char* words) {
            REQUIRE_FALSE(result.ok());
            INFO(result.error().message.toStdString());
            CHECK(result.error().kind == ErrorKind::BadInput);
            CHECK(result.error().message.contains(QLatin1String(words)));
            CHECK_FALSE(result.error().message.contains(QLatin1String("wrong-one")));
        };
        fails(readClientIdentity(toPkcs12(desk, "open"), {}, QStringLiteral("wrong-one"), now), "passphrase");
        fails(readClientIdentity(desk.certificate, encryptedKey(desk, "open"), QStringLiteral("wrong-one"), now),
              "passphrase");
        fails(readClientIdentity(desk.certificate, other.key, {}, now), "does not belong");
        fails(readClientIdentity(desk.certificate, {}, {}, now), "key of the desk's certificate is missing");
        fails(readClientIdentity("nonsense", {}, {}, now), "does not open");
        fails(readClientIdentity(desk.key, desk.key, {}, now), "holds no certificate");
        fails(readClientIdentity(desk.certificate, desk.key, {}, now.addYears(1)), "ended on");
    }
}

TEST_CASE("The authorities of a file are read or told why not", "[channel]") {
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const TestCertificate one = makeAuthority("One"), two = makeAuthority("Two");
    const auto both = readAuthorities(QByteArray("words before\n" + one.certificate + two.certificate), now);
    REQUIRE(both.ok());
    CHECK(both->count("BEGIN CERTIFICATE") == 2);
    CHECK(certificateWords(*both).contains(QLatin1String("; Two, until")));
    CHECK_FALSE(readAuthorities("", now).ok());
    CHECK_FALSE(readAuthorities("<html>", now).ok());
    CHECK_FALSE(readAuthorities(one.key, now).ok());
    CHECK(readAuthorities(one.certificate, now.addYears(1)).error().message.contains(QLatin1String("ended on")));
}
