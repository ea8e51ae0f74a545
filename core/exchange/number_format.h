#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace dutydesk {

/// True when numbers in this format are days or times (ECMA-376 part 1, 18.8.30: built-in ids 14–22, 27–36, 45–47,
/// 50–58; else letters of days and times outside quotes, escapes and colour brackets).
bool isDateFormat(int id, QStringView code);

/// The day and time of a serial number as the desk writes it: DD.MM.YYYY, DD.MM.YYYY HH:MM, or HH:MM below one day.
/// Nothing outside 0..2958465 (31.12.9999). The 1900 system counts a 29 February 1900 that never was.
std::optional<QString> serialToText(double serial, bool from1904 = false);

/// The day of a serial number; nothing below 1.
std::optional<QDate> serialToDate(double serial, bool from1904 = false);

/// A number as the file holds it, made plain: whole numbers below 10¹⁵ lose exponent and ".0", others stay as written.
QString plainNumber(std::string_view raw);

} // namespace dutydesk
