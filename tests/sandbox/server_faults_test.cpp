#include "server_support.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QByteArray anyPatient = QByteArray::fromStdString(patientJson("x"));

} // namespace

TEST_CASE("A fault answers with a status as often as it is told to", "[sandbox][faults]")
{
    HttpDesk desk;
    desk.start();
    const auto set =
        desk.send("POST", desk.request(QStringLiteral("$fault")),
                  R"({"match":"GET /fhir/Patient","kind":"status","status":503,"times":2,"retryAfter":1})");
    CHECK(set.status == 204);
    const auto first = desk.get(QStringLiteral("Patient"));
    CHECK(first.status == 503);
    CHECK(first.header("Retry-After") == "1");
    CHECK(first.json().value(u"resourceType").toString() == u"OperationOutcome");
    CHECK(desk.get(QStringLiteral("Slot")).status == 200);
    CHECK(desk.get(QStringLiteral("Patient?_count=1")).status == 503);
    CHECK(desk.get(QStringLiteral("Patient")).status == 200);
    desk.server->addFault({.match = QString(), .kind = FaultKind::Status, .times = -1});
    CHECK(desk.get(QStringLiteral("Slot")).status == 500);
    CHECK(desk.send("DELETE", desk.request(QStringLiteral("$fault"))).status == 204);
    CHECK(desk.get(QStringLiteral("Slot")).status == 200);
    CHECK(desk.send("POST", desk.request(QStringLiteral("$fault")), R"({"kind":"earthquake"})").status == 400);
}

TEST_CASE("A lost answer has done the work, a reset has not", "[sandbox][faults]")
{
    HttpDesk desk;
    desk.start();
    // Qt's client sends a request again by itself when a kept connection breaks, POST too: the fault stays until it
    // gives up.
    desk.server->addFault({.match = QStringLiteral("POST /fhir/Patient"), .kind = FaultKind::LoseAnswer, .times = -1});
    CHECK(desk.send("POST", desk.request(QStringLiteral("Patient")), anyPatient).status == 0);
    const qint64 created = desk.server->store().count("Patient");
    CHECK(created >= 1);
    desk.server->clearFaults();
    desk.server->addFault({.match = QStringLiteral("POST /fhir/Patient"), .kind = FaultKind::Reset, .times = -1});
    CHECK(desk.send("POST", desk.request(QStringLiteral("Patient")), anyPatient).status == 0);
    CHECK(desk.server->store().count("Patient") == created);
    desk.server->clearFaults();
    CHECK(desk.send("POST", desk.request(QStringLiteral("Patient")), anyPatient).status == 201);
}

TEST_CASE("A create whose answer is lost is found again by its key", "[sandbox][faults]")
{
    HttpDesk desk;
    desk.start();
    desk.server->addFault({.match = QStringLiteral("POST /fhir/Patient"), .kind = FaultKind::LoseAnswer, .times = 2});
    QNetworkRequest create = desk.request(QStringLiteral("Patient"));
    create.setRawHeader("If-None-Exist", "identifier=urn:dutydesk:idempotency-key|k1");
    const QByteArray body = QByteArray::fromStdString(
        patientJson("x", "y", R"(,"identifier":[{"system":"urn:dutydesk:idempotency-key","value":"k1"}])"));
    auto answer = desk.send("POST", create, body);
    while (answer.status == 0)
        answer = desk.send("POST", create, body);
    CHECK(answer.status == 200);
    CHECK(desk.server->store().count("Patient") == 1);
}

TEST_CASE("Answers can be cut, foreign, late or missing", "[sandbox][faults]")
{
    HttpDesk desk;
    REQUIRE(desk.server->store().put("Patient", "p1", patientJson("p1")).ok());
    desk.start();
    QNetworkRequest read = desk.request(QStringLiteral("Patient/p1"));
    read.setRawHeader("Accept-Encoding", "identity");

    desk.server->addFault({.kind = FaultKind::Half});
    const auto half = desk.send("GET", read);
    CHECK(half.error != QNetworkReply::NoError);
    CHECK(half.body.size() < desk.send("GET", read).body.size());

    desk.server->addFault({.kind = FaultKind::Html});
    CHECK(desk.send("GET", read).header("Content-Type").startsWith("text/html"));

    desk.server->addFault({.kind = FaultKind::WrongType});
    CHECK(desk.send("GET", read).json().value(u"resourceType").toString() == u"Basic");

    desk.server->addFault({.kind = FaultKind::Slow, .delayMs = 30});
    CHECK(desk.send("GET", read).status == 200);

    desk.server->addFault({.kind = FaultKind::Hang});
    read.setTransferTimeout(50);
    CHECK(desk.send("GET", read).error == QNetworkReply::OperationCanceledError);
    read.setTransferTimeout(10000);
    CHECK(desk.send("GET", read).status == 200);
}

TEST_CASE("A fault can let requests pass before it begins", "[sandbox][faults]")
{
    HttpDesk desk;
    desk.start();
    desk.server->addFault({.match = QStringLiteral("GET /fhir/Slot"), .status = 429, .skip = 2});
    QStringList seen;
    for (int i = 0; i < 4; ++i)
        seen.append(QString::number(desk.get(QStringLiteral("Slot")).status));
    CHECK(seen.join(u' ') == u"200 200 429 200");
}
