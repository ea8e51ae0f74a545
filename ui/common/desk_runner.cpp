#include "common/desk_runner.h"

namespace dutydesk {

DeskRunner::DeskRunner(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    // A reading thread keeps its connection to the replica, so the threads stay.
    m_readers.setMaxThreadCount(3);
    m_readers.setExpiryTimeout(-1);
    m_writer.setMaxThreadCount(1);
    m_writer.setExpiryTimeout(-1);
    m_lengthy.setMaxThreadCount(1);
}

DeskRunner::~DeskRunner()
{
    m_readers.clear();
    m_writer.waitForDone(); // what the user has said is written even when the window closes
    m_lengthy.clear();
    m_desk.cancelSync();
    m_lengthy.waitForDone();
    m_readers.waitForDone();
}

void DeskRunner::begin()
{
    if (++m_running == 1)
        Q_EMIT busyChanged(true);
}

void DeskRunner::end()
{
    if (--m_running == 0)
        Q_EMIT busyChanged(false);
}

} // namespace dutydesk
