#pragma once

#include "common/page.h"
#include "lists/act_rows.h"

class QButtonGroup;
class QChart;
class QChartView;
class QLabel;
class QStackedWidget;

namespace dutydesk {

class StateView;

/// A programme's lists over the weeks: their size, the leavers by reason, and how long the МО takes to answer; each as
/// a chart and, beside it, as a table of the same numbers.
class ActCharts : public QWidget {
    Q_OBJECT

public:
    enum Chart { ListSize, Leavers, Answers, ChartCount };

    explicit ActCharts(Workbench& workbench, QWidget* parent = nullptr);

    void read(const QString& programme);
    void setNumbers(const QList<WeekCounts>& weeks, const AnswerTimes& answers);
    void showChart(Chart chart);
    Chart chart() const { return m_shown; }
    QChart* shownChart() const;
    DataTable* weeksTable() const { return m_weeksTable; }
    DataTable* answersTable() const { return m_answersTable; }
    /// What the chart shows, in a sentence.
    QString words() const;
    void savePicture();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeTables();
    void rebuild();

    Workbench& m_workbench;
    QString m_programme;
    quint64 m_asked = 0;
    Chart m_shown = ListSize;
    QList<WeekCounts> m_weeks;
    AnswerTimes m_answers;
    std::unique_ptr<RowModel<WeekItem>> m_weeksModel;
    std::unique_ptr<RowModel<AnswerItem>> m_answersModel;
    QStackedWidget* m_stack;
    StateView* m_state;
    QButtonGroup* m_buttons = nullptr;
    QChartView* m_view;
    QLabel* m_words;
    QStackedWidget* m_tables;
    DataTable* m_weeksTable = nullptr;
    DataTable* m_answersTable = nullptr;
};

} // namespace dutydesk
