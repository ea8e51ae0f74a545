#pragma once

#include "common/page.h"

#include <memory>

namespace dutydesk {

class SyncDriver;

/// Syncs that go on while the desk is locked, where the administrator allows it: the open desk and nothing that shows
/// anything of it. UI thread.
class LockedSync : public QObject {
    Q_OBJECT

public:
    /// `goOn`: a sync was running when the window went, and is taken up again.
    LockedSync(std::shared_ptr<Desk> desk, bool goOn);
    ~LockedSync() override; ///< stops what runs

    Desk& desk() { return *m_desk; }
    bool running() const;
    SyncDriver& driver() { return *m_driver; }

Q_SIGNALS:
    void finished();

private:
    std::shared_ptr<Desk> m_desk;
    std::unique_ptr<DeskRunner> m_runner;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<SyncDriver> m_driver;
};

} // namespace dutydesk
