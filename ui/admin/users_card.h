#pragma once

#include "common/act_dialog.h"
#include "common/page.h"
#include "common/table_page_tools.h"

#include <QPointer>

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
    /// The user whose particulars are being typed, as Page::draft(); empty when none is. Given back once the users are read.
    QVariantMap draft() const;
    void restoreDraft(const QVariantMap& draft);
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

    UserDialog* show(UserDialog* dialog);
    void giveBackDraft();

    Workbench& m_workbench;
    QPointer<UserDialog> m_dialog; ///< the one that was opened last
    QVariantMap m_draft;           ///< until the users are read
    DataTable* m_table;
    RowModel<UserRow>* m_model = nullptr;
    QPushButton* m_change = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_disable = nullptr;
    QPushButton* m_free = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace dutydesk
