#pragma once

#include "domain/records.h"

#include <QByteArray>

namespace dutydesk {

/// A FHIR instant or dateTime with a time ("2026-03-01T09:15:00.250+03:00", "…Z") as milliseconds of UTC. Fractions beyond the
/// millisecond are cut off; second 60 counts as 59. A date without time, a time without offset, or a date that the calendar
/// does not have gives nothing. R4: https://hl7.org/fhir/R4/datatypes.html#instant
InstantMs parseInstant(Utf8 text);

/// "2026-03-01T06:15:00.250Z", as FHIR wants it.
QByteArray formatInstant(qint64 ms);

/// Whether the text is a whole calendar day 'YYYY-MM-DD' of a year 1 … 9999.
bool isDay(Utf8 text);

/// Days since 1970-01-01 of a proleptic Gregorian date (month 1 … 12, day 1 … 31).
qint64 daysFromCivil(int year, int month, int day);

} // namespace dutydesk
