#include "people_day.h"

#include "appointments/appointments_page.h"
#include "appointments/booking_bar.h"
#include "common/form_draft.h"
#include "person/contact_card.h"
#include "person/form_host.h"
#include "person/inline_form.h"
#include "person/outcome_panel.h"
#include "person/person_page.h"
#include "support/file_search.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <catch2/generators/catch_generators.hpp>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Note = QStringLiteral("Дочь просит перезвонить после шести");

/// Other values than the form came with, in every field that takes one.
QVariantList typedOver(QVariantList fields) {
    for (QVariant& field : fields) {
        QVariantMap one = field.toMap();
        const QString type = one.value(QStringLiteral("type")).toString();
        QVariant& value = one[QStringLiteral("value")];
        if (type == u"line" || type == u"text")
            value = Note;
        else if (type == u"number")
            value = value.toInt() + 1;
        else if (type == u"moment")
            value = QStringLiteral("2026-11-27T16:20:00");
        else if (type == u"tick")
            value = true;
        field = one;
    }
    return fields;
}

} // namespace

TEST_CASE("A note that is being typed comes back after the lock, by key and by idleness", "[lock]") {
    const bool idle = GENERATE(false, true);
    Day t;
    CallsPage* calls = t.calls();
    press(calls, Qt::Key_Down);
    t.settleWindow();
    const PersonId person = calls->card()->entry().person;
    press(calls, Qt::Key_5, QStringLiteral("5"));
    InlineForm* form = calls->card()->outcomes()->form();
    REQUIRE(form);
    const QString title = form->title();
    press(calls, Qt::Key_2, QStringLiteral("2")); // the second of the times; the focus goes to the note
    type(t.session->window(), Note);
    const QVariantList written = fieldsOf(*form);
    REQUIRE(form->findChild<QLineEdit*>(QStringLiteral("note"))->text() == Note);

    if (idle) {
        t.clock.advanceSeconds(10 * 60);
        t.session->idleWatch().look();
    } else {
        QApplication::setActiveWindow(t.session->window());
        QTest::keyClick(t.session->window()->focusWidget(), Qt::Key_L, Qt::ControlModifier);
    }
    t.untilLocked();
    CHECK_FALSE(anyFileHas(t.folder.path(), Note));
    t.unlockAgain();

    REQUIRE(t.session->window()->currentPage()->id() == u"calls");
    calls = qobject_cast<CallsPage*>(t.session->window()->currentPage());
    t.until([&] { return calls->card()->outcomes()->form() && !t.session->window()->runner().busy(); }, "the form");
    CHECK(calls->card()->entry().person == person);
    form = calls->card()->outcomes()->form();
    REQUIRE(form);
    CHECK(form->title() == title);
    CHECK(fieldsOf(*form) == written);
    CHECK(form->findChild<QLineEdit*>(QStringLiteral("note"))->text() == Note);
    CHECK(t.session->window()->focusWidget()->objectName() == u"note"); // and typing goes on

    // It is given back once: whoever has closed the form is not followed by it.
    form->dismiss();
    t.settleWindow();
    t.session->lock(QStringLiteral("key"));
    t.untilLocked();
    t.unlockAgain();
    CHECK_FALSE(t.calls()->card()->outcomes()->form());
}

TEST_CASE("Every form about a person comes back as it was being filled in", "[lock]") {
    const QString kind =
        GENERATE(as<QString>(), QStringLiteral("survey"), QStringLiteral("reading"), QStringLiteral("visit"),
                 QStringLiteral("event"), QStringLiteral("mobility"), QStringLiteral("consent"),
                 QStringLiteral("phones"), QStringLiteral("outcome:refused"), QStringLiteral("outcome:callback"));
    INFO(kind.toStdString());
    Day t;
    const auto hits = t.session->window()->runner().desk().find(QStringLiteral("Ёлкина"));
    REQUIRE((hits && hits->size() == 1));
    const PersonId person = hits->first().id;
    const auto formOf = [](PersonPage& page) {
        InlineForm* form = page.forms()->form();
        return form ? form : page.findChild<ContactCard*>()->outcomes()->form();
    };
    const auto open = [&]() -> PersonPage* {
        t.session->window()->openPage(QStringLiteral("person"), QVariant::fromValue(person));
        auto* page = qobject_cast<PersonPage*>(t.session->window()->page(QStringLiteral("person")));
        t.until([&] { return page->card().id == person && !t.session->window()->runner().busy(); }, "the card");
        return page;
    };
    PersonPage* page = open();
    page->restoreDraft({{QStringLiteral("person"), person.value}, {QStringLiteral("kind"), kind}});
    REQUIRE(formOf(*page));
    fillFields(*formOf(*page), typedOver(fieldsOf(*formOf(*page))));
    const QVariantList written = fieldsOf(*formOf(*page));
    CHECK_FALSE(written.isEmpty());

    t.session->lock(QStringLiteral("sleep"));
    t.untilLocked();
    t.unlockAgain();
    REQUIRE(t.session->window()->currentPage()->id() == u"person");
    page = qobject_cast<PersonPage*>(t.session->window()->page(QStringLiteral("person")));
    t.until([&] { return page->card().id == person && formOf(*page); }, "the form is back");
    CHECK(fieldsOf(*formOf(*page)) == written);
}

TEST_CASE("The comment on an appointment comes back with the page", "[lock]") {
    Day t;
    t.page<AppointmentsPage>("appointments")->bar()->commentField()->setText(Note);
    t.session->lock(QStringLiteral("key"));
    t.untilLocked();
    t.unlockAgain();
    CHECK(t.page<AppointmentsPage>("appointments")->bar()->comment() == Note);
}
