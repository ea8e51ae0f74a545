// Two hundred ways in which the files of a desk may be damaged or exchanged: no one gets in as if nothing had happened.
#include "desk_fixture.h"

#include "desk/desk_files.h"

#include <QFile>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Login = QStringLiteral("coordinator");

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// A desk's two files as they were, and others of the same names.
struct Files {
    DeskFixture fixture;
    DeskEnvironment environment{fixture.clock, fixture.random, DeskFixture::rules(), KeyRing::Cost::minimal(), {}};
    QString folder = fixture.folder.path();
    QByteArray ring, replica, otherRing, otherReplica;

    Files() {
        fixture.close();
        ring = bytesOf(DeskFiles::keyRing(folder));
        replica = bytesOf(DeskFiles::replica(folder));
        const QTemporaryDir other;
        const Actor same{Login, QStringLiteral("Same login"), Role::Coordinator, 1};
        REQUIRE(Desk::create(other.path(), same, DeskFixture::Password, environment));
        otherRing = bytesOf(DeskFiles::keyRing(other.path()));
        otherReplica = bytesOf(DeskFiles::replica(other.path()));
    }
    Result<std::unique_ptr<Desk>> unlockWith(const QByteArray& ringBytes, const QByteArray& replicaBytes) {
        const QString path = DeskFiles::replica(folder);
        for (const char* beside : {"-wal", "-shm"})
            QFile::remove(path + QLatin1String(beside));
        QFile::remove(DeskFiles::attempts(folder)); // a damaged ring looks like wrong passwords, and those must wait
        write(DeskFiles::keyRing(folder), ringBytes);
        write(path, replicaBytes);
        return Desk::unlock(folder, Login, DeskFixture::Password, environment);
    }
};

} // namespace

TEST_CASE("Two hundred damaged and exchanged files: refused in words, or the damage is named at once", "[damaged]") {
    Files files;
    REQUIRE(files.unlockWith(files.ring, files.replica)); // as they are they open
    SeededRandom random(200);
    const auto below = [&](qsizetype size) { return qsizetype(random.next() % quint64(size)); };
    const auto flipped = [&](QByteArray bytes) {
        bytes[below(bytes.size())] ^= char(1 << below(8));
        return bytes;
    };
    int refused = 0, named = 0;
    for (int i = 0; i < 200; ++i) {
        QByteArray ring = files.ring, replica = files.replica;
        switch (i % 5) {
        case 0:
            ring = flipped(ring);
            break;
        case 1:
            ring.truncate(below(ring.size()));
            break;
        case 2:
            replica = flipped(replica);
            break;
        case 3:
            replica.truncate(below(replica.size()));
            break;
        default:
            (i % 2 ? ring : replica) = i % 2 ? files.otherRing : files.otherReplica;
        }
        INFO("case " << i);
        const auto desk = files.unlockWith(ring, replica);
        if (!desk) {
            CHECK_FALSE(desk.error().message.isEmpty());
            ++refused;
            continue;
        }
        CHECK(i % 5 == 2); // only a page that unlocking does not read can be damaged unseen
        const auto pages = (*desk)->damagedPages();
        REQUIRE(pages);
        CHECK(pages->size() == 1);
        named += int(pages->size());
    }
    CHECK(refused + named == 200);
    CHECK(refused >= 160);
    REQUIRE(files.unlockWith(files.ring, files.replica));
}

TEST_CASE("A sound file has no damaged pages, also while it is being written", "[damaged]") {
    DeskFixture fixture;
    for (int i = 0; i < 5; ++i) {
        REQUIRE(fixture.desk().setSetting(QStringLiteral("x"), QString::number(i)));
        const auto pages = fixture.desk().damagedPages();
        REQUIRE(pages);
        CHECK(pages->isEmpty());
    }
}
