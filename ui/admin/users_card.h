#pragma once

#include "common/act_dialog.h"
#include "common/page.h"
#include "common/table_page_tools.h"

class QPushButton;

namespace dutydesk {

class RecoveryKeyDialog;
class UserDialog;

/// Who may unlock this replica, and its keys; for who manages the users. Nothing of it is undone by Ctrl+Z, so removing
/// is asked about.
class UsersCard : public QWidget {
    Q_OBJECT

public:
    explicit UsersCard(Workbench& workbench, QWidget* parent = nullptr);
    void refresh();
    DataTable* table() const { return m_table; }
    const QList<UserRow>& users() const { return m_model->rows(); }

    UserDialog* add(); ///< opens the dialog, as each of the following does
    UserDialog* change();
    UserDialog* resetPassword();
    void toggleDisabled();
    void free();
    void remove();
    RecoveryKeyDialog* makeRecoveryKey();

private:
    void makeTable();
    QWidget* makeUserActs();
    QWidget* makeKeyActs();
    void makeKeys();
    void fitTable();
    void showCurrent();
    const UserRow* current() const;
    /// A verb about users; afterwards the table is read again and the sentence said.
    void run(std::function<Result<void>(Desk&)> verb, const QString& sentence, const ActDialog::Done& done = {});

    Workbench& m_workbench;
    DataTable* m_table;
    RowModel<UserRow>* m_model = nullptr;
    QPushButton* m_change = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_disable = nullptr;
    QPushButton* m_free = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace dutydesk
