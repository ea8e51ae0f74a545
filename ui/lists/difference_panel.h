#pragma once

#include "domain/reconciliation.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace dutydesk {

/// One person of a comparison: what was found and why, and his values field by field as the file, the МИС and the desk
/// have them.
class DifferencePanel : public QWidget {
    Q_OBJECT

public:
    explicit DifferencePanel(QWidget* parent = nullptr);

    void clear();
    void setRow(const ReconciliationRow& row);
    /// Lines of the table: a line with the field's name above each line of values.
    QTableWidget* table() const { return m_table; }

Q_SIGNALS:
    void openAsked();

private:
    void addDifference(const FieldDifference& difference);

    QLabel* m_name;
    QLabel* m_facts;
    QLabel* m_outcome;
    QLabel* m_why;
    QTableWidget* m_table;
    QLabel* m_same;
    QPushButton* m_open;
};

} // namespace dutydesk
