#include "desk_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

NewContact contactWith(const CallEntry& entry, const QString& outcome) {
    NewContact contact;
    contact.person = entry.person;
    contact.item = entry.item;
    contact.outcome = outcome;
    return contact;
}

struct Counts {
    int contacts, outbox, audit;
    bool operator==(const Counts&) const = default;
};

Counts countsOf(DeskFixture& fixture) {
    return {fixture.value(QStringLiteral("SELECT count(*) FROM contact")).toInt(),
            fixture.value(QStringLiteral("SELECT count(*) FROM outbox")).toInt(),
            fixture.value(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'contact'")).toInt()};
}

} // namespace

TEST_CASE("A contact is recorded with its outbox and audit rows, and meets the need") {
    DeskFixture fixture;
    const CallEntry entry = fixture.firstToCall();
    const Counts before = countsOf(fixture);
    const auto id = fixture.desk().recordContact(contactWith(entry, QStringLiteral("informed")));
    REQUIRE(id);
    const Counts after = countsOf(fixture);
    CHECK(after == Counts{before.contacts + 1, before.outbox + 1, before.audit + 1});
    CHECK(fixture.value(QStringLiteral("SELECT state FROM work_item WHERE id = ?"), {entry.item.value}).toString() ==
          QStringLiteral("done"));
    CHECK(fixture.value(QStringLiteral("SELECT local_state FROM contact WHERE id = ?"), {id->value}).toInt() == 1);
    const auto card = fixture.desk().person(entry.person);
    REQUIRE(card);
    CHECK(card->contacts.first().sender == QStringLiteral("Вера Соколова"));
    CHECK(card->contacts.first().mayUndo);
}

TEST_CASE("A contact taken back before it was sent leaves nothing to send and the need as it was") {
    DeskFixture fixture;
    const CallEntry entry = fixture.firstToCall();
    const auto id = fixture.desk().recordContact(contactWith(entry, QStringLiteral("informed")));
    REQUIRE(id);
    REQUIRE(fixture.desk().undoContact(*id));
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM contact WHERE id = ?"), {id->value}).toInt() == 0);
    CHECK(fixture.desk().outbox()->isEmpty());
    CHECK(fixture.firstToCall().item == entry.item);
    CHECK(fixture.firstToCall().attempts == entry.attempts);
    CHECK(fixture.desk().undoContact(*id).error().kind == ErrorKind::NotFound);
}

TEST_CASE("No answer counts the attempt and the person stays on the list") {
    DeskFixture fixture;
    const CallEntry entry = fixture.firstToCall();
    REQUIRE(fixture.desk().recordContact(contactWith(entry, QStringLiteral("no-answer"))));
    REQUIRE(fixture.desk().recordContact(contactWith(entry, QStringLiteral("no-answer"))));
    const CallEntry after = fixture.firstToCall();
    CHECK(after.item == entry.item);
    CHECK(after.attempts == entry.attempts + 2);
    CHECK(after.lastContact == fixture.clock.now());
}

TEST_CASE("Whoever asked to be called back comes first when the time has come") {
    DeskFixture fixture;
    const auto list = fixture.desk().callList({});
    REQUIRE(list->entries.size() > 20);
    const CallEntry later = list->entries.at(20);
    NewContact contact = contactWith(later, QStringLiteral("callback"));
    contact.callbackAt = fixture.clock.now().addSecs(3600);
    REQUIRE(fixture.desk().recordContact(contact));
    CHECK(fixture.firstToCall().person != later.person);
    fixture.clock.advanceSeconds(3700);
    const CallEntry first = fixture.firstToCall();
    CHECK(first.person == later.person);
    CHECK(first.callbackAt == contact.callbackAt);
}

TEST_CASE("What an outcome needs and was not given is asked for in words") {
    DeskFixture fixture;
    const CallEntry entry = fixture.firstToCall();
    const Counts before = countsOf(fixture);
    NewContact past = contactWith(entry, QStringLiteral("callback"));
    past.callbackAt = fixture.clock.now().addSecs(-60);
    for (const NewContact& contact :
         {contactWith(entry, QStringLiteral("refused")), contactWith(entry, QStringLiteral("callback")), past,
          contactWith(entry, QStringLiteral("danced"))}) {
        const auto refused = fixture.desk().recordContact(contact);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::BadInput);
        CHECK_FALSE(refused.error().message.isEmpty());
    }
    CHECK(countsOf(fixture) == before);
}

TEST_CASE("Whichever access to the disk fails, a contact is recorded whole or not at all") {
    DeskFixture fixture;
    const CallEntry entry = fixture.firstToCall();
    const Counts before = countsOf(fixture);
    int failures = 0;
    for (int failing = 1; failing < 200; ++failing) {
        int access = 0;
        Database::setFaultHook([&]() -> std::optional<Error> {
            if (++access == failing)
                return Error{ErrorKind::Storage, QStringLiteral("the disk failed"), {}};
            return std::nullopt;
        });
        const auto recorded = fixture.desk().recordContact(contactWith(entry, QStringLiteral("no-answer")));
        Database::setFaultHook({});
        if (recorded)
            break; // the act needs fewer accesses than this
        ++failures;
        REQUIRE(countsOf(fixture) == before);
    }
    CHECK(failures > 10);
    CHECK(countsOf(fixture) == Counts{before.contacts + 1, before.outbox + 1, before.audit + 1});
    CHECK(fixture.desk().verify()->ok);
}

TEST_CASE("New phone numbers are checked, searchable by the card, and sent with what stood before") {
    DeskFixture fixture;
    const CallEntry entry = fixture.firstToCall();
    const auto bad = fixture.desk().changePhones(entry.person, {QStringLiteral("12345")});
    REQUIRE_FALSE(bad);
    CHECK(bad.error().message.contains(QStringLiteral("12345")));
    REQUIRE(fixture.desk().changePhones(entry.person, {QStringLiteral("8 (921) 555-44-33")}));
    const auto card = fixture.desk().person(entry.person);
    REQUIRE(card->phones.size() == 1);
    CHECK(card->phones.first().formatted == QStringLiteral("+7 (921) 555-44-33"));
    CHECK(fixture.value(QStringLiteral("SELECT changes FROM outbox WHERE type = 'Patient'"))
              .toString()
              .contains(QStringLiteral("/telecom")));
    const auto hits = fixture.desk().find(QStringLiteral("921 555-44-33"));
    REQUIRE(hits);
    CHECK(std::any_of(hits->cbegin(), hits->cend(), [&](const PersonHit& hit) { return hit.id == entry.person; }));
}

TEST_CASE("Surveys, readings, events and visits that cannot be right are refused with the remedy") {
    DeskFixture fixture;
    const PersonId person = fixture.firstToCall().person;
    Desk& desk = fixture.desk();
    CHECK(desk.recordReading(person, QStringLiteral("85354-9"), 1200, 80).error().kind == ErrorKind::BadInput);
    CHECK(desk.recordReading(person, QStringLiteral("85354-9"), 120, 130).error().kind == ErrorKind::BadInput);
    CHECK(desk.recordReading(person, QStringLiteral("1-2"), 1, 0).error().kind == ErrorKind::BadInput);
    CHECK(desk.recordSurvey(person, QStringLiteral("satisfaction"), {{QStringLiteral("access"), 6}}).error().kind ==
          ErrorKind::BadInput);
    CHECK(desk.recordAdverseEvent(person, QStringLiteral("упал"), fixture.clock.now().addDays(1), {}).error().kind ==
          ErrorKind::BadInput);
    CHECK(desk.requestHomeVisit(person, QStringLiteral("терапевт"), QDate(2026, 11, 20), QDate(2026, 11, 21), {})
              .error()
              .kind == ErrorKind::BadInput);
    CHECK(desk.markLowMobility(person, QStringLiteral(" ")).error().kind == ErrorKind::BadInput);
    CHECK(desk.recordConsent(person, {QStringLiteral("pigeon"), {}}).error().kind == ErrorKind::BadInput);
    CHECK(desk.outbox()->isEmpty());
    CHECK(desk.recordReading(person, QStringLiteral("85354-9"), 140, 90));
    CHECK(desk.recordSurvey(person, QStringLiteral("satisfaction"),
                            {{QStringLiteral("access"), 5}, {QStringLiteral("recommendation"), 10}}));
    CHECK(desk.recordConsent(
        person, {QStringLiteral("sms"), {}, ConsentState::Refused, {}, QStringLiteral("по телефону"), {}}));
    CHECK(desk.outbox()->size() == 3);
    CHECK(desk.person(person)->warnings.join(u' ').contains(QStringLiteral("SMS")));
}

TEST_CASE("A low-mobility flag noted at the desk puts the person into the group at once") {
    DeskFixture fixture;
    const CallEntry entry = fixture.firstToCall();
    REQUIRE(fixture.desk().markLowMobility(entry.person, QStringLiteral("не выходит из дома")));
    CHECK(fixture.desk().person(entry.person)->groups.testFlag(PriorityGroup::LowMobility));
}
