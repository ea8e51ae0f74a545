#include "shell/recover_dialog.h"

#include "common/new_password_fields.h"
#include "common/widgets.h"
#include "security/recovery_code.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int CharactersOfLine = 14; // with the check character

qsizetype charactersOf(const QString& line) {
    return std::count_if(line.cbegin(), line.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

QFormLayout* makeForm() {
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

} // namespace

RecoverDialog::RecoverDialog(const QList<Actor>& users, const PasswordRules& rules, Recover recover, QWidget* parent)
    : ActDialog(tr("The password is lost"),
                tr("With the recovery key from the safe an administrator gets a new password. Without it nobody can "
                   "open these lists: ask the "
                   "administrator first, who may reset a password at once."),
                tr("Set the new password"), parent)
    , m_recover(std::move(recover))
    , m_verdict(makeHint({}))
    , m_who(new QComboBox(this))
    , m_login(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_password(new NewPasswordFields(rules)) {
    addLines();
    addWho(users);
    body()->addWidget(m_password);
    connect(m_password, &NewPasswordFields::edited, this, &RecoverDialog::judge);
    judge();
    m_lines.constFirst()->setFocus();
}

void RecoverDialog::addLines() {
    auto* form = makeForm();
    for (int line = 0; line < RecoveryCode::Lines; ++line) {
        auto* field = new QLineEdit(this);
        field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        field->setPlaceholderText(QStringLiteral("00000-00000-0000"));
        field->setAccessibleName(tr("Line %1 of the recovery key").arg(line + 1));
        form->addRow(tr("Line &%1").arg(line + 1), field);
        connect(field, &QLineEdit::textChanged, this, [this, line](const QString& text) { lineTyped(line, text); });
        m_lines << field;
    }
    m_verdict->setMinimumHeight(2 * fontMetrics().lineSpacing() + 2);
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    form->addRow(QString(), m_verdict);
    body()->addLayout(form);
}

void RecoverDialog::addWho(const QList<Actor>& users) {
    for (const Actor& user : users) {
        if (user.role != Role::Administrator)
            continue;
        m_administrators << user;
        m_who->addItem(QStringLiteral("%1 (%2)").arg(user.fullName, user.login));
    }
    m_who->addItem(tr("a new administrator"));
    m_login->setMaxLength(64);
    m_name->setMaxLength(200);
    m_name->setPlaceholderText(tr("Family name, given name, patronymic"));
    auto* form = makeForm();
    form->addRow(tr("&Administrator"), m_who);
    form->addRow(tr("&Login"), m_login);
    form->addRow(tr("Name in &full"), m_name);
    body()->addLayout(form);
    const auto offer = [this] {
        const bool known = m_who->currentIndex() < m_administrators.size();
        for (QLineEdit* field : {m_login, m_name})
            field->setEnabled(!known);
        m_login->setText(known ? m_administrators.at(m_who->currentIndex()).login : QString());
        m_name->setText(known ? m_administrators.at(m_who->currentIndex()).fullName : QString());
    };
    offer();
    connect(m_who, &QComboBox::currentIndexChanged, this, offer);
    for (QLineEdit* field : {m_login, m_name})
        connect(field, &QLineEdit::textChanged, this, &RecoverDialog::judge);
}

void RecoverDialog::setLine(int line, const QString& text) {
    m_lines.at(line)->setText(text);
}

/// A key that comes as one text is parted; a line that is full hands on to the next.
void RecoverDialog::lineTyped(int line, const QString& text) {
    if (charactersOf(text) == RecoveryCode::Lines * CharactersOfLine) {
        QString plain = text;
        plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
        for (int i = 0; i < RecoveryCode::Lines; ++i) {
            const QSignalBlocker quiet(m_lines.at(i));
            m_lines.at(i)->setText(plain.mid(i * CharactersOfLine, CharactersOfLine));
        }
    } else if (charactersOf(text) == CharactersOfLine && m_lines.at(line)->hasFocus() && line + 1 < m_lines.size() &&
               m_lines.at(line + 1)->text().isEmpty()) {
        m_lines.at(line + 1)->setFocus();
    }
    judge();
}

QString RecoverDialog::code() const {
    QStringList lines;
    for (const QLineEdit* field : m_lines)
        lines << field->text();
    return lines.join(u'\n');
}

QString RecoverDialog::judgeLines() const {
    for (int line = 0; line < m_lines.size(); ++line) {
        const auto characters = charactersOf(m_lines.at(line)->text());
        if (characters != CharactersOfLine)
            return tr("Line %1 has %2 of 14 characters.").arg(line + 1).arg(characters);
    }
    const RecoveryCode::Reading reading = RecoveryCode::fromText(code());
    if (!reading.secret.isEmpty())
        return {};
    return reading.badLine > 0 ? tr("There is a slip in line %1. Compare it with the paper, character by character.")
                                     .arg(reading.badLine)
                               : tr("There is a character that no recovery key has. Compare the lines with the paper.");
}

QString RecoverDialog::verdict() const {
    return judgeLines();
}

Actor RecoverDialog::administrator() const {
    return {m_login->text().trimmed(), m_name->text().simplified(), Role::Administrator, 1};
}

void RecoverDialog::judge() {
    const Actor user = administrator();
    {
        const QSignalBlocker quiet(m_password);
        m_password->setOwner(user.login, user.fullName);
    }
    const QString wrong = judgeLines();
    m_verdict->setText(wrong.isEmpty() ? tr("The four lines are whole.") : wrong);
    markProblem(*m_verdict, !wrong.isEmpty() && charactersOf(code()) == RecoveryCode::Lines * CharactersOfLine);
    setReady(wrong.isEmpty() && !user.login.isEmpty() && !user.fullName.isEmpty() && m_password->isGood());
}

void RecoverDialog::act(const Done& done) {
    m_recover(code(), administrator(), m_password->password(), done);
}

} // namespace dutydesk
