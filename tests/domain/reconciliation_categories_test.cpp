#include "reconciliation_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("Somebody whose sources agree is the same", "[reconciliation]") {
    Case c;
    CHECK(category(c.only()) == QStringLiteral("same"));
    CHECK(c.only().reasons.isEmpty());
    c.row->name = {QStringLiteral("ЕЛКИНААА"), QStringLiteral("мария"), QStringLiteral("ПЕТРОВНА")};
    c.person.name.family = QStringLiteral("Ёлкинааа");
    CHECK(category(c.only()) == QStringLiteral("same")); // ё and case are no difference
    c.withFile = false;
    CHECK(category(c.only()) == QStringLiteral("same"));
}

TEST_CASE("New: in the file and not on the list, or on the list since the last time", "[reconciliation]") {
    Case c;
    c.person.inMisList = false;
    CHECK(category(c.only()) == QStringLiteral("new"));
    CHECK_FALSE(c.only().inMis);
    Case joined;
    joined.withFile = false;
    joined.options.previousCount = 1;
    CHECK(category(joined.only()) == QStringLiteral("new"));
    joined.person.wasInList = true;
    CHECK(category(joined.only()) == QStringLiteral("same"));
}

TEST_CASE("Changed: every field that differs is named with its three values", "[reconciliation]") {
    Case c;
    c.row->name.family = QStringLiteral("Петрова");
    c.row->sex = Sex::Male;
    c.person.snils.reset();
    c.row->snils = Snils::compose(160722394);
    c.row->district = QStringLiteral("12");
    c.row->phones = {Phone::parse(u"8 921 123-45-67")};
    c.person.district = QStringLiteral("14");
    c.person.phones = QStringList{QStringLiteral("+79110000011")};
    MisMember member;
    member.personId = c.person.personId;
    member.birthDate = QDate(1958, 3, 8);
    c.members = {member};
    const ReconciliationRow row = c.only();
    CHECK(category(row) == QStringLiteral("changed"));
    CHECK(row.identifiedBy == IdentifiedBy::Enp);
    REQUIRE(row.differences.size() == 6);
    CHECK(row.differences[0] ==
          FieldDifference{ListField::FullName, QStringLiteral("Петрова Мария Петровна"), {}, c.person.name.full()});
    CHECK(row.differences[1] == FieldDifference{ListField::BirthDate, QStringLiteral("07.03.1958"),
                                                QStringLiteral("08.03.1958"), QStringLiteral("07.03.1958")});
    CHECK(row.differences[2].field == ListField::Sex);
    CHECK(row.differences[3].file == QStringLiteral("160-722-394 47"));
    CHECK(row.differences[4] == FieldDifference{ListField::District, QStringLiteral("12"), {}, QStringLiteral("14")});
    CHECK(row.differences[5] ==
          FieldDifference{
              ListField::Phone, QStringLiteral("+7 (921) 123-45-67"), {}, QStringLiteral("+7 (911) 000-00-11")});
    CHECK(row.reasons.size() == 1);
}

TEST_CASE("A source that does not say is no difference", "[reconciliation]") {
    Case c;
    c.row->name = {};
    c.row->birthDate = {};
    c.row->sex = Sex::Unknown;
    c.row->snils.reset();
    c.row->district = QStringLiteral("12");
    c.row->phones = {Phone::parse(u"8 921 123-45-67")}; // the replica's phones were not given
    CHECK(category(c.only()) == QStringLiteral("same"));
    c.person.snils.reset();
    c.row->snils = Snils::compose(160722394); // the file knows more than the replica
    CHECK(category(c.only()) == QStringLiteral("changed"));
}

TEST_CASE("Disputed: every contradiction of the sources", "[reconciliation]") {
    const auto disputed = [](auto change, const char* words) {
        Case c;
        change(c);
        const ReconciliationRow row = c.only();
        INFO(words);
        CHECK(row.category == ListCategory::Disputed);
        CHECK(row.reasons.join(u' ').contains(QString::fromLatin1(words)));
    };
    disputed(
        [](Case& c) {
            c.person.inMisList = false;
            c.person.deceasedOn = QDate(2026, 10, 2);
        },
        "Only the file names the person");
    disputed([](Case& c) { c.row.reset(); }, "not in the file");
    disputed([](Case& c) { c.person.misMemberInactive = true; }, "the file still names them");
    disputed(
        [](Case& c) {
            c.person.misMemberInactive = true;
            c.row.reset();
        },
        "gives no reason");
    disputed(
        [](Case& c) {
            c.person.inMisList = false;
            c.person.wasInList = true;
            c.row.reset();
        },
        "the reason is not known");
    disputed(
        [](Case& c) {
            c.person.inMisList = false;
            c.person.wasInList = true;
        },
        "No longer on");
    disputed([](Case& c) { c.row->doneOn = QDate(2026, 5, 12); }, "passed on 12.05.2026");
    disputed(
        [](Case& c) {
            c.row->name = {QStringLiteral("Белов"), QStringLiteral("Пётр"), QStringLiteral("Ильич")};
            c.row->birthDate = QDate(1980, 1, 1);
        },
        "neither name nor birth date");
}

TEST_CASE("Numbers of two people in one row are disputed", "[reconciliation]") {
    const std::vector<ReconcilePerson> persons{personOf(1), personOf(2)};
    std::vector<ListRow> rows{rowOf(persons[0], 4)};
    rows[0].snils = persons[1].snils;
    ReconcileInput input;
    input.file = rows;
    input.persons = persons;
    input.rule = ruleOf();
    const Reconciliation result = reconcile(input);
    REQUIRE(result.rows.size() == 2);
    CHECK(result.rows[0].personId == QStringLiteral("p1"));
    CHECK(result.rows[0].category == ListCategory::Disputed);
    CHECK(result.rows[0].reasons.front().contains(QStringLiteral("find out which is right")));
}

TEST_CASE("A member whom the replica does not know is unidentified, once with the file's row", "[reconciliation]") {
    MisMember member;
    member.personId = QStringLiteral("far");
    member.enp = enpOf(90);
    Case c;
    c.person.inMisList = false;
    c.row.reset();
    c.members = {member};
    CHECK(category(c.only()) == QStringLiteral("unidentified"));
    CHECK(c.only().inMis);
    c.row = ListRow();
    c.row->rowNumber = 8;
    c.row->enp = member.enp;
    CHECK(c.only().inMis);
    CHECK(c.only().fileRow == 8);
}

TEST_CASE("Members given apart put people on the list", "[reconciliation]") {
    Case c;
    c.person.inMisList = false;
    MisMember member;
    member.snils = c.person.snils;
    c.members = {member};
    CHECK(category(c.only()) == QStringLiteral("same"));
    c.members.front().inactive = true;
    CHECK(category(c.only()) == QStringLiteral("disputed"));
}
