#pragma once

#include "desk/desk.h"
#include "replica/database.h"
#include "server_sandbox.h"

#include <catch2/catch_test_macros.hpp>

#include <QTemporaryDir>

namespace dutydesk::test {

/// A desk over the demonstration polyclinic as it stands after the first sync on Monday, 23.11.2026, 9:00 in Moscow.
/// The first load is done once a process; every fixture works on a copy of it. With `withServer` the sandbox runs, and
/// sync() reaches it.
class DeskFixture {
public:
    explicit DeskFixture(Role role = Role::Coordinator, bool withServer = false);
    ~DeskFixture();

    Desk& desk() { return *m_desk; }
    void reopen();
    void login(Role role); ///< somebody else sits down at the same desk
    void close();          ///< nobody has the replica open any more
    SyncReport sync();
    /// Days pass in the polyclinic (with a server); the desk's own day stays.
    void serverDays(int days);
    /// One value of the replica, read past the desk.
    QVariant value(const QString& sql, const QVariantList& values = {});
    /// The rows, their values joined by a blank.
    QStringList rows(const QString& sql, const QVariantList& values = {});
    void exec(const QString& sql, const QVariantList& values = {});
    Database& raw(); ///< the file itself, as whoever holds its key

    /// The first person of the call list for an occasion.
    CallEntry firstToCall(const QString& occasion = {});
    SlotRow freeSlot();

    static const Rules& rules();
    static const QString Password;

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(6, 0), Qt::UTC)};
    SeededRandom random{11};
    std::unique_ptr<SandboxServer> server;

private:
    QString m_login;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Database> m_raw;
};

} // namespace dutydesk::test
