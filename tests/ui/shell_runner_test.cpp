#include "common/desk_runner.h"
#include "shell_desk.h"
#include "sync/transport.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QThread>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// A server that never answers; only a cancel ends the wait for it.
class SilentTransport : public Transport
{
public:
    explicit SilentTransport(std::atomic_bool& heard) : m_heard(heard) {}
    Result<HttpReply> exchange(const HttpRequest&, const std::atomic_bool& cancel, const Sink&) override
    {
        QElapsedTimer patience;
        patience.start();
        while (!cancel && patience.elapsed() < 20'000)
            QThread::yieldCurrentThread();
        m_heard = m_heard && cancel;
        return Error{ErrorKind::Cancelled, QStringLiteral("cancelled"), {}};
    }
    bool wait(int, const std::atomic_bool& cancel) override { return !cancel; }

private:
    std::atomic_bool& m_heard;
};

} // namespace

TEST_CASE("verbs run one after another in the order they were asked for", "[ui][runner]")
{
    ShellDesk box;
    DeskRunner runner(box.desk());
    QObject context;
    std::atomic_int running = 0;
    std::atomic_int overlaps = 0;
    QList<int> order;
    for (int i = 0; i < 50; ++i) {
        runner.verb<int>(
            &context,
            [&, i](Desk&) -> Result<int> {
                overlaps += running.fetch_add(1) != 0 ? 1 : 0;
                running -= 1;
                return i;
            },
            [&](const Result<int>& done) { order << *done; });
    }
    REQUIRE(runner.busy());
    until([&] { return !runner.busy(); });
    QList<int> expected;
    for (int i = 0; i < 50; ++i)
        expected << i;
    CHECK(order == expected);
    CHECK(overlaps == 0);
}

TEST_CASE("a continuation is dropped when its context is gone", "[ui][runner]")
{
    ShellDesk box;
    DeskRunner runner(box.desk());
    QSemaphore gate;
    bool dropped = true;
    bool kept = false;
    QObject stays;
    {
        QObject goes;
        runner.read<int>(
            &goes, [&](Desk&) -> Result<int> { gate.acquire(); return 1; }, [&](const Result<int>&) { dropped = false; });
    }
    runner.read<int>(&stays, [](Desk&) -> Result<int> { return 2; }, [&](const Result<int>&) { kept = true; });
    gate.release();
    until([&] { return !runner.busy(); });
    CHECK(dropped);
    CHECK(kept);
}

TEST_CASE("a continuation may be the end of the runner", "[ui][runner]")
{
    // So it is when the answer to a question closes the window: what comes after must not touch the runner any more.
    ShellDesk box;
    auto runner = std::make_unique<DeskRunner>(box.desk());
    QObject context;
    int told = 0;
    QObject::connect(runner.get(), &DeskRunner::busyChanged, &context, [&](bool busy) { told += busy ? 0 : 1; });
    bool gone = false;
    runner->read<int>(&context, [](Desk&) -> Result<int> { return 1; }, [&](const Result<int>&) {
        runner.reset();
        gone = true;
    });
    until([&] { return gone; });
    CHECK(told == 0);
}

TEST_CASE("closing ends a sync that is only just beginning", "[ui][runner]")
{
    ShellDesk box;
    std::atomic_bool heard = true;
    DeskEnvironment environment = box.environment();
    environment.transport = [&] { return std::make_unique<SilentTransport>(heard); };
    const QTemporaryDir folder;
    const Actor user{QStringLiteral("petrova"), QStringLiteral("Петрова Анна"), Role::Representative, 1};
    REQUIRE(Desk::create(folder.filePath(QStringLiteral("desk")), user, ShellDesk::password(), environment));
    const auto desk = Desk::unlock(folder.filePath(QStringLiteral("desk")), user.login, ShellDesk::password(), environment);
    REQUIRE(desk);
    REQUIRE((*desk)->connectServer({QStringLiteral("МИС"), QStringLiteral("https://mis.example/fhir"), QStringLiteral("mis"), QStringLiteral("Bearer"), {}}));
    auto runner = std::make_unique<DeskRunner>(**desk);
    QObject context;
    QSemaphore started, gate, go;
    // The runner waits for the verb, then cancels; the sync begins when the verb is done.
    runner->verb<int>(
        &context, [&](Desk&) -> Result<int> { gate.acquire(); go.release(); return 1; }, [](const Result<int>&) {});
    runner->lengthy<QList<SyncReport>>(
        &context,
        [&](Desk& at) {
            started.release();
            go.acquire();
            return at.sync({}, QStringLiteral("test"));
        },
        [](const Result<QList<SyncReport>>&) {});
    started.acquire();
    gate.release();
    runner.reset();
    CHECK(heard);
}

TEST_CASE("continuations come back to the thread of the interface, errors too", "[ui][runner]")
{
    ShellDesk box;
    DeskRunner runner(box.desk());
    QObject context;
    QThread* workThread = nullptr;
    QThread* doneThread = nullptr;
    QString message;
    runner.read<int>(
        &context,
        [&](Desk&) -> Result<int> {
            workThread = QThread::currentThread();
            return Error{ErrorKind::NotFound, QStringLiteral("not here"), {}};
        },
        [&](const Result<int>& outcome) {
            doneThread = QThread::currentThread();
            message = outcome.error().message;
        });
    until([&] { return !runner.busy(); });
    CHECK(workThread != QThread::currentThread());
    CHECK(doneThread == QThread::currentThread());
    CHECK(message == u"not here");
}

TEST_CASE("long work does not hold up a verb", "[ui][runner]")
{
    ShellDesk box;
    DeskRunner runner(box.desk());
    QObject context;
    QSemaphore gate;
    bool longDone = false;
    bool verbDone = false;
    runner.lengthy<int>(
        &context, [&](Desk&) -> Result<int> { gate.acquire(); return 1; }, [&](const Result<int>&) { longDone = true; });
    runner.verb<int>(&context, [](Desk&) -> Result<int> { return 2; }, [&](const Result<int>&) { verbDone = true; });
    until([&] { return verbDone; });
    CHECK_FALSE(longDone);
    gate.release();
    until([&] { return !runner.busy(); });
    CHECK(longDone);
}

TEST_CASE("busy is told once for a whole burst", "[ui][runner]")
{
    ShellDesk box;
    DeskRunner runner(box.desk());
    QObject context;
    QList<bool> told;
    QObject::connect(&runner, &DeskRunner::busyChanged, [&](bool busy) { told << busy; });
    for (int i = 0; i < 10; ++i)
        runner.verb<int>(&context, [](Desk&) -> Result<int> { return 0; }, [](const Result<int>&) {});
    until([&] { return !runner.busy(); });
    CHECK(told.first() == true);
    CHECK(told.last() == false);
    CHECK(told.count(true) == 1);
}
