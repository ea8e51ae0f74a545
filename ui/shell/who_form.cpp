#include "shell/who_form.h"

#include "common/caps_lock_hint.h"
#include "common/icons.h"
#include "common/widgets.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace dutydesk {

WhoForm::WhoForm(QWidget* parent)
    : QWidget(parent)
    , m_login(new QComboBox)
    , m_password(new QLineEdit)
    , m_form(new QFormLayout(this)) {
    m_login->setAccessibleName(tr("Who is at the desk"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    auto* eye = m_password->addAction(lineIcon(QStringLiteral("lock")), QLineEdit::TrailingPosition);
    eye->setToolTip(tr("Show or hide the password"));
    eye->setCheckable(true);
    connect(eye, &QAction::toggled, this,
            [this](bool shown) { m_password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(PageGap);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Who"), m_login);
    m_form->addRow(tr("&Password"), m_password);
    m_form->addRow(QString(), new CapsLockHint(*m_password));
    setFocusProxy(m_password); // who it is, is known in most cases
    connect(m_login, &QComboBox::currentIndexChanged, this, &WhoForm::loginChanged);
    connect(m_password, &QLineEdit::textChanged, this, &WhoForm::passwordChanged);
}

void WhoForm::setUsers(const QList<Actor>& users) {
    const QString before = login();
    m_login->clear();
    for (const Actor& user : users) {
        const QString words =
            user.fullName.isEmpty() ? user.login : QStringLiteral("%1 (%2)").arg(user.fullName, user.login);
        m_login->addItem(words, user.login);
    }
    choose(before);
}

void WhoForm::addHint(const QString& words) {
    m_form->addRow(makeHint(words));
}

bool WhoForm::isEmpty() const {
    return m_login->count() == 0;
}

QString WhoForm::login() const {
    return m_login->currentData().toString();
}

QString WhoForm::password() const {
    return m_password->text();
}

void WhoForm::choose(const QString& login) {
    if (const int at = m_login->findData(login); at >= 0)
        m_login->setCurrentIndex(at);
}

void WhoForm::setPassword(const QString& password) {
    m_password->setText(password);
}

void WhoForm::clearPassword() {
    m_password->clear();
}

void WhoForm::focusPassword() {
    m_password->setFocus();
}

} // namespace dutydesk
