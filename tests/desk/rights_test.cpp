#include "desk_fixture.h"

#include "domain/act_verdicts.h"
#include "domain/reconciliation.h"

using namespace dutydesk;
using namespace dutydesk::test;

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
