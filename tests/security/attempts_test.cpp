#include "security/attempt_log.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace dutydesk;

namespace {

const QString Vera = QStringLiteral("vera");
const QString Wrong = QStringLiteral("wrong-password");

struct Folder {
    QTemporaryDir dir;
    QString path = dir.filePath(QStringLiteral("attempts.json"));
    FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC)};
    PasswordRules rules; // the defaults of the header: 2 free, 5 s doubled up to 300 s, locked after 8 for 30 minutes

    AttemptLog log() const { return AttemptLog(path, rules, clock); }
    void wait(int seconds) { clock.set(clock.now().addSecs(seconds)); }
};

} // namespace

TEST_CASE("Each wrong password after the second doubles the wait, the eighth locks", "[attempts]") {
    Folder folder;
    QList<int> waits;
    for (int i = 0; i < 9; ++i) {
        REQUIRE(folder.log().failed(Vera, Wrong));
        waits << folder.log().secondsLeft(Vera);
    }
    CHECK(waits == QList<int>{0, 0, 5, 10, 20, 40, 80, 1800, 1800});
    CHECK(folder.log().isLocked(Vera));
    CHECK(folder.log().secondsLeft(QStringLiteral("oleg")) == 0);
    folder.wait(1801);
    CHECK(folder.log().secondsLeft(Vera) == 0);
    CHECK_FALSE(folder.log().isLocked(Vera));
}

TEST_CASE("The waiting outlives the program and a clock set back, and ends with the right password", "[attempts]") {
    Folder folder;
    for (int i = 0; i < 4; ++i)
        REQUIRE(folder.log().failed(Vera, Wrong));
    folder.wait(4);
    CHECK(folder.log().secondsLeft(Vera) == 6);
    folder.wait(-7200);
    CHECK(folder.log().secondsLeft(Vera) == 10); // the whole wait, never more
    REQUIRE(folder.log().succeeded(Vera));
    CHECK(folder.log().failures(Vera) == 0);
    REQUIRE(folder.log().failed(Vera, Wrong));
    CHECK(folder.log().secondsLeft(Vera) == 0);
}

TEST_CASE("What the audit trail has not heard of is kept until it has", "[attempts]") {
    Folder folder;
    REQUIRE(folder.log().failed(Vera, Wrong));
    folder.wait(60);
    REQUIRE(folder.log().failed(Vera, QStringLiteral("waiting"), false));
    auto log = folder.log();
    REQUIRE(log.unreported().size() == 2);
    CHECK(log.unreported().first().at == folder.clock.now().addSecs(-60));
    CHECK(log.unreported().last().why == u"waiting");
    CHECK(log.failures(Vera) == 1);
    REQUIRE(log.forget());
    CHECK(folder.log().unreported().isEmpty());
    CHECK(folder.log().failures(Vera) == 1);
}

TEST_CASE("A damaged file of tries is told and does not stop anybody", "[attempts]") {
    Folder folder;
    QFile file(folder.path);
    for (const char* bytes : {"", "[]", "{\"logins\": [{\"login\": \"vera\", \"failures\": ", "\xff\xfe"}) {
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        auto log = folder.log();
        CHECK(log.wasDamaged());
        CHECK(log.secondsLeft(Vera) == 0);
        REQUIRE(log.forget());
        CHECK_FALSE(folder.log().wasDamaged());
    }
}

TEST_CASE("Made-up logins do not fill the disk", "[attempts]") {
    Folder folder;
    auto log = folder.log();
    for (int i = 0; i < 1200; ++i) {
        folder.wait(1);
        REQUIRE(log.failed(QStringLiteral("made-up-%1").arg(i), Wrong));
    }
    CHECK(QFile(folder.path).size() < 300000);
    CHECK(folder.log().failures(QStringLiteral("made-up-1199")) == 1);
    CHECK(folder.log().failures(QStringLiteral("made-up-0")) == 0);
}
