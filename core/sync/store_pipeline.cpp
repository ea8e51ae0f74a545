#include "sync/store_pipeline.h"

namespace dutydesk {

StorePipeline::StorePipeline() : m_thread([this] { loop(); }) {}

StorePipeline::~StorePipeline()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

Result<void> StorePipeline::push(Work work)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_underWay < Depth || m_error; });
    if (m_error)
        return *m_error;
    ++m_underWay;
    m_waiting.push_back(std::move(work));
    lock.unlock();
    m_changed.notify_all();
    return {};
}

Result<void> StorePipeline::finish()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_underWay == 0; });
    if (m_error)
        return *m_error;
    return {};
}

void StorePipeline::loop()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return !m_waiting.empty() || m_stop; });
        if (m_waiting.empty())
            return;
        Work work = std::move(m_waiting.front());
        m_waiting.pop_front();
        const bool failed = m_error.has_value();
        lock.unlock();
        Result<void> outcome = failed ? Result<void>() : work();
        work = {};
        lock.lock();
        if (!outcome && !m_error)
            m_error = outcome.error();
        --m_underWay;
        m_changed.notify_all();
    }
}

} // namespace dutydesk
