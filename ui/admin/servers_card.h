#pragma once

#include "common/page.h"
#include "common/table_page_tools.h"

class QLabel;
class QPushButton;

namespace dutydesk {

class ServerForm;

/// The servers and the form that adds or changes one.
class ServersCard : public QWidget
{
    Q_OBJECT

public:
    explicit ServersCard(Workbench& workbench, QWidget* parent = nullptr);
    void setServers(const QList<ServerRow>& servers);

private:
    void showCurrent();
    void startNew();
    void save();
    void remove();
    Workbench& m_workbench;
    DataTable* m_table;
    RowModel<ServerRow>* m_model;
    QLabel* m_formTitle;
    QLabel* m_problem;
    ServerForm* m_form;
    QPushButton* m_save;
    QPushButton* m_remove;
};

} // namespace dutydesk
