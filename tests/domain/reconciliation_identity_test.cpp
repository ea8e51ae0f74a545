#include "reconciliation_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("Identity is ЕНП, then СНИЛС, then name and birth date", "[reconciliation]") {
    Case c;
    CHECK(c.only().identifiedBy == IdentifiedBy::Enp);
    c.row->enp.reset();
    CHECK(c.only().identifiedBy == IdentifiedBy::Snils);
    CHECK(category(c.only()) == QStringLiteral("same"));
    c.row->snils.reset();
    CHECK(c.only().identifiedBy == IdentifiedBy::NameAndBirthDate);
    CHECK(category(c.only()) == QStringLiteral("probable"));
}

TEST_CASE("Probable: found by name, numbers missing or different, with what follows from a yes", "[reconciliation]") {
    Case c;
    c.person.name = {QStringLiteral("Ёлкина-Петрова"), QStringLiteral("Мария"), QStringLiteral("Петровна")};
    c.row->enp.reset();
    c.row->snils.reset();
    const auto probable = [&](const PersonName& written, const char* words) {
        c.row->name = written;
        const ReconciliationRow row = c.only();
        INFO(written.full().toStdString());
        CHECK(row.category == ListCategory::Probable);
        CHECK(row.personId == QStringLiteral("p1"));
        REQUIRE(row.ifConfirmed);
        CHECK(row.reasons.join(u' ').contains(QString::fromLatin1(words)));
    };
    probable({QStringLiteral("ЕЛКИНА ПЕТРОВА"), QStringLiteral("МАРИЯ"), QStringLiteral("ПЕТРОВНА")},
             "no policy number and no SNILS");
    probable({QStringLiteral("Елкина-Петрова"), QStringLiteral("Петровна"), QStringLiteral("Мария")}, "swapped");
    probable({QStringLiteral("Ёлкина–Петрова"), QStringLiteral("Мария"), {}}, "no policy number");
    c.row->enp = enpOf(77);
    probable(c.person.name, "The policy number differs");
    c.row->enp.reset();
    c.row->snils = Snils::compose(160722394);
    probable(c.person.name, "The SNILS differs");
    CHECK(c.only().ifConfirmed == ListCategory::Changed);
    c.row->snils.reset();
    CHECK(c.only().ifConfirmed == ListCategory::Same);
    c.person.deceasedOn = QDate(2026, 10, 2);
    CHECK(c.only().ifConfirmed == ListCategory::Leaving);
    CHECK(c.run().counts.of(LeaveReason::Died) == 0); // not counted before somebody says yes
}

TEST_CASE("Several people with one name and birth date are left to choose from", "[reconciliation]") {
    std::vector<ReconcilePerson> persons{personOf(1), personOf(2)};
    persons[1].name = persons[0].name;
    std::vector<ListRow> rows{rowOf(persons[0], 4)};
    rows[0].enp.reset();
    rows[0].snils.reset();
    ReconcileInput input;
    input.file = rows;
    input.persons = persons;
    input.rule = ruleOf();
    const Reconciliation result = reconcile(input);
    REQUIRE(result.rows.size() == 3); // the row, and both people, who are on the list and not (surely) in the file
    CHECK(result.rows[0].category == ListCategory::Probable);
    CHECK(result.rows[0].personId.isEmpty());
    CHECK(result.rows[0].candidates == QStringList{QStringLiteral("p1"), QStringLiteral("p2")});
}

TEST_CASE("Unidentified: nobody fits, or the namesake is taken", "[reconciliation]") {
    Case c;
    c.row->enp = enpOf(50);
    c.row->snils = Snils::compose(160722394);
    c.row->name = {QStringLiteral("Чужая"), QStringLiteral("Анна"), {}};
    c.person.inMisList = false;
    CHECK(category(c.only()) == QStringLiteral("unidentified"));
    CHECK(c.only().fileRow == 4);

    const std::vector<ReconcilePerson> persons{personOf(1)};
    std::vector<ListRow> rows{rowOf(persons[0], 4), rowOf(persons[0], 5)};
    rows[1].enp = enpOf(60);
    rows[1].snils = Snils::compose(160722394);
    ReconcileInput input;
    input.file = rows;
    input.persons = persons;
    input.rule = ruleOf();
    const Reconciliation result = reconcile(input);
    REQUIRE(result.rows.size() == 2);
    CHECK(result.rows[0].category == ListCategory::Same);
    CHECK(result.rows[1].category == ListCategory::Unidentified);
    CHECK(result.rows[1].reasons.front().contains(QStringLiteral("row 4")));
}

TEST_CASE("Two rows of one person come out once", "[reconciliation]") {
    Population all;
    all.persons = {personOf(1)};
    all.persons[0].district = QStringLiteral("7");
    all.rows = {rowOf(all.persons[0], 4), rowOf(all.persons[0], 9), rowOf(all.persons[0], 12)};
    all.rows[2].enp.reset();
    all.rows[2].snils.reset();
    all.rows[2].district = QStringLiteral("7");
    Reconciliation result = all.run();
    REQUIRE(result.rows.size() == 1);
    CHECK(result.rows[0].category == ListCategory::Same);
    CHECK(result.rows[0].otherFileRows == QList<int>{9, 12});

    // A namesake born the same day looks like this: only where the home agrees it is one person twice.
    all.rows[2].district = QStringLiteral("8");
    result = all.run();
    REQUIRE(result.rows.size() == 2);
    CHECK(result.rows[1].category == ListCategory::Probable);
    CHECK(result.rows[1].personId.isEmpty());
    CHECK(result.rows[1].candidates == QStringList{QStringLiteral("p1")});
    CHECK(result.rows[1].reasons.front().contains(QStringLiteral("whom row 4 names")));
    all.rows[2].district.clear();
    CHECK(all.run().rows.size() == 2);
}

TEST_CASE("A row of a duplicate record leads to the record that stays", "[reconciliation]") {
    std::vector<ReconcilePerson> persons{personOf(1), personOf(2)};
    persons[1].duplicateOf = QStringLiteral("p1");
    const std::vector<ListRow> rows{rowOf(persons[1], 4)};
    ReconcileInput input;
    input.file = rows;
    input.persons = persons;
    input.rule = ruleOf();
    const Reconciliation result = reconcile(input);
    REQUIRE(result.rows.size() == 2);
    CHECK(result.rows[0].personId == QStringLiteral("p1"));
    CHECK(result.rows[0].category == ListCategory::Changed);
    CHECK(category(result.rows[1]) == QStringLiteral("leaving:duplicate"));
    persons[0].duplicateOf = QStringLiteral("p2"); // a circle ends
    CHECK(reconcile(input).rows.size() == 2);
}
