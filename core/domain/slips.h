#pragma once

#include <QDate>
#include <QStringView>

#include <optional>
#include <vector>

namespace dutydesk {

/// One slip of the hand between what was written and what was meant: Damerau-Levenshtein distance 0 or 1.
enum class Slip {
    None,
    Replaced,     ///< one character stands for another
    NeighbourKey, ///< as Replaced, and the two keys touch on the ЙЦУКЕН layout
    Left,         ///< one character was left out
    Added,        ///< one character too many
    Swapped,      ///< two characters that stand side by side changed places
};

/// How `written` comes from `meant`; nothing when more than one slip lies between them. Compares characters as they
/// are: fold both before.
std::optional<Slip> slipBetween(QStringView written, QStringView meant);

enum class DateSlip {
    None,
    DayAndMonth,   ///< 03.07 for 07.03
    Digit,         ///< one digit of DD.MM.YYYY
    SwappedDigits, ///< two digits that stand side by side in DDMMYYYY
};

/// How the date `written` comes from `meant`; nothing when more than one slip lies between them, or either is invalid.
std::optional<DateSlip> dateSlipBetween(QDate written, QDate meant);

/// Every other valid date of the years 1 to 9999 from which one slip leads to `date`: some 60, in no order, a few
/// twice.
std::vector<QDate> datesNear(QDate date);

/// Every valid ЕНП (as a number) that one slip separates from `digits`: 15 to 17 digits, else nothing comes. The check
/// digit leaves one repair for each position, so that they are few. Sorted; `digits` itself is not among them.
std::vector<quint64> enpsNear(QStringView digits);

/// The same for a СНИЛС: 10 to 12 digits.
std::vector<quint64> snilsNear(QStringView digits);

} // namespace dutydesk
