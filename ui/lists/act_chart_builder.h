#pragma once

#include "domain/week_counts.h"

#include <QCoreApplication>
#include <QFont>
#include <QList>
#include <QPalette>

#include <memory>

class QChart;

namespace dutydesk {

/// Draws the charts of a programme's acts in the colours of a palette; bars that stand on each other differ in pattern
/// too. UI thread.
class ActChartBuilder {
    Q_DECLARE_TR_FUNCTIONS(ActChartBuilder)

public:
    ActChartBuilder(const QPalette& palette, const QFont& font);

    std::unique_ptr<QChart> listSize(const QList<WeekCounts>& weeks) const;
    std::unique_ptr<QChart> leavers(const QList<WeekCounts>& weeks) const;
    std::unique_ptr<QChart> answers(const AnswerTimes& times) const;

private:
    struct Axes;
    std::unique_ptr<QChart> empty() const;
    Axes addAxes(QChart& chart, const QStringList& categories, const QString& across, const QString& up,
                 int most) const;
    QBrush reasonBrush(int reason) const;

    QPalette m_palette;
    QFont m_font;
};

} // namespace dutydesk
