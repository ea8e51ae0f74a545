#pragma once

#include "common/page.h"
#include "lists/act_rows.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace dutydesk {

class ActCharts;
class ActComparisonPanel;
class StateView;
class UndoTrail;

/// The acts of a programme, the newest first. Of the chosen one: the questions that went to the МО with their answers,
/// and what changed since the act before (or between two chosen ones); below them the charts. An act can be written
/// again, identically, at any time.
class ActsView : public QWidget {
    Q_OBJECT

public:
    enum Part { Questions, Comparison, Charts };

    ActsView(Workbench& workbench, UndoTrail& trail, QWidget* parent = nullptr);

    /// Reads when it is shown, or at once when it is.
    void setProgramme(const QString& programme);
    void refresh();
    void markStale();
    DataTable* table() const { return m_table; }
    const RowModel<ActSummary>& model() const { return *m_model; }
    DataTable* disputesTable() const { return m_disputesTable; }
    const RowModel<DisputeRow>& disputes() const { return *m_disputesModel; }
    QTabWidget* parts() const { return m_parts; }
    ActComparisonPanel* comparison() const { return m_comparison; }
    ActCharts* charts() const { return m_charts; }
    QPushButton* takeBackButton() const { return m_takeBack; }

    void save();
    void sendDisputes();
    void takeBack();
    void demonstrate(Page::State state); ///< for pictures

Q_SIGNALS:
    void reconcileAsked(); ///< there is no act yet

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeActs();
    QWidget* makeQuestions();
    QWidget* makeButtons();
    void showActs(const Result<QList<ActSummary>>& acts);
    void chosen();
    void readDisputes(const ActSummary& act);
    void compareChosen();
    void step(bool forward);
    const ActSummary* current() const;

    Workbench& m_workbench;
    UndoTrail& m_trail;
    QString m_programme;
    bool m_stale = true;
    quint64 m_asked = 0, m_askedDisputes = 0;
    std::unique_ptr<RowModel<ActSummary>> m_model;
    std::unique_ptr<RowModel<DisputeRow>> m_disputesModel;
    QStackedWidget* m_stack;
    StateView* m_state;
    DataTable* m_table;
    QLabel* m_heading;
    QLabel* m_questionsWords;
    DataTable* m_disputesTable;
    QTabWidget* m_parts;
    ActComparisonPanel* m_comparison;
    ActCharts* m_charts;
    QPushButton* m_save = nullptr;
    QPushButton* m_send = nullptr;
    QPushButton* m_takeBack = nullptr;
};

} // namespace dutydesk
