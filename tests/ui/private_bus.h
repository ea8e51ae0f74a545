#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QTemporaryDir>

namespace dutydesk::test {

/// A message bus of this test program alone: a real dbus-daemon that ends with it, for the system's bus and the
/// session's. Made before anybody asks Qt for either; nothing of the machine's own buses is touched.
class PrivateBus {
public:
    PrivateBus(); ///< problem() when it could not be started
    ~PrivateBus();
    const QString& problem() const { return m_problem; }
    const QString& address() const { return m_address; }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address, m_problem;
};

/// What the desk knows of logind: the manager's calls, and its signals on demand. It has a connection of its own, so
/// that every word goes over the bus.
class FakeLogind : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    /// `old`: sessions are told by process only, as before systemd 243.
    explicit FakeLogind(const QString& address, bool old = false);
    ~FakeLogind() override;

    void prepareForSleep(bool sleeping);
    void lock(const QString& session = ours());
    void setLockedHint(bool locked);
    void screenSaver(const QString& desktop, bool active); ///< of the desktop, on the same bus
    static QString ours() { return QStringLiteral("/org/freedesktop/login1/session/_31"); }

    int inhibitions() const { return m_inhibitions; }
    QStringList inhibited() const { return m_inhibited; } ///< what, who, why, mode of the last
    bool sleepIsHeld() const;                             ///< by whom the last inhibition was given to
    QStringList asked() const { return m_asked; }         ///< for the session, in order

public Q_SLOTS:
    QDBusObjectPath GetSession(const QString& id);
    QDBusObjectPath GetSessionByPID(uint process);
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why, const QString& mode);

private:
    void signal(const QString& path, const char* interface, const char* name, const QVariantList& arguments);
    QDBusConnection m_bus;
    bool m_old;
    int m_inhibitions = 0, m_reading = -1;
    QStringList m_inhibited, m_asked;
};

} // namespace dutydesk::test
