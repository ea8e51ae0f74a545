// The page «Журнал» as the auditor and the administrator use it.
#include "audit/audit_filter_bar.h"
#include "audit/audit_page.h"
#include "audit/emergency_dialog.h"
#include "common/table_page_tools.h"
#include "shell/main_window.h"
#include "shell_desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

struct Trail {
    explicit Trail(Role role = Role::Auditor)
        : box(role)
        , window(box.desk())
        , prompts(new ScriptedPrompts(&window)) {
        QSettings().clear();
        window.show();
        window.start(false);
        window.openPage(QStringLiteral("audit"));
        settle();
        page = window.page(QStringLiteral("audit"));
        REQUIRE(page);
    }
    void settle() {
        until([this] { return !window.runner().busy(); });
    }
    int rows() const { return page->findChild<DataTable*>()->model()->rowCount(); }
    /// The box whose first entry says this.
    QComboBox* choice(const char* all) const {
        for (auto* found : page->findChildren<QComboBox*>()) {
            if (found->itemText(0) == QString::fromUtf8(all))
                return found;
        }
        return nullptr;
    }
    QPushButton* button(const char* words) const {
        for (auto* found : page->findChildren<QPushButton*>()) {
            if (found->text() == QString::fromUtf8(words))
                return found;
        }
        return nullptr;
    }

    ShellDesk box;
    MainWindow window;
    ScriptedPrompts* prompts;
    Page* page = nullptr;
};

} // namespace

TEST_CASE("the trail is read when its page is opened, filtered by who and what, and the choice stays", "[ui][audit]") {
    Trail trail;
    CHECK(trail.page->state() == Page::State::Content);
    REQUIRE(trail.rows() >= 2); // the unlocking, and this reading
    QComboBox* action = trail.choice("Everything");
    REQUIRE(action);
    const int unlocks = action->findData(QStringLiteral("unlock"));
    REQUIRE(unlocks > 0);
    action->setCurrentIndex(unlocks);
    trail.settle();
    CHECK(trail.rows() == 1);
    CHECK(trail.choice("Everything")->currentData().toString() == QStringLiteral("unlock"));
    auto* flagged = trail.page->findChild<QCheckBox*>();
    flagged->setChecked(true);
    trail.settle();
    CHECK(trail.rows() == 0); // no emergency was an unlocking
    action->setCurrentIndex(0);
    trail.settle();
    CHECK(trail.rows() == 0);
    CHECK_FALSE(trail.box.desk().changePhones(PersonId{1}, {}));
    trail.page->refresh();
    trail.settle();
    CHECK(trail.rows() == 1); // what was refused
    auto* who = trail.choice("Everybody");
    REQUIRE(who);
    CHECK(who->findData(ShellDesk::login()) > 0);
}

TEST_CASE("a policy number that is none is told in words, and the page comes back", "[ui][audit]") {
    Trail trail;
    auto* bar = trail.page->findChild<AuditFilterBar*>();
    auto* enp = bar->findChild<QLineEdit*>();
    REQUIRE(enp);
    QTest::keyClicks(enp, QStringLiteral("12"));
    QTest::keyClick(enp, Qt::Key_Return);
    trail.settle();
    CHECK(trail.page->state() == Page::State::Error);
    enp->clear();
    trail.page->refresh();
    trail.settle();
    CHECK(trail.page->state() == Page::State::Content);
    trail.page->demonstrate(Page::State::Empty);
    CHECK(trail.page->state() == Page::State::Empty);
}

TEST_CASE("the auditor exports the choice and checks the chain; no paper without a person", "[ui][audit]") {
    Trail trail;
    trail.prompts->path = trail.box.folder() + QStringLiteral("/trail.xlsx");
    trail.button("Export")->click();
    trail.settle();
    CHECK(QFile::exists(trail.prompts->path));
    CHECK(trail.prompts->suggestions.last().contains(QStringLiteral("2026-11-20")));
    trail.prompts->path = trail.box.folder() + QStringLiteral("/who.pdf");
    trail.button("Paper for the patient")->click();
    trail.settle();
    CHECK_FALSE(QFile::exists(trail.prompts->path));
    trail.button("Check")->click();
    trail.settle();
    bool whole = false;
    for (const auto* label : trail.page->findChildren<QLabel*>())
        whole |= label->text() == QStringLiteral("The audit trail is whole.");
    CHECK(whole);
}

TEST_CASE("the administrator reads the trail without persons, and neither asks for one nor writes a paper",
          "[ui][audit]") {
    Trail trail(Role::Administrator);
    CHECK(trail.page->state() == Page::State::Content);
    CHECK_FALSE(trail.page->findChild<AuditFilterBar*>()->findChild<QLineEdit*>());
    CHECK_FALSE(trail.button("Paper for the patient"));
    CHECK(trail.button("Emergency…"));
}

TEST_CASE("a representative has no page of the trail", "[ui][audit]") {
    ShellDesk box;
    MainWindow window(box.desk());
    CHECK_FALSE(window.page(QStringLiteral("audit")));
}

TEST_CASE("the emergency asks for a number and a reason, and says what is wrong with them", "[ui][audit]") {
    Trail trail;
    trail.button("Emergency…")->click();
    auto* dialog = trail.window.findChild<EmergencyDialog*>();
    REQUIRE(dialog);
    const auto tryWith = [&](const char* enp, const char* reason) {
        dialog->enpField()->setText(QLatin1String(enp));
        dialog->reasonField()->setText(QLatin1String(reason));
        dialog->press();
        trail.settle();
        return dialog->message();
    };
    CHECK(tryWith("", "a fire in the ward").isEmpty()); // nothing is pressed
    CHECK(tryWith("12", "a fire in the ward").contains(QStringLiteral("is not a policy number")));
    CHECK(tryWith("7856140892001235", "a fire in the ward").contains(QStringLiteral("7856140892001235")));
    CHECK_FALSE(dialog->enpField()->isReadOnly());
}
