#include "admin/recovery_key_dialog.h"
#include "admin/user_dialog.h"
#include "admin/users_card.h"
#include "common/new_password_fields.h"
#include "common/password_strength.h"
#include "security/recovery_code.h"
#include "shell/interface_language.h"
#include "shell/main_window.h"
#include "shell/recover_dialog.h"
#include "shell/rekey_dialog.h"
#include "shell/session.h"
#include "shell/unlock_dialog.h"
#include "shell_desk.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Given = QStringLiteral("given by somebody else");
const QString Own = QStringLiteral("seven green kettles sing");

/// The settings of an administrator's window.
struct Settings {
    explicit Settings(Role role = Role::Administrator)
        : box(role) {
        QSettings().clear();
        window = std::make_unique<MainWindow>(box.desk());
        prompts = new ScriptedPrompts(window.get());
        window->show();
        window->start(false);
        window->openPage(QStringLiteral("settings"));
        settle();
        card = window->findChild<UsersCard*>();
    }
    void settle() {
        until([this] { return !window->runner().busy(); });
    }
    UserRow row(const QString& login) const {
        for (const UserRow& user : card->users()) {
            if (user.actor.login == login)
                return user;
        }
        return {};
    }
    void choose(const QString& login) {
        for (int i = 0; i < card->users().size(); ++i) {
            if (card->users().at(i).actor.login == login)
                card->table()->selectSourceRow(i);
        }
    }
    void addPetrova() {
        UserDialog* dialog = card->add();
        dialog->loginField()->setText(QStringLiteral("petrova"));
        dialog->nameField()->setText(QStringLiteral("Петрова Ольга Ильинична"));
        dialog->levelField()->setValue(2);
        dialog->password()->setPassword(Given, Given);
        dialog->press();
        settle();
    }
    ShellDesk box;
    std::unique_ptr<MainWindow> window;
    ScriptedPrompts* prompts = nullptr;
    UsersCard* card = nullptr;
};

} // namespace

TEST_CASE("who does not manage the users is not shown them", "[ui][users]") {
    CHECK_FALSE(Settings(Role::Representative).card);
    CHECK(Settings(Role::Coordinator).card); // there is no administrator yet
}

TEST_CASE("a user is added, changed, disabled, freed, given a password and removed", "[ui][users]") {
    Settings settings;
    REQUIRE(settings.card);
    settings.addPetrova();
    REQUIRE(settings.card->users().size() == 2);
    CHECK(settings.row(QStringLiteral("petrova")).mustChangePassword);
    CHECK(settings.row(QStringLiteral("petrova")).actor.level == 2);

    settings.choose(QStringLiteral("petrova"));
    UserDialog* change = settings.card->change();
    REQUIRE(change);
    change->roleField()->setCurrentIndex(change->roleField()->findData(int(Role::Coordinator)));
    change->press();
    settings.settle();
    CHECK(settings.row(QStringLiteral("petrova")).actor.role == Role::Coordinator);

    for (int i = 0; i < 8; ++i) {
        settings.box.clock.advanceSeconds(400);
        CHECK_FALSE(Desk::unlock(settings.box.folder(), QStringLiteral("petrova"), QStringLiteral("no"),
                                 settings.box.environment()));
    }
    settings.card->refresh();
    settings.settle();
    CHECK(settings.row(QStringLiteral("petrova")).locked);
    settings.card->free();
    settings.settle();
    CHECK_FALSE(settings.row(QStringLiteral("petrova")).locked);

    settings.card->toggleDisabled();
    settings.settle();
    CHECK(settings.row(QStringLiteral("petrova")).disabled);
    settings.card->toggleDisabled();
    settings.settle();
    CHECK_FALSE(settings.row(QStringLiteral("petrova")).disabled);

    UserDialog* reset = settings.card->resetPassword();
    REQUIRE(reset);
    reset->password()->setPassword(Own, Own);
    reset->press();
    settings.settle();
    CHECK(Desk::unlock(settings.box.folder(), QStringLiteral("petrova"), Own, settings.box.environment()));

    settings.prompts->answer = false;
    settings.card->remove();
    settings.settle();
    CHECK(settings.card->users().size() == 2);
    settings.prompts->answer = true;
    settings.card->remove();
    settings.settle();
    CHECK(settings.card->users().size() == 1);
    CHECK(settings.prompts->questions.size() == 2);
}

TEST_CASE("the keys of the table of users", "[ui][users]") {
    Settings settings;
    settings.addPetrova();
    settings.choose(QStringLiteral("petrova"));
    QApplication::setActiveWindow(settings.window.get());
    settings.card->table()->setFocus();
    QTest::keyClick(settings.card->table(), Qt::Key_Insert);
    auto* dialog = settings.window->findChild<UserDialog*>();
    REQUIRE(dialog);
    CHECK(dialog->loginField()->isEnabled());
    delete dialog;
    QTest::keyClick(settings.card->table(), Qt::Key_F2);
    dialog = settings.window->findChild<UserDialog*>();
    REQUIRE(dialog);
    CHECK_FALSE(dialog->loginField()->isEnabled());
    delete dialog;
    settings.prompts->answer = false;
    QTest::keyClick(settings.card->table(), Qt::Key_Delete);
    CHECK(settings.prompts->questions.size() == 1);
}

TEST_CASE("what the desk refuses about a user stands in the dialog, which stays", "[ui][users]") {
    Settings settings;
    settings.addPetrova();
    UserDialog* again = settings.card->add();
    again->loginField()->setText(QStringLiteral("petrova"));
    again->nameField()->setText(QStringLiteral("Петрова Анна"));
    again->password()->setPassword(Own, Own);
    again->press();
    settings.settle();
    CHECK_FALSE(again->message().isEmpty());
    CHECK(again->isVisible());
    // One's own login is neither disabled nor removed.
    settings.choose(ShellDesk::login());
    settings.card->remove();
    CHECK(settings.prompts->questions.isEmpty());
}

TEST_CASE("the recovery key is shown once, saved as a page, and opens the lists", "[ui][users]") {
    Settings settings;
    RecoveryKeyDialog* dialog = settings.card->makeRecoveryKey();
    CHECK(dialog->lines().isEmpty());
    dialog->press();
    settings.settle();
    REQUIRE(dialog->lines().size() == RecoveryCode::Lines);
    const QString code = dialog->lines().join(u'\n');
    settings.prompts->path = QString(settings.box.folder() + QStringLiteral("/key.pdf"));
    dialog->savePdf();
    CHECK(QFile(settings.prompts->path).size() > 1000);
    dialog->press(); // put away: closed without a question, for it was saved
    CHECK(settings.prompts->questions.isEmpty());
    const Actor administrator{ShellDesk::login(), QStringLiteral("Иванова Анна Сергеевна"), Role::Administrator, 1};
    CHECK(Desk::recover(settings.box.folder(), code, administrator, Own, settings.box.environment()));
    CHECK(Desk::unlock(settings.box.folder(), ShellDesk::login(), Own, settings.box.environment()));
}

TEST_CASE("a recovery key that was not printed is asked about", "[ui][users]") {
    Settings settings;
    RecoveryKeyDialog* dialog = settings.card->makeRecoveryKey();
    dialog->press();
    settings.settle();
    settings.prompts->answer = false;
    dialog->reject();
    CHECK(dialog->isVisible());
    CHECK(settings.prompts->questions.size() == 1);
}

TEST_CASE("the lines of a recovery key are judged in words", "[ui][recover]") {
    ShellDesk box(Role::Administrator);
    const auto code = box.desk().makeRecoveryKey();
    REQUIRE(code);
    const QStringList lines = code->split(u'\n');
    RecoverDialog dialog(*Desk::users(box.folder()), shellRules().passwords, {});
    CHECK(dialog.verdict().contains(u'1'));
    dialog.setLine(0, *code); // pasted as a whole
    CHECK(dialog.verdict().isEmpty());
    for (int line = 0; line < 4; ++line)
        dialog.setLine(line, lines.at(line));
    CHECK(dialog.verdict().isEmpty());
    QString slip = lines.at(2);
    slip[0] = slip[0] == u'7' ? u'8' : u'7';
    dialog.setLine(2, slip);
    CHECK(dialog.verdict().contains(u'3'));
    dialog.setLine(2, lines.at(2).chopped(1));
    CHECK(dialog.verdict().contains(QStringLiteral("13")));
}

TEST_CASE("Tab goes through the fields of a recovery as they are read", "[ui][recover]") {
    RecoverDialog dialog({}, shellRules().passwords, {});
    dialog.show();
    int lower = -1;
    for (QWidget* field = dialog.focusWidget(); !qobject_cast<QPushButton*>(field); field = field->nextInFocusChain()) {
        REQUIRE(field);
        if (!(field->focusPolicy() & Qt::TabFocus) || !field->isVisibleTo(&dialog))
            continue;
        const int top = field->mapTo(&dialog, QPoint()).y();
        INFO(field->metaObject()->className() << " " << field->accessibleName().toStdString());
        CHECK(top >= lower);
        lower = top;
    }
    CHECK(lower > dialog.height() / 2); // down to the second of the passwords
}

TEST_CASE("a lost password is replaced with the paper in hand", "[ui][recover]") {
    QSettings().clear();
    ShellDesk box(Role::Administrator);
    const auto code = box.desk().makeRecoveryKey();
    REQUIRE(code);
    InterfaceLanguage words;
    Session session(*qApp, box.folder(), box.environment(), words);
    session.setWatchSchedule(false);
    session.begin();
    REQUIRE(session.unlockDialog());
    Q_EMIT session.unlockDialog()->passwordLost();
    RecoverDialog* dialog = session.recoverDialog();
    REQUIRE(dialog);
    dialog->setLine(0, *code);
    dialog->whoField()->setCurrentIndex(dialog->whoField()->count() - 1);
    dialog->loginField()->setText(QStringLiteral("chief"));
    dialog->nameField()->setText(QStringLiteral("Смирнов Пётр Ильич"));
    dialog->password().setPassword(Own, Own);
    dialog->press();
    until([&] { return !session.recoverDialog(); });
    REQUIRE(session.unlockDialog());
    session.unlockDialog()->tryWith(QStringLiteral("chief"), Own);
    until([&] { return session.window() != nullptr; });
    CHECK(session.window()->runner().desk().actor().role == Role::Administrator);
    until([&] { return !session.window()->runner().busy(); });
}

TEST_CASE("a new key for the replica locks, writes and unlocks again", "[ui][rekey]") {
    QSettings().clear();
    ShellDesk box(Role::Administrator);
    box.close();
    InterfaceLanguage words;
    Session session(*qApp, box.folder(), box.environment(), words);
    session.setWatchSchedule(false);
    REQUIRE(session.unlock(ShellDesk::login(), ShellDesk::password()));
    session.begin();
    session.window()->openPage(QStringLiteral("sync"));
    session.rekey();
    REQUIRE(session.rekeyDialog());
    CHECK_FALSE(session.window());
    session.rekeyDialog()->start(QStringLiteral("not the password"));
    until([&] { return !session.rekeyDialog()->isWorking(); });
    CHECK_FALSE(session.rekeyDialog()->message().isEmpty());
    session.rekeyDialog()->start(ShellDesk::password());
    until([&] { return session.window() != nullptr; });
    until([&] { return !session.window()->runner().busy(); });
    CHECK(session.window()->currentPage()->id() == u"sync");
    CHECK(session.window()->runner().desk().verify()->ok);
}
