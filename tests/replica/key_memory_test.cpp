#include "replica/replica_copy.h"
#include "replica_fixture.h"
#include "support/memory_search.h"

#include <QFile>
#include <QThread>

#include <sys/resource.h>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// The flags (VmFlags of proc(5)) of the memory around this address.
QList<QByteArray> flagsOf(const void* address) {
    QFile maps(QStringLiteral("/proc/self/smaps"));
    REQUIRE(maps.open(QIODevice::ReadOnly));
    bool here = false;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> ends = line.left(line.indexOf(' ')).split('-');
        bool number = false;
        const quint64 from = ends.value(0).toULongLong(&number, 16);
        if (number && ends.size() == 2)
            here =
                quint64(quintptr(address)) >= from && quint64(quintptr(address)) < ends.at(1).toULongLong(nullptr, 16);
        else if (here && line.startsWith("VmFlags:"))
            return line.mid(8).simplified().split(' ');
    }
    return {};
}

bool mayLock() {
    rlimit limit{};
    return getrlimit(RLIMIT_MEMLOCK, &limit) == 0 && limit.rlim_cur >= (1U << 20);
}

/// A random key and how its two forms are found again.
struct Known {
    DatabaseKey key{SecretBytes::random(32)};
    Masked raw = maskOf([](const SecretBytes& bytes) { return bytes.copy(); });
    Masked spelled = maskOf([](const SecretBytes& bytes) {
        QByteArray plain = bytes.copy(), hex = plain.toHex();
        wipe(plain);
        return hex;
    });

private:
    template <class Form>
    Masked maskOf(const Form& form) const {
        QByteArray plain = form(key.bytes());
        Masked masked(plain);
        wipe(plain);
        return masked;
    }
};

} // namespace

TEST_CASE("The key of a replica lies in locked memory, however often it is copied") {
    const DatabaseKey key(QByteArray("0123456789abcdef0123456789abcde\xff"));
    const DatabaseKey copy = key;
    CHECK(copy.bytes().data() == key.bytes().data());
    const SecretBytes spelled = key.spelled();
    for (const SecretBytes* secret : {&key.bytes(), &spelled}) {
        const QList<QByteArray> flags = flagsOf(secret->data());
        CHECK(flags.contains("dd")); // left out of core dumps
        CHECK((flags.contains("lo") || !mayLock()));
    }
    CHECK(spelled.copy() == "x'303132333435363738396162636465663031323334353637383961626364"
                            "65ff'");
}

TEST_CASE("A key taken over as plain bytes is not left where it was") {
    std::optional<Known> known(std::in_place);
    const Masked mask = known->raw;
    {
        const DatabaseKey taken(known->key.bytes().copy());
        known.reset();
        CHECK(copiesInMemory(mask) == 1);
    }
    CHECK(copiesInMemory(mask) == 0);
}

TEST_CASE("A replica that was opened, read, copied and closed leaves no copy of its keys in memory") {
    QTemporaryDir folder;
    const FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(6, 0), Qt::UTC)};
    const QString path = folder.filePath(QStringLiteral("replica.db")), other = folder.filePath(QStringLiteral("o.db"));
    std::optional<Known> first(std::in_place), second(std::in_place);
    const Masked masks[] = {first->raw, first->spelled, second->raw, second->spelled};
    REQUIRE(Replica::create(path, first->key, clock));
    {
        const auto replica = Replica::open(path, first->key, clock);
        REQUIRE(replica);
        std::unique_ptr<QThread> thread(QThread::create([&] { (void)(*replica)->reader(); }));
        thread->start();
        thread->wait();
        REQUIRE((*replica)->reader());
        CHECK(copiesInMemory(masks[0]) > 0); // the search finds what is there
        auto db = Database::open(path, first->key, Database::Mode::ReadWrite);
        REQUIRE(db);
        REQUIRE(copyReplica(**db, other, second->key));
        REQUIRE(checkReplicaCopy(other, second->key));
        CHECK(copiesInMemory(masks[2]) > 0);
    }
    first.reset();
    second.reset();
    for (const Masked& mask : masks)
        CHECK(copiesInMemory(mask) == 0);
}
