#pragma once

#include "domain/sex.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace dutydesk {

/// A day as people write it.
struct DateReading {
    QDate date;             ///< invalid when it cannot be read or there is no such day
    bool noSuchDay = false; ///< it is written like a date, but 31.02 and the like do not exist
    bool shortYear = false; ///< two digits of the year and nothing tells the century
    bool healed = false;    ///< read from something else than a plain date; worth telling
    bool wasSerial = false; ///< from a spreadsheet's serial number
};

/// DD.MM.YYYY, D.M.YYYY, with / - or spaces, YYYY-MM-DD, "7 марта 1958", each with a time behind it; a serial number
/// 3000…73050 (1908 to 2099). A year of two digits is 19YY when 20YY would lie after `today`; else the reading is
/// `shortYear`. An invalid `today` leaves every short year open.
DateReading readDate(QStringView text, QDate today);

/// "М", "муж", "мужской", "1", "m", "male" … ; Unknown for anything else.
Sex readSex(QStringView text);

/// 1 or 2 from "1", "I", "I этап", "второй", "stage 2"; 0 for anything else.
int readStage(QStringView text);

/// "2026-11" from "ноябрь 2026", "11.2026", "01.11.2026", "2026-11"; "2026-Q4" from "IV квартал 2026", "4 кв. 2026";
/// else the text as it stands.
QString readMonth(const QString& text);

/// The digits of a number as spreadsheets keep it: "7.856140892001235E+15" → "7856140892001235". Empty when the text is
/// no such number, or when it does not carry every digit before the decimal point.
QString expandNumber(QStringView text);
/// True for "7.8E+15" and its kind.
bool isExponentNumber(QStringView text);

/// True for what spreadsheets show when a formula failed: "#N/A", "#ЗНАЧ!", "#REF!", "Err:502", "Ошибка:502".
bool looksLikeFormulaError(QStringView text);

/// Several phones in one cell, parted by , ; / or line breaks.
QStringList splitPhones(const QString& text);

/// Ends as patronymics do: -вич, -вна, -ична, -инична, -ич, оглы, кызы.
bool looksLikePatronymic(QStringView word);

/// Puts Cyrillic in the place of Latin letters that look the same, when the words of the name are otherwise Cyrillic.
/// `leftLatin` tells that Latin letters without a twin (or a wholly Latin word) remain.
struct HealedText {
    QString text;
    bool healed = false;
    bool leftLatin = false;
};
HealedText healLookAlikes(const QString& text);

} // namespace dutydesk
