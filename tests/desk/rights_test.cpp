#include "desk_fixture.h"

#include "domain/act_verdicts.h"
#include "domain/reconciliation.h"
#include "print/route_sheet.h"

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("Every verb asks for its right before it does anything") {
    struct Verb {
        const char* name;
        std::function<ErrorKind(Desk&)> call;
    };
    const PersonId person{1};
    const auto kind = [](const auto& result) { return result ? ErrorKind::Internal : result.error().kind; };
    const std::vector<Verb> verbs{
        {"today", [&](Desk& d) { return kind(d.today()); }},
        {"callList", [&](Desk& d) { return kind(d.callList({})); }},
        {"person", [&](Desk& d) { return kind(d.person(person)); }},
        {"find", [&](Desk& d) { return kind(d.find(QStringLiteral("а"))); }},
        {"freeSlots", [&](Desk& d) { return kind(d.freeSlots({})); }},
        {"appointments", [&](Desk& d) { return kind(d.appointments(QDate(2026, 11, 1), QDate(2026, 11, 2), false)); }},
        {"lists", [&](Desk& d) { return kind(d.lists()); }},
        {"listMembers", [&](Desk& d) { return kind(d.listMembers(ListId{1})); }},
        {"imports", [&](Desk& d) { return kind(d.imports()); }},
        {"recordContact", [&](Desk& d) { return kind(d.recordContact({})); }},
        {"undoContact", [&](Desk& d) { return kind(d.undoContact(ContactId{1})); }},
        {"changePhones", [&](Desk& d) { return kind(d.changePhones(person, {})); }},
        {"recordConsent", [&](Desk& d) { return kind(d.recordConsent(person, QStringLiteral("phone"), true, {})); }},
        {"markLowMobility", [&](Desk& d) { return kind(d.markLowMobility(person, QStringLiteral("x"))); }},
        {"requestHomeVisit",
         [&](Desk& d) {
             return kind(d.requestHomeVisit(person, QStringLiteral("x"), QDate(2026, 12, 1), QDate(2026, 12, 2), {}));
         }},
        {"requestAppointment", [&](Desk& d) { return kind(d.requestAppointment(person, SlotId{1}, {})); }},
        {"cancelAppointment", [&](Desk& d) { return kind(d.cancelAppointment(AppointmentId{1}, {})); }},
        {"importList",
         [&](Desk& d) {
             return kind(d.importList(QStringLiteral("x"), QStringLiteral("DVN"), QStringLiteral("2026-11")));
         }},
        {"reconcile", [&](Desk& d) { return kind(d.reconcile(QStringLiteral("DVN"), QStringLiteral("2026-11"))); }},
        {"acceptReconciliation", [&](Desk& d) { return kind(d.acceptReconciliation({})); }},
        {"acceptReconciliation with verdicts",
         [&](Desk& d) { return kind(d.acceptReconciliation({}, ActVerdicts(), false)); }},
        {"previewFile", [&](Desk& d) { return kind(d.previewFile(QStringLiteral("x"))); }},
        {"quarantineRow", [&](Desk& d) { return kind(d.quarantineRow(ImportId{1}, 1)); }},
        {"mendRow", [&](Desk& d) { return kind(d.mendRow(ImportId{1}, 1, {})); }},
        {"unmendRow", [&](Desk& d) { return kind(d.unmendRow(ImportId{1}, 1)); }},
        {"writeQuarantine", [&](Desk& d) { return kind(d.writeQuarantine(ImportId{1}, QStringLiteral("x.xlsx"))); }},
        {"decideIdentity", [&](Desk& d) { return kind(d.decideIdentity(QStringLiteral("1:x"), person, true)); }},
        {"keepVerdicts",
         [&](Desk& d) {
             return kind(d.keepVerdicts(ComparisonId(Reconciliation()), {{QStringLiteral("x"), RowVerdict::Open, {}}}));
         }},
        {"keptVerdicts", [&](Desk& d) { return kind(d.keptVerdicts(ComparisonId(Reconciliation()))); }},
        {"forgetIdentity", [&](Desk& d) { return kind(d.forgetIdentity(QStringLiteral("1:x"), person)); }},
        {"takeBackAct", [&](Desk& d) { return kind(d.takeBackAct(ActId{1})); }},
        {"disputes", [&](Desk& d) { return kind(d.disputes(ActId{1})); }},
        {"acts", [&](Desk& d) { return kind(d.acts()); }},
        {"compareActs", [&](Desk& d) { return kind(d.compareActs(ActId{1}, ActId{2})); }},
        {"weeks", [&](Desk& d) { return kind(d.weeks(QStringLiteral("DVN"))); }},
        {"answerTimes", [&](Desk& d) { return kind(d.answerTimes(QStringLiteral("DVN"))); }},
        {"priorityShares", [&](Desk& d) { return kind(d.priorityShares(ListId{1})); }},
        {"duplicates", [&](Desk& d) { return kind(d.duplicates()); }},
        {"joinPersons", [&](Desk& d) { return kind(d.joinPersons(person, PersonId{2})); }},
        {"separatePersons", [&](Desk& d) { return kind(d.separatePersons(JoinId{1})); }},
        {"joinedPersons", [&](Desk& d) { return kind(d.joinedPersons()); }},
        {"sendDisputes", [&](Desk& d) { return kind(d.sendDisputes(ActId{1})); }},
        {"writeAct", [&](Desk& d) { return kind(d.writeAct(ActId{1}, QStringLiteral("x.pdf"))); }},
        {"routeSheets",
         [&](Desk& d) { return kind(d.routeSheets({person}, QStringLiteral("DVN"), QDate(2026, 11, 23))); }},
        {"printCoupon", [&](Desk& d) { return kind(d.printCoupon(AppointmentId{1}, QStringLiteral("x.pdf"))); }},
        {"dueOn", [&](Desk& d) { return kind(d.dueOn(QStringLiteral("DVN"), QDate(2026, 11, 23))); }},
    };
    for (const Role role : {Role::Administrator, Role::Auditor}) {
        DeskFixture fixture(role);
        const auto before = fixture.value(QStringLiteral("SELECT count(*) FROM outbox")).toInt();
        for (const Verb& verb : verbs) {
            INFO(verb.name << " as " << roleCode(role).toStdString());
            CHECK(verb.call(fixture.desk()) == ErrorKind::NotAllowed);
        }
        CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM outbox")).toInt() == before);
    }
}

TEST_CASE("Only a coordinator releases the brake on mass removals") {
    Reconciliation reconciliation;
    reconciliation.programme = QStringLiteral("DVN");
    reconciliation.month = QStringLiteral("2026-11");
    reconciliation.brake.on = true;
    reconciliation.brake.reasons = {QStringLiteral("half of the list would leave")};
    DeskFixture representative(Role::Representative);
    CHECK(representative.desk().acceptReconciliation(reconciliation).error().kind == ErrorKind::Conflict);
    CHECK(representative.desk().acceptReconciliation(reconciliation, true).error().kind == ErrorKind::NotAllowed);
    DeskFixture coordinator(Role::Coordinator);
    CHECK(coordinator.desk()
              .acceptReconciliation(reconciliation)
              .error()
              .message.contains(QStringLiteral("half of the list")));
    CHECK(coordinator.desk().acceptReconciliation(reconciliation, true));
}

TEST_CASE("Nothing leaves the desk without a row that says what, how many and into which file, and a mark") {
    DeskFixture fixture;
    const auto last = [&](const char* column) {
        return fixture.value(QStringLiteral("SELECT %1 FROM audit ORDER BY id DESC LIMIT 1").arg(QLatin1String(column)))
            .toString();
    };
    const auto mark = fixture.desk().takeOut(
        {Outgoing::Way::File, QStringLiteral("Обзвон"), 37, QStringLiteral("/home/vera/Документы/обзвон.xlsx"), true});
    REQUIRE(mark);
    CHECK(mark->login == fixture.desk().actor().login);
    CHECK(mark->fullName == fixture.desk().actor().fullName);
    CHECK(mark->at == fixture.clock.now());
    CHECK(mark->desk.size() == 8);
    CHECK(last("action") == QStringLiteral("export"));
    CHECK(last("actor") == fixture.desk().actor().login);
    CHECK(last("subject") == QStringLiteral("Обзвон"));
    CHECK(last("details") == QStringLiteral("37 rows; обзвон.xlsx; sealed")); // no folder: it may name a person
    const PersonId person = fixture.firstToCall().person;
    REQUIRE(fixture.desk().takeOut({Outgoing::Way::Paper, QStringLiteral("route sheet"), 1, {}, false, {person}}));
    CHECK(last("action") == QStringLiteral("print"));
    CHECK(last("person_id").toLongLong() == person.value);
    REQUIRE(fixture.desk().setSetting(QStringLiteral("desk_name"), QStringLiteral("Пост у регистратуры")));
    const auto copied = fixture.desk().takeOut({Outgoing::Way::Clipboard, QStringLiteral("Обзвон"), 2, {}});
    REQUIRE(copied);
    CHECK(copied->desk == QStringLiteral("Пост у регистратуры"));
    CHECK(last("details") == QStringLiteral("2 rows; clipboard"));
    CHECK(fixture.desk().verify()->audit.isEmpty());
}

TEST_CASE("Every view of a card, print and change leaves a row in the trail that names who and whom") {
    DeskFixture fixture;
    const PersonId person = fixture.firstToCall().person;
    REQUIRE(fixture.desk().person(person));
    CHECK(fixture
              .value(QStringLiteral(
                         "SELECT actor FROM audit WHERE action = 'view' AND person_id = ? ORDER BY id DESC LIMIT 1"),
                     {person.value})
              .toString() == QStringLiteral("coordinator"));
    REQUIRE(fixture.desk().printRouteSheets({person}, QStringLiteral("DVN"), QDate(2026, 11, 24),
                                            fixture.folder.filePath(QStringLiteral("s.pdf"))));
    CHECK(fixture
              .value(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'print' AND person_id = ?"),
                     {person.value})
              .toInt() == 1);
    CHECK(fixture.desk().verify()->ok);
}
