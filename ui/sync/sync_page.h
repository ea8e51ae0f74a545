#pragma once

#include "common/page.h"
#include "common/table_page_tools.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTabWidget;

namespace dutydesk {

class MergePanel;

/// Whether the desk and the polyclinic know the same: the servers, the runs, what waits to be sent, what was set aside and why, and what
/// a person has to decide. Argument: "outbox", "issues" or "conflicts" opens that part.
class SyncPage : public Page
{
    Q_OBJECT

public:
    explicit SyncPage(Workbench& workbench, QWidget* parent = nullptr);

    void activate(const QVariant& argument) override;
    void refresh() override;
    void replicaChanged(const ChangeSet& changes) override;
    QList<PageKey> keys() const override;

protected:
    void showNothing() override;

private:
    struct Everything {
        QList<SyncRunRow> runs;
        QList<OutboxRow> outbox;
        QList<IssueRow> issues;
        QList<MergeRow> merges;
        QList<ServerRow> servers;
    };
    static Result<Everything> readEverything(Desk& desk);
    QWidget* makeRuns();
    QWidget* makeOutbox();
    QWidget* makeIssues();
    QWidget* makeContent();
    void showEverything(const Everything& everything);
    void showServers(const QList<ServerRow>& servers);
    void showRun();
    void judgeOutboxButtons();
    QList<OutboxRow> parkedSelection() const;
    void sendAgain();
    void giveUp();
    void decide(qint64 mergeRecord, bool mine);
    void titleTab(int index, const QString& title, qsizetype count);

    QTabWidget* m_tabs;
    QWidget* m_servers = nullptr;
    DataTable* m_runTable = nullptr;
    DataTable* m_outboxTable = nullptr;
    DataTable* m_issueTable = nullptr;
    RowModel<SyncRunRow>* m_runs = nullptr;
    RowModel<OutboxRow>* m_outbox = nullptr;
    RowModel<IssueRow>* m_issues = nullptr;
    MergePanel* m_merges = nullptr;
    QLabel* m_runWords = nullptr;
    QPushButton* m_sendAgain = nullptr;
    QPushButton* m_giveUp = nullptr;
};

} // namespace dutydesk
