#pragma once

#include "domain/act_verdicts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace dutydesk {

class IdentityPanel;

/// One person of a comparison: what was found and why, what was said to it, and his values field by field as the file,
/// the МИС and the desk have them; for somebody who is not certain, whom the row may mean.
class DifferencePanel : public QWidget {
    Q_OBJECT

public:
    explicit DifferencePanel(QWidget* parent = nullptr);

    void clear();
    /// `mayDecide`: whether a row that is not certain can be decided upon here.
    void setRow(const ReconciliationRow& row, bool mayDecide = false);
    void setVerdict(RowVerdict verdict, const QString& comment);
    /// Lines of the table: a line with the field's name above each line of values.
    QTableWidget* table() const { return m_table; }
    IdentityPanel* identity() const { return m_identity; }

Q_SIGNALS:
    void openAsked();
    void identityDecided(bool same);

private:
    void addDifference(const FieldDifference& difference);

    QLabel* m_name;
    QLabel* m_facts;
    QLabel* m_outcome;
    QLabel* m_verdict;
    QLabel* m_why;
    QTableWidget* m_table;
    IdentityPanel* m_identity;
    QLabel* m_same;
    QPushButton* m_open;
};

} // namespace dutydesk
