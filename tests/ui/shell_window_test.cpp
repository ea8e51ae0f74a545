#include "shell/main_window.h"
#include "shell/search_palette.h"
#include "shell/session.h"
#include "shell/side_bar.h"
#include "shell_desk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

struct Window {
    Window() : window(box.desk())
    {
        window.show();
        window.start(false);
        settle();
    }
    void settle()
    {
        until([this] { return !window.runner().busy(); });
    }
    ShellDesk box;
    MainWindow window;
};

} // namespace

TEST_CASE("the pages are opened by their numbers and Esc goes back", "[ui][window]")
{
    QSettings().clear();
    Window w;
    CHECK(w.window.currentPage()->id() == u"today");
    REQUIRE(w.window.pages().size() == 8);
    QTest::keyClick(&w.window, Qt::Key_5, Qt::ControlModifier);
    CHECK(w.window.currentPage()->id() == u"lists");
    QTest::keyClick(&w.window, Qt::Key_7, Qt::ControlModifier);
    CHECK(w.window.currentPage()->id() == u"sync");
    w.window.setFocus();
    QTest::keyClick(&w.window, Qt::Key_Escape);
    CHECK(w.window.currentPage()->id() == u"lists");
    w.window.goBack();
    CHECK(w.window.currentPage()->id() == u"today");
    w.window.goBack();
    CHECK(w.window.currentPage()->id() == u"today");
    w.settle();
}

TEST_CASE("what was said can be taken back once", "[ui][window]")
{
    QSettings().clear();
    Window w;
    int undone = 0;
    Q_EMIT w.window.workbench().said(QStringLiteral("Recorded"), [&] { ++undone; });
    CHECK(w.window.strip().sentence() == u"Recorded");
    QTest::keyClick(&w.window, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 1);
    CHECK(w.window.strip().sentence().isEmpty());
    w.window.undoLast();
    CHECK(undone == 1);
    // A later sentence that cannot be taken back leaves nothing to take back.
    Q_EMIT w.window.workbench().said(QStringLiteral("Recorded"), [&] { ++undone; });
    Q_EMIT w.window.workbench().said(QStringLiteral("Printed"), {});
    w.window.undoLast();
    CHECK(undone == 1);
}

TEST_CASE("an error of no page stands above the page with its details", "[ui][window]")
{
    QSettings().clear();
    Window w;
    Q_EMIT w.window.workbench().failed({ErrorKind::Storage, QStringLiteral("The disk is full."), QStringLiteral("SQLITE_FULL")});
    bool seen = false;
    for (const QLabel* label : w.window.findChildren<QLabel*>())
        seen = seen || (label->isVisible() && label->text() == u"The disk is full.");
    CHECK(seen);
}

TEST_CASE("long work is shown with its share and can be stopped", "[ui][window]")
{
    QSettings().clear();
    Window w;
    bool stopped = false;
    Q_EMIT w.window.workbench().working(QStringLiteral("Import"), 45, 100, [&] { stopped = true; });
    const auto labels = w.window.strip().findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](QLabel* l) { return l->isVisible() && l->text().startsWith(u"45"); }));
    for (auto* button : w.window.strip().findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->accessibleName() == QObject::tr("Stop this work"))
            button->click();
    }
    CHECK(stopped);
    Q_EMIT w.window.workbench().working({}, -1, 0, {});
    const auto after = w.window.strip().findChildren<QLabel*>();
    CHECK(std::none_of(after.begin(), after.end(), [](QLabel* l) { return l->isVisible() && l->text().startsWith(u"45"); }));
}

TEST_CASE("search opens over any page and closes with Esc", "[ui][window]")
{
    QSettings().clear();
    Window w;
    QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
    REQUIRE(w.window.search().isVisible());
    QTest::keyClicks(w.window.search().field(), QStringLiteral("elk")); // QTest has no keys for Cyrillic
    // 80 ms after the last key it asks; nobody lives in an empty replica.
    until([&] {
        const auto labels = w.window.search().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](QLabel* l) { return l->text().startsWith(u"Nobody was found"); });
    });
    CHECK(w.window.search().hits() == 0);
    QTest::keyClick(w.window.search().field(), Qt::Key_Escape);
    CHECK_FALSE(w.window.search().isVisible());
    CHECK(w.window.currentPage()->id() == u"today");
}

TEST_CASE("the side bar folds to its icons and remembers it", "[ui][window]")
{
    QSettings().clear();
    {
        Window w;
        CHECK(w.window.sideBar().width() == 200);
        for (auto* button : w.window.sideBar().findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == u"Fold the side bar")
                button->click();
        }
        CHECK(w.window.sideBar().width() < 60);
    }
    Window again;
    CHECK(again.window.sideBar().folded());
}

TEST_CASE("a new language makes the window anew on the same page", "[ui][window]")
{
    QSettings().clear();
    ShellDesk box;
    InterfaceLanguage language;
    language.use(QStringLiteral("en"));
    Session session(*qApp, box.folder(), box.environment(), language);
    session.setWatchSchedule(false);
    REQUIRE(session.unlock(ShellDesk::login(), ShellDesk::password()));
    session.begin();
    session.window()->openPage(QStringLiteral("settings"));
    until([&] { return !session.window()->runner().busy(); });
    const QString english = session.window()->currentPage()->title();
    Appearance look;
    look.language = QStringLiteral("ru");
    session.applyAppearance(look);
    until([&] { return !session.window()->runner().busy(); });
    CHECK(session.window()->currentPage()->id() == u"settings");
    CHECK(session.window()->currentPage()->title() == QStringLiteral("Настройки"));
    CHECK(english == u"Settings");
    CHECK(Appearance::load().language == u"ru");
    look.theme = QStringLiteral("light");
    look.language = QStringLiteral("en");
    session.applyAppearance(look);
    until([&] { return !session.window()->runner().busy(); });
}
