#include "common/file_password_dialog.h"

#include "common/caps_lock_hint.h"
#include "common/new_password_fields.h"
#include "common/widgets.h"

#include <QFormLayout>
#include <QLineEdit>

namespace dutydesk {

FilePasswordDialog::FilePasswordDialog(const QString& title, const PasswordRules& rules, QWidget* parent)
    : ActDialog(title,
                tr("Tell it by telephone, never in the same letter: without it nobody opens the file, not even we."),
                tr("Save with this password"), parent)
    , m_new(new NewPasswordFields(rules)) {
    body()->addWidget(m_new);
    const auto judge = [this] { setReady(m_new->isGood()); };
    connect(m_new, &NewPasswordFields::edited, this, judge);
    judge();
    m_new->start();
}

FilePasswordDialog::FilePasswordDialog(const QString& title, const QString& why, QWidget* parent)
    : ActDialog(title, why, tr("Open the file"), parent)
    , m_present(new QLineEdit) {
    m_present->setEchoMode(QLineEdit::Password);
    m_present->setAccessibleName(tr("Password of the file"));
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Password"), m_present);
    form->addRow(QString(), new CapsLockHint(*m_present));
    body()->addLayout(form);
    const auto judge = [this] { setReady(!m_present->text().isEmpty()); };
    connect(m_present, &QLineEdit::textChanged, this, judge);
    judge();
    m_present->setFocus();
}

QString FilePasswordDialog::password() const {
    return m_new ? m_new->password() : m_present->text();
}

} // namespace dutydesk
