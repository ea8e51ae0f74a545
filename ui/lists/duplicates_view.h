#pragma once

#include "common/page.h"
#include "lists/duplicate_rows.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace dutydesk {

class DuplicatePanel;
class StateView;
class UndoTrail;

/// Records of the replica that may be of one person: the pairs, the two side by side, and those that were joined, to be
/// separated again.
class DuplicatesView : public QWidget {
    Q_OBJECT

public:
    DuplicatesView(Workbench& workbench, UndoTrail& trail, QWidget* parent = nullptr);

    void refresh();
    void markStale(); ///< reads again when it is shown, or at once when it is
    DataTable* table() const { return m_table; }
    const RowModel<DuplicateItem>& model() const { return *m_model; }
    DataTable* joinedTable() const { return m_joinedTable; }
    const RowModel<JoinedPersons>& joined() const { return *m_joinedModel; }
    DuplicatePanel* panel() const { return m_panel; }

    void join();
    void separateCurrent();
    void demonstrate(Page::State state); ///< for pictures

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Both = std::pair<QList<DuplicatePersons>, QList<JoinedPersons>>;
    QWidget* makePairs();
    QWidget* makeJoined();
    void showBoth(const Result<Both>& both);
    void showNothing();
    void pairChosen(int row);
    void separate(JoinId join, const QString& name);

    Workbench& m_workbench;
    UndoTrail& m_trail;
    bool m_stale = true;
    quint64 m_asked = 0;
    std::unique_ptr<RowModel<DuplicateItem>> m_model;
    std::unique_ptr<RowModel<JoinedPersons>> m_joinedModel;
    QStackedWidget* m_stack;
    StateView* m_state;
    QLabel* m_heading;
    DataTable* m_table;
    DataTable* m_joinedTable;
    QWidget* m_joinedPart = nullptr;
    QPushButton* m_separate = nullptr;
    DuplicatePanel* m_panel;
};

} // namespace dutydesk
