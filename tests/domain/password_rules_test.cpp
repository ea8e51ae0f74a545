#include "rules_fixture.h"

#include "domain/password_rules.h"

using namespace dutydesk;

namespace {

QString refusal(const char* password) {
    const auto checked = test::shippedRules().passwords.check(QString::fromUtf8(password), QStringLiteral("v.sokolova"),
                                                              QStringLiteral("Соколова Вера Андреевна"));
    return checked ? QString() : checked.error().message;
}

} // namespace

TEST_CASE("Good passwords pass, in Russian too", "[passwords]") {
    for (const char* good :
         {"a demonstration", "тихий вечер у реки", "Kx7#pq9Lm2", "корова спит в метро", "9fQz-рыба"}) {
        INFO(good);
        CHECK(refusal(good).isEmpty());
    }
}

TEST_CASE("A password that is easily guessed is refused in words that say why", "[passwords]") {
    // Source: resources/rules/passwords.json (ФСТЭК, «Меры защиты информации», ИАФ.4).
    CHECK(refusal("Kx7#pq9").contains(QStringLiteral("too short")));
    CHECK(refusal("aaaaaaaaab").contains(QStringLiteral("repeats")));
    CHECK(refusal("Password123").contains(QStringLiteral("tries first")));
    CHECK(refusal("ПОЛИКЛИНИКА").contains(QStringLiteral("tries first")));
    CHECK(refusal("соколова1981").contains(QStringLiteral("login or the name")));
    CHECK(refusal("x-v.sokolova-x").contains(QStringLiteral("login or the name")));
    CHECK(refusal("123456789").contains(QStringLiteral("run")));
    CHECK(refusal("qwertyuiasdf").contains(QStringLiteral("run")));
    CHECK(refusal("фывапролд").contains(QStringLiteral("run")));
    CHECK(refusal("9876543210").contains(QStringLiteral("run")));
}

TEST_CASE("A rules file with nonsense about passwords is refused by name", "[passwords]") {
    const QByteArray good = test::shippedFile("rules/passwords.json");
    REQUIRE(PasswordRules::fromJson(good));
    for (const auto& [from, to] :
         {std::pair{"\"shortest\": 8", "\"shortest\": 3"}, std::pair{"\"lock_after\": 8", "\"lock_after\": \"many\""},
          std::pair{"\"distinct\"", "\"distinkt\""}}) {
        QByteArray bad = good;
        REQUIRE(bad.contains(from));
        const auto parsed = PasswordRules::fromJson(bad.replace(from, to));
        REQUIRE_FALSE(parsed);
        CHECK(QString(parsed.error().message + parsed.error().details).contains(QStringLiteral("passwords.json")));
    }
}
