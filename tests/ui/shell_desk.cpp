#include "shell_desk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

namespace dutydesk::test {

const Rules& shellRules()
{
    static const Rules rules = [] {
        auto loaded = Rules::load();
        REQUIRE(loaded);
        return std::move(loaded).value();
    }();
    return rules;
}

ShellDesk::ShellDesk(Role role)
{
    const Actor user{login(), QStringLiteral("Иванова Анна Сергеевна"), role, 1};
    REQUIRE(Desk::create(folder(), user, password(), environment()));
    auto desk = Desk::unlock(folder(), login(), password(), environment());
    REQUIRE(desk);
    m_desk = std::move(desk).value();
}

void until(const std::function<bool()>& done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    REQUIRE(done());
}

} // namespace dutydesk::test
