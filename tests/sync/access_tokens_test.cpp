#include "sync_desk.h"

#include "sync/access_tokens.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// A token endpoint in a box, and somebody who asks it.
struct Endpoint {
    HttpReply reply{200, {}, R"({"access_token":"first-token","token_type":"bearer","expires_in":300})"};
    FixedClock clock{QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC)};
    OAuthClient client{QUrl(QStringLiteral("https://auth.test/token")), QStringLiteral("desk:1"),
                       QStringLiteral("p&ss wörd"), QStringLiteral("system/*.read system/*.write")};
    ScriptedTransport network{[this](const HttpRequest&) { return Result<HttpReply>(reply); }};
    AccessTokens tokens;
    std::shared_ptr<const Channel> channel = std::make_shared<Channel>();
    std::atomic_bool cancel = false;

    Result<QByteArray> ask() { return tokens.token(client, channel, network, clock, cancel); }
};

} // namespace

TEST_CASE("An access token is asked for as RFC 6749 4.4 has it", "[oauth]") {
    Endpoint endpoint;
    const auto token = endpoint.ask();
    REQUIRE(token.ok());
    CHECK(*token == "first-token");
    REQUIRE(endpoint.network.requests.size() == 1);
    const HttpRequest& request = endpoint.network.requests.first();
    CHECK(request.method == "POST");
    CHECK(request.url == endpoint.client.address);
    CHECK(request.channel == endpoint.channel);
    CHECK(request.body == "grant_type=client_credentials&scope=system%2F%2A.read+system%2F%2A.write");
    // 2.3.1: name and secret are form-encoded before they are joined
    CHECK(request.headers.contains(qMakePair(
        QByteArray("Authorization"), QByteArray("Basic " + QByteArray("desk%3A1:p%26ss+w%C3%B6rd").toBase64()))));
}

TEST_CASE("An access token is kept until shortly before it ends", "[oauth]") {
    Endpoint endpoint;
    REQUIRE(endpoint.ask().ok());
    endpoint.clock.advanceSeconds(239);
    endpoint.reply.body.replace("first", "other");
    CHECK(*endpoint.ask() == "first-token");
    endpoint.clock.advanceSeconds(1); // a minute before its end
    CHECK(*endpoint.ask() == "other-token");
    CHECK(endpoint.network.requests.size() == 2);

    SECTION("a short one is renewed in its last quarter") {
        endpoint.tokens.forget(endpoint.client, "other-token");
        endpoint.reply.body.replace("300", "\"40\"");
        REQUIRE(endpoint.ask().ok());
        endpoint.clock.advanceSeconds(29);
        REQUIRE(endpoint.ask().ok());
        CHECK(endpoint.network.requests.size() == 3);
        endpoint.clock.advanceSeconds(1);
        REQUIRE(endpoint.ask().ok());
        CHECK(endpoint.network.requests.size() == 4);
    }
    SECTION("one without an end is kept until it is refused") {
        endpoint.tokens.forget(endpoint.client, "other-token");
        endpoint.reply.body = R"({"access_token":"endless","token_type":"Bearer"})";
        REQUIRE(endpoint.ask().ok());
        endpoint.clock.advanceDays(7);
        CHECK(*endpoint.ask() == "endless");
        endpoint.tokens.forget(endpoint.client, "another one");
        CHECK(endpoint.network.requests.size() == 3);
        endpoint.tokens.forget(endpoint.client, "endless");
        CHECK(endpoint.ask().ok());
        CHECK(endpoint.network.requests.size() == 4);
    }
    SECTION("another secret has a token of its own") {
        endpoint.client.secret = QStringLiteral("changed");
        REQUIRE(endpoint.ask().ok());
        CHECK(endpoint.network.requests.size() == 3);
    }
}

TEST_CASE("What a token endpoint can answer is told in words", "[oauth]") {
    struct Case {
        int status;
        const char* body;
        ErrorKind kind;
        const char* words;
    };
    const Case cases[] = {
        {401, R"({"error":"invalid_client","error_description":"unknown"})", ErrorKind::NotAllowed,
         "does not know this client"},
        {400, R"({"error":"invalid_client"})", ErrorKind::NotAllowed, "does not know this client"},
        {401, "", ErrorKind::NotAllowed, "does not know this client"},
        {400, R"({"error":"invalid_scope"})", ErrorKind::NotAllowed, "scope"},
        {400, R"({"error":"unauthorized_client"})", ErrorKind::NotAllowed, "client credentials"},
        {400, R"({"error":"unsupported_grant_type"})", ErrorKind::NotAllowed, "client credentials"},
        {400, R"({"error":"invalid_request"})", ErrorKind::NotAllowed, "refused"},
        {404, "<html><title>Not found</title></html>", ErrorKind::NotAllowed, "Nothing gives access"},
        {503, "busy", ErrorKind::Unreachable, "overloaded"},
        {429, "", ErrorKind::Unreachable, "overloaded"},
        {200, "<html><title>Sign in</title></html>", ErrorKind::Unreachable, "something else than a token"},
        {200, R"({"access_token":"half-of-a-tok)", ErrorKind::Unreachable, "something else than a token"},
        {200, R"({"token_type":"bearer"})", ErrorKind::Unreachable, "something else than a token"},
        {200, R"({"access_token":""})", ErrorKind::Unreachable, "something else than a token"},
        {200, R"({"access_token":"two\r\nX-Other: lines"})", ErrorKind::Unreachable, "something else than a token"},
        {200, R"({"access_token":17})", ErrorKind::Unreachable, "something else than a token"},
        {200, R"({"access_token":"t-t-t-t","token_type":"mac"})", ErrorKind::NotAllowed, "kind"},
    };
    for (const Case& one : cases) {
        INFO(one.status << " " << one.body);
        Endpoint endpoint;
        endpoint.reply = {one.status, {}, one.body};
        const auto token = endpoint.ask();
        REQUIRE_FALSE(token.ok());
        CHECK(token.error().kind == one.kind);
        CHECK(token.error().message.contains(QLatin1String(one.words)));
        CHECK_FALSE(token.error().details.contains(QLatin1String("half-of")));
    }
    Endpoint silent;
    silent.network.failures.insert(1, ScriptedTransport::noAnswer());
    CHECK(silent.ask().error().kind == ErrorKind::Unreachable);
    CHECK(silent.ask().ok()); // and nothing of the failure is kept
}

namespace {

/// A desk whose server asks for access tokens.
struct OAuthDesk : SyncDesk {
    OAuthDesk() {
        fillBox(2);
        box.token = QStringLiteral("token-1");
        exec(QStringLiteral("UPDATE server SET auth_scheme = 'OAuth2', token_url = 'https://auth.test/token', "
                            "client_id = 'desk', client_secret = "
                            "'client-secret'"));
        network.handler = [this](const HttpRequest& request) -> Result<HttpReply> {
            if (request.url.host() != QLatin1String("auth.test"))
                return box.handle(request);
            ++asked;
            if (refuses)
                return HttpReply{401, {}, R"({"error":"invalid_client","error_description":"client-secret is wrong"})"};
            return HttpReply{
                200, {}, "{\"access_token\":\"token-" + QByteArray::number(asked) + "\",\"expires_in\":3600}"};
        };
    }
    int asked = 0;
    bool refuses = false;
};

} // namespace

TEST_CASE("A sync signs in by client credentials, once", "[oauth]") {
    OAuthDesk desk;
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.asked == 1);
    CHECK(desk.count(QStringLiteral("person")) == 2);
}

TEST_CASE("A 401 has a new access token asked for once, a second one is told", "[oauth]") {
    OAuthDesk desk;
    desk.box.token = QStringLiteral("token-2"); // the first is refused
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.asked == 2);
    desk.box.token = QStringLiteral("none of them");
    const SyncReport report = desk.sync();
    CHECK(report.state == SyncReport::State::Failed);
    CHECK(report.errorKind == ErrorKind::Refused);
    CHECK(report.message.contains(QLatin1String("access key")));
}

TEST_CASE("A refused client ends the run in words without the secret", "[oauth]") {
    OAuthDesk desk;
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    desk.refuses = true;
    const OutboxEntry edit = desk.contact(QStringLiteral("p1"));
    const SyncReport report = desk.sync();
    CHECK(report.state == SyncReport::State::Failed);
    CHECK(report.message.contains(QLatin1String("does not know this client")));
    CHECK(report.details.contains(QLatin1String("*** is wrong")));
    CHECK_FALSE(report.details.contains(QLatin1String("client-secret")));
    CHECK(desk.asked == 2); // once a run, not five times
    CHECK(desk.state(edit.id) == QLatin1String("queued"));
}
