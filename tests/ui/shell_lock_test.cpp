#include "common/form_draft.h"
#include "shell/locked_sync.h"
#include "shell/sync_driver.h"
#include "shell/system_lock_watch.h"
#include "shell_session.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QMessageBox>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// Everything that a passer-by could read: what stands in the title of any window, and any window but the one that
/// asks.
void requireBlank(const Open& desk) {
    for (const QWidget* window : QApplication::topLevelWidgets()) {
        INFO(window->metaObject()->className() << " " << window->windowTitle().toStdString());
        CHECK((!window->isVisible() || window == desk.session.unlockDialog()));
    }
    CHECK(desk.session.unlockDialog()->windowTitle() == QStringLiteral("DutyDesk"));
}

} // namespace

TEST_CASE("the desk locks itself after the minutes that were set, by the clock", "[ui][lock]") {
    Open desk;
    CHECK(desk.session.idleWatch().minutes() == 10);
    desk.box.clock.advanceSeconds(9 * 60);
    desk.session.idleWatch().look();
    QCoreApplication::processEvents();
    CHECK_FALSE(desk.session.isLocked());
    QTest::keyClick(desk.session.window(), Qt::Key_Shift); // somebody is there
    desk.box.clock.advanceSeconds(9 * 60);
    desk.session.idleWatch().look();
    QCoreApplication::processEvents();
    CHECK_FALSE(desk.session.isLocked());
    desk.box.clock.advanceSeconds(60);
    desk.session.idleWatch().look();
    desk.untilLocked();
    CHECK_FALSE(desk.session.window());
    requireBlank(desk);
}

TEST_CASE("a key after the time is over locks the desk and reaches no window", "[ui][lock]") {
    Open desk;
    desk.session.window()->openPage(QStringLiteral("calls"));
    desk.settle();
    desk.box.clock.advanceSeconds(3600);
    QTest::keyClick(desk.session.window(), Qt::Key_2, Qt::ControlModifier);
    desk.untilLocked();
}

TEST_CASE("the minutes that are set hold at once", "[ui][lock]") {
    Open desk;
    REQUIRE(desk.session.window()->runner().desk().setLockRules({5, false}));
    until([&] { return desk.session.idleWatch().minutes() == 5; });
    desk.box.clock.advanceSeconds(5 * 60);
    desk.session.idleWatch().look();
    desk.untilLocked();
}

TEST_CASE("the system's sleep and lock lock the desk", "[ui][lock]") {
    {
        Open desk;
        desk.session.systemWatch().prepareForSleep(false);
        CHECK_FALSE(desk.session.isLocked());
        desk.session.systemWatch().prepareForSleep(true);
        CHECK(desk.session.isLocked()); // before the system is let go to sleep
    }
    {
        Open desk;
        desk.session.systemWatch().screenSaverChanged(false);
        CHECK_FALSE(desk.session.isLocked());
        desk.session.systemWatch().sessionChanged({}, {{QStringLiteral("LockedHint"), true}}, {});
        CHECK(desk.session.isLocked());
    }
    Open desk;
    desk.session.systemWatch().sessionLocked();
    CHECK(desk.session.isLocked());
    desk.session.systemWatch().sessionLocked(); // twice does nothing more
    desk.unlock();
}

TEST_CASE("a question that was left open is closed by the lock", "[ui][lock]") {
    Open desk;
    bool answered = false;
    bool yes = true;
    // The question waits in an event loop of its own, so that the lock has to come from within it, as it does from a
    // timer.
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &desk.session, [&] {
        if (!QApplication::activeModalWidget())
            return;
        watch.stop();
        desk.session.lock(QStringLiteral("idle"));
        for (const QWidget* window : QApplication::topLevelWidgets())
            CHECK_FALSE(window->isVisible()); // at once, before anything else runs
    });
    watch.start(1);
    QTimer::singleShot(0, &desk.session, [&] {
        yes = Prompts().ask(desk.session.window(),
                            {QStringLiteral("T"), QStringLiteral("Sure?"), {}, QStringLiteral("Yes"), {}});
        answered = true;
    });
    desk.untilLocked();
    CHECK(answered);
    CHECK_FALSE(yes);
    requireBlank(desk);
}

TEST_CASE("the same user finds the page again after the lock", "[ui][lock]") {
    Open desk;
    desk.session.window()->openPage(QStringLiteral("person"), QVariant::fromValue(PersonId{1}));
    desk.settle();
    desk.session.window()->openPage(QStringLiteral("settings"));
    desk.settle();
    desk.session.lock(QStringLiteral("key"));
    desk.untilLocked();
    desk.unlock();
    CHECK(desk.session.window()->currentPage()->id() == u"settings");
    desk.session.window()->openPage(QStringLiteral("person"));
    CHECK(desk.session.window()->shownPersons().value(QStringLiteral("person")).value<PersonId>() == PersonId{1});
    desk.settle();
}

TEST_CASE("syncs go on behind the lock only where that is allowed", "[ui][lock]") {
    Open desk;
    desk.session.setWatchSchedule(true);
    desk.session.lock(QStringLiteral("key"));
    desk.untilLocked();
    CHECK_FALSE(desk.session.lockedSync());
    desk.unlock();
    REQUIRE(desk.session.window()->runner().desk().setLockRules({10, true}));
    desk.session.lock(QStringLiteral("key"));
    desk.untilLocked();
    REQUIRE(desk.session.lockedSync());
    requireBlank(desk);
    desk.unlock();
    until([&] { return !desk.session.lockedSync(); });
}

TEST_CASE("what the desk put on the clipboard goes after a minute and at the lock", "[ui][clipboard]") {
    FixedClock clock{QDateTime({2026, 11, 20}, {8, 0}, Qt::UTC)};
    QClipboard& clipboard = *QApplication::clipboard();
    bool ours = true;
    ClipboardGuard guard(clipboard, clock, [&] { return ours; });
    const QString phone = QStringLiteral("+7 (921) 000-00-01");
    clipboard.setText(phone);
    clock.advanceSeconds(59);
    guard.look();
    CHECK(clipboard.text() == phone);
    clock.advanceSeconds(1);
    guard.look();
    CHECK(clipboard.text().isEmpty());

    clipboard.setText(phone);
    ours = false; // another program has put something there since
    guard.clear();
    CHECK(clipboard.text() == phone);

    ours = true;
    clipboard.setText(phone);
    guard.clear();
    CHECK(clipboard.text().isEmpty());
}

TEST_CASE("the fields of a form come back as they were, hidden ones never", "[ui][lock]") {
    const auto make = [] {
        auto form = std::make_unique<QWidget>();
        auto* column = new QVBoxLayout(form.get());
        auto* choice = new QComboBox;
        choice->addItems({QStringLiteral("one"), QStringLiteral("two")});
        auto* secret = new QLineEdit;
        secret->setEchoMode(QLineEdit::Password);
        for (QWidget* widget : std::initializer_list<QWidget*>{new QLineEdit, choice, new QSpinBox, new QDateTimeEdit,
                                                               new QCheckBox, secret})
            column->addWidget(widget);
        return form;
    };
    const auto written = make();
    written->findChildren<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly)
        .first()
        ->setText(QStringLiteral("Перезвонить дочери"));
    written->findChild<QComboBox*>()->setCurrentIndex(1);
    written->findChild<QSpinBox*>()->setValue(7);
    written->findChild<QDateTimeEdit*>()->setDateTime(QDateTime({2026, 11, 24}, {17, 40}));
    written->findChild<QCheckBox*>()->setChecked(true);
    written->findChildren<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly)
        .last()
        ->setText(QStringLiteral("password"));
    const QVariantList fields = fieldsOf(*written);
    CHECK(fields.size() == 5);
    const auto fresh = make();
    fillFields(*fresh, fields);
    CHECK(fieldsOf(*fresh) == fields);
    CHECK(fresh->findChildren<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly).last()->text().isEmpty());
}
