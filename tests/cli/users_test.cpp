// Users and keys from the command line: what an administrator does over the telephone with somebody on the spot.
#include "cli/cli_desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk::test;

namespace {

QStringList words(const char* text, const CliDesk& desk) {
    QStringList list = QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
    for (QString& word : list)
        word.replace(QLatin1String("DIR"), desk.folder.path());
    return list;
}

/// As a user other than the first: his password lies in DIR/`file`.
CliOutcome as(CliDesk& desk, const char* login, const char* file, const char* command) {
    return desk.cli.raw(QStringList{QStringLiteral("--data"), desk.cli.data(), QStringLiteral("--login"),
                                    QLatin1String(login), QStringLiteral("--password-file"),
                                    desk.path(QLatin1String(file)), QStringLiteral("--json")} +
                        words(command, desk));
}

} // namespace

TEST_CASE("Users are added, changed, disabled and removed from the command line", "[cli][users]") {
    CliDesk desk;
    desk.writeFile(QStringLiteral("first"), "river at dusk 7\n");
    desk.writeFile(QStringLiteral("own"), "a lamp on the stairs\n");
    desk.writeFile(QStringLiteral("weak"), "12345678\n");
    const auto run = [&](const char* text) { return desk.run(words(text, desk)); };

    CHECK(run("user list").array().size() == 1);
    CHECK(run("user add orlova --new-password-file DIR/weak").code == 5);
    CHECK(run("user add orlova --role boss --new-password-file DIR/first").code == 5);
    CHECK(run("user add orlova").code == 2);
    CHECK(run("user list orlova").code == 2);
    CHECK(run("user dance orlova").code == 2);
    const auto added = run("user add orlova --name Орлова --level 2 --new-password-file DIR/first");
    CHECK(added.code == 0);
    CHECK(added.object().value(u"done") == QStringLiteral("add"));
    CHECK(as(desk, "orlova", "first", "status").code == 3); // a password of his own first
    CHECK(as(desk, "orlova", "first", "password --new-password-file DIR/own").code == 0);
    CHECK(as(desk, "orlova", "own", "status").code == 0);

    CHECK(run("user change orlova --role auditor").code == 0);
    const QJsonObject changed = run("user list").array().at(1).toObject();
    CHECK(changed.value(u"role") == QStringLiteral("auditor"));
    CHECK(changed.value(u"name").toString() == QStringLiteral("Орлова"));
    CHECK(changed.value(u"level") == 2);
    CHECK(as(desk, "orlova", "own", "status").code == 3); // the auditor sees no day's work
    CHECK(run("user disable orlova").code == 0);
    CHECK(as(desk, "orlova", "own", "verify").code == 3);
    CHECK(run("user enable orlova").code == 0);
    CHECK(as(desk, "orlova", "own", "verify").code == 0);
    CHECK(run("user remove orlova").code == 0);
    CHECK(run("user remove orlova").code == 5);
    CHECK(run("verify").object().value(u"ok") == true);
}

TEST_CASE("A lost password is mended with the recovery key, and the replica gets a new key", "[cli][users]") {
    CliDesk desk;
    desk.writeFile(QStringLiteral("own"), "a lamp on the stairs\n");
    const auto made = desk.run({QStringLiteral("recovery-key")});
    REQUIRE(made.code == 0);
    desk.writeFile(QStringLiteral("paper"), made.object().value(u"recoveryKey").toString().toUtf8());
    desk.writeFile(QStringLiteral("slip"), "ABCDE-FGH12\n");
    CHECK(as(desk, "boss", "none", "recover --recovery-key-file DIR/slip --new-password-file DIR/own").code == 5);
    CHECK(as(desk, "boss", "none", "recover --recovery-key-file DIR/paper --new-password-file DIR/own").code == 0);
    CHECK(as(desk, "boss", "own", "user list").array().size() == 2);
    const QJsonObject before = desk.run({QStringLiteral("status")}).object();
    CHECK(desk.run({QStringLiteral("rekey")}).code == 3); // there is an administrator now
    const auto rekeyed = as(desk, "boss", "own", "rekey");
    CHECK(rekeyed.code == 0);
    CHECK(rekeyed.isPureJson());
    CHECK(desk.run({QStringLiteral("status")}).object() == before);
    CHECK(desk.run({QStringLiteral("verify")}).object().value(u"ok") == true);
}

TEST_CASE("A backup is made, listed and restored from the command line", "[cli][backup]") {
    CliDesk desk;
    CHECK(desk.run({QStringLiteral("backup"), QStringLiteral("--list")}).array().isEmpty());
    const auto made = desk.run({QStringLiteral("backup")});
    REQUIRE(made.code == 0);
    const QString folder = made.object().value(u"folder").toString();
    CHECK(desk.run({QStringLiteral("backup"), QStringLiteral("--list")}).array().size() == 1);
    CHECK(desk.run({QStringLiteral("backup"), QStringLiteral("--if-due")}).object().value(u"folder").isNull());
    const QString enp = SyncedReplica::instance().enps().first();
    REQUIRE(desk.run({QStringLiteral("contact"), enp, QStringLiteral("--outcome"), QStringLiteral("informed")}).code ==
            0);
    const auto unsent = desk.run({QStringLiteral("outbox")}).array().size();
    REQUIRE(unsent > 0);
    CHECK(desk.run({QStringLiteral("restore"), desk.path(QStringLiteral("nowhere"))}).code != 0);
    const auto restored = desk.run({QStringLiteral("restore"), folder});
    REQUIRE(restored.code == 0);
    CHECK(restored.object().value(u"rescued").toInt() == unsent);
    CHECK(desk.run({QStringLiteral("outbox")}).array().size() == unsent);
    const auto salvaged = desk.run({QStringLiteral("salvage")});
    CHECK(salvaged.code == 0);
    CHECK(salvaged.object().value(u"unsent").toInt() == unsent);
    CHECK(desk.run({QStringLiteral("verify")}).object().value(u"ok") == true);
}

TEST_CASE("Only an administrator allows plain http to a host", "[cli]") {
    CliDesk desk;
    const CliOutcome refused = desk.run({QStringLiteral("allow-http"), QStringLiteral("mis.local")});
    CHECK(refused.code == 3);
    CHECK(refused.err.contains(QLatin1String("role")));
    const CliOutcome allowed = desk.run({QStringLiteral("allow-http")});
    CHECK(allowed.code == 0);
    CHECK(allowed.array().isEmpty());
}
