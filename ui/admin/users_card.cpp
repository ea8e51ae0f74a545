#include "admin/users_card.h"

#include "admin/recovery_key_dialog.h"
#include "admin/role_words.h"
#include "admin/user_dialog.h"
#include "common/appearance.h"
#include "common/format.h"
#include "common/prompts.h"
#include "common/widgets.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace dutydesk {

namespace {

const QString TaskKey = QStringLiteral("task"); ///< of a draft, as the next
const QString LoginKey = QStringLiteral("login");
const QString NameKey = QStringLiteral("name");
const QString RoleKey = QStringLiteral("role");
const QString LevelKey = QStringLiteral("level");

constexpr int FewestRows = 3, MostRows = 8; ///< shown at once

QString stateOf(const UserRow& user) {
    if (user.disabled)
        return UsersCard::tr("disabled");
    if (user.locked)
        return UsersCard::tr("locked by wrong tries");
    return user.mustChangePassword ? UsersCard::tr("must change the password") : UsersCard::tr("may unlock");
}

} // namespace

UsersCard::UsersCard(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_table(new DataTable(QStringLiteral("settings/users"))) {
    makeTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(makeSection(tr("Users")));
    column->addWidget(m_table);
    column->addWidget(makeUserActs());
    column->addSpacing(PageGap);
    column->addWidget(makeSection(tr("Keys of the lists")));
    column->addWidget(makeKeyActs());
    column->addWidget(makeHint(
        tr("The recovery key, on paper in a safe, opens the lists when the administrator's password is lost. A new key "
           "for "
           "the replica writes everything anew; do it when somebody may have taken a copy and a password away.")));
    makeKeys();
    fitTable();
    showCurrent();
}

void UsersCard::makeTable() {
    using R = UserRow;
    m_model = new RowModel<R>(
        {{QStringLiteral("login"), tr("Login"), [](const R& r) { return r.actor.login; }, {}, 130},
         {QStringLiteral("name"), tr("Name"), [](const R& r) { return r.actor.fullName; }, {}, 240},
         {QStringLiteral("role"), tr("Role and level"), [](const R& r) { return roleAndLevel(r.actor); }, {}, 200},
         {QStringLiteral("state"), tr("State"), [](const R& r) { return stateOf(r); }, {}, 190},
         {QStringLiteral("since"), tr("Password since"), [](const R& r) { return formatDate(r.passwordSince.date()); },
          [](const R& r) { return r.passwordSince; }, 140},
         {QStringLiteral("failures"),
          tr("Wrong tries"),
          [](const R& r) { return r.failures; },
          {},
          120,
          Qt::AlignRight | Qt::AlignVCenter}},
        this);
    m_model->setKeyFunction([](const R& r) { return r.actor.login; });
    m_table->setRowModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setExportTitle(tr("Users"));
    m_table->setEmptyText(tr("No user yet."));
    m_table->stretchColumn(QStringLiteral("name"));
    m_table->setAccessibleName(tr("Users"));
    connect(m_table, &DataTable::currentRowChanged, this, &UsersCard::showCurrent);
    connect(m_table, &DataTable::activatedRow, this, [this] { change(); });
}

QWidget* UsersCard::makeUserActs() {
    auto* acts = new QWidget;
    auto* row = new QHBoxLayout(acts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PageGap);
    const auto button = [&](const QString& icon, const QString& words, const QString& keys, auto act) {
        auto* made = makeButton(icon, words);
        made->setToolTip(keys);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    button(QStringLiteral("plus"), tr("Add a user…"), tr("Insert"), [this] { add(); });
    m_change = button(QStringLiteral("edit"), tr("Change the user…"), QStringLiteral("F2"), [this] { change(); });
    m_reset = button(QStringLiteral("key"), tr("Reset the password…"), {}, [this] { resetPassword(); });
    m_disable = button(QStringLiteral("stop"), tr("Disable"), {}, [this] { toggleDisabled(); });
    m_free =
        button(QStringLiteral("undo"), tr("Free"), tr("Ends the waiting after wrong passwords"), [this] { free(); });
    m_remove = button(QStringLiteral("remove"), tr("Remove the user…"), tr("Delete"), [this] { remove(); });
    row->addStretch(1);
    return acts;
}

QWidget* UsersCard::makeKeyActs() {
    auto* acts = new QWidget;
    auto* row = new QHBoxLayout(acts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PageGap);
    auto* recovery = makeButton(QStringLiteral("print"), tr("Recovery key…"));
    auto* rekey = makeButton(QStringLiteral("key"), tr("New key for the replica…"));
    row->addWidget(recovery);
    row->addWidget(rekey);
    row->addStretch(1);
    connect(recovery, &QPushButton::clicked, this, [this] { makeRecoveryKey(); });
    connect(rekey, &QPushButton::clicked, this, [this] { Q_EMIT m_workbench.rekeyWanted(); });
    return acts;
}

void UsersCard::makeKeys() {
    const auto on = [this](Qt::Key key, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(key), m_table);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(Qt::Key_Insert, [this] { add(); });
    on(Qt::Key_F2, [this] { change(); });
    on(Qt::Key_Delete, [this] { remove(); });
}

void UsersCard::refresh() {
    // A coordinator who has made an administrator manages the users no longer.
    const bool may = m_workbench.runner().desk().mayManageUsers();
    setVisible(may);
    if (!may)
        return;
    m_workbench.runner().read<QList<UserRow>>(
        this, [](Desk& desk) { return desk.userList(); },
        [this](const Result<QList<UserRow>>& users) {
            if (!users) {
                Q_EMIT m_workbench.failed(users.error());
                return;
            }
            m_model->setRows(*users);
            fitTable();
            if (m_table->currentSourceRow() < 0 && !users->isEmpty())
                m_table->selectSourceRow(0);
            showCurrent();
            giveBackDraft();
        });
}

/// The servers below are looked for more often than a ninth user.
void UsersCard::fitTable() {
    m_table->setFixedHeight((std::clamp(m_model->rowCount(), FewestRows, MostRows) + 1) * tableRowHeight());
}

const UserRow* UsersCard::current() const {
    const int row = m_table->currentSourceRow();
    return row >= 0 && row < m_model->rows().size() ? &m_model->rows().at(row) : nullptr;
}

void UsersCard::showCurrent() {
    const UserRow* user = current();
    const bool other = user && user->actor.login != m_workbench.runner().desk().actor().login;
    m_change->setEnabled(user);
    m_reset->setEnabled(other); // one's own is changed, not reset
    m_disable->setEnabled(other);
    m_remove->setEnabled(other);
    m_free->setEnabled(user && user->failures > 0);
    m_disable->setText(user && user->disabled ? tr("Enable") : tr("Disable"));
}

void UsersCard::run(std::function<Result<void>(Desk&)> verb, const QString& sentence, const ActDialog::Done& done) {
    m_workbench.runner().verb<void>(this, std::move(verb), [this, sentence, done](const Result<void>& outcome) {
        if (outcome) {
            Q_EMIT m_workbench.said(sentence);
            refresh();
        } else if (!done) {
            Q_EMIT m_workbench.failed(outcome.error());
        }
        if (done)
            done(outcome);
    });
}

UserDialog* UsersCard::show(UserDialog* dialog) {
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

QVariantMap UsersCard::draft() const {
    if (!m_dialog || m_dialog->isHidden() || m_dialog->task() == UserDialog::Task::ResetPassword)
        return {};
    const Actor user = m_dialog->user();
    return {{TaskKey, int(m_dialog->task())},
            {LoginKey, user.login},
            {NameKey, user.fullName},
            {RoleKey, roleCode(user.role)},
            {LevelKey, user.level}};
}

void UsersCard::restoreDraft(const QVariantMap& draft) {
    m_draft = draft;
}

void UsersCard::giveBackDraft() {
    const QVariantMap draft = std::exchange(m_draft, {});
    if (draft.isEmpty())
        return;
    Role role = Role::Representative;
    roleFromCode(draft.value(RoleKey).toString(), role);
    const Actor typed{draft.value(LoginKey).toString(), draft.value(NameKey).toString(), role,
                      draft.value(LevelKey).toInt()};
    UserDialog* dialog = nullptr;
    if (draft.value(TaskKey).toInt() == int(UserDialog::Task::Add)) {
        dialog = add();
    } else {
        const QList<UserRow>& users = m_model->rows();
        const auto known = std::find_if(users.cbegin(), users.cend(),
                                        [&](const UserRow& user) { return user.actor.login == typed.login; });
        if (known == users.cend())
            return; // removed meanwhile
        m_table->selectSourceRow(int(known - users.cbegin()));
        dialog = change();
    }
    if (dialog)
        dialog->setUser(typed);
}

UserDialog* UsersCard::add() {
    auto* dialog = new UserDialog(
        UserDialog::Task::Add, {}, m_workbench.runner().desk().rules().passwords,
        [this](const Actor& user, const QString& password, const ActDialog::Done& done) {
            run([user, password](Desk& desk) { return desk.addUser(user, password); },
                tr("“%1” may unlock the desk now.").arg(user.login), done);
        },
        this);
    return show(dialog);
}

UserDialog* UsersCard::change() {
    const UserRow* row = current();
    if (!row)
        return nullptr;
    auto* dialog = new UserDialog(
        UserDialog::Task::Change, row->actor, m_workbench.runner().desk().rules().passwords,
        [this](const Actor& user, const QString&, const ActDialog::Done& done) {
            run([user](Desk& desk) { return desk.changeUser(user); }, tr("“%1” is saved.").arg(user.login), done);
        },
        this);
    return show(dialog);
}

UserDialog* UsersCard::resetPassword() {
    const UserRow* row = current();
    if (!row)
        return nullptr;
    auto* dialog = new UserDialog(
        UserDialog::Task::ResetPassword, row->actor, m_workbench.runner().desk().rules().passwords,
        [this](const Actor& user, const QString& password, const ActDialog::Done& done) {
            run([login = user.login, password](Desk& desk) { return desk.resetPassword(login, password); },
                tr("“%1” has a new password and is to change it at the next unlocking.").arg(user.login), done);
        },
        this);
    return show(dialog);
}

void UsersCard::toggleDisabled() {
    const UserRow* row = current();
    if (!row)
        return;
    const bool disable = !row->disabled;
    run([login = row->actor.login, disable](Desk& desk) { return desk.setUserDisabled(login, disable); },
        (disable ? tr("“%1” cannot unlock the desk any more.") : tr("“%1” may unlock the desk again."))
            .arg(row->actor.login));
}

void UsersCard::free() {
    if (const UserRow* row = current())
        run([login = row->actor.login](Desk& desk) { return desk.freeUser(login); },
            tr("“%1” need not wait any more.").arg(row->actor.login));
}

void UsersCard::remove() {
    const UserRow* row = current();
    if (!row || !m_remove->isEnabled())
        return;
    const QString login = row->actor.login;
    const bool sure = promptsFor(this).ask(this, {tr("Remove the user"),
                                                  tr("Remove “%1”?").arg(login),
                                                  tr("This cannot be undone. What this user has done stays, under the "
                                                     "login; what was being typed at the last lock is lost. To keep "
                                                     "somebody out for a while, disable the user instead."),
                                                  tr("Remove the user"),
                                                  {}});
    if (sure)
        run([login](Desk& desk) { return desk.removeUser(login); }, tr("“%1” is removed.").arg(login));
}

RecoveryKeyDialog* UsersCard::makeRecoveryKey() {
    const Desk& desk = m_workbench.runner().desk();
    RecoveryForm form;
    form.date = desk.clock().today();
    form.replica = QDir::toNativeSeparators(QDir(desk.folder()).absolutePath());
    form.madeBy = desk.actor().fullName;
    auto* dialog = new RecoveryKeyDialog(
        std::move(form),
        [this](const std::function<void(Result<QString>)>& done) {
            m_workbench.runner().verb<QString>(
                this, [](Desk& d) { return d.makeRecoveryKey(); }, done);
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace dutydesk
