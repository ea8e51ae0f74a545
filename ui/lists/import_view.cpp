#include "lists/import_view.h"

#include "common/format.h"
#include "common/page_states.h"
#include "common/table_page_tools.h"
#include "common/widgets.h"
#include "desk/rules.h"
#include "lists/import_form.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int TellEveryMs = 100;
constexpr int MostWarnings = 6; ///< shown at once; all of them stand in the tool tip

} // namespace

ImportView::ImportView(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_form(new ImportForm(workbench.runner()))
    , m_earlier(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_state(new StateView)
    , m_model(ListsRows::badRows()) {
    m_earlier->setAccessibleName(tr("Files imported earlier"));
    m_earlier->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_earlier->setMinimumContentsLength(40);
    auto* label = new QLabel(tr("Imported &earlier"));
    label->setBuddy(m_earlier);
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_earlier, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(makeBusy());
    m_stack->addWidget(makeSummary());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, PageGap, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(m_form);
    column->addLayout(line);
    column->addWidget(makeLine());
    column->addWidget(m_stack, 1);
    connect(m_form, &ImportForm::importAsked, this, &ImportView::startImport);
    connect(m_earlier, &QComboBox::activated, this, [this](int row) {
        if (row >= 0 && row < m_imports.size())
            showSummary(m_imports[row]);
    });
    setImports({});
}

ImportView::~ImportView() {
    cancel();
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

QWidget* ImportView::makeSummary() {
    auto* page = new QWidget;
    m_headline = makeSection({});
    m_headline->setWordWrap(true);
    m_description = makeHint({});
    m_warnings = new QLabel;
    m_warnings->setWordWrap(true);
    m_warnings->setTextFormat(Qt::PlainText);
    m_tableHeading = makeSection({});
    m_table = new DataTable(QStringLiteral("lists/quarantine"));
    m_table->setAccessibleName(tr("Rows that were not taken"));
    m_table->setRowModel(m_model.get());
    m_table->sortInitiallyBy(QStringLiteral("row"));
    m_table->stretchColumn(QStringLiteral("remedy"));
    m_table->setRowLines(2); // what is wrong is a whole sentence
    m_table->setWordWrap(true);
    m_table->setEmptyText(tr("Every row was taken."));
    m_export = makeButton(QStringLiteral("export"), tr("Export these ro&ws…"));
    m_export->setAccessibleName(tr("Export these rows"));
    m_export->setToolTip(tr("As XLSX, to send back to the polyclinic (Ctrl+E)"));
    m_compare = makeMainButton(tr("&Compare with the MIS"));
    m_compare->setAccessibleName(tr("Compare with the MIS"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    buttons->addWidget(m_compare);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    for (QWidget* part : {static_cast<QWidget*>(m_headline), static_cast<QWidget*>(m_description),
                          static_cast<QWidget*>(m_warnings), static_cast<QWidget*>(m_tableHeading)})
        column->addWidget(part);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    connect(m_export, &QPushButton::clicked, m_table, &DataTable::askAndExport);
    connect(m_table, &DataTable::exportFailed, this, [this](const QString& message) {
        Q_EMIT m_workbench.failed(Error{ErrorKind::Storage, message, {}});
    });
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (m_summary)
            Q_EMIT compareAsked(*m_summary);
    });
    return page;
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
    if (m_cancelled)
        return;
    const auto shown = std::find_if(imports.begin(), imports.end(),
                                    [this](const auto& one) { return m_summary && one.id == m_summary->id; });
    if (shown != imports.end()) {
        m_earlier->setCurrentIndex(int(shown - imports.begin()));
    } else if (!imports.isEmpty()) {
        showSummary(imports.first());
    } else if (m_stack->currentWidget() == m_state) {
        m_state->showEmpty(tr("No file has been imported yet"),
                           tr("Choose the list that the polyclinic handed over, its programme and month. Rows that "
                              "cannot be used are set "
                              "aside with what is wrong and how to mend it; nothing else is lost."),
                           tr("Choose a file…"), [this] { m_form->chooseFile(); });
    }
}

void ImportView::preset(const QString& programme, const QString& month) {
    if (!m_cancelled && m_form->file().isEmpty())
        m_form->preset(programme, month);
}

void ImportView::offerFile(const QString& path) {
    if (m_cancelled)
        return;
    m_form->setFile(path);
    m_form->importButton()->setFocus();
}

void ImportView::startImport() {
    if (m_cancelled || m_form->file().isEmpty())
        return;
    auto cancelled = std::make_shared<std::atomic<bool>>(false);
    m_cancelled = cancelled;
    m_form->setBusy(true);
    m_busyWords->setText(tr("Reading %1…").arg(QFileInfo(m_form->file()).fileName()));
    m_progress->setRange(0, 0);
    m_stack->setCurrentIndex(1);
    showProgress(0, 0);
    const auto tell = [this, cancelled, last = std::make_shared<QElapsedTimer>()](qint64 done, qint64 total) {
        if (!last->isValid() || last->elapsed() >= TellEveryMs) {
            last->start();
            QMetaObject::invokeMethod(
                this, [this, done, total] { showProgress(done, total); }, Qt::QueuedConnection);
        }
        return !cancelled->load();
    };
    m_workbench.runner().lengthy<ImportSummary>(
        this,
        [file = m_form->file(), programme = m_form->programme(), month = m_form->month(), tell](Desk& desk) {
            return desk.importList(file, programme, month, tell);
        },
        [this](Result<ImportSummary> outcome) { finished(std::move(outcome)); });
}

void ImportView::cancel() {
    if (m_cancelled)
        m_cancelled->store(true);
}

void ImportView::showProgress(qint64 done, qint64 total) {
    if (!m_cancelled)
        return;
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(int(done * 1000 / total));
    Q_EMIT m_workbench.working(tr("Importing the list"), done, total, [this] { cancel(); });
}

void ImportView::finished(Result<ImportSummary> outcome) {
    m_cancelled.reset();
    m_form->setBusy(false);
    Q_EMIT m_workbench.working({}, -1, 0);
    if (!outcome) {
        if (outcome.error().kind == ErrorKind::Cancelled) {
            m_state->showEmpty(tr("The import was cancelled"),
                               tr("Nothing was taken from the file. You can import it again."), {}, {});
        } else {
            m_state->showError(outcome.error(), tr("Choose another file…"), [this] { m_form->chooseFile(); });
        }
        m_stack->setCurrentWidget(m_state);
        return;
    }
    m_form->setFile({});
    showSummary(*outcome);
    m_compare->setFocus();
    Q_EMIT imported(*m_summary);
}

void ImportView::showSummary(const ImportSummary& summary) {
    m_summary = summary;
    m_headline->setText(tr("%1: of %2 rows %3 were taken, %4 set aside, %5 are repetitions.")
                            .arg(summary.fileName, formatCount(summary.rows), formatCount(summary.accepted),
                                 formatCount(summary.quarantined), formatCount(summary.duplicates)));
    m_description->setText(summary.description);
    m_description->setVisible(!summary.description.isEmpty());
    QStringList warnings = summary.warnings.mid(0, MostWarnings);
    if (summary.warnings.size() > MostWarnings)
        warnings << tr("… and %n more", nullptr, int(summary.warnings.size()) - MostWarnings);
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setToolTip(summary.warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    m_tableHeading->setText(summary.badRows.isEmpty()
                                ? tr("No row was set aside")
                                : tr("Rows set aside, and what to do with them: %1").arg(summary.badRows.size()));
    m_model->setRows(summary.badRows);
    m_table->setExportTitle(tr("Rows set aside of %1").arg(summary.fileName));
    m_export->setEnabled(!summary.badRows.isEmpty());
    m_compare->setEnabled(summary.accepted > 0);
    m_stack->setCurrentIndex(2);
}

QString ImportView::summaryWords() const {
    return m_headline->text();
}

} // namespace dutydesk
