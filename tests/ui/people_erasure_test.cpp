#include "people_desk.h"

#include "admin/erasure_register.h"
#include "admin/erasures_card.h"
#include "common/table_page_tools.h"
#include "common/erasure_dialog.h"
#include "person/person_page.h"

#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// A coordinator's page of a person.
struct Erasing : PeopleDesk {
    PersonPage page{*workbench};
    PersonId id = person(QStringLiteral("Ёлкина"));
    QString file = folder.filePath(QStringLiteral("act.pdf"));

    explicit Erasing(Role role = Role::Coordinator)
        : PeopleDesk(role) {
        page.resize(1160, 660);
        QObject::connect(desk.get(), &Desk::changed, &page,
                         [this](const ChangeSet& changes) { page.replicaChanged(changes); });
        page.show();
        page.activate(QVariant::fromValue(id));
        until([this] { return page.card().id == id && !runner->busy(); }, "the card is read");
    }
    QAction* action() const {
        for (QAction* one : page.findChildren<QAction*>()) {
            if (one->text() == PersonPage::tr("Destroy the data…"))
                return one;
        }
        return nullptr;
    }
    ErasureDialog* openDialog() {
        REQUIRE(action());
        action()->trigger();
        until([this] { return page.findChild<ErasureDialog*>() != nullptr; }, "the dialog is open");
        auto* dialog = page.findChild<ErasureDialog*>();
        dialog->certificate()->setText(file);
        return dialog;
    }
    static bool isReady(const ErasureDialog& dialog) {
        for (const QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->text() == ErasureDialog::tr("Destroy for good"))
                return button->isEnabled();
        }
        return false;
    }
};

} // namespace

TEST_CASE("who may not erase is not offered it", "[ui][erase]") {
    CHECK_FALSE(Erasing(Role::Representative).action());
    CHECK(Erasing(Role::Coordinator).action());
}

TEST_CASE("a person is erased from the card only with a paper and the family name typed", "[ui][erase]") {
    Erasing card;
    ErasureDialog* dialog = card.openDialog();
    CHECK(dialog->people()->topLevelItemCount() == 1);
    CHECK_FALSE(dialog->expiry()->isEnabled()); // insured by us
    CHECK_FALSE(Erasing::isReady(*dialog));
    dialog->confirm()->setText(QStringLiteral("ёлкина"));
    CHECK_FALSE(Erasing::isReady(*dialog));
    dialog->basis()->setText(QStringLiteral("заявление № 5"));
    CHECK(Erasing::isReady(*dialog));
    dialog->confirm()->setText(QStringLiteral("Иванова"));
    CHECK_FALSE(Erasing::isReady(*dialog));
    CHECK(namelessWidgets(dialog).isEmpty());
    dialog->confirm()->setText(dialog->confirmation());
    dialog->press();
    card.until([&] { return card.page.state() == Page::State::Empty && !card.runner->busy(); }, "the page is empty");
    CHECK(QFile::exists(card.file));
    REQUIRE_FALSE(card.said.isEmpty());
    CHECK(card.said.last().sentence.contains(QStringLiteral("2026-001")));
    CHECK_FALSE(card.said.last().undo); // nothing can be taken back, and nothing says so
    CHECK(card.failures.isEmpty());
    CHECK(card.desk->find(QStringLiteral("Ёлкина"))->isEmpty());

    ErasuresCard register_(*card.workbench);
    register_.refresh();
    card.settle();
    CHECK(register_.madeWords().contains(QStringLiteral("2026-001")));
    CHECK_FALSE(register_.expiredButton()->isEnabled());
    register_.enpField()->setText(QStringLiteral("12"));
    register_.admit();
    card.settle();
    CHECK(card.failures.size() == 1);
    const ErasureRegister table(*card.desk->erasures());
    CHECK(table.table()->model()->rowCount() == 1);
}

TEST_CASE("work that is not sent stands against erasing, and says so", "[ui][erase]") {
    Erasing card;
    NewContact contact;
    contact.person = card.id;
    contact.outcome = QStringLiteral("no-answer");
    REQUIRE(card.desk->recordContact(contact));
    card.settle();
    ErasureDialog* dialog = card.openDialog();
    dialog->basis()->setText(QStringLiteral("заявление № 5"));
    dialog->confirm()->setText(dialog->confirmation());
    CHECK_FALSE(Erasing::isReady(*dialog));
}

TEST_CASE("several persons whose time is over are counted, and each can be left out", "[ui][erase]") {
    PeopleDesk desk(Role::Coordinator);
    QList<ErasureCandidate> people;
    for (int i = 1; i <= 3; ++i) {
        ErasureCandidate one;
        one.person = PersonId{i};
        one.name = {QStringLiteral("Семья%1").arg(i), QStringLiteral("Имя"), {}};
        one.keptUntil = QDate(2026, 1, i);
        one.expired = true;
        people << one;
    }
    ErasureDialog dialog(*desk.workbench, people);
    CHECK(dialog.expiry()->isChecked());
    CHECK(dialog.confirmation() == QStringLiteral("3"));
    dialog.confirm()->setText(QStringLiteral("3"));
    dialog.certificate()->setText(desk.folder.filePath(QStringLiteral("act.pdf")));
    CHECK(Erasing::isReady(dialog));
    dialog.people()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    CHECK(dialog.chosen() == QList{PersonId{2}, PersonId{3}});
    CHECK_FALSE(Erasing::isReady(dialog)); // three was typed
    dialog.confirm()->setText(QStringLiteral("2"));
    CHECK(Erasing::isReady(dialog));
}
