#pragma once

#include "audit/audit_rows.h"
#include "common/page.h"

#include <QPointer>

class QLabel;
class QPushButton;

namespace dutydesk {

class AuditFilterBar;
class EmergencyDialog;

/// Who did what and when: for the auditor, and without the names of persons for the administrator. Read when it is
/// opened or asked for, not at every change: each reading is a row of the trail itself.
class AuditPage : public Page {
    Q_OBJECT

public:
    explicit AuditPage(Workbench& workbench, QWidget* parent = nullptr);

    void refresh() override;
    void replicaChanged(const ChangeSet&) override {}
    QList<PageKey> keys() const override;
    /// The policy number and the reason that are being typed in an emergency; never the card itself.
    QVariantMap draft() const override;
    void restoreDraft(const QVariantMap& draft) override;

protected:
    void showNothing() override;

private:
    void showExtract(const AuditExtract& extract);
    void exportAll();
    void writeHistory();
    void check();
    void openEmergency();

    bool m_names;
    QPointer<EmergencyDialog> m_emergency;
    AuditFilterBar* m_filters;
    DataTable* m_table;
    RowModel<AuditRow>* m_rows;
    QLabel* m_outcome;
    QPushButton* m_history = nullptr;
};

} // namespace dutydesk
