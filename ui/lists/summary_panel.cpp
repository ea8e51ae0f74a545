#include "lists/summary_panel.h"

#include "common/format.h"
#include "common/prompts.h"
#include "common/table_page_tools.h"
#include "common/widgets.h"
#include "lists/import_rows.h"
#include "lists/quarantine_editor.h"
#include "lists/undo_trail.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int MostWarnings = 4; ///< shown at once; all of them stand in the tool tip

const QString ImportKey = QStringLiteral("import"); // of a draft; ListsPage reads it too
const QString RowKey = QStringLiteral("row");
const QString CellsKey = QStringLiteral("cells");

} // namespace

SummaryPanel::SummaryPanel(Workbench& workbench, UndoTrail& trail, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_trail(trail)
    , m_model(ImportRows::badRows())
    , m_headline(makeSection({}))
    , m_description(makeHint({}))
    , m_warnings(new QLabel)
    , m_tableHeading(makeSection({}))
    , m_editor(new QuarantineEditor) {
    m_headline->setWordWrap(true);
    m_warnings->setWordWrap(true);
    m_warnings->setTextFormat(Qt::PlainText);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(makeTable());
    splitter->addWidget(m_editor);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_editor->setMinimumWidth(300);
    m_editor->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    for (QWidget* part : {static_cast<QWidget*>(m_headline), static_cast<QWidget*>(m_description),
                          static_cast<QWidget*>(m_warnings), static_cast<QWidget*>(m_tableHeading)})
        column->addWidget(part);
    column->addWidget(splitter, 1);
    column->addWidget(makeButtons());
    connect(m_editor, &QuarantineEditor::takeInAsked, this, &SummaryPanel::takeIn);
    connect(m_editor, &QuarantineEditor::closeAsked, this, &SummaryPanel::closeEditor);
    connect(m_editor, &QuarantineEditor::stepAsked, this, &SummaryPanel::step);
}

QWidget* SummaryPanel::makeTable() {
    m_table = new DataTable(QStringLiteral("lists/quarantine"));
    m_table->setAccessibleName(tr("Rows that were not taken"));
    m_table->setRowModel(m_model.get());
    m_table->sortInitiallyBy(QStringLiteral("row"));
    m_table->stretchColumn(QStringLiteral("remedy"));
    m_table->setRowLines(2); // what is wrong is a whole sentence
    m_table->setWordWrap(true);
    m_table->setEmptyText(tr("Every row was taken."));
    connect(m_table, &DataTable::activatedRow, this, [this](int row) {
        if (row >= 0 && row < m_model->rowCount())
            mend(m_model->row(row).row);
    });
    connect(m_table, &DataTable::exportFailed, this, [this](const QString& message) {
        Q_EMIT m_workbench.failed(Error{ErrorKind::Storage, message, {}});
    });
    return m_table;
}

QWidget* SummaryPanel::makeButtons() {
    auto* bar = new QWidget;
    m_mend = makeButton(QStringLiteral("edit"), tr("&Mend the row"));
    m_mend->setAccessibleName(tr("Mend the row"));
    m_mend->setToolTip(tr("All cells of the chosen row, beside the table (F2 or Enter)"));
    m_export = makeButton(QStringLiteral("export"), tr("For the pol&yclinic…"));
    m_export->setAccessibleName(tr("Write the quarantine for the polyclinic"));
    m_export->setToolTip(tr("A workbook of the rows set aside, with a comment on each bad cell (Ctrl+Shift+E)"));
    m_compare = makeMainButton(tr("&Compare with the MIS"));
    m_compare->setAccessibleName(tr("Compare with the MIS"));
    m_compare->setToolTip(tr("The file, the MIS and the desk (Enter)"));
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(PageGap);
    line->addWidget(m_mend);
    line->addWidget(m_export);
    line->addStretch(1);
    line->addWidget(m_compare);
    const auto mendCurrent = [this] {
        if (m_editor->isAncestorOf(window()->focusWidget()))
            return; // it is being mended
        if (const int row = m_table->currentSourceRow(); row >= 0)
            mend(m_model->row(row).row);
        else if (m_model->rowCount() > 0)
            mend(m_model->row(0).row);
    };
    connect(m_mend, &QPushButton::clicked, this, mendCurrent);
    connect(m_export, &QPushButton::clicked, this, &SummaryPanel::exportQuarantine);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (m_summary)
            Q_EMIT compareAsked(*m_summary);
    });
    const auto on = [this](const QKeySequence& keys, auto act) {
        auto* key = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, act);
    };
    on(QKeySequence(Qt::Key_F2), mendCurrent);
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { exportQuarantine(); });
    return bar;
}

void SummaryPanel::setSummary(const ImportSummary& summary) {
    const bool another = !m_summary || m_summary->id != summary.id;
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
    if (another)
        m_editor->hide();
    m_mend->setEnabled(!summary.badRows.isEmpty());
    m_export->setEnabled(summary.quarantined > 0);
    m_compare->setEnabled(summary.accepted > 0);
}

void SummaryPanel::mend(int row, int onward) {
    if (!m_summary)
        return;
    m_workbench.runner().read<QuarantineRow>(
        this, [import = m_summary->id, row](Desk& desk) { return desk.quarantineRow(import, row); },
        [this, row, onward](const Result<QuarantineRow>& read) { rowRead(row, onward, read); });
}

void SummaryPanel::rowRead(int row, int onward, const Result<QuarantineRow>& read) {
    if (!read && onward != 0) {
        if (const int next = neighbour(row, onward > 0); next > 0)
            mend(next, onward);
        else
            closeEditor();
        return;
    }
    m_editor->show();
    if (read)
        m_editor->setRow(*read);
    else
        m_editor->setError(read.error().message);
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->row(i).row == row && m_table->currentSourceRow() != i) {
            m_table->selectSourceRow(i);
            break;
        }
    }
    if (read)
        m_editor->focusFirstBad();
    const QVariantMap draft = std::exchange(m_draft, {});
    if (read && draft.value(RowKey).toInt() == row)
        m_editor->typeOver(draft.value(CellsKey).toMap());
}

QVariantMap SummaryPanel::draft() const {
    const QMap<int, QString> edits = m_editor->isHidden() ? QMap<int, QString>() : m_editor->edits();
    if (edits.isEmpty())
        return {};
    QVariantMap cells;
    for (auto it = edits.cbegin(); it != edits.cend(); ++it)
        cells.insert(QString::number(it.key()), it.value());
    return {{ImportKey, m_editor->row().import.value}, {RowKey, m_editor->row().row}, {CellsKey, cells}};
}

void SummaryPanel::restoreDraft(const QVariantMap& draft) {
    m_draft = draft;
    mend(draft.value(RowKey).toInt());
}

void SummaryPanel::takeIn() {
    if (m_editor->isHidden() || !m_editor->row().import.isValid())
        return;
    m_editor->setBusy(true);
    m_workbench.runner().verb<QuarantineRow>(
        this,
        [import = m_editor->row().import, row = m_editor->row().row, edits = m_editor->edits()](Desk& desk) {
            return desk.mendRow(import, row, edits);
        },
        [this](Result<QuarantineRow> outcome) {
            m_editor->setBusy(false);
            if (!outcome) {
                Q_EMIT m_workbench.failed(outcome.error());
                return;
            }
            if (outcome->mended) {
                rowMended(*outcome);
                return;
            }
            m_editor->setRow(*outcome);
            m_trail.say(tr("Row %1 is still not right: see below the marked cells.").arg(outcome->row));
        });
}

void SummaryPanel::rowMended(const QuarantineRow& row) {
    const int next = neighbour(row.row, true) > 0 ? neighbour(row.row, true) : neighbour(row.row, false);
    m_trail.done(this, tr("Row %1 is taken in.").arg(row.row),
                 [this, import = row.import, number = row.row] { putBack(import, number); });
    if (next > 0) {
        mend(next, next > row.row ? 1 : -1);
    } else {
        closeEditor();
        m_compare->setFocus();
    }
    Q_EMIT mended();
}

void SummaryPanel::putBack(ImportId import, int row) {
    m_workbench.runner().verb<QuarantineRow>(
        this, [import, row](Desk& desk) { return desk.unmendRow(import, row); },
        [this, import, row](const Result<QuarantineRow>& outcome) {
            if (!outcome) {
                Q_EMIT m_workbench.failed(outcome.error());
                return;
            }
            m_trail.say(tr("Row %1 is set aside again, as it stood in the file.").arg(row));
            if (m_summary && m_summary->id == import)
                rowRead(row, 0, outcome);
            Q_EMIT mended();
        });
}

int SummaryPanel::neighbour(int row, bool forward) const {
    int found = 0;
    for (const ImportSummary::BadRow& bad : m_model->rows()) {
        const bool beyond = forward ? bad.row > row : bad.row < row;
        if (beyond && (found == 0 || (forward ? bad.row < found : bad.row > found)))
            found = bad.row;
    }
    return found;
}

void SummaryPanel::step(bool forward) {
    if (const int row = neighbour(m_editor->row().row, forward); row > 0)
        mend(row, forward ? 1 : -1);
}

void SummaryPanel::closeEditor() {
    m_editor->hide();
    m_table->setFocus();
}

void SummaryPanel::exportQuarantine() {
    if (!m_summary || m_summary->quarantined == 0)
        return;
    const QString name = tr("to mend, %1.xlsx").arg(QFileInfo(m_summary->fileName).completeBaseName());
    const QString path = promptsFor(this).saveFile(this, tr("Write the quarantine for the polyclinic"), name,
                                                   tr("Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    m_workbench.runner().verb<void>(
        this, [import = m_summary->id, path](Desk& desk) { return desk.writeQuarantine(import, path); },
        [this, path, rows = m_summary->quarantined](Result<void> done) {
            if (done)
                m_trail.say(
                    tr("%n row(s) to mend lie in %1, with a comment on each bad cell.", nullptr, rows).arg(path));
            else
                Q_EMIT m_workbench.failed(done.error());
        });
}

QString SummaryPanel::headline() const {
    return m_headline->text();
}

} // namespace dutydesk
