#include "common/format.h"
#include "shell/interface_language.h"
#include "common/password_strength.h"
#include "shell/sync_schedule_rule.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;

namespace {

const QDate Friday{2026, 11, 20};

} // namespace

TEST_CASE("values are written the way they are read in Russia", "[ui][format]")
{
    CHECK(formatDate({1951, 3, 7}) == u"07.03.1951");
    CHECK(formatDate({}) == QString());
    CHECK(formatCount(1188) == u"1188");
    CHECK(formatCount(67400) == QStringLiteral("67\u202f400"));
    CHECK(formatCount(-115000) == QStringLiteral("\u2212115\u202f000"));
    CHECK(formatCount(0) == u"0");
    CHECK(formatPhone(QStringLiteral("89211234567")) == u"+7 (921) 123-45-67");
    CHECK(formatPhone(QStringLiteral("доб. 12")) == u"доб. 12");
    CHECK(formatEnp(QStringLiteral("7848530871000165")) == QStringLiteral("7848\u00a05308\u00a07100\u00a00165"));
    CHECK(formatEnp(QStringLiteral("12")) == u"12");
    CHECK(formatShare(1, 0) == u"—");
    CHECK(formatMoment(QDateTime({2026, 11, 20}, {5, 5}, Qt::UTC)) == u"20.11.2026 08:05");
}

TEST_CASE("days near by have words", "[ui][format]")
{
    InterfaceLanguage language;
    REQUIRE(language.use(QStringLiteral("ru")));
    CHECK(formatNearDate(Friday, Friday) == u"сегодня");
    CHECK(formatNearDate(Friday.addDays(-1), Friday) == u"вчера");
    CHECK(formatNearDate(Friday.addDays(1), Friday) == u"завтра");
    CHECK(formatNearDate(Friday.addDays(3), Friday) == u"понедельник, 23.11");
    CHECK(formatNearDate(Friday.addDays(7), Friday) == u"27.11.2026");
    CHECK(formatNearDate(Friday.addDays(-2), Friday) == u"18.11.2026");
    CHECK(formatShare(98, 100) == QStringLiteral("98\u00a0%"));
}

TEST_CASE("weekdays, rooms, names and lengths are written as they stand in a sentence", "[ui][format]")
{
    InterfaceLanguage language;
    REQUIRE(language.use(QStringLiteral("ru")));
    CHECK(weekdayInSentence(Friday) == u"пятница");
    CHECK(formatRoom(QStringLiteral("343")) == QStringLiteral("каб.\u00a0343"));
    CHECK(formatRoom(QStringLiteral("каб. 343")) == QStringLiteral("каб.\u00a0343"));
    CHECK(formatRoom(QStringLiteral("Кабинет 12А")) == QStringLiteral("каб.\u00a012А"));
    CHECK(formatRoom(QStringLiteral("процедурная")) == u"процедурная");
    CHECK(formatRoom({}) == QString());
    CHECK(formatLength(420) == u"0,4 с");
    CHECK(formatLength(12'400) == u"12 с");
    CHECK(formatLength(200'000) == u"3 мин 20 с");
    CHECK(formatLength(-1) == QString());
    REQUIRE(language.use(QStringLiteral("en")));
    CHECK(weekdayInSentence(Friday) == u"Friday");
    CHECK(formatNearDate(Friday.addDays(3), Friday) == u"Monday, 23.11");
    CHECK(formatRoom(QStringLiteral("каб. 343")) == u"room 343");
    CHECK(formatLength(420) == u"0.4 s");
    CHECK(formatShortName(QStringLiteral("Орлова Анастасия Сергеевна")) == QStringLiteral("Орлова\u00a0А.\u00a0С."));
    CHECK(formatShortName(QStringLiteral("Орлова")) == u"Орлова");
    CHECK(formatShortName(QStringLiteral("дежурный врач отделения")) == u"дежурный врач отделения");
}

TEST_CASE("ages take the plural of the language", "[ui][format]")
{
    InterfaceLanguage language;
    REQUIRE(language.use(QStringLiteral("ru")));
    CHECK(formatAge(1) == u"1 год");
    CHECK(formatAge(2) == u"2 года");
    CHECK(formatAge(5) == u"5 лет");
    CHECK(formatAge(11) == u"11 лет");
    CHECK(formatAge(21) == u"21 год");
    CHECK(formatAge(74) == u"74 года");
    CHECK(formatAge(-1) == QString());
    REQUIRE(language.use(QStringLiteral("en")));
    CHECK(formatAge(1) == u"1 year");
    CHECK(formatAge(75) == u"75 years");
}

TEST_CASE("the schedule owes a sync when a planned moment has passed", "[ui][schedule]")
{
    SyncSchedule daily;
    daily.dailyAt = {8, 0};
    const QDateTime now(Friday, {9, 30});
    CHECK(lastPlannedSync(daily, now) == QDateTime(Friday, {8, 0}));
    CHECK(lastPlannedSync(daily, QDateTime(Friday, {7, 59})) == QDateTime(Friday.addDays(-1), {8, 0}));
    CHECK(syncIsDue(daily, QDateTime(Friday.addDays(-1), {8, 1}), now));
    CHECK_FALSE(syncIsDue(daily, QDateTime(Friday, {8, 0}), now));
    CHECK(syncIsDue(daily, {}, now));
    CHECK(nextPlannedSync(daily, now) == QDateTime(Friday.addDays(1), {8, 0}));

    SyncSchedule weekly;
    weekly.daily = false;
    weekly.weekly = true;
    weekly.weekday = 1;
    weekly.weeklyAt = {10, 0};
    const QDate monday = Friday.addDays(-4);
    CHECK(lastPlannedSync(weekly, now) == QDateTime(monday, {10, 0}));
    CHECK(lastPlannedSync(weekly, QDateTime(monday, {9, 0})) == QDateTime(monday.addDays(-7), {10, 0}));
    CHECK(nextPlannedSync(weekly, now) == QDateTime(monday.addDays(7), {10, 0}));

    SyncSchedule none;
    none.daily = false;
    CHECK_FALSE(syncIsDue(none, {}, now));
    CHECK_FALSE(nextPlannedSync(none, now).isValid());
}

TEST_CASE("passwords are judged by what it takes to guess them", "[ui][password]")
{
    CHECK(passwordStrength(QStringLiteral("short")) == PasswordStrength::TooShort);
    CHECK(passwordStrength(QStringLiteral("aaaaaaaaaaaa")) == PasswordStrength::Weak);
    CHECK(passwordStrength(QStringLiteral("12345678901")) == PasswordStrength::Weak);
    CHECK(passwordStrength(QStringLiteral("ivanova2026!"), QStringLiteral("ivanova")) == PasswordStrength::Weak);
    CHECK(passwordStrength(QStringLiteral("Tk9vXw2q")) == PasswordStrength::Fair);
    CHECK(passwordStrength(QStringLiteral("снег ромашка паровоз окно")) == PasswordStrength::Good);
}
