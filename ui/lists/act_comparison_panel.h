#pragma once

#include "common/page.h"
#include "lists/act_rows.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace dutydesk {

class StateView;

/// Two acts of one programme side by side: the comparison in a few lines, and who came, who left and why, and what
/// became of the disputes.
class ActComparisonPanel : public QWidget {
    Q_OBJECT

public:
    explicit ActComparisonPanel(Workbench& workbench, QWidget* parent = nullptr);

    void compare(const ActSummary& earlier, const ActSummary& later);
    /// Nothing can be compared, and why.
    void setNothing(const QString& title, const QString& whatToDo);
    const std::optional<ActComparison>& comparison() const { return m_comparison; }
    QString words() const;
    DataTable* table() const { return m_table; }
    const RowModel<ActChangeItem>& model() const { return *m_model; }
    QComboBox* kinds() const { return m_kinds; }

private:
    void fillTable();

    Workbench& m_workbench;
    quint64 m_asked = 0;
    std::optional<ActComparison> m_comparison;
    std::unique_ptr<RowModel<ActChangeItem>> m_model;
    QStackedWidget* m_stack;
    StateView* m_state;
    QLabel* m_heading;
    QLabel* m_words;
    QComboBox* m_kinds;
    DataTable* m_table;
};

} // namespace dutydesk
