#include "secrets/secret_bytes.h"
#include "security/key_ring.h"
#include "shell/interface_language.h"
#include "shell/locked_sync.h"
#include "shell/main_window.h"
#include "shell/session.h"
#include "shell/unlock_dialog.h"
#include "shell_desk.h"
#include "support/memory_search.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QSettings>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

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
