#include "admin/password_dialog.h"
#include "admin/recovery_key_dialog.h"
#include "admin/user_dialog.h"
#include "audit/emergency_dialog.h"
#include "look_checks.h"
#include "security/recovery_code.h"
#include "shell/first_run_wizard.h"
#include "shell/interface_language.h"
#include "shell/main_window.h"
#include "shell/recover_dialog.h"
#include "shell/rekey_dialog.h"
#include "shell/restore_dialog.h"
#include "shell/unlock_dialog.h"
#include "shell_desk.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("the dialogs before the window are Russian and whole", "[ui][look]") {
    InterfaceLanguage words;
    words.use(QStringLiteral("ru"));
    {
        ShellDesk box;
        const auto users = Desk::users(box.folder());
        REQUIRE(users);
        UnlockDialog unlock(*users, {}, {});
        unlock.show();
        QApplication::processEvents();
        requireRussian(unlock);
        requireRoom(unlock);
        FirstRunWizard wizard(QString(box.folder() + u"-new"), box.environment());
        wizard.show();
        QApplication::processEvents();
        requireRussian(wizard);
        requireRoom(wizard);
        wizard.next();
        QApplication::processEvents();
        requireRussian(wizard);
        requireRoom(wizard);
    }
    words.use(QStringLiteral("en"));
}

TEST_CASE("the dialogs of passwords, users and keys are Russian and whole", "[ui][look]") {
    const Actor actor{QStringLiteral("ivanova"), QStringLiteral("Иванова Анна Сергеевна"), Role::Administrator, 1};
    const PasswordRules& rules = shellRules().passwords;
    ShellDesk box;
    for (const char* language : {"ru", "en"}) {
        InterfaceLanguage words;
        words.use(QLatin1String(language));
        std::vector<std::unique_ptr<ActDialog>> dialogs;
        dialogs.push_back(
            std::make_unique<PasswordDialog>(actor, rules, PasswordDialog::Why::Required, PasswordDialog::Change()));
        dialogs.push_back(
            std::make_unique<PasswordDialog>(actor, rules, PasswordDialog::Why::Wanted, PasswordDialog::Change()));
        for (const auto task : {UserDialog::Task::Add, UserDialog::Task::Change, UserDialog::Task::ResetPassword})
            dialogs.push_back(std::make_unique<UserDialog>(task, actor, rules, UserDialog::Do()));
        dialogs.push_back(std::make_unique<RecoverDialog>(QList<Actor>{actor}, rules, RecoverDialog::Recover()));
        dialogs.push_back(std::make_unique<RekeyDialog>(box.folder(), actor, box.environment()));
        dialogs.push_back(std::make_unique<RestoreDialog>(box.folder(), box.folder(), box.environment()));
        const auto ofZeros = [](const std::function<void(Result<QString>)>& done) {
            done(RecoveryCode::toText(SecretBytes(RecoveryCode::SecretSize)));
        };
        dialogs.push_back(std::make_unique<RecoveryKeyDialog>(RecoveryForm(), ofZeros));
        for (const auto& dialog : dialogs) {
            INFO(dialog->metaObject()->className() << " " << language);
            dialog->show();
            QApplication::processEvents();
            if (qobject_cast<RecoveryKeyDialog*>(dialog.get())) {
                dialog->press();
                QApplication::processEvents();
            }
            requireRoom(*dialog);
            requireLettersOnce(*dialog);
            if (words.code() == u"ru")
                requireRussian(*dialog);
            else
                requireEnglishButtons(*dialog);
        }
        words.use(QStringLiteral("en"));
    }
}

TEST_CASE("the trail's page and the emergency are whole in both languages, for the auditor and the administrator",
          "[ui][look]") {
    for (const Role role : {Role::Auditor, Role::Administrator}) {
        for (const char* language : {"ru", "en"}) {
            const bool russian = QLatin1String(language) == QLatin1String("ru");
            QSettings().clear();
            InterfaceLanguage words;
            words.use(QLatin1String(language));
            look(QLatin1String(language), 125);
            ShellDesk box(role);
            MainWindow window(box.desk());
            window.resize(1366, 740);
            window.show();
            window.start(false);
            window.openPage(QStringLiteral("audit"));
            until([&] { return !window.runner().busy(); });
            QApplication::processEvents();
            INFO(language << " " << roleCode(role).toStdString());
            Page* page = window.page(QStringLiteral("audit"));
            REQUIRE(page);
            const auto buttons = page->findChildren<QPushButton*>();
            const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton* one) {
                return one->text() == (russian ? QStringLiteral("Экстренно…") : QStringLiteral("Emergency…"));
            });
            REQUIRE(found != buttons.end());
            (*found)->click();
            QApplication::processEvents();
            auto* dialog = window.findChild<EmergencyDialog*>();
            REQUIRE(dialog);
            for (QWidget* part : std::initializer_list<QWidget*>{page, dialog}) {
                requireRoom(*part);
                requireWholeCaptions(*part);
                requireLettersOnce(*part);
                if (russian)
                    requireRussian(*part);
                else
                    requireEnglishButtons(*part);
            }
            words.use(QStringLiteral("en"));
            look(QStringLiteral("en"), 100);
        }
    }
}
