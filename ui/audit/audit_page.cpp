#include "audit/audit_page.h"

#include "audit/audit_filter_bar.h"
#include "audit/emergency_dialog.h"
#include "common/filter_field.h"
#include "common/format.h"
#include "common/prompts.h"
#include "common/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int MostRows = 2000; ///< shown; an export has all of them
const QString EnpKey = QStringLiteral("enp"); ///< of a draft, as the next
const QString ReasonKey = QStringLiteral("reason");

} // namespace

AuditPage::AuditPage(Workbench& bench, QWidget* parent)
    : Page(bench, QStringLiteral("audit"), tr("Audit"), parent)
    , m_names(bench.runner().desk().actor().role == Role::Auditor)
    , m_filters(new AuditFilterBar(m_names))
    , m_table(new DataTable(m_names ? QStringLiteral("audit/names") : QStringLiteral("audit/rows")))
    , m_rows(makeAuditModel(m_names, bench.runner().desk().rules(), this))
    , m_outcome(makeHint({})) {
    m_table->setRowModel(m_rows);
    m_table->setExportTitle(tr("Audit trail"));
    m_table->setEmptyText(tr("No row of the trail fits this choice."));
    m_table->hideInitially(QStringLiteral("hash"));
    m_table->stretchColumn(QStringLiteral("details"));
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(m_filters);
    auto* acts = new QHBoxLayout;
    acts->addWidget(makeFilterField(*m_table));
    acts->addStretch(1);
    if (roleHas(runner().desk().actor().role, Right::BreakGlass)) {
        auto* emergency = makeButton(QStringLiteral("warning"), tr("Emergency…"));
        emergency->setToolTip(tr("One card for who sees no patients otherwise, with a reason"));
        acts->addWidget(emergency);
        connect(emergency, &QPushButton::clicked, this, &AuditPage::openEmergency);
    }
    auto* checking = makeButton(QStringLiteral("ok-circle"), tr("Check"));
    checking->setToolTip(tr("Walks the whole chain (Ctrl+Shift+V)"));
    acts->addWidget(checking);
    if (m_names) {
        m_history = makeButton(QStringLiteral("print"), tr("Paper for the patient"));
        m_history->setToolTip(tr("Who looked at the data of the person whose policy number stands above"));
        acts->addWidget(m_history);
        connect(m_history, &QPushButton::clicked, this, &AuditPage::writeHistory);
    }
    column->addLayout(acts);
    column->addWidget(m_table, 1);
    column->addWidget(m_outcome);
    auto* out = makeMainButton(tr("Export"));
    out->setToolTip(tr("All rows of the choice, with the hashes of the chain (Ctrl+Shift+E)"));
    setContent(content, out);
    connect(out, &QPushButton::clicked, this, &AuditPage::exportAll);
    connect(checking, &QPushButton::clicked, this, &AuditPage::check);
    connect(m_filters, &AuditFilterBar::changed, this, &AuditPage::refresh);
    const auto on = [this](const QKeySequence& keys, void (AuditPage::*act)()) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), &AuditPage::exportAll);
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), &AuditPage::check);
    on(QKeySequence(Qt::CTRL | Qt::Key_R), &AuditPage::refresh);
}

QList<PageKey> AuditPage::keys() const {
    return {{QKeySequence(Qt::CTRL | Qt::Key_F), tr("Search the words of the table")},
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), tr("Export all rows of the choice")},
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), tr("Check the whole chain")},
            {QKeySequence(Qt::CTRL | Qt::Key_R), tr("Read the trail again")}};
}

void AuditPage::refresh() {
    showBusy(tr("Reading the audit trail…"));
    AuditFilter filter = m_filters->filter(runner().desk().clock().today());
    filter.limit = MostRows;
    runner().verb<AuditExtract>(
        this, [filter](Desk& desk) { return desk.audit(filter); },
        [this](const Result<AuditExtract>& extract) {
            if (extract)
                showExtract(*extract);
            else
                showError(extract.error());
        });
}

void AuditPage::showExtract(const AuditExtract& extract) {
    m_filters->offer(extract.actors, extract.actions);
    m_rows->setRows(extract.rows);
    setSubtitle(
        extract.total > extract.rows.size()
            ? tr("%1 rows, the newest %2 shown").arg(formatCount(extract.total), formatCount(extract.rows.size()))
            : tr("%n row(s)", nullptr, extract.total));
    showContent();
}

void AuditPage::showNothing() {
    showEmpty(tr("Nothing has been done yet"), tr("Whatever is done at this desk leaves its row here."));
}

void AuditPage::exportAll() {
    const QDate today = runner().desk().clock().today();
    const QString path = promptsFor(this).saveFile(this, tr("Export the audit trail"),
                                                   tr("audit %1.xlsx").arg(today.toString(Qt::ISODate)),
                                                   tr("Excel (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    runner().verb<int>(
        this, [filter = m_filters->filter(today), path](Desk& desk) { return desk.writeAudit(filter, path); },
        [this, path](const Result<int>& rows) {
            if (rows)
                Q_EMIT workbench().said(tr("%n row(s) are saved as %1.", nullptr, *rows).arg(path));
            else
                Q_EMIT workbench().failed(rows.error());
        });
}

void AuditPage::writeHistory() {
    const QString path = promptsFor(this).saveFile(this, tr("Paper for the patient"), tr("who looked.pdf"),
                                                   tr("PDF (*.pdf);;Excel (*.xlsx)"));
    if (path.isEmpty())
        return;
    runner().verb<int>(
        this, [enp = m_filters->enp(), path](Desk& desk) { return desk.writeAccessHistory(enp, path); },
        [this, path](const Result<int>& rows) {
            if (rows)
                Q_EMIT workbench().said(tr("%n row(s) are saved as %1.", nullptr, *rows).arg(path));
            else
                Q_EMIT workbench().failed(rows.error());
        });
}

void AuditPage::openEmergency() {
    m_emergency = new EmergencyDialog(workbench(), window());
    m_emergency->open();
}

QVariantMap AuditPage::draft() const {
    if (!m_emergency || m_emergency->isHidden() || m_emergency->isOpen())
        return {};
    return {{EnpKey, m_emergency->enpField()->text()}, {ReasonKey, m_emergency->reasonField()->text()}};
}

void AuditPage::restoreDraft(const QVariantMap& draft) {
    openEmergency();
    m_emergency->enpField()->setText(draft.value(EnpKey).toString());
    m_emergency->reasonField()->setText(draft.value(ReasonKey).toString());
}

void AuditPage::check() {
    m_outcome->setText(tr("Checking the whole chain…"));
    runner().lengthy<VerifyReport>(
        this, [](Desk& desk) { return desk.verify(); },
        [this](const Result<VerifyReport>& report) {
            if (!report)
                m_outcome->setText(report.error().message);
            else
                m_outcome->setText(report->audit.isEmpty() ? tr("The audit trail is whole.")
                                                           : report->audit.join(u'\n'));
        });
}

} // namespace dutydesk
