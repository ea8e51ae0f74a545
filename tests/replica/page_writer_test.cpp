#include "replica/page_writer.h"
#include "replica_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;
using Outcome = PageWriter::Outcome;

namespace {

constexpr ServerId Mis{1}, Registry{2};

PersonRecord elkina(Utf8 version = "1") {
    PersonRecord r;
    r.header = {"p1", version, 1000};
    r.enp = "7856140892001235";
    r.family = "Ёлкина";
    r.given = "Мария";
    r.patronymic = "Петровна";
    r.birthDate = "1958-03-07";
    r.sex = 2;
    r.phones = {{"8 921 123-45-67", "mobile"}};
    return r;
}

template <class Record>
Outcome put(ReplicaFixture& fixture, ServerId server, const Record& record, ChangeSet* touched = nullptr,
            const QStringList& keep = {}) {
    const auto outcome = fixture.replica->write<Outcome>([&](Database& db, ChangeSet& changes) -> Result<Outcome> {
        PageWriter writer(db, server, server == Registry, QStringLiteral("78008"));
        writer.keepColumns(keep);
        auto result = writer.put(record);
        writer.takeChanges(changes);
        if (touched)
            *touched = changes;
        return result;
    });
    INFO((outcome ? QString() : outcome.error().details).toStdString());
    REQUIRE(outcome);
    return *outcome;
}

} // namespace

TEST_CASE("A person is stored once, with what search and checks need") {
    ReplicaFixture fixture;
    ChangeSet touched;
    CHECK(put(fixture, Mis, elkina(), &touched) == Outcome::Applied);
    CHECK(touched.touches(PersonId{1}));
    CHECK(put(fixture, Mis, elkina()) == Outcome::Unchanged);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM person")).toInt() == 1);
    CHECK(fixture.value(QStringLiteral("SELECT phone FROM person")).toString() == QStringLiteral("+79211234567"));
    CHECK(fixture.value(QStringLiteral("SELECT checks FROM person")).toInt() == 0);
    for (const char* words : {"елкина", "елк*", "мария елк*", "785614*", "921123*"}) {
        INFO(words);
        CHECK(fixture
                  .value(QStringLiteral("SELECT rowid FROM person_search WHERE person_search MATCH ?"),
                         {QString::fromUtf8(words)})
                  .toInt() == 1);
    }
}

TEST_CASE("A newer version replaces the words of search too") {
    ReplicaFixture fixture;
    put(fixture, Mis, elkina());
    PersonRecord married = elkina("2");
    married.family = "Соснина";
    CHECK(put(fixture, Mis, married) == Outcome::Applied);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM person_search WHERE person_search MATCH 'елкина'"))
              .toInt() == 0);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM person_search WHERE person_search MATCH 'соснина'"))
              .toInt() == 1);
}

TEST_CASE("Damaged records are kept with a mark for each fault") {
    ReplicaFixture fixture;
    PersonRecord r = elkina();
    r.enp = "7856140892001236"; // wrong check digit
    r.snils = "11223344500";
    r.phones = {{"спросить у дочери", "home"}};
    put(fixture, Mis, r);
    CHECK(fixture.value(QStringLiteral("SELECT checks FROM person")).toInt() == 1 + 2 + 4);
    CHECK(fixture.value(QStringLiteral("SELECT enp FROM person")).toString() == QStringLiteral("7856140892001236"));
    CHECK(fixture.value(QStringLiteral("SELECT raw FROM person_phone")).toString() ==
          QStringLiteral("спросить у дочери"));
}

TEST_CASE("The registry's patient is the МИС's person, and never overwrites him") {
    ReplicaFixture fixture;
    put(fixture, Mis, elkina());
    PersonRecord other = elkina();
    other.header.id = "cardio-77";
    other.family = "ЕЛКИНА";
    CHECK(put(fixture, Registry, other) == Outcome::Applied);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM person")).toInt() == 1);
    CHECK(fixture.value(QStringLiteral("SELECT family FROM person")).toString() == QStringLiteral("Ёлкина"));
    VisitRecord stay;
    stay.header = {"e1", "1", 1000};
    stay.patient = "cardio-77";
    stay.visitClass = "IMP";
    stay.status = "finished";
    CHECK(put(fixture, Registry, stay) == Outcome::Applied);
    CHECK(fixture.value(QStringLiteral("SELECT person_id FROM visit")).toInt() == 1);
}

TEST_CASE("Two ids of one server are two persons until somebody joins them") {
    ReplicaFixture fixture;
    put(fixture, Mis, elkina());
    PersonRecord twin = elkina();
    twin.header.id = "p2";
    put(fixture, Mis, twin);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM person")).toInt() == 2);
}

TEST_CASE("What speaks of an unknown person is handed back") {
    ReplicaFixture fixture;
    CoverageRecord coverage;
    coverage.header = {"c1", "1", 1000};
    coverage.patient = "nobody";
    coverage.insurer = "78008";
    coverage.status = "active";
    CHECK(put(fixture, Mis, coverage) == Outcome::UnknownPerson);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM coverage")).toInt() == 0);
}

TEST_CASE("Of a person who comes again the search is made anew when name or numbers changed, and only then") {
    ReplicaFixture fixture;
    PersonRecord person = elkina();
    put(fixture, Mis, person);
    const auto found = [&](const char* word) {
        return fixture
            .value(QStringLiteral("SELECT count(*) FROM person_search WHERE person_search MATCH ?"),
                   {QString::fromUtf8(word)})
            .toInt();
    };
    // What the search's tables hold is changed by any write to them.
    const auto writes = [&] {
        return fixture.value(QStringLiteral("SELECT sum(length(block)) FROM person_search_data")).toInt();
    };
    const int before = writes();
    person.header.version = "2";
    person.address = "194000, ул. Новая, д. 1";
    put(fixture, Mis, person);
    CHECK(fixture.value(QStringLiteral("SELECT address FROM person")).toString() ==
          QStringLiteral("194000, ул. Новая, д. 1"));
    CHECK(writes() == before);
    CHECK(found("9211234567") == 1);
    person.header.version = "3";
    person.phones = {{"8 921 765-43-21", "mobile"}};
    put(fixture, Mis, person);
    CHECK(found("9211234567") == 0);
    CHECK(found("9217654321") == 1);
    CHECK(fixture.value(QStringLiteral("SELECT phone FROM person")).toString() == QStringLiteral("+79217654321"));
    person.header.version = "4";
    person.family = "Сосновская";
    put(fixture, Mis, person);
    CHECK(found("сосновская") == 1);
    CHECK(found("елкина") == 0);
    CHECK(fixture.value(QStringLiteral("SELECT sort_key LIKE 'сосновская%' FROM person")).toInt() == 1);
}

TEST_CASE("A number changed here and not sent yet holds, in the row and in the search, when the person comes again") {
    ReplicaFixture fixture;
    PersonRecord person = elkina();
    put(fixture, Mis, person);
    fixture.run(QStringLiteral("UPDATE person SET phone = '+79215554433'"));
    fixture.run(QStringLiteral("UPDATE person_phone SET number = '+79215554433', raw = '+79215554433'"));
    fixture.run(QStringLiteral("DELETE FROM person_search"));
    fixture.run(QStringLiteral("INSERT INTO person_search (rowid, words) VALUES (1, 'елкина 9215554433')"));
    fixture.run(QStringLiteral("UPDATE person_link SET local_state = 1"));
    person.header.version = "2";
    person.address = "194000, ул. Новая, д. 1";
    CHECK(put(fixture, Mis, person, nullptr, {QStringLiteral("phone")}) == Outcome::Applied);
    CHECK(fixture.value(QStringLiteral("SELECT phone || address FROM person")).toString() ==
          QStringLiteral("+79215554433194000, ул. Новая, д. 1"));
    CHECK(fixture.value(QStringLiteral("SELECT raw FROM person_phone")).toString() == QStringLiteral("+79215554433"));
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM person_search WHERE person_search MATCH '9215554433'"))
              .toInt() == 1);
}

TEST_CASE("A row with an unsent edit is not overwritten") {
    ReplicaFixture fixture;
    put(fixture, Mis, elkina());
    AppointmentRecord booked;
    booked.header = {"a1", "1", 1000};
    booked.patient = "p1";
    booked.status = "booked";
    booked.comment = "theirs";
    put(fixture, Mis, booked);
    fixture.run(QStringLiteral("UPDATE appointment SET status = 'cancelled', local_state = 1"));
    booked.header.version = "2";
    booked.comment = "theirs, newer";
    CHECK(put(fixture, Mis, booked) == Outcome::LocalEdit);
    CHECK(fixture.value(QStringLiteral("SELECT status FROM appointment")).toString() == QStringLiteral("cancelled"));
    CHECK(put(fixture, Mis, booked, nullptr, {QStringLiteral("status")}) == Outcome::Applied);
    CHECK(fixture.value(QStringLiteral("SELECT status || ', ' || comment FROM appointment")).toString() ==
          QStringLiteral("cancelled, theirs, newer"));
}

TEST_CASE("What was made here and comes back is adopted, not doubled") {
    ReplicaFixture fixture;
    put(fixture, Mis, elkina());
    fixture.run(QStringLiteral("INSERT INTO contact (server_id, person_id, status, outcome, idempotency_key, "
                               "local_state) VALUES (1, 1, 'completed', 'informed', 'key-1', 1)"));
    fixture.run(QStringLiteral("INSERT INTO outbox (server_id, type, table_name, row_id, operation, idempotency_key, "
                               "actor, created_ms, state) "
                               "VALUES (1, 'Communication', 'contact', 1, 'create', 'key-1', 'vera', 0, 'sending')"));
    ContactRecord back;
    back.header = {"m9", "1", 2000};
    back.patient = "p1";
    back.status = "completed";
    back.outcome = "informed";
    back.idempotencyKey = "key-1";
    CHECK(put(fixture, Mis, back) == Outcome::Applied);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM contact")).toInt() == 1);
    CHECK(fixture.value(QStringLiteral("SELECT fhir_id || local_state FROM contact")).toString() ==
          QStringLiteral("m90"));
    CHECK(fixture.value(QStringLiteral("SELECT state FROM outbox")).toString() == QStringLiteral("sent"));
}

TEST_CASE("A member who is no longer returned has left with a reason to be named; absence is not deletion") {
    ReplicaFixture fixture;
    put(fixture, Mis, elkina());
    ListRecord list;
    list.header = {"g1", "1", 1000};
    list.kind = "programme";
    list.programme = "DVN";
    list.month = "2026-11";
    list.members = {{"p1", "2026-11-01", "", false}, {"p2", "2026-11-01", "", false}};
    put(fixture, Mis, list);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM list_member WHERE inactive = 0")).toInt() == 2);
    list.header.version = "2";
    list.members = {{"p2", "2026-11-01", "", false}};
    put(fixture, Mis, list);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM list_member")).toInt() == 2);
    CHECK(fixture.value(QStringLiteral("SELECT left_reason FROM list_member WHERE patient = 'p1'")).toString() ==
          QStringLiteral("unnamed"));
    list.header.version = "3";
    list.members.clear(); // an empty answer removes nobody
    put(fixture, Mis, list);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM list_member WHERE inactive = 0")).toInt() == 1);
}

TEST_CASE("Of a list only what differs is written and told, and a reason named here outlives the list's next edition") {
    ReplicaFixture fixture;
    put(fixture, Mis, elkina());
    ListRecord list;
    list.header = {"g1", "1", 1000};
    list.kind = "programme";
    list.programme = "DVN";
    list.month = "2026-11";
    list.members = {{"p1", "2026-11-01", "", false}, {"p2", "2026-11-01", "", false}};
    const auto touched = [&] {
        ChangeSet changes;
        put(fixture, Mis, list, &changes);
        return changes.persons;
    };
    CHECK(touched() == QSet<PersonId>{PersonId{1}}); // p2 is nobody's yet
    list.header.version = "2";
    list.name = "ДВН, ноябрь";
    CHECK(touched().isEmpty());
    fixture.run(QStringLiteral("UPDATE list_member SET left_reason = 'moved', left_ms = 5 WHERE patient = 'p1'"));
    const auto member = [&] {
        return fixture.value(QStringLiteral("SELECT inactive || left_reason FROM list_member WHERE patient = 'p1'"))
            .toString();
    };
    list.header.version = "3";
    CHECK(touched().isEmpty());
    CHECK(member() == QStringLiteral("0moved")); // the polyclinic has not answered yet
    list.header.version = "4";
    list.members[0].inactive = true;
    CHECK(touched().size() == 1);
    CHECK(member() == QStringLiteral("1moved"));
    list.header.version = "5";
    list.members[0].inactive = false;
    CHECK(touched().size() == 1);
    CHECK(member() == QStringLiteral("0")); // put back on the list
    list.header.version = "6";
    list.members.erase(list.members.begin());
    CHECK(touched().size() == 1);
    CHECK(member() == QStringLiteral("1unnamed"));
}

TEST_CASE("A deleted patient becomes inactive; other rows go, unless an unsent edit needs them") {
    ReplicaFixture fixture;
    put(fixture, Mis, elkina());
    AppointmentRecord booked;
    booked.header = {"a1", "1", 1000};
    booked.patient = "p1";
    booked.status = "booked";
    put(fixture, Mis, booked);
    const auto remove = [&](const QString& type, const QString& id) {
        return *fixture.replica->write<Outcome>(
            [&](Database& db, ChangeSet&) { return PageWriter(db, Mis, false, {}).remove(type, id); });
    };
    CHECK(remove(QStringLiteral("Patient"), QStringLiteral("p1")) == Outcome::Applied);
    CHECK(fixture.value(QStringLiteral("SELECT active FROM person")).toInt() == 0);
    fixture.run(QStringLiteral("UPDATE appointment SET local_state = 1"));
    CHECK(remove(QStringLiteral("Appointment"), QStringLiteral("a1")) == Outcome::LocalEdit);
    fixture.run(QStringLiteral("UPDATE appointment SET local_state = 0"));
    CHECK(remove(QStringLiteral("Appointment"), QStringLiteral("a1")) == Outcome::Applied);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM appointment")).toInt() == 0);
}

TEST_CASE("A plan brings its activities along, and an update replaces them") {
    ReplicaFixture fixture;
    put(fixture, Mis, elkina());
    PlanRecord plan;
    plan.header = {"c1", "1", 1000};
    plan.patient = "p1";
    plan.programme = "UD";
    plan.status = "active";
    plan.activities.resize(3);
    for (ActivityRecord& activity : plan.activities)
        activity.status = "not-started";
    put(fixture, Mis, plan);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM plan_activity")).toInt() == 3);
    plan.header.version = "2";
    plan.activities.resize(1);
    put(fixture, Mis, plan);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM plan_activity")).toInt() == 1);
}
