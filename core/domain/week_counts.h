#pragma once

#include "domain/list_state.h"

#include <QJsonObject>

#include <array>
#include <optional>
#include <vector>

namespace dutydesk {

/// What one act adds to the charts.
struct WeekCounts {
    QString act; ///< number
    QString programme, month;
    QDate monday;     ///< of the week in which the act was made
    int listSize = 0; ///< people on the list after the act
    int came = 0;
    std::array<int, LeaveReasonCount> leavers{}; ///< who left by this act, by reason
    int leftWithoutReason = 0;
    int disputed = 0, probable = 0, unidentified = 0;

    int left() const;
    bool operator==(const WeekCounts&) const = default;
};

/// `day`: on which the act was made, where it was made.
WeekCounts weekCounts(const ListState& before, const ListState& after, QDate day);

QJsonObject weekCountsToJson(const WeekCounts& counts);
WeekCounts weekCountsFromJson(const QJsonObject& json);

/// One entry a programme and week, by week: the sizes of the week's last act (`at` decides by the order of the input),
/// the comings and leavings of all its acts.
std::vector<WeekCounts> weekSeries(const std::vector<WeekCounts>& acts);

/// A question that went to the МО as a Task.
struct AskedQuestion {
    QDateTime asked;
    QDateTime answered; ///< invalid: not yet
    QDate due;          ///< invalid: none
};

struct AnswerTimes {
    int asked = 0, answered = 0, open = 0;
    int overdue = 0;                  ///< open, and due before today
    std::array<int, 5> byWeeks{};     ///< answered within 1, 2, 3, 4 weeks, later
    std::optional<double> medianDays; ///< of the answered ones; whole days and fractions
    bool operator==(const AnswerTimes&) const = default;
};

/// How long the МО takes to answer. A question answered before it was asked counts as answered at once.
AnswerTimes answerTimes(const std::vector<AskedQuestion>& questions, QDate today);

} // namespace dutydesk
