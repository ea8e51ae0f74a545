#include "lists/acts_view.h"

#include "common/format.h"
#include "common/page_states.h"
#include "common/widgets.h"
#include "lists/act_charts.h"
#include "lists/act_comparison_panel.h"
#include "lists/act_output.h"
#include "lists/lists_rows.h"
#include "lists/undo_trail.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace dutydesk {

ActsView::ActsView(Workbench& workbench, UndoTrail& trail, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_trail(trail)
    , m_model(ActRows::acts())
    , m_disputesModel(ActRows::disputes())
    , m_stack(new QStackedWidget)
    , m_state(new StateView)
    , m_table(new DataTable(QStringLiteral("lists/acts")))
    , m_heading(makeHint({}))
    , m_questionsWords(makeHint({}))
    , m_disputesTable(new DataTable(QStringLiteral("lists/disputes")))
    , m_parts(new QTabWidget)
    , m_comparison(new ActComparisonPanel(workbench))
    , m_charts(new ActCharts(workbench)) {
    m_parts->setDocumentMode(true);
    m_parts->addTab(makeQuestions(), tr("Questions and answers"));
    m_parts->addTab(m_comparison, tr("What has changed"));
    m_parts->addTab(m_charts, tr("Charts"));
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(makeActs());
    splitter->addWidget(m_parts);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({220, 340});
    m_stack->addWidget(m_state);
    m_stack->addWidget(splitter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, PageGap, 0, 0);
    column->addWidget(m_stack);
    const auto on = [this](const QKeySequence& keys, auto act) {
        auto* key = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, act);
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_S), [this] { save(); });
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { sendDisputes(); });
    on(QKeySequence(Qt::Key_F6), [this] { step(false); });
    on(QKeySequence(Qt::Key_F7), [this] { step(true); });
}

QWidget* ActsView::makeActs() {
    m_table->setAccessibleName(tr("Acts of reconciliation"));
    m_table->setRowModel(m_model.get());
    m_table->sortInitiallyBy(QStringLiteral("made"), Qt::DescendingOrder);
    for (const char* column : {"probable", "unidentified", "by", "file"})
        m_table->hideInitially(QLatin1String(column));
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(makeButtons());
    column->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActsView::chosen);
    connect(m_table, &DataTable::activatedRow, this, [this] {
        m_parts->setCurrentIndex(Questions);
        m_disputesTable->setFocus();
    });
    connect(m_table, &DataTable::exportFailed, this, [this](const QString& message) {
        Q_EMIT m_workbench.failed(Error{ErrorKind::Storage, message, {}});
    });
    return part;
}

QWidget* ActsView::makeButtons() {
    auto* bar = new QWidget;
    m_save = makeButton(QStringLiteral("export"), tr("Save the ac&t…"));
    m_save->setToolTip(tr("PDF or XLSX, as it was made (Ctrl+S)"));
    m_send = makeButton(QStringLiteral("send"), tr("&Send the disputes"));
    m_send->setToolTip(tr("What was not sent yet (Ctrl+Shift+D)"));
    m_takeBack = makeButton(QStringLiteral("undo"), tr("Take &back"));
    m_takeBack->setToolTip(tr("The newest act of a list, while nothing of it has been sent"));
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(PageGap);
    line->addWidget(m_heading, 1);
    for (QPushButton* button : {m_takeBack, m_send, m_save}) {
        button->setAccessibleName(button->text().remove(u'&'));
        line->addWidget(button);
    }
    connect(m_save, &QPushButton::clicked, this, &ActsView::save);
    connect(m_send, &QPushButton::clicked, this, &ActsView::sendDisputes);
    connect(m_takeBack, &QPushButton::clicked, this, &ActsView::takeBack);
    return bar;
}

QWidget* ActsView::makeQuestions() {
    m_disputesTable->setAccessibleName(tr("Questions to the polyclinic"));
    m_disputesTable->setRowModel(m_disputesModel.get());
    m_disputesTable->sortInitiallyBy(QStringLiteral("name"));
    m_disputesTable->hideInitially(QStringLiteral("enp"));
    m_disputesTable->hideInitially(QStringLiteral("note"));
    m_disputesTable->stretchColumn(QStringLiteral("answer"));
    m_disputesTable->setEmptyText(tr("No question of this act has been sent. Send them with Ctrl+Shift+D."));
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, PageGap, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(m_questionsWords);
    column->addWidget(m_disputesTable, 1);
    connect(m_disputesTable, &DataTable::activatedRow, this, [this](int row) {
        if (row >= 0 && row < m_disputesModel->rowCount() && m_disputesModel->row(row).person.isValid())
            Q_EMIT m_workbench.openPerson(m_disputesModel->row(row).person);
    });
    connect(m_disputesTable, &DataTable::exportFailed, this, [this](const QString& message) {
        Q_EMIT m_workbench.failed(Error{ErrorKind::Storage, message, {}});
    });
    return part;
}

void ActsView::setProgramme(const QString& programme) {
    if (programme == m_programme)
        return;
    m_programme = programme;
    markStale();
}

void ActsView::markStale() {
    m_stale = true;
    if (isVisible())
        refresh();
}

void ActsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void ActsView::refresh() {
    m_stale = false;
    if (m_programme.isEmpty()) {
        m_state->showEmpty(tr("No list is chosen"), tr("Choose a list on the left to see the acts of its programme."),
                           {}, {});
        m_stack->setCurrentWidget(m_state);
        return;
    }
    if (m_stack->currentWidget() == m_state)
        m_state->showBusy(tr("Reading the acts…"));
    m_workbench.runner().read<QList<ActSummary>>(
        this, [programme = m_programme](Desk& desk) { return desk.acts(programme); },
        [this, asked = ++m_asked](const Result<QList<ActSummary>>& acts) {
            if (asked == m_asked)
                showActs(acts);
        });
    m_charts->read(m_programme);
}

void ActsView::showActs(const Result<QList<ActSummary>>& acts) {
    if (!acts) {
        m_state->showError(acts.error(), tr("Try again"), [this] { refresh(); });
        m_stack->setCurrentWidget(m_state);
        return;
    }
    if (acts->isEmpty()) {
        m_model->setRows({});
        m_state->showEmpty(tr("No act of this programme yet"),
                           tr("An act is made when a reconciliation is accepted. It is kept for ever and can be "
                              "printed again."),
                           tr("To the reconciliation"), [this] { Q_EMIT reconcileAsked(); });
        m_stack->setCurrentWidget(m_state);
        return;
    }
    m_stack->setCurrentIndex(1);
    m_model->setRows(*acts);
    m_table->setExportTitle(tr("Acts of reconciliation, %1").arg(m_programme));
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    chosen();
}

const ActSummary* ActsView::current() const {
    const int row = m_table->currentSourceRow();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->row(row);
}

void ActsView::chosen() {
    const ActSummary* act = current();
    const bool inForce = act && !act->undoneAt.isValid();
    m_save->setEnabled(act);
    m_send->setEnabled(inForce);
    m_takeBack->setEnabled(inForce);
    m_heading->setText(act ? tr("%1: %2 on the list before, %3 after. Choose two acts to compare them (Ctrl+Space).")
                                 .arg(act->number, formatCount(act->before), formatCount(act->after))
                           : QString());
    if (act)
        readDisputes(*act);
    compareChosen();
}

void ActsView::readDisputes(const ActSummary& act) {
    m_disputesTable->setExportTitle(tr("Questions of act %1").arg(act.number));
    m_questionsWords->setText(
        tr("Act %1: asked %2, answered %3.").arg(act.number, formatCount(act.asked), formatCount(act.answered)));
    m_workbench.runner().read<QList<DisputeRow>>(
        this, [id = act.id](Desk& desk) { return desk.disputes(id); },
        [this, asked = ++m_askedDisputes](Result<QList<DisputeRow>> rows) {
            if (asked != m_askedDisputes)
                return;
            if (rows)
                m_disputesModel->setRows(std::move(*rows));
            else
                Q_EMIT m_workbench.failed(rows.error());
        });
}

/// Two chosen acts, or the chosen one and the act in force before it.
void ActsView::compareChosen() {
    const ActSummary* one = current();
    const ActSummary* other = nullptr;
    const QList<int> rows = m_table->selectedSourceRows();
    if (rows.size() == 2) {
        one = &m_model->row(rows[0]);
        other = &m_model->row(rows[1]);
    } else if (rows.size() <= 1 && one) {
        for (const ActSummary& act : m_model->rows()) { // the newest first
            if (act.at < one->at && !act.undoneAt.isValid()) {
                other = &act;
                break;
            }
        }
    }
    if (one && other)
        m_comparison->compare(one->at < other->at ? *one : *other, one->at < other->at ? *other : *one);
    else if (rows.size() > 2)
        m_comparison->setNothing(tr("More than two acts are chosen"), tr("Choose two to compare them."));
    else
        m_comparison->setNothing(tr("There is no act before this one"),
                                 tr("Next week's act will be compared with it."));
}

void ActsView::step(bool forward) {
    const int count = m_parts->count();
    m_parts->setCurrentIndex((m_parts->currentIndex() + (forward ? 1 : count - 1)) % count);
}

void ActsView::save() {
    if (const ActSummary* act = current())
        ActOutput::save(m_workbench, this, act->id, act->number);
}

void ActsView::sendDisputes() {
    if (const ActSummary* act = current(); act && m_send->isEnabled())
        ActOutput::sendDisputes(m_workbench, this, act->id, [this] { refresh(); });
}

void ActsView::takeBack() {
    const ActSummary* act = current();
    if (!act || !m_takeBack->isEnabled())
        return;
    m_workbench.runner().verb<void>(
        this, [id = act->id](Desk& desk) { return desk.takeBackAct(id); },
        [this, number = act->number](Result<void> done) {
            if (done)
                m_trail.say(tr("Act %1 is taken back; the list is as it was before it.").arg(number));
            else
                Q_EMIT m_workbench.failed(done.error());
            refresh();
        });
}

void ActsView::demonstrate(Page::State state) {
    if (state == Page::State::Busy)
        m_state->showBusy(tr("Reading the acts…"));
    else if (state == Page::State::Error)
        m_state->showError({ErrorKind::Storage,
                            tr("The acts could not be read. Close other programs that use the "
                               "folder, then try again."),
                            QStringLiteral("SQLITE_BUSY: database is locked")},
                           tr("Try again"), [this] { refresh(); });
    else
        m_state->showEmpty(tr("No act of this programme yet"),
                           tr("An act is made when a reconciliation is accepted. It is kept for ever and can be "
                              "printed again."),
                           tr("To the reconciliation"), [this] { Q_EMIT reconcileAsked(); });
    m_stack->setCurrentWidget(m_state);
    m_stale = true;
}

} // namespace dutydesk
