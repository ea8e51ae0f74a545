// While requests fail in every way that we know, everything that is said anywhere is gathered; no secret may be in it.
#include "support/tls_server.h"
#include "sync_desk.h"

#include "sync/channel.h"

#include <catch2/catch_test_macros.hpp>

#include <QLoggingCategory>
#include <QMutex>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const char* const Token = "static-token-7f3a";
const char* const Secret = "client-secret-91bc";
const char* const Access = "access-token-44de";

/// Every log line of the process, Qt's own too.
class Log {
public:
    Log() {
        s_lines.clear();
        s_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& line) {
            const QMutexLocker lock(&s_lock);
            s_lines += line.toUtf8() + '\n';
        });
        QLoggingCategory::setFilterRules(QStringLiteral("*.debug=true\nqt.core.*=false\n"));
    }
    ~Log() {
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(s_before);
    }
    QByteArray lines() const {
        const QMutexLocker lock(&s_lock);
        return s_lines;
    }

private:
    static inline QMutex s_lock;
    static inline QByteArray s_lines;
    static inline QtMessageHandler s_before = nullptr;
};

QByteArray outcome(const QByteArray& words, const QByteArray& status) {
    const QByteArray body =
        R"({"resourceType":"OperationOutcome","issue":[{"severity":"error","diagnostics":")" + words + "\"}]}";
    return "HTTP/1.1 " + status +
           " No\r\nContent-Type: application/fhir+json\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

/// The real network without the long pauses.
class QuickTransport : public Transport {
public:
    Result<HttpReply> exchange(const HttpRequest& request, const std::atomic_bool& cancel, const Sink& sink) override {
        HttpRequest quick = request;
        quick.timeoutMs = 300;
        return m_real->exchange(quick, cancel, sink);
    }
    bool wait(int, const std::atomic_bool& cancel) override { return !cancel; }

private:
    std::unique_ptr<Transport> m_real = makeNetworkTransport();
};

/// A desk whose server is a TlsServer; what a run says and keeps is added to `said`.
struct LeakDesk : SyncDesk {
    LeakDesk() {
        settings.maxAttempts = 2;
        authority = makeAuthority("Test authority");
        options.certificate = makeCertificate({}, &authority);
        exec(QStringLiteral("UPDATE server SET authorities = ?"), {QString::fromLatin1(authority.certificate)});
        fillBox(1);
        REQUIRE(sync().state == SyncReport::State::Ok);
        contact(QStringLiteral("p1"));
    }

    void run(const TlsServer::Answer& answer, bool oauth) {
        TlsServer tls(options, answer);
        const QString base = QStringLiteral("https://127.0.0.1:%1").arg(tls.port());
        exec(QStringLiteral("UPDATE server SET url = ?, token_url = ?, auth_scheme = ?, token = ?, client_id = 'desk', "
                            "client_secret = ?"),
             {QString(base + QStringLiteral("/fhir")), QString(base + QStringLiteral("/token")),
              oauth ? QStringLiteral("OAuth2") : QStringLiteral("Bearer"), QLatin1String(Token),
              QLatin1String(Secret)});
        QuickTransport transport;
        SyncEngine engine(*replica, transport, random, settings);
        const SyncReport report = engine.run(
            server, QStringLiteral("test"), [&](const SyncProgress& p) { said += p.step.toUtf8() + '\n'; }, cancel);
        said += (report.message + u'\n' + report.details + u'\n').toUtf8();
        failed += report.state != SyncReport::State::Ok;
        for (const QByteArray& request : tls.requests())
            shown += request;
        for (const char* table : {"sync_run", "sync_issue", "outbox", "audit"}) {
            auto reader = replica->reader();
            auto rows = (*reader)->run(QString(QStringLiteral("SELECT * FROM ") + QLatin1String(table)));
            REQUIRE(rows.ok());
            while ((*rows)->next()) {
                for (int column = 0; column < (*rows)->record().count(); ++column)
                    said += (*rows)->value(column).toByteArray() + '\n';
            }
        }
    }

    TestCertificate authority;
    TlsServer::Options options;
    QByteArray said, shown;
    int failed = 0;
};

} // namespace

TEST_CASE("No secret is told while requests fail in every way", "[secrets]") {
    Log log;
    LeakDesk desk;
    // A server that says back whatever it was shown, with every status and shape.
    const auto echo = [](const QByteArray& status) {
        return [status](const QByteArray& request) { return outcome(request.simplified().replace('"', '\''), status); };
    };
    const auto page = [](const QByteArray& request) {
        return TlsServer::json("<html><title>" + request.simplified() + "</title></html>");
    };
    const auto half = [](const QByteArray& request) -> QByteArray {
        return "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n{\"" + request.simplified();
    };
    const auto silent = [](const QByteArray&) { return QByteArray(); };
    const auto away = [](const QByteArray&) {
        return TlsServer::redirect("http://mis.example/fhir?token=" + QByteArray(Token));
    };
    int runs = 0;
    for (const bool oauth : {false, true}) {
        for (const char* status : {"400", "401", "403", "404", "409", "422", "429", "500", "503"}) {
            desk.run(echo(status), oauth);
            ++runs;
        }
        for (const TlsServer::Answer& answer :
             {TlsServer::Answer(page), TlsServer::Answer(half), TlsServer::Answer(silent), TlsServer::Answer(away)}) {
            desk.run(answer, oauth);
            ++runs;
        }
    }
    // The token endpoint gives, the server refuses what it gave.
    const auto given = [&](const QByteArray& status) {
        return [echoed = echo(status)](const QByteArray& request) {
            return request.startsWith("POST /token")
                       ? TlsServer::json(R"({"access_token":")" + QByteArray(Access) + R"(","expires_in":60})")
                       : echoed(request);
        };
    };
    for (const char* status : {"400", "401", "403", "422", "500"}) {
        desk.run(given(status), true);
        ++runs;
    }
    const TestCertificate other = makeAuthority("Another authority");
    desk.options.certificate = makeCertificate({}, &other);
    desk.run(page, true);
    desk.run(page, false);
    CHECK(desk.failed == runs + 2);

    // They were really used …
    const QByteArray basic = QByteArray("desk:" + QByteArray(Secret)).toBase64();
    CHECK(desk.shown.contains(Token));
    CHECK(desk.shown.contains(basic));
    CHECK(desk.shown.contains(Access));
    // … and nobody speaks of them.
    const QByteArray everything = desk.said + log.lines();
    CHECK(desk.said.contains("***"));
    for (const QByteArray& secret : {QByteArray(Token), QByteArray(Secret), QByteArray(Access), basic}) {
        INFO(secret.toStdString()
             << ": " << everything.mid(std::max<qsizetype>(0, everything.indexOf(secret) - 200), 400).toStdString());
        CHECK_FALSE(everything.contains(secret));
    }
}
