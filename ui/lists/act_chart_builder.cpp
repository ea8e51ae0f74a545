#include "lists/act_chart_builder.h"

#include "common/format.h"
#include "common/theme.h"
#include "domain/leave_reason.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int MostWeeks = 26; ///< shown: half a year; the table has all
constexpr int WithoutReason = LeaveReasonCount;

QList<WeekCounts> lastWeeks(const QList<WeekCounts>& weeks) {
    return weeks.size() > MostWeeks ? weeks.last(MostWeeks) : weeks;
}

QStringList mondays(const QList<WeekCounts>& weeks) {
    QStringList days;
    for (const WeekCounts& week : weeks) {
        QString day = week.monday.toString(u"dd.MM");
        while (days.contains(day)) // a category is told by its words
            day += QChar(0x200b);
        days << day;
    }
    return days;
}

int leaversOf(const WeekCounts& week, int reason) {
    return reason == WithoutReason ? week.leftWithoutReason : week.leavers[std::size_t(reason)];
}

QString reasonTitle(int reason) {
    return reason == WithoutReason ? ActChartBuilder::tr("Without a reason")
                                   : leaveReasonWords(static_cast<LeaveReason>(reason));
}

/// The end of an axis: a round number at or above the largest value.
int roundUp(int most) {
    for (int unit = 1;; unit *= 10) {
        for (const int step : {1, 2, 5}) {
            if (step * unit * 5 >= most)
                return std::max(5, step * unit * 5);
        }
    }
}

} // namespace

struct ActChartBuilder::Axes {
    QBarCategoryAxis* across;
    QValueAxis* up;
};

ActChartBuilder::ActChartBuilder(const QPalette& palette, const QFont& font)
    : m_palette(palette)
    , m_font(font) {}

std::unique_ptr<QChart> ActChartBuilder::empty() const {
    auto chart = std::make_unique<QChart>();
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->setFont(m_font);
    chart->legend()->setLabelColor(m_palette.color(QPalette::Text));
    chart->legend()->setAlignment(Qt::AlignTop);
    return chart;
}

ActChartBuilder::Axes ActChartBuilder::addAxes(QChart& chart, const QStringList& categories, const QString& across,
                                               const QString& up, int most) const {
    const QColor ink = m_palette.color(QPalette::Text);
    const QColor line = coloursOf(m_palette).line;
    Axes axes{new QBarCategoryAxis, new QValueAxis};
    axes.across->append(categories);
    axes.across->setGridLineVisible(false);
    axes.across->setTitleText(across);
    axes.up->setRange(0, roundUp(most));
    axes.up->setTickCount(6);
    axes.up->setLabelFormat(QStringLiteral("%d"));
    axes.up->setGridLineColor(line);
    axes.up->setTitleText(up);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(axes.across), static_cast<QAbstractAxis*>(axes.up)}) {
        axis->setLabelsColor(ink);
        axis->setLabelsFont(m_font);
        axis->setTitleFont(m_font);
        axis->setTitleBrush(ink);
        axis->setLinePenColor(line);
    }
    chart.addAxis(axes.across, Qt::AlignBottom);
    chart.addAxis(axes.up, Qt::AlignLeft);
    return axes;
}

std::unique_ptr<QChart> ActChartBuilder::listSize(const QList<WeekCounts>& all) const {
    const QList<WeekCounts> weeks = lastWeeks(all);
    auto chart = empty();
    auto* series = new QLineSeries;
    int most = 0;
    for (int i = 0; i < weeks.size(); ++i) {
        series->append(i, weeks[i].listSize);
        most = std::max(most, weeks[i].listSize);
    }
    const QColor accent = coloursOf(m_palette).accent;
    series->setName(tr("People on the list"));
    series->setPen(QPen(accent, 2));
    series->setBrush(accent);
    series->setPointsVisible(true);
    series->setPointLabelsVisible(weeks.size() <= 13);
    series->setPointLabelsFormat(QStringLiteral("@yPoint"));
    series->setPointLabelsColor(m_palette.color(QPalette::Text));
    series->setPointLabelsFont(m_font);
    series->setPointLabelsClipping(false);
    chart->addSeries(series);
    const Axes axes = addAxes(*chart, mondays(weeks), tr("Week from"), tr("People on the list"), most);
    series->attachAxis(axes.across);
    series->attachAxis(axes.up);
    chart->legend()->hide();
    return chart;
}

QBrush ActChartBuilder::reasonBrush(int reason) const {
    const Colours& c = coloursOf(m_palette);
    const std::array<std::pair<QColor, Qt::BrushStyle>, LeaveReasonCount + 1> brushes{
        {{c.fine, Qt::SolidPattern},
         {c.quiet, Qt::SolidPattern},
         {c.accent, Qt::SolidPattern},
         {c.priorityRight.text, Qt::BDiagPattern},
         {c.today, Qt::SolidPattern},
         {c.lowMobility.text, Qt::DiagCrossPattern},
         {c.quiet, Qt::BDiagPattern},
         {c.accent, Qt::FDiagPattern},
         {c.overdue, Qt::SolidPattern},
         {c.overdue, Qt::Dense5Pattern}}};
    return QBrush(brushes[std::size_t(reason)].first, brushes[std::size_t(reason)].second);
}

std::unique_ptr<QChart> ActChartBuilder::leavers(const QList<WeekCounts>& all) const {
    const QList<WeekCounts> weeks = lastWeeks(all);
    auto chart = empty();
    auto* series = new QStackedBarSeries;
    series->setBarWidth(weeks.size() < 4 ? 0.25 : 0.6);
    int most = 0;
    for (const WeekCounts& week : weeks)
        most = std::max(most, week.left());
    for (int reason = 0; reason <= WithoutReason; ++reason) {
        auto set = std::make_unique<QBarSet>(reasonTitle(reason));
        int sum = 0;
        for (const WeekCounts& week : weeks) {
            set->append(leaversOf(week, reason));
            sum += leaversOf(week, reason);
        }
        if (sum == 0)
            continue; // a reason that nobody left for needs no place in the key
        set->setBrush(reasonBrush(reason));
        set->setPen(QPen(reasonBrush(reason).color(), 1));
        series->append(set.release());
    }
    chart->addSeries(series);
    const Axes axes = addAxes(*chart, mondays(weeks), tr("Week from"), tr("People who left"), most);
    series->attachAxis(axes.across);
    series->attachAxis(axes.up);
    return chart;
}

std::unique_ptr<QChart> ActChartBuilder::answers(const AnswerTimes& times) const {
    auto chart = empty();
    auto* set = new QBarSet(tr("Questions"));
    QStringList categories;
    int most = times.open;
    for (int i = 0; i < int(times.byWeeks.size()); ++i) {
        set->append(times.byWeeks[std::size_t(i)]);
        most = std::max(most, times.byWeeks[std::size_t(i)]);
        categories << (i + 1 < int(times.byWeeks.size()) ? QString::number(i + 1) : tr("later"));
    }
    set->append(times.open);
    categories << tr("not yet");
    const Colours& colours = coloursOf(m_palette);
    set->setBrush(colours.accent);
    set->setPen(QPen(colours.accent, 1));
    set->setLabelColor(m_palette.color(QPalette::Text));
    set->setLabelFont(m_font);
    auto* series = new QBarSeries;
    series->append(set);
    series->setLabelsVisible(true);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    chart->addSeries(series);
    const Axes axes = addAxes(*chart, categories, tr("Weeks to the answer"), tr("Questions"), most + most / 8);
    series->attachAxis(axes.across);
    series->attachAxis(axes.up);
    chart->legend()->hide();
    return chart;
}

} // namespace dutydesk
