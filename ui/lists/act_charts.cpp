#include "lists/act_charts.h"

#include "common/format.h"
#include "common/page_states.h"
#include "common/prompts.h"
#include "common/widgets.h"
#include "lists/act_chart_builder.h"

#include <QButtonGroup>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dutydesk {

ActCharts::ActCharts(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_weeksModel(ActRows::weeks())
    , m_answersModel(ActRows::answers())
    , m_stack(new QStackedWidget)
    , m_state(new StateView)
    , m_view(new QChartView)
    , m_words(makeHint({}))
    , m_tables(new QStackedWidget) {
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus);
    m_view->setMinimumSize(280, 150);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_view);
    splitter->addWidget(makeTables());
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({560, 340});
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, PageGap, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(makeTop());
    column->addWidget(m_words);
    column->addWidget(splitter, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    setNumbers({}, {});
}

QWidget* ActCharts::makeTop() {
    auto* top = new QWidget;
    auto* line = new QHBoxLayout(top);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(PageGap);
    m_buttons = new QButtonGroup(this);
    const QStringList titles{tr("Size of the list"), tr("Leavers by reason"), tr("Weeks to the answer")};
    for (int i = 0; i < ChartCount; ++i) {
        auto* button = makeButton({}, titles[i]);
        button->setCheckable(true);
        button->setAccessibleName(titles[i]);
        m_buttons->addButton(button, i);
        line->addWidget(button);
    }
    m_buttons->button(ListSize)->setChecked(true);
    line->addStretch(1);
    auto* save = makeButton(QStringLiteral("export"), tr("Save the picture…"));
    save->setAccessibleName(save->text());
    line->addWidget(save);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { showChart(Chart(id)); });
    connect(save, &QPushButton::clicked, this, &ActCharts::savePicture);
    return top;
}

QWidget* ActCharts::makeTables() {
    m_weeksTable = new DataTable(QStringLiteral("lists/weeks"));
    m_weeksTable->setAccessibleName(tr("Numbers by week"));
    m_weeksTable->setRowModel(m_weeksModel.get());
    m_weeksTable->sortInitiallyBy(QStringLiteral("week"), Qt::DescendingOrder);
    m_answersTable = new DataTable(QStringLiteral("lists/answers"));
    m_answersTable->setAccessibleName(tr("Questions by weeks to the answer"));
    m_answersTable->setRowModel(m_answersModel.get());
    m_answersTable->sortInitiallyBy(QStringLiteral("title"));
    for (DataTable* table : {m_weeksTable, m_answersTable}) {
        m_tables->addWidget(table);
        connect(table, &DataTable::exportFailed, this, [this](const QString& message) {
            Q_EMIT m_workbench.failed(Error{ErrorKind::Storage, message, {}});
        });
    }
    return m_tables;
}

void ActCharts::read(const QString& programme) {
    m_programme = programme;
    m_weeksTable->setExportTitle(tr("%1, weeks").arg(programme));
    m_answersTable->setExportTitle(tr("%1, answers of the polyclinic").arg(programme));
    using Numbers = std::pair<QList<WeekCounts>, AnswerTimes>;
    m_workbench.runner().read<Numbers>(
        this,
        [programme](Desk& desk) -> Result<Numbers> {
            auto weeks = desk.weeks(programme);
            if (!weeks)
                return weeks.error();
            auto answers = desk.answerTimes(programme);
            if (!answers)
                return answers.error();
            return Numbers{*weeks, *answers};
        },
        [this, asked = ++m_asked](const Result<Numbers>& numbers) {
            if (asked != m_asked)
                return;
            if (numbers) {
                setNumbers(numbers->first, numbers->second);
                return;
            }
            m_state->showError(numbers.error(), tr("Try again"), [this] { read(m_programme); });
            m_stack->setCurrentWidget(m_state);
        });
}

void ActCharts::setNumbers(const QList<WeekCounts>& weeks, const AnswerTimes& answers) {
    m_weeks = weeks;
    m_answers = answers;
    QList<WeekItem> items;
    for (const WeekCounts& week : weeks)
        items << WeekItem{int(items.size()), week};
    m_weeksModel->setRows(items);
    m_answersModel->setRows(ActRows::answerItems(answers));
    if (weeks.isEmpty()) {
        m_state->showEmpty(tr("No figures yet"), tr("They come with the first act of this programme."), {}, {});
        m_stack->setCurrentWidget(m_state);
        return;
    }
    m_stack->setCurrentIndex(1);
    rebuild();
}

void ActCharts::showChart(Chart chart) {
    m_shown = chart;
    m_buttons->button(chart)->setChecked(true);
    rebuild();
}

QString ActCharts::words() const {
    if (m_weeks.isEmpty())
        return {};
    if (m_shown == Answers) {
        QString words = tr("Asked %1, answered %2, open %3, of them overdue %4.")
                            .arg(formatCount(m_answers.asked), formatCount(m_answers.answered),
                                 formatCount(m_answers.open), formatCount(m_answers.overdue));
        if (m_answers.medianDays)
            words +=
                u' ' +
                tr("Half of the answers came within %1 days.").arg(QLocale().toString(*m_answers.medianDays, 'f', 1));
        return words;
    }
    const WeekCounts& last = m_weeks.last();
    if (m_shown == Leavers)
        return tr("In the week from %1 left %2.").arg(formatDate(last.monday), formatCount(last.left()));
    return tr("After the last act %1 people are on the list.").arg(formatCount(last.listSize));
}

QChart* ActCharts::shownChart() const {
    return m_view->chart();
}

void ActCharts::rebuild() {
    if (m_weeks.isEmpty())
        return;
    m_view->setBackgroundBrush(palette().color(QPalette::Base));
    const ActChartBuilder builder(palette(), font());
    std::unique_ptr<QChart> chart = m_shown == ListSize  ? builder.listSize(m_weeks)
                                    : m_shown == Leavers ? builder.leavers(m_weeks)
                                                         : builder.answers(m_answers);
    QChart* former = m_view->chart();
    m_view->setChart(chart.release());
    delete former;
    m_tables->setCurrentWidget(m_shown == Answers ? m_answersTable : m_weeksTable);
    m_words->setText(words());
    m_view->setAccessibleName(m_buttons->button(m_shown)->text());
    m_view->setAccessibleDescription(words());
}

void ActCharts::savePicture() {
    const QString name = tr("%1, %2.png").arg(m_programme, m_buttons->button(m_shown)->text());
    const QString path =
        promptsFor(this).saveFile(this, tr("Save the picture of the chart"), name, tr("Pictures (*.png)"));
    if (path.isEmpty())
        return;
    if (m_view->grab().save(path))
        Q_EMIT m_workbench.said(tr("The picture is saved as %1.").arg(path));
    else
        Q_EMIT m_workbench.failed(Error{
            ErrorKind::Storage, tr("The picture could not be written to %1. Choose another folder.").arg(path), {}});
}

void ActCharts::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace dutydesk
