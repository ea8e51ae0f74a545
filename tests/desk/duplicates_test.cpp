#include "desk_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// A second record of a person who has needs, as the МИС makes them by mistake: same name and day, no ЕНП.
struct Twin {
    PersonId keep, drop;
};

Twin makeTwin(DeskFixture& fixture) {
    Twin twin;
    twin.keep = fixture.firstToCall().person;
    fixture.exec(QStringLiteral("UPDATE person SET address = '' WHERE id = ?"), {twin.keep.value});
    fixture.exec(
        QStringLiteral(
            "INSERT INTO person (id, family, given, patronymic, birth_date, sex, snils, sort_key, insured, insurer, "
            "active, address, phone) SELECT 900001, family, given, patronymic, birth_date, sex, snils, sort_key, "
            "insured, insurer, 1, 'ул. Новая, д. 1', phone FROM person WHERE id = ?"),
        {twin.keep.value});
    twin.drop = PersonId{900001};
    fixture.exec(
        QStringLiteral("INSERT INTO person_search (rowid, words) SELECT id, sort_key FROM person WHERE id = 900001"));
    fixture.exec(QStringLiteral(
        "INSERT INTO person_link (server_id, fhir_id, person_id, version) VALUES (1, 'twin', 900001, '1')"));
    fixture.exec(QStringLiteral(
        "INSERT INTO visit (server_id, fhir_id, person_id, class, status, start_ms) VALUES (1, 'v-twin', 900001, "
        "'AMB', 'finished', 5)"));
    return twin;
}

} // namespace

TEST_CASE("Duplicates of the replica are found with their evidence, joined and separated again") {
    DeskFixture fixture;
    const Twin twin = makeTwin(fixture);
    const auto found = fixture.desk().duplicates();
    REQUIRE(found);
    const auto pair = std::find_if(found->cbegin(), found->cend(), [&](const DuplicatePersons& p) {
        return (p.keep.id == twin.keep && p.drop.id == twin.drop) || (p.keep.id == twin.drop && p.drop.id == twin.keep);
    });
    REQUIRE(pair != found->cend());
    CHECK(pair->keep.id == twin.keep); // the МИС knows it and more hangs on it
    CHECK_FALSE(pair->ground.isEmpty());
    CHECK_FALSE(pair->reasons.isEmpty());

    const auto all = [&] {
        return fixture
            .value(QStringLiteral("SELECT group_concat(x, ';') FROM (SELECT id || ' ' || person_id AS x FROM visit "
                                  "UNION ALL SELECT id || ' ' "
                                  "|| address || ' ' || ifnull(duplicate_of, '-') FROM person ORDER BY 1)"))
            .toString();
    };
    const QString before = all();
    const QString name =
        fixture.value(QStringLiteral("SELECT family FROM person WHERE id = ?"), {twin.keep.value}).toString();
    const auto shownTwin = [&] {
        const auto hits = fixture.desk().find(name, 500);
        REQUIRE(hits);
        return std::any_of(hits->cbegin(), hits->cend(), [&](const PersonHit& hit) { return hit.id == twin.drop; });
    };
    CHECK(shownTwin());
    const auto join = fixture.desk().joinPersons(pair->keep.id, pair->drop.id);
    INFO((join ? QString() : join.error().message + join.error().details).toStdString());
    REQUIRE(join);
    CHECK_FALSE(shownTwin());
    CHECK(fixture.value(QStringLiteral("SELECT person_id FROM visit WHERE fhir_id = 'v-twin'")).toLongLong() ==
          twin.keep.value);
    CHECK(fixture.value(QStringLiteral("SELECT address FROM person WHERE id = ?"), {twin.keep.value}).toString() ==
          QStringLiteral("ул. Новая, д. 1")); // what the record that stays did not have
    REQUIRE(fixture.desk().joinedPersons()->size() == 1);
    CHECK(fixture.desk().joinPersons(twin.keep, twin.drop).error().kind == ErrorKind::Conflict);
    const auto left = fixture.desk().duplicates();
    REQUIRE(left);
    CHECK(std::none_of(left->cbegin(), left->cend(),
                       [&](const DuplicatePersons& p) { return p.drop.id == twin.drop || p.keep.id == twin.drop; }));

    REQUIRE(fixture.desk().separatePersons(*join));
    CHECK(all() == before);
    CHECK(shownTwin());
    CHECK(fixture.desk().joinedPersons()->isEmpty());
    CHECK(fixture.desk().separatePersons(*join).error().kind == ErrorKind::NotFound);
    CHECK(fixture.desk().joinPersons(twin.keep, twin.keep).error().kind == ErrorKind::BadInput);
    CHECK(fixture.desk().joinPersons(twin.keep, PersonId{5000000}).error().kind == ErrorKind::NotFound);
    CHECK(fixture.desk().verify()->ok);
}

TEST_CASE("Whoever was joined to a record follows it when that is joined to another, and comes back") {
    DeskFixture fixture;
    const Twin twin = makeTwin(fixture);
    fixture.exec(
        QStringLiteral("INSERT INTO person (id, family, given, birth_date, sort_key) VALUES (900002, 'Третья', 'Анна', "
                       "'1950-01-01', 'третья анна')"));
    const PersonId third{900002};
    const auto inner = fixture.desk().joinPersons(twin.drop, third);
    REQUIRE(inner);
    const auto outer = fixture.desk().joinPersons(twin.keep, twin.drop);
    REQUIRE(outer);
    const auto of = [&](PersonId person) {
        return fixture.value(QStringLiteral("SELECT ifnull(duplicate_of, 0) FROM person WHERE id = ?"), {person.value})
            .toLongLong();
    };
    CHECK(of(third) == twin.keep.value);
    REQUIRE(fixture.desk().separatePersons(*outer));
    CHECK(of(third) == twin.drop.value);
    CHECK(of(twin.drop) == 0);
}
