#include "private_bus.h"

#include <QDBusMessage>
#include <QFile>
#include <QStandardPaths>

#include <poll.h>
#include <unistd.h>

namespace dutydesk::test {

namespace {

constexpr int StartWithin = 20'000; // ms
const QString Connection = QStringLiteral("logind of the test");

const char* const Configuration = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:dir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="false"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
)";

} // namespace

PrivateBus::PrivateBus() {
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty()) {
        m_problem = QStringLiteral("dbus-daemon is not installed; scripts/setup does it.");
        return;
    }
    QFile configuration(m_folder.filePath(QStringLiteral("bus.conf")));
    if (!configuration.open(QIODevice::WriteOnly)) {
        m_problem = configuration.errorString();
        return;
    }
    configuration.write(QString::fromLatin1(Configuration).arg(m_folder.path()).toUtf8());
    configuration.close();
    m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemon.start(daemon,
                   {QStringLiteral("--config-file=%1").arg(configuration.fileName()), QStringLiteral("--print-address"),
                    QStringLiteral("--nofork"), QStringLiteral("--nosyslog"), QStringLiteral("--nopidfile")});
    while (!m_daemon.canReadLine()) {
        if (!m_daemon.waitForReadyRead(StartWithin)) {
            m_problem = QStringLiteral("dbus-daemon has not started: %1").arg(m_daemon.errorString());
            return;
        }
    }
    const QByteArray address = m_daemon.readLine().trimmed();
    m_address = QString::fromLatin1(address);
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
}

PrivateBus::~PrivateBus() {
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(StartWithin))
        m_daemon.kill();
}

FakeLogind::FakeLogind(const QString& address, bool old)
    : m_bus(QDBusConnection::connectToBus(address, Connection))
    , m_old(old) {
    m_bus.registerObject(QStringLiteral("/org/freedesktop/login1"), this, QDBusConnection::ExportAllSlots);
    m_bus.registerService(QStringLiteral("org.freedesktop.login1"));
}

FakeLogind::~FakeLogind() {
    if (m_reading >= 0)
        ::close(m_reading);
    m_bus.unregisterService(QStringLiteral("org.freedesktop.login1"));
    QDBusConnection::disconnectFromBus(Connection);
}

QDBusObjectPath FakeLogind::GetSession(const QString& id) {
    m_asked << id;
    if (m_old)
        sendErrorReply(QStringLiteral("org.freedesktop.login1.NoSuchSession"),
                       QStringLiteral("No session 'auto' known"));
    return QDBusObjectPath(ours());
}

QDBusObjectPath FakeLogind::GetSessionByPID(uint process) {
    m_asked << QString::number(process);
    return QDBusObjectPath(ours());
}

/// The reading end stays here: it tells when the last copy of the writing end is closed.
QDBusUnixFileDescriptor FakeLogind::Inhibit(const QString& what, const QString& who, const QString& why,
                                            const QString& mode) {
    ++m_inhibitions;
    m_inhibited = {what, who, why, mode};
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0)
        return {};
    if (m_reading >= 0)
        ::close(m_reading);
    m_reading = ends[0];
    QDBusUnixFileDescriptor held;
    held.giveFileDescriptor(ends[1]);
    return held;
}

bool FakeLogind::sleepIsHeld() const {
    pollfd end{m_reading, POLLIN, 0};
    return m_reading >= 0 && ::poll(&end, 1, 0) == 0;
}

void FakeLogind::signal(const QString& path, const char* interface, const char* name, const QVariantList& arguments) {
    QDBusMessage message = QDBusMessage::createSignal(path, QLatin1String(interface), QLatin1String(name));
    message.setArguments(arguments);
    m_bus.send(message);
}

void FakeLogind::prepareForSleep(bool sleeping) {
    signal(QStringLiteral("/org/freedesktop/login1"), "org.freedesktop.login1.Manager", "PrepareForSleep", {sleeping});
}

void FakeLogind::lock(const QString& session) {
    signal(session, "org.freedesktop.login1.Session", "Lock", {});
}

void FakeLogind::setLockedHint(bool locked) {
    signal(ours(), "org.freedesktop.DBus.Properties", "PropertiesChanged",
           {QStringLiteral("org.freedesktop.login1.Session"), QVariantMap{{QStringLiteral("LockedHint"), locked}},
            QStringList()});
}

void FakeLogind::screenSaver(const QString& desktop, bool active) {
    signal(QStringLiteral("/ScreenSaver"), desktop.toLatin1().constData(), "ActiveChanged", {active});
}

} // namespace dutydesk::test
