// A card in an emergency, from the administrator's button to the coordinator who is told.
#include "people_day.h"

#include "audit/emergency_dialog.h"
#include "person/detail_row.h"
#include "person/person_identity.h"
#include "person/phone_bar.h"
#include "today/since_card.h"
#include "today/today_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Administrator = QStringLiteral("orlov");
const QString Given = QStringLiteral("tall green lamp 93"), Own = QStringLiteral("seven blue boats 41");
const QString Reason = QStringLiteral("Упала в регистратуре, просила врач Иванова");

/// The desk of a coordinator, with an administrator at it now.
struct Emergency : Day {
    Emergency()
        : Day(Role::Coordinator) {
        Desk& open = session->window()->runner().desk();
        const auto hits = open.find(QStringLiteral("Ёлкина"));
        REQUIRE((hits && hits->size() == 1));
        const auto card = open.person(hits->first().id);
        REQUIRE(card);
        enp = card->enp;
        phone = card->phones.first().formatted;
        REQUIRE(open.addUser({Administrator, QStringLiteral("Орлов Пётр Ильич"), Role::Administrator, 1}, Given));
        REQUIRE(
            Desk::unlock(folder.path(), Administrator, Given, environment()).value()->changeOwnPassword(Given, Own));
        changeTo(Administrator, Own);
    }
    void changeTo(const QString& user, const QString& word) {
        session->lock(QStringLiteral("key"));
        untilLocked();
        session->unlockDialog()->tryWith(user, word);
        until([this] { return session->window() && !session->window()->runner().busy(); }, "the other user's window");
        settleWindow();
    }
    EmergencyDialog* openDialog() {
        session->window()->openPage(QStringLiteral("audit"));
        settleWindow();
        for (QPushButton* button : session->window()->currentPage()->findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Emergency…"))
                button->click();
        }
        auto* dialog = session->window()->findChild<EmergencyDialog*>();
        REQUIRE(dialog);
        REQUIRE(dialog->isVisible());
        return dialog;
    }
    void ask(EmergencyDialog& dialog, const QString& number) {
        dialog.enpField()->setText(number);
        dialog.reasonField()->setText(Reason);
        dialog.press();
        until([&] { return !dialog.isWorking(); }, "the answer about the card");
    }
    int breaks() {
        AuditFilter filter;
        filter.action = QStringLiteral("break-glass");
        const auto trail = session->window()->runner().desk().audit(filter);
        REQUIRE(trail);
        return int(trail->rows.size());
    }
    QString enp, phone;
};

QString wordsOf(const QWidget& widget) {
    QStringList words;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&widget))
            words << label->text();
    }
    return words.join(u'\n');
}

QPushButton* buttonOf(const QWidget& dialog, const char* words) {
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text().remove(u'&') == QLatin1String(words))
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("In an emergency the administrator sees one card, once, and the coordinator is told", "[emergency]") {
    Emergency t;
    const auto refused = t.session->window()->runner().desk().find(QStringLiteral("Ёлкина"));
    CHECK_FALSE(refused); // otherwise the role sees nobody
    QPointer<EmergencyDialog> dialog = t.openDialog();
    QPushButton* open = buttonOf(*dialog, "Open the card");
    REQUIRE(open);
    CHECK_FALSE(open->isEnabled());
    CHECK(dialog->focusWidget() == dialog->enpField());
    dialog->enpField()->setText(t.enp);
    CHECK_FALSE(open->isEnabled()); // without a reason nothing opens
    dialog->reasonField()->setText(QStringLiteral("  "));
    CHECK_FALSE(open->isEnabled());

    t.ask(*dialog, t.enp.left(4) + u' ' + t.enp.mid(4)); // as it stands on the policy
    INFO(dialog->message().toStdString());
    REQUIRE(dialog->isOpen());
    const QString shown = wordsOf(*dialog);
    CHECK(shown.contains(QStringLiteral("Ёлкина Мария Петровна")));
    CHECK(shown.contains(QStringLiteral("coordinators will read your reason")));
    const auto* identity = dialog->findChild<PersonIdentity*>();
    REQUIRE(identity);
    QStringList buttons;
    for (const QToolButton* button : identity->phones()->findChildren<QToolButton*>())
        buttons << button->text();
    CHECK(buttons == QStringList{t.phone}); // dialled, not copied
    CHECK(dialog->enpField()->isReadOnly());
    CHECK(dialog->reasonField()->isReadOnly());
    CHECK_FALSE(open->isEnabled()); // another card is another emergency
    dialog->press();
    t.settleWindow();
    CHECK(t.breaks() == 1);
    buttonOf(*dialog, "Close")->click();
    t.until([&] { return dialog.isNull(); }, "the card is gone");

    AuditFilter filter;
    filter.flaggedOnly = true;
    const auto trail = t.session->window()->runner().desk().audit(filter);
    REQUIRE(trail);
    const auto row = std::find_if(trail->rows.cbegin(), trail->rows.cend(),
                                  [](const AuditRow& one) { return one.action == u"break-glass"; });
    REQUIRE(row != trail->rows.cend());
    CHECK(row->actor == Administrator);
    CHECK(row->details == Reason);
    CHECK(row->flagged);
    CHECK(row->person.isValid());

    // The coordinator reads it at the next unlocking, with the reason, until he says that he has.
    t.changeTo(PeopleDesk::login(), PeopleDesk::password());
    auto* today = t.page<TodayPage>("today");
    REQUIRE(today);
    auto* since = today->findChild<SinceCard*>();
    REQUIRE(since);
    t.until([&] { return wordsOf(*since).contains(Reason); }, "the coordinator is told");
    CHECK(wordsOf(*since).contains(QStringLiteral("Ёлкина")));
    CHECK(wordsOf(*since).contains(Administrator));
    QAbstractButton* noted = nullptr;
    for (QAbstractButton* button : since->findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == QStringLiteral("I have read who looked at a card in an emergency"))
            noted = button;
    }
    REQUIRE(noted);
    noted->click();
    t.until([&] { return !wordsOf(*since).contains(Reason); }, "it is taken note of");
    const auto left = t.session->window()->runner().desk().glassBreaks();
    REQUIRE(left);
    CHECK(left->isEmpty());
}

TEST_CASE("An emergency of nobody opens nothing, says why and lets it be mended", "[emergency]") {
    Emergency t;
    EmergencyDialog* dialog = t.openDialog();
    t.ask(*dialog, QStringLiteral("0000000000000000"));
    CHECK_FALSE(dialog->isOpen());
    CHECK_FALSE(dialog->message().isEmpty());
    CHECK_FALSE(dialog->findChild<PersonIdentity*>());
    CHECK(t.breaks() == 0);
    t.ask(*dialog, t.enp);
    CHECK(dialog->isOpen());
    CHECK(t.breaks() == 1);
}

TEST_CASE("The lock takes the card of an emergency away and does not give it back", "[emergency][lock]") {
    Emergency t;
    QPointer<EmergencyDialog> dialog = t.openDialog();
    t.ask(*dialog, t.enp);
    REQUIRE(dialog->isOpen());
    t.changeTo(Administrator, Own);
    CHECK(dialog.isNull());
    CHECK_FALSE(t.session->window()->findChild<EmergencyDialog*>());
    CHECK(t.breaks() == 1);
}
