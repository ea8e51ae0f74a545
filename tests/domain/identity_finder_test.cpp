#include "domain/identity_finder.h"

#include "reconciliation_fixture.h"

#include <QJsonDocument>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

ReconcilePerson someone() {
    ReconcilePerson person = personOf(1);
    person.name = {QStringLiteral("Берёзкина"), QStringLiteral("Наталья"), QStringLiteral("Юрьевна")};
    person.phones = QStringList{QStringLiteral("+79110000011")};
    person.address = QStringLiteral("Санкт-Петербург, ул. Садовая, д. 12, кв. 34");
    person.district = QStringLiteral("7");
    return person;
}

/// A row without numbers that names `person`.
ListRow written(const ReconcilePerson& person) {
    ListRow row = rowOf(person, 4);
    row.enp.reset();
    row.snils.reset();
    return row;
}

struct Asked {
    ReconcilePerson person = someone();
    ListRow row = written(person);

    std::vector<IdentityMatch> all() const { return IdentityFinder(std::span(&person, 1)).find(row); }
    /// "certain", "probable", or "nobody".
    QString verdict() const {
        const auto found = all();
        if (found.empty())
            return QStringLiteral("nobody");
        return found.front().certainty == Certainty::Certain ? QStringLiteral("certain") : QStringLiteral("probable");
    }
    Likeness likeness(IdentityField field) const {
        const auto found = all();
        REQUIRE(found.size() == 1);
        REQUIRE(found.front().of(field));
        return found.front().of(field)->likeness;
    }
};

void name(ListRow& row, const char* family, const char* given, const char* patronymic) {
    row.name = {QString::fromUtf8(family), QString::fromUtf8(given), QString::fromUtf8(patronymic)};
}

} // namespace

TEST_CASE("A name is alike by ё, hyphens, slips, double names, order and initials", "[identity]") {
    Asked asked;
    using F = IdentityField;
    const auto expect = [&](F field, Likeness likeness) {
        INFO(asked.row.name.full().toStdString());
        CHECK(asked.verdict() == QStringLiteral("probable"));
        CHECK(asked.likeness(field) == likeness);
    };
    name(asked.row, "БЕРЕЗКИНА", "наталья", "Юрьевна");
    expect(F::Family, Likeness::None);
    name(asked.row, "Берёзкна", "Наталья", "Юрьевна");
    expect(F::Family, Likeness::LetterLeft);
    name(asked.row, "Берёзкина", "Наталия", "Юрьевна");
    expect(F::Given, Likeness::LetterReplaced);
    name(asked.row, "Берёзкина", "Натаьлья", "Юрьевна");
    expect(F::Given, Likeness::LetterAdded);
    name(asked.row, "Берёзкина", "Наталья", "Юрьевнп");
    expect(F::Patronymic, Likeness::NeighbourKey);
    name(asked.row, "Берёзкина", "Наталья", "");
    expect(F::Patronymic, Likeness::None);
    name(asked.row, "Берёзкина", "Н", "Юрьевна");
    expect(F::Given, Likeness::Initial);
    name(asked.row, "Наталья", "Берёзкина", "Юрьевна");
    expect(F::Family, Likeness::OtherPlace);
    name(asked.row, "Наталья", "Юрьевна", "Берёзкина");
    expect(F::Patronymic, Likeness::OtherPlace);
    asked.person.name.family = QStringLiteral("Берёзкина-Ким");
    name(asked.row, "Ким Березкина", "Наталья", "Юрьевна");
    expect(F::Family, Likeness::DoubleNameOrder);
    name(asked.row, "Ким", "Наталья", "Юрьевна");
    expect(F::Family, Likeness::HalfOfDouble);
    name(asked.row, "Ким", "Юрьевна", "Наталья"); // the half of a double name, in another order: two mistakes
    CHECK(asked.verdict() == QStringLiteral("probable"));
}

TEST_CASE("Another given name, or too many slips, is another person", "[identity]") {
    Asked asked;
    const auto nobody = [&](const char* family, const char* given, const char* patronymic) {
        name(asked.row, family, given, patronymic);
        INFO(asked.row.name.full().toStdString());
        CHECK(asked.verdict() == QStringLiteral("nobody"));
    };
    nobody("Берёзкина", "Анна", "Юрьевна");      // a sister, a twin
    nobody("Берёзкина", "Наталья", "Ильинична"); // a namesake born the same day
    nobody("Осинкина", "Анна", "Юрьевна");
    nobody("Берёзкина", "", "");
    asked.row = written(asked.person);
    asked.row.birthDate = QDate(1980, 6, 15); // a daughter with her mother's name
    CHECK(asked.verdict() == QStringLiteral("nobody"));
    asked.row = written(asked.person);
    asked.row.birthDate = QDate();
    CHECK(asked.verdict() == QStringLiteral("nobody"));
}

TEST_CASE("A birth date is alike by day and month, one digit, two digits", "[identity]") {
    Asked asked;
    const auto alike = [&](QDate birthDate, Likeness likeness) {
        asked.row.birthDate = birthDate;
        CHECK(asked.verdict() == QStringLiteral("probable"));
        CHECK(asked.likeness(IdentityField::BirthDate) == likeness);
    };
    alike(QDate(1958, 7, 3), Likeness::DayAndMonth);
    alike(QDate(1956, 3, 7), Likeness::DigitReplaced);
    alike(QDate(1985, 3, 7), Likeness::DigitsSwapped);
    name(asked.row, "Берёскина", "Наталья", "Юрьевна"); // and a letter
    alike(QDate(1958, 7, 3), Likeness::DayAndMonth);
    name(asked.row, "Берёскина", "Наталья", "Юревна"); // and two
    CHECK(asked.verdict() == QStringLiteral("nobody"));
}

TEST_CASE("A number that fails its check leads to the number one slip away", "[identity]") {
    Asked asked;
    asked.row.enpWritten = asked.person.enp->toString();
    asked.row.enpWritten[12] = asked.row.enpWritten.at(12) == u'0' ? u'7' : u'0';
    asked.row.birthDate = QDate(1959, 3, 8); // nothing that a birth date could find
    CHECK(asked.verdict() == QStringLiteral("probable"));
    CHECK(asked.likeness(IdentityField::Enp) == Likeness::DigitReplaced);
    asked.row = written(asked.person);
    asked.row.snilsWritten = asked.person.snils->toString().left(10);
    name(asked.row, "Берёзкина", "Наталья", "");
    asked.row.birthDate = QDate();
    CHECK(asked.verdict() == QStringLiteral("probable"));
    CHECK(asked.likeness(IdentityField::Snils) == Likeness::DigitCount);
    name(asked.row, "Осинкин", "Пётр", "Ильич"); // the number alone is too little
    CHECK(asked.verdict() == QStringLiteral("nobody"));
}

TEST_CASE("A woman's other family name is believed when her home agrees or is not known", "[identity]") {
    Asked asked;
    name(asked.row, "Лосева", "Наталья", "Юрьевна");
    CHECK(asked.verdict() == QStringLiteral("probable"));
    CHECK(asked.likeness(IdentityField::Family) == Likeness::ChangedFamily);
    asked.row.phones = {Phone::parse(u"8 921 123-45-67")};
    CHECK(asked.verdict() == QStringLiteral("nobody")); // somebody else's telephone
    asked.row.district = QStringLiteral("7");
    CHECK(asked.verdict() == QStringLiteral("probable"));
    asked.row.district = QStringLiteral("9");
    asked.row.address = QStringLiteral("Садовая 12-34");
    CHECK(asked.verdict() == QStringLiteral("probable"));
    CHECK(asked.likeness(IdentityField::Address) == Likeness::PartOfAddress);

    asked.person.name = {QStringLiteral("Берёзкин"), QStringLiteral("Юрий"), QStringLiteral("Юрьевич")};
    asked.person.sex = Sex::Male;
    asked.row = written(asked.person);
    asked.row.name.family = QStringLiteral("Лосев");
    CHECK(asked.verdict() == QStringLiteral("nobody")); // men change theirs seldom
    asked.row.phones = {Phone::parse(u"8 911 000-00-11")};
    CHECK(asked.verdict() == QStringLiteral("probable"));
}

TEST_CASE("Certain by number: name or birth date may be wrong in one place", "[identity]") {
    Asked asked;
    const auto verdict = [&](auto change) {
        asked.row = rowOf(asked.person, 4);
        asked.row.snils.reset();
        change(asked.row);
        return asked.verdict();
    };
    const QString certain = QStringLiteral("certain"), probable = QStringLiteral("probable");
    CHECK(verdict([](ListRow&) {}) == certain);
    CHECK(verdict([](ListRow& row) { row.name = {}; }) == certain);
    CHECK(verdict([](ListRow& row) { row.birthDate = QDate(); }) == certain);
    CHECK(verdict([](ListRow& row) { row.name.family = QStringLiteral("Лосева"); }) == certain);
    CHECK(verdict([](ListRow& row) { row.birthDate = QDate(1958, 7, 3); }) == certain);
    CHECK(verdict([](ListRow& row) { std::swap(row.name.given, row.name.patronymic); }) == certain);
    CHECK(verdict([](ListRow& row) { row.name.given = QStringLiteral("Натлья"); }) == certain);
    CHECK(verdict([](ListRow& row) { row.name.given = QStringLiteral("Анна"); }) == probable); // her twin's number
    CHECK(verdict([](ListRow& row) { row.birthDate = QDate(1984, 11, 2); }) == probable);      // her mother's number
    CHECK(verdict([](ListRow& row) { row.birthDate = QDate(1978, 3, 7); }) == probable);       // a generation
    CHECK(verdict([](ListRow& row) {
              row.name.family = QStringLiteral("Лосева");
              row.birthDate = QDate(1958, 7, 3);
          }) == probable);
    CHECK(verdict([](ListRow& row) { name(row, "Лосев", "Пётр", "Ильич"); }) == probable);
    CHECK(verdict([](ListRow& row) { row.snils = Snils::compose(160722394); }) == certain);
    CHECK(verdict([](ListRow& row) { // ЕНП hers, СНИЛС another's, and another family name
              row.snils = Snils::compose(160722394);
              row.name.family = QStringLiteral("Лосева");
          }) == probable);
}

TEST_CASE("Certain by number only while nobody else fits better", "[identity]") {
    std::vector<ReconcilePerson> people{someone(), someone()};
    people[1].personId = QStringLiteral("twin");
    people[1].name.given = QStringLiteral("Наталия");
    people[1].enp = enpOf(2);
    people[1].snils.reset();
    ListRow row = rowOf(people[1], 4);
    row.enp = people[0].enp; // the sister's
    row.snils.reset();
    const auto found = IdentityFinder(people).find(row);
    REQUIRE(found.size() == 2);
    CHECK(found.front().certainty == Certainty::Probable);
}

TEST_CASE("A number that stands with two people names whom the name agrees with", "[identity]") {
    std::vector<ReconcilePerson> people{someone(), personOf(5)};
    people[1].snils = people[0].snils;
    people[1].enp.reset();
    ListRow row = rowOf(people[0], 4);
    CHECK(IdentityFinder(people).find(row).front().certainty == Certainty::Certain); // ЕНП and СНИЛС are hers
    row.enp.reset();
    auto found = IdentityFinder(people).find(row);
    REQUIRE(found.size() == 2);
    CHECK(found.front().personId == QStringLiteral("p1"));
    CHECK(found.front().certainty == Certainty::Probable);
    row.name = people[1].name;
    found = IdentityFinder(people).find(row);
    REQUIRE(found.size() == 2);
    CHECK(found.front().personId == QStringLiteral("p5"));
    CHECK(found.front().certainty == Certainty::Probable);
}

TEST_CASE("A given name that others bear is a name, and no slip of another", "[identity]") {
    std::vector<ReconcilePerson> people{someone(), personOf(5), personOf(6)};
    people[0].name.given = QStringLiteral("Дарья");
    people[1].name.given = people[2].name.given = QStringLiteral("Марья");
    people[1].birthDate = people[2].birthDate = QDate(1990, 5, 5);
    ListRow row = rowOf(people[0], 4);
    row.name.given = QStringLiteral("Марья");
    CHECK(IdentityFinder(people).find(row).front().certainty == Certainty::Certain); // both numbers are hers
    row.snils.reset();
    CHECK(IdentityFinder(people).find(row).front().certainty == Certainty::Probable);
    row.name.given = QStringLiteral("Ларья");
    CHECK(IdentityFinder(people).find(row).front().certainty == Certainty::Certain);
}

TEST_CASE("Certain without a number: everything of the name, and the home", "[identity]") {
    Asked asked;
    CHECK(asked.verdict() == QStringLiteral("probable")); // a namesake born the same day looks like this
    asked.row.phones = {Phone::parse(u"8 911 000-00-11")};
    CHECK(asked.verdict() == QStringLiteral("certain"));
    asked.row.phones.clear();
    asked.row.address = QStringLiteral("г. Санкт-Петербург, Садовая ул., дом 12, квартира 34");
    CHECK(asked.verdict() == QStringLiteral("certain"));
    asked.row.name.patronymic.clear();
    CHECK(asked.verdict() == QStringLiteral("probable"));
    asked.row.name = asked.person.name;
    asked.row.enp = enpOf(77); // another's number
    CHECK(asked.verdict() == QStringLiteral("probable"));
}

TEST_CASE("The reasons stand side by side, in words and in JSON", "[identity]") {
    Asked asked;
    name(asked.row, "Берёзкина", "Наталия", "");
    asked.row.enp = enpOf(77);
    asked.row.phones = {Phone::parse(u"8 911 000-00-11")};
    asked.person.phones->append(QStringLiteral("+79210000012"));
    asked.row.enp.reset();
    const auto found = asked.all();
    REQUIRE(found.size() == 1);
    const IdentityMatch& match = found.front();
    const IdentityEvidence* given = match.of(IdentityField::Given);
    REQUIRE(given);
    CHECK(given->file == QStringLiteral("Наталия"));
    CHECK(given->replica == QStringLiteral("Наталья"));
    CHECK(given->agreement == Agreement::Alike);
    CHECK(given->note() == QStringLiteral("one letter replaced"));
    const IdentityEvidence* enp = match.of(IdentityField::Enp);
    REQUIRE(enp);
    CHECK(enp->file.isEmpty());
    CHECK(enp->note() == QStringLiteral("not given"));
    CHECK(match.of(IdentityField::BirthDate)->file == QStringLiteral("07.03.1958"));
    CHECK(match.sentences() ==
          QStringList{QStringLiteral("Given name: Наталия in the row, Наталья in the replica (one letter replaced).")});
    CHECK(match.words() ==
          QStringLiteral("Agree: Family name, Birth date, Sex, Phone. Alike: Given name (one letter "
                         "replaced). Not given: Policy number, SNILS, Patronymic, Address, District."));
    CHECK(match.likeness > 50);
    const QByteArray json = QJsonDocument(identityMatchToJson(match)).toJson();
    CHECK(identityMatchFromJson(QJsonDocument::fromJson(json).object()) == match);
    CHECK(identityMatchFromJson({}).evidence.empty());
    for (int i = 0; i < IdentityFieldCount; ++i) {
        const auto field = static_cast<IdentityField>(i);
        CHECK(identityFieldFromCode(identityFieldCode(field)) == field);
    }
}

TEST_CASE("A crowd of one name and one birth date does not stop the search", "[identity]") {
    // Records without a name and with a birth date that stands for "unknown": comparing all with all would take hours.
    std::vector<ReconcilePerson> people(30000, someone());
    std::vector<ListRow> rows;
    for (int i = 0; i < int(people.size()); ++i) {
        ReconcilePerson& person = people[std::size_t(i)];
        person.personId = QStringLiteral("p%1").arg(i);
        person.enp.reset();
        person.snils.reset();
        rows.push_back(written(person));
    }
    people[20000].name = {QStringLiteral("Осинкин"), QStringLiteral("Пётр"), QStringLiteral("Ильич")};
    rows[0].name = people[20000].name;
    rows.resize(3000);
    const IdentityFinder finder(people);
    CHECK(finder.find(rows[0]).front().personId == QStringLiteral("p20000"));
    for (const ListRow& row : rows)
        REQUIRE_FALSE(finder.find(row).empty());
}

TEST_CASE("Names are folded the same way by the quick road and by the index of the search", "[identity]") {
    // sameFolded and the folding of whole names go round searchKey where they can; both must say what it says.
    for (const char* pair : {"Ёлкина|ЕЛКИНА", "О'Коннор|О Коннор", "Кузьмина-Караваева|кузьмина караваева", "Ли|Лия",
                             "ЙОД|йод", "И\u0306од|йод", "Ё|ё", "Müller|müller", "Ким |ким", "Анна|Анна Мария"}) {
        const QStringList both = QString::fromUtf8(pair).split(u'|');
        Asked asked;
        asked.person.name.family = both.at(0);
        name(asked.row, both.at(1).toUtf8().constData(), "Наталья", "Юрьевна");
        const auto found = asked.all();
        REQUIRE(found.size() == 1);
        INFO(pair);
        CHECK((found.front().of(IdentityField::Family)->agreement == Agreement::Equal) ==
              (searchKey(both.at(0)) == searchKey(both.at(1))));
    }
}
