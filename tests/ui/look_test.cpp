#include "common/appearance.h"
#include "lists_desk.h"
#include "look_checks.h"
#include "shell/interface_language.h"
#include "shell/main_window.h"
#include "shell/session.h"
#include "shell_desk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSettings>
#include <QTabBar>

// What a page looks like to the eye, as far as a test can see it: nothing is cut, nothing is in the other language. The
// pages are full: they are read from a replica that was filled by a sync with the sandbox's polyclinic.

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

struct Polyclinic {
    explicit Polyclinic(const QString& code, int percent)
        : language(code) {
        QSettings().clear();
        words.use(code);
        look(code, percent);
        window = std::make_unique<MainWindow>(ListsDesk::get().desk());
        window->resize(1366, 740);
        window->show();
        window->start(false);
        settle();
    }
    ~Polyclinic() {
        window.reset();
        words.use(QStringLiteral("en"));
        look(QStringLiteral("en"), 100);
    }
    void settle() {
        until([this] { return !window->runner().busy(); });
        QApplication::processEvents();
        until([this] { return !window->runner().busy(); });
    }
    void forEachPage(const std::function<void(Page&)>& check) {
        for (Page* page : window->pages()) {
            const bool aboutPerson =
                page->id() == u"person" || page->id() == u"appointments" || page->id() == u"sheets";
            window->openPage(page->id(), aboutPerson ? QVariant::fromValue(ListsDesk::get().member(3)) : QVariant());
            settle();
            INFO(page->id().toStdString() << " in " << language.toStdString());
            check(*page);
            for (QTabBar* tabs : page->findChildren<QTabBar*>()) {
                for (int tab = 1; tab < tabs->count() && tabs->isVisible(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    settle();
                    INFO("tab " << tabs->tabText(tab).toStdString());
                    check(*page);
                }
            }
        }
    }

    QString language;
    InterfaceLanguage words;
    std::unique_ptr<MainWindow> window;
};

} // namespace

TEST_CASE("no word of a page is cut, in either language and with larger text", "[ui][look]") {
    for (const char* language : {"ru", "en"}) {
        for (const int percent : {100, 125}) {
            Polyclinic desk(QLatin1String(language), percent);
            INFO(percent << "%");
            desk.forEachPage([](Page& page) { requireRoom(page); });
        }
    }
}

TEST_CASE("the captions of tables stand in their columns whole", "[ui][look]") {
    for (const char* language : {"ru", "en"}) {
        for (const int percent : {100, 150}) {
            Polyclinic desk(QLatin1String(language), percent);
            INFO(percent << "%");
            desk.forEachPage(&requireWholeCaptions);
        }
    }
}

TEST_CASE("the Russian window has no English in it, nor its buttons Russian in the English one", "[ui][look]") {
    {
        Polyclinic desk(QStringLiteral("ru"), 100);
        desk.forEachPage(&requireRussian);
        for (Page* page : desk.window->pages()) {
            desk.window->openPage(page->id());
            for (const auto state : {Page::State::Busy, Page::State::Empty, Page::State::Error}) {
                page->demonstrate(state);
                QApplication::processEvents();
                INFO(page->id().toStdString() << " state " << int(state));
                requireRussian(*page);
                requireRoom(*page);
            }
        }
        requireRussian(desk.window->strip());
    }
    Polyclinic english(QStringLiteral("en"), 100);
    english.forEachPage(&requireEnglishButtons);
}

TEST_CASE("no two things on a page answer to the same letter", "[ui][look]") {
    for (const char* language : {"ru", "en"}) {
        Polyclinic desk(QLatin1String(language), 100);
        desk.forEachPage(&requireLettersOnce);
    }
}

TEST_CASE("coming to a page arms no button", "[ui][look]") {
    Polyclinic desk(QStringLiteral("ru"), 100);
    QApplication::setActiveWindow(desk.window.get());
    for (Page* from : desk.window->pages()) {
        for (Page* to : desk.window->pages()) {
            desk.window->openPage(from->id());
            desk.settle();
            desk.window->openPage(to->id());
            desk.settle();
            INFO(from->id().toStdString() << " to " << to->id().toStdString());
            const QWidget* focus = desk.window->focusWidget();
            REQUIRE(focus);
            CHECK((focus == to || to->isAncestorOf(focus)));
            CHECK_FALSE(qobject_cast<const QAbstractButton*>(focus));
        }
    }
}

TEST_CASE("a new language keeps the person and the place", "[ui][look]") {
    QSettings().clear();
    InterfaceLanguage words;
    words.use(QStringLiteral("ru"));
    ShellDesk box;
    Session session(*qApp, box.folder(), box.environment(), words);
    session.setWatchSchedule(false);
    REQUIRE(session.unlock(ShellDesk::login(), ShellDesk::password()));
    session.begin();
    session.window()->openPage(QStringLiteral("person"), QVariant::fromValue(PersonId{1}));
    session.window()->openPage(QStringLiteral("settings"));
    Appearance english;
    english.language = QStringLiteral("en");
    session.applyAppearance(english);
    CHECK(session.window()->currentPage()->id() == u"settings");
    session.window()->openPage(QStringLiteral("person"));
    CHECK(session.window()->shownPersons().value(QStringLiteral("person")).value<PersonId>() == PersonId{1});
    until([&] { return !session.window()->runner().busy(); });
}

TEST_CASE("a window may go at any moment while its pages are being read", "[ui][look]") {
    QSettings().clear();
    for (int round = 0; round < 12; ++round) {
        MainWindow window(ListsDesk::get().desk());
        window.show();
        window.start(false);
        for (Page* page : window.pages()) {
            window.openPage(page->id());
            for (int turn = 0; turn <= round % 4; ++turn)
                QApplication::processEvents();
        }
    }
    SUCCEED();
}
