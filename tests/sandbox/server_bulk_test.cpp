#include "server_support.h"

#include <QFile>
#include <QThread>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// 300 patients with a coverage each; the first 200 are members of g1, of whom p199 has left.
void addMembers(Desk& desk)
{
    std::string members;
    for (int i = 0; i < 300; ++i) {
        const std::string id = numbered("p", i);
        desk.put("Patient", id, patientJson(id));
        desk.put("Coverage", numbered("c", i),
                 R"({"status":"active","beneficiary":{"reference":"Patient/)" + id + R"("}})");
        if (i < 200)
            members += (members.empty() ? "" : ",") + std::string(R"({"entity":{"reference":"Patient/)") + id +
                       R"("},"inactive":)" + (i == 199 ? "true}" : "false}");
    }
    desk.put("Group", "g1", R"({"type":"person","actual":true,"member":[)" + members + "]}");
}

std::string startExport(Desk& desk, const std::string& target)
{
    RestRequest request = Desk::request("GET", target);
    request.prefer = "respond-async";
    const RestResponse accepted = desk.service->handle(request);
    REQUIRE(accepted.status == 202);
    return header(accepted, "Content-Location").substr(std::string("http://sandbox/fhir/").size());
}

QJsonObject finished(Desk& desk, const std::string& address)
{
    RestResponse response = desk.ask("GET", address);
    while (response.status == 202) {
        CHECK(header(response, "Retry-After") == "1");
        CHECK_FALSE(header(response, "X-Progress").empty());
        QThread::yieldCurrentThread();
        response = desk.ask("GET", address);
    }
    REQUIRE(response.status == 200);
    return jsonOf(response.body);
}

QList<QJsonObject> lines(Desk& desk, const QJsonObject& manifest, const QString& type)
{
    QList<QJsonObject> out;
    for (const QJsonValue& value : manifest.value(u"output").toArray()) {
        if (value.toObject().value(u"type").toString() != type)
            continue;
        const RestResponse response = desk.ask("GET", value.toObject().value(u"url").toString().mid(20).toStdString());
        REQUIRE(response.status == 200);
        CHECK(response.contentType == "application/fhir+ndjson");
        QFile file(response.file);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto before = out.size();
        while (!file.atEnd())
            out.append(QJsonDocument::fromJson(file.readLine()).object());
        CHECK(out.size() - before == value.toObject().value(u"count").toInt());
    }
    return out;
}

} // namespace

TEST_CASE("An export holds the members and what belongs to them, as of its beginning", "[sandbox][bulk]")
{
    Desk desk;
    addMembers(desk);
    const std::string address = startExport(desk, "Group/g1/$export?_type=Patient,Coverage,Flag");
    desk.put("Patient", "p0", patientJson("p0", "Позже"));
    desk.put("Patient", "p500", patientJson("p500"));
    const QJsonObject manifest = finished(desk, address);
    CHECK(manifest.value(u"requiresAccessToken").toBool());
    CHECK(manifest.value(u"request").toString() == u"http://sandbox/fhir/Group/g1/$export?_type=Patient,Coverage,Flag");
    CHECK(manifest.value(u"output").toArray().size() == 2); // no file for a type without rows
    const auto patients = lines(desk, manifest, QStringLiteral("Patient"));
    CHECK(patients.size() == 199);
    CHECK(lines(desk, manifest, QStringLiteral("Coverage")).size() == 199);
    QString newest;
    for (const QJsonObject& patient : patients) {
        const QJsonObject meta = patient.value(u"meta").toObject();
        newest = std::max(newest, meta.value(u"lastUpdated").toString());
        CHECK(meta.value(u"versionId").toString() == u"1");
    }
    // What came after the transaction time is what the first increment brings.
    const std::string time = manifest.value(u"transactionTime").toString().toStdString();
    CHECK(newest.toStdString() <= time);
    CHECK(idsOf(desk.page("Patient?_lastUpdated=gt" + time)) ==
          QStringList{QStringLiteral("p0"), QStringLiteral("p500")});
}

TEST_CASE("An export can begin at a moment and can be thrown away", "[sandbox][bulk]")
{
    Desk desk;
    addMembers(desk);
    desk.clock.advanceSeconds(3600);
    desk.put("Patient", "p3", patientJson("p3", "Новый"));
    const std::string address = startExport(desk, "Group/g1/$export?_since=2026-11-21T09:00:00Z");
    const QJsonObject manifest = finished(desk, address);
    CHECK(lines(desk, manifest, QStringLiteral("Patient")).size() == 1);
    CHECK(lines(desk, manifest, QStringLiteral("Coverage")).isEmpty());
    const std::string file =
        manifest.value(u"output").toArray().at(0).toObject().value(u"url").toString().mid(20).toStdString();
    CHECK(desk.ask("DELETE", address).status == 202);
    CHECK(desk.ask("GET", address).status == 404);
    CHECK(desk.ask("GET", file).status == 404);
}

TEST_CASE("A request for an export that cannot be served is refused", "[sandbox][bulk]")
{
    Desk desk;
    addMembers(desk);
    CHECK(desk.ask("GET", "Group/g1/$export").status == 400); // without Prefer: respond-async
    const auto status = [&desk](const std::string& target) {
        RestRequest request = Desk::request("GET", target);
        request.prefer = "respond-async";
        return desk.service->handle(request).status;
    };
    CHECK(status("Group/none/$export") == 404);
    CHECK(status("Group/g1/$export?_type=Slot") == 400);
    CHECK(status("Group/g1/$export?_outputFormat=text/csv") == 400);
    CHECK(status("Group/g1/$export?_since=yesterday") == 400);
}
