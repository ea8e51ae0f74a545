#include "domain/working_calendar.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;

namespace {

// New Year's holidays 2026 (Labour Code, article 112: 1–8 January; the decree on moved days gives 9 January) and a
// working Saturday of 2025 (1 November, moved to 3 November).
const QByteArray Data = R"({"years": [
  {"year": 2025, "holidays": ["2025-11-03", "2025-11-04", "2025-12-31"], "working": ["2025-11-01"]},
  {"year": 2026, "holidays": ["2026-01-01", "2026-01-02", "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09"]}
]})";

WorkingCalendar calendar()
{
    auto loaded = WorkingCalendar::fromJson(Data);
    REQUIRE(loaded);
    return *loaded;
}

} // namespace

TEST_CASE("Weekends and holidays are off, moved Saturdays are at work", "[calendar]")
{
    const WorkingCalendar days = calendar();
    CHECK(days.isWorkingDay(QDate(2025, 11, 1)));
    CHECK_FALSE(days.isWorkingDay(QDate(2025, 11, 2)));
    CHECK_FALSE(days.isWorkingDay(QDate(2025, 11, 3)));
    CHECK(days.isWorkingDay(QDate(2025, 11, 5)));
    CHECK_FALSE(days.isWorkingDay(QDate(2026, 1, 9)));
    CHECK(days.isWorkingDay(QDate(2030, 1, 1))); // a year without data: weekends only
}

TEST_CASE("Working days are added over weekends and holidays", "[calendar]")
{
    const WorkingCalendar days = calendar();
    CHECK(days.addWorkingDays(QDate(2025, 10, 31), 1) == QDate(2025, 11, 1));
    CHECK(days.addWorkingDays(QDate(2025, 11, 1), 1) == QDate(2025, 11, 5));
    CHECK(days.addWorkingDays(QDate(2025, 12, 30), 3) == QDate(2026, 1, 14));
    CHECK(days.addWorkingDays(QDate(2025, 11, 5), 0) == QDate(2025, 11, 5));
    CHECK(days.addWorkingDays(QDate(2025, 11, 2), 0) == QDate(2025, 11, 5));
    CHECK(days.addWorkingDays(QDate(2025, 11, 3), 1) == QDate(2025, 11, 5));
}

TEST_CASE("Working days between are the inverse of adding them", "[calendar]")
{
    const WorkingCalendar days = calendar();
    for (QDate from(2025, 10, 20); from < QDate(2025, 11, 20); from = from.addDays(1)) {
        for (int n = 1; n < 60; n += 7) {
            const QDate to = days.addWorkingDays(from, n);
            REQUIRE(days.workingDaysBetween(from, to) == n);
            REQUIRE(days.workingDaysBetween(to, from) == -n);
        }
    }
    CHECK(days.workingDaysBetween(QDate(2025, 11, 5), QDate(2025, 11, 5)) == 0);
}

TEST_CASE("Days that are no days end at once", "[calendar]")
{
    const WorkingCalendar days = calendar();
    CHECK(days.workingDaysBetween(QDate(), QDate(2026, 1, 1)) == 0);
    CHECK(days.workingDaysBetween(QDate(2026, 1, 1), QDate()) == 0);
    CHECK_FALSE(days.addWorkingDays(QDate(), 3).isValid());
    CHECK_FALSE(days.addWorkingDays(QDate(), 0).isValid());
}

TEST_CASE("A damaged calendar names the year and the entry", "[calendar]")
{
    const auto refused = [](const QByteArray& json, const QString& named) {
        const auto loaded = WorkingCalendar::fromJson(json);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().kind == ErrorKind::BadInput);
        CHECK(loaded.error().details.contains(named));
    };
    refused("not json", QString());
    refused("[]", QString());
    refused("{}", QStringLiteral("years"));
    refused(R"({"years": []})", QStringLiteral("years"));
    refused(R"({"years": [{"year": 2026, "holidays": ["2026-02-30"]}]})", QStringLiteral("2026-02-30"));
    refused(R"({"years": [{"year": 2026, "holidays": ["2025-01-01"]}]})", QStringLiteral("2026, holidays"));
    refused(R"({"years": [{"year": 2026, "holidays": [], "working": [7]}]})", QStringLiteral("2026, working"));
}
