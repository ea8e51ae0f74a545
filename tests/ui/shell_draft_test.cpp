// What is being typed into the settings and the dialogs of an administrator, across a lock.
#include "admin/user_dialog.h"
#include "audit/emergency_dialog.h"
#include "common/new_password_fields.h"
#include "common/server_form.h"
#include "shell_session.h"
#include "support/file_search.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// The field of a form by what it is called.
QLineEdit* named(QWidget& form, const char* name) {
    for (QLineEdit* field : form.findChildren<QLineEdit*>()) {
        if (field->accessibleName() == QLatin1String(name) || field->placeholderText() == QLatin1String(name))
            return field;
    }
    FAIL(name);
    return nullptr;
}

ServerForm& formOf(Open& desk) {
    desk.session.window()->openPage(QStringLiteral("settings"));
    desk.settle();
    auto* form = desk.session.window()->page(QStringLiteral("settings"))->findChild<ServerForm*>();
    REQUIRE(form);
    return *form;
}

void click(const QWidget& window, const char* name) {
    for (QPushButton* button : window.findChildren<QPushButton*>()) {
        if (button->accessibleName() == QLatin1String(name) || button->text() == QString::fromUtf8(name))
            return button->click();
    }
    FAIL(name);
}

void lockAndUnlock(Open& desk) {
    desk.session.lock(QStringLiteral("key"));
    desk.untilLocked();
    desk.unlock();
}

template <class Dialog>
Dialog* openDialog() {
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* dialog = qobject_cast<Dialog*>(window); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

NewServer someServer() {
    NewServer server;
    server.name = QStringLiteral("МИС");
    server.url = QStringLiteral("https://mis.example/fhir");
    server.token = QStringLiteral("kept-token");
    return server;
}

} // namespace

TEST_CASE("a server that is being typed comes back after the lock, its secret with it", "[ui][lock][server]") {
    Open desk(Role::Administrator);
    REQUIRE(desk.session.window()->runner().desk().connectServer(someServer()));
    ServerForm* form = &formOf(desk);
    CHECK_FALSE(form->isEdited());
    named(*form, "Token")->setText(QStringLiteral("typed-token-4711"));
    named(*form, "Token")->setFocus();
    form->findChildren<QComboBox*>().first()->setCurrentIndex(1);
    REQUIRE(form->server().role == u"registry");
    CHECK(form->isEdited());

    desk.session.lock(QStringLiteral("key"));
    desk.untilLocked();
    CHECK_FALSE(anyFileHas(desk.box.folder(), QStringLiteral("typed-token-4711")));
    desk.unlock();
    REQUIRE(desk.session.window()->currentPage()->id() == u"settings");
    form = &formOf(desk);
    CHECK(form->server().name == QStringLiteral("МИС"));
    CHECK(form->server().token == QStringLiteral("typed-token-4711"));
    CHECK(form->server().role == u"registry");
    CHECK(named(*form, "Token")->echoMode() == QLineEdit::Password);
    CHECK(desk.session.window()->focusWidget() == named(*form, "Token"));
    // The card still knows that this is another state of a known server, not a new one.
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    desk.settle();
    const auto servers = desk.session.window()->runner().desk().servers();
    REQUIRE((servers && servers->size() == 1));
    CHECK(servers->first().role == u"registry");
    until([&] { return !form->isEdited(); });
    lockAndUnlock(desk); // what is saved is no draft
    CHECK(formOf(desk).server().token.isEmpty());
}

TEST_CASE("OAuth2's fields and chosen certificates of a new server come back too", "[ui][lock][server]") {
    Open desk(Role::Administrator);
    ServerForm* form = &formOf(desk);
    auto* prompts = new ScriptedPrompts(form);
    form->findChildren<QComboBox*>().at(1)->setCurrentIndex(2);
    named(*form, "https://mis.example.ru/fhir")->setText(QStringLiteral("https://clinic.example/fhir"));
    named(*form, "Client's secret")->setText(QStringLiteral("typed-secret"));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("clinic.pem")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("authority");
    file.close();
    prompts->path = file.fileName();
    click(*form, "Trusted authority: from a file");
    REQUIRE(form->server().authorities == QByteArray("authority"));
    const NewServer typed = form->server();
    lockAndUnlock(desk);
    const NewServer back = formOf(desk).server();
    CHECK(back.url == typed.url);
    CHECK(back.authScheme == u"OAuth2");
    CHECK(back.clientSecret == typed.clientSecret);
    CHECK(back.authorities == typed.authorities);
    CHECK(formOf(desk).isEdited());

    // A file larger than a draft is chosen again; nothing else is lost for it.
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(300 * 1024, 'a'));
    file.close();
    form = &formOf(desk);
    (new ScriptedPrompts(form))->path = file.fileName();
    click(*form, "Trusted authority: from a file");
    REQUIRE(form->server().authorities->size() == 300 * 1024);
    lockAndUnlock(desk);
    CHECK_FALSE(formOf(desk).server().authorities.has_value());
    CHECK(formOf(desk).server().clientSecret == typed.clientSecret);
}

TEST_CASE("what happens elsewhere does not overwrite the server that is being typed", "[ui][server]") {
    Open desk(Role::Administrator);
    ServerForm& form = formOf(desk);
    named(form, "https://mis.example.ru/fhir")->setText(QStringLiteral("https://clinic.example/fhir"));
    REQUIRE(desk.session.window()->runner().desk().connectServer(someServer())); // as another desk window would
    desk.session.window()->page(QStringLiteral("settings"))->refresh();
    desk.settle();
    CHECK(form.server().url == QStringLiteral("https://clinic.example/fhir"));
}

TEST_CASE("the name of a host that is being typed comes back", "[ui][lock]") {
    Open desk(Role::Administrator);
    formOf(desk);
    QWidget* page = desk.session.window()->currentPage();
    named(*page, "Host without protection")->setText(QStringLiteral("mis.local"));
    lockAndUnlock(desk);
    CHECK(named(*desk.session.window()->currentPage(), "Host without protection")->text() ==
          QStringLiteral("mis.local"));
}

TEST_CASE("a user who is being added comes back after the lock, the password does not", "[ui][lock][users]") {
    Open desk(Role::Administrator);
    formOf(desk);
    QTest::keyClick(desk.session.window(), Qt::Key_Tab);
    click(*desk.session.window(), "Add a user…");
    auto* dialog = openDialog<UserDialog>();
    REQUIRE(dialog);
    dialog->loginField()->setText(QStringLiteral("petrov"));
    dialog->nameField()->setText(QStringLiteral("Петров Пётр Петрович"));
    dialog->roleField()->setCurrentIndex(3);
    for (QLineEdit* field : dialog->password()->findChildren<QLineEdit*>())
        field->setText(QStringLiteral("tall green lamp 93"));
    lockAndUnlock(desk);
    until([] { return openDialog<UserDialog>() != nullptr; });
    dialog = openDialog<UserDialog>();
    CHECK(dialog->task() == UserDialog::Task::Add);
    CHECK(dialog->user().login == u"petrov");
    CHECK(dialog->user().fullName == QStringLiteral("Петров Пётр Петрович"));
    CHECK(dialog->user().role == Role::Auditor);
    CHECK(dialog->password()->password().isEmpty());
    dialog->reject();
    lockAndUnlock(desk);
    desk.settle();
    CHECK_FALSE(openDialog<UserDialog>());
}

TEST_CASE("the reason of an emergency comes back, the card that was open does not", "[ui][lock][emergency]") {
    Open desk(Role::Administrator);
    desk.session.window()->openPage(QStringLiteral("audit"));
    desk.settle();
    click(*desk.session.window(), "Emergency…");
    auto* dialog = openDialog<EmergencyDialog>();
    REQUIRE(dialog);
    dialog->enpField()->setText(QStringLiteral("7856 1408"));
    dialog->reasonField()->setText(QStringLiteral("Упал у регистратуры"));
    lockAndUnlock(desk);
    until([] { return openDialog<EmergencyDialog>() != nullptr; });
    dialog = openDialog<EmergencyDialog>();
    CHECK(dialog->enpField()->text() == QStringLiteral("7856 1408"));
    CHECK(dialog->reasonField()->text() == QStringLiteral("Упал у регистратуры"));
}

TEST_CASE("what is being typed is still there in another language", "[ui][lock]") {
    Open desk(Role::Administrator);
    ServerForm* form = &formOf(desk);
    named(*form, "https://mis.example.ru/fhir")->setText(QStringLiteral("https://clinic.example/fhir"));
    Appearance russian;
    russian.language = QStringLiteral("ru");
    const MainWindow* former = desk.session.window();
    Q_EMIT desk.session.window()->appearanceChosen(russian);
    until([&] { return desk.session.window() && desk.session.window() != former; });
    desk.settle();
    CHECK(desk.session.window()->currentPage()->id() == u"settings");
    CHECK(formOf(desk).server().url == QStringLiteral("https://clinic.example/fhir"));
    desk.words.use(QStringLiteral("en"));
}
