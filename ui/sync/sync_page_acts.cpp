#include "sync/sync_page.h"

#include "common/format.h"
#include "sync/merge_panel.h"

#include <QPushButton>

namespace dutydesk {

Result<SyncPage::Everything> SyncPage::readEverything(Desk& desk)
{
    auto runs = desk.syncRuns();
    if (!runs)
        return runs.error();
    auto outbox = desk.outbox();
    if (!outbox)
        return outbox.error();
    auto issues = desk.syncIssues();
    if (!issues)
        return issues.error();
    auto merges = desk.mergeRecords();
    if (!merges)
        return merges.error();
    auto servers = desk.servers();
    if (!servers)
        return servers.error();
    return Everything{*runs, *outbox, *issues, *merges, *servers};
}

void SyncPage::refresh()
{
    showBusy(tr("Reading what sync has done…"));
    runner().read<Everything>(this, &SyncPage::readEverything, [this](const Result<Everything>& everything) {
        if (everything)
            showEverything(*everything);
        else
            showError(everything.error());
    });
}

void SyncPage::replicaChanged(const ChangeSet& changes)
{
    constexpr auto Ours = ChangeSet::Subjects(ChangeSet::Outbox) | ChangeSet::SyncRuns | ChangeSet::Servers;
    if (changes.subjects & Ours)
        Page::replicaChanged(changes);
}

QList<OutboxRow> SyncPage::parkedSelection() const
{
    QList<OutboxRow> rows;
    for (int at : m_outboxTable->selectedSourceRows()) {
        if (m_outbox->row(at).state == u"parked")
            rows << m_outbox->row(at);
    }
    return rows;
}

void SyncPage::judgeOutboxButtons()
{
    const bool any = !parkedSelection().isEmpty();
    m_sendAgain->setEnabled(any);
    m_giveUp->setEnabled(any);
    const QString why = any ? QString() : tr("Choose an act that the server has refused");
    m_sendAgain->setToolTip(why);
}

void SyncPage::sendAgain()
{
    const auto rows = parkedSelection();
    runner().verb<int>(
        this,
        [rows](Desk& desk) -> Result<int> {
            for (const OutboxRow& row : rows) {
                if (auto done = desk.retryOutbox(row.id); !done)
                    return done.error();
            }
            return int(rows.size());
        },
        [this](const Result<int>& outcome) {
            if (outcome)
                Q_EMIT workbench().said(tr("%n act(s) will be sent by the next sync.", nullptr, *outcome));
            else
                Q_EMIT workbench().failed(outcome.error());
            refresh();
        });
}

void SyncPage::giveUp()
{
    const auto rows = parkedSelection();
    runner().verb<int>(
        this,
        [rows](Desk& desk) -> Result<int> {
            for (const OutboxRow& row : rows) {
                if (auto done = desk.discardOutbox(row.id); !done)
                    return done.error();
            }
            return int(rows.size());
        },
        [this](const Result<int>& outcome) {
            if (outcome)
                Q_EMIT workbench().said(tr("%n act(s) taken back on this desk; the audit trail keeps them.", nullptr, *outcome));
            else
                Q_EMIT workbench().failed(outcome.error());
            refresh();
        });
}

void SyncPage::decide(qint64 mergeRecord, bool mine)
{
    runner().verb<void>(
        this, [mergeRecord, mine](Desk& desk) { return desk.decideMerge(mergeRecord, mine); },
        [this, mine](const Result<void>& outcome) {
            if (outcome)
                Q_EMIT workbench().said(mine ? tr("Ours is kept and will be sent by the next sync.") : tr("The polyclinic's value is taken."));
            else
                Q_EMIT workbench().failed(outcome.error());
            refresh();
        });
}

} // namespace dutydesk
