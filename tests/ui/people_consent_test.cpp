#include "people_desk.h"

#include "person/contact_card.h"
#include "person/form_host.h"
#include "person/forms.h"
#include "person/person_page.h"
#include "person/phone_bar.h"
#include "person/state_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QToolButton>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Calls = QStringLiteral("phone"), Accompaniment = QStringLiteral("accompaniment");

/// A person's page, and what that person says of being reached.
struct Consents : PeopleDesk {
    PersonPage page{*workbench};
    PersonId id = person(QStringLiteral("Ёлкина"));

    Consents() {
        page.resize(1160, 660);
        QObject::connect(desk.get(), &Desk::changed, &page,
                         [this](const ChangeSet& changes) { page.replicaChanged(changes); });
        page.show();
        page.activate(QVariant::fromValue(id));
        until([this] { return page.card().id == id && !runner->busy(); }, "the card is read");
    }

    QStringList words(const QWidget& part) const {
        QStringList all;
        for (const StateLabel* label : part.findChildren<StateLabel*>())
            all << label->words();
        return all;
    }

    const QStandardItem* channel(const QString& code) const {
        for (const QComboBox* one : page.findChildren<QComboBox*>()) {
            const int row = one->findData(code);
            if (row >= 0 && one->findData(QStringLiteral("sms")) >= 0)
                return qobject_cast<const QStandardItemModel*>(one->model())->item(row);
        }
        FAIL("no box with channels");
        return nullptr;
    }

    void choose(PersonForm& form, int which, const QVariant& data) {
        const auto boxes = form.findChildren<QComboBox*>();
        REQUIRE(boxes.size() == 3); // channel, purpose, what is said
        REQUIRE(boxes[which]->findData(data) >= 0);
        boxes[which]->setCurrentIndex(boxes[which]->findData(data));
    }
};

} // namespace

TEST_CASE("A refused telephone is not dialled: it says since when, how, and what to use instead") {
    Consents t;
    auto* phones = t.page.findChild<PhoneBar*>();
    REQUIRE(phones);
    REQUIRE_FALSE(phones->findChildren<QToolButton*>().isEmpty());
    CHECK(t.channel(Calls)->isEnabled());

    auto* form = makeConsentForm(*t.workbench, t.page.card());
    t.page.forms()->open(form);
    t.choose(*form, 0, Calls);
    t.choose(*form, 2, int(ConsentState::Refused));
    form->findChild<QLineEdit*>()->setText(QStringLiteral("просила не звонить"));
    form->save();
    t.until([&] { return t.page.card().consents.size() == 1 && !t.runner->busy(); }, "the refusal is on the card");

    CHECK(phones->findChildren<QToolButton*>().isEmpty());
    CHECK_FALSE(phones->dialFirst());
    const QString said = t.words(*phones).join(u'\n');
    CHECK(said.contains(QStringLiteral("20.11.2026, просила не звонить")));
    CHECK(said.contains(t.page.card().phones.first().formatted));
    CHECK_FALSE(t.channel(Calls)->isEnabled());
    CHECK(t.channel(QStringLiteral("sms"))->isEnabled());
}

TEST_CASE(
    "A consent to accompaniment is recorded with its paper or not at all, and the former word can be given back") {
    Consents t;
    REQUIRE(t.desk->recordConsent(
        t.id, {{}, Accompaniment, ConsentState::Refused, t.clock.now().addDays(-3), QStringLiteral("устно"), {}}));
    t.until([&] { return t.page.card().consents.size() == 1 && !t.runner->busy(); }, "the refusal is on the card");

    auto* form = makeConsentForm(*t.workbench, t.page.card());
    t.page.forms()->open(form);
    t.choose(*form, 0, QString());
    CHECK_FALSE(form->missing().isEmpty()); // neither a channel nor a purpose
    t.choose(*form, 1, Accompaniment);
    const auto lines = form->findChildren<QLineEdit*>();
    lines[0]->setText(QStringLiteral("письменно"));
    CHECK_FALSE(form->missing().isEmpty());
    lines[1]->setText(QStringLiteral("№ 15-2026"));
    CHECK(form->missing().isEmpty());
    form->save();
    const auto first = [&] { return t.page.card().consents.value(0); };
    t.until([&] { return first().state == ConsentState::Given && !t.runner->busy(); }, "the consent is on the card");
    CHECK(first().paper == QStringLiteral("№ 15-2026"));

    REQUIRE_FALSE(t.said.isEmpty());
    REQUIRE(t.said.last().undo);
    t.clock.advanceSeconds(60);
    t.said.last().undo();
    t.until([&] { return first().state == ConsentState::Refused && !t.runner->busy(); }, "the refusal stands again");
    CHECK(t.failures.isEmpty());
}
