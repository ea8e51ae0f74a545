#include "admin/user_dialog.h"

#include "admin/role_words.h"
#include "common/new_password_fields.h"
#include "common/widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

using Task = UserDialog::Task;

QString titleOf(Task task) {
    switch (task) {
    case Task::Add:
        return UserDialog::tr("Add a user");
    case Task::Change:
        return UserDialog::tr("Change the user");
    case Task::ResetPassword:
        break;
    }
    return UserDialog::tr("Reset the password");
}

QString whyOf(Task task, const Actor& user) {
    switch (task) {
    case Task::Add:
        return UserDialog::tr(
            "Tell the login and the password in person. At the first unlocking the user is asked for a password of "
            "his own.");
    case Task::Change:
        return UserDialog::tr("What the user may do follows from the role; it holds from his next unlocking.");
    case Task::ResetPassword:
        break;
    }
    return UserDialog::tr(
               "A new password for %1 (%2). It is to be changed at the next unlocking; waiting after wrong tries ends.")
        .arg(user.fullName, user.login);
}

QString verbOf(Task task) {
    switch (task) {
    case Task::Add:
        return UserDialog::tr("Add the user");
    case Task::Change:
        return UserDialog::tr("Save the user");
    case Task::ResetPassword:
        break;
    }
    return UserDialog::tr("Set the password");
}

} // namespace

UserDialog::UserDialog(Task task, const Actor& user, const PasswordRules& rules, Do act, QWidget* parent)
    : ActDialog(titleOf(task), whyOf(task, user), verbOf(task), parent)
    , m_task(task)
    , m_user(user)
    , m_do(std::move(act))
    , m_login(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_level(new QSpinBox(this)) {
    if (task == Task::ResetPassword) {
        for (QWidget* field : std::initializer_list<QWidget*>{m_login, m_name, m_role, m_level})
            field->hide();
        m_login->setText(user.login);
        m_name->setText(user.fullName);
    } else {
        addFields(user);
    }
    if (task != Task::Change) {
        m_password = new NewPasswordFields(rules);
        body()->addWidget(m_password);
        connect(m_password, &NewPasswordFields::edited, this, &UserDialog::judge);
    }
    for (QLineEdit* field : {m_login, m_name})
        connect(field, &QLineEdit::textChanged, this, &UserDialog::judge);
    judge();
    if (task == Task::ResetPassword)
        m_password->start();
    else
        (task == Task::Add ? m_login : m_name)->setFocus();
}

void UserDialog::addFields(const Actor& user) {
    m_login->setText(user.login);
    m_login->setEnabled(m_task == Task::Add);
    m_login->setMaxLength(64);
    m_name->setText(user.fullName);
    m_name->setMaxLength(200);
    m_name->setPlaceholderText(tr("Family name, given name, patronymic"));
    for (Role role : {Role::Representative, Role::Coordinator, Role::Administrator, Role::Auditor})
        m_role->addItem(roleTitle(role), int(role));
    m_role->setCurrentIndex(m_role->findData(int(user.role)));
    m_level->setRange(1, 3);
    m_level->setValue(user.level);
    m_level->setMaximumWidth(80);
    const auto offerLevel = [this] {
        m_level->setEnabled(Role(m_role->currentData().toInt()) == Role::Representative);
    };
    connect(m_role, &QComboBox::currentIndexChanged, this, offerLevel);
    offerLevel();
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Login"), m_login);
    form->addRow(tr("Name in &full"), m_name);
    form->addRow(tr("&Role"), m_role);
    form->addRow(tr("Le&vel"), m_level);
    body()->addLayout(form);
}

Actor UserDialog::user() const {
    if (m_task == Task::ResetPassword)
        return m_user;
    return {m_login->text().trimmed(), m_name->text().simplified(), Role(m_role->currentData().toInt()),
            m_level->value()};
}

void UserDialog::setUser(const Actor& user) {
    if (m_task == Task::Add)
        m_login->setText(user.login);
    m_name->setText(user.fullName);
    m_role->setCurrentIndex(std::max(0, m_role->findData(int(user.role))));
    m_level->setValue(user.level);
}

void UserDialog::judge() {
    const Actor now = user();
    if (m_password) {
        const QSignalBlocker quiet(m_password);
        m_password->setOwner(now.login, now.fullName);
    }
    setReady(!now.login.isEmpty() && !now.fullName.isEmpty() && (!m_password || m_password->isGood()));
}

void UserDialog::act(const Done& done) {
    m_do(user(), m_password ? m_password->password() : QString(), done);
}

} // namespace dutydesk
