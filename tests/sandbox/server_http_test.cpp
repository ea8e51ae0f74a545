#include "server_support.h"

#include "server_gzip.h"

#include <QTcpSocket>
#include <QTemporaryDir>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// A client that writes HTTP by hand.
class RawClient {
public:
    explicit RawClient(const QUrl& server) {
        m_socket.connectToHost(server.host(), static_cast<quint16>(server.port()));
        REQUIRE(m_socket.waitForConnected());
    }
    void write(const QByteArray& bytes) {
        m_socket.write(bytes);
        REQUIRE(m_socket.waitForBytesWritten());
    }
    /// What has come until `end` is among it, or the connection is closed.
    QByteArray readUntil(const QByteArray& end) {
        while (!m_read.contains(end) && m_socket.waitForReadyRead())
            m_read += m_socket.readAll();
        return std::exchange(m_read, {});
    }
    bool isClosed() { return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(); }

private:
    QTcpSocket m_socket;
    QByteArray m_read;
};

} // namespace

TEST_CASE("Only metadata is open without the token", "[sandbox][http]")
{
    HttpDesk desk;
    desk.start();
    desk.token = "wrong";
    CHECK(desk.get(QStringLiteral("metadata")).status == 200);
    const auto refused = desk.get(QStringLiteral("Patient"));
    CHECK(refused.status == 401);
    CHECK(refused.json().value(u"resourceType").toString() == u"OperationOutcome");
    CHECK(desk.get(QStringLiteral("$stats")).status == 401);
    QNetworkRequest other = desk.request(QStringLiteral("Patient"));
    other.setRawHeader("Authorization", "N3 secret");
    CHECK(desk.send("GET", other).status == 200);
    desk.server->setToken(QStringLiteral("renewed"));
    CHECK(desk.send("GET", other).status == 401);
}

TEST_CASE("The whole way of a record over HTTP", "[sandbox][http]")
{
    HttpDesk desk;
    desk.start();
    const auto created =
        desk.send("POST", desk.request(QStringLiteral("Patient")), QByteArray::fromStdString(patientJson("x")));
    REQUIRE(created.status == 201);
    CHECK(created.header("ETag") == "W/\"1\"");
    CHECK_FALSE(created.header("Date").isEmpty());
    const QString id = created.json().value(u"id").toString();
    CHECK(created.header("Location") == (desk.server->url().toString() + u"/Patient/" + id + u"/_history/1").toUtf8());
    QNetworkRequest patch = desk.request(QStringLiteral("Patient/") + id);
    patch.setRawHeader("Content-Type", "application/json-patch+json");
    patch.setRawHeader("If-Match", "W/\"1\"");
    const auto patched = desk.send("PATCH", patch, R"([{"op":"add","path":"/gender","value":"male"}])");
    CHECK(patched.status == 200);
    CHECK(desk.send("PATCH", patch, "[]").status == 412);
    const auto read = desk.get(QStringLiteral("Patient/") + id);
    CHECK(read.json() == patched.json());
    CHECK_FALSE(read.header("Last-Modified").isEmpty());
    CHECK(desk.send("DELETE", desk.request(QStringLiteral("Patient/") + id)).status == 204);
    CHECK(desk.get(QStringLiteral("Patient/") + id).status == 410);
    CHECK(desk.get(QStringLiteral("Patient/_history")).json().value(u"entry").toArray().size() == 3);
    QStringList log;
    for (const LoggedRequest& request : desk.server->requests())
        log.append(request.line.section(u' ', 0, 0) + QString::number(request.status));
    CHECK(log.join(u' ') == u"POST201 PATCH200 PATCH412 GET200 DELETE204 GET410 GET200");
}

TEST_CASE("Next links are followed verbatim over HTTP", "[sandbox][http]")
{
    HttpDesk desk;
    for (int i = 0; i < 7; ++i)
        REQUIRE(desk.server->store().put("Patient", numbered("p", i), patientJson("x")).ok());
    desk.start();
    int pages = 0;
    int rows = 0;
    for (QString next =
             QStringLiteral("Patient?_lastUpdated=ge2020-01-01T00:00:00%2B03:00&_sort=_lastUpdated&_count=3");
         !next.isEmpty(); ++pages) {
        const QJsonObject page = desk.get(next).json();
        rows += static_cast<int>(idsOf(page).size());
        next.clear();
        for (const QJsonValue& link : page.value(u"link").toArray()) {
            if (link.toObject().value(u"relation").toString() == u"next")
                next = link.toObject().value(u"url").toString();
        }
    }
    CHECK(pages == 3);
    CHECK(rows == 7);
}

TEST_CASE("Answers and bodies may be gzip", "[sandbox][http]")
{
    HttpDesk desk;
    for (int i = 0; i < 50; ++i)
        REQUIRE(desk.server->store().put("Patient", numbered("p", i), patientJson("x")).ok());
    desk.start();
    QNetworkRequest packed = desk.request(QStringLiteral("Patient"));
    packed.setRawHeader("Accept-Encoding", "gzip"); // set by hand: the client then leaves the body packed
    const auto answer = desk.send("GET", packed);
    CHECK(answer.header("Content-Encoding") == "gzip");
    const auto plain = gunzip({answer.body.constData(), static_cast<std::size_t>(answer.body.size())}, 1 << 24);
    REQUIRE(plain);
    CHECK(idsOf(jsonOf(*plain)).size() == 50);
    CHECK(answer.body.size() * 5 < static_cast<qsizetype>(plain->size()));

    QNetworkRequest create = desk.request(QStringLiteral("Patient"));
    create.setRawHeader("Content-Encoding", "gzip");
    const std::string body = GzipStream().add(patientJson("x"), true);
    CHECK(desk.send("POST", create, QByteArray::fromStdString(body)).status == 201);
    CHECK(desk.send("POST", create, "not gzip").status == 400);
    CHECK_FALSE(gunzip(std::string_view(body).substr(0, body.size() / 2), 1 << 20));
    CHECK_FALSE(gunzip(body, 10));
}

TEST_CASE("An export travels over HTTP, packed and plain", "[sandbox][http]")
{
    HttpDesk desk;
    std::string members;
    for (int i = 0; i < 3000; ++i) {
        const std::string id = numbered("p", i);
        REQUIRE(desk.server->store().put("Patient", id, patientJson("x")).ok());
        members += (i ? "," : "") + std::string(R"({"entity":{"reference":"Patient/)") + id + "\"}}";
    }
    REQUIRE(
        desk.server->store().put("Group", "all", R"({"type":"person","actual":true,"member":[)" + members + "]}").ok());
    desk.start();
    QNetworkRequest kickOff = desk.request(QStringLiteral("Group/all/$export?_type=Patient"));
    kickOff.setRawHeader("Prefer", "respond-async");
    const auto accepted = desk.send("GET", kickOff);
    REQUIRE(accepted.status == 202);
    const QString address = QString::fromUtf8(accepted.header("Content-Location"));
    auto status = desk.get(address);
    while (status.status == 202)
        status = desk.get(address);
    REQUIRE(status.status == 200);
    const QString file = status.json().value(u"output").toArray().at(0).toObject().value(u"url").toString();
    QNetworkRequest plain = desk.request(file);
    plain.setRawHeader("Accept-Encoding", "identity");
    const auto whole = desk.send("GET", plain);
    CHECK(whole.body.count('\n') == 3000);
    const auto packed = desk.get(file); // Qt asks for gzip and unpacks
    CHECK(packed.body == whole.body);
    CHECK(desk.send("DELETE", desk.request(address)).status == 202);
    CHECK(desk.get(file).status == 404);
}

TEST_CASE("A request may come in pieces, and others after it on the same connection", "[sandbox][http]") {
    HttpDesk desk;
    desk.start();
    RawClient client(desk.server->url());
    client.write("POST /fhir/Patient?x=1 HT");
    client.write("TP/1.1\r\nhost: sandbox\r\nAUTHORIZATION: Bearer secret\r\nContent-Type: "
                 "application/fhir+json\r\n");
    const QByteArray body = QByteArray::fromStdString(patientJson("x"));
    client.write("Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
    client.write(body.left(20));
    client.write(body.mid(20));
    CHECK(client.readUntil("}").startsWith("HTTP/1.1 201 Created\r\n"));
    client.write("HEAD /fhir/metadata HTTP/1.1\r\nHost: sandbox\r\n\r\n");
    const QByteArray head = client.readUntil("\r\n\r\n");
    CHECK(head.startsWith("HTTP/1.1 200 OK\r\n"));
    CHECK(head.endsWith("\r\n\r\n"));
    client.write("GET /fhir/metadata HTTP/1.1\r\nConnection: close\r\n\r\n");
    CHECK(client.readUntil("\r\n\r\n").contains("Connection: close\r\n"));
    CHECK(client.isClosed());
}

TEST_CASE("What is no HTTP ends its connection and the server goes on", "[sandbox][http]") {
    HttpDesk desk;
    desk.start();
    for (const QByteArray& bytes : {QByteArray("hello\r\n\r\n"), QByteArray("GET /fhir/metadata SPDY/3\r\n\r\n")}) {
        INFO(bytes.left(80).toStdString());
        RawClient client(desk.server->url());
        client.write(bytes);
        CHECK(client.isClosed());
    }
    CHECK(desk.get(QStringLiteral("metadata")).status == 200);
}

TEST_CASE("The server stops, starts again on its port and keeps its store", "[sandbox][http]")
{
    QTemporaryDir folder;
    HttpDesk desk(folder.filePath(QStringLiteral("s.sqlite")));
    REQUIRE(desk.server->store().put("Patient", "p1", patientJson("p1")).ok());
    desk.start();
    const QUrl url = desk.server->url();
    CHECK(desk.get(QStringLiteral("Patient/p1")).status == 200);
    desk.server->stop();
    CHECK(desk.get(QStringLiteral("Patient/p1")).status == 0);
    desk.start();
    CHECK(desk.server->url() == url);
    CHECK(desk.get(QStringLiteral("Patient/p1")).status == 200);
    auto second =
        SandboxServer::create({QStringLiteral(":memory:"), static_cast<quint16>(url.port()), QStringLiteral("x")});
    REQUIRE(second.ok());
    CHECK((*second)->start().error().kind == ErrorKind::Busy);
}

TEST_CASE("Statistics count what is current", "[sandbox][http]")
{
    HttpDesk desk;
    REQUIRE(desk.server->store().setToday(QDate(2027, 1, 11)).ok());
    REQUIRE(desk.server->store().put("Patient", "p1", patientJson("p1")).ok());
    desk.start();
    const QJsonObject stats = desk.get(QStringLiteral("$stats")).json();
    CHECK(stats.value(u"counts").toObject().value(u"Patient").toInt() == 1);
    CHECK(stats.value(u"today").toString() == u"2027-01-11");
    CHECK(desk.get(QStringLiteral("$advance?days=1")).status == 405);
    CHECK(desk.send("POST", desk.request(QStringLiteral("$advance?days=0"))).status == 400);
    CHECK(desk.get(QStringLiteral("$unknown")).status == 404);
}
