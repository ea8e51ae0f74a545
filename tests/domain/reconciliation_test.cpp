#include "domain/reconciliation.h"

#include "domain/random_source.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QSet>

#include <ostream>

using namespace dutydesk;

inline std::ostream& operator<<(std::ostream& out, const QString& text)
{
    return out << '"' << text.toStdString() << '"';
}

namespace {

Enp enpOf(int serial)
{
    return Enp::compose(78, QDate(1958, 3, 7), Sex::Female, serial);
}

PersonName nameOf(int number)
{
    return {QStringLiteral("Ёлкина%1").arg(QString(number % 32 + 1, u'а')), QStringLiteral("Мария"),
            QStringLiteral("Петровна")};
}

/// Somebody of 1958 on the МИС list, with ЕНП, СНИЛС and a name of their own.
ReconcilePerson personOf(int number)
{
    ReconcilePerson person;
    person.personId = QStringLiteral("p%1").arg(number);
    person.enp = enpOf(number);
    person.snils = Snils::compose(quint32(112000000 + number));
    person.name = nameOf(number);
    person.birthDate = QDate(1958, 3, 7);
    person.sex = Sex::Female;
    person.inMisList = true;
    return person;
}

/// What a file says of that person.
ListRow rowOf(const ReconcilePerson& person, int rowNumber)
{
    ListRow row;
    row.rowNumber = rowNumber;
    row.name = person.name;
    row.birthDate = person.birthDate;
    row.sex = person.sex;
    row.enp = person.enp;
    row.snils = person.snils;
    return row;
}

ListRule ruleOf()
{
    ListRule rule;
    rule.code = QStringLiteral("DVN");
    rule.minAge = 18;
    rule.periodStart = QDate(2026, 11, 1);
    rule.periodEnd = QDate(2026, 11, 30);
    return rule;
}

/// One person, perhaps one row; what becomes of them.
struct Case {
    ReconcilePerson person = personOf(1);
    std::optional<ListRow> row = rowOf(person, 4);
    bool withFile = true;
    ListRule rule = ruleOf();
    ReconcileOptions options;
    std::vector<MisMember> members;

    Reconciliation run() const
    {
        std::vector<ListRow> rows;
        if (row)
            rows.push_back(*row);
        ReconcileInput input;
        if (withFile)
            input.file = rows;
        input.persons = std::span(&person, 1);
        input.misMembers = members;
        input.rule = rule;
        input.options = options;
        return reconcile(input);
    }
    ReconciliationRow only() const
    {
        Reconciliation result = run();
        REQUIRE(result.rows.size() == 1);
        return result.rows.front();
    }
};

QString category(const ReconciliationRow& row)
{
    return row.leaveReason ? QString(listCategoryCode(row.category) + u':' + leaveReasonCode(*row.leaveReason))
                           : listCategoryCode(row.category);
}

} // namespace

TEST_CASE("Somebody whose sources agree is the same", "[reconciliation]")
{
    Case c;
    CHECK(category(c.only()) == QStringLiteral("same"));
    CHECK(c.only().reasons.isEmpty());
    c.row->name = {QStringLiteral("ЕЛКИНААА"), QStringLiteral("мария"), QStringLiteral("ПЕТРОВНА")};
    c.person.name.family = QStringLiteral("Ёлкинааа");
    CHECK(category(c.only()) == QStringLiteral("same")); // ё and case are no difference
    c.withFile = false;
    CHECK(category(c.only()) == QStringLiteral("same"));
}

TEST_CASE("New: in the file and not on the list, or on the list since the last time", "[reconciliation]")
{
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

TEST_CASE("Changed: every field that differs is named with its three values", "[reconciliation]")
{
    Case c;
    c.row->name.family = QStringLiteral("Петрова");
    c.row->sex = Sex::Male;
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
    CHECK(row.differences[0]
          == FieldDifference{ListField::FullName, QStringLiteral("Петрова Мария Петровна"), {}, c.person.name.full()});
    CHECK(row.differences[1]
          == FieldDifference{ListField::BirthDate, QStringLiteral("07.03.1958"), QStringLiteral("08.03.1958"),
                             QStringLiteral("07.03.1958")});
    CHECK(row.differences[2].field == ListField::Sex);
    CHECK(row.differences[3].file == QStringLiteral("160-722-394 47"));
    CHECK(row.differences[4] == FieldDifference{ListField::District, QStringLiteral("12"), {}, QStringLiteral("14")});
    CHECK(row.differences[5]
          == FieldDifference{
              ListField::Phone, QStringLiteral("+7 (921) 123-45-67"), {}, QStringLiteral("+7 (911) 000-00-11")});
    CHECK(row.reasons.size() == 1);
}

TEST_CASE("A source that does not say is no difference", "[reconciliation]")
{
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

TEST_CASE("Leaving: each reason with its facts in words", "[reconciliation]")
{
    const auto leaving = [](auto change, const char* code, const char* words) {
        Case c;
        change(c);
        for (const bool file : {true, false}) {
            c.withFile = file;
            const ReconciliationRow row = c.only();
            CHECK(category(row) == QString(QStringLiteral("leaving:") + QString::fromLatin1(code)));
            REQUIRE_FALSE(row.reasons.isEmpty());
            CHECK(row.reasons.front().contains(QString::fromUtf8(words)));
            CHECK(row.reasons.size() == (file ? 2 : 1)); // "The file still names the person."
        }
    };
    leaving([](Case& c) { c.person.deceasedOn = QDate(2026, 10, 2); }, "died", "02.10.2026");
    leaving([](Case& c) { c.person.deceased = true; }, "died", "not known");
    leaving([](Case& c) { c.person.insurerActive = false; }, "insurer-changed", "another company");
    leaving([](Case& c) { c.person.movedTo = QStringLiteral("Поликлиника № 5"); }, "moved", "Поликлиника № 5");
    leaving([](Case& c) { c.person.duplicateOf = QStringLiteral("p9"); }, "duplicate", "p9");
    leaving([](Case& c) { c.rule.closed = true; }, "programme-closed", "closed");
    leaving([](Case& c) { c.rule.maxAge = 49; }, "age-or-sex", "Age 68");
    leaving([](Case& c) { c.rule.sex = Sex::Male; }, "age-or-sex", "does not fit");
    leaving([](Case& c) { c.person.refusedOn = QDate(2026, 2, 1); }, "refused", "01.02.2026");
    leaving([](Case& c) { c.person.intervalUntil = QDate(2026, 12, 1); }, "interval", "01.12.2026");
    leaving(
        [](Case& c) {
            c.person.stageOneDoneOn = QDate(2026, 5, 12);
            c.person.stageOnePlace = QStringLiteral("отделение 2");
        },
        "done", "12.05.2026, отделение 2");
}

TEST_CASE("The strongest reason is named", "[reconciliation]")
{
    ReconcilePerson person = personOf(1);
    ListRule rule = ruleOf();
    person.refusedOn = person.stageOneDoneOn = QDate(2026, 5, 12);
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Done);
    rule.maxAge = 40;
    CHECK(leaveReasonOf(person, rule) == LeaveReason::AgeOrSex);
    rule.closed = true;
    CHECK(leaveReasonOf(person, rule) == LeaveReason::ProgrammeClosed);
    person.duplicateOf = QStringLiteral("p2");
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Duplicate);
    person.movedTo = QStringLiteral("Тула");
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Moved);
    person.insurerActive = false;
    CHECK(leaveReasonOf(person, rule) == LeaveReason::InsurerChanged);
    person.deceased = true;
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Died);
}

// Order 404н: adult dispensarisation at 18, 21 … 39 and yearly from 40, by the age reached in the calendar year.
TEST_CASE("Ages of the programme are those reached in the year", "[reconciliation]")
{
    ListRule rule = ruleOf();
    rule.ages = {18, 21, 24, 27, 30, 33, 36, 39};
    rule.yearlyFromAge = 40;
    const auto due = [&](QDate birthDate, bool yearly = false) {
        ReconcilePerson person = personOf(1);
        person.birthDate = birthDate;
        person.yearlyCategory = yearly;
        return !leaveReasonOf(person, rule);
    };
    CHECK(due(QDate(1987, 12, 31))); // 39 on the last day of the year
    CHECK_FALSE(due(QDate(1988, 1, 1)));
    CHECK(due(QDate(1988, 1, 1), true));
    CHECK(due(QDate(1986, 6, 1)));
    CHECK(due(QDate(1985, 6, 1)));
    CHECK(due(QDate(2008, 12, 31)));
    CHECK_FALSE(due(QDate(2009, 1, 1), true)); // 17: too young whatever the category
    CHECK(due(QDate()));                       // nothing to judge by
}

TEST_CASE("Passing and refusing count in the year of the list only", "[reconciliation]")
{
    ReconcilePerson person = personOf(1);
    ListRule rule = ruleOf();
    person.stageOneDoneOn = QDate(2025, 12, 31);
    CHECK_FALSE(leaveReasonOf(person, rule));
    person.stageOneDoneOn = QDate(2026, 1, 1);
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Done);
    rule.countsFrom = QDate(2026, 7, 1);
    CHECK_FALSE(leaveReasonOf(person, rule));
    person.intervalUntil = QDate(2026, 11, 30); // due within the month
    CHECK_FALSE(leaveReasonOf(person, rule));
}

TEST_CASE("Disputed: every contradiction of the sources", "[reconciliation]")
{
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

TEST_CASE("Numbers of two people in one row are disputed", "[reconciliation]")
{
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

TEST_CASE("Identity is ЕНП, then СНИЛС, then name and birth date", "[reconciliation]")
{
    Case c;
    CHECK(c.only().identifiedBy == IdentifiedBy::Enp);
    c.row->enp.reset();
    CHECK(c.only().identifiedBy == IdentifiedBy::Snils);
    CHECK(category(c.only()) == QStringLiteral("same"));
    c.row->snils.reset();
    CHECK(c.only().identifiedBy == IdentifiedBy::NameAndBirthDate);
    CHECK(category(c.only()) == QStringLiteral("probable"));
}

TEST_CASE("Probable: found by name, numbers missing or different, with what follows from a yes", "[reconciliation]")
{
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

TEST_CASE("Several people with one name and birth date are left to choose from", "[reconciliation]")
{
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

TEST_CASE("Unidentified: nobody fits, or the namesake is taken", "[reconciliation]")
{
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

TEST_CASE("A member whom the replica does not know is unidentified, once with the file's row", "[reconciliation]")
{
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

TEST_CASE("Members given apart put people on the list", "[reconciliation]")
{
    Case c;
    c.person.inMisList = false;
    MisMember member;
    member.snils = c.person.snils;
    c.members = {member};
    CHECK(category(c.only()) == QStringLiteral("same"));
    c.members.front().inactive = true;
    CHECK(category(c.only()) == QStringLiteral("disputed"));
}

TEST_CASE("Two rows of one person come out once", "[reconciliation]")
{
    const std::vector<ReconcilePerson> persons{personOf(1)};
    std::vector<ListRow> rows{rowOf(persons[0], 4), rowOf(persons[0], 9), rowOf(persons[0], 12)};
    rows[2].enp.reset();
    rows[2].snils.reset();
    ReconcileInput input;
    input.file = rows;
    input.persons = persons;
    input.rule = ruleOf();
    const Reconciliation result = reconcile(input);
    REQUIRE(result.rows.size() == 1);
    CHECK(result.rows[0].category == ListCategory::Same);
    CHECK(result.rows[0].otherFileRows == QList<int>{9, 12});
}

TEST_CASE("A row of a duplicate record leads to the record that stays", "[reconciliation]")
{
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

TEST_CASE("The brake is on when too many leave or a list has shrunk", "[reconciliation]")
{
    std::vector<ReconcilePerson> persons;
    for (int i = 0; i < 100; ++i)
        persons.push_back(personOf(i));
    for (int i = 0; i < 5; ++i)
        persons[std::size_t(i)].deceased = true;
    ReconcileInput input;
    input.persons = persons;
    input.rule = ruleOf();
    CHECK_FALSE(reconcile(input).brake.on); // 5 of 100 are not more than 5%
    persons[5].deceased = true;
    const Reconciliation result = reconcile(input);
    CHECK(result.brake.on);
    REQUIRE(result.brake.reasons.size() == 1);
    CHECK(result.brake.reasons.front().startsWith(QStringLiteral("6 of 100")));
    input.options.brakePercent = 10;
    CHECK_FALSE(reconcile(input).brake.on);
    input.options.previousCount = 142;
    CHECK_FALSE(reconcile(input).brake.on); // 100 of 142 are more than 70%
    input.options.previousCount = 143;
    CHECK(reconcile(input).brake.on);
    input.options.previousCount.reset();
    std::vector<ListRow> rows;
    for (int i = 6; i < 70; ++i)
        rows.push_back(rowOf(persons[std::size_t(i)], i));
    input.file = rows;
    CHECK(reconcile(input).brake.reasons.front().contains(QStringLiteral("64 people")));
}

TEST_CASE("A list that comes empty removes nobody silently", "[reconciliation]")
{
    std::vector<ReconcilePerson> persons;
    for (int i = 0; i < 10; ++i) {
        persons.push_back(personOf(i));
        persons.back().inMisList = false;
        persons.back().wasInList = true;
    }
    ReconcileInput input;
    input.persons = persons;
    input.rule = ruleOf();
    input.options.previousCount = 10;
    const Reconciliation result = reconcile(input);
    CHECK(result.counts.of(ListCategory::Disputed) == 10);
    CHECK(result.counts.of(ListCategory::Leaving) == 0);
    CHECK(result.brake.on);
}

TEST_CASE("Codes of the wire", "[reconciliation]")
{
    // core/fhir/README.md, code system leave-reason
    const QStringList wire{QStringLiteral("done"),
                           QStringLiteral("died"),
                           QStringLiteral("moved"),
                           QStringLiteral("insurer-changed"),
                           QStringLiteral("duplicate"),
                           QStringLiteral("age-or-sex"),
                           QStringLiteral("programme-closed"),
                           QStringLiteral("interval"),
                           QStringLiteral("refused")};
    QFile readme(QStringLiteral(DUTYDESK_SOURCE_DIR "/core/fhir/README.md"));
    REQUIRE(readme.open(QIODevice::ReadOnly));
    QString contract;
    for (const QString& line : QString::fromUtf8(readme.readAll()).split(u'\n')) {
        if (line.startsWith(QStringLiteral("| `leave-reason`")))
            contract = line;
    }
    for (int i = 0; i < LeaveReasonCount; ++i) {
        const QString code = leaveReasonCode(static_cast<LeaveReason>(i));
        CHECK(code == wire.at(i));
        CHECK(contract.contains(QString(u'`' + code + u'`')));
        CHECK(leaveReasonFromCode(code) == static_cast<LeaveReason>(i));
        CHECK_FALSE(leaveReasonWords(static_cast<LeaveReason>(i)).isEmpty());
    }
    CHECK_FALSE(leaveReasonFromCode(u"vanished"));
}

namespace {

/// A population with every kind of trouble in it.
struct Population {
    std::vector<ReconcilePerson> persons;
    std::vector<ListRow> rows;
    std::vector<MisMember> members;
};

void disturb(ReconcilePerson& person, SeededRandom& random, int number)
{
    const auto one = [&](int in) { return random.next() % quint64(in) == 0; };
    person.inMisList = !one(3);
    person.misMemberInactive = one(10);
    person.wasInList = one(2);
    person.deceased = one(20);
    person.insurerActive = !one(20);
    if (one(15))
        person.stageOneDoneOn = QDate(2026, 3, 1);
    if (one(15))
        person.duplicateOf = QStringLiteral("p%1").arg(random.next() % 40);
    if (one(6))
        person.enp.reset();
    if (one(6))
        person.snils.reset();
    if (one(8))
        person.name = nameOf(0);
    if (one(10))
        person.enp = enpOf(int(random.next() % quint64(number + 1)));
}

void disturb(ListRow& row, SeededRandom& random)
{
    const auto one = [&](int in) { return random.next() % quint64(in) == 0; };
    if (one(4))
        row.enp.reset();
    if (one(4))
        row.snils.reset();
    if (one(6))
        row.enp = enpOf(int(random.next() % 80));
    if (one(6))
        std::swap(row.name.given, row.name.patronymic);
    if (one(6))
        row.name.patronymic.clear();
    if (one(10))
        row.birthDate = row.birthDate.addDays(1);
    if (one(12))
        row.name = {};
    if (one(12))
        row.doneOn = QDate(2026, 4, 1);
}

Population populationOf(quint64 seed)
{
    SeededRandom random(seed);
    Population all;
    const int size = int(random.next() % 60);
    for (int i = 0; i < size; ++i) {
        all.persons.push_back(personOf(i));
        disturb(all.persons.back(), random, i);
        const int copies = int(random.next() % 3);
        for (int copy = 0; copy < copies; ++copy) {
            all.rows.push_back(rowOf(personOf(i), int(all.rows.size()) + 2));
            disturb(all.rows.back(), random);
        }
        if (random.next() % 4 == 0) {
            MisMember member;
            member.personId = random.next() % 2 == 0 ? QStringLiteral("p%1").arg(i) : QString();
            member.enp = enpOf(int(random.next() % 80));
            member.inactive = random.next() % 5 == 0;
            all.members.push_back(member);
        }
    }
    return all;
}

void checkWhole(const Population& all, bool withFile, const Reconciliation& result)
{
    QSet<QString> people;
    QSet<int> rowNumbers;
    ReconciliationCounts counts;
    for (const ReconciliationRow& row : result.rows) {
        if (!row.personId.isEmpty()) {
            REQUIRE_FALSE(people.contains(row.personId));
            people.insert(row.personId);
        }
        for (const int number : row.otherFileRows + QList<int>{row.fileRow}) {
            if (number == 0)
                continue;
            REQUIRE_FALSE(rowNumbers.contains(number));
            rowNumbers.insert(number);
        }
        ++counts.byCategory[std::size_t(row.category)];
        if (row.category == ListCategory::Leaving) {
            REQUIRE(row.leaveReason);
            ++counts.leaving[std::size_t(*row.leaveReason)];
        }
        REQUIRE((row.category == ListCategory::Same) == row.reasons.isEmpty());
        REQUIRE((row.category == ListCategory::Changed ? !row.differences.empty() : true));
        REQUIRE((row.category == ListCategory::Unidentified) == (row.personId.isEmpty() && row.candidates.isEmpty()));
    }
    REQUIRE(rowNumbers.size() == (withFile ? qsizetype(all.rows.size()) : 0)); // every row of the file is named once
    for (const ReconcilePerson& person : all.persons) {
        if (person.inMisList || person.wasInList)
            REQUIRE(people.contains(person.personId)); // nobody of the lists is lost
    }
    REQUIRE(counts.byCategory == result.counts.byCategory);
    REQUIRE(counts.leaving == result.counts.leaving);
    REQUIRE(result.counts.total == int(result.rows.size()));
}

} // namespace

TEST_CASE("Every person and every row comes out exactly once, whatever the population", "[reconciliation][property]")
{
    for (quint64 seed = 0; seed < 1500; ++seed) {
        INFO("seed " << seed);
        const Population all = populationOf(seed);
        ReconcileInput input;
        const bool withFile = seed % 5 != 0;
        if (withFile)
            input.file = all.rows;
        input.persons = all.persons;
        input.misMembers = all.members;
        input.rule = ruleOf();
        if (seed % 3 == 0)
            input.options.previousCount = int(all.persons.size() / 2);
        const Reconciliation result = reconcile(input);
        checkWhole(all, withFile, result);
        const Reconciliation again = reconcile(input);
        REQUIRE(again.rows == result.rows); // the same input gives the same answer
    }
}
