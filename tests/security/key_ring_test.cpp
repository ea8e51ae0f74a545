#include "domain/random_source.h"
#include "security/key_ring.h"
#include "security/recovery_code.h"

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
    CHECK(ring.find(QStringLiteral("vera"))->sealedKey != ring.find(QStringLiteral("oleg"))->sealedKey);
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
    write(path, QByteArray(good).replace("\"version\": 2", "\"version\": 3"));
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
        REQUIRE_FALSE(unlocked);
        CHECK_FALSE(unlocked.error().message.isEmpty());
    }
}

namespace {

Result<KeyRing> changedInTheFile(const KeyRing& ring, const QByteArray& from, const QByteArray& to) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("keyring.json"));
    REQUIRE(ring.save(path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    file.close();
    REQUIRE(bytes.contains(from));
    write(path, bytes.replace(from, to));
    return KeyRing::load(path);
}

} // namespace

TEST_CASE("What is changed in the file by hand is found at unlocking") {
    const QByteArray key = KeyRing::randomKey();
    KeyRing ring = ringWith(key, {QStringLiteral("vera"), QStringLiteral("oleg")});
    REQUIRE(ring.setDisabled(QStringLiteral("oleg"), true, key));
    ring.seal(key);
    struct Forgery {
        const char *from, *to;
    };
    const Forgery forgeries[] = {
        {"\"coordinator\"", "\"administrator\""},  {"\"level\": 3", "\"level\": 1"},
        {"\"name\": \"Вера", "\"name\": \"Пётр"},  {"\"replica\": \"replica-1\"", "\"replica\": \"replica-2\""},
        {"\"generation\": ", "\"generation\": 1"}, {"\"mustChange\": false", "\"mustChange\": true"}};
    for (const Forgery& forgery : forgeries) {
        INFO(forgery.from);
        const auto forged = changedInTheFile(ring, forgery.from, forgery.to);
        REQUIRE(forged);
        const auto opened = forged->open(QStringLiteral("vera"), Password + QStringLiteral("vera"));
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == ErrorKind::ForeignFile);
        CHECK(opened.error().message.contains(QStringLiteral("changed by something other")));
    }
}

TEST_CASE("A disabled user is let in by no change of the file, and comes back without a new password") {
    const QByteArray key = KeyRing::randomKey();
    KeyRing ring = ringWith(key, {QStringLiteral("vera"), QStringLiteral("oleg")});
    REQUIRE(ring.setDisabled(QStringLiteral("oleg"), true, key));
    ring.seal(key);
    const QString password = Password + QStringLiteral("oleg");
    CHECK(ring.open(QStringLiteral("oleg"), password).error().kind == ErrorKind::NotAllowed);
    // Even with the flag taken off there is no key under this name.
    const auto forged = changedInTheFile(ring, "\"disabled\": true", "\"disabled\": false");
    CHECK((!forged || !forged->open(QStringLiteral("oleg"), password)));
    REQUIRE(ring.setDisabled(QStringLiteral("oleg"), false, key));
    ring.seal(key);
    CHECK(*ring.unlock(QStringLiteral("oleg"), password) == key);
    CHECK(*ring.unlock(QStringLiteral("vera"), Password + QStringLiteral("vera")) == key);
}

TEST_CASE("A removed user is gone, and an unknown one cannot be removed, changed or disabled") {
    const QByteArray key = KeyRing::randomKey();
    KeyRing ring = ringWith(key, {QStringLiteral("vera"), QStringLiteral("oleg")});
    REQUIRE(ring.remove(QStringLiteral("oleg")));
    ring.seal(key);
    CHECK_FALSE(ring.find(QStringLiteral("oleg")));
    CHECK_FALSE(ring.unlock(QStringLiteral("oleg"), Password + QStringLiteral("oleg")));
    CHECK(ring.remove(QStringLiteral("oleg")).error().kind == ErrorKind::NotFound);
    CHECK(ring.setActor(actor(QStringLiteral("oleg"))).error().kind == ErrorKind::NotFound);
    CHECK(ring.setDisabled(QStringLiteral("oleg"), true, key).error().kind == ErrorKind::NotFound);
    CHECK(*ring.unlock(QStringLiteral("vera"), Password + QStringLiteral("vera")) == key);
}

TEST_CASE("While the key changes the ring opens both, and afterwards the new one only, for everybody") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("keyring.json"));
    const QByteArray key = KeyRing::randomKey(), next = KeyRing::randomKey();
    KeyRing ring = ringWith(key, {QStringLiteral("vera"), QStringLiteral("oleg")});
    const auto paper = ring.makeRecovery(key);
    REQUIRE(paper);
    REQUIRE(ring.beginRekey(next));
    ring.seal(key);
    REQUIRE(ring.save(path));
    auto loaded = KeyRing::load(path);
    REQUIRE(loaded);
    CHECK(loaded->rekeying());
    for (const char* login : {"vera", "oleg"}) {
        const auto keys = loaded->open(QLatin1String(login), Password + QLatin1String(login));
        REQUIRE(keys);
        CHECK(keys->current.copy() == key);
        CHECK(keys->next.copy() == next);
    }
    loaded->endRekey(true);
    loaded->seal(next);
    CHECK_FALSE(loaded->rekeying());
    CHECK(*loaded->unlock(QStringLiteral("oleg"), Password + QStringLiteral("oleg")) == next);
    CHECK(loaded->openWithRecovery(*paper)->current.copy() == next);

    ring.endRekey(false);
    ring.seal(key);
    CHECK_FALSE(ring.rekeying());
    CHECK(*ring.unlock(QStringLiteral("vera"), Password + QStringLiteral("vera")) == key);
}

TEST_CASE("The recovery key opens the ring, and a newer one makes it void") {
    const QByteArray key = KeyRing::randomKey();
    KeyRing ring = ringWith(key, {QStringLiteral("vera")});
    CHECK(ring.openWithRecovery(SecretBytes::random(32)).error().kind == ErrorKind::NotFound);
    const auto first = ring.makeRecovery(key);
    ring.seal(key);
    REQUIRE(first);
    const auto read = RecoveryCode::fromText(RecoveryCode::toText(*first));
    CHECK(ring.openWithRecovery(read.secret)->current.copy() == key);
    REQUIRE(ring.makeRecovery(key));
    ring.seal(key);
    CHECK(ring.openWithRecovery(*first).error().kind == ErrorKind::WrongPassword);
    CHECK(ring.openWithRecovery(SecretBytes()).error().kind == ErrorKind::WrongPassword);
}

TEST_CASE("A recovery key is read back from paper as people type, and a slip names its line") {
    const SecretBytes secret = SecretBytes::random(RecoveryCode::SecretSize);
    const QString text = RecoveryCode::toText(secret);
    CHECK(text.count(u'\n') == RecoveryCode::Lines - 1);
    const auto same = [&](const QString& typed) {
        const auto reading = RecoveryCode::fromText(typed);
        return !reading.secret.isEmpty() && reading.secret.copy() == secret.copy();
    };
    CHECK(same(text));
    CHECK(same(text.toLower()));
    CHECK(same(QString(text).replace(u'\n', u' ').remove(u'-')));
    CHECK(same(QString(text).replace(u'0', u'O').replace(u'1', u'l')));

    const QStringList lines = text.split(u'\n');
    int found = 0, tried = 0;
    for (int line = 0; line < RecoveryCode::Lines; ++line) {
        for (int at = 0; at < 5; ++at) {
            QStringList slip = lines;
            slip[line][at] = slip[line][at] == u'7' ? u'8' : u'7';
            const auto reading = RecoveryCode::fromText(slip.join(u'\n'));
            ++tried;
            found += reading.secret.isEmpty() && reading.badLine == line + 1;
            CHECK((reading.secret.isEmpty() || reading.secret.copy() != secret.copy()));
        }
    }
    CHECK(found >= tried - 3); // one check character of 32 lets a slip in thirty-two pass; the key then fits nothing
    QStringList swapped = lines;
    std::swap(swapped[0], swapped[1]);
    const auto reading = RecoveryCode::fromText(swapped.join(u'\n'));
    CHECK((reading.secret.isEmpty() || reading.secret.copy() != secret.copy()));
    CHECK(RecoveryCode::fromText(text.left(30)).secret.isEmpty());
    CHECK(RecoveryCode::fromText(QStringLiteral("это не ключ")).secret.isEmpty());
}
