#pragma once

#include <QObject>
#include <QVariantMap>

#include <memory>

namespace dutydesk {

/// Tells when the system is about to sleep or the user's session is locked: logind's PrepareForSleep, Lock and
/// LockedHint, and the desktop's screen saver, over D-Bus. Where there is no D-Bus it tells nothing, and the rest
/// works. UI thread.
class SystemLockWatch : public QObject {
    Q_OBJECT

public:
    explicit SystemLockWatch(QObject* parent = nullptr);
    ~SystemLockWatch() override;

    /// Begins to listen; false when there is no system bus to listen to.
    bool start();

public Q_SLOTS:
    void prepareForSleep(bool sleeping);
    void sessionLocked();
    void screenSaverChanged(bool active);
    void sessionChanged(const QString& interface, const QVariantMap& changed, const QStringList& invalidated);

Q_SIGNALS:
    void lockWanted(const QString& why); ///< session, sleep

private:
    struct Private;
    void listenToSession(const QString& path);
    void askForSession(bool byProcess);
    void holdSleep();
    std::unique_ptr<Private> d;
};

} // namespace dutydesk
