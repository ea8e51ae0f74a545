#include "lists/duplicates_view.h"

#include "common/format.h"
#include "common/page_states.h"
#include "common/widgets.h"
#include "lists/duplicate_panel.h"
#include "lists/undo_trail.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dutydesk {

DuplicatesView::DuplicatesView(Workbench& workbench, UndoTrail& trail, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_trail(trail)
    , m_model(DuplicateRows::pairs())
    , m_joinedModel(DuplicateRows::joined())
    , m_stack(new QStackedWidget)
    , m_state(new StateView)
    , m_heading(makeHint({}))
    , m_table(new DataTable(QStringLiteral("lists/duplicates")))
    , m_joinedTable(new DataTable(QStringLiteral("lists/joined")))
    , m_panel(new DuplicatePanel) {
    auto* left = new QSplitter(Qt::Vertical);
    left->addWidget(makePairs());
    m_joinedPart = makeJoined();
    left->addWidget(m_joinedPart);
    left->setChildrenCollapsible(false);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 1);
    m_panel->setMinimumWidth(300);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(left);
    splitter->addWidget(m_panel);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({500, 400});
    m_stack->addWidget(m_state);
    m_stack->addWidget(splitter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, PageGap, 0, 0);
    column->addWidget(m_stack);
    connect(m_panel, &DuplicatePanel::joinAsked, this, &DuplicatesView::join);
    for (DataTable* table : {m_table, m_joinedTable})
        connect(table, &DataTable::exportFailed, this, [this](const QString& message) {
            Q_EMIT m_workbench.failed(Error{ErrorKind::Storage, message, {}});
        });
    const auto on = [this](const QKeySequence& keys, auto act) {
        auto* key = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, act);
    };
    on(QKeySequence(Qt::Key_F8), [this] { join(); });
    on(QKeySequence(Qt::Key_F4), [this] { m_panel->swap(); });
    on(QKeySequence(Qt::Key_Delete), [this] {
        if (m_joinedTable->hasFocus())
            separateCurrent();
    });
}

QWidget* DuplicatesView::makePairs() {
    m_table->setAccessibleName(tr("Pairs of records that may be of one person"));
    m_table->setExportTitle(tr("Possible duplicates"));
    m_table->setRowModel(m_model.get());
    m_table->sortInitiallyBy(QStringLiteral("sure"));
    m_table->hideInitially(QStringLiteral("birth"));
    m_table->stretchColumn(QStringLiteral("ground"));
    m_table->setEmptyText(tr("No pair is left."));
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    connect(m_table, &DataTable::currentRowChanged, this, &DuplicatesView::pairChosen);
    connect(m_table, &DataTable::activatedRow, this, [this](int row) {
        if (row >= 0 && row < m_model->rowCount())
            Q_EMIT m_workbench.openPerson(m_model->row(row).pair.keep.id);
    });
    return part;
}

QWidget* DuplicatesView::makeJoined() {
    m_joinedTable->setAccessibleName(tr("Records that were joined"));
    m_joinedTable->setExportTitle(tr("Joined records"));
    m_joinedTable->setRowModel(m_joinedModel.get());
    m_joinedTable->sortInitiallyBy(QStringLiteral("at"), Qt::DescendingOrder);
    m_separate = makeButton(QStringLiteral("undo"), tr("Se&parate"));
    m_separate->setAccessibleName(tr("Separate the chosen records"));
    m_separate->setToolTip(tr("Each record has its own entries again (Delete)"));
    auto* part = new QWidget;
    auto* line = new QHBoxLayout;
    line->setSpacing(PageGap);
    line->addWidget(makeSection(tr("Joined")), 1);
    line->addWidget(m_separate);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addLayout(line);
    column->addWidget(m_joinedTable, 1);
    connect(m_separate, &QPushButton::clicked, this, &DuplicatesView::separateCurrent);
    connect(m_joinedTable, &DataTable::activatedRow, this, [this](int row) {
        if (row >= 0 && row < m_joinedModel->rowCount())
            Q_EMIT m_workbench.openPerson(m_joinedModel->row(row).keep);
    });
    return part;
}

void DuplicatesView::markStale() {
    m_stale = true;
    if (isVisible())
        refresh();
}

void DuplicatesView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void DuplicatesView::refresh() {
    m_stale = false;
    if (m_stack->currentWidget() == m_state)
        m_state->showBusy(tr("Looking for records of the same person…"));
    m_workbench.runner().read<Both>(
        this,
        [](Desk& desk) -> Result<Both> {
            auto pairs = desk.duplicates();
            if (!pairs)
                return pairs.error();
            auto joined = desk.joinedPersons();
            if (!joined)
                return joined.error();
            return Both{*pairs, *joined};
        },
        [this, asked = ++m_asked](const Result<Both>& both) {
            if (asked == m_asked)
                showBoth(both);
        });
}

void DuplicatesView::showNothing() {
    m_state->showEmpty(tr("No duplicates"),
                       tr("No two records of the replica look like one person. After a sync it is looked again."), {},
                       {});
    m_stack->setCurrentWidget(m_state);
}

void DuplicatesView::showBoth(const Result<Both>& both) {
    if (!both) {
        m_state->showError(both.error(), tr("Try again"), [this] { refresh(); });
        m_stack->setCurrentWidget(m_state);
        return;
    }
    const auto& [pairs, joined] = *both;
    const int place = std::max(0, m_table->currentIndex().row());
    QList<DuplicateItem> items;
    for (const DuplicatePersons& pair : pairs)
        items << DuplicateItem{int(items.size()), pair};
    m_model->setRows(std::move(items));
    m_joinedModel->setRows(joined);
    m_joinedPart->setVisible(!joined.isEmpty());
    if (pairs.isEmpty() && joined.isEmpty()) {
        showNothing();
        return;
    }
    m_heading->setText(
        tr("%n pair(s) of records may be of one person. F8 joins the chosen pair.", nullptr, int(pairs.size())));
    m_stack->setCurrentIndex(1);
    const int rows = m_table->model()->rowCount();
    if (!m_table->currentIndex().isValid() && rows > 0)
        m_table->setCurrentIndex(m_table->model()->index(std::min(place, rows - 1), 0));
    if (!m_joinedTable->currentIndex().isValid() && m_joinedModel->rowCount() > 0)
        m_joinedTable->setCurrentIndex(m_joinedTable->model()->index(0, 0));
    pairChosen(m_table->currentSourceRow());
}

void DuplicatesView::pairChosen(int row) {
    if (row < 0 || row >= m_model->rowCount())
        m_panel->clear();
    else
        m_panel->setPair(m_model->row(row).pair);
}

void DuplicatesView::join() {
    if (!m_panel->hasPair() || !m_panel->joinButton()->isEnabled())
        return;
    m_panel->setBusy(true);
    const DuplicatePersons pair = m_panel->pair();
    m_workbench.runner().verb<JoinId>(
        this, [keep = pair.keep.id, drop = pair.drop.id](Desk& desk) { return desk.joinPersons(keep, drop); },
        [this, name = pair.keep.name](const Result<JoinId>& joined) {
            m_panel->setBusy(false);
            if (joined)
                m_trail.done(this, tr("The two records are one now: %1.").arg(name),
                             [this, join = *joined, name] { separate(join, name); });
            else
                Q_EMIT m_workbench.failed(joined.error());
            refresh();
        });
}

void DuplicatesView::separateCurrent() {
    const int row = m_joinedTable->currentSourceRow();
    if (row >= 0 && row < m_joinedModel->rowCount())
        separate(m_joinedModel->row(row).id, m_joinedModel->row(row).keepName);
}

void DuplicatesView::separate(JoinId join, const QString& name) {
    m_workbench.runner().verb<void>(
        this, [join](Desk& desk) { return desk.separatePersons(join); },
        [this, name](Result<void> done) {
            if (done)
                m_trail.say(tr("Separated again: %1.").arg(name));
            else
                Q_EMIT m_workbench.failed(done.error());
            refresh();
        });
}

void DuplicatesView::demonstrate(Page::State state) {
    if (state == Page::State::Busy)
        m_state->showBusy(tr("Looking for records of the same person…"));
    else if (state == Page::State::Error)
        m_state->showError({ErrorKind::Storage,
                            tr("The records could not be read. Close other programs that use the "
                               "folder, then try again."),
                            QStringLiteral("SQLITE_BUSY: database is locked")},
                           tr("Try again"), [this] { refresh(); });
    else
        showNothing();
    m_stack->setCurrentWidget(m_state);
    m_stale = true;
}

} // namespace dutydesk
