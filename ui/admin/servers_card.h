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
    /// What is being typed stays.
    void setServers(const QList<ServerRow>& servers);
    /// The server that is being typed, as Page::draft(); empty when none is. Given back once the servers are set.
    QVariantMap draft() const;
    void restoreDraft(const QVariantMap& draft) { m_draft = draft; }

private:
    void showCurrent();
    void giveBackDraft();
    void startNew();
    void save();
    void remove();
    Workbench& m_workbench;
    QVariantMap m_draft; ///< until the servers are read
    ServerId m_saved;    ///< to be chosen when it is read again
    DataTable* m_table;
    RowModel<ServerRow>* m_model;
    QLabel* m_formTitle;
    QLabel* m_problem;
    ServerForm* m_form;
    QPushButton* m_save;
    QPushButton* m_remove;
};

} // namespace dutydesk
