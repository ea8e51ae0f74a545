#include "admin/lock_card.h"

#include "admin/password_dialog.h"
#include "common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace dutydesk {

LockCard::LockCard(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_minutes(new QComboBox)
    , m_sync(new QCheckBox(tr("S&yncs go on while the desk is locked"))) {
    for (int minutes : LockRules::choices())
        m_minutes->addItem(tr("after %1 minutes").arg(minutes), minutes);
    auto* change = makeButton(QStringLiteral("key"), tr("Change my password…"));
    auto* lock = makeButton(QStringLiteral("lock"), tr("Lock now"));
    lock->setToolTip(tr("Ctrl+L"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(PageGap);
    buttons->addWidget(change);
    buttons->addWidget(lock);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(makeSection(tr("Password and lock")));
    column->addLayout(buttons);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->addRow(tr("Lock when &idle"), m_minutes);
    column->addLayout(form);
    column->addWidget(m_sync);
    column->addWidget(
        makeHint(tr("A coordinator or the administrator sets the time, the administrator allows the syncs.")));
    setRules(workbench.runner().desk().lockRules());
    connect(m_minutes, &QComboBox::currentIndexChanged, this, &LockCard::save);
    connect(m_sync, &QCheckBox::toggled, this, &LockCard::save);
    connect(change, &QPushButton::clicked, this, &LockCard::changePassword);
    connect(lock, &QPushButton::clicked, this, [this] { Q_EMIT m_workbench.lockWanted(); });
}

void LockCard::setRules(const LockRules& rules) {
    const QScopedValueRollback guard(m_setting, true);
    const Desk& desk = m_workbench.runner().desk();
    const Role role = desk.actor().role;
    m_minutes->setCurrentIndex(m_minutes->findData(rules.idleMinutes));
    m_minutes->setEnabled(role == Role::Coordinator || role == Role::Administrator);
    m_sync->setChecked(rules.syncWhileLocked);
    m_sync->setEnabled(desk.mayManageUsers());
}

LockRules LockCard::rules() const {
    return {m_minutes->currentData().toInt(), m_sync->isChecked()};
}

void LockCard::save() {
    if (m_setting)
        return;
    m_workbench.runner().verb<void>(
        this, [wanted = rules()](Desk& desk) { return desk.setLockRules(wanted); },
        [this](const Result<void>& outcome) {
            if (outcome)
                return;
            Q_EMIT m_workbench.failed(outcome.error());
            setRules(m_workbench.runner().desk().lockRules());
        });
}

void LockCard::changePassword() {
    const Desk& desk = m_workbench.runner().desk();
    auto* dialog = new PasswordDialog(
        desk.actor(), desk.rules().passwords, PasswordDialog::Why::Wanted,
        [this](const QString& former, const QString& password, const ActDialog::Done& done) {
            m_workbench.runner().verb<void>(
                this, [former, password](Desk& d) { return d.changeOwnPassword(former, password); }, done);
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this] { Q_EMIT m_workbench.said(tr("The password is changed; the new one opens the desk.")); });
    dialog->open();
}

} // namespace dutydesk
