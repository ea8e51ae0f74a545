#include "desk_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;

// Sources: 152-ФЗ, articles 6 and 9 (a consent is for a stated aim, may be withdrawn any day); the project's
// presentation: those with a priority right are accompanied "на основе письменного согласия на индивидуальное
// сопровождение".

namespace {

const QString Calls = QStringLiteral("phone"), Sms = QStringLiteral("sms"), Prevention = QStringLiteral("prevention"),
              Survey = QStringLiteral("survey"), Accompaniment = QStringLiteral("accompaniment");

ConsentWord refused(const QString& channel, const QString& purpose = {}) {
    return {channel, purpose, ConsentState::Refused, {}, QStringLiteral("по телефону"), {}};
}

const PersonCard::ChannelWay& wayOf(const PersonCard& card, const QString& channel) {
    const auto way =
        std::find_if(card.ways.cbegin(), card.ways.cend(), [&](const auto& w) { return w.channel == channel; });
    REQUIRE(way != card.ways.cend());
    return *way;
}

/// Of somebody who has said nothing yet.
PersonId silentPerson(DeskFixture& fixture) {
    const QStringList ids = fixture.rows(QStringLiteral("SELECT id FROM person WHERE id NOT IN (SELECT person_id FROM "
                                                        "consent) AND id NOT IN (SELECT person_id FROM flag) "
                                                        "AND id IN (SELECT person_id FROM person_link) LIMIT 1"));
    REQUIRE(ids.size() == 1);
    return PersonId{ids.first().toLongLong()};
}

NewContact escorted(PersonId person) {
    NewContact contact;
    contact.person = person;
    contact.outcome = QStringLiteral("escort");
    contact.channel = QStringLiteral("visit");
    return contact;
}

} // namespace

TEST_CASE("A refused channel is not offered, with when and how it was refused, until a newer consent", "[consent]") {
    DeskFixture fixture;
    const PersonId person = silentPerson(fixture);
    Desk& desk = fixture.desk();
    CHECK(wayOf(*desk.person(person), Calls).offered); // nobody has asked yet
    REQUIRE(desk.recordConsent(person, refused(Calls)));
    auto card = desk.person(person);
    REQUIRE(card);
    CHECK_FALSE(wayOf(*card, Calls).offered);
    CHECK(wayOf(*card, Calls).why.contains(QStringLiteral("по телефону")));
    CHECK(wayOf(*card, Calls).why.contains(fixture.clock.today().toString(QStringLiteral("dd.MM.yyyy"))));
    CHECK(wayOf(*card, Sms).offered);
    fixture.clock.advanceDays(1);
    REQUIRE(desk.recordConsent(
        person, {Calls, {}, ConsentState::Given, {}, QStringLiteral("письменно"), QStringLiteral("№ 7")}));
    card = desk.person(person);
    CHECK(wayOf(*card, Calls).offered);
    REQUIRE(card->consents.size() == 1); // the newest word on each channel and purpose
    CHECK(card->consents.first().paper == QStringLiteral("№ 7"));
}

TEST_CASE("The call list says who must not be called", "[consent]") {
    DeskFixture fixture;
    Desk& desk = fixture.desk();
    const CallEntry entry = fixture.firstToCall();
    REQUIRE(desk.recordConsent(entry.person, refused(Calls)));
    const auto list = desk.callList({});
    REQUIRE(list);
    int said = 0;
    for (const CallEntry& one : list->entries) {
        if (one.person == entry.person)
            said += one.why.first().contains(QStringLiteral("по телефону"));
    }
    CHECK(said == 1);
}

TEST_CASE("What was said of one purpose does not speak for another", "[consent]") {
    DeskFixture fixture;
    const PersonId person = silentPerson(fixture);
    Desk& desk = fixture.desk();
    REQUIRE(desk.recordConsent(person, refused({}, Survey)));
    CHECK(wayOf(*desk.person(person), Calls).offered);
    REQUIRE(desk.recordConsent(person, refused({}, Prevention)));
    const auto card = desk.person(person);
    for (const PersonCard::ChannelWay& way : card->ways)
        CHECK_FALSE(way.offered);
    CHECK(card->consents.size() == 2);
}

TEST_CASE("Only a consent can be withdrawn, and what was withdrawn is told apart from a refusal", "[consent]") {
    DeskFixture fixture;
    const PersonId person = silentPerson(fixture);
    Desk& desk = fixture.desk();
    const ConsentWord withdrawal{Sms, {}, ConsentState::Withdrawn, {}, QStringLiteral("заявление"), {}};
    CHECK(desk.recordConsent(person, withdrawal).error().kind == ErrorKind::BadInput);
    REQUIRE(desk.recordConsent(person, {Sms, {}, ConsentState::Given, {}, QStringLiteral("устно"), {}}));
    REQUIRE(desk.recordConsent(person, withdrawal));
    const auto card = desk.person(person);
    REQUIRE(card->consents.size() == 1);
    CHECK(card->consents.first().state == ConsentState::Withdrawn);
    CHECK_FALSE(wayOf(*card, Sms).offered);
}

TEST_CASE("A consent without sense is refused in words", "[consent]") {
    DeskFixture fixture;
    const PersonId person = silentPerson(fixture);
    Desk& desk = fixture.desk();
    for (const ConsentWord& word :
         {ConsentWord{QStringLiteral("pigeon"), {}}, ConsentWord{Calls, QStringLiteral("advertising")},
          ConsentWord{{}, {}}, ConsentWord{Calls, {}, ConsentState::Given, fixture.clock.now().addDays(30), {}, {}}}) {
        const auto outcome = desk.recordConsent(person, word);
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().kind == ErrorKind::BadInput);
        CHECK_FALSE(outcome.error().message.isEmpty());
    }
    CHECK(fixture.rows(QStringLiteral("SELECT count(*) FROM consent WHERE local_state <> 0")) ==
          QStringList{QStringLiteral("0")});
}

TEST_CASE("Accompaniment by priority right asks for the written consent", "[consent]") {
    DeskFixture fixture;
    const PersonId person = silentPerson(fixture);
    Desk& desk = fixture.desk();
    REQUIRE(desk.recordContact(escorted(person))); // no such right: no such paper
    fixture.exec(QStringLiteral(
                     "INSERT INTO flag (server_id, person_id, code, status) VALUES (1, ?, 'priority-right', 'active')"),
                 {person.value});
    CHECK_FALSE(desk.person(person)->mayBeAccompanied);
    CHECK(desk.recordContact(escorted(person)).error().kind == ErrorKind::BadInput);

    SECTION("a spoken one is not enough, a paper is, and it can be withdrawn") {
        REQUIRE(desk.recordConsent(person, {{}, Accompaniment, ConsentState::Given, {}, QStringLiteral("устно"), {}}));
        CHECK_FALSE(desk.recordContact(escorted(person)));
        fixture.clock.advanceDays(1);
        REQUIRE(desk.recordConsent(
            person,
            {{}, Accompaniment, ConsentState::Given, {}, QStringLiteral("письменно"), QStringLiteral("№ 15-2026")}));
        CHECK(desk.person(person)->mayBeAccompanied);
        CHECK(desk.recordContact(escorted(person)));
        fixture.clock.advanceDays(1);
        REQUIRE(desk.recordConsent(person,
                                   {{}, Accompaniment, ConsentState::Withdrawn, {}, QStringLiteral("заявление"), {}}));
        CHECK_FALSE(desk.recordContact(escorted(person)));
    }
    SECTION("the polyclinic's mark stands for the paper that it keeps") {
        fixture.exec(QStringLiteral("INSERT INTO flag (server_id, person_id, code, status) VALUES (1, ?, "
                                    "'accompaniment-consent', 'active')"),
                     {person.value});
        CHECK(desk.recordContact(escorted(person)));
        REQUIRE(desk.recordConsent(person, refused({}, Accompaniment)));
        CHECK_FALSE(desk.recordContact(escorted(person)));
    }
}

TEST_CASE("A consent said of several channels at the polyclinic is read for each of them", "[consent]") {
    DeskFixture fixture;
    const QStringList several = fixture.rows(QStringLiteral(
        "SELECT person_id FROM consent WHERE channel LIKE '% %' AND permitted ORDER BY person_id LIMIT 1"));
    REQUIRE(several.size() == 1);
    const auto card = fixture.desk().person(PersonId{several.first().toLongLong()});
    REQUIRE(card);
    CHECK(card->consents.size() >= 2);
    for (const PersonCard::ConsentRow& row : card->consents)
        CHECK_FALSE(row.channel.contains(u' '));
}

TEST_CASE("The word reaches the server with purpose, paper and withdrawal", "[consent]") {
    DeskFixture fixture(Role::Coordinator, true);
    const PersonId person = silentPerson(fixture);
    Desk& desk = fixture.desk();
    REQUIRE(desk.recordConsent(
        person, {Sms, Survey, ConsentState::Given, {}, QStringLiteral("письменно"), QStringLiteral("№ 9")}));
    REQUIRE(desk.recordConsent(person, {Sms, Survey, ConsentState::Withdrawn, {}, QStringLiteral("заявление"), {}}));
    REQUIRE(fixture.sync().state != SyncReport::State::Failed);
    CHECK(desk.outbox()->isEmpty());
    fixture.exec(QStringLiteral("DELETE FROM consent"));
    fixture.exec(QStringLiteral("DELETE FROM watermark WHERE type = 'Consent'"));
    REQUIRE(fixture.sync().state != SyncReport::State::Failed);
    const auto card = desk.person(person);
    REQUIRE(card->consents.size() == 1);
    CHECK(card->consents.first().purpose == Survey);
    CHECK(card->consents.first().state == ConsentState::Withdrawn);
    CHECK(fixture.rows(QStringLiteral("SELECT paper FROM consent WHERE person_id = ? AND permitted"), {person.value}) ==
          QStringList{QStringLiteral("№ 9")});
}
