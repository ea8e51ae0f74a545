#pragma once

#include "common/page.h"
#include "desk/list_models.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace dutydesk {

/// How many people of a list are in each priority group, how many of them a representative must meet in person and how
/// many have been met; one key takes those who are left over into Calls.
class PriorityStrip : public QWidget {
    Q_OBJECT

public:
    explicit PriorityStrip(Workbench& workbench, QWidget* parent = nullptr);

    void setShares(const QString& programme, const ListShares& shares);
    void clear();
    /// Everything that the strip says, in sentences.
    QString inWords() const;
    QPushButton* callButton() const { return m_call; }
    /// Opens Calls with the programme and the groups that must be met in person.
    void openCalls();

private:
    QWidget* makeCell(const ShareRow& row);
    QString metWords(const ShareRow& row) const;

    Workbench& m_workbench;
    QString m_programme;
    ListShares m_shares;
    QHBoxLayout* m_cells;
    QLabel* m_sum;
    QPushButton* m_call;
};

} // namespace dutydesk
