#pragma once

#include "common/page.h"
#include "lists/lists_rows.h"

class QTabWidget;

namespace dutydesk {

class ActsView;
class DataTable;
class DuplicatesView;
class ImportView;
class MembersView;
class ReconciliationView;
class UndoTrail;

/// The lists of the polyclinic: on the left by programme and month with their counts; beside it the members, the
/// comparison with the polyclinic's file, the files, the acts, and records of one person. Files may be dropped anywhere
/// on the page. Argument: "import", "compare", "acts" or "duplicates" opens that tab; a list's "DVN 2026-11" chooses
/// it.
class ListsPage : public Page {
    Q_OBJECT

public:
    enum Tab { Members, Comparison, Files, Acts, Duplicates, TabCount };

    explicit ListsPage(Workbench& workbench, QWidget* parent = nullptr);
    ~ListsPage() override;

    void activate(const QVariant& argument) override;
    void refresh() override;
    void replicaChanged(const ChangeSet& changes) override;
    QList<PageKey> keys() const override;
    QVariantMap draft() const override;
    void restoreDraft(const QVariantMap& draft) override;

    QTabWidget* tabs() const { return m_tabs; }
    DataTable* listsTable() const { return m_listsTable; }
    DataTable* membersTable() const;
    const RowModel<ListSummary>& listsModel() const { return *m_listsModel; }
    const RowModel<ListMemberRow>& membersModel() const;
    MembersView* members() const { return m_members; }
    ReconciliationView* comparison() const { return m_comparison; }
    ImportView* files() const { return m_files; }
    ActsView* acts() const { return m_acts; }
    DuplicatesView* duplicates() const { return m_duplicates; }
    UndoTrail* trail() const { return m_trail; }
    /// Chooses the list of a programme and month; false when there is none.
    bool choose(const QString& programme, const QString& month);
    /// Shows a tab in a state as it would look, without having read anything: for pictures. refresh() ends it.
    void demonstrateTab(Tab tab, State state);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeTabs();
    QWidget* makeTitleButtons();
    void addShortcuts();
    void connectParts();
    void chooseFiles();
    void showLists(QList<ListSummary> lists);
    void listChosen(int row);
    void readImports();
    void giveBackDraft();
    void giveBackComment(const QVariantMap& draft);
    void target(const QString& programme, const QString& month);
    void compareImport(const ImportSummary& summary);
    bool comparesWith(const QKeyEvent& event) const;
    bool undoesWith(const QKeyEvent& event) const;

    UndoTrail* m_trail;
    std::unique_ptr<RowModel<ListSummary>> m_listsModel;
    QList<ImportSummary> m_imports;
    QVariantMap m_draft; ///< until what it speaks of has been read
    bool m_importsRead = false;
    QString m_programme, m_month; ///< of the chosen list
    DataTable* m_listsTable = nullptr;
    QTabWidget* m_tabs;
    MembersView* m_members;
    ReconciliationView* m_comparison;
    ImportView* m_files;
    ActsView* m_acts;
    DuplicatesView* m_duplicates;
};

} // namespace dutydesk
