#include "rules_fixture.h"

using namespace dutydesk;

namespace {

int workingDaysIn(int year) {
    return test::shippedRules().calendar.workingDaysBetween(QDate(year - 1, 12, 31), QDate(year, 12, 31));
}

} // namespace

// The yearly numbers of working days at five days a week, as the production calendars of the decrees give them.
TEST_CASE("The holiday calendar has as many working days as the decrees give", "[calendar]") {
    CHECK(workingDaysIn(2024) == 248); // decree 1314 of 10.08.2023
    CHECK(workingDaysIn(2025) == 247); // decree 1335 of 04.10.2024
    CHECK(workingDaysIn(2026) == 247); // decree 1466 of 24.09.2025
}

TEST_CASE("Moved days of the decrees are off or at work", "[calendar]") {
    const WorkingCalendar& calendar = test::shippedRules().calendar;
    CHECK(calendar.isWorkingDay(QDate(2024, 4, 27))); // a Saturday moved to 29 April
    CHECK_FALSE(calendar.isWorkingDay(QDate(2024, 12, 30)));
    CHECK(calendar.isWorkingDay(QDate(2025, 11, 1))); // a Saturday moved to 3 November
    CHECK_FALSE(calendar.isWorkingDay(QDate(2025, 6, 13)));
    CHECK_FALSE(calendar.isWorkingDay(QDate(2026, 1, 9)));   // from 3 January
    CHECK_FALSE(calendar.isWorkingDay(QDate(2026, 12, 31))); // from 4 January
    CHECK_FALSE(calendar.isWorkingDay(QDate(2026, 5, 11)));  // 9 May is a Saturday: Labour Code, art. 112
    CHECK(calendar.isWorkingDay(QDate(2026, 1, 12)));
}

TEST_CASE("Three working days over the New Year end after the holidays", "[calendar]") {
    CHECK(test::shippedRules().calendar.addWorkingDays(QDate(2025, 12, 30), 3) == QDate(2026, 1, 14));
}

TEST_CASE("The year without a decree says so in its note", "[calendar]") {
    const QByteArray json = test::shippedFile("rules/calendar.json");
    CHECK(QString::fromUtf8(json).contains(u"Переносы со 2 и 3 января 2027 года постановлением ещё не установлены"));
}
