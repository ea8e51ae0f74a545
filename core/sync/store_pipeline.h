#pragma once

#include "domain/result.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace dutydesk {

/// Storing on a thread of its own while the next part is received and decoded: at most `Depth` parts are under way (waiting or being
/// stored), so memory stays bounded. Work runs in the order in which it was given. After the first error nothing more is run.
/// push() and finish() belong to one thread.
class StorePipeline
{
public:
    static constexpr size_t Depth = 2;
    using Work = std::function<Result<void>()>;

    StorePipeline();
    ~StorePipeline(); ///< finishes what was given

    /// Waits for a free place. The first error of earlier work comes back here; `work` is then dropped.
    Result<void> push(Work work);

    /// Waits until everything is stored.
    Result<void> finish();

private:
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Work> m_waiting;
    size_t m_underWay = 0;
    bool m_stop = false;
    std::optional<Error> m_error;
    std::thread m_thread;
};

} // namespace dutydesk
