#include "security/key_ring.h"
#include "security/secret_bytes.h"
#include "shell/interface_language.h"
#include "shell/locked_sync.h"
#include "shell/main_window.h"
#include "shell/session.h"
#include "shell/unlock_dialog.h"
#include "shell_desk.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QSettings>

#include <array>
#include <cstring>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

constexpr unsigned char Mask = 0x5a;
std::array<unsigned char, 1 << 20> window; // what is being looked through; left out of the search itself

/// A secret that this test knows without having it in its own memory.
struct Masked {
    explicit Masked(const QByteArray& plain)
        : bytes(plain.size(), '\0') {
        for (qsizetype i = 0; i < plain.size(); ++i)
            bytes[i] = char(plain.at(i) ^ char(Mask));
    }
    bool isAt(const unsigned char* at) const {
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            if ((at[i] ^ Mask) != static_cast<unsigned char>(bytes.at(i)))
                return false;
        }
        return true;
    }
    QByteArray bytes;
};

int countIn(const Masked& secret, quintptr start, qsizetype size) {
    const auto own = reinterpret_cast<quintptr>(window.data());
    const int first = static_cast<unsigned char>(secret.bytes.at(0)) ^ Mask;
    int found = 0;
    const unsigned char* at = window.data();
    const unsigned char* const end = at + size - secret.bytes.size() + 1;
    while (at < end && (at = static_cast<const unsigned char*>(memchr(at, first, std::size_t(end - at))))) {
        const quintptr where = start + quintptr(at - window.data());
        if ((where < own || where >= own + window.size()) && secret.isAt(at))
            ++found;
        ++at;
    }
    return found;
}

/// How often the secret stands in the writable memory of this process, freed memory included.
int copiesInMemory(const Masked& secret) {
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    REQUIRE(maps.open(QIODevice::ReadOnly));
    REQUIRE(memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    int found = 0;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.size() < 2 || !parts.at(1).startsWith("rw"))
            continue;
        const quint64 from = parts.at(0).split('-').value(0).toULongLong(nullptr, 16);
        const quint64 to = parts.at(0).split('-').value(1).toULongLong(nullptr, 16);
        const qint64 overlap = secret.bytes.size() - 1;
        for (quint64 at = from; at < to; at += quint64(window.size()) - quint64(overlap)) {
            const qint64 wanted = qint64(std::min<quint64>(window.size(), to - at));
            if (!memory.seek(qint64(at)))
                break;
            const qint64 read = memory.read(reinterpret_cast<char*>(window.data()), wanted);
            if (read > overlap)
                found += countIn(secret, quintptr(at), read);
            if (read < wanted)
                break;
        }
    }
    window.fill(0);
    return found;
}

/// The key of a replica, and the key as SQL spells it.
struct Secrets {
    static Secrets of(const ShellDesk& box) {
        const auto ring = KeyRing::load(QDir(box.folder()).filePath(QStringLiteral("keyring.json")));
        REQUIRE(ring);
        auto key = ring->unlock(ShellDesk::login(), ShellDesk::password());
        REQUIRE(key);
        QByteArray spelled = key->toHex();
        Secrets secrets{Masked(*key), Masked(spelled)};
        wipe(*key);
        wipe(spelled);
        return secrets;
    }
    Masked raw, spelled;
};

} // namespace

TEST_CASE("the lock leaves no copy of the replica's key in the memory of the program", "[ui][lock][keys]") {
    QSettings().clear();
    ShellDesk box(Role::Coordinator);
    box.close();
    InterfaceLanguage words;
    Session session(*qApp, box.folder(), box.environment(), words);
    REQUIRE(session.unlock(ShellDesk::login(), ShellDesk::password()));
    session.setWatchSchedule(false);
    session.begin();
    until([&] { return !session.window()->runner().busy(); });
    const Secrets secrets = Secrets::of(box);
    CHECK(copiesInMemory(secrets.raw) > 0); // the search finds what is there

    session.lock(QStringLiteral("idle"));
    until([&] { return session.isLocked() && session.unlockDialog(); });
    CHECK(copiesInMemory(secrets.raw) == 0);
    CHECK(copiesInMemory(secrets.spelled) == 0);

    session.unlockDialog()->tryWith(ShellDesk::login(), ShellDesk::password());
    until([&] { return session.window() && !session.window()->runner().busy(); });
    CHECK(copiesInMemory(secrets.raw) > 0);
}
