#include "sync/sync_page.h"

#include "common/filter_field.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/server_form.h"
#include "common/theme.h"
#include "common/widgets.h"
#include "sync/merge_panel.h"
#include "sync/sync_rows.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

enum Tab { RunsTab, OutboxTab, IssuesTab, MergesTab };

/// Positive: the server's clock is ahead of ours.
QString clockWords(qint64 skewMs)
{
    constexpr qint64 Minute = 60'000;
    constexpr int MostMinutes = 120; // beyond that minutes say nothing
    const qint64 minutes = (std::abs(skewMs) + Minute / 2) / Minute;
    if (minutes > MostMinutes)
        return skewMs > 0 ? SyncPage::tr("its clock is %n h ahead", nullptr, int(minutes / 60))
                          : SyncPage::tr("its clock is %n h behind", nullptr, int(minutes / 60));
    return skewMs > 0 ? SyncPage::tr("its clock is %n min ahead", nullptr, int(minutes))
                      : SyncPage::tr("its clock is %n min behind", nullptr, int(minutes));
}

QVBoxLayout* tabColumn(QWidget* tab)
{
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, PageGap, 0, 0);
    column->setSpacing(PageGap);
    return column;
}

} // namespace

SyncPage::SyncPage(Workbench& bench, QWidget* parent)
    : Page(bench, QStringLiteral("sync"), tr("Sync"), parent), m_tabs(new QTabWidget)
{
    auto* now = makeMainButton(tr("Sync now"));
    now->setToolTip(tr("Sync with all servers (F5)"));
    connect(now, &QPushButton::clicked, this, [this] { Q_EMIT workbench().syncWanted(); });
    setContent(makeContent(), now);
}

QWidget* SyncPage::makeContent()
{
    m_tabs->setAccessibleName(tr("Runs, what is to be sent, what was set aside, conflicts"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    m_servers = new QWidget;
    new QHBoxLayout(m_servers);
    m_servers->layout()->setContentsMargins(0, 0, 0, 0);
    m_servers->layout()->setSpacing(PageMargin);
    column->addWidget(m_servers);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeRuns(), tr("Runs"));
    m_tabs->addTab(makeOutbox(), tr("To send"));
    m_tabs->addTab(makeIssues(), tr("Set aside"));
    m_merges = new MergePanel;
    m_tabs->addTab(m_merges, tr("To decide"));
    connect(m_merges, &MergePanel::decided, this, &SyncPage::decide);
    column->addWidget(m_tabs, 1);
    return content;
}

QWidget* SyncPage::makeRuns()
{
    auto* tab = new QWidget;
    auto* column = tabColumn(tab);
    m_runs = makeRunModel(this);
    m_runTable = new DataTable(QStringLiteral("sync/runs"));
    m_runTable->setRowModel(m_runs);
    m_runTable->setExportTitle(tr("Runs of sync"));
    m_runTable->setEmptyText(tr("There has been no sync yet."));
    m_runTable->hideInitially(QStringLiteral("message"));
    m_runTable->sortInitiallyBy(QStringLiteral("started"), Qt::DescendingOrder);
    m_runWords = makeHint({});
    m_runWords->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_runWords->setMinimumHeight(2 * fontMetrics().height());
    m_runWords->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_runTable, 1);
    column->addWidget(m_runWords);
    connect(m_runTable, &DataTable::currentRowChanged, this, &SyncPage::showRun);
    return tab;
}

QWidget* SyncPage::makeOutbox()
{
    auto* tab = new QWidget;
    auto* column = tabColumn(tab);
    m_outbox = makeOutboxModel(this);
    m_outboxTable = new DataTable(QStringLiteral("sync/outbox"));
    m_outboxTable->setRowModel(m_outbox);
    m_outboxTable->setExportTitle(tr("To send"));
    m_outboxTable->setEmptyText(tr("Everything that was recorded here has reached the polyclinic."));
    m_outboxTable->stretchColumn(QStringLiteral("summary"));
    m_sendAgain = makeButton(QStringLiteral("send"), tr("Send again"));
    m_giveUp = makeButton(QStringLiteral("undo"), tr("Give up"));
    m_giveUp->setToolTip(tr("Takes the act back on this desk; the audit trail keeps it"));
    auto* row = new QHBoxLayout;
    row->addWidget(makeFilterField(*m_outboxTable));
    row->addStretch(1);
    row->addWidget(m_sendAgain);
    row->addWidget(m_giveUp);
    column->addLayout(row);
    column->addWidget(m_outboxTable, 1);
    connect(m_outboxTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SyncPage::judgeOutboxButtons);
    connect(m_outboxTable, &DataTable::activatedRow, this, [this](int at) {
        if (const PersonId person = m_outbox->row(at).person; person.isValid())
            Q_EMIT workbench().openPerson(person);
    });
    connect(m_sendAgain, &QPushButton::clicked, this, &SyncPage::sendAgain);
    connect(m_giveUp, &QPushButton::clicked, this, &SyncPage::giveUp);
    judgeOutboxButtons();
    return tab;
}

QWidget* SyncPage::makeIssues()
{
    auto* tab = new QWidget;
    auto* column = tabColumn(tab);
    m_issues = makeIssueModel(this);
    m_issueTable = new DataTable(QStringLiteral("sync/issues"));
    m_issueTable->setRowModel(m_issues);
    m_issueTable->setExportTitle(tr("Set aside by sync"));
    m_issueTable->setEmptyText(tr("No record was set aside."));
    m_issueTable->sortInitiallyBy(QStringLiteral("created"), Qt::DescendingOrder);
    column->addWidget(makeHint(tr("Records that could not be used, with the reason. Nothing else waits for them. Export the table and hand it to the "
                                  "polyclinic's administrator.")));
    column->addWidget(m_issueTable, 1);
    return tab;
}

QList<PageKey> SyncPage::keys() const
{
    return {{QKeySequence(Qt::Key_F5), tr("Sync now")},
            {QKeySequence(Qt::CTRL | Qt::Key_Tab), tr("The next part of the page")},
            {QKeySequence(Qt::Key_Return), tr("Open the person of the chosen row")}};
}

void SyncPage::activate(const QVariant& argument)
{
    const QString part = argument.toString();
    if (part == u"outbox")
        m_tabs->setCurrentIndex(OutboxTab);
    else if (part == u"issues")
        m_tabs->setCurrentIndex(IssuesTab);
    else if (part == u"conflicts")
        m_tabs->setCurrentIndex(MergesTab);
    Page::activate(argument);
}

void SyncPage::titleTab(int index, const QString& title, qsizetype count)
{
    m_tabs->setTabText(index, count > 0 ? QStringLiteral("%1 (%2)").arg(title, formatCount(count)) : title);
}

void SyncPage::showEverything(const Everything& everything)
{
    m_runs->setRows(everything.runs);
    m_outbox->setRows(everything.outbox);
    m_issues->setRows(everything.issues);
    m_merges->setRows(everything.merges);
    showServers(everything.servers);
    titleTab(OutboxTab, tr("To send"), everything.outbox.size());
    titleTab(IssuesTab, tr("Set aside"), everything.issues.size());
    titleTab(MergesTab, tr("To decide"), m_merges->open());
    judgeOutboxButtons();
    showRun();
    if (everything.servers.isEmpty() && everything.runs.isEmpty()) {
        showNothing();
        return;
    }
    showContent();
}

void SyncPage::showNothing()
{
    showEmpty(tr("No server is connected"), tr("Connect the polyclinic's server in the settings; its administrator gives the address and the token."),
              tr("Open the settings"), [this] { Q_EMIT workbench().openPage(QStringLiteral("settings")); });
}

void SyncPage::showServers(const QList<ServerRow>& servers)
{
    auto* row = static_cast<QHBoxLayout*>(m_servers->layout());
    while (QLayoutItem* item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QDate today = runner().desk().clock().today();
    for (const ServerRow& server : servers) {
        auto* card = new QWidget;
        auto* column = new QVBoxLayout(card);
        column->setContentsMargins(0, 0, PageMargin, 0);
        column->setSpacing(2);
        column->addWidget(makeSection(server.name));
        QStringList words{serverRoleTitle(server.role)};
        if (!server.enabled)
            words << tr("switched off");
        words << (server.lastSuccess.isValid() ? tr("last success %1").arg(formatNearMoment(server.lastSuccess, today)) : tr("never synced"));
        constexpr qint64 Noticeable = 60'000;
        if (std::abs(server.clockSkewMs) >= Noticeable)
            words << clockWords(server.clockSkewMs);
        auto* hint = makeHint(words.join(QStringLiteral(" · ")));
        hint->setWordWrap(false);
        hint->setToolTip(server.url);
        column->addWidget(hint);
        row->addWidget(card);
    }
    row->addStretch(1);
}

void SyncPage::showRun()
{
    const int row = m_runTable->currentSourceRow();
    if (row < 0 || row >= m_runs->rows().size()) {
        m_runWords->setText(m_runs->rows().isEmpty() ? QString() : tr("Choose a run to read what happened in it."));
        return;
    }
    const SyncRunRow& run = m_runs->row(row);
    QStringList words;
    words << (run.message.isEmpty() ? tr("All went well.") : run.message);
    if (!run.details.isEmpty())
        words << run.details;
    m_runWords->setText(words.join(u'\n'));
}

} // namespace dutydesk
