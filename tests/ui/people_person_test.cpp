#include "people_desk.h"

#include "person/card.h"
#include "person/detail_row.h"
#include "person/form_host.h"
#include "person/forms.h"
#include "person/person_page.h"
#include "person/state_label.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

struct Person : PeopleDesk {
    std::unique_ptr<PersonPage> page;

    explicit Person(const QString& family = QStringLiteral("Ёлкина")) {
        page = std::make_unique<PersonPage>(*workbench);
        page->resize(1160, 660);
        QObject::connect(desk.get(), &Desk::changed, page.get(),
                         [this](const ChangeSet& changes) { page->replicaChanged(changes); });
        page->show();
        open(family);
    }
    void open(const QString& family) {
        const PersonId id = person(family);
        page->activate(QVariant::fromValue(id));
        until([this, id] { return page->card().id == id && !runner->busy(); }, "the card is read");
    }
    bool says(const QString& words) const {
        for (const QLabel* label : page->findChildren<QLabel*>()) {
            if (label->text().contains(words))
                return true;
        }
        for (const StateLabel* label : page->findChildren<StateLabel*>()) {
            if (label->words().contains(words))
                return true;
        }
        return false;
    }
};

} // namespace

TEST_CASE("Without a person the page says how to come to one") {
    PeopleDesk t;
    PersonPage page(*t.workbench);
    page.show();
    page.activate({});
    CHECK(page.state() == Page::State::Empty);
}

TEST_CASE("The card shows the person with checks, and says in words what is missing") {
    Person t;
    CHECK(t.page->state() == Page::State::Content);
    CHECK(t.says(QStringLiteral("Ёлкина Мария Петровна")));
    CHECK(t.says(QStringLiteral("07.03.1951")));
    CHECK(t.says(QStringLiteral("Городская больница № 2")));
    CHECK(t.says(QStringLiteral("cannot be dialled"))); // the short number beside the good one
    CHECK(t.says(QStringLiteral("No appointments")));
    CHECK(t.says(QStringLiteral("made no plan")));
    CHECK(namelessWidgets(t.page.get()).join(u'\n').toStdString() == "");
    t.open(QStringLiteral("Белов"));
    CHECK(t.says(QStringLiteral("does not match birth date or sex"))); // a warning, not an error
}

TEST_CASE("A key records a contact from the card; it can be taken back from its row") {
    Person t;
    press(t.page.get(), Qt::Key_1, QStringLiteral("1"));
    t.until([&] { return t.page->card().contacts.size() == 1 && !t.runner->busy(); }, "the contact is on the card");
    CHECK(t.page->card().contacts.first().outcome == u"informed");
    REQUIRE(t.page->card().contacts.first().mayUndo);
    QToolButton* undo = nullptr;
    for (QToolButton* button : t.page->findChildren<QToolButton*>()) {
        if (button->accessibleName() == u"Take this contact back" && button->isVisible())
            undo = button;
    }
    REQUIRE(undo);
    undo->click();
    t.until([&] { return t.page->card().contacts.isEmpty() && !t.runner->busy(); }, "the contact is gone");
    CHECK(t.failures.isEmpty());
}

TEST_CASE("Phones are corrected in place and taken back") {
    Person t;
    auto* form = makePhonesForm(*t.workbench, t.page->card());
    t.page->forms()->open(form);
    auto* numbers = form->findChild<QPlainTextEdit*>();
    REQUIRE(numbers);
    CHECK_FALSE(form->missing().isEmpty()); // the short number that came from the server
    numbers->setPlainText(QStringLiteral("8 911 000-11-22"));
    CHECK(form->missing().isEmpty());
    form->save();
    t.until([&] { return t.page->card().phones.size() == 1 && !t.runner->busy(); }, "one phone is left");
    CHECK(t.page->card().phones.first().number == u"+79110001122");
    CHECK_FALSE(t.page->forms()->form());
    REQUIRE(t.said.size() == 1);
    CHECK_FALSE(t.said.first().undo); // the short number cannot be written again

    form = makePhonesForm(*t.workbench, t.page->card());
    t.page->forms()->open(form);
    form->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("9123334455\n8 812 555 66 77"));
    form->save();
    t.until([&] { return t.page->card().phones.size() == 2 && !t.runner->busy(); }, "two phones");
    REQUIRE(t.said.size() == 2);
    REQUIRE(t.said.last().undo);
    t.said.last().undo();
    t.until([&] { return t.page->card().phones.size() == 1 && !t.runner->busy(); }, "the former one is back");
    CHECK(t.page->card().phones.first().number == u"+79110001122");
}

TEST_CASE("A consent needs to say how it was given") {
    Person t;
    auto* form = makeConsentForm(*t.workbench, t.page->card());
    t.page->forms()->open(form);
    CHECK_FALSE(form->missing().isEmpty());
    form->save();
    CHECK(t.page->forms()->form() == form);
    form->findChild<QLineEdit*>()->setText(QStringLiteral("по телефону"));
    form->save();
    t.until([&] { return t.page->card().consents.size() == 1 && !t.runner->busy(); }, "the consent is on the card");
    CHECK(t.page->card().consents.first().permitted);
    CHECK(t.page->card().consents.first().source == u"по телефону");
}

TEST_CASE("A survey is complete or not recorded") {
    Person t;
    auto* form = makeSurveyForm(*t.workbench, t.page->card().id, t.page->card().name.full());
    t.page->forms()->open(form);
    CHECK_FALSE(form->missing().isEmpty());
    for (QAbstractButton* button : form->findChildren<QAbstractButton*>()) {
        if (button->isCheckable() && (button->text() == u"5" || button->text() == u"9"))
            button->click();
    }
    CHECK(form->missing().isEmpty());
    form->save();
    t.until([&] { return t.said.size() == 1 && !t.runner->busy(); }, "the survey is recorded");
    CHECK(t.failures.isEmpty());
}

TEST_CASE("A reading outside all sense is a typing error") {
    Person t;
    auto* form = makeReadingForm(*t.workbench, t.page->card().id, t.page->card().name.full());
    t.page->forms()->open(form);
    const auto values = form->findChildren<QDoubleSpinBox*>();
    REQUIRE(values.size() == 2);
    CHECK_FALSE(form->missing().isEmpty());
    values[0]->setValue(80);
    values[1]->setValue(140);
    CHECK_FALSE(form->missing().isEmpty()); // lower above upper
    values[0]->setValue(140);
    values[1]->setValue(80);
    CHECK(form->missing().isEmpty());
    form->save();
    t.until([&] { return t.said.size() == 1 && !t.runner->busy(); }, "the reading is recorded");
    CHECK(t.failures.isEmpty());
}

TEST_CASE("A home visit asks who should come and goes to the polyclinic as a request") {
    Person t;
    auto* form = makeHomeVisitForm(*t.workbench, t.page->card().id, t.page->card().name.full());
    t.page->forms()->open(form);
    CHECK_FALSE(form->missing().isEmpty());
    form->findChildren<QLineEdit*>().first()->setText(QStringLiteral("терапевт"));
    CHECK(form->missing().isEmpty());
    form->save();
    t.until([&] { return t.page->card().requests.size() == 1 && !t.runner->busy(); }, "the request is on the card");
    CHECK(t.page->card().requests.first().state == LocalState::ToSend);
    CHECK(t.page->card().requests.first().dueUntil == QDate(2026, 11, 27));
}

TEST_CASE("An adverse event does not lie in the future") {
    Person t;
    auto* form = makeAdverseEventForm(*t.workbench, t.page->card().id, t.page->card().name.full());
    t.page->forms()->open(form);
    const auto lines = form->findChildren<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
    for (QLineEdit* line : lines)
        line->setText(QStringLiteral("упал в коридоре"));
    CHECK(form->missing().isEmpty());
    t.clock.set(t.clock.now().addSecs(-3600));
    CHECK_FALSE(form->missing().isEmpty());
    t.clock.set(t.clock.now().addSecs(3600));
    form->save();
    t.until([&] { return t.said.size() == 1 && !t.runner->busy(); }, "the event is registered");
    CHECK(t.failures.isEmpty());
}

TEST_CASE("Esc closes a form and nothing is kept") {
    Person t;
    t.page->forms()->open(makeLowMobilityForm(*t.workbench, t.page->card().id, t.page->card().name.full()));
    type(t.page.get(), QStringLiteral("инвалид I группы"));
    press(t.page.get(), Qt::Key_Escape);
    CHECK_FALSE(t.page->forms()->form());
    t.settle();
    CHECK(t.said.isEmpty());
    CHECK_FALSE(t.desk->person(t.page->card().id)->groups.testFlag(PriorityGroup::LowMobility));
}

TEST_CASE("A change of the person is shown without losing the place or an open form") {
    Person t;
    t.page->forms()->open(makeLowMobilityForm(*t.workbench, t.page->card().id, t.page->card().name.full()));
    type(t.page.get(), QStringLiteral("не вых"));
    t.contactFromElsewhere(QStringLiteral("p1"));
    t.sync();
    t.until([&] { return t.page->card().contacts.size() == 1 && !t.runner->busy(); }, "the contact has come");
    REQUIRE(t.page->forms()->form());
    CHECK(t.page->forms()->form()->findChild<QLineEdit*>()->text() == u"не вых");
}

TEST_CASE("A row that has been painted does not ask to be painted again") {
    struct Paints : QObject {
        int count = 0;
        bool eventFilter(QObject*, QEvent* event) override {
            count += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    } paints;
    DetailRow row(QStringLiteral("hospital"), QStringLiteral("Выписана 20.11.2026 из городской больницы"),
                  QStringLiteral("инфаркт мозга, вызванный эмболией мозговых артерий"));
    row.resize(220, 80);
    row.show();
    for (int i = 0; i < 10; ++i)
        QApplication::processEvents();
    row.installEventFilter(&paints);
    for (int i = 0; i < 10; ++i)
        QApplication::processEvents();
    CHECK(paints.count == 0);
    row.update();
    QApplication::processEvents();
    CHECK(paints.count == 1); // it is seen at all
    QApplication::processEvents();
    CHECK(paints.count == 1);
}
