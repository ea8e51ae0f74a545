#include "common/desk_runner.h"
#include "shell_desk.h"

#include <QSemaphore>
#include <QThread>

using namespace dutydesk;
using namespace dutydesk::test;

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
