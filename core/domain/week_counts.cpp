#include "domain/week_counts.h"

#include "domain/act_comparison.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

namespace dutydesk {

int WeekCounts::left() const {
    return std::accumulate(leavers.begin(), leavers.end(), leftWithoutReason);
}

WeekCounts weekCounts(const ListState& before, const ListState& after, QDate day) {
    const ActComparison comparison = compareStates(before, after);
    WeekCounts counts;
    counts.act = after.act;
    counts.programme = after.programme;
    counts.month = after.month;
    counts.monday = day.isValid() ? day.addDays(1 - day.dayOfWeek()) : day;
    counts.listSize = comparison.sizeAfter;
    counts.came = int(comparison.came.size());
    for (const PersonChange& one : comparison.left) {
        if (one.reason)
            ++counts.leavers[std::size_t(*one.reason)];
        else
            ++counts.leftWithoutReason;
    }
    for (const ListMemberState& member : after.members) {
        counts.disputed += member.category == ListCategory::Disputed || member.verdict == RowVerdict::Disputed ? 1 : 0;
        counts.probable += member.category == ListCategory::Probable ? 1 : 0;
        counts.unidentified += member.category == ListCategory::Unidentified ? 1 : 0;
    }
    return counts;
}

QJsonObject weekCountsToJson(const WeekCounts& counts) {
    QJsonObject leavers;
    for (int i = 0; i < LeaveReasonCount; ++i) {
        if (const int people = counts.leavers[std::size_t(i)]; people > 0)
            leavers.insert(leaveReasonCode(static_cast<LeaveReason>(i)), people);
    }
    return {{QStringLiteral("act"), counts.act},
            {QStringLiteral("programme"), counts.programme},
            {QStringLiteral("month"), counts.month},
            {QStringLiteral("monday"), counts.monday.toString(Qt::ISODate)},
            {QStringLiteral("size"), counts.listSize},
            {QStringLiteral("came"), counts.came},
            {QStringLiteral("leavers"), leavers},
            {QStringLiteral("left_without_reason"), counts.leftWithoutReason},
            {QStringLiteral("disputed"), counts.disputed},
            {QStringLiteral("probable"), counts.probable},
            {QStringLiteral("unidentified"), counts.unidentified}};
}

WeekCounts weekCountsFromJson(const QJsonObject& json) {
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    const auto number = [&](const char* key) { return json.value(QLatin1String(key)).toInt(); };
    WeekCounts counts;
    counts.act = text("act");
    counts.programme = text("programme");
    counts.month = text("month");
    counts.monday = QDate::fromString(text("monday"), Qt::ISODate);
    counts.listSize = number("size");
    counts.came = number("came");
    const QJsonObject leavers = json.value(QLatin1String("leavers")).toObject();
    for (auto it = leavers.constBegin(); it != leavers.constEnd(); ++it) {
        if (const auto reason = leaveReasonFromCode(it.key()))
            counts.leavers[std::size_t(*reason)] = it.value().toInt();
    }
    counts.leftWithoutReason = number("left_without_reason");
    counts.disputed = number("disputed");
    counts.probable = number("probable");
    counts.unidentified = number("unidentified");
    return counts;
}

std::vector<WeekCounts> weekSeries(const std::vector<WeekCounts>& acts) {
    std::vector<WeekCounts> weeks;
    for (const WeekCounts& act : acts) {
        const auto known = std::find_if(weeks.begin(), weeks.end(), [&](const WeekCounts& week) {
            return week.programme == act.programme && week.monday == act.monday;
        });
        if (known == weeks.end()) {
            weeks.push_back(act);
            continue;
        }
        WeekCounts sum = act;
        sum.came += known->came;
        sum.leftWithoutReason += known->leftWithoutReason;
        for (std::size_t i = 0; i < sum.leavers.size(); ++i)
            sum.leavers[i] += known->leavers[i];
        *known = sum;
    }
    std::stable_sort(weeks.begin(), weeks.end(), [](const WeekCounts& a, const WeekCounts& b) {
        return std::pair(a.monday, a.programme) < std::pair(b.monday, b.programme);
    });
    return weeks;
}

AnswerTimes answerTimes(const std::vector<AskedQuestion>& questions, QDate today) {
    constexpr qint64 Day = 24 * 3600;
    AnswerTimes times;
    std::vector<qint64> seconds;
    for (const AskedQuestion& one : questions) {
        if (!one.asked.isValid())
            continue;
        ++times.asked;
        if (!one.answered.isValid()) {
            ++times.open;
            times.overdue += one.due.isValid() && one.due < today ? 1 : 0;
            continue;
        }
        const qint64 took = std::max<qint64>(0, one.asked.secsTo(one.answered));
        seconds.push_back(took);
        // A week to the second is still within the week.
        const qint64 week = took == 0 ? 0 : (took - 1) / (7 * Day);
        ++times.byWeeks[std::size_t(std::min<qint64>(week, qint64(times.byWeeks.size()) - 1))];
    }
    times.answered = int(seconds.size());
    if (seconds.empty())
        return times;
    std::sort(seconds.begin(), seconds.end());
    const std::size_t middle = seconds.size() / 2;
    const qint64 twice = seconds.size() % 2 == 1 ? 2 * seconds[middle] : seconds[middle - 1] + seconds[middle];
    times.medianDays = double(twice) / 2 / double(Day);
    return times;
}

} // namespace dutydesk
