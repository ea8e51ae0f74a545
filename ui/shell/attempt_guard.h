#pragma once

#include "domain/clock.h"

namespace dutydesk {

/// Makes guessing slow: after the third wrong password each further one costs a longer wait. Kept in the interface's settings, so
/// that closing the window is no way round it.
class AttemptGuard
{
public:
    explicit AttemptGuard(const Clock& clock) : m_clock(clock) {}

    /// Seconds to wait after so many failures in a row: 0, 0, 5, 15, 30, then 60.
    static int secondsAfter(int failures);

    int secondsLeft() const;
    int failures() const;
    void failed();
    void succeeded();

private:
    const Clock& m_clock;
};

} // namespace dutydesk
