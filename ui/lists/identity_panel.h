#pragma once

#include "domain/reconciliation.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;
class QToolButton;

namespace dutydesk {

/// Whom a row of the file may mean: one candidate after the other, the values of the row beside those of the replica,
/// with what joins or parts them in words; and the two answers.
class IdentityPanel : public QWidget {
    Q_OBJECT

public:
    explicit IdentityPanel(QWidget* parent = nullptr);

    /// Shows the candidates of the row, the likeliest first. `mayDecide`: the answers can be given.
    void setRow(const ReconciliationRow& row, bool mayDecide);
    /// Of the candidate that is shown; empty: none.
    QString candidate() const;
    QString candidateName() const;
    /// Lines of the table: a line with the field's name and what was found above each line of values.
    QTableWidget* table() const { return m_table; }
    void step(bool forward);

Q_SIGNALS:
    void decided(bool same);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(int candidate);
    void addEvidence(const IdentityEvidence& evidence);

    std::vector<IdentityMatch> m_matches;
    int m_shown = 0;
    QLabel* m_heading;
    QToolButton* m_back;
    QToolButton* m_forward;
    QTableWidget* m_table;
    QPushButton* m_same;
    QPushButton* m_other;
};

} // namespace dutydesk
