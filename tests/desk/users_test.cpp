#include "desk_fixture.h"

#include "desk/desk_files.h"
#include "replica/rekey.h"
#include "security/key_ring.h"

#include <QFile>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString NewPassword = QStringLiteral("тихий вечер у реки");
const QString Wrong = QStringLiteral("not the password");

Actor user(const QString& login, Role role = Role::Representative) {
    return {login, QStringLiteral("Орлова Анна"), role, 1};
}

DeskEnvironment environmentOf(DeskFixture& fixture) {
    return {fixture.clock, fixture.random, DeskFixture::rules(), KeyRing::Cost::minimal(), {}};
}

Result<std::unique_ptr<Desk>> unlock(DeskFixture& fixture, const QString& login, const QString& password) {
    return Desk::unlock(fixture.folder.path(), login, password, environmentOf(fixture));
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE((file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()));
}

} // namespace

TEST_CASE("A new user chooses a password of his own before anything else", "[users]") {
    DeskFixture fixture(Role::Administrator);
    REQUIRE(fixture.desk().addUser(user(QStringLiteral("orlova")), DeskFixture::Password));
    auto desk = unlock(fixture, QStringLiteral("orlova"), DeskFixture::Password);
    REQUIRE(desk);
    CHECK((*desk)->mustChangePassword());
    const auto calls = (*desk)->callList({});
    REQUIRE_FALSE(calls);
    CHECK(calls.error().kind == ErrorKind::NotAllowed);
    CHECK((*desk)->changeOwnPassword(DeskFixture::Password, DeskFixture::Password).error().kind == ErrorKind::BadInput);
    CHECK((*desk)->changeOwnPassword(Wrong, NewPassword).error().kind == ErrorKind::WrongPassword);
    REQUIRE((*desk)->changeOwnPassword(DeskFixture::Password, NewPassword));
    CHECK((*desk)->callList({}).ok());
    desk->reset();
    CHECK_FALSE(unlock(fixture, QStringLiteral("orlova"), DeskFixture::Password));
    CHECK(unlock(fixture, QStringLiteral("orlova"), NewPassword).ok());
}

TEST_CASE("Users are managed by the administrator, by a coordinator only while there is none", "[users]") {
    for (const Role role : {Role::Representative, Role::Coordinator, Role::Auditor}) {
        DeskFixture fixture(role);
        CHECK(fixture.desk().addUser(user(QStringLiteral("orlova")), NewPassword).error().kind ==
              ErrorKind::NotAllowed);
        CHECK(fixture.desk().userList().error().kind == ErrorKind::NotAllowed);
        CHECK(fixture.desk().makeRecoveryKey().error().kind == ErrorKind::NotAllowed);
    }
    const QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(6, 0), Qt::UTC)};
    SeededRandom random(1);
    const DeskEnvironment environment{clock, random, DeskFixture::rules(), KeyRing::Cost::minimal(), {}};
    const QString path = folder.filePath(QStringLiteral("desk"));
    REQUIRE(Desk::create(path, user(QStringLiteral("first"), Role::Coordinator), NewPassword, environment));
    const auto desk = Desk::unlock(path, QStringLiteral("first"), NewPassword, environment);
    REQUIRE(desk);
    CHECK((*desk)->mayManageUsers());
    REQUIRE((*desk)->addUser(user(QStringLiteral("boss"), Role::Administrator), NewPassword));
    CHECK_FALSE((*desk)->mayManageUsers());
}

TEST_CASE("Somebody is always left to manage the users, and nobody locks himself out", "[users]") {
    DeskFixture fixture(Role::Administrator);
    Desk& desk = fixture.desk();
    const QString self = desk.actor().login;
    CHECK(desk.setUserDisabled(self, true).error().kind == ErrorKind::BadInput);
    CHECK(desk.removeUser(self).error().kind == ErrorKind::BadInput);
    REQUIRE(desk.removeUser(QStringLiteral("coordinator")));
    CHECK(desk.changeUser(user(self, Role::Representative)).error().kind == ErrorKind::Conflict);
    CHECK(desk.userList()->size() == 3);
    CHECK(desk.addUser(user(self), NewPassword).error().kind == ErrorKind::Conflict);
    CHECK(desk.addUser(user(QStringLiteral("x")), QStringLiteral("123456789")).error().kind == ErrorKind::BadInput);
}

TEST_CASE("A disabled user stays out, a password reset opens no closed door, enabling gives the old password back",
          "[users]") {
    DeskFixture fixture(Role::Administrator);
    const QString login = QStringLiteral("representative");
    REQUIRE(fixture.desk().setUserDisabled(login, true));
    CHECK(unlock(fixture, login, DeskFixture::Password).error().kind == ErrorKind::NotAllowed);
    REQUIRE(fixture.desk().setUserDisabled(login, false));
    CHECK(unlock(fixture, login, DeskFixture::Password).ok());
    REQUIRE(fixture.desk().setUserDisabled(login, true));
    REQUIRE(fixture.desk().resetPassword(login, NewPassword));
    CHECK(unlock(fixture, login, NewPassword).error().kind == ErrorKind::NotAllowed);
}

TEST_CASE("Wrong passwords are waited for across restarts, told to the audit trail, and the administrator frees",
          "[users]") {
    DeskFixture fixture(Role::Administrator);
    const QString login = QStringLiteral("representative");
    for (int i = 0; i < 3; ++i)
        CHECK(unlock(fixture, login, Wrong).error().kind == ErrorKind::WrongPassword);
    CHECK(Desk::unlockWait(fixture.folder.path(), login, environmentOf(fixture)).seconds == 5);
    const auto tooEarly = unlock(fixture, login, DeskFixture::Password);
    REQUIRE_FALSE(tooEarly);
    CHECK(tooEarly.error().kind == ErrorKind::NotAllowed);
    REQUIRE(fixture.desk().freeUser(login));
    REQUIRE(unlock(fixture, login, DeskFixture::Password));
    CHECK(fixture.rows(QStringLiteral("SELECT details FROM audit WHERE action = 'unlock-failed' AND actor = ? "
                                      "ORDER BY id"),
                       {login}) == QStringList{QStringLiteral("wrong-password"), QStringLiteral("wrong-password"),
                                               QStringLiteral("wrong-password"), QStringLiteral("waiting")});
    CHECK(fixture.rows(QStringLiteral("SELECT count(*) FROM audit WHERE details LIKE '%not the password%'")) ==
          QStringList{QStringLiteral("0")});
    CHECK_FALSE(bytesOf(fixture.folder.filePath(QStringLiteral("attempts.json"))).contains(Wrong.toUtf8()));
    CHECK(fixture.desk().verify()->ok);
}

TEST_CASE("An older key file put back is refused", "[users]") {
    DeskFixture fixture(Role::Administrator);
    const QString path = DeskFiles::keyRing(fixture.folder.path());
    const QByteArray before = bytesOf(path);
    REQUIRE(fixture.desk().removeUser(QStringLiteral("representative")));
    put(path, before);
    const auto refused = unlock(fixture, QStringLiteral("representative"), DeskFixture::Password);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::ForeignFile);
    CHECK(refused.error().message.contains(QStringLiteral("older than the data")));
}

TEST_CASE("Every change of a user leaves its row in the trail", "[users]") {
    DeskFixture fixture(Role::Administrator);
    Desk& desk = fixture.desk();
    const QString login = QStringLiteral("orlova");
    REQUIRE(desk.addUser(user(login), NewPassword));
    REQUIRE(desk.changeUser(user(login, Role::Coordinator)));
    REQUIRE(desk.setUserDisabled(login, true));
    REQUIRE(desk.setUserDisabled(login, false));
    REQUIRE(desk.resetPassword(login, NewPassword + u'!'));
    REQUIRE(desk.freeUser(login));
    REQUIRE(desk.removeUser(login));
    CHECK(fixture.rows(QStringLiteral("SELECT action FROM audit WHERE subject = ? ORDER BY id"), {login}) ==
          QStringList{QStringLiteral("user-add"), QStringLiteral("user-change"), QStringLiteral("user-disable"),
                      QStringLiteral("user-enable"), QStringLiteral("password-reset"), QStringLiteral("user-free"),
                      QStringLiteral("user-remove")});
}

TEST_CASE("The paper with the recovery key makes an administrator who can unlock", "[users]") {
    DeskFixture fixture(Role::Administrator);
    const auto code = fixture.desk().makeRecoveryKey();
    REQUIRE(code);
    const Actor boss = user(QStringLiteral("boss"), Role::Administrator);
    const auto recover = [&](const QString& typed, const Actor& who) {
        return Desk::recover(fixture.folder.path(), typed, who, NewPassword, environmentOf(fixture));
    };
    CHECK(recover(QStringLiteral("7QM2"), boss).error().kind == ErrorKind::BadInput);
    CHECK(recover(*code, user(QStringLiteral("representative"))).error().kind == ErrorKind::Conflict);
    REQUIRE(recover(code->toLower(), boss));
    const auto desk = unlock(fixture, boss.login, NewPassword);
    REQUIRE(desk);
    CHECK((*desk)->actor().role == Role::Administrator);
    CHECK((*desk)->verify()->ok);
    REQUIRE((*desk)->makeRecoveryKey());
    CHECK(recover(*code, boss).error().kind == ErrorKind::WrongPassword);
}

TEST_CASE("A new key for the replica: the same people and passwords, the old key opens nothing", "[users][rekey]") {
    DeskFixture fixture(Role::Administrator);
    const QString folder = fixture.folder.path();
    const QString login = fixture.desk().actor().login;
    const QStringList people = fixture.rows(QStringLiteral("SELECT count(*), sum(length(enp)) FROM person"));
    const auto ring = KeyRing::load(DeskFiles::keyRing(folder));
    const auto oldKey = ring->unlock(login, DeskFixture::Password);
    REQUIRE(oldKey);

    const auto whileOpen = Desk::rekey(folder, login, DeskFixture::Password, environmentOf(fixture));
    REQUIRE_FALSE(whileOpen);
    CHECK(whileOpen.error().kind == ErrorKind::Busy);

    fixture.close();
    CHECK(Desk::rekey(folder, QStringLiteral("representative"), DeskFixture::Password, environmentOf(fixture))
              .error()
              .kind == ErrorKind::NotAllowed);
    qint64 told = 0;
    REQUIRE(Desk::rekey(folder, login, DeskFixture::Password, environmentOf(fixture), [&](qint64 done, qint64 total) {
        CHECK(done <= total);
        told = std::max(told, done);
        return true;
    }));
    CHECK(told > 0);
    CHECK(Database::open(DeskFiles::replica(folder), DatabaseKey(*oldKey), Database::Mode::ReadOnly).error().kind ==
          ErrorKind::ForeignFile);
    for (const char* who : {"administrator", "representative", "coordinator", "auditor"})
        CHECK(unlock(fixture, QLatin1String(who), DeskFixture::Password).ok());
    fixture.reopen();
    CHECK(fixture.rows(QStringLiteral("SELECT count(*), sum(length(enp)) FROM person")) == people);
    CHECK(fixture.desk().verify()->ok);
    CHECK_FALSE(QFile::exists(DeskFiles::rekeyed(folder)));
    CHECK_FALSE(KeyRing::load(DeskFiles::keyRing(folder))->rekeying());
}

TEST_CASE("Cancelling a new key, or the power going at any step of it, leaves a replica that opens", "[users][rekey]") {
    DeskFixture fixture(Role::Administrator);
    const QString folder = fixture.folder.path();
    const QString login = fixture.desk().actor().login;
    fixture.close();
    const auto cancelled =
        Desk::rekey(folder, login, DeskFixture::Password, environmentOf(fixture), [](qint64, qint64) { return false; });
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().kind == ErrorKind::Cancelled);
    CHECK(unlock(fixture, login, DeskFixture::Password).ok());

    // The steps on disk: the ring with both keys; half a copy; the copy in the file's place; the ring settled.
    const QByteArray next = KeyRing::randomKey();
    auto ring = KeyRing::load(DeskFiles::keyRing(folder));
    REQUIRE(ring);
    auto key = ring->unlock(login, DeskFixture::Password);
    REQUIRE(key);
    REQUIRE(ring->beginRekey(next));
    ring->seal(*key);
    REQUIRE(ring->save(DeskFiles::keyRing(folder)));
    const QByteArray betweenRing = bytesOf(DeskFiles::keyRing(folder));
    put(DeskFiles::rekeyed(folder), "half a copy");
    {
        const auto desk = unlock(fixture, login, DeskFixture::Password); // the old file, given up
        REQUIRE(desk);
        CHECK_FALSE(QFile::exists(DeskFiles::rekeyed(folder)));
    }
    ring = KeyRing::load(DeskFiles::keyRing(folder));
    REQUIRE_FALSE(ring->rekeying());
    REQUIRE(ring->beginRekey(next));
    ring->seal(*key);
    REQUIRE(ring->save(DeskFiles::keyRing(folder)));
    REQUIRE(
        writeUnderNewKey(DeskFiles::replica(folder), DatabaseKey(*key), DeskFiles::rekeyed(folder), DatabaseKey(next)));
    {
        const auto desk = unlock(fixture, login, DeskFixture::Password); // the new file, settled
        REQUIRE(desk);
        CHECK((*desk)->verify()->ok);
    }
    CHECK(*KeyRing::load(DeskFiles::keyRing(folder))->unlock(login, DeskFixture::Password) == next);
    // A ring from the middle of it, put back later, opens the new file still, but is older than what the file
    // remembers.
    put(DeskFiles::keyRing(folder), betweenRing);
    CHECK(unlock(fixture, login, DeskFixture::Password).error().kind == ErrorKind::ForeignFile);
}
