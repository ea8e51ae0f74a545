#include "today/coverage_chart.h"

#include "common/format.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

namespace dutydesk {

namespace {

enum Measure { Informed, Booked, Done, MeasureCount };

QString measureTitle(int measure) {
    switch (measure) {
    case Informed:
        return CoverageChart::tr("informed");
    case Booked:
        return CoverageChart::tr("booked");
    default:
        return CoverageChart::tr("done");
    }
}

int valueOf(const TodaySummary::Coverage& coverage, int measure) {
    switch (measure) {
    case Informed:
        return coverage.informed;
    case Booked:
        return coverage.booked;
    default:
        return coverage.done;
    }
}

/// The three measures differ in pattern too: hatched, dense, full.
QBrush measureBrush(int measure, const QPalette& palette) {
    const Colours& colours = coloursOf(palette);
    switch (measure) {
    case Informed:
        return QBrush(colours.quiet, Qt::BDiagPattern);
    case Booked:
        return QBrush(colours.accent, Qt::Dense3Pattern);
    default:
        return QBrush(colours.fine, Qt::SolidPattern);
    }
}

QColor measureLine(int measure, const QPalette& palette) {
    return measureBrush(measure, palette).color();
}

double share(int part, int whole) {
    return whole > 0 ? 100.0 * part / whole : 0;
}

} // namespace

/// The key to the bars, painted with the same brushes.
class CoverageLegend final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {200, fontMetrics().height() + 4}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        int x = 0;
        for (int measure = 0; measure < MeasureCount; ++measure) {
            const QRect swatch(x, (height() - 12) / 2, 20, 12);
            painter.setPen(measureLine(measure, palette()));
            painter.setBrush(measureBrush(measure, palette()));
            painter.drawRect(swatch);
            painter.setPen(palette().color(QPalette::Text));
            const QString words = measureTitle(measure);
            painter.drawText(QRect(x + 26, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, words);
            x += 26 + fontMetrics().horizontalAdvance(words) + 16;
        }
    }
};

CoverageChart::CoverageChart(QWidget* parent)
    : QWidget(parent)
    , m_view(new QChartView(this))
    , m_legend(new CoverageLegend(this)) {
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus);
    m_view->setMinimumHeight(120);
    m_view->setAccessibleName(tr("Coverage of this month's lists"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_legend);
    column->addWidget(m_view, 1);
}

CoverageChart::~CoverageChart() = default;

QString CoverageChart::inWords(const QList<TodaySummary::Coverage>& coverage) {
    QStringList lines;
    for (const TodaySummary::Coverage& programme : coverage) {
        lines << tr("%1: %2 members, informed %3, booked %4, done %5")
                     .arg(programme.programmeTitle, formatCount(programme.members), formatCount(programme.informed),
                          formatCount(programme.booked), formatCount(programme.done));
    }
    return lines.join(QStringLiteral(". "));
}

void CoverageChart::setCoverage(const QList<TodaySummary::Coverage>& coverage) {
    m_coverage = coverage;
    m_view->setAccessibleDescription(inWords(coverage));
    rebuild();
}

void CoverageChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
    QWidget::changeEvent(event);
}

void CoverageChart::rebuild() {
    const QColor ink = palette().color(QPalette::Text);
    m_view->setBackgroundBrush(palette().color(QPalette::Base));
    auto* series = new QHorizontalBarSeries;
    series->setBarWidth(0.75);
    series->setLabelsVisible(true);
    // The sign as formatShare() puts it: after a space in Russian.
    series->setLabelsFormat(QString(formatShare(1, 1)).replace(QStringLiteral("100"), QStringLiteral("@value")));
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    // Bars grow from below: the last set and the last programme come first.
    for (int measure = MeasureCount - 1; measure >= 0; --measure) {
        auto* set = new QBarSet(measureTitle(measure));
        for (auto it = m_coverage.crbegin(); it != m_coverage.crend(); ++it)
            set->append(qRound(share(valueOf(*it, measure), it->members)));
        set->setBrush(measureBrush(measure, palette()));
        set->setPen(measureLine(measure, palette()));
        set->setLabelColor(ink);
        set->setLabelFont(font());
        QObject::connect(set, &QBarSet::hovered, this, [this, measure](bool in, int index) {
            if (!in || index < 0 || index >= m_coverage.size())
                return;
            const auto& programme = m_coverage.at(m_coverage.size() - 1 - index);
            QToolTip::showText(QCursor::pos(),
                               tr("%1: %2 %3 of %4")
                                   .arg(programme.programmeTitle, measureTitle(measure),
                                        formatCount(valueOf(programme, measure)), formatCount(programme.members)),
                               this);
        });
        series->append(set);
    }
    auto* chart = new QChart;
    chart->addSeries(series);
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);

    auto* programmes = new QBarCategoryAxis;
    for (auto it = m_coverage.crbegin(); it != m_coverage.crend(); ++it)
        programmes->append(QStringLiteral("%1\n%2").arg(it->programmeTitle, formatCount(it->members)));
    programmes->setLabelsColor(ink);
    programmes->setLabelsFont(font());
    programmes->setGridLineVisible(false);
    programmes->setLinePenColor(coloursOf(palette()).line);
    auto* percent = new QValueAxis;
    percent->setRange(0, 112); // room for the number behind a full bar
    percent->setVisible(false);
    chart->addAxis(programmes, Qt::AlignLeft);
    chart->addAxis(percent, Qt::AlignBottom);
    series->attachAxis(programmes);
    series->attachAxis(percent);

    QChart* former = m_view->chart();
    m_view->setChart(chart);
    delete former;
    m_legend->update();
}

} // namespace dutydesk
