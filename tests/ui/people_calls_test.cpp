#include "people_desk.h"

#include "calls/call_card.h"
#include "calls/call_list_model.h"
#include "calls/call_list_table.h"
#include "calls/calls_page.h"
#include "calls/script_view.h"
#include "person/inline_form.h"
#include "person/outcome_panel.h"
#include "person/outcome_strip.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QUrl>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

class DialSpy : public QObject {
    Q_OBJECT

public:
    QList<QUrl> dialled;
public Q_SLOTS:
    void dial(const QUrl& url) { dialled << url; }
};

struct Calls : PeopleDesk {
    std::unique_ptr<CallsPage> page;

    Calls() {
        page = std::make_unique<CallsPage>(*workbench);
        page->resize(1160, 660);
        QObject::connect(desk.get(), &Desk::changed, page.get(),
                         [this](const ChangeSet& changes) { page->replicaChanged(changes); });
        page->show();
        page->activate({});
        until([this] { return page->state() == Page::State::Content && !runner->busy(); }, "the list is read");
        untilCard();
    }
    void untilCard() {
        until([this] { return page->card()->script()->objectionCount() > 0 && !runner->busy(); }, "the card is read");
        settle();
    }
    PersonId current() const { return page->card()->entry().person; }
    QPushButton* refreshButton() const { return page->findChild<QPushButton*>(QStringLiteral("refreshList")); }
    QList<PersonId> order() const {
        QList<PersonId> persons;
        for (const CallEntry& entry : page->model()->entries())
            persons << entry.person;
        return persons;
    }
};

} // namespace

TEST_CASE("The call list shows whom to call first, with the card and the script beside it") {
    Calls t;
    REQUIRE(t.page->model()->rowCount() == 6);
    CHECK(t.page->model()->entry(0).name.family == u"Ёлкина"); // the longest overdue
    CHECK(t.page->model()->entry(0).dueState == DueState::Overdue);
    CHECK(t.current() == t.page->model()->entry(0).person);
    CHECK(t.page->card()->script()->title().size() > 0);
    CHECK(t.page->focusWidget() == t.page->view());
    CHECK(namelessWidgets(t.page.get()).join(u'\n').toStdString() == "");
}

TEST_CASE("One key records the outcome and moves on; taking it back brings the person back") {
    Calls t;
    const auto before = t.order();
    press(t.page.get(), Qt::Key_1, QStringLiteral("1"));
    CHECK(t.current() == before.at(1)); // at once, before the desk has answered
    t.until([&] { return t.said.size() == 1; }, "the outcome is recorded");
    CHECK(t.said.first().sentence.contains(QStringLiteral("Ёлкина Мария Петровна")));
    t.settle();
    CHECK(t.page->model()->mark(0) == CallMark::Recorded);
    CHECK(t.order() == before); // the list has not moved
    CHECK(t.failures.isEmpty());
    const auto card = t.desk->person(before.first());
    REQUIRE(card.ok());
    REQUIRE(card->contacts.size() == 1);
    CHECK(card->contacts.first().outcome == u"informed");
    const auto list = t.desk->callList({});
    REQUIRE(list.ok());
    CHECK(std::none_of(list->entries.begin(), list->entries.end(),
                       [&](const CallEntry& entry) { return entry.person == before.first(); }));

    REQUIRE(t.said.first().undo);
    t.said.first().undo();
    t.until([&] { return t.page->model()->mark(0) == CallMark::None && !t.runner->busy(); },
            "the contact is taken back");
    CHECK(t.current() == before.first());
    CHECK(t.desk->person(before.first())->contacts.isEmpty());
    CHECK(t.order() == before);
}

TEST_CASE("The keyboard calls down the whole list") {
    Calls t;
    for (int i = 0; i < 6; ++i) {
        press(t.page.get(), Qt::Key_1, QStringLiteral("1"));
        CHECK(t.page->focusWidget() == t.page->view());
    }
    t.until([&] { return t.said.size() == 6; }, "all are recorded");
    t.settle();
    CHECK(t.failures.isEmpty());
    CHECK(t.refreshButton()->isVisible());
    t.page->refresh();
    t.until([&] { return t.page->state() == Page::State::Empty; }, "nobody is left");
}

TEST_CASE("A refusal is recorded from the list with three keys") {
    Calls t;
    const PersonId first = t.current();
    press(t.page.get(), Qt::Key_3, QStringLiteral("3"));
    REQUIRE(t.page->card()->outcomes()->form());
    CHECK(t.current() == first);
    press(t.page.get(), Qt::Key_2, QStringLiteral("2"));
    press(t.page.get(), Qt::Key_Return);
    t.until([&] { return t.said.size() == 1; }, "the refusal is recorded");
    CHECK(t.current() != first);
    CHECK(t.page->focusWidget() == t.page->view());
    CHECK(t.desk->person(first)->contacts.first().outcome == u"refused");
    CHECK_FALSE(t.desk->person(first)->contacts.first().reason.isEmpty());
}

TEST_CASE("A callback stays on the list with its time") {
    Calls t;
    const PersonId first = t.current();
    press(t.page.get(), Qt::Key_5, QStringLiteral("5"));
    auto* strip = qobject_cast<OutcomeStrip*>(t.page->card()->outcomes()->form());
    REQUIRE(strip);
    const QDateTime at = strip->times().first().at.toUTC();
    press(t.page.get(), Qt::Key_Return, {}, Qt::ControlModifier);
    t.until([&] { return t.said.size() == 1; }, "the callback is recorded");
    const auto list = t.desk->callList({});
    REQUIRE(list.ok());
    const auto it = std::find_if(list->entries.begin(), list->entries.end(),
                                 [&](const CallEntry& entry) { return entry.person == first; });
    REQUIRE(it != list->entries.end());
    CHECK(it->callbackAt == at);
}

TEST_CASE("Law 11: the list stands still when others change it, and says so") {
    Calls t;
    const auto before = t.order();
    const PersonId chosen = before.at(2);
    t.page->view()->setCurrentIndex(t.page->view()->model()->index(2, 0));
    CHECK_FALSE(t.refreshButton()->isVisible());
    t.contactFromElsewhere(QStringLiteral("p2"));
    t.sync();
    t.until([&] { return t.refreshButton()->isVisible() && !t.runner->busy(); }, "the change is seen");
    CHECK(t.order() == before);
    CHECK(t.current() == chosen);
    CHECK(t.page->model()->mark(1) == CallMark::Gone);
    CHECK(t.refreshButton()->text().contains(QStringLiteral("1")));

    t.refreshButton()->click();
    t.until([&] { return t.page->model()->rowCount() == 5 && !t.runner->busy(); }, "the list is read again");
    CHECK(t.current() == chosen); // the place is kept
    CHECK_FALSE(t.refreshButton()->isVisible());
}

TEST_CASE("Law 11: coming back to the page does not move the list") {
    Calls t;
    press(t.page.get(), Qt::Key_4, QStringLiteral("4"));
    t.until([&] { return t.said.size() == 1; }, "recorded");
    const auto before = t.order();
    t.page->hide();
    t.page->show();
    t.page->activate({});
    t.settle();
    CHECK(t.order() == before);
    CHECK(t.page->model()->mark(0) == CallMark::Recorded);
}

TEST_CASE("Law 11: what changed is marked where it stands, and one key takes the new order") {
    Calls t;
    const auto before = t.order();
    QJsonObject changed = t.box.get(QStringLiteral("Patient"), QStringLiteral("p3"));
    changed.insert(u"telecom", QJsonArray{QJsonObject{{QStringLiteral("system"), QStringLiteral("phone")},
                                                      {QStringLiteral("value"), QStringLiteral("8 (921) 765-43-21")}}});
    t.box.put(QStringLiteral("Patient"), QStringLiteral("p3"), changed);
    t.contactFromElsewhere(QStringLiteral("p2"));
    t.sync();
    t.until([&] { return t.page->model()->changes().count() == 2 && !t.runner->busy(); }, "both changes are seen");
    CHECK(t.order() == before);
    int changedRows = 0, goneRows = 0;
    for (int row = 0; row < t.page->model()->rowCount(); ++row) {
        changedRows += t.page->model()->mark(row) == CallMark::Changed;
        goneRows += t.page->model()->mark(row) == CallMark::Gone;
    }
    CHECK(changedRows == 1);
    CHECK(goneRows == 1);

    const auto keys = t.page->findChildren<QShortcut*>();
    const auto refresh = std::find_if(keys.begin(), keys.end(), [](const QShortcut* key) {
        return key->key() == QKeySequence(Qt::CTRL | Qt::Key_R);
    });
    REQUIRE(refresh != keys.end());
    Q_EMIT(*refresh)->activated();
    t.until([&] { return t.page->model()->rowCount() == 5 && !t.runner->busy(); }, "the list is read again");
    CHECK(t.page->model()->changes().count() == 0);
}

TEST_CASE("Slash finds in the list, Enter opens the card, Space scrolls the script") {
    Calls t;
    press(t.page.get(), Qt::Key_Slash, QStringLiteral("/"));
    auto* find = qobject_cast<QLineEdit*>(t.page->focusWidget());
    REQUIRE(find);
    type(t.page.get(), QStringLiteral("елк"));
    CHECK(t.page->view()->model()->rowCount() == 1); // ё is found as е
    press(t.page.get(), Qt::Key_Return);
    CHECK(t.page->focusWidget() == t.page->view());
    press(t.page.get(), Qt::Key_Return);
    REQUIRE(t.openedPersons.size() == 1);
    CHECK(t.openedPersons.first() == t.current());
    press(t.page.get(), Qt::Key_Space, QStringLiteral(" "));
    CHECK(t.said.isEmpty());
    CHECK(t.page->card()->script()->verticalScrollBar()->value() > 0);
}

TEST_CASE("An argument sets the filters, and an empty list says what to do") {
    Calls t;
    t.page->activate(QStringLiteral("today"));
    t.until([&] { return !t.runner->busy() && t.page->model()->rowCount() == 1; }, "one is due today");
    CHECK(t.page->model()->entry(0).name.family == u"Орлова");
    t.page->activate(QStringLiteral("overdue"));
    t.until([&] { return !t.runner->busy() && t.page->model()->rowCount() == 2; }, "two are overdue");
    t.page->activate(QStringLiteral("no-shows"));
    t.until([&] { return t.page->state() == Page::State::Empty; }, "nobody missed an appointment");
    t.page->activate(QVariant::fromValue(t.person(QStringLiteral("Титов"))));
    t.until([&] { return t.page->state() != Page::State::Busy && !t.runner->busy(); }, "read again");
}

TEST_CASE("The phone is handed to the telephone program") {
    Calls t;
    DialSpy spy;
    QDesktopServices::setUrlHandler(QStringLiteral("tel"), &spy, "dial");
    CHECK(t.page->card()->dial());
    QDesktopServices::unsetUrlHandler(QStringLiteral("tel"));
    REQUIRE(spy.dialled.size() == 1);
    CHECK(spy.dialled.first().toString() == u"tel:+79211234561");
}

TEST_CASE("Booking, sheet and forms go with the chosen person") {
    Calls t;
    t.page->card()->book();
    t.page->card()->printSheet();
    REQUIRE(t.opened.size() == 2);
    CHECK(t.opened.at(0).first == u"appointments");
    CHECK(t.opened.at(0).second.value<PersonId>() == t.current());
    CHECK(t.opened.at(1).first == u"sheets");
    t.page->card()->askLowMobility();
    InlineForm* form = t.page->card()->outcomes()->form();
    REQUIRE(form);
    CHECK_FALSE(form->missing().isEmpty());
    type(t.page.get(), QStringLiteral("не выходит из дома"));
    CHECK(form->missing().isEmpty());
    press(t.page.get(), Qt::Key_Return);
    t.until([&] { return t.said.size() == 1; }, "marked");
    CHECK(t.desk->person(t.current())->groups.testFlag(PriorityGroup::LowMobility));
    CHECK(t.page->focusWidget() == t.page->view());
}

TEST_CASE("The two halves keep their proportion whatever they hold") {
    Calls t;
    const int list = t.page->view()->width();
    const int card = t.page->card()->width();
    CHECK(card > list);
    CHECK(list > 360);
}

TEST_CASE("The keys of the page are listed, each once") {
    Calls t;
    QStringList keys;
    for (const PageKey& key : t.page->keys()) {
        keys << key.keys.toString();
        CHECK_FALSE(key.does.isEmpty());
    }
    CHECK(keys.size() > 10);
    CHECK(QSet<QString>(keys.begin(), keys.end()).size() == keys.size());
}

TEST_CASE("The list leaves the desk as a table: clipboard and file") {
    Calls t;
    press(t.page.get(), Qt::Key_C, QStringLiteral("\x03"), Qt::ControlModifier);
    t.settle(); // recorded first
    const QString copied = QApplication::clipboard()->text();
    CHECK(copied.contains(QStringLiteral("Ёлкина Мария Петровна")));
    CHECK_FALSE(copied.contains(QStringLiteral("Кузнецов"))); // the chosen person only
    const OutgoingTable table = callListTable(*t.page->model());
    REQUIRE(table.rows.size() == 6);
    CHECK(table.rows.first().size() == table.headers.size());
    CHECK(table.rightAligned.size() == table.headers.size());
    const QString file = t.folder.filePath(QStringLiteral("calls.csv"));
    CHECK_FALSE(writeTable(table, file));
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(written.readAll()).contains(QStringLiteral("Ёлкина Мария Петровна")));
}

#include "people_calls_test.moc"
