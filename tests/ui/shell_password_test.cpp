#include "admin/password_dialog.h"
#include "common/new_password_fields.h"
#include "shell/interface_language.h"
#include "shell/main_window.h"
#include "shell/session.h"
#include "shell/unlock_dialog.h"
#include "shell_desk.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString First = QStringLiteral("given by somebody else");
const QString Own = QStringLiteral("seven green kettles sing");

/// A desk where an administrator has added somebody, who has not been there yet.
struct Newcomer {
    Newcomer() {
        QSettings().clear();
        REQUIRE(box.desk().addUser(actor, First));
        session.setWatchSchedule(false);
    }
    ShellDesk box{Role::Administrator};
    Actor actor{QStringLiteral("petrova"), QStringLiteral("Петрова Ольга Ильинична"), Role::Representative, 1};
    InterfaceLanguage words;
    Session session{*qApp, box.folder(), box.environment(), words};
};

} // namespace

TEST_CASE("a password of somebody else's choice is changed before the window opens", "[ui][password]") {
    Newcomer desk;
    REQUIRE(desk.session.unlock(desk.actor.login, First));
    desk.session.begin();
    PasswordDialog* dialog = desk.session.newPasswordDialog();
    REQUIRE(dialog);
    CHECK_FALSE(desk.session.window());
    dialog->changeWith(QStringLiteral("not that one"), Own, Own);
    until([&] { return !dialog->isWorking(); });
    CHECK_FALSE(dialog->message().isEmpty());
    CHECK_FALSE(desk.session.window());
    dialog->changeWith(First, Own, Own);
    until([&] { return desk.session.window() != nullptr; });
    CHECK_FALSE(desk.session.newPasswordDialog());
    CHECK_FALSE(desk.session.window()->runner().desk().mustChangePassword());
    until([&] { return !desk.session.window()->runner().busy(); });
    CHECK(Desk::unlock(desk.box.folder(), desk.actor.login, Own, desk.box.environment()));
}

TEST_CASE("who will not choose a password of his own is locked out again", "[ui][password]") {
    Newcomer desk;
    REQUIRE(desk.session.unlock(desk.actor.login, First));
    desk.session.begin();
    REQUIRE(desk.session.newPasswordDialog());
    desk.session.newPasswordDialog()->reject();
    CHECK_FALSE(desk.session.window());
    CHECK_FALSE(desk.session.newPasswordDialog());
    CHECK(desk.session.unlockDialog());
}

TEST_CASE("a new password is judged in words while it is typed", "[ui][password]") {
    NewPasswordFields fields(shellRules().passwords);
    fields.setOwner(QStringLiteral("petrova"), QStringLiteral("Петрова Ольга Ильинична"));
    CHECK_FALSE(fields.isGood());
    const auto refused = [&](const QString& password) {
        fields.setPassword(password, password);
        const auto kept = shellRules().passwords.check(password, QStringLiteral("petrova"),
                                                       QStringLiteral("Петрова Ольга Ильинична"));
        INFO(password.toStdString());
        REQUIRE_FALSE(kept);
        CHECK(fields.verdict() == kept.error().message);
        CHECK_FALSE(fields.isGood());
    };
    refused(QStringLiteral("short"));
    refused(QStringLiteral("my petrova password"));
    refused(QStringLiteral("password1"));
    refused(QStringLiteral("aaaaaaaaab"));
    fields.setPassword(Own, QStringLiteral("seven green kettles sang"));
    CHECK_FALSE(fields.isGood());
    fields.setPassword(Own, Own);
    CHECK(fields.isGood());
}

TEST_CASE("the settings change one's own password", "[ui][password]") {
    QSettings().clear();
    ShellDesk box;
    MainWindow window(box.desk());
    window.show();
    window.start(false);
    window.openPage(QStringLiteral("settings"));
    until([&] { return !window.runner().busy(); });
    QPushButton* change = nullptr;
    for (QPushButton* button : window.currentPage()->findChildren<QPushButton*>())
        change = button->text().contains(QStringLiteral("my password")) ? button : change;
    REQUIRE(change);
    change->click();
    auto* dialog = window.findChild<PasswordDialog*>();
    REQUIRE(dialog);
    dialog->changeWith(ShellDesk::password(), Own, Own);
    until([&] { return !window.runner().busy(); });
    CHECK(Desk::unlock(box.folder(), ShellDesk::login(), Own, box.environment()));
    CHECK_FALSE(Desk::unlock(box.folder(), ShellDesk::login(), ShellDesk::password(), box.environment()));
}
