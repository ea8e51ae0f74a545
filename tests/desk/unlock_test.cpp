#include "desk_fixture.h"

#include <QFile>

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("Unlocking tells a wrong password, an empty folder and files that do not belong together") {
    DeskFixture fixture;
    const DeskEnvironment environment{
        fixture.clock, fixture.random, DeskFixture::rules(), KeyRing::Cost::minimal(), {}};
    CHECK(Desk::unlock(fixture.folder.path(), QStringLiteral("coordinator"), QStringLiteral("wrong"), environment)
              .error()
              .kind == ErrorKind::WrongPassword);
    const QTemporaryDir empty;
    CHECK(Desk::unlock(empty.path(), QStringLiteral("coordinator"), DeskFixture::Password, environment).error().kind ==
          ErrorKind::NotFound);

    const Actor other{QStringLiteral("other"), QStringLiteral("Other"), Role::Coordinator, 1};
    const QString otherFolder = empty.filePath(QStringLiteral("other"));
    REQUIRE(Desk::create(otherFolder, other, DeskFixture::Password, environment));
    REQUIRE(QFile::remove(otherFolder + QStringLiteral("/replica.db")));
    REQUIRE(QFile::copy(fixture.folder.filePath(QStringLiteral("replica.db")),
                        otherFolder + QStringLiteral("/replica.db")));
    CHECK(Desk::unlock(otherFolder, other.login, DeskFixture::Password, environment).error().kind ==
          ErrorKind::ForeignFile);
}

TEST_CASE("A replica is never made over another one") {
    DeskFixture fixture;
    const DeskEnvironment environment{
        fixture.clock, fixture.random, DeskFixture::rules(), KeyRing::Cost::minimal(), {}};
    QFile file(fixture.folder.filePath(QStringLiteral("keyring.json")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    CHECK_FALSE(Desk::create(fixture.folder.path(), {QStringLiteral("x"), QStringLiteral("X"), Role::Coordinator, 1},
                             DeskFixture::Password, environment));
    file.seek(0);
    CHECK(file.readAll() == before);
}

TEST_CASE("A password that is too short makes no replica") {
    const QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(6, 0), Qt::UTC)};
    SeededRandom random(1);
    const DeskEnvironment environment{clock, random, DeskFixture::rules(), KeyRing::Cost::minimal(), {}};
    const QString path = folder.filePath(QStringLiteral("desk"));
    CHECK(Desk::create(path, {QStringLiteral("x"), QStringLiteral("X"), Role::Coordinator, 1}, QStringLiteral("short"),
                       environment)
              .error()
              .kind == ErrorKind::BadInput);
    CHECK_FALSE(Desk::exists(path));
}

TEST_CASE("Settings and the schedule are kept") {
    DeskFixture fixture;
    SyncSchedule schedule;
    schedule.atStart = false;
    schedule.dailyAt = QTime(7, 45);
    schedule.weekly = true;
    schedule.weekday = 3;
    REQUIRE(fixture.desk().setSyncSchedule(schedule));
    fixture.reopen();
    const SyncSchedule kept = fixture.desk().syncSchedule();
    CHECK_FALSE(kept.atStart);
    CHECK(kept.dailyAt == QTime(7, 45));
    CHECK(kept.weekly);
    CHECK(kept.weekday == 3);
}

TEST_CASE("A server's address is checked in words") {
    DeskFixture fixture(Role::Administrator);
    for (const char* url : {"", "polyclinic", "ftp://host/fhir", "http://"}) {
        INFO(url);
        const auto connected = fixture.desk().connectServer(
            {QStringLiteral("x"), QLatin1String(url), QStringLiteral("mis"), QStringLiteral("Bearer"), {}});
        REQUIRE_FALSE(connected);
        CHECK(connected.error().kind == ErrorKind::BadInput);
    }
    CHECK_FALSE(fixture.desk().connectServer({QStringLiteral("x"),
                                              QStringLiteral("https://host/fhir"),
                                              QStringLiteral("boss"),
                                              QStringLiteral("Bearer"),
                                              {}}));
    CHECK(fixture.desk().connectServer({QStringLiteral("x"), QStringLiteral("https://host/fhir"),
                                        QStringLiteral("registry"), QStringLiteral("N3"), QStringLiteral("t")}));
    CHECK(fixture.desk().servers()->size() == 2);
    CHECK(fixture.desk().sync({QStringLiteral("nobody")}, QStringLiteral("test")).error().kind == ErrorKind::NotFound);
}
