#include "admin/backups_card.h"
#include "common/prompts.h"
#include "desk/desk_files.h"
#include "shell/backup_driver.h"
#include "shell/interface_language.h"
#include "shell/main_window.h"
#include "shell/notice_bar.h"
#include "shell/restore_dialog.h"
#include "shell/session.h"
#include "shell/status_strip.h"
#include "shell/unlock_dialog.h"
#include "shell_desk.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// The program over a desk that has a backup.
struct Backed {
    ShellDesk box{Role::Coordinator};
    InterfaceLanguage words;
    std::unique_ptr<Session> session;

    Backed() {
        QSettings().clear();
        REQUIRE(box.desk().backup());
        box.close();
        session = std::make_unique<Session>(*qApp, box.folder(), box.environment(), words);
        session->setWatchSchedule(false);
    }
    QString backups() const { return QDir(box.folder()).filePath(QStringLiteral("backups")); }
    void enter() {
        REQUIRE(session->unlock(ShellDesk::login(), ShellDesk::password()));
        session->begin();
        settle();
    }
    void settle() {
        until([this] { return !session->window()->runner().busy(); });
    }
    /// Presses "Restore" with the right password and waits for the dialog that asks for the password.
    void restoreAndUnlock() {
        session->restoreDialog()->choose(ShellDesk::login(), ShellDesk::password());
        session->restoreDialog()->press();
        until([this] { return session->unlockDialog() != nullptr; });
        session->unlockDialog()->tryWith(ShellDesk::login(), ShellDesk::password());
        until([this] { return session->window() != nullptr; });
        settle();
    }
};

} // namespace

TEST_CASE("a backup is made at a press of the button, and the card tells of it", "[ui][backup]") {
    QSettings().clear();
    ShellDesk box(Role::Coordinator);
    MainWindow window(box.desk());
    window.show();
    window.start(false);
    window.openPage(QStringLiteral("settings"));
    auto* card = window.findChild<BackupsCard*>();
    REQUIRE(card);
    until([&] { return !window.runner().busy() && !card->state().isEmpty(); });
    const QString before = card->state();
    Q_EMIT window.workbench().backupWanted();
    until([&] { return !window.runner().busy() && card->state() != before; });
    CHECK(Desk::backups(box.desk().backupFolder()).size() == 1);
    CHECK(box.desk().verify()->ok);
}

TEST_CASE("a backup that is broken off leaves nothing", "[ui][backup]") {
    QSettings().clear();
    ShellDesk box(Role::Coordinator);
    MainWindow window(box.desk());
    window.show();
    window.start(false);
    auto* driver = window.findChild<BackupDriver*>();
    REQUIRE(driver);
    driver->backUp();
    REQUIRE(driver->running());
    driver->stop();
    until([&] { return !window.runner().busy(); });
    CHECK(Desk::backups(box.desk().backupFolder()).isEmpty());
}

TEST_CASE("restoring from the settings locks, puts the backup in place and says what went along", "[ui][backup]") {
    Backed t;
    t.enter();
    t.session->restore();
    REQUIRE(t.session->restoreDialog());
    CHECK_FALSE(t.session->window());
    QListWidget* sources = t.session->restoreDialog()->sources();
    REQUIRE(sources->count() == 2); // the backup, and the lists themselves
    CHECK(sources->currentRow() == 0);

    t.session->restoreDialog()->choose(ShellDesk::login(), QStringLiteral("not the password"));
    t.session->restoreDialog()->press();
    until([&] { return !t.session->restoreDialog()->isWorking(); });
    CHECK_FALSE(t.session->restoreDialog()->message().isEmpty());
    CHECK_FALSE(QDir(QDir(t.box.folder()).filePath(QStringLiteral("set-aside"))).exists());

    t.restoreAndUnlock();
    CHECK(t.session->window()->runner().desk().verify()->ok);
    CHECK(QDir(QDir(t.box.folder()).filePath(QStringLiteral("set-aside")))
              .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
              .size() == 1);
}

TEST_CASE("lists whose key file is damaged are restored before anybody can unlock", "[ui][backup]") {
    Backed t;
    QFile ring(DeskFiles::keyRing(t.box.folder()));
    REQUIRE(ring.open(QIODevice::WriteOnly));
    ring.write("{\"damaged\":");
    ring.close();
    t.session->begin();
    REQUIRE(t.session->restoreDialog());
    CHECK_FALSE(t.session->unlockDialog());
    t.restoreAndUnlock();
    CHECK(t.session->window()->runner().desk().verify()->ok);
}

TEST_CASE("a folder without backups says so, and one that is a backup offers itself", "[ui][backup]") {
    Backed t;
    t.session->begin();
    REQUIRE(t.session->unlockDialog());
    Q_EMIT t.session->unlockDialog()->restoreWanted();
    RestoreDialog* dialog = t.session->restoreDialog();
    REQUIRE(dialog);
    const QString one = Desk::backups(t.backups()).first().folder;
    dialog->lookIn(one);
    REQUIRE(dialog->sources()->count() == 2);
    CHECK(dialog->sources()->item(0)->text() == QDir(one).dirName());
    const QTemporaryDir empty;
    dialog->lookIn(empty.path());
    CHECK(dialog->sources()->count() == 1); // what can be read of the present lists
    dialog->reject();
    until([&] { return t.session->unlockDialog() != nullptr; });
}

TEST_CASE("a page of the lists that was damaged on the disk is told with the way to restore them", "[ui][backup]") {
    Backed backed;
    backed.enter();
    auto* notice = backed.session->window()->findChild<NoticeBar*>();
    REQUIRE(notice);
    CHECK(notice->isHidden());
    backed.session.reset();
    QFile file(DeskFiles::replica(backed.box.folder()));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() - 2000)); // in the last page, which nothing reads at the start
    REQUIRE(file.write("damaged") == 7);
    file.close();
    backed.session =
        std::make_unique<Session>(*qApp, backed.box.folder(), backed.box.environment(), backed.words);
    backed.session->setWatchSchedule(false);
    backed.enter();
    notice = backed.session->window()->findChild<NoticeBar*>();
    until([notice] { return !notice->isHidden(); });
    CHECK(notice->words().contains(QStringLiteral("damaged")));
    notice->actButton()->click();
    until([&] { return backed.session->restoreDialog() != nullptr; });
}
