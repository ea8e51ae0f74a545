#include "desk_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

AppointmentRow rowOf(DeskFixture& fixture, PersonId person, AppointmentId id) {
    const auto card = fixture.desk().person(person);
    REQUIRE(card);
    for (const AppointmentRow& row : card->appointments) {
        if (row.id == id)
            return row;
    }
    FAIL("the appointment is not on the card");
    return {};
}

} // namespace

TEST_CASE("A booking made offline is a request, never confirmed, and holds its time") {
    DeskFixture fixture;
    const PersonId person = fixture.firstToCall().person;
    const SlotRow slot = fixture.freeSlot();
    const auto id = fixture.desk().requestAppointment(person, slot.id, QStringLiteral("с палочкой"));
    REQUIRE(id);
    const AppointmentRow row = rowOf(fixture, person, *id);
    CHECK_FALSE(row.confirmed);
    CHECK(row.status == QStringLiteral("proposed"));
    CHECK(row.statusTitle == QStringLiteral("request, not confirmed"));
    CHECK(fixture.freeSlot().id != slot.id);
    const auto twice = fixture.desk().requestAppointment(person, slot.id, {});
    REQUIRE_FALSE(twice);
    CHECK(twice.error().kind == ErrorKind::Conflict);
    CHECK(fixture.desk().outbox()->size() == 1);
}

TEST_CASE("The server confirms a request; it arrives there once") {
    DeskFixture fixture(Role::Coordinator, true);
    const PersonId person = fixture.firstToCall().person;
    const auto id = fixture.desk().requestAppointment(person, fixture.freeSlot().id, {});
    REQUIRE(id);
    const SyncReport report = fixture.sync();
    INFO(report.message.toStdString() << " " << report.details.toStdString());
    CHECK(report.sent == 1);
    CHECK(rowOf(fixture, person, *id).confirmed);
    CHECK(fixture.desk().outbox()->isEmpty());
    CHECK(fixture.sync().sent == 0);
    int arrived = 0;
    const std::string key =
        fixture.value(QStringLiteral("SELECT idempotency_key FROM appointment WHERE id = ?"), {id->value})
            .toString()
            .toStdString();
    fixture.server->store().forEach("Appointment", [&](const Store::Stored& stored) {
        arrived += stored.json.find(key) != std::string::npos ? 1 : 0;
        return true;
    });
    CHECK(arrived == 1);
}

TEST_CASE("A request cancelled before it was sent frees its time and nothing is sent") {
    DeskFixture fixture;
    const PersonId person = fixture.firstToCall().person;
    const SlotRow slot = fixture.freeSlot();
    const auto id = fixture.desk().requestAppointment(person, slot.id, {});
    REQUIRE(id);
    REQUIRE(fixture.desk().cancelAppointment(*id, QStringLiteral("передумал")));
    CHECK(fixture.desk().outbox()->isEmpty());
    CHECK(fixture.freeSlot().id == slot.id);
    CHECK(fixture.desk().cancelAppointment(*id, {}).error().kind == ErrorKind::BadInput);
}

TEST_CASE("A confirmed appointment is cancelled on the server too") {
    DeskFixture fixture(Role::Coordinator, true);
    const PersonId person = fixture.firstToCall().person;
    const auto id = fixture.desk().requestAppointment(person, fixture.freeSlot().id, {});
    REQUIRE(id);
    REQUIRE(fixture.sync().sent == 1);
    REQUIRE(fixture.desk().cancelAppointment(*id, QStringLiteral("уезжает")));
    CHECK(fixture.sync().sent == 1);
    const std::string fhirId =
        fixture.value(QStringLiteral("SELECT fhir_id FROM appointment WHERE id = ?"), {id->value})
            .toString()
            .toStdString();
    const auto stored = fixture.server->store().get("Appointment", fhirId);
    REQUIRE(stored);
    CHECK(stored->json.find("\"cancelled\"") != std::string::npos);
}

TEST_CASE("A time that is past cannot be booked, and evenings and weekends are told apart") {
    DeskFixture fixture;
    const SlotRow slot = fixture.freeSlot();
    SlotFilter filter;
    filter.evening = true;
    const auto evenings = fixture.desk().freeSlots(filter);
    REQUIRE(evenings);
    REQUIRE_FALSE(evenings->isEmpty());
    for (const SlotRow& row : *evenings)
        CHECK(row.start.time() >= QTime(17, 0));
    filter = {};
    filter.weekend = true;
    const auto weekends = fixture.desk().freeSlots(filter);
    REQUIRE_FALSE(weekends->isEmpty());
    for (const SlotRow& row : *weekends)
        CHECK(row.start.date().dayOfWeek() > 5);
    fixture.clock.set(slot.start.addSecs(60));
    CHECK(fixture.desk().requestAppointment(fixture.firstToCall().person, slot.id, {}).error().kind ==
          ErrorKind::BadInput);
}
