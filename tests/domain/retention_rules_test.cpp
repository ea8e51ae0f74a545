#include "rules_fixture.h"

#include "domain/retention_rules.h"

using namespace dutydesk;

TEST_CASE("Data are kept for three years after death or after the change of the insurer", "[retention]") {
    // Sources: 152-ФЗ, article 5 part 7; Civil Code, article 196 (three years); resources/rules/retention.json.
    const RetentionRules& rules = test::shippedRules().retention;
    const QDate died(2022, 5, 4), left(2021, 1, 31);
    CHECK(rules.keptUntil({died, {}, {}}) == QDate(2025, 5, 4));
    CHECK(rules.keptUntil({{}, left, {}}) == QDate(2024, 1, 31));
    CHECK(rules.keptUntil({died, left, {}}) == QDate(2025, 5, 4));
}

TEST_CASE("While the aim lasts there is no last day, and later work puts it off", "[retention]") {
    const RetentionRules& rules = test::shippedRules().retention;
    CHECK_FALSE(rules.keptUntil({}).isValid());
    CHECK_FALSE(rules.keptUntil({{}, {}, QDate(2015, 1, 1)}).isValid());
    CHECK(rules.keptUntil({{}, QDate(2021, 1, 31), QDate(2021, 6, 1)}) == QDate(2024, 6, 1));
    CHECK(rules.keptUntil({{}, QDate(2021, 1, 31), QDate(2020, 6, 1)}) == QDate(2024, 1, 31));
    CHECK(rules.keptUntil({{}, QDate(2024, 2, 29), {}}) == QDate(2027, 2, 28));
}

TEST_CASE("A rules file with nonsense about keeping data is refused by name", "[retention]") {
    const QByteArray good = test::shippedFile("rules/retention.json");
    REQUIRE(RetentionRules::fromJson(good));
    for (const auto& [from, to] : {std::pair{"\"after_death\": {\"years\": 3", "\"after_death\": {\"years\": -1"},
                                   std::pair{"\"after_leaving\"", "\"after_leavin\""},
                                   std::pair{"\"certificate\": {\"years\"", "\"certificate\": {\"jears\""}}) {
        QByteArray bad = good;
        REQUIRE(bad.contains(from));
        const auto parsed = RetentionRules::fromJson(bad.replace(from, to));
        REQUIRE_FALSE(parsed);
        CHECK(QString(parsed.error().message + parsed.error().details).contains(QStringLiteral("retention.json")));
    }
}
