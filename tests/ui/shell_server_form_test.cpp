#include "common/server_form.h"
#include "shell_desk.h"

#include <QComboBox>
#include <QFile>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// The form with answers to its questions, shown.
struct FormBox {
    FormBox() {
        form.show();
        scheme = form.findChildren<QComboBox*>().at(1);
        REQUIRE(scheme->findData(QStringLiteral("OAuth2")) >= 0);
    }
    QLineEdit* secretNamed(const char* name) {
        for (QLineEdit* field : form.findChildren<QLineEdit*>()) {
            if (field->accessibleName() == QLatin1String(name))
                return field;
        }
        FAIL(name);
        return nullptr;
    }
    void press(const char* name) {
        for (QPushButton* button : form.findChildren<QPushButton*>()) {
            if (button->accessibleName() == QLatin1String(name)) {
                button->click();
                return;
            }
        }
        FAIL(name);
    }
    QString write(const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    bool says(const QString& words) {
        for (const QLabel* label : form.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    QTemporaryDir folder;
    ServerForm form;
    ScriptedPrompts* prompts = new ScriptedPrompts(&form);
    QComboBox* scheme = nullptr;
};

} // namespace

TEST_CASE("the form of a server asks for what its way to be let in needs", "[ui][server]") {
    FormBox box;
    QLineEdit* token = box.secretNamed("Token");
    QLineEdit* secret = box.secretNamed("Client's secret");
    CHECK(token->isVisible());
    CHECK_FALSE(secret->isVisible());
    token->setText(QStringLiteral("typed-token"));
    box.scheme->setCurrentIndex(box.scheme->findData(QStringLiteral("OAuth2")));
    CHECK_FALSE(token->isVisible());
    CHECK(secret->isVisible());
    CHECK(secret->echoMode() == QLineEdit::Password);
    secret->setText(QStringLiteral(" typed-secret "));
    const NewServer asked = box.form.server();
    CHECK(asked.authScheme == QStringLiteral("OAuth2"));
    CHECK(asked.clientSecret == QStringLiteral("typed-secret"));
    CHECK(asked.token.isEmpty());
    box.scheme->setCurrentIndex(0);
    CHECK(box.form.server().clientSecret.isEmpty());

    ServerRow known;
    known.name = QStringLiteral("МИС");
    known.url = QStringLiteral("https://mis.example/fhir");
    known.authScheme = QStringLiteral("OAuth2");
    known.tokenUrl = QStringLiteral("https://mis.example/token");
    known.clientId = QStringLiteral("desk-1");
    known.scope = QStringLiteral("system/*.read");
    known.hasSecret = true;
    box.form.edit(known);
    CHECK(secret->text().isEmpty());
    CHECK_FALSE(secret->placeholderText().isEmpty());
    CHECK(box.form.server().tokenUrl == known.tokenUrl);
    CHECK(box.form.server().clientId == known.clientId);
    CHECK(box.form.server().scope == known.scope);
}

TEST_CASE("the form of a server takes certificates from files and lets them be taken away", "[ui][server]") {
    FormBox box;
    CHECK_FALSE(box.form.server().authorities.has_value());
    CHECK_FALSE(box.form.server().identity.has_value());
    box.prompts->path = box.write("clinic.pem", "authority");
    box.press("Trusted authority: from a file");
    CHECK(*box.form.server().authorities == "authority");
    CHECK(box.says(QStringLiteral("clinic.pem")));
    CHECK_FALSE(box.secretNamed("Passphrase")->isVisible());
    box.prompts->path = box.write("desk.p12", "packed");
    box.press("Certificate of the desk: from a file");
    REQUIRE(box.secretNamed("Passphrase")->isVisible());
    box.secretNamed("Passphrase")->setText(QStringLiteral("open"));
    CHECK(box.form.server().identity->certificate == "packed");
    CHECK(box.form.server().identity->passphrase == QStringLiteral("open"));

    QString problem;
    QObject::connect(&box.form, &ServerForm::failed, &box.form, [&](const QString& words) { problem = words; });
    box.prompts->path = box.write("empty.pem", {});
    box.press("Trusted authority: from a file");
    CHECK(problem.contains(QStringLiteral("empty")));
    CHECK(*box.form.server().authorities == "authority"); // what was chosen stays

    ServerRow known;
    known.authorities = QStringLiteral("Clinic authority, until 31.12.2030");
    box.form.edit(known);
    CHECK_FALSE(box.form.server().authorities.has_value());
    CHECK(box.says(known.authorities));
    box.press("Trusted authority: The computer's");
    CHECK(box.form.server().authorities == QByteArray());
    CHECK_FALSE(box.says(known.authorities));
}
