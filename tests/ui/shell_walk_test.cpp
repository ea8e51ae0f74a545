#include "shell/first_run_wizard.h"
#include "shell/help_window.h"
#include "shell/main_window.h"
#include "shell/search_palette.h"
#include "shell/unlock_dialog.h"
#include "shell_desk.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>
#include <QTabWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// Parts of Qt's own widgets (the line edit of a spin box, the viewport of a list) speak through their owner.
bool isInnerPart(const QWidget* widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")))
        return true;
    const QWidget* parent = widget->parentWidget();
    return parent && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") || parent->inherits("QLineEdit")
                      || qobject_cast<const QHeaderView*>(widget) || parent->inherits("QTabWidget") || parent->inherits("QTabBar")
                      || (parent->inherits("QAbstractScrollArea") && static_cast<const QAbstractScrollArea*>(parent)->viewport() == widget));
}

bool takesKeys(const QWidget* widget)
{
    return widget->focusPolicy() != Qt::NoFocus && !qobject_cast<const QScrollBar*>(widget) && !isInnerPart(widget);
}

/// What a screen reader would say of it; labels with a buddy count.
QString spokenName(QWidget* widget)
{
    auto* speaking = QAccessible::queryAccessibleInterface(widget);
    return speaking ? speaking->text(QAccessible::Name) : QString();
}

std::string describe(const QWidget* widget)
{
    QStringList chain;
    for (const QWidget* at = widget; at; at = at->parentWidget())
        chain.prepend(QLatin1String(at->metaObject()->className()) + (at->objectName().isEmpty() ? QString() : QString(u'#' + at->objectName())));
    return chain.join(QStringLiteral(" > ")).toStdString();
}

void requireNames(QWidget& root)
{
    int seen = 0;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        // Qt's own list inside a combo box speaks through the box; a button without words is one that is not shown.
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        if (!takesKeys(widget) || qobject_cast<QLabel*>(widget) || widget->inherits("QScrollArea")
            || widget->inherits("QComboBoxListView") || (button && button->isHidden()))
            continue;
        ++seen;
        INFO(describe(widget));
        CHECK_FALSE(spokenName(widget).isEmpty());
    }
    INFO(describe(&root));
    CHECK(seen > 0);
}

/// Tab comes to every widget that can be tabbed to, and back to the first.
void requireTabRing(QWidget& root)
{
    QSet<QWidget*> reached;
    QWidget* at = root.nextInFocusChain();
    for (int i = 0; i < 5000 && at && at != &root; ++i, at = at->nextInFocusChain())
        reached.insert(at);
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && !isInnerPart(widget) && widget->window() == root.window()) {
            INFO(describe(widget));
            CHECK(reached.contains(widget));
        }
    }
}

/// A label with a letter to press must lead somewhere.
void requireBuddies(QWidget& root)
{
    for (const QLabel* label : root.findChildren<QLabel*>()) {
        const QString text = QString(label->text()).remove(QStringLiteral("&&"));
        if (text.contains(u'&') && label->textFormat() != Qt::RichText && !text.contains(u'<')) {
            INFO(describe(label) << " " << label->text().toStdString());
            CHECK(label->buddy() != nullptr);
        }
    }
}

} // namespace

TEST_CASE("every widget of the window, sync and settings speaks and can be reached", "[ui][walk]")
{
    QSettings().clear();
    ShellDesk box;
    REQUIRE(box.desk().connectServer({QStringLiteral("МИС"), QStringLiteral("https://mis.example/fhir"), QStringLiteral("mis"), QStringLiteral("Bearer"), {}}));
    MainWindow window(box.desk());
    window.show();
    window.start(false);
    for (const char* id : {"sync", "settings"}) {
        window.openPage(QLatin1String(id));
        until([&] { return !window.runner().busy(); });
        Page* page = window.page(QLatin1String(id));
        REQUIRE(page->state() == Page::State::Content);
        CHECK_FALSE(page->accessibleName().isEmpty());
        requireNames(*page);
        requireBuddies(*page);
    }
    requireNames(window.strip());
    requireNames(window.search());
    for (QWidget* widget : window.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        requireTabRing(*widget);
    window.showHelp();
    requireNames(window.help());
    requireTabRing(window.help());
}

TEST_CASE("every widget of the dialogs speaks and can be reached", "[ui][walk]")
{
    QSettings().clear();
    ShellDesk box;
    const auto users = Desk::users(box.folder());
    REQUIRE(users);
    UnlockDialog unlock(*users, {}, {});
    unlock.show();
    requireNames(unlock);
    requireTabRing(unlock);
    requireBuddies(unlock);
    FirstRunWizard wizard(QString(box.folder() + u"-new"), box.environment());
    wizard.show();
    requireNames(wizard);
    requireBuddies(wizard);
}

TEST_CASE("the window fits an office screen at any size of the text", "[ui][walk]")
{
    QSettings().clear();
    ShellDesk box;
    for (const int percent : {100, 125, 150}) {
        Appearance look;
        look.theme = QStringLiteral("light");
        look.textPercent = percent;
        applyAppearance(*qApp, look);
        MainWindow window(box.desk());
        window.show();
        window.start(false);
        until([&] { return !window.runner().busy(); });
        INFO(percent);
        // 768 less the task bar and the title bar.
        CHECK(window.minimumSizeHint().height() <= 700);
        CHECK(window.minimumSizeHint().width() <= 1366);
    }
    Appearance look;
    look.theme = QStringLiteral("light");
    applyAppearance(*qApp, look);
}
