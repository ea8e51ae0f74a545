#include "lists_desk.h"

#include "appointments/appointment_tables.h"
#include "appointments/appointment_words.h"
#include "appointments/appointments_page.h"
#include "appointments/booking_bar.h"
#include "appointments/booking_panel.h"
#include "appointments/person_search.h"
#include "appointments/slot_grid.h"
#include "desk/rules.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSettings>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

AppointmentsPage& openFor(Bench& bench, PersonId person) {
    auto& page = bench.open(std::make_unique<AppointmentsPage>(bench.workbench()), QVariant::fromValue(person));
    for (int week = 0; week < 4 && !page.grid()->currentSlot(); ++week) {
        press(*page.grid(), Qt::Key_PageDown);
        bench.wait();
    }
    REQUIRE(page.grid()->currentSlot());
    return page;
}

const AppointmentRow* find(const RowModel<AppointmentRow>& model, const QDateTime& start, const QString& status) {
    for (const AppointmentRow& row : model.rows()) {
        if (row.start == start && row.status == status)
            return &row;
    }
    return nullptr;
}

} // namespace

TEST_CASE("A time booked by keyboard is a request, shown as not confirmed, and can be taken back",
          "[ui][appointments]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    AppointmentsPage& page = openFor(bench, fixture.member(3));
    press(*page.grid(), Qt::Key_Right);
    press(*page.grid(), Qt::Key_Down);
    const SlotRow chosen = *page.grid()->currentSlot();
    page.bar()->commentField()->setText(QStringLiteral("после выписки"));
    press(*page.grid(), Qt::Key_Return);
    bench.wait();
    CHECK(bench.failures == QStringList());
    const AppointmentRow* made = find(page.tables()->personModel(), chosen.start, QStringLiteral("proposed"));
    REQUIRE(made);
    CHECK_FALSE(made->confirmed);
    CHECK(made->comment == QStringLiteral("после выписки"));
    CHECK(confirmationWords(*made) == QCoreApplication::translate("Appointments", "request — not confirmed"));
    REQUIRE(bench.said.size() == 1);
    CHECK_FALSE(page.grid()->week().cellOf(chosen.id).isValid()); // nobody at this desk is offered it again
    CHECK(page.bar()->comment().isEmpty());

    REQUIRE(bench.undo);
    bench.undo();
    bench.wait();
    CHECK(find(page.tables()->personModel(), chosen.start, QStringLiteral("cancelled")));
    CHECK_FALSE(find(page.tables()->personModel(), chosen.start, QStringLiteral("proposed")));
}

TEST_CASE("A cancelled request can be asked for again", "[ui][appointments]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    AppointmentsPage& page = openFor(bench, fixture.member(4));
    const QDateTime start = page.grid()->currentSlot()->start;
    press(*page.grid(), Qt::Key_Return);
    bench.wait();
    const auto& model = page.tables()->personModel();
    const AppointmentRow* made = find(model, start, QStringLiteral("proposed"));
    REQUIRE(made);
    page.tables()->personTable()->selectSourceRow(int(made - model.rows().data()));
    page.tables()->cancelCurrent(QString());
    bench.wait();
    CHECK(find(model, start, QStringLiteral("proposed"))); // not without a reason
    page.tables()->cancelCurrent(QStringLiteral("не сможет прийти"));
    bench.wait();
    CHECK_FALSE(find(model, start, QStringLiteral("proposed")));
    REQUIRE(bench.undo);
    bench.undo();
    bench.wait();
    CHECK(bench.failures == QStringList());
    CHECK(find(model, start, QStringLiteral("proposed")));
}

TEST_CASE("The mark of a late time and the limit in words rest on one rule", "[ui][appointments]") {
    // Sources: waiting_limits.json (State Guarantees 2026); the polyclinic numbers its specialties in its own way.
    auto& fixture = ListsDesk::get();
    Desk& desk = fixture.desk();
    const auto specialties = desk.specialties();
    REQUIRE(specialties);
    int late = 0;
    for (int member = 0; member < 12; ++member) {
        const auto card = desk.person(fixture.member(member));
        REQUIRE(card);
        for (const SpecialtyRow& specialty : *specialties) {
            const WaitingKind kind = WaitingLimits::kindOf(specialty.code, specialty.title, desk.rules().specialties);
            const WaitingLimit* limit = desk.rules().waitingLimits.limit(kind, card->suspicion);
            REQUIRE(limit);
            const QDateTime latest =
                desk.rules().waitingLimits.latest(*limit, desk.clock().now().toLocalTime(), desk.rules().calendar);
            SlotFilter filter;
            filter.specialtyCode = specialty.code;
            filter.limit = 200;
            const auto free = desk.freeSlots(filter, card->id);
            REQUIRE(free);
            for (const SlotRow& slot : *free) {
                INFO(specialty.title.toStdString() << " " << slot.start.toString(Qt::ISODate).toStdString());
                CHECK(slot.breachesLimit == (slot.start > latest));
                late += slot.breachesLimit ? 1 : 0;
            }
        }
    }
    CHECK(late > 0);
}

TEST_CASE("The page opens on the week of the first free time, until the user chooses one", "[ui][appointments]") {
    auto& fixture = ListsDesk::get();
    // A Sunday evening: what is left of this week is over.
    auto& clock = const_cast<FixedClock&>(fixture.clock());
    const QDateTime usual = clock.now();
    clock.set(QDateTime(QDate(2026, 11, 22), QTime(22, 0)));
    {
        Bench bench(fixture.desk());
        auto& page =
            bench.open(std::make_unique<AppointmentsPage>(bench.workbench()), QVariant::fromValue(fixture.member(5)));
        CHECK(page.monday() == QDate(2026, 11, 23));
        CHECK(page.grid()->currentSlot());
        press(*page.grid(), Qt::Key_PageUp);
        bench.wait();
        CHECK(page.monday() == QDate(2026, 11, 16)); // whoever wants to see the empty week sees it
    }
    clock.set(usual);
}

TEST_CASE("PageUp and PageDown go by weeks, not into the past", "[ui][appointments]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    AppointmentsPage& page = bench.open(std::make_unique<AppointmentsPage>(bench.workbench()));
    const QDate first = page.monday();
    CHECK(first == QDate(2026, 11, 16));
    press(*page.grid(), Qt::Key_PageUp);
    bench.wait();
    CHECK(page.monday() == first);
    press(*page.grid(), Qt::Key_PageDown);
    bench.wait();
    CHECK(page.monday() == first.addDays(7));
    CHECK(page.grid()->week().monday() == first.addDays(7));
    for (const SlotRow& slot : page.grid()->week().slotRows())
        CHECK(SlotWeek::mondayOf(slot.start.date()) == page.monday());
}

TEST_CASE("Without a person nothing is booked, and the page says so", "[ui][appointments]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    AppointmentsPage& page = bench.open(std::make_unique<AppointmentsPage>(bench.workbench()));
    press(*page.grid(), Qt::Key_PageDown);
    bench.wait();
    REQUIRE(page.grid()->currentSlot());
    press(*page.grid(), Qt::Key_Return);
    bench.wait();
    CHECK(bench.said.size() == 1);
    CHECK_FALSE(page.bar()->findChild<QWidget*>(QStringLiteral("none")));
    CHECK_FALSE(page.panel()->person());
}

TEST_CASE("A person is found by typing and taken with Enter", "[ui][appointments]") {
    auto& fixture = ListsDesk::get();
    const auto card = fixture.desk().person(fixture.member(5));
    REQUIRE(card.ok());
    Bench bench(fixture.desk());
    AppointmentsPage& page = bench.open(std::make_unique<AppointmentsPage>(bench.workbench()));
    auto* search = page.findChild<PersonSearch*>();
    search->field()->setText(card->enp);
    press(*search->field(), Qt::Key_Return); // before the answer has come
    bench.wait();
    REQUIRE(page.panel()->person());
    CHECK(page.panel()->person()->id == card->id);
    CHECK(search->field()->text().isEmpty());
    CHECK(page.tables()->personModel().rowCount() == card->appointments.size());
}

TEST_CASE("What the server said is never called confirmed before it is", "[ui][appointments]") {
    AppointmentRow row;
    row.status = QStringLiteral("proposed");
    row.state = LocalState::ToSend;
    const QString request = confirmationWords(row);
    row.state = LocalState::Parked;
    row.serverWords = QStringLiteral("Слот занят");
    CHECK(confirmationWords(row).contains(QStringLiteral("Слот занят")));
    row.state = LocalState::Synced;
    row.status = QStringLiteral("booked");
    row.confirmed = true;
    CHECK(confirmationWords(row) != request);
    CHECK(confirmationIcon(row) == QStringLiteral("ok"));
}

TEST_CASE("After a heart attack the cardiologist is offered first, and the user's own choice stays", "[ui][appointments]") {
    // Source: the mission ("book the cardiologist"); resources/rules/specialties.json, order 168н of 15.03.2022.
    auto& fixture = ListsDesk::get();
    Desk& desk = fixture.desk();
    PersonId afterInfarct;
    const auto calls = desk.callList({});
    REQUIRE(calls);
    for (const CallEntry& row : calls->entries) {
        const auto card = desk.person(row.person);
        REQUIRE(card);
        if (!card->discharges.isEmpty() && card->discharges.first().icd10.startsWith(u"I21")) {
            afterInfarct = row.person;
            break;
        }
    }
    REQUIRE(afterInfarct.isValid());
    QSettings().remove(QStringLiteral("appointments/specialty"));
    Bench bench(desk);
    auto& page = bench.open(std::make_unique<AppointmentsPage>(bench.workbench()), QVariant::fromValue(afterInfarct));
    CHECK(page.panel()->specialtyTitle() == u"Кардиология");

    auto* specialty = page.panel()->findChild<QComboBox*>();
    REQUIRE(specialty);
    specialty->setCurrentIndex(1);
    Q_EMIT specialty->activated(1);
    bench.wait();
    const QString chosen = page.panel()->specialtyTitle();
    page.refresh();
    bench.wait();
    CHECK(page.panel()->specialtyTitle() == chosen);
}
