#include "domain/duplicates.h"

#include "identity_population.h"
#include "reconciliation_fixture.h"

#include <QSet>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// A record without numbers that is like `person`.
ReconcilePerson again(const ReconcilePerson& person, const char* id) {
    ReconcilePerson record = person;
    record.personId = QString::fromLatin1(id);
    record.enp.reset();
    record.snils.reset();
    return record;
}

std::vector<DuplicatePair> pairsOf(const ReconcilePerson& one, const ReconcilePerson& other) {
    return findDuplicates(std::vector<ReconcilePerson>{one, other});
}

ReconcilePerson someone() {
    ReconcilePerson person = personOf(1);
    person.name = {QStringLiteral("Берёзкина"), QStringLiteral("Наталья"), QStringLiteral("Юрьевна")};
    return person;
}

} // namespace

TEST_CASE("The same number, the same name and birth date, and one slip are found with their grounds", "[duplicates]") {
    const ReconcilePerson one = someone();
    const auto ground = [&](auto change) {
        ReconcilePerson other = again(one, "x");
        change(other);
        const auto pairs = pairsOf(one, other);
        REQUIRE(pairs.size() == 1);
        CHECK(pairs[0].first == QStringLiteral("p1"));
        CHECK(pairs[0].second == QStringLiteral("x"));
        CHECK(pairs[0].match.personId == QStringLiteral("x"));
        return QString(duplicateGroundCode(pairs[0].ground) +
                       (pairs[0].match.certainty == Certainty::Certain ? QStringLiteral(", certain") : QString()));
    };
    CHECK(ground([&](auto& p) { p.enp = one.enp; }) == QStringLiteral("same-enp, certain"));
    CHECK(ground([&](auto& p) { p.snils = one.snils; }) == QStringLiteral("same-snils, certain"));
    CHECK(ground([&](auto& p) { p.snils = one.snils, p.enp = enpOf(7); }) == QStringLiteral("same-snils, certain"));
    CHECK(ground([&](auto& p) { p.snils = one.snils, p.name.family = QStringLiteral("Лосева"); }) ==
          QStringLiteral("same-snils, certain"));
    CHECK(ground([&](auto& p) { p.snils = one.snils, p.name.given = QStringLiteral("Анна"); }) ==
          QStringLiteral("same-snils")); // a twin with her sister's number: look before joining
    CHECK(ground([](auto&) {}) == QStringLiteral("same-name-and-birth-date"));
    CHECK(ground([](auto& p) { p.name.family = QStringLiteral("БЕРЕЗКИНА"); }) ==
          QStringLiteral("same-name-and-birth-date"));
    CHECK(ground([](auto& p) { p.name.patronymic.clear(); }) == QStringLiteral("same-name-and-birth-date"));
    CHECK(ground([](auto& p) { p.name.family = QStringLiteral("Берёзина"); }) == QStringLiteral("alike"));
    CHECK(ground([](auto& p) { std::swap(p.name.given, p.name.patronymic); }) == QStringLiteral("alike"));
    CHECK(ground([](auto& p) { p.birthDate = QDate(1958, 7, 3); }) == QStringLiteral("alike"));
}

TEST_CASE("Twins, namesakes with their own numbers, parents and children are no duplicates", "[duplicates]") {
    const ReconcilePerson one = someone();
    const auto none = [&](auto change) {
        ReconcilePerson other = again(one, "x");
        change(other);
        return pairsOf(one, other).empty();
    };
    CHECK(none([](auto& p) { p.name.given = QStringLiteral("Анна"); }));
    CHECK(none([](auto& p) { p.enp = enpOf(7), p.snils = Snils::compose(160722394); })); // born the same day
    CHECK(none([](auto& p) { p.enp = enpOf(7), p.name.family = QStringLiteral("Берёзина"); }));
    CHECK(none([](auto& p) { p.birthDate = QDate(1982, 6, 1); }));
    CHECK(none([](auto& p) { p.duplicateOf = QStringLiteral("p1"); })); // joined already
    CHECK(none([](auto& p) { p.name = {}; }));
}

TEST_CASE("Duplicates hang together in groups", "[duplicates]") {
    std::vector<ReconcilePerson> records{someone(), personOf(9), again(someone(), "b"), again(someone(), "c")};
    records[1].name = {QStringLiteral("Осинкин"), QStringLiteral("Пётр"), QStringLiteral("Ильич")};
    records[2].enp = records[0].enp;
    records.push_back(again(records[1], "d"));
    records.back().snils = records[1].snils;
    const auto groups = duplicateGroups(findDuplicates(records));
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].personIds == QStringList{QStringLiteral("p1"), QStringLiteral("b"), QStringLiteral("c")});
    CHECK_FALSE(groups[0].certain); // "c" hangs on a name alone
    CHECK(groups[1].personIds == QStringList{QStringLiteral("p9"), QStringLiteral("d")});
    CHECK(groups[1].certain);
    CHECK(duplicateGroups({}).empty());
}

TEST_CASE("Every planted duplicate is found among thousands, and few others", "[duplicates]") {
    std::vector<ReconcilePerson> records = makeIdentityPopulation(4, 6000, 0).persons;
    const std::size_t originals = records.size();
    QSet<QString> planted;
    for (std::size_t i = 0; i < originals; i += 40) {
        ReconcilePerson copy = records[i];
        copy.personId = QStringLiteral("copy%1").arg(i);
        switch (i / 40 % 4) {
        case 0:
            copy.enp.reset();
            break;
        case 1:
            copy.snils.reset();
            copy.name.patronymic.clear();
            break;
        case 2:
            copy.enp.reset();
            copy.snils.reset();
            copy.name.family += u'и';
            break;
        default:
            copy.enp.reset();
            copy.snils.reset();
            copy.birthDate = copy.birthDate.addYears(copy.birthDate.year() % 10 == 9 ? -1 : 1);
        }
        if (!copy.birthDate.isValid() || (copy.birthDate.month() == 2 && copy.birthDate.day() > 27))
            continue;
        planted.insert(records[i].personId + u'|' + copy.personId);
        records.push_back(std::move(copy));
    }
    const auto pairs = findDuplicates(records);
    QSet<QString> found;
    for (const DuplicatePair& pair : pairs) {
        REQUIRE(pair.first != pair.second);
        REQUIRE_FALSE(found.contains(QString(pair.first + u'|' + pair.second)));
        found.insert(pair.first + u'|' + pair.second);
    }
    for (const QString& pair : planted) {
        INFO(pair.toStdString());
        CHECK(found.contains(pair));
    }
    CHECK(planted.size() > 100);
    CHECK(found.size() < planted.size() + 20);
    CHECK(findDuplicates(records) == pairs);
}

TEST_CASE("A birth date that stands for unknown does not make everybody look at everybody", "[duplicates]") {
    std::vector<ReconcilePerson> records = makeIdentityPopulation(5, 3000, 0).persons;
    for (ReconcilePerson& record : records)
        record.birthDate = QDate(1900, 1, 1);
    const std::size_t known = findDuplicates(records).size();
    records.push_back(again(records[10], "x"));
    CHECK(findDuplicates(records).size() > known);
    records.assign(20000, again(someone(), "x")); // and one name for all of them
    for (std::size_t i = 0; i < records.size(); ++i)
        records[i].personId = QString::number(i);
    const auto pairs = findDuplicates(records);
    CHECK(pairs.size() == records.size() - 1); // each hangs on the next
    CHECK(duplicateGroups(pairs).size() == 1);
}
