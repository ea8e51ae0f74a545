#include "common/caps_lock_hint.h"
#include "shell/unlock_dialog.h"
#include "shell_desk.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

UnlockDialog::Unlock unlockOf(ShellDesk& box)
{
    return [&box](const QString& login, const QString& password) { return Desk::unlock(box.folder(), login, password, box.environment()); };
}

UnlockDialog::Wait waitOf(ShellDesk& box)
{
    return [&box](const QString& login) { return Desk::unlockWait(box.folder(), login, box.environment()); };
}

} // namespace

TEST_CASE("the right password opens the desk", "[ui][unlock]")
{
    QSettings().clear();
    ShellDesk box;
    const auto users = Desk::users(box.folder());
    REQUIRE(users);
    UnlockDialog dialog(*users, waitOf(box), unlockOf(box));
    CHECK(dialog.focusWidget() == dialog.findChild<QLineEdit*>()); // typing is the password
    bool accepted = false;
    QObject::connect(&dialog, &QDialog::accepted, [&] { accepted = true; });
    dialog.tryWith(ShellDesk::login(), ShellDesk::password());
    until([&] { return accepted; });
    const auto desk = dialog.takeDesk();
    REQUIRE(desk);
    CHECK(desk->actor().login == ShellDesk::login());
    CHECK(desk->thread() == QThread::currentThread());
}

TEST_CASE("wrong passwords are told in words and cost a growing wait", "[ui][unlock]")
{
    QSettings().clear();
    ShellDesk box;
    const auto users = Desk::users(box.folder());
    REQUIRE(users);
    UnlockDialog dialog(*users, waitOf(box), unlockOf(box));
    auto* field = dialog.findChild<QLineEdit*>();
    REQUIRE(field);
    for (int i = 0; i < 3; ++i) {
        dialog.tryWith(ShellDesk::login(), QStringLiteral("wrong password %1").arg(i));
        until([&] { return field->isEnabled(); });
        CHECK_FALSE(dialog.message().isEmpty());
        CHECK(field->text().isEmpty());
    }
    CHECK(waitOf(box)(ShellDesk::login()).failures == 3);
    CHECK(dialog.message().contains(u'5'));
    // During the wait even the right password is not tried.
    dialog.tryWith(ShellDesk::login(), ShellDesk::password());
    CHECK(field->isEnabled());
    CHECK_FALSE(dialog.takeDesk());
    // A new dialog is no way round it.
    const UnlockDialog again(*users, waitOf(box), unlockOf(box));
    CHECK_FALSE(again.message().isEmpty());
    box.clock.advanceSeconds(5);
    CHECK(waitOf(box)(ShellDesk::login()).seconds == 0);
}

TEST_CASE("capitals without Shift tell of Caps Lock", "[ui][unlock]")
{
    QLineEdit field;
    CapsLockHint hint(field);
    QTest::keyClick(&field, Qt::Key_A);
    CHECK(hint.text().trimmed().isEmpty());
    QKeyEvent capital(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("A"));
    QCoreApplication::sendEvent(&field, &capital);
    CHECK_FALSE(hint.text().trimmed().isEmpty());
    QKeyEvent shifted(QEvent::KeyPress, Qt::Key_A, Qt::ShiftModifier, QStringLiteral("A"));
    QCoreApplication::sendEvent(&field, &shifted);
    CHECK(hint.text().trimmed().isEmpty());
}
