#include "server_support.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

QString statuses(const RestResponse& response)
{
    QStringList out;
    for (const QJsonValue& entry : jsonOf(response.body).value(u"entry").toArray())
        out.append(entry.toObject().value(u"response").toObject().value(u"status").toString().left(3));
    return out.join(u' ');
}

std::string flag(const std::string& subject)
{
    return R"({"resourceType":"Flag","status":"active","code":{"text":"x"},"subject":{"reference":")" + subject +
           R"("}})";
}

std::string bundle(const std::string& type, const std::string& entries)
{
    return R"({"resourceType":"Bundle","type":")" + type + R"(","entry":[)" + entries + "]}";
}

} // namespace

TEST_CASE("A transaction resolves its own addresses in any order", "[sandbox][bundle]")
{
    Desk desk;
    const RestResponse done = desk.ask(
        "POST", "",
        bundle("transaction",
               R"({"fullUrl":"urn:uuid:f","resource":)" + flag("urn:uuid:p") +
                   R"(,"request":{"method":"POST","url":"Flag"}},)"
                   R"({"fullUrl":"urn:uuid:p","resource":)" +
                   patientJson("x") +
                   R"(,"request":{"method":"POST","url":"Patient"}},)"
                   R"({"request":{"method":"GET","url":"Patient?name=%D0%9F%D0%B5%D1%82%D1%80%D0%BE%D0%B2"}})"));
    REQUIRE(done.status == 200);
    CHECK(statuses(done) == u"201 201 200");
    const QJsonArray entries = jsonOf(done.body).value(u"entry").toArray();
    const std::string location =
        entries.at(0).toObject().value(u"response").toObject().value(u"location").toString().toStdString();
    const std::string flagId =
        location.substr(location.find("/Flag/") + 6, location.find("/_history") - location.find("/Flag/") - 6);
    const QString subject = desk.page("Flag/" + flagId).value(u"subject").toObject().value(u"reference").toString();
    CHECK(desk.ask("GET", subject.toStdString()).status == 200);
    CHECK(entries.at(2).toObject().value(u"resource").toObject().value(u"entry").toArray().size() == 1);
}

TEST_CASE("A transaction is all or nothing", "[sandbox][bundle]")
{
    Desk desk;
    desk.put("Patient", "p1", patientJson("p1"));
    const std::string good = R"({"resource":)" + flag("Patient/p1") +
                             R"(,"request":{"method":"POST","url":"Flag"}},)"
                             R"({"request":{"method":"DELETE","url":"Patient/p1"}},)";
    const RestResponse invalid =
        desk.ask("POST", "",
                 bundle("transaction",
                        good + R"({"resource":{"resourceType":"Flag"},"request":{"method":"POST","url":"Flag"}})"));
    CHECK(invalid.status == 422);
    CHECK(header(invalid, "X-Entry") == "2");
    CHECK(desk.store->count("Flag") == 0);
    CHECK(desk.store->count("Patient") == 1);
    const RestResponse dangling =
        desk.ask("POST", "", bundle("transaction", good.substr(0, good.size() - 1))); // the flag's patient goes
    CHECK(dangling.status == 422);
    CHECK(desk.store->count("Patient") == 1);
    CHECK(desk.ask("POST", "Patient", patientJson("x")).status == 201); // nothing is left open
}

TEST_CASE("Two bookings of one slot in one transaction fail together", "[sandbox][bundle]")
{
    Desk desk;
    desk.put("Patient", "p1", patientJson("p1"));
    desk.put("Schedule", "s1", R"({"actor":[{"display":"x"}]})");
    desk.put("Slot", "t1", slotJson("t1"));
    const std::string booking =
        R"({"resource":)" + appointmentJson("t1") + R"(,"request":{"method":"POST","url":"Appointment"}})";
    CHECK(desk.ask("POST", "", bundle("transaction", booking + "," + booking)).status == 409);
    CHECK(desk.page("Slot/t1").value(u"status").toString() == u"free");
    CHECK(statuses(desk.ask("POST", "", bundle("batch", booking + "," + booking))) == u"201 409");
    CHECK(desk.store->count("Appointment") == 1);
}

TEST_CASE("A batch answers each entry for itself", "[sandbox][bundle]")
{
    Desk desk;
    desk.put("Patient", "p1", patientJson("p1"));
    const std::string patch = QByteArray(R"([{"op":"add","path":"/active","value":true}])").toBase64().toStdString();
    const RestResponse done = desk.ask(
        "POST", "",
        bundle(
            "batch",
            R"({"request":{"method":"GET","url":"Patient/p1"}},{"request":{"method":"GET","url":"Patient/p9"}},)"
            R"({"resource":{"resourceType":"Binary","contentType":"application/json-patch+json","data":")" +
                patch +
                R"("},"request":{"method":"PATCH","url":"Patient/p1","ifMatch":"W/\"1\""}},)"
                R"({"resource":{},"request":{"method":"POST"}},{"request":{"method":"DELETE","url":"Patient/p1"}})"));
    CHECK(done.status == 200);
    CHECK(statuses(done) == u"200 404 200 400 204");
    CHECK(desk.store->get("Patient", "p1", 2)->json.find("\"active\":true") != std::string::npos);
    CHECK(desk.ask("POST", "", R"({"resourceType":"Bundle","type":"searchset"})").status == 400);
    CHECK(desk.ask("POST", "", "[]").status == 400);
}
