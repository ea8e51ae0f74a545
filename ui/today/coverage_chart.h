#pragma once

#include "desk/read_models.h"

#include <QWidget>

class QChartView;

namespace dutydesk {

class CoverageLegend;

/// How far this month's lists are covered: for each programme the shares of its members who were informed, are booked
/// and are done, as bars with their numbers; the three differ in pattern as well as in colour. UI thread.
class CoverageChart : public QWidget {
    Q_OBJECT

public:
    explicit CoverageChart(QWidget* parent = nullptr);
    ~CoverageChart() override;

    void setCoverage(const QList<TodaySummary::Coverage>& coverage);
    /// The whole chart in one paragraph, as a screen reader gives it.
    static QString inWords(const QList<TodaySummary::Coverage>& coverage);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    QList<TodaySummary::Coverage> m_coverage;
    QChartView* m_view;
    CoverageLegend* m_legend;
};

} // namespace dutydesk
