#include "exchange/cell_values.h"

#include "domain/person_name.h"
#include "exchange/number_format.h"

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

constexpr std::array<QStringView, 12> MonthStems{u"янв", u"фев", u"мар", u"апр", u"ма",  u"июн",
                                                 u"июл", u"авг", u"сен", u"окт", u"ноя", u"дек"};

// From 1908, so that a bare year is never taken for a serial number, to 2099.
constexpr int FirstSerial = 3000;
constexpr int LastSerial = 73050;
constexpr qsizetype LongestValue = 60; // a longer text is no date, month or stage, and would only cost time

/// 1…12 from a month's name or its beginning; 0 when it is none. "ма" stands for май and мая only.
int monthOfWord(QStringView word) {
    for (int i = 0; i < 12; ++i) {
        const QStringView stem = MonthStems[std::size_t(i)];
        if (i == 4 ? word == u"май" || word == u"мая" : word.startsWith(stem))
            return i + 1;
    }
    return 0;
}

/// Numbers and words of a date, with the separators gone; at most four.
QStringList dateParts(QStringView text) {
    QStringList parts;
    QString part;
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) {
            const bool breaks = !part.isEmpty() && part.back().isDigit() != c.isDigit();
            if (breaks) {
                parts << part;
                part.clear();
            }
            part += c.toLower();
        } else if (!part.isEmpty()) {
            parts << part;
            part.clear();
        }
    }
    if (!part.isEmpty())
        parts << part;
    return parts;
}

/// Cuts off "T00:00:00", " 0:00" and " г.".
QStringView withoutTime(QStringView text) {
    const qsizetype colon = text.indexOf(u':');
    if (colon > 0) {
        qsizetype at = colon;
        while (at > 0 && text.at(at - 1).isDigit())
            --at;
        text = text.left(at);
        while (!text.isEmpty() && (text.back().isSpace() || text.back() == u'T' || text.back() == u','))
            text.chop(1);
    }
    return text;
}

DateReading dateOf(int day, int month, const QString& yearText, QDate today) {
    DateReading reading;
    int year = yearText.toInt();
    if (yearText.size() == 2) {
        const bool ahead = today.isValid() && QDate(2000 + year, 1, 1) > today;
        if (!ahead) {
            reading.shortYear = true;
            return reading;
        }
        year += 1900;
        reading.healed = true;
    } else if (yearText.size() != 4) {
        return reading;
    }
    reading.date = QDate(year, month, day);
    reading.noSuchDay = !reading.date.isValid();
    return reading;
}

QChar cyrillicTwin(QChar c) {
    static constexpr QStringView latin = u"ABCEHKMOPTXYaceopxykmt";
    static constexpr QStringView cyrillic = u"АВСЕНКМОРТХУасеорхукмт";
    const qsizetype at = latin.indexOf(c);
    return at < 0 ? QChar() : cyrillic.at(at);
}

} // namespace

DateReading readDate(QStringView text, QDate today) {
    if (text.size() == 10 && text.at(2) == u'.' && text.at(5) == u'.') { // nearly every date of a list
        bool day = false, month = false, year = false;
        DateReading plain;
        plain.date = QDate(text.mid(6).toInt(&year), text.mid(3, 2).toInt(&month), text.left(2).toInt(&day));
        plain.noSuchDay = !plain.date.isValid();
        if (day && month && year)
            return plain;
    }
    if (text.size() > LongestValue)
        return {};
    const QStringView plain = withoutTime(text.trimmed());
    const QStringList parts = dateParts(plain);
    const auto number = [&](int i) { return parts.at(i).toInt(); };
    const bool digits = std::all_of(parts.begin(), parts.end(), [](const QString& p) { return p.front().isDigit(); });
    DateReading reading;
    if (parts.size() == 1 && digits && parts.front().size() == plain.size()) {
        const int serial = number(0);
        if (plain.size() == 8) // 19580307
            return dateOf(parts.front().mid(6, 2).toInt(), parts.front().mid(4, 2).toInt(), parts.front().left(4),
                          today);
        if (serial < FirstSerial || serial > LastSerial)
            return reading;
        reading.date = serialToDate(serial).value_or(QDate());
        reading.healed = reading.wasSerial = true;
        return reading;
    }
    if (parts.size() < 3 || parts.size() > 4)
        return reading;
    if (parts.size() == 4 && !parts.at(3).startsWith(u'г'))
        return reading;
    if (digits && parts.at(0).size() == 4)
        return dateOf(number(2), number(1), parts.at(0), today);
    if (parts.at(0).size() > 2 || !parts.at(0).front().isDigit() || !parts.at(2).front().isDigit())
        return reading;
    if (const int month = monthOfWord(parts.at(1)))
        return dateOf(number(0), month, parts.at(2), today);
    return parts.at(1).size() <= 2 && parts.at(1).front().isDigit() ? dateOf(number(0), number(1), parts.at(2), today)
                                                                    : reading;
}

Sex readSex(QStringView text) {
    const QString key = searchKey(text);
    if (key == u"1" || key == u"м" || key.startsWith(u"муж") || key == u"m" || key == u"male")
        return Sex::Male;
    if (key == u"2" || key == u"ж" || key.startsWith(u"жен") || key == u"f" || key == u"female")
        return Sex::Female;
    return Sex::Unknown;
}

int readStage(QStringView text) {
    for (const QString& word : searchKey(text.left(LongestValue)).split(u' ', Qt::SkipEmptyParts)) {
        if (word == u"1" || word == u"i" || word == u"і" || word.startsWith(u"перв"))
            return 1;
        if (word == u"2" || word == u"ii" || word == u"іі" || word.startsWith(u"втор"))
            return 2;
    }
    return 0;
}

QString readMonth(const QString& text) {
    if (text.size() > LongestValue)
        return text;
    const QStringList parts = dateParts(text);
    int month = 0, quarter = 0, year = 0;
    int previous = 0;
    for (const QString& part : parts) {
        static const QStringList roman{QStringLiteral("i"), QStringLiteral("ii"), QStringLiteral("iii"),
                                       QStringLiteral("iv")};
        const int value = part.front().isDigit() ? part.toInt() : int(roman.indexOf(part)) + 1;
        if (part.front().isDigit() && part.size() == 4)
            year = value;
        else if (part.startsWith(u"кв") && previous >= 1 && previous <= 4)
            quarter = previous;
        else if (const int named = monthOfWord(part))
            month = named;
        previous = value;
    }
    if (year == 0)
        return text;
    if (quarter > 0)
        return QStringLiteral("%1-Q%2").arg(year).arg(quarter);
    if (month == 0 && (parts.size() == 2 || parts.size() == 3)) {
        // 11.2026, 2026-11, 01.11.2026, 2026-11-01
        const QString& part = parts.size() == 3 ? parts.at(1) : parts.at(parts.at(0).size() == 4 ? 1 : 0);
        month = part.size() <= 2 ? part.toInt() : 0;
    }
    return month >= 1 && month <= 12 ? QStringLiteral("%1-%2").arg(year).arg(month, 2, 10, QLatin1Char('0')) : text;
}

bool isExponentNumber(QStringView text) {
    const qsizetype e = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (e < 1 || e + 1 >= text.size() || text.size() - e > 4)
        return false;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    int separators = 0;
    for (const QChar c : text.left(e)) {
        separators += c == u'.' || c == u',' ? 1 : 0;
        if (!isDigit(c) && c != u'.' && c != u',')
            return false;
    }
    QStringView exponent = text.mid(e + 1);
    if (exponent.front() == u'+')
        exponent = exponent.mid(1);
    return separators <= 1 && isDigit(text.front()) && isDigit(text.at(e - 1)) && !exponent.isEmpty() &&
           exponent.size() <= 2 && std::all_of(exponent.begin(), exponent.end(), isDigit);
}

QString expandNumber(QStringView text) {
    if (!isExponentNumber(text))
        return {};
    const qsizetype e = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    QString digits;
    qsizetype whole = -1;
    for (const QChar c : text.left(e)) {
        if (c.isDigit())
            digits += c;
        else
            whole = digits.size();
    }
    if (whole < 0)
        whole = digits.size();
    const qsizetype length = whole + text.mid(e + 1).toInt();
    // A digit too few was cut off by the program that wrote the number; nobody can tell what it was.
    return digits.size() == length ? digits : QString();
}

bool looksLikeFormulaError(QStringView text) {
    if (text.size() < 3 || text.size() > 20)
        return false;
    if (text.startsWith(u"Err:") || text.startsWith(u"Ошибка:"))
        return text.back().isDigit();
    if (text.front() != u'#' || text.contains(u' '))
        return false;
    return text.back() == u'!' || text.back() == u'?' || text == u"#N/A" || text == u"#Н/Д";
}

QStringList splitPhones(const QString& text) {
    QStringList phones;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !QStringView(u",;/|\n\r").contains(text.at(i)))
            continue;
        if (QString part = text.mid(from, i - from).trimmed(); !part.isEmpty())
            phones << std::move(part);
        from = i + 1;
    }
    return phones;
}

bool looksLikePatronymic(QStringView word) {
    static constexpr std::array<QStringView, 8> endings{u"вич", u"вна", u"ична", u"ьич",
                                                        u"мич", u"кич", u"оглы", u"кызы"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](QStringView ending) { return word.endsWith(ending, Qt::CaseInsensitive); });
}

HealedText healLookAlikes(const QString& text) {
    HealedText result{text, false, false};
    const auto isLatin = [](QChar c) { return c.unicode() < 0x250 && c.isLetter(); };
    if (std::none_of(text.begin(), text.end(), isLatin))
        return result;
    const bool cyrillic =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
    result.leftLatin = !cyrillic;
    if (!cyrillic)
        return result;
    for (QChar& c : result.text) {
        if (!isLatin(c))
            continue;
        const QChar twin = cyrillicTwin(c);
        if (twin.isNull()) {
            result.leftLatin = true;
        } else {
            c = twin;
            result.healed = true;
        }
    }
    if (result.leftLatin)
        return {text, false, true}; // a foreign word among Russian ones is left as it stands
    return result;
}

} // namespace dutydesk
