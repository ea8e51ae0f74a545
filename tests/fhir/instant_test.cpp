#include "fhir/instant.h"

#include <catch2/catch_test_macros.hpp>

#include <QDateTime>

using namespace dutydesk;

TEST_CASE("Instants are read as UTC milliseconds, whatever their offset", "[instant]")
{
    CHECK(parseInstant("1970-01-01T00:00:00Z") == 0);
    CHECK(parseInstant("1970-01-01T03:00:00+03:00") == 0);
    CHECK(parseInstant("1969-12-31T18:30:00-05:30") == 0);
    CHECK(parseInstant("1970-01-01T00:00:00.001Z") == 1);
    CHECK(parseInstant("1970-01-01T00:00:00.1Z") == 100);
    CHECK(parseInstant("1970-01-01T00:00:00.123456789Z") == 123);
    CHECK(parseInstant("1969-12-31T23:59:59.999Z") == -1);
    CHECK(parseInstant("1970-01-01T00:01Z") == 60000);
    CHECK(parseInstant("2016-12-31T23:59:60Z") == parseInstant("2016-12-31T23:59:59Z")); // a leap second
}

TEST_CASE("Instants follow the calendar, as Qt has it", "[instant]")
{
    for (int year : {1900, 1904, 1958, 2000, 2023, 2024, 2026, 2100}) {
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
            const QByteArray text = day.toString(Qt::ISODate).toLatin1() + "T10:20:30.456+03:00";
            const qint64 expected = QDateTime(day, QTime(7, 20, 30, 456), Qt::UTC).toMSecsSinceEpoch();
            if (parseInstant({text.constData(), static_cast<size_t>(text.size())}) != expected)
                FAIL(text.toStdString());
        }
    }
    CHECK(formatInstant(1795173600250) == QDateTime::fromMSecsSinceEpoch(1795173600250, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1());
}

TEST_CASE("What is no instant gives nothing", "[instant]")
{
    for (const char* text : {"", "2026-03-01", "2026-03-01T09:15:00", "2026-02-29T09:15:00Z", "2026-13-01T09:15:00Z", "2026-03-01T24:00:00Z",
                             "2026-03-01T09:15:00.Z", "2026-03-01T09:15:00+3:00", "2026-03-01T09:15:00+03:00x", "2026-03-01 09:15:00Z",
                             "2026-03-01T09:15:00.5", "26-03-01T09:15:00Z......", "2026-03-01T09:15:", "2026-03-01T09:15:0"})
        CHECK(!parseInstant(text).has_value());
    CHECK(isDay("2024-02-29"));
    CHECK(!isDay("2023-02-29"));
    CHECK(!isDay("2100-02-29"));
    CHECK(isDay("2000-02-29"));
    CHECK(!isDay("1950"));
    CHECK(!isDay("1950-03"));
}
