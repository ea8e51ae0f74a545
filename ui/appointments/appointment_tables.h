#pragma once

#include "common/page.h"
#include "common/table_page_tools.h"

class QComboBox;
class QCheckBox;
class QPushButton;
class QTabWidget;

namespace dutydesk {

/// The appointments below the grid, on two tabs: the chosen person's, and everybody's of one day; with what can be done
/// to them.
class AppointmentTables : public QWidget {
    Q_OBJECT

public:
    explicit AppointmentTables(Workbench& workbench, QWidget* parent = nullptr);

    void setPersonAppointments(const QString& name, const QList<AppointmentRow>& rows);
    /// Reads and shows the appointments of a day.
    void showDay(QDate day);
    void refreshDay();
    DataTable* personTable() const { return m_personTable; }
    DataTable* dayTable() const { return m_dayTable; }
    const RowModel<AppointmentRow>& personModel() const { return *m_personModel; }
    const RowModel<AppointmentRow>& dayModel() const { return *m_dayModel; }

    /// Asks for the reason of cancelling the current appointment, in a bar below the table.
    void askCancel();
    void cancelCurrent(const QString& reason);
    void saveCoupon();

private:
    DataTable* makeTable(const QString& key, const QString& name, RowModel<AppointmentRow>* model);
    QWidget* makeButtons();
    QWidget* makeReasonBar();
    const AppointmentRow* current() const;
    void updateButtons();
    void bookAgain(const AppointmentRow& row);

    Workbench& m_workbench;
    RowModel<AppointmentRow>* m_personModel;
    RowModel<AppointmentRow>* m_dayModel;
    QTabWidget* m_tabs;
    DataTable* m_personTable;
    DataTable* m_dayTable;
    QCheckBox* m_onlyOurs;
    QPushButton* m_coupon;
    QPushButton* m_cancel;
    QPushButton* m_open;
    QWidget* m_reasonBar;
    QComboBox* m_reason;
    QDate m_day;
};

} // namespace dutydesk
