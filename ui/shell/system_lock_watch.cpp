#include "shell/system_lock_watch.h"

#ifdef DUTYDESK_DBUS
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#endif

namespace dutydesk {

struct SystemLockWatch::Private {
#ifdef DUTYDESK_DBUS
    QDBusUnixFileDescriptor delay; ///< while it is held, logind waits some seconds with the sleep
#endif
};

SystemLockWatch::SystemLockWatch(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>()) {}

SystemLockWatch::~SystemLockWatch() = default;

void SystemLockWatch::prepareForSleep(bool sleeping) {
    if (!sleeping) {
        holdSleep();
        return;
    }
    Q_EMIT lockWanted(QStringLiteral("sleep"));
#ifdef DUTYDESK_DBUS
    d->delay = {}; // the desk is locked: the computer may sleep
#endif
}

void SystemLockWatch::sessionLocked() {
    Q_EMIT lockWanted(QStringLiteral("session"));
}

void SystemLockWatch::screenSaverChanged(bool active) {
    if (active)
        sessionLocked();
}

void SystemLockWatch::sessionChanged(const QString&, const QVariantMap& changed, const QStringList&) {
    if (changed.value(QStringLiteral("LockedHint")).toBool())
        sessionLocked();
}

#ifdef DUTYDESK_DBUS

namespace {

const QString Login = QStringLiteral("org.freedesktop.login1");
const QString LoginPath = QStringLiteral("/org/freedesktop/login1");
const QString Manager = QStringLiteral("org.freedesktop.login1.Manager");

} // namespace

bool SystemLockWatch::start() {
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const char* desktop : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"})
        session.connect(QString(), QString(), QLatin1String(desktop), QStringLiteral("ActiveChanged"), this,
                        SLOT(screenSaverChanged(bool)));
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return false;
    const bool listening =
        bus.connect(Login, LoginPath, Manager, QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
    askForSession(false);
    holdSleep();
    return listening;
}

/// "auto" is the session of the caller or, for a program that the desktop started as a service, the one on the screen;
/// older logind knows sessions by process only.
void SystemLockWatch::askForSession(bool byProcess) {
    QDBusMessage call = QDBusMessage::createMethodCall(
        Login, LoginPath, Manager, byProcess ? QStringLiteral("GetSessionByPID") : QStringLiteral("GetSession"));
    call << (byProcess ? QVariant(uint(QCoreApplication::applicationPid())) : QVariant(QStringLiteral("auto")));
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, byProcess] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> path = *watcher;
        if (!path.isError())
            listenToSession(path.value().path());
        else if (!byProcess)
            askForSession(true);
    });
}

void SystemLockWatch::listenToSession(const QString& path) {
    QDBusConnection bus = QDBusConnection::systemBus();
    bus.connect(Login, path, QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"), this,
                SLOT(sessionLocked()));
    bus.connect(Login, path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"),
                this, SLOT(sessionChanged(QString, QVariantMap, QStringList)));
}

void SystemLockWatch::holdSleep() {
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(Login, LoginPath, Manager, QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep") << QStringLiteral("DutyDesk") << QStringLiteral("Locks the lists")
         << QStringLiteral("delay");
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> hold = *watcher;
        if (!hold.isError())
            d->delay = hold.value();
    });
}

#else

bool SystemLockWatch::start() {
    return false;
}

void SystemLockWatch::askForSession(bool) {}
void SystemLockWatch::listenToSession(const QString&) {}
void SystemLockWatch::holdSleep() {}

#endif

} // namespace dutydesk
