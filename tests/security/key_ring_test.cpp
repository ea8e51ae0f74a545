#include "domain/random_source.h"
#include "security/key_ring.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace dutydesk;

namespace {

const QString Password = QStringLiteral("пароль-2026");

Actor actor(const QString& login) {
    return {login, QStringLiteral("Вера Соколова"), Role::Coordinator, 3};
}

KeyRing ringWith(const QByteArray& key, const QStringList& logins) {
    KeyRing ring = KeyRing::create(QStringLiteral("replica-1"));
    for (const QString& login : logins)
        REQUIRE(ring.put(actor(login), Password + login, key, KeyRing::Cost::minimal()));
    return ring;
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("Each user unlocks the same database key with his own password") {
    const QByteArray key = KeyRing::randomKey();
    REQUIRE(key.size() == KeyRing::KeyBytes);
    const KeyRing ring = ringWith(key, {QStringLiteral("vera"), QStringLiteral("oleg")});
    CHECK(*ring.unlock(QStringLiteral("vera"), Password + QStringLiteral("vera")) == key);
    CHECK(*ring.unlock(QStringLiteral("oleg"), Password + QStringLiteral("oleg")) == key);
    CHECK(ring.find(QStringLiteral("vera"))->wrappedKey != ring.find(QStringLiteral("oleg"))->wrappedKey);
}

TEST_CASE("A wrong password and an unknown login get the same answer") {
    const KeyRing ring = ringWith(KeyRing::randomKey(), {QStringLiteral("vera")});
    const auto wrong = ring.unlock(QStringLiteral("vera"), QStringLiteral("something else"));
    const auto unknown = ring.unlock(QStringLiteral("nobody"), Password);
    REQUIRE_FALSE(wrong);
    REQUIRE_FALSE(unknown);
    CHECK(wrong.error().kind == ErrorKind::WrongPassword);
    CHECK(unknown.error().kind == ErrorKind::WrongPassword);
    CHECK(wrong.error().message == unknown.error().message);
}

TEST_CASE("Short passwords and empty logins are refused with the rule in words") {
    KeyRing ring = KeyRing::create(QStringLiteral("r"));
    const auto tooShort = ring.put(actor(QStringLiteral("vera")), QStringLiteral("1234567"), KeyRing::randomKey(),
                                   KeyRing::Cost::minimal());
    REQUIRE_FALSE(tooShort);
    CHECK(tooShort.error().kind == ErrorKind::BadInput);
    CHECK(tooShort.error().message.contains(QString::number(KeyRing::ShortestPassword)));
    CHECK_FALSE(ring.put(actor(QStringLiteral(" ")), Password, KeyRing::randomKey(), KeyRing::Cost::minimal()));
}

TEST_CASE("A key ring read back unlocks, is the owner's alone, and shows no secret") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("keyring.json"));
    const QByteArray key = KeyRing::randomKey();
    REQUIRE(ringWith(key, {QStringLiteral("vera")}).save(path));
    const auto loaded = KeyRing::load(path);
    REQUIRE(loaded);
    CHECK(loaded->replicaId() == QStringLiteral("replica-1"));
    CHECK(loaded->users().first().actor.fullName == QStringLiteral("Вера Соколова"));
    CHECK(loaded->users().first().actor.role == Role::Coordinator);
    CHECK(*loaded->unlock(QStringLiteral("vera"), Password + QStringLiteral("vera")) == key);
    const auto rights = QFile::permissions(path);
    CHECK_FALSE(rights.testFlag(QFileDevice::ReadGroup));
    CHECK_FALSE(rights.testFlag(QFileDevice::ReadOther));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK_FALSE(bytes.contains(key.toHex()));
    CHECK_FALSE(bytes.contains(key.toBase64()));
    CHECK_FALSE(bytes.contains(Password.toUtf8()));
}

TEST_CASE("A changed password takes the place of the old one, the key stays") {
    const QByteArray key = KeyRing::randomKey();
    KeyRing ring = ringWith(key, {QStringLiteral("vera")});
    REQUIRE(ring.put(actor(QStringLiteral("vera")), QStringLiteral("new password"), key, KeyRing::Cost::minimal()));
    CHECK(ring.users().size() == 1);
    CHECK_FALSE(ring.unlock(QStringLiteral("vera"), Password + QStringLiteral("vera")));
    CHECK(*ring.unlock(QStringLiteral("vera"), QStringLiteral("new password")) == key);
}

TEST_CASE("Damaged, foreign and newer key rings are refused in words and none unlocks another key") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("keyring.json"));
    const QByteArray key = KeyRing::randomKey();
    REQUIRE(ringWith(key, {QStringLiteral("vera")}).save(path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();

    CHECK(KeyRing::load(folder.filePath(QStringLiteral("absent"))).error().kind == ErrorKind::NotFound);
    write(path, "not JSON at all");
    CHECK(KeyRing::load(path).error().kind == ErrorKind::ForeignFile);
    write(path, R"({"format":"something else"})");
    CHECK(KeyRing::load(path).error().kind == ErrorKind::ForeignFile);
    write(path, QByteArray(good).replace("\"version\": 1", "\"version\": 2"));
    CHECK(KeyRing::load(path).error().kind == ErrorKind::NewerSchema);
    // A forged cost must not eat the machine.
    QByteArray greedy = good;
    greedy.replace("\"memory\": 8192", "\"memory\": 9000000000000");
    REQUIRE(greedy != good);
    write(path, greedy);
    CHECK(KeyRing::load(path).error().kind == ErrorKind::ForeignFile);

    SeededRandom random(3);
    for (int i = 0; i < 200; ++i) {
        QByteArray damaged = good;
        if (i % 2 == 0)
            damaged[qsizetype(random.next() % quint64(good.size()))] ^= char(1 << (random.next() % 8));
        else
            damaged.truncate(qsizetype(random.next() % quint64(good.size())));
        write(path, damaged);
        const auto ring = KeyRing::load(path);
        if (!ring) {
            CHECK_FALSE(ring.error().message.isEmpty());
            continue;
        }
        const auto unlocked = ring->unlock(QStringLiteral("vera"), Password + QStringLiteral("vera"));
        if (unlocked) // the bit fell on a name or a blank: the key itself is sealed
            CHECK(*unlocked == key);
    }
}
