// The system's sleep and lock over a real message bus, down to the row in the trail.
#include "private_bus.h"
#include "shell/system_lock_watch.h"
#include "shell_session.h"

#include <catch2/generators/catch_generators.hpp>

#include <QCoreApplication>
#include <QDBusConnectionInterface>

using namespace dutydesk;
using namespace dutydesk::test;

namespace dutydesk::test {

const PrivateBus& theBus(); // system_bus_main.cpp

} // namespace dutydesk::test

namespace {

/// An open desk that listens to the system.
struct Listening {
    explicit Listening(bool old = false)
        : logind(theBus().address(), old)
        , desk(Role::Administrator) {
        REQUIRE(QDBusConnection::systemBus().isConnected());
        desk.session.watchSystem();
        until([this] { return logind.sleepIsHeld(); }); // by then the bus knows what the desk listens to
    }
    bool locked() const { return desk.session.isLocked(); }
    /// Every word that was sent so far has arrived: the bus keeps the order, and this comes last.
    void settle() {
        const int before = logind.inhibitions();
        logind.prepareForSleep(false);
        until([&] { return logind.inhibitions() > before; });
    }
    /// Why it was locked, as the trail has it.
    QString why() {
        desk.untilLocked();
        desk.unlock();
        AuditFilter filter;
        filter.action = QStringLiteral("lock");
        const auto trail = desk.session.window()->runner().desk().audit(filter);
        REQUIRE(trail);
        REQUIRE(trail->rows.size() == 2); // the older one is of the fixture, which closed its desk
        return trail->rows.first().details;
    }

    FakeLogind logind;
    Open desk;
};

} // namespace

TEST_CASE("the desk is locked before the system is let go to sleep", "[ui][lock][bus]") {
    Listening t;
    CHECK(t.logind.inhibited() == QStringList{QStringLiteral("sleep"), QStringLiteral("DutyDesk"),
                                              QStringLiteral("Locks the lists"), QStringLiteral("delay")});
    CHECK(t.logind.inhibitions() == 1);
    t.logind.prepareForSleep(true);
    until([&] { return !t.logind.sleepIsHeld(); });
    CHECK(t.locked());
    CHECK_FALSE(t.desk.session.window());
    t.logind.prepareForSleep(false); // awake again: the next sleep waits too
    until([&] { return t.logind.inhibitions() == 2 && t.logind.sleepIsHeld(); });
    CHECK(t.locked()); // waking opens nothing
    CHECK(t.why() == u"sleep");
}

TEST_CASE("logind's lock of this session locks the desk, that of another one does not", "[ui][lock][bus]") {
    const bool old = GENERATE(false, true);
    Listening t(old);
    t.settle();
    t.logind.lock(QStringLiteral("/org/freedesktop/login1/session/_32"));
    t.settle();
    CHECK_FALSE(t.locked());
    // The desk learns its session in an answer of its own; a lock before that is repeated.
    until([&] {
        if (!t.locked())
            t.logind.lock();
        return t.locked();
    });
    CHECK(t.logind.asked().first() == u"auto");
    CHECK(t.logind.asked().size() == (old ? 2 : 1));
    if (old)
        CHECK(t.logind.asked().last() == QString::number(QCoreApplication::applicationPid()));
    CHECK(t.why() == u"session");
}

TEST_CASE("the session's locked hint locks the desk, its end does not", "[ui][lock][bus]") {
    Listening t;
    t.settle();
    t.logind.setLockedHint(false);
    t.settle();
    CHECK_FALSE(t.locked());
    until([&] {
        if (!t.locked())
            t.logind.setLockedHint(true);
        return t.locked();
    });
    CHECK(t.why() == u"session");
}

TEST_CASE("the desktop's screen saver locks the desk", "[ui][lock][bus]") {
    const QString desktop =
        GENERATE(as<QString>(), QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver"));
    Listening t;
    t.logind.screenSaver(desktop, false);
    t.logind.screenSaver(QStringLiteral("org.example.ScreenSaver"), true);
    t.settle();
    CHECK_FALSE(t.locked());
    t.logind.screenSaver(desktop, true);
    until([&] { return t.locked(); });
    CHECK(t.why() == u"session");
}
