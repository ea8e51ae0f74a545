#include "fhir/capability.h"
#include "fhir/decoder.h"
#include "fhir/operation_outcome.h"

#include <catch2/catch_test_macros.hpp>

#include <ctime>

using namespace dutydesk;

namespace {

const QByteArray Patient = R"({"resourceType":"Patient","id":"17","meta":{"versionId":"3","lastUpdated":"2026-11-20T09:00:00.250Z"},
 "extension":[{"url":"urn:dutydesk:district","valueString":"12"}],
 "identifier":[{"system":"urn:oid:1.2.643.2.69.1.1.1.6.228","value":"7856140892001235"},{"system":"urn:oid:1.2.643.2.69.1.1.1.6.223","value":"112-233-445 95"},
  {"system":"urn:oid:1.2.643.5.1.13.2.7.100.5","value":"M-17"}],
 "active":true,"name":[{"use":"official","family":"Ёлкина","given":["Мария","Петровна"]}],
 "telecom":[{"system":"phone","use":"mobile","value":"8 (921) 123-45-67"},{"system":"email","value":"e@example.org"},{"system":"phone","use":"old","value":"123"}],
 "gender":"female","birthDate":"1958-03-07","deceasedBoolean":false,"address":[{"text":"ул. \"Мира\", 5"}],
 "managingOrganization":{"reference":"Organization/gp117"}})";

QByteArray oneLine(QByteArray json)
{
    return json.replace('\n', "");
}

template <class Record>
const Record& only(const PageDecoder& page)
{
    REQUIRE(page.resources().size() == 1);
    return std::get<Record>(page.resources().front().record);
}

template <class Record>
Record decode(PageDecoder& page, const QByteArray& json)
{
    REQUIRE(page.readResource(json).ok());
    return only<Record>(page);
}

} // namespace

TEST_CASE("A person is read with everything the desk knows of him", "[decoder]")
{
    PageDecoder page;
    const auto person = decode<PersonRecord>(page, Patient);
    CHECK(page.issues().isEmpty());
    CHECK(person.header.id == "17");
    CHECK(person.header.version == "3");
    CHECK(person.header.updatedMs == 1795165200250);
    CHECK(person.enp == "7856140892001235");
    CHECK(person.snils == "112-233-445 95");
    CHECK(person.misNumber == "M-17");
    CHECK(person.family == "Ёлкина");
    CHECK(person.given == "Мария");
    CHECK(person.patronymic == "Петровна");
    CHECK(person.sex == 2);
    CHECK(person.birthDate == "1958-03-07");
    CHECK(person.address == "ул. \"Мира\", 5");
    CHECK(person.district == "12");
    CHECK(person.organization == "gp117");
    CHECK(person.active);
    CHECK(person.deceasedOn.empty());
    REQUIRE(person.phones.size() == 2);
    CHECK(person.phones[0].raw == "8 (921) 123-45-67");
    CHECK(person.phones[1].use == "old");
}

TEST_CASE("The patronymic is read from family[] too, and death from either element", "[decoder]")
{
    PageDecoder page;
    const auto older = decode<PersonRecord>(page, R"({"resourceType":"Patient","id":"1","name":[{"family":["Ёлкина","Петровна"],"given":["Мария"]}],"deceasedBoolean":true})");
    CHECK(older.family == "Ёлкина");
    CHECK(older.patronymic == "Петровна");
    CHECK(older.deceasedOn == "unknown");
    const auto dead = decode<PersonRecord>(page, R"({"resourceType":"Patient","id":"1","name":[{"family":"А"}],"deceasedDateTime":"2026-10-31T21:30:00Z"})");
    CHECK(dead.deceasedOn == "2026-11-01"); // the day at the polyclinic
}

TEST_CASE("ICD-10 is read by both systems", "[decoder]")
{
    PageDecoder page;
    for (const char* system : {"urn:oid:1.2.643.5.1.13.13.11.1005", "urn:oid:1.2.643.2.69.1.1.1.2"}) {
        const QByteArray json = R"({"resourceType":"Condition","id":"1","subject":{"reference":"https://mis.test/fhir/Patient/5/_history/2"},"code":{"coding":[{"system":"other","code":"X"},{"system":")"
            + QByteArray(system) + R"(","code":"I21.0","display":"Инфаркт"}]},"recordedDate":"2026-10-01T10:00:00+03:00"})";
        const auto condition = decode<ConditionRecord>(page, json);
        CHECK(condition.icd10 == "I21.0");
        CHECK(condition.title == "Инфаркт");
        CHECK(condition.patient == "5");
        CHECK(condition.recordedOn == "2026-10-01");
    }
}

TEST_CASE("A missing or wrong-typed element is noted and the rest is read", "[decoder]")
{
    PageDecoder page;
    const auto person = decode<PersonRecord>(page, R"({"resourceType":"Patient","id":"1","name":[{"family":"А"}],"birthDate":1958,"active":"yes","telecom":{"value":"1"},"gender":null,"address":["x"]})");
    CHECK(person.birthDate.empty());
    CHECK(person.active);
    CHECK(person.phones.size() == 1);
    REQUIRE(page.issues().size() >= 3);
    CHECK(page.issues().first().type == QStringLiteral("Patient"));
    CHECK(page.issues().first().id == QStringLiteral("1"));
    for (const DecodeIssue& issue : page.issues()) {
        CHECK(!issue.dropped);
        CHECK(!issue.message.isEmpty());
    }
    CHECK(decode<PersonRecord>(page, R"({"resourceType":"Patient","id":"1","name":[{"family":"А"}],"birthDate":"1958"})").birthDate.empty());
    CHECK(page.issues().first().field == QStringLiteral("birthDate"));
}

TEST_CASE("A resource without what it is of is set aside", "[decoder]")
{
    PageDecoder page;
    for (const char* json : {R"({"resourceType":"Patient"})", R"({"resourceType":"Encounter","id":"1"})", R"({"resourceType":"Slot","id":"1","schedule":{"reference":"Schedule/1"}})",
                             R"({"resourceType":"Coverage","id":"1","beneficiary":{"reference":"Organization/1"}})", R"({"id":"1"})", R"([1])"}) {
        REQUIRE(page.readResource(json).ok());
        CHECK(page.resources().empty());
        CHECK(std::any_of(page.issues().begin(), page.issues().end(), [](const DecodeIssue& issue) { return issue.dropped; }));
    }
}

TEST_CASE("NDJSON: a broken line is noted and the others are read", "[decoder]")
{
    PageDecoder page;
    const QByteArray good = oneLine(Patient);
    SECTION("all good, with and without an end")
    {
        REQUIRE(page.readLines(QByteArray(good + "\r\n" + good + "\n")).ok());
        CHECK(page.resources().size() == 2);
        REQUIRE(page.readLines(good).ok());
        CHECK(page.resources().size() == 1);
        REQUIRE(page.readLines("\n\n").ok());
        CHECK(page.resources().empty());
    }
    SECTION("one broken, one empty")
    {
        REQUIRE(page.readLines(QByteArray(good + "\n{\"resourceType\":\"Pat\n\n" + good + "\n")).ok());
        CHECK(page.resources().size() == 2);
        CHECK(page.seen() == 3);
        REQUIRE(page.issues().size() == 1);
        CHECK(page.issues().first().dropped);
        CHECK(page.issues().first().message.contains(QStringLiteral("2")));
        CHECK(std::get<PersonRecord>(page.resources()[1].record).family == "Ёлкина");
    }
    SECTION("two broken lines do not make a whole one")
    {
        REQUIRE(page.readLines("{\"resourceType\":\"Patient\",\"id\":\"a\nb\",\"x\":1}\n").ok());
        CHECK(page.resources().empty());
    }
    SECTION("not UTF-8")
    {
        REQUIRE(page.readLines(QByteArray("{\"resourceType\":\"Patient\",\"id\":\"\xFF\xFE\"}\n" + good)).ok());
        CHECK(page.resources().size() == 1);
    }
}

TEST_CASE("A Bundle gives its resources, its next link and its words", "[decoder]")
{
    PageDecoder page;
    const QByteArray bundle = R"({"resourceType":"Bundle","type":"searchset","total":42,"link":[{"relation":"self","url":"s"},{"relation":"next","url":"http://x/?page=2&a=%7C"}],
      "entry":[{"resource":)" + Patient + R"(},{"resource":{"resourceType":"Medication","id":"m"}},
      {"search":{"mode":"outcome"},"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"warning","details":{"text":"Неполно"}}]}}]})";
    REQUIRE(page.readBundle(bundle).ok());
    CHECK(page.resources().size() == 1);
    CHECK(page.bundle().next == QStringLiteral("http://x/?page=2&a=%7C"));
    CHECK(page.bundle().total == 42);
    CHECK(page.bundle().latestMs == 1795165200250);
    CHECK(page.bundle().outcomes == QStringList{QStringLiteral("Неполно")});
    CHECK(page.unknownTypes().value(QStringLiteral("Medication")) == 1);
    CHECK(page.raw(0).contains("\"id\":\"17\""));

    REQUIRE(page.readBundle(bundle, PageDecoder::Content::IdsOnly).ok());
    CHECK(page.resources().empty());
    CHECK(page.ids().size() == 2);
}

TEST_CASE("A history tells what was deleted", "[decoder]")
{
    PageDecoder page;
    REQUIRE(page.readBundle(R"({"resourceType":"Bundle","type":"history","entry":[
      {"fullUrl":"http://x/fhir/Encounter/e1","request":{"method":"DELETE","url":"Encounter/e1"},"response":{"status":"204","lastModified":"2026-11-20T10:00:00Z"}},
      {"fullUrl":"http://x/fhir/Encounter/e2","request":{"method":"DELETE","url":"Encounter"}},
      {"request":{"method":"PUT","url":"Encounter/e3"},"resource":{"resourceType":"Encounter","id":"e3","meta":{"lastUpdated":"2026-11-20T11:00:00Z"}}}]})",
                            PageDecoder::Content::IdsOnly).ok());
    REQUIRE(page.bundle().deletions.size() == 2);
    CHECK(page.bundle().deletions[0].type == "Encounter");
    CHECK(page.bundle().deletions[0].id == "e1");
    CHECK(page.bundle().deletions[1].id == "e2");
    CHECK(page.bundle().latestMs == 1795172400000);
}

TEST_CASE("What is no FHIR is an error with words, not a crash", "[decoder]")
{
    PageDecoder page;
    CHECK(page.readBundle("<html><head><title>Вход в сеть</title></head></html>").error().details == QStringLiteral("Вход в сеть"));
    CHECK(!page.readBundle("").ok());
    CHECK(!page.readBundle("{\"resourceType\":\"Bundle\",\"entry\":[").ok());
    CHECK(page.readBundle(R"({"resourceType":"OperationOutcome","issue":[{"diagnostics":"Нет прав","expression":["Patient.id"]}]})").error().details
          == QStringLiteral("Нет прав (Patient.id)"));
    CHECK(!page.readBundle(R"({"resourceType":"Patient"})").ok());
    CHECK(!page.readBundle("[]").ok());
    REQUIRE(page.readBundle(R"({"resourceType":"Bundle","entry":[1,null,{"resource":"x"},{"resource":{"resourceType":5}}],"link":"x","total":"7"})").ok());
    CHECK(page.resources().empty());
    CHECK(serverWords("plain words") == QStringLiteral("plain words"));
}

TEST_CASE("Every cut of a page is refused or read, never crashes", "[decoder]")
{
    const QByteArray bundle = R"({"resourceType":"Bundle","entry":[{"resource":)" + Patient + "}]}";
    PageDecoder page;
    for (qsizetype size = 0; size < bundle.size(); ++size) {
        CHECK(!page.readBundle(QByteArrayView(bundle).first(size)).ok());
        CHECK(page.readLines(QByteArrayView(bundle).first(size)).ok());
    }
}

TEST_CASE("A list, an appointment, a schedule and a reading", "[decoder]")
{
    PageDecoder page;
    const auto list = decode<ListRecord>(page, R"({"resourceType":"Group","id":"g","type":"person","actual":true,"name":"ДВН","quantity":2,
      "code":{"coding":[{"system":"urn:dutydesk:list-kind","code":"programme"}]},
      "characteristic":[{"code":{"coding":[{"system":"urn:dutydesk:programme","code":"programme"}]},"valueCodeableConcept":{"coding":[{"system":"urn:dutydesk:programme","code":"DVN"}]},"exclude":false},
       {"code":{"coding":[{"system":"urn:dutydesk:programme","code":"month"}]},"valueBoolean":true,"exclude":false,"period":{"start":"2026-11-01","end":"2026-11-30"}}],
      "member":[{"entity":{"reference":"Patient/1"},"period":{"start":"2026-11-01"}},{"entity":{"reference":"Patient/2"},"inactive":true}]})");
    CHECK(list.kind == "programme");
    CHECK(list.programme == "DVN");
    CHECK(list.month == "2026-11");
    REQUIRE(list.members.size() == 2);
    CHECK(list.members[1].inactive);

    const auto appointment = decode<AppointmentRecord>(page, R"({"resourceType":"Appointment","id":"a","status":"booked","slot":[{"reference":"Slot/s"}],"start":"2026-11-23T15:00:00+03:00",
      "participant":[{"actor":{"reference":"Patient/1"}},{"actor":{"reference":"Practitioner/2","display":"Иванов И. И."}},{"actor":{"reference":"Location/3","display":"каб. 214"}}],
      "identifier":[{"system":"urn:dutydesk:idempotency-key","value":"k"}],"reasonCode":[{"coding":[{"system":"urn:dutydesk:occasion","code":"no-show"}]}]})");
    CHECK(appointment.patient == "1");
    CHECK(appointment.doctor == "Иванов И. И.");
    CHECK(appointment.room == "каб. 214");
    CHECK(appointment.idempotencyKey == "k");
    CHECK(appointment.occasion == "no-show");
    CHECK(page.resources().front().idempotencyKey() == "k");

    const auto reading = decode<ReadingRecord>(page, R"({"resourceType":"Observation","id":"o","subject":{"reference":"Patient/1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},
      "effectiveDateTime":"2026-11-20T08:00:00+03:00","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":150,"unit":"мм рт. ст."}},
      {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":90.5}}]})");
    CHECK(reading.value == 150.0);
    CHECK(reading.value2 == 90.5);

    const auto plan = decode<PlanRecord>(page, R"({"resourceType":"CarePlan","id":"c","status":"active","subject":{"reference":"Patient/1"},"category":[{"coding":[{"system":"urn:dutydesk:programme","code":"UD"}]}],
      "activity":[{"detail":{"status":"not-started","code":{"text":"Спирометрия"},"extension":[{"url":"urn:dutydesk:stage","valueInteger":2},{"url":"urn:dutydesk:obligatory","valueBoolean":false}]}}]})");
    REQUIRE(plan.activities.size() == 1);
    CHECK(plan.activities[0].title == "Спирометрия");
    CHECK(plan.activities[0].stage == 2);
    CHECK(!plan.activities[0].obligatory);
}

TEST_CASE("A capability statement tells what to ask for", "[capability]")
{
    const auto capability = readCapability(R"({"resourceType":"CapabilityStatement","fhirVersion":"4.0.1","patchFormat":["application/json-patch+json"],
      "rest":[{"resource":[{"type":"Patient","interaction":[{"code":"search-type"},{"code":"history-type"}],"conditionalCreate":true,"searchParam":[{"name":"identifier"}]},
      {"type":"Group","operation":[{"name":"export"}]}]}]})");
    REQUIRE(capability.ok());
    CHECK(capability->jsonPatch);
    CHECK(capability->groupExport);
    CHECK(capability->of(QStringLiteral("Patient")).history);
    CHECK(capability->of(QStringLiteral("Patient")).conditionalCreate);
    CHECK(!capability->has(QStringLiteral("Slot")));
    CHECK(!readCapability(R"({"resourceType":"CapabilityStatement","fhirVersion":"3.0.2"})").ok());
    CHECK(!readCapability("<html>").ok());
}

TEST_CASE("Decoding speed of persons", "[.bench]")
{
    QByteArray lines;
    const QByteArray line = oneLine(Patient) + '\n';
    while (lines.size() < (2 << 20))
        lines += line;
    PageDecoder page;
    REQUIRE(page.readLines(lines).ok());
    constexpr int Turns = 100;
    const std::clock_t start = std::clock(); // of this process: other work on the machine does not count
    for (int i = 0; i < Turns; ++i)
        REQUIRE(page.readLines(lines).ok());
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    WARN("decoded " << static_cast<double>(lines.size()) * Turns / 1e6 / seconds << " MB/s, " << page.resources().size() * Turns / seconds << " persons/s");
}
