#include "common/desk_runner.h"

namespace dutydesk {

namespace {

constexpr int CancelEveryMs = 50;

} // namespace

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
    // A sync that is only just beginning does not know of a cancel before it, so it is told again until it has heard.
    do
        m_desk.cancelSync();
    while (!m_lengthy.waitForDone(CancelEveryMs));
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
