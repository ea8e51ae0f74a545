#include "admin/password_dialog.h"

#include "common/caps_lock_hint.h"
#include "common/new_password_fields.h"
#include "common/widgets.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

QString whyInWords(PasswordDialog::Why why) {
    return why == PasswordDialog::Why::Required
               ? PasswordDialog::tr("This password was chosen by somebody else, or it is too old. Choose one of your "
                                    "own; the desk opens with it.")
               : PasswordDialog::tr("The lists stay as they are; from now on the new password opens them.");
}

} // namespace

PasswordDialog::PasswordDialog(const Actor& actor, const PasswordRules& rules, Why why, Change change, QWidget* parent)
    : ActDialog(tr("Change the password"), whyInWords(why), tr("Change the password"), parent)
    , m_change(std::move(change))
    , m_former(new QLineEdit)
    , m_new(new NewPasswordFields(rules)) {
    m_former->setEchoMode(QLineEdit::Password);
    m_former->setAccessibleName(tr("Present password"));
    m_new->setOwner(actor.login, actor.fullName);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Present password"), m_former);
    form->addRow(QString(), new CapsLockHint(*m_former));
    body()->addLayout(form);
    body()->addWidget(m_new);
    if (why == Why::Required)
        setCloseWords(tr("Lock the desk"));
    connect(m_former, &QLineEdit::textChanged, this, &PasswordDialog::judge);
    connect(m_new, &NewPasswordFields::edited, this, &PasswordDialog::judge);
    judge();
    m_former->setFocus();
}

void PasswordDialog::changeWith(const QString& former, const QString& password, const QString& again) {
    m_former->setText(former);
    m_new->setPassword(password, again);
    press();
}

void PasswordDialog::judge() {
    setReady(!m_former->text().isEmpty() && m_new->isGood());
}

void PasswordDialog::act(const Done& done) {
    m_change(m_former->text(), m_new->password(), done);
}

void PasswordDialog::failed(const Error& error) {
    if (error.kind != ErrorKind::WrongPassword)
        return;
    m_former->clear();
    m_former->setFocus();
}

} // namespace dutydesk
