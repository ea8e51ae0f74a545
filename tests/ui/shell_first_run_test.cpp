#include "shell/first_run_wizard.h"
#include "shell_desk.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QWizardPage>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

bool mayGoOn(const QWizard& wizard)
{
    const auto* button = wizard.button(wizard.currentPage()->isCommitPage() ? QWizard::CommitButton : QWizard::NextButton);
    return button->isEnabled();
}

QLineEdit* field(const QWizard& wizard, int at)
{
    return wizard.currentPage()->findChildren<QLineEdit*>().value(at);
}

} // namespace

TEST_CASE("the first start makes a desk that opens with its password", "[ui][first-run]")
{
    const QTemporaryDir folder;
    FixedClock clock(QDateTime({2026, 11, 20}, {8, 0}, Qt::UTC));
    SeededRandom random(3);
    const DeskEnvironment environment{clock, random, shellRules(), KeyRing::Cost::minimal(), {}};
    const QString place = folder.filePath(QStringLiteral("lists"));
    FirstRunWizard wizard(place, environment);
    wizard.show();
    REQUIRE(wizard.currentId() == FirstRunWizard::FolderPage);
    CHECK(mayGoOn(wizard));
    wizard.next();
    REQUIRE(wizard.currentId() == FirstRunWizard::UserPage);
    CHECK_FALSE(mayGoOn(wizard));
    field(wizard, 0)->setText(QStringLiteral("Иванова Анна Сергеевна"));
    field(wizard, 1)->setText(QStringLiteral("ivanova"));
    field(wizard, 2)->setText(QStringLiteral("снег ромашка окно"));
    field(wizard, 3)->setText(QStringLiteral("снег ромашка окна"));
    CHECK_FALSE(mayGoOn(wizard));
    field(wizard, 3)->setText(QStringLiteral("снег ромашка окно"));
    CHECK(mayGoOn(wizard));
    wizard.next();
    until([&] { return wizard.currentId() == FirstRunWizard::ServerPage; });
    REQUIRE(wizard.desk());
    CHECK(Desk::exists(place));

    // No address is no obstacle; half an address is.
    CHECK(mayGoOn(wizard));
    field(wizard, 1)->setText(QStringLiteral("mis.example"));
    CHECK_FALSE(mayGoOn(wizard));
    field(wizard, 1)->clear();
    wizard.next();
    REQUIRE(wizard.currentId() == FirstRunWizard::SyncPage);
    CHECK(wizard.button(QWizard::FinishButton)->isEnabled());

    wizard.setDesk({});
    CHECK(Desk::unlock(place, QStringLiteral("ivanova"), QStringLiteral("снег ромашка окно"), environment));
}

TEST_CASE("a folder that holds lists already is not taken", "[ui][first-run]")
{
    ShellDesk box;
    FirstRunWizard wizard(box.folder(), box.environment());
    wizard.show();
    CHECK_FALSE(mayGoOn(wizard));
    wizard.setField(QStringLiteral("folder"), QStringLiteral("relative/path"));
    CHECK_FALSE(mayGoOn(wizard));
    wizard.setField(QStringLiteral("folder"), QString(box.folder() + u"-other"));
    CHECK(mayGoOn(wizard));
}
