#include "server_support.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// Twelve patients p00 … p11, a second apart from 08:00:00Z.
void addPatients(Desk& desk)
{
    for (int i = 0; i < 12; ++i) {
        const std::string id = (i < 10 ? "p0" : "p") + std::to_string(i);
        desk.put("Patient", id,
                 patientJson(id, i % 2 ? "Ёлкин" : "Петров",
                             ",\"identifier\":[{\"system\":\"urn:a\",\"value\":\"" + std::to_string(i % 3) + "\"}]"));
        desk.clock.advanceSeconds(1);
    }
}

QStringList readAll(Desk& desk, const std::string& target, const std::function<void()>& betweenPages = {})
{
    QStringList ids;
    for (std::string next = target; !next.empty();) {
        const QJsonObject page = desk.page(next);
        REQUIRE(page.value(u"type").toString() == u"searchset");
        ids += idsOf(page);
        next = nextOf(page);
        if (betweenPages && !next.empty())
            betweenPages();
    }
    return ids;
}

QString joined(const QJsonObject& page)
{
    return idsOf(page).join(u' ');
}

} // namespace

TEST_CASE("Pages are stable while rows change, appear and go", "[sandbox][search]")
{
    for (const std::string sort : {"_lastUpdated", "-_lastUpdated", "_id"}) {
        Desk desk;
        addPatients(desk);
        QStringList expected = readAll(desk, "Patient?_count=1000&_sort=" + sort);
        REQUIRE(expected.size() == 12);
        int step = 0;
        const QStringList seen = readAll(desk, "Patient?_count=3&_sort=" + sort, [&] {
            // One that was read, one that was not, a new one and a deletion, before each next page.
            const std::string early = numbered("p0", step);
            const std::string late = "p" + std::to_string(11 - step);
            desk.put("Patient", early, patientJson(early, "Другой"));
            desk.put("Patient", late == "p9" ? "p09" : late, patientJson("x", "Другой"));
            desk.put("Patient", numbered("p05a", step), patientJson("x"));
            REQUIRE(desk.store->remove("Patient", "p06").ok());
            ++step;
        });
        CHECK(seen == expected);
        CHECK(step == 3);
        CHECK(readAll(desk, "Patient?_count=5&_sort=" + sort).size() == 14); // the next search sees what happened
    }
}

TEST_CASE("A filtered search is stable over its pages too", "[sandbox][search]")
{
    Desk desk;
    addPatients(desk);
    const QStringList expected = readAll(desk, "Patient?family=Елкин&_count=100");
    REQUIRE(expected.size() == 6);
    const QStringList seen = readAll(desk, "Patient?family=Елкин&_count=2",
                                     [&desk] { desk.put("Patient", "p11", patientJson("p11", "Сидоров")); });
    CHECK(seen == expected);
}

TEST_CASE("A part of a name is looked for in that part only", "[sandbox][search]")
{
    Desk desk;
    desk.put("Patient", "a", R"({"resourceType":"Patient","name":[{"family":"Павел","given":["Роман","Ильич"]}]})");
    desk.put("Patient", "b", R"({"resourceType":"Patient","name":[{"family":"Романов","given":["Павел"]}]})");
    CHECK(readAll(desk, "Patient?family=Роман") == QStringList{QStringLiteral("b")});
    CHECK(readAll(desk, "Patient?given=Роман") == QStringList{QStringLiteral("a")});
    CHECK(readAll(desk, "Patient?family=павел&given=ильич") == QStringList{QStringLiteral("a")});
    CHECK(readAll(desk, "Patient?name=Роман").size() == 2);
    CHECK(readAll(desk, "Patient?family=Роман,Павел").size() == 2);
}

TEST_CASE("_lastUpdated takes prefixes, precision and repetition", "[sandbox][search]")
{
    Desk desk;
    addPatients(desk);
    const auto count = [&desk](const std::string& query) { return readAll(desk, "Patient?" + query).size(); };
    CHECK(count("_lastUpdated=ge2026-11-21T08:00:05Z") == 7);
    CHECK(count("_lastUpdated=gt2026-11-21T08:00:05Z") == 6);
    CHECK(count("_lastUpdated=gt2026-11-21T08:00:05.000Z") == 6);
    CHECK(count("_lastUpdated=lt2026-11-21T08:00:05Z") == 5);
    CHECK(count("_lastUpdated=le2026-11-21T08:00:05Z") == 6);
    CHECK(count("_lastUpdated=2026-11-21T08:00:05Z") == 1);
    CHECK(count("_lastUpdated=eq2026-11-21") == 12);
    CHECK(count("_lastUpdated=2026-11-20") == 0);
    CHECK(count("_lastUpdated=ge2026-11-21T11:00:03%2B03:00&_lastUpdated=lt2026-11-21T08:00:05Z") == 2);
    CHECK(desk.ask("GET", "Patient?_lastUpdated=ge21.11.2026").status == 400);
}

TEST_CASE("Totals, counts and the limits of a page", "[sandbox][search]")
{
    Desk desk;
    addPatients(desk);
    const QJsonObject page = desk.page("Patient?_count=5&_total=accurate&identifier=urn:a|1,urn:a|2");
    CHECK(page.value(u"total").toInt() == 8);
    CHECK(idsOf(page).size() == 5);
    CHECK(desk.page(nextOf(page)).value(u"total").toInt() == 8);
    CHECK_FALSE(desk.page("Patient").contains(u"total"));
    CHECK(desk.page("Patient?_summary=count").value(u"total").toInt() == 12);
    CHECK_FALSE(desk.page("Patient?_count=0").contains(u"entry"));
    CHECK(desk.page("Patient?family=елкин&_total=accurate").value(u"total").toInt() == 6);
    CHECK(desk.ask("GET", "Patient?_count=many").status == 400);
    CHECK(desk.ask("GET", "Patient?_page=nonsense").status == 400);
    CHECK(desk.ask("GET", "Patient?_sort=name").status == 400);
}

TEST_CASE("Persons are found by identifier, name and birth date", "[sandbox][search]")
{
    Desk desk;
    desk.put(
        "Patient", "a",
        patientJson("a", "Семёнова-Ёж",
                    R"(,"birthDate":"1960-02-01","identifier":[{"system":"urn:enp","value":"123"}],"active":true)"));
    desk.put(
        "Patient", "b",
        patientJson("b", "Семенов",
                    R"(,"birthDate":"1960-03-01","identifier":[{"system":"urn:snils","value":"123"}],"active":false)"));
    CHECK(joined(desk.page("Patient?identifier=urn:enp|123")) == u"a");
    CHECK(joined(desk.page("Patient?identifier=123")) == u"a b");
    CHECK(joined(desk.page("Patient?identifier=12")).isEmpty());
    CHECK(joined(desk.page("Patient?name=СЕМЕН")) == u"a b");
    CHECK(joined(desk.page("Patient?name=семёнова")) == u"a");
    CHECK(joined(desk.page("Patient?name=иван")) == u"a b");
    CHECK(joined(desk.page("Patient?birthdate=1960-02-01")) == u"a");
    CHECK(joined(desk.page("Patient?birthdate=1960")) == u"a b");
    CHECK(joined(desk.page("Patient?birthdate=gt1960-02-15")) == u"b");
    CHECK(joined(desk.page("Patient?active=false")) == u"b");
    CHECK(joined(desk.page("Patient?_id=b,c")) == u"b");
    CHECK(joined(desk.page("Patient?name=иван&active=true")) == u"a");
}

TEST_CASE("Clinical resources are found by patient, code, class, status and date", "[sandbox][search]")
{
    Desk desk;
    desk.put(
        "Encounter", "e1",
        R"({"status":"finished","class":{"system":"urn:c","code":"IMP"},"subject":{"reference":"Patient/p1"},"period":{"start":"2026-11-01","end":"2026-11-10"}})");
    desk.put(
        "Encounter", "e2",
        R"({"status":"planned","class":{"system":"urn:c","code":"AMB"},"subject":{"reference":"Patient/p2"},"period":{"start":"2026-11-20T10:00:00+03:00"}})");
    CHECK(joined(desk.page("Encounter?patient=p1")) == u"e1");
    CHECK(joined(desk.page("Encounter?patient=Patient/p1,Patient/p2")) == u"e1 e2");
    CHECK(joined(desk.page("Encounter?subject=Patient/p2")) == u"e2");
    CHECK(joined(desk.page("Encounter?subject=p1")) == u"e1");
    CHECK(joined(desk.page("Encounter?class=IMP")) == u"e1");
    CHECK(joined(desk.page("Encounter?class=urn:c|AMB")) == u"e2");
    CHECK(joined(desk.page("Encounter?class=urn:d|AMB")).isEmpty());
    CHECK(joined(desk.page("Encounter?status=finished,cancelled")) == u"e1");
    CHECK(joined(desk.page("Encounter?date=ge2026-11-05")) == u"e1 e2"); // the period reaches into it
    CHECK(joined(desk.page("Encounter?date=sa2026-11-05")) == u"e2");
    CHECK(joined(desk.page("Encounter?date=lt2026-11-15")) == u"e1");
    CHECK(joined(desk.page("Encounter?date=eq2026-11")) == u"e1");
}

TEST_CASE("Free time is found by schedule, status, specialty and start", "[sandbox][search]")
{
    Desk desk;
    desk.put("Slot", "t1", slotJson("t1", "free", "2026-11-23T09:00:00+03:00"));
    desk.put("Slot", "t2", slotJson("t2", "busy", "2026-11-23T09:15:00+03:00"));
    desk.put("Slot", "t3", slotJson("t3", "free", "2026-11-24T00:30:00+03:00"));
    CHECK(joined(desk.page("Slot?schedule=Schedule/s1&status=free")) == u"t1 t3");
    CHECK(joined(desk.page("Slot?schedule=s1&start=2026-11-24")) == u"t3"); // the day of the polyclinic, not of UTC
    CHECK(joined(desk.page("Slot?start=ge2026-11-23&start=lt2026-11-24&status=free")) == u"t1");
    CHECK(joined(desk.page("Slot?schedule=s2")).isEmpty());
}

TEST_CASE("An unknown parameter is named, or refused when the client asks", "[sandbox][search]")
{
    Desk desk;
    desk.put("Patient", "p1", patientJson("p1"));
    const QJsonObject page = desk.page("Patient?eyes=blue");
    CHECK(joined(page) == u"p1");
    const QJsonObject outcome = page.value(u"entry").toArray().at(1).toObject();
    CHECK(outcome.value(u"search").toObject().value(u"mode").toString() == u"outcome");
    CHECK(QJsonDocument(outcome).toJson().contains("eyes"));
    RestRequest strict = Desk::request("GET", "Patient?eyes=blue");
    strict.prefer = "handling=strict";
    CHECK(desk.service->handle(strict).status == 400);
    CHECK(desk.ask("GET", "Patient?name:exact=x").status == 400);
    CHECK(idsOf(jsonOf(desk.ask("POST", "Patient/_search", "name=петров&_count=5").body)).size() == 1);
}
