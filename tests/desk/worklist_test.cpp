#include "desk_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("The call list keeps the seed's order: cardiovascular, priority right, low mobility, the others") {
    DeskFixture fixture;
    const auto list = fixture.desk().callList({});
    REQUIRE(list);
    REQUIRE(list->entries.size() > 50);
    const auto rank = [](const CallEntry& entry) {
        return entry.groups.testFlag(PriorityGroup::Cardiovascular)  ? 1
               : entry.groups.testFlag(PriorityGroup::PriorityRight) ? 2
               : entry.groups.testFlag(PriorityGroup::LowMobility)   ? 3
                                                                     : 4;
    };
    QSet<qint64> persons;
    for (qsizetype i = 0; i < list->entries.size(); ++i) {
        const CallEntry& entry = list->entries.at(i);
        INFO(i << " " << entry.occasion.toStdString());
        CHECK_FALSE(entry.why.isEmpty());
        CHECK_FALSE(entry.occasionTitle.isEmpty());
        CHECK_FALSE(persons.contains(entry.person.value));
        persons.insert(entry.person.value);
        if (i > 0) {
            const CallEntry& before = list->entries.at(i - 1);
            CHECK(rank(before) <= rank(entry));
            if (rank(before) == rank(entry))
                CHECK(before.due <= entry.due);
        }
    }
    CHECK(list->total >= list->entries.size());
}

// Source: the project's agreement, three working days after a discharge (resources/rules/priority.json).
TEST_CASE("Whoever was discharged with a cardiovascular disease is due on the third working day") {
    DeskFixture fixture;
    const qint64 person =
        fixture
            .value(QStringLiteral(
                "SELECT id FROM person WHERE insured = 1 AND active = 1 AND deceased_on = '' AND groups = 0 "
                "AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = person.id) LIMIT 1"))
            .toLongLong();
    const QDateTime discharged(QDate(2026, 11, 20), QTime(12, 0)); // a Friday
    fixture.exec(QStringLiteral("INSERT INTO visit (server_id, fhir_id, person_id, class, status, end_ms, provider, "
                                "icd10) VALUES (1, 'x1', ?, 'IMP', 'finished', ?, 'Больница', 'I21.0')"),
                 {person, discharged.toMSecsSinceEpoch()});
    fixture.exec(QStringLiteral("UPDATE meta SET value = '2000-01-01' WHERE key = 'derived_on'"));
    fixture.reopen(); // a new day derives anew
    const auto card = fixture.desk().person(PersonId{person});
    REQUIRE(card);
    CHECK(card->groups.testFlag(PriorityGroup::Cardiovascular));
    REQUIRE_FALSE(card->needs.isEmpty());
    CHECK(card->needs.first().occasion == QStringLiteral("post-discharge"));
    CHECK(card->needs.first().due == QDate(2026, 11, 25)); // Monday, Tuesday, Wednesday
    CHECK(card->needs.first().why.join(u' ').contains(QStringLiteral("I21.0")));
}

TEST_CASE("Nobody who died, left or is insured elsewhere is called") {
    DeskFixture fixture;
    const CallEntry entry = fixture.firstToCall();
    for (const char* change :
         {"deceased_on = '2026-11-22'", "active = 0, deceased_on = ''", "insured = 0, active = 1"}) {
        INFO(change);
        fixture.exec(QStringLiteral("UPDATE person SET ") + QLatin1String(change) + QStringLiteral(" WHERE id = ?"),
                     {entry.person.value});
        if (QByteArray(change).startsWith("insured"))
            fixture.exec(QStringLiteral("UPDATE coverage SET status = 'cancelled' WHERE person_id = ?"),
                         {entry.person.value});
        fixture.exec(QStringLiteral("UPDATE meta SET value = '2000-01-01' WHERE key = 'derived_on'"));
        fixture.reopen();
        CHECK(fixture.firstToCall().person != entry.person);
    }
}

TEST_CASE("A need once met is not raised again by the next derivation") {
    DeskFixture fixture;
    const CallEntry entry = fixture.firstToCall(QStringLiteral("programme-invite"));
    NewContact contact;
    contact.person = entry.person;
    contact.item = entry.item;
    contact.outcome = QStringLiteral("informed");
    REQUIRE(fixture.desk().recordContact(contact));
    fixture.exec(QStringLiteral("UPDATE meta SET value = '2000-01-01' WHERE key = 'derived_on'"));
    fixture.reopen();
    CHECK(fixture.value(QStringLiteral("SELECT state FROM work_item WHERE id = ?"), {entry.item.value}).toString() ==
          QStringLiteral("done"));
}

TEST_CASE("Filters narrow the list and the counts are of the whole filter") {
    DeskFixture fixture;
    CallFilter filter;
    filter.groups = PriorityGroup::LowMobility;
    filter.limit = 1;
    const auto list = fixture.desk().callList(filter);
    REQUIRE(list);
    CHECK(list->entries.size() == 1);
    CHECK(list->total > 1);
    CHECK(list->entries.first().groups.testFlag(PriorityGroup::LowMobility));
    filter = {};
    filter.onlyDue = true;
    const auto due = fixture.desk().callList(filter);
    REQUIRE(due);
    for (const CallEntry& entry : due->entries)
        CHECK(entry.due <= QDate(2026, 11, 23));
    const auto all = fixture.desk().callList({});
    REQUIRE_FALSE(all->districts.isEmpty());
    filter = {};
    filter.district = all->districts.first();
    const auto local = fixture.desk().callList(filter);
    for (const CallEntry& entry : local->entries)
        CHECK(entry.district == filter.district);
    CHECK(local->total < all->total);
}

TEST_CASE("Today's numbers are those of the lists that they open") {
    DeskFixture fixture;
    const auto today = fixture.desk().today();
    REQUIRE(today);
    const auto all = fixture.desk().callList({});
    CHECK(today->overdue == all->overdue);
    CHECK(today->dueToday == all->today);
    CallFilter filter;
    filter.occasion = QStringLiteral("no-show");
    CHECK(today->noShows == fixture.desk().callList(filter)->total);
    CHECK(today->first.size() == 10);
    CHECK_FALSE(today->coverage.isEmpty());
    for (const TodaySummary::Coverage& row : today->coverage) {
        CHECK(row.members > 0);
        CHECK(row.done <= row.members);
    }
}

TEST_CASE("What a sync touched is derived as if everybody had been") {
    DeskFixture fixture(Role::Coordinator, true);
    const auto derived = [&] {
        QStringList rows;
        for (const char* sql :
             {"SELECT group_concat(x, char(10)) FROM (SELECT person_id || ' ' || occasion || ' ' || source || ' ' || "
              "state || ' ' || "
              "rank || ' ' || due_on || ' ' || fact AS x FROM work_item ORDER BY person_id, occasion, source)",
              "SELECT group_concat(x, char(10)) FROM (SELECT id || ' ' || groups || ' ' || insured || ' ' || insurer "
              "AS x FROM person "
              "ORDER BY id)"})
            rows << fixture.value(QLatin1String(sql)).toString();
        return rows;
    };
    REQUIRE(fixture.sync().state == SyncReport::State::Ok);
    const QStringList before = derived();
    for (int step = 0; step < 3; ++step) {
        INFO(step);
        // The polyclinic's days pass while the desk's day stays: a sync in the course of a day.
        fixture.serverDays(2);
        NewContact contact;
        contact.person = fixture.firstToCall(QStringLiteral("programme-invite")).person;
        contact.outcome = QStringLiteral("no-answer");
        REQUIRE(fixture.desk().recordContact(contact));
        REQUIRE(fixture.desk().requestAppointment(fixture.firstToCall().person, fixture.freeSlot().id, {}));
        fixture.clock.advanceSeconds(3600); // appointments of the day begin meanwhile
        REQUIRE(fixture.sync().received > 0);
        const QStringList touched = derived();
        fixture.exec(QStringLiteral("UPDATE meta SET value = 'old' WHERE key = 'derived_on'"));
        fixture.reopen();
        CHECK((touched == derived()));
    }
    CHECK((before != derived()));
}
