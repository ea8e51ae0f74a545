#pragma once

#include "common/page.h"
#include "lists/lists_rows.h"
#include "lists/reconciliation_groups.h"

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace dutydesk {

class DataTable;
class DifferencePanel;
class StateView;

/// A comparison of the file, the МИС and the desk: groups by category and reason with counts, the people of the chosen
/// group, one person's differences; how many will leave and what the brake says above; accepting it, and what comes
/// after, below.
class ReconciliationView : public QWidget {
    Q_OBJECT

public:
    explicit ReconciliationView(Workbench& workbench, QWidget* parent = nullptr);

    /// What compare() compares.
    void setTarget(const QString& programme, const QString& month, const QList<ImportSummary>& imports);
    void preferImport(ImportId import);
    void compare();
    const std::optional<Reconciliation>& reconciliation() const { return m_reconciliation; }
    const QList<ReconciliationGroup>& groups() const { return m_groups; }
    QTreeWidget* tree() const { return m_tree; }
    DataTable* table() const { return m_table; }
    DifferencePanel* differences() const { return m_differences; }
    QString banner() const;
    QPushButton* acceptButton() const { return m_accept; }
    QPushButton* confirmButton() const { return m_confirm; }

    /// Shows in words what accepting does, with the button that does it; Esc hides it.
    void askAccept();
    void accept();
    void sendDisputes();
    void saveAct();
    /// The chosen people (or the whole chosen group) become disputed, or are agreed to leave again.
    void toggleAgreed();

Q_SIGNALS:
    void compared();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeBanner();
    QWidget* makeBody();
    QWidget* makeButtons();
    QFrame* makeConfirmation();
    void setReconciliation(Reconciliation reconciliation);
    void fillTree();
    void groupChosen();
    void personChosen(int row);
    void openPerson(int row);
    void updateBanner();
    void updateButtons();
    QString acceptQuestion() const;
    void hideQuestion();
    bool mayAcceptNow() const;
    const ReconciliationGroup* currentGroup() const;
    QList<int> chosenRows() const;

    Workbench& m_workbench;
    QString m_programme, m_month;
    std::optional<Reconciliation> m_reconciliation;
    QList<ReconciliationGroup> m_groups;
    ActId m_act;
    bool m_busy = false;
    std::unique_ptr<RowModel<ReconciliationItem>> m_model;
    QComboBox* m_import;
    QPushButton* m_compare;
    QLabel* m_brakeSign;
    QLabel* m_banner;
    QFrame* m_bannerFrame;
    QStackedWidget* m_stack;
    StateView* m_state;
    QTreeWidget* m_tree;
    DataTable* m_table;
    DifferencePanel* m_differences;
    QPushButton* m_agree;
    QPushButton* m_accept;
    QPushButton* m_send;
    QPushButton* m_save;
    QFrame* m_confirmation;
    QLabel* m_question;
    QPushButton* m_confirm;
};

} // namespace dutydesk
