#include "desk_fixture.h"

#include <QFile>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QList<Draft> Typed{{QStringLiteral("page/calls"),
                          {{QStringLiteral("note"), QStringLiteral("Перезвонить дочери")}, {QStringLiteral("n"), 7}}},
                         {QStringLiteral("window"), {{QStringLiteral("page"), QStringLiteral("calls")}}}};

} // namespace

TEST_CASE("What was being typed at the lock comes back once, to the same user only", "[lock]") {
    DeskFixture fixture(Role::Administrator);
    const QString other = QStringLiteral("orlova");
    REQUIRE(
        fixture.desk().addUser({other, QStringLiteral("Орлова Анна"), Role::Representative, 1}, DeskFixture::Password));
    REQUIRE(fixture.desk().saveDrafts(Typed, QStringLiteral("idle")));
    fixture.reopen();
    CHECK(
        fixture.value(QStringLiteral("SELECT details FROM audit WHERE action = 'lock' ORDER BY id DESC")).toString() ==
        QStringLiteral("idle")); // one row of one lock

    const DeskEnvironment environment{
        fixture.clock, fixture.random, DeskFixture::rules(), KeyRing::Cost::minimal(), {}};
    auto desk = Desk::unlock(fixture.folder.path(), other, DeskFixture::Password, environment);
    REQUIRE(desk);
    CHECK_FALSE((*desk)->takeDrafts()); // a password of her own comes first
    const QString own = QStringLiteral("тихий вечер у реки");
    REQUIRE((*desk)->changeOwnPassword(DeskFixture::Password, own));
    CHECK((*desk)->takeDrafts()->isEmpty());

    const auto back = fixture.desk().takeDrafts();
    REQUIRE(back);
    REQUIRE(back->size() == 2);
    CHECK(back->at(0).place == Typed.at(0).place);
    CHECK(back->at(0).content == Typed.at(0).content);
    CHECK(fixture.desk().takeDrafts()->isEmpty());
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM draft")).toInt() == 0);
}

TEST_CASE("A new lock replaces the drafts of the one before, and none is without bounds", "[lock]") {
    DeskFixture fixture;
    REQUIRE(fixture.desk().saveDrafts(Typed, QStringLiteral("key")));
    REQUIRE(fixture.desk().saveDrafts({Typed.at(1)}, QStringLiteral("key")));
    CHECK(fixture.desk().takeDrafts()->size() == 1);
    const auto large = fixture.desk().saveDrafts(
        {{QStringLiteral("x"), {{QStringLiteral("x"), QString(1'000'000, u'x')}}}}, QStringLiteral("key"));
    REQUIRE_FALSE(large);
    CHECK(large.error().kind == ErrorKind::BadInput);
}

TEST_CASE("Drafts go with their user", "[lock]") {
    DeskFixture fixture(Role::Administrator);
    const QString other = QStringLiteral("orlova");
    REQUIRE(
        fixture.desk().addUser({other, QStringLiteral("Орлова Анна"), Role::Representative, 1}, DeskFixture::Password));
    fixture.exec(QStringLiteral("INSERT INTO draft VALUES ('orlova', 'window', '{}', 0)"));
    REQUIRE(fixture.desk().removeUser(other));
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM draft")).toInt() == 0);
}

TEST_CASE("Who may say when the desk locks itself", "[lock]") {
    DeskFixture fixture(Role::Representative);
    CHECK(fixture.desk().lockRules().idleMinutes == 10);
    CHECK_FALSE(fixture.desk().lockRules().syncWhileLocked);
    CHECK(fixture.desk().setLockRules({30, false}).error().kind == ErrorKind::NotAllowed);
    CHECK(fixture.desk().setLockRules({10, true}).error().kind == ErrorKind::NotAllowed);
    // Nor by the way of the other settings.
    CHECK(fixture.desk().setSetting(QStringLiteral("lock_idle_minutes"), QStringLiteral("30")).error().kind ==
          ErrorKind::NotAllowed);

    DeskFixture coordinator(Role::Coordinator);
    CHECK(coordinator.desk().setLockRules({7, false}).error().kind == ErrorKind::BadInput);
    REQUIRE(coordinator.desk().setLockRules({5, false}));
    CHECK(coordinator.desk().lockRules().idleMinutes == 5);
    CHECK(coordinator.desk().setLockRules({5, true}).error().kind == ErrorKind::NotAllowed);

    DeskFixture administrator(Role::Administrator);
    REQUIRE(administrator.desk().setLockRules({15, true}));
    CHECK(administrator.desk().lockRules().syncWhileLocked);
    administrator.exec(QStringLiteral("UPDATE setting SET value = '100000' WHERE key = 'lock_idle_minutes'"));
    CHECK(administrator.desk().lockRules().idleMinutes == 10);
}
