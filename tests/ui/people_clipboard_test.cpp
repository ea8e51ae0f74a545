// What is copied about people: a row that names them, and a clipboard that is cleared.
#include "people_day.h"

#include "common/table_page_tools.h"
#include "person/person_identity.h"
#include "person/phone_bar.h"
#include "shell/clipboard_trail.h"

#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QTest>
#include <QToolButton>

#include <catch2/generators/catch_generators.hpp>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Auditor = QStringLiteral("sorokin");
const QString Given = QStringLiteral("tall green lamp 93"), Own = QStringLiteral("seven blue boats 41");

/// A day with somebody who may read the trail afterwards.
struct Copying : Day {
    Copying()
        : Day(Role::Coordinator) {
        QApplication::clipboard()->clear();
        REQUIRE(session->window()->runner().desk().addUser(
            {Auditor, QStringLiteral("Сорокин Егор Ильич"), Role::Auditor, 1}, Given));
    }
    ~Copying() { QApplication::clipboard()->clear(); }
    static QString copied() { return QApplication::clipboard()->text(); }
    /// The rows of the trail about what was taken out, the newest first: "subject|details|person". The day is over.
    QStringList trail() {
        session.reset();
        auto unlocked = Desk::unlock(folder.path(), Auditor, Given, environment());
        REQUIRE(unlocked);
        REQUIRE((*unlocked)->changeOwnPassword(Given, Own));
        AuditFilter filter;
        filter.action = QStringLiteral("export");
        const auto extract = (*unlocked)->audit(filter);
        REQUIRE(extract);
        QStringList rows;
        for (const AuditRow& row : extract->rows)
            rows << QStringList{row.subject, row.details, row.personName}.join(u'|');
        return rows;
    }
    QToolButton* copyButton(QWidget& in) {
        for (QToolButton* button : in.findChildren<QToolButton*>()) {
            if (button->accessibleName().startsWith(QStringLiteral("Copy +7")))
                return button;
        }
        FAIL("no button that copies a phone");
        return nullptr;
    }
};

} // namespace

TEST_CASE("A copied phone leaves its row first, and does not stay on the clipboard", "[clipboard]") {
    const bool lock = GENERATE(false, true);
    Copying t;
    CallsPage* calls = t.calls();
    const QString name = calls->card()->entry().name.full();
    t.copyButton(*calls)->click();
    CHECK(Copying::copied().isEmpty()); // not before its row is written
    t.settleWindow();
    CHECK(Copying::copied().startsWith(QStringLiteral("+7")));
    if (lock) {
        t.session->lock(QStringLiteral("key"));
        CHECK(Copying::copied().isEmpty()); // at once
        t.untilLocked();
    } else {
        t.clock.advanceSeconds(ClipboardGuard::KeepSeconds - 1);
        t.session->clipboard().look();
        CHECK_FALSE(Copying::copied().isEmpty());
        t.clock.advanceSeconds(1);
        t.session->clipboard().look();
        CHECK(Copying::copied().isEmpty());
    }
    CHECK(t.trail() == QStringList{QStringLiteral("phone|1 rows; clipboard|") + name});
}

TEST_CASE("Copied people are named in the trail, and the table goes from the clipboard too", "[clipboard]") {
    Copying t;
    CallsPage* calls = t.calls();
    const QString name = calls->card()->entry().name.full();
    press(calls, Qt::Key_C, {}, Qt::ControlModifier);
    t.settleWindow();
    REQUIRE(Copying::copied().contains(name));
    t.session->lock(QStringLiteral("key"));
    CHECK(Copying::copied().isEmpty());
    t.untilLocked();
    CHECK(t.trail() == QStringList{QStringLiteral("Call list|1 rows; clipboard|") + name});
}

TEST_CASE("Something that another program has put there since is left alone", "[clipboard]") {
    Copying t;
    t.copyButton(*t.calls())->click();
    t.settleWindow();
    REQUIRE_FALSE(Copying::copied().isEmpty());
    QApplication::clipboard()->setText(QStringLiteral("из другой программы"));
    t.session->lock(QStringLiteral("key"));
    CHECK(Copying::copied() == QStringLiteral("из другой программы"));
    t.untilLocked();
}

TEST_CASE("A word that is marked and copied leaves a row about who is shown, without the word", "[clipboard]") {
    Copying t;
    CallsPage* calls = t.calls();
    const QString name = calls->card()->entry().name.full();
    MainWindow& window = *t.session->window();
    // The platform of the tests does not say who owns the clipboard.
    ClipboardTrail trail(
        *QApplication::clipboard(), window.workbench(), [&] { return calls->shownPerson(); }, [] { return true; });
    auto* label = calls->findChild<QLabel*>(QStringLiteral("personName"));
    REQUIRE(label);
    label->setFocus();
    label->setSelection(0, 4);
    QTest::keyClick(label, Qt::Key_C, Qt::ControlModifier);
    REQUIRE(Copying::copied() == label->text().left(4));
    t.settleWindow();
    t.copyButton(*calls)->click(); // a verb's own copy is not noted twice
    t.settleWindow();
    CHECK(t.trail() == QStringList{QStringLiteral("phone|1 rows; clipboard|") + name,
                                   QStringLiteral("text|1 rows; clipboard|") + name});
}

TEST_CASE("Where nothing may be taken out a phone is dialled and not copied", "[clipboard]") {
    Copying t;
    const auto person = t.calls()->card()->entry().person;
    const auto card = t.session->window()->runner().desk().person(person);
    REQUIRE(card);
    PersonIdentity identity;
    identity.forbidCopying();
    identity.setCard(*card);
    for (const QToolButton* button : identity.phones()->findChildren<QToolButton*>())
        CHECK_FALSE(button->accessibleName().startsWith(QStringLiteral("Copy")));
    CHECK_FALSE(identity.phones()->findChildren<QToolButton*>().isEmpty());
}
