#include "lists/import_view.h"

#include "common/format.h"
#include "common/page_states.h"
#include "common/widgets.h"
#include "desk/rules.h"
#include "lists/import_form.h"
#include "lists/import_queue.h"
#include "lists/lists_rows.h"
#include "lists/page_keys.h"
#include "lists/preview_panel.h"
#include "lists/summary_panel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dutydesk {

ImportView::ImportView(Workbench& workbench, UndoTrail& trail, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_form(new ImportForm(workbench.runner()))
    , m_queue(new ImportQueue)
    , m_earlier(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_state(new StateView)
    , m_preview(new PreviewPanel)
    , m_summary(new SummaryPanel(workbench, trail)) {
    m_busy = makeBusy();
    for (QWidget* part :
         {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_preview), m_busy, static_cast<QWidget*>(m_summary)})
        m_stack->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, PageGap, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(m_form);
    column->addWidget(m_queue);
    column->addWidget(makeEarlier());
    column->addWidget(makeLine());
    column->addWidget(m_stack, 1);
    connectParts();
    setImports({});
}

ImportView::~ImportView() {
    cancel();
}

QWidget* ImportView::makeEarlier() {
    auto* bar = new QWidget;
    m_earlier->setAccessibleName(tr("Files imported earlier"));
    m_earlier->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_earlier->setMinimumContentsLength(40);
    auto* label = new QLabel(tr("Imported &earlier"));
    label->setBuddy(m_earlier);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_earlier, 1);
    return bar;
}

QWidget* ImportView::makeBusy() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    m_busyWords = new QLabel;
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->setMaximumWidth(420);
    auto* stop = makeButton(QStringLiteral("stop"), tr("Cancel the import"));
    stop->setAccessibleName(stop->text());
    column->addWidget(m_busyWords);
    column->addWidget(m_progress);
    column->addWidget(stop, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(stop, &QPushButton::clicked, this, &ImportView::cancel);
    return page;
}

void ImportView::connectParts() {
    connect(m_form, &ImportForm::filesChosen, this, &ImportView::offerFiles);
    connect(m_form, &ImportForm::importAsked, this, &ImportView::startImport);
    connect(m_form, &ImportForm::importAllAsked, this, &ImportView::importAll);
    connect(m_queue, &ImportQueue::leaveOut, this, &ImportView::leaveOut);
    connect(m_queue, &ImportQueue::chosen, this, [this](int index) { showImport(m_queue->file(index).import); });
    connect(m_preview, &PreviewPanel::mappingChosen, this, [this](const ColumnMapping& mapping) {
        look(m_current, ImportChoice{m_preview->preview().sheet, mapping});
    });
    connect(m_preview, &PreviewPanel::sheetChosen, this, [this](const QString& sheet) {
        look(m_current, ImportChoice{sheet, {}});
    });
    connect(m_preview, &PreviewPanel::leaveOut, this, [this] { leaveOut(m_current); });
    connect(m_summary, &SummaryPanel::compareAsked, this, &ImportView::compareAsked);
    connect(m_summary, &SummaryPanel::mended, this, &ImportView::importsChanged);
    connect(m_earlier, &QComboBox::activated, this, [this](int row) {
        if (row < 0 || row >= m_imports.size() || m_stage == Stage::Importing)
            return;
        m_summary->setSummary(m_imports[row]);
        if (m_stage == Stage::Idle)
            m_stack->setCurrentWidget(m_summary);
    });
}

QString ImportView::programmeTitle(const QString& code) const {
    for (const Programme& programme : m_workbench.runner().desk().rules().programmes.all()) {
        if (programme.code == code)
            return programme.shortName;
    }
    return code;
}

void ImportView::setImports(const QList<ImportSummary>& imports) {
    m_imports = imports;
    const QSignalBlocker blocker(m_earlier);
    m_earlier->clear();
    for (const ImportSummary& import : imports) {
        m_earlier->addItem(tr("%1 — %2, %3, imported %4")
                               .arg(import.fileName, programmeTitle(import.programme), monthWords(import.month),
                                    formatMoment(import.importedAt)));
    }
    m_earlier->setEnabled(!imports.isEmpty());
    if (imports.isEmpty())
        m_earlier->addItem(tr("No file yet"));
    const auto& shown = m_summary->summary();
    const auto found =
        std::find_if(imports.begin(), imports.end(), [&](const auto& one) { return shown && one.id == shown->id; });
    if (found != imports.end()) {
        m_earlier->setCurrentIndex(int(found - imports.begin()));
        m_summary->setSummary(*found);
    } else if (!imports.isEmpty()) {
        m_summary->setSummary(imports.first());
    }
    if (m_stage == Stage::Idle && !shown)
        showLast();
}

bool ImportView::showImport(ImportId import) {
    const auto found =
        std::find_if(m_imports.cbegin(), m_imports.cend(), [&](const ImportSummary& one) { return one.id == import; });
    if (m_stage != Stage::Idle || !import.isValid() || found == m_imports.cend())
        return false;
    m_summary->setSummary(*found);
    m_stack->setCurrentWidget(m_summary);
    return true;
}

void ImportView::showLast() {
    if (m_summary->summary()) {
        m_stack->setCurrentWidget(m_summary);
        return;
    }
    m_state->showEmpty(tr("No file has been imported yet"),
                       tr("Choose the list that the polyclinic handed over, or drop it here; its first rows are shown "
                          "before anything is taken. Rows that cannot be used are set aside with what is wrong and how "
                          "to mend it; nothing else is lost."),
                       tr("Choose files…"), [this] { m_form->chooseFiles(); });
    m_stack->setCurrentWidget(m_state);
}

void ImportView::preset(const QString& programme, const QString& month) {
    if (m_stage == Stage::Idle)
        m_form->preset(programme, month);
}

void ImportView::demonstrate(Page::State state) {
    if (state == Page::State::Busy) {
        m_busyWords->setText(tr("Reading %1…").arg(QStringLiteral("2026-11.xlsx")));
        m_progress->setRange(0, 1000);
        m_progress->setValue(420);
        m_stack->setCurrentWidget(m_busy);
        return;
    }
    if (state == Page::State::Error)
        m_state->showError({ErrorKind::BadInput,
                            tr("The file cannot be read. It is protected by a password: ask the polyclinic for one "
                               "without."),
                            {}},
                           tr("Choose other files…"), [this] { m_form->chooseFiles(); });
    else
        m_state->showEmpty(tr("No file has been imported yet"), tr("Choose the list that the polyclinic handed over."),
                           tr("Choose files…"), [this] { m_form->chooseFiles(); });
    m_stack->setCurrentWidget(m_state);
}

void ImportView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (pressFocusedButton(*this, *event))
        return;
    if (enter && event->modifiers() == Qt::ControlModifier && m_stage == Stage::Previewing) {
        importAll();
    } else if (enter && event->modifiers() == Qt::NoModifier && m_stage == Stage::Previewing &&
               m_form->importButton()->isEnabled()) {
        startImport();
    } else if (event->key() == Qt::Key_Escape && m_stage == Stage::Importing) {
        cancel();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace dutydesk
