#include "server_support.h"

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("Create, read, read a version", "[sandbox][rest]")
{
    Desk desk;
    const RestResponse created = desk.ask("POST", "Patient", patientJson("ignored"));
    REQUIRE(created.status == 201);
    const std::string id = jsonOf(created.body).value(u"id").toString().toStdString();
    CHECK(header(created, "Location") == "http://sandbox/fhir/Patient/" + id + "/_history/1");
    CHECK(header(created, "ETag") == "W/\"1\"");
    CHECK(header(created, "Last-Modified") == "Sat, 21 Nov 2026 08:00:00 GMT");
    CHECK(desk.ask("PUT", "Patient/" + id, patientJson(id, "Новый")).status == 200);
    CHECK(desk.ask("GET", "Patient/" + id).body.find("Новый") != std::string::npos);
    const RestResponse old = desk.ask("GET", "Patient/" + id + "/_history/1");
    CHECK(old.body.find("Петров") != std::string::npos);
    CHECK(jsonOf(old.body).value(u"meta").toObject().value(u"versionId").toString() == u"1");
    CHECK(desk.ask("GET", "Patient/" + id + "/_history/3").status == 404);
    CHECK(desk.ask("GET", "Patient/nobody").status == 404);
    CHECK(desk.ask("GET", "Medication/m").status == 404);
    CHECK(desk.ask("POST", "Patient/" + id).status == 405);
}

TEST_CASE("Update creates under the client's id and guards the version", "[sandbox][rest]")
{
    Desk desk;
    CHECK(desk.ask("PUT", "Patient/mine", patientJson("mine")).status == 201);
    RestRequest update = Desk::request("PUT", "Patient/mine", patientJson("mine", "Второй"));
    update.ifMatch = "W/\"2\"";
    CHECK(desk.service->handle(update).status == 412);
    update.ifMatch = "W/\"1\"";
    CHECK(desk.service->handle(update).status == 200);
    CHECK(desk.service->handle(update).status == 412);
    update.ifMatch = "one";
    CHECK(desk.service->handle(update).status == 400);
    CHECK(desk.ask("PUT", "Patient/mine", patientJson("other")).status == 400);
    CHECK(desk.store->get("Patient", "mine")->version == 2);
}

TEST_CASE("Delete answers 204, then the resource is gone with 410", "[sandbox][rest]")
{
    Desk desk;
    desk.put("Patient", "p1", patientJson("p1"));
    CHECK(desk.ask("DELETE", "Patient/p1").status == 204);
    const RestResponse gone = desk.ask("GET", "Patient/p1");
    CHECK(gone.status == 410);
    CHECK(firstCode(gone) == "deleted");
    CHECK(desk.ask("DELETE", "Patient/p1").status == 204);
    CHECK(desk.ask("PATCH", "Patient/p1", "[]").status == 410);
    CHECK(desk.ask("PUT", "Patient/p1", patientJson("p1")).status == 201);
    CHECK(desk.store->get("Patient", "p1")->version == 3);
}

TEST_CASE("If-None-Exist creates once", "[sandbox][rest]")
{
    Desk desk;
    RestRequest create = Desk::request(
        "POST", "Patient",
        patientJson("x", "Петров", R"(,"identifier":[{"system":"urn:dutydesk:idempotency-key","value":"k1"}])"));
    create.ifNoneExist = "identifier=urn:dutydesk:idempotency-key|k1";
    const RestResponse first = desk.service->handle(create);
    const RestResponse second = desk.service->handle(create);
    CHECK(first.status == 201);
    CHECK(second.status == 200);
    CHECK(jsonOf(first.body) == jsonOf(second.body));
    CHECK(desk.store->count("Patient") == 1);
    desk.put("Patient", "double", create.body);
    CHECK(desk.service->handle(create).status == 412);
    create.ifNoneExist = "nonsense=1";
    CHECK(desk.service->handle(create).status == 400);
    CHECK(desk.store->count("Patient") == 2);
}

TEST_CASE("A patch changes what it names and keeps the rest", "[sandbox][rest]")
{
    Desk desk;
    desk.put(
        "Patient", "p1",
        patientJson(
            "p1", "Петров",
            R"(,"extension":[{"url":"urn:x","valueString":"unknown to the desk"}],"telecom":[{"system":"phone","value":"1"}])"));
    RestRequest patch = Desk::request(
        "PATCH", "Patient/p1",
        R"([{"op":"test","path":"/telecom/0/value","value":"1"},{"op":"add","path":"/telecom/-","value":{"system":"phone","value":"2"}}])");
    patch.ifMatch = "W/\"1\"";
    const RestResponse patched = desk.service->handle(patch);
    REQUIRE(patched.status == 200);
    CHECK(header(patched, "ETag") == "W/\"2\"");
    CHECK(jsonOf(patched.body).value(u"telecom").toArray().size() == 2);
    CHECK(patched.body.find("unknown to the desk") != std::string::npos);
    CHECK(desk.service->handle(patch).status == 412);
    CHECK(desk.ask("PATCH", "Patient/p1", R"([{"op":"test","path":"/telecom/0/value","value":"9"}])").status == 422);
    CHECK(desk.ask("PATCH", "Patient/p1", R"([{"op":"replace","path":"/gender","value":"m"}])").status == 422);
    CHECK(desk.ask("PATCH", "Patient/p1", R"([{"op":"replace","path":"/id","value":"p2"}])").status == 422);
    CHECK(desk.ask("PATCH", "Patient/p1", R"({"op":"add"})").status == 400);
    RestRequest wrongType = patch;
    wrongType.contentType = "application/fhir+json";
    CHECK(desk.service->handle(wrongType).status == 415);
    CHECK(desk.store->get("Patient", "p1")->version == 2);
}

TEST_CASE("Booking takes the slot, cancelling and deleting give it back", "[sandbox][rest]")
{
    Desk desk;
    desk.put("Patient", "p1", patientJson("p1"));
    desk.put("Schedule", "s1", R"({"actor":[{"display":"x"}]})");
    desk.put("Slot", "t1", slotJson("t1"));
    const auto slot = [&desk] { return desk.page("Slot/t1").value(u"status").toString(); };
    const RestResponse booked = desk.ask("POST", "Appointment", appointmentJson("t1"));
    REQUIRE(booked.status == 201);
    CHECK(slot() == u"busy");

    const RestResponse refused = desk.ask("POST", "Appointment", appointmentJson("t1"));
    CHECK(refused.status == 409);
    CHECK(firstCode(refused) == "conflict");
    CHECK(desk.store->count("Appointment") == 1);
    CHECK(desk.ask("POST", "Appointment", appointmentJson("t1", "proposed")).status == 201); // a request takes nothing

    const std::string id = jsonOf(booked.body).value(u"id").toString().toStdString();
    CHECK(desk.ask("PATCH", "Appointment/" + id, R"([{"op":"add","path":"/comment","value":"позвонить"}])").status ==
          200);
    CHECK(slot() == u"busy");
    CHECK(desk.ask("PATCH", "Appointment/" + id, R"([{"op":"replace","path":"/status","value":"cancelled"}])").status ==
          200);
    CHECK(slot() == u"free");
    const RestResponse again = desk.ask("POST", "Appointment", appointmentJson("t1"));
    CHECK(again.status == 201);
    CHECK(desk.ask("DELETE", "Appointment/" + jsonOf(again.body).value(u"id").toString().toStdString()).status == 204);
    CHECK(slot() == u"free");
    CHECK(desk.ask("POST", "Appointment", appointmentJson("nowhere")).status == 422);
}

TEST_CASE("Moving an appointment frees the old slot and takes the new one, or does neither", "[sandbox][rest]")
{
    Desk desk;
    desk.put("Patient", "p1", patientJson("p1"));
    desk.put("Schedule", "s1", R"({"actor":[{"display":"x"}]})");
    for (const char* id : {"t1", "t2", "t3"})
        desk.put("Slot", id, slotJson(id));
    REQUIRE(desk.ask("PUT", "Appointment/a", appointmentJson("t1", "booked", "a")).status == 201);
    REQUIRE(desk.ask("PUT", "Appointment/b", appointmentJson("t3", "booked", "b")).status == 201);
    CHECK(desk.ask("PUT", "Appointment/a", appointmentJson("t2", "booked", "a")).status == 200);
    CHECK(desk.page("Slot/t1").value(u"status").toString() == u"free");
    CHECK(desk.page("Slot/t2").value(u"status").toString() == u"busy");
    CHECK(desk.ask("PUT", "Appointment/a", appointmentJson("t3", "booked", "a")).status == 409);
    CHECK(desk.page("Slot/t2").value(u"status").toString() == u"busy");
    CHECK(desk.store->get("Appointment", "a")->version == 2);
}

TEST_CASE("What would not be valid R4 is refused with the place", "[sandbox][rest]")
{
    Desk desk;
    const auto refusedAt = [&desk](const std::string& type, const std::string& body) {
        const RestResponse response = desk.ask("POST", type, body);
        CHECK(response.status == 422);
        return jsonOf(response.body)
            .value(u"issue")
            .toArray()
            .at(0)
            .toObject()
            .value(u"expression")
            .toArray()
            .at(0)
            .toString()
            .toStdString();
    };
    CHECK(refusedAt("Flag", R"({"resourceType":"Flag","status":"active","code":{"text":"x"}})") == "Flag.subject");
    CHECK(refusedAt("Patient", patientJson("x", "y", R"(,"gender":"m")")) == "Patient.gender");
    CHECK(refusedAt("Patient", patientJson("x", "y", R"(,"birthDate":"01.02.1960")")) == "Patient.birthDate");
    CHECK(refusedAt("Patient", patientJson("x", "y", R"(,"birthday":"1960-02-01")")) == "Patient.birthday");
    CHECK(refusedAt("Patient", patientJson("x", "y", R"(,"telecom":{"system":"phone"})")) == "Patient.telecom");
    CHECK(refusedAt("Communication",
                    R"({"resourceType":"Communication","status":"done","subject":{"reference":"Patient/p1"}})") ==
          "Communication.status");
    CHECK(
        refusedAt(
            "Task",
            R"({"resourceType":"Task","status":"requested","intent":"order","restriction":{"period":{"start":"2026-12-02","end":"2026-12-01"}}})") ==
        "Task.restriction.period");
    CHECK(
        refusedAt(
            "Slot",
            R"({"resourceType":"Slot","schedule":{"reference":"Location/1"},"status":"free","start":"2026-11-23T09:00:00+03:00","end":"2026-11-23T09:15:00+03:00"})") ==
        "Slot.schedule");
    CHECK(
        refusedAt(
            "Slot",
            R"({"resourceType":"Slot","schedule":{"reference":"Schedule/1"},"status":"free","start":"2026-11-23","end":"2026-11-23T09:15:00+03:00"})") ==
        "Slot.start");
    const RestResponse dangling = desk.ask(
        "POST", "Flag",
        R"({"resourceType":"Flag","status":"active","code":{"text":"x"},"subject":{"reference":"Patient/nobody"}})");
    CHECK(dangling.status == 422);
    CHECK(firstCode(dangling) == "not-found");
    CHECK(desk.store->count("Flag") == 0);
    CHECK(desk.ask("POST", "Patient", "{\"resourceType\":").status == 400);
    CHECK(desk.ask("POST", "Patient", R"({"resourceType":"Flag"})").status == 400);
}

TEST_CASE("An old flaw of a resource does not stop an edit elsewhere in it, a new one does", "[sandbox][rest]")
{
    Desk desk;
    desk.put("Patient", "p1", R"({"name":[{"family":["Петров","Иванович"],"given":["Иван"]}]})");
    CHECK(
        desk.ask("PATCH", "Patient/p1", R"([{"op":"add","path":"/telecom","value":[{"system":"phone","value":"1"}]}])")
            .status == 200);
    CHECK(desk.ask("PATCH", "Patient/p1", R"([{"op":"add","path":"/telecom/-","value":{"system":"pigeon"}}])").status ==
          422);
}

TEST_CASE("History lists versions newest first and deletions without a body", "[sandbox][rest]")
{
    Desk desk;
    desk.put("Patient", "p1", patientJson("p1"));
    desk.put("Patient", "p2", patientJson("p2"));
    desk.clock.advanceSeconds(60);
    desk.put("Patient", "p1", patientJson("p1", "Новый"));
    REQUIRE(desk.store->remove("Patient", "p2").ok());
    desk.put("Flag", "f1", R"({"status":"active"})");
    const auto line = [](const QJsonObject& bundle) {
        QStringList out;
        for (const QJsonValue& entry : bundle.value(u"entry").toArray()) {
            const QJsonObject request = entry.toObject().value(u"request").toObject();
            out.append(request.value(u"method").toString() + u' ' + request.value(u"url").toString() +
                       (entry.toObject().contains(u"resource") ? u"" : u" -"));
        }
        return out.join(u", ");
    };
    CHECK(line(desk.page("Patient/_history?_since=2026-11-21T08:01:00Z")) == u"DELETE Patient/p2 -, PUT Patient/p1");
    CHECK(line(desk.page("Patient/p1/_history")) == u"PUT Patient/p1, POST Patient");
    CHECK(line(desk.page("_history?_since=2026-11-21T11:01:00%2B03:00")) ==
          u"POST Flag, DELETE Patient/p2 -, PUT Patient/p1");
    const QJsonObject first = desk.page("Patient/_history?_count=3");
    CHECK(line(first) == u"DELETE Patient/p2 -, PUT Patient/p1, POST Patient");
    desk.put("Patient", "p3", patientJson("p3"));
    CHECK(line(desk.page(nextOf(first))) == u"POST Patient");
    CHECK(desk.ask("GET", "Patient/_history?_since=yesterday").status == 400);
    CHECK(desk.ask("GET", "Patient/nobody/_history").status == 404);
}

TEST_CASE("The capability statement says what is served", "[sandbox][rest]")
{
    Desk desk;
    const QJsonObject statement = desk.page("metadata");
    CHECK(statement.value(u"fhirVersion").toString() == u"4.0.1");
    CHECK(statement.value(u"patchFormat").toArray() == QJsonArray{QStringLiteral("application/json-patch+json")});
    const QJsonArray resources = statement.value(u"rest").toArray().at(0).toObject().value(u"resource").toArray();
    CHECK(resources.size() == 22);
    for (const QJsonValue& value : resources) {
        const QJsonObject resource = value.toObject();
        const std::string type = resource.value(u"type").toString().toStdString();
        CHECK(resource.value(u"conditionalCreate").toBool());
        CHECK((type == "Group") == resource.contains(u"operation"));
        for (const QJsonValue& param : resource.value(u"searchParam").toArray()) { // each is really known
            const bool date = param.toObject().value(u"type").toString() == u"date";
            RestRequest search =
                Desk::request("GET", type + "?" + param.toObject().value(u"name").toString().toStdString() +
                                         (date ? "=ge2026-01-01" : "=x"));
            search.prefer = "handling=strict";
            CHECK(desk.service->handle(search).status == 200);
        }
    }
}
