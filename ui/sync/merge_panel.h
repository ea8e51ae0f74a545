#pragma once

#include "common/table_page_tools.h"
#include "desk/read_models.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace dutydesk {

/// What was changed both here and at the polyclinic: each field with what stood there, what was made of it here and there, and the two
/// ways to decide.
class MergePanel : public QWidget
{
    Q_OBJECT

public:
    explicit MergePanel(QWidget* parent = nullptr);
    void setRows(const QList<MergeRow>& rows);
    int open() const; ///< how many wait for a decision

Q_SIGNALS:
    void decided(qint64 mergeRecord, bool mine);

private:
    void showCurrent();
    QWidget* makeValueBox(const QString& title, QLabel*& value);
    DataTable* m_table;
    RowModel<MergeRow>* m_model;
    QLabel* m_base = nullptr;
    QLabel* m_mine = nullptr;
    QLabel* m_theirs = nullptr;
    QPushButton* m_keepMine;
    QPushButton* m_takeTheirs;
};

} // namespace dutydesk
