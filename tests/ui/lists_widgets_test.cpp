#include "lists_desk.h"

#include "appointments/appointments_page.h"
#include "lists/lists_page.h"
#include "sheets/sheets_page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabBar>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

bool isPartOfAnother(const QWidget& widget) {
    return qobject_cast<QComboBox*>(widget.parentWidget()) || qobject_cast<QDateTimeEdit*>(widget.parentWidget()) ||
           qobject_cast<QTabBar*>(widget.parentWidget()) || widget.objectName().startsWith(u"qt_");
}

/// Widgets that take the focus and have no words for a screen reader.
QStringList nameless(const QWidget& page) {
    QStringList found;
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        const bool asks = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                          qobject_cast<const QComboBox*>(widget) || qobject_cast<const QDateTimeEdit*>(widget) ||
                          (qobject_cast<const QAbstractItemView*>(widget) && !qobject_cast<const QHeaderView*>(widget));
        const bool unused =
            widget->isHidden() && qobject_cast<const QAbstractButton*>(widget); // gets its words when it is shown
        if (!asks || unused || isPartOfAnother(*widget) || widget->focusPolicy() == Qt::NoFocus ||
            widget->window() != page.window())
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            found << QString(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->toolTip());
    }
    return found;
}

} // namespace

TEST_CASE("Everything that takes the focus has words for a screen reader, and every page its keys", "[ui][widgets]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    std::vector<Page*> pages;
    pages.push_back(
        &bench.open(std::make_unique<AppointmentsPage>(bench.workbench()), QVariant::fromValue(fixture.member(0))));
    pages.push_back(&bench.open(std::make_unique<ListsPage>(bench.workbench())));
    pages.push_back(&bench.open(std::make_unique<SheetsPage>(bench.workbench())));
    for (const Page* page : pages) {
        INFO(page->id().toStdString());
        CHECK(nameless(*page).join(u'\n').toStdString() == std::string());
        CHECK(page->keys().size() > 3);
        CHECK(page->minimumSizeHint().width() <= 1166); // beside the side bar of a 1366 screen
    }
}
