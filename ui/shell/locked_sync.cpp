#include "shell/locked_sync.h"

#include "shell/sync_driver.h"

namespace dutydesk {

LockedSync::LockedSync(std::shared_ptr<Desk> desk, bool goOn)
    : m_desk(std::move(desk))
    , m_runner(std::make_unique<DeskRunner>(*m_desk))
    , m_workbench(std::make_unique<Workbench>(*m_runner))
    , m_driver(std::make_unique<SyncDriver>(*m_workbench)) {
    connect(m_driver.get(), &SyncDriver::finished, this, &LockedSync::finished);
    if (goOn)
        m_driver->syncNow({}, QStringLiteral("schedule"));
    m_driver->start(false);
}

LockedSync::~LockedSync() {
    m_desk->cancelSync();
    m_runner.reset(); // waits: the driver is told of progress until then
}

bool LockedSync::running() const {
    return m_driver->running();
}

} // namespace dutydesk
