#include "common/new_password_fields.h"

#include "common/caps_lock_hint.h"
#include "common/password_strength.h"
#include "common/widgets.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace dutydesk {

NewPasswordFields::NewPasswordFields(const PasswordRules& rules, QWidget* parent)
    : QWidget(parent)
    , m_rules(rules)
    , m_password(new QLineEdit)
    , m_again(new QLineEdit)
    , m_verdict(makeHint({}))
    , m_difference(makeHint({})) {
    for (QLineEdit* field : {m_password, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::textChanged, this, &NewPasswordFields::judge);
    }
    m_password->setAccessibleName(tr("New password"));
    m_again->setAccessibleName(tr("The new password once more"));
    // Room for the longest verdict from the start: nothing below jumps while somebody types.
    m_verdict->setMinimumHeight(2 * fontMetrics().lineSpacing() + 2);
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&New password"), m_password);
    form->addRow(QString(), m_verdict);
    form->addRow(tr("&Once more"), m_again);
    form->addRow(QString(), m_difference);
    form->addRow(QString(), new CapsLockHint(*m_password));
    judge();
}

void NewPasswordFields::setOwner(const QString& login, const QString& fullName) {
    m_login = login;
    m_fullName = fullName;
    judge();
}

QString NewPasswordFields::password() const {
    return m_password->text();
}

bool NewPasswordFields::isGood() const {
    return m_again->text() == m_password->text() && m_rules.check(m_password->text(), m_login, m_fullName).ok();
}

QString NewPasswordFields::verdict() const {
    return m_verdict->text();
}

void NewPasswordFields::setPassword(const QString& password, const QString& again) {
    m_password->setText(password);
    m_again->setText(again);
}

void NewPasswordFields::clear() {
    m_password->clear();
    m_again->clear();
}

void NewPasswordFields::start() {
    m_password->setFocus(Qt::OtherFocusReason);
}

void NewPasswordFields::judge() {
    const QString password = m_password->text();
    const auto kept = m_rules.check(password, m_login, m_fullName);
    if (password.isEmpty())
        m_verdict->setText(
            tr("At least %1 characters; three or four words in a row are strong.").arg(m_rules.shortest));
    else
        m_verdict->setText(kept ? passwordStrengthInWords(passwordStrength(password, m_login)) : kept.error().message);
    markProblem(*m_verdict, !password.isEmpty() && !kept);
    const bool differ = !m_again->text().isEmpty() && m_again->text() != password;
    m_difference->setText(differ ? tr("The two passwords differ.") : QStringLiteral(" "));
    markProblem(*m_difference, differ);
    Q_EMIT edited();
}

} // namespace dutydesk
