// The help as a window: F1 from a page, the contents, the search, the way back, the looks.
#include "common/appearance.h"
#include "common/theme.h"
#include "shell/help_browser.h"
#include "shell/help_keys.h"
#include "shell/help_window.h"
#include "shell/main_window.h"
#include "shell/session.h"
#include "shell/unlock_dialog.h"
#include "shell_desk.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryFile>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>
#include <QToolButton>
#include <QTreeWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

struct Window {
    Window()
        : window(box.desk()) {
        window.show();
        window.start(false);
        settle();
    }
    void settle() {
        window.activateWindow();
        until([this] { return !window.runner().busy() && window.isActiveWindow(); });
    }
    HelpWindow& open(const char* page) {
        window.openPage(QLatin1String(page));
        settle();
        QTest::keyClick(&window, Qt::Key_F1);
        until([this] { return window.help().isActiveWindow(); });
        return window.help();
    }
    ShellDesk box;
    MainWindow window;
};

QString firstLinkColour(const QTextDocument& document) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isAnchor())
                return it.fragment().charFormat().foreground().color().name();
        }
    }
    return {};
}

/// Keys as a user presses them: to whoever has the focus.
void press(QWidget& window, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QCoreApplication::processEvents();
    QWidget* at = window.focusWidget() ? window.focusWidget() : &window;
    QTest::keyClick(at, Qt::Key(key), modifiers);
}

} // namespace

TEST_CASE("F1 opens the topic of the page, its keys first, and closes it again", "[ui][help]") {
    QSettings().clear();
    Window w;
    for (const Page* page : w.window.pages()) {
        INFO(page->id().toStdString());
        HelpWindow& help = w.open(page->id().toLatin1().constData());
        REQUIRE(help.isVisible());
        CHECK(help.isWindow());
        CHECK(help.windowModality() == Qt::NonModal); // one reads while one works
        CHECK(help.library().topic(help.topic())->page == page->id());
        const QString text = help.browser().toPlainText();
        for (const PageKey& key : page->keys())
            CHECK(text.contains(key.does));
        if (!page->keys().isEmpty())
            CHECK(text.indexOf(page->keys().constFirst().does) < 200); // before how the page works
        CHECK(help.windowTitle().contains(help.library().topic(help.topic())->title));
        QTest::keyClick(&help, Qt::Key_F1);
        CHECK_FALSE(help.isVisible());
    }
    w.window.showHelp(QStringLiteral("keyboard"));
    for (const PageKey& key : HelpKeys::common())
        CHECK(w.window.help().browser().toPlainText().contains(key.does));
    CHECK(HelpKeys::nameOf(QKeySequence(Qt::CTRL | Qt::Key_Return)) == u"Ctrl+Enter");
    CHECK(HelpKeys::nameOf(QKeySequence(Qt::Key_PageDown)) == u"Page Down");
    CHECK(HelpKeys::nameOf(QKeySequence(Qt::ALT | Qt::Key_Left)) == u"Alt+←");
}

TEST_CASE("links lead to other topics, Alt and an arrow back and forward, Esc closes", "[ui][help]") {
    QSettings().clear();
    Window w;
    HelpWindow& help = w.open("calls");
    const QUrl link(QStringLiteral("outcomes.md"));
    QMetaObject::invokeMethod(&help.browser(), "setSource", Q_ARG(QUrl, help.browser().source().resolved(link)));
    CHECK(help.topic() == u"outcomes");
    CHECK(help.contents().currentItem()->text(0) == u"The outcome of a call");
    QTest::keyClick(&help, Qt::Key_Left, Qt::AltModifier);
    CHECK(help.topic() == u"calls");
    CHECK(help.contents().currentItem()->text(0) == u"Calls");
    QTest::keyClick(&help, Qt::Key_Right, Qt::AltModifier);
    CHECK(help.topic() == u"outcomes");
    // The contents by keyboard: the next line is the next topic.
    help.contents().setFocus();
    press(help, Qt::Key_Down);
    CHECK(help.topic() == u"script");
    press(help, Qt::Key_Return);
    CHECK(help.browser().hasFocus());
    QTest::keyClick(&help, Qt::Key_Escape);
    CHECK_FALSE(help.isVisible());
    CHECK(w.window.currentPage()->id() == u"calls"); // Esc was the help's own
}

TEST_CASE("Ctrl+F looks in all topics, the arrows open them, F3 goes through the places", "[ui][help]") {
    QSettings().clear();
    Window w;
    HelpWindow& help = w.open("today");
    QTest::keyClick(&help, Qt::Key_F, Qt::ControlModifier);
    REQUIRE(help.searchField().hasFocus());
    QTest::keyClicks(&help.searchField(), QStringLiteral("password")); // QTest has no keys for Cyrillic
    REQUIRE(help.results().isVisible());
    REQUIRE(help.results().count() > 3);
    CHECK(help.results().item(0)->text() == u"Passwords and security");
    CHECK(help.topic() == u"today"); // nothing jumps while one types
    press(help, Qt::Key_Return);
    CHECK(help.topic() == u"security");
    CHECK(help.browser().hasFocus());
    const int hits = help.browser().hits();
    REQUIRE(hits > 3);
    CHECK(help.browser().extraSelections().size() == hits);
    CHECK(help.browser().currentHit() == 0);
    QTest::keyClick(&help, Qt::Key_F3);
    CHECK(help.browser().currentHit() == 1);
    QTest::keyClick(&help, Qt::Key_F3, Qt::ShiftModifier);
    QTest::keyClick(&help, Qt::Key_F3, Qt::ShiftModifier);
    CHECK(help.browser().currentHit() == hits - 1);
    const QTextCursor mark = help.browser().extraSelections().last().cursor;
    CHECK(mark.selectedText().toLower().startsWith(u"password"));

    QTest::keyClick(&help, Qt::Key_F, Qt::ControlModifier);
    press(help, Qt::Key_Down);
    CHECK(help.results().hasFocus());
    press(help, Qt::Key_Down);
    CHECK(help.topic() == help.library().search(HelpQuery(QStringLiteral("password")))[1].topic);
    // Esc empties the search first, then closes.
    QTest::keyClick(&help, Qt::Key_F, Qt::ControlModifier);
    press(help, Qt::Key_Escape);
    CHECK(help.isVisible());
    CHECK(help.contents().isVisible());
    CHECK(help.browser().extraSelections().isEmpty());
    press(help, Qt::Key_Escape);
    CHECK_FALSE(help.isVisible());
}

TEST_CASE("the help follows the theme and goes to paper on white", "[ui][help]") {
    QSettings().clear();
    Window w;
    HelpWindow& help = w.open("calls");
    CHECK(firstLinkColour(*help.browser().document()) == coloursOf(themePalette(false)).accent.name());
    help.browser().verticalScrollBar()->setValue(200);
    Appearance look;
    look.theme = QStringLiteral("dark");
    applyAppearance(*qApp, look);
    QCoreApplication::processEvents();
    CHECK(help.topic() == u"calls");
    CHECK(help.browser().verticalScrollBar()->value() == 200); // the reader stays where he was
    CHECK(firstLinkColour(*help.browser().document()) == coloursOf(themePalette(true)).accent.name());
    const QUrl url = help.browser().source().resolved(QUrl(QStringLiteral("../images/calls.svg")));
    const auto shown = help.browser().document()->resource(QTextDocument::ImageResource, url).value<QImage>();
    REQUIRE_FALSE(shown.isNull());
    CHECK(shown.pixelColor(shown.width() / 2, shown.height() - 30).lightness() < 100);

    const auto paper = help.browser().paper();
    CHECK(firstLinkColour(*paper) == coloursOf(themePalette(false)).accent.name());
    QTemporaryFile file;
    REQUIRE(file.open());
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    paper->print(&writer);
    CHECK(file.size() > 5'000);
    look.theme = QStringLiteral("light");
    applyAppearance(*qApp, look);
}

TEST_CASE("the help remembers its size", "[ui][help]") {
    QSettings().clear();
    {
        Window w;
        HelpWindow& help = w.open("today");
        help.resize(701, 503);
        help.close();
    }
    Window again;
    CHECK(again.open("today").size() == QSize(701, 503));
}

TEST_CASE("a new language shows the topic that is read in it", "[ui][help]") {
    QSettings().clear();
    ShellDesk box;
    InterfaceLanguage language;
    language.use(QStringLiteral("en"));
    Session session(*qApp, box.folder(), box.environment(), language);
    session.setWatchSchedule(false);
    REQUIRE(session.unlock(ShellDesk::login(), ShellDesk::password()));
    session.begin();
    session.window()->showHelp(QStringLiteral("glossary"));
    CHECK(session.window()->help().windowTitle() == QStringLiteral("Glossary — Help"));
    Appearance look;
    look.theme = QStringLiteral("light");
    look.language = QStringLiteral("ru");
    session.applyAppearance(look);
    until([&] { return !session.window()->runner().busy(); });
    REQUIRE(session.window()->helpIsOpen());
    CHECK(session.window()->help().topic() == u"glossary");
    CHECK(session.window()->help().windowTitle() == QStringLiteral("Словарь — справка"));
    look.language = QStringLiteral("en");
    session.applyAppearance(look);
    until([&] { return !session.window()->runner().busy(); });
}

TEST_CASE("F1 helps whoever stands before the password", "[ui][help]") {
    QSettings().clear();
    ShellDesk box;
    InterfaceLanguage language;
    Session session(*qApp, box.folder(), box.environment(), language);
    const auto dialog = session.makeUnlockDialog();
    dialog->show();
    dialog->activateWindow();
    until([&] { return dialog->isActiveWindow(); });
    QTest::keyClick(dialog.get(), Qt::Key_F1);
    const auto* help = dialog->findChild<HelpWindow*>();
    REQUIRE(help);
    CHECK(help->isVisible());
    CHECK(help->topic() == u"security");
}

TEST_CASE("pictures of every topic, for looking at", "[.pictures]") {
    const QString folder = qEnvironmentVariable("DUTYDESK_PICTURES", QDir::tempPath());
    QSettings().clear();
    ShellDesk box;
    InterfaceLanguage language;
    for (const char* code : {"ru", "en"}) {
        language.use(QLatin1String(code));
        for (const char* theme : {"light", "dark"}) {
            Appearance look;
            look.theme = QLatin1String(theme);
            applyAppearance(*qApp, look);
            MainWindow window(box.desk());
            window.help().resize(980, 1500);
            for (const HelpTopic& topic : window.help().library().topics()) {
                window.showHelp(topic.id);
                QCoreApplication::processEvents();
                CHECK(window.help().grab().save(QStringLiteral("%1/%2-%3-%4.png")
                                                    .arg(folder, topic.id, QLatin1String(code), QLatin1String(theme))));
            }
        }
    }
}
