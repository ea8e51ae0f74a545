#pragma once

#include "common/page.h"
#include "lists/lists_rows.h"

class QLabel;
class QTabWidget;

namespace dutydesk {

class DataTable;
class ImportView;
class ReconciliationView;

/// The lists of the polyclinic: on the left by programme and month with their counts; beside it the members, the
/// comparison with the polyclinic's file, and the files. An XLSX or CSV file may be dropped anywhere on the page.
/// Argument: "import" or "compare" opens that tab; a list's "DVN 2026-11" chooses it.
class ListsPage : public Page {
    Q_OBJECT

public:
    enum Tab { Members, Comparison, Files };

    explicit ListsPage(Workbench& workbench, QWidget* parent = nullptr);
    ~ListsPage() override;

    void activate(const QVariant& argument) override;
    void refresh() override;
    void replicaChanged(const ChangeSet& changes) override;
    QList<PageKey> keys() const override;

    QTabWidget* tabs() const { return m_tabs; }
    DataTable* listsTable() const { return m_listsTable; }
    DataTable* membersTable() const { return m_membersTable; }
    const RowModel<ListSummary>& listsModel() const { return *m_listsModel; }
    const RowModel<ListMemberRow>& membersModel() const { return *m_membersModel; }
    ReconciliationView* comparison() const { return m_comparison; }
    ImportView* files() const { return m_files; }
    /// Chooses the list of a programme and month; false when there is none.
    bool choose(const QString& programme, const QString& month);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeMembers();
    QWidget* makeTitleButtons();
    void showLists(QList<ListSummary> lists);
    void listChosen(int row);
    void readMembers(const ListSummary& list);
    void readImports();
    void compareImport(const ImportSummary& summary);

    std::unique_ptr<RowModel<ListSummary>> m_listsModel;
    std::unique_ptr<RowModel<ListMemberRow>> m_membersModel;
    QList<ImportSummary> m_imports;
    QString m_programme, m_month; ///< of the chosen list
    quint64 m_asked = 0;
    DataTable* m_listsTable = nullptr;
    DataTable* m_membersTable = nullptr;
    QLabel* m_counts = nullptr;
    QTabWidget* m_tabs;
    ReconciliationView* m_comparison;
    ImportView* m_files;
};

} // namespace dutydesk
