#pragma once

#include "domain/clock.h"

#include <QList>
#include <QString>

namespace dutydesk {

/// A moment to call back at, offered with one key.
struct QuickTime {
    QString title; ///< translated, with the time: "This evening, 18:00"
    QDateTime at;  ///< local time, later than now
};

/// Nobody is called later than this; a quick choice that would be later is left out.
inline constexpr int LatestCallHour = 21;

/// The quick choices of the callback strip: in an hour (to the next five minutes), this evening, tomorrow morning, the
/// coming Saturday; in time order, no moment twice, none in the past.
QList<QuickTime> quickTimes(const Clock& clock);

} // namespace dutydesk
