#include "exchange/number_format.h"

#include <QTime>

#include <charconv>
#include <cmath>

namespace dutydesk {

namespace {

constexpr double MaxSerial = 2958465.999999;

bool isDateLetter(QChar c) {
    switch (c.toLower().unicode()) {
    case u'y':
    case u'm':
    case u'd':
    case u'h':
    case u's':
    case u'г': // some writers put down the Russian letters: ДД.ММ.ГГГГ
    case u'д':
        return true;
    default:
        return false;
    }
}

} // namespace

bool isDateFormat(int id, QStringView code) {
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
        return true;
    if (code.isEmpty() || code.compare(u"General", Qt::CaseInsensitive) == 0)
        return false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (c == u'"') {
            i = code.indexOf(u'"', i + 1);
            if (i < 0)
                return false;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype close = code.indexOf(u']', i);
            if (close < 0)
                return false;
            const QString inside = code.mid(i + 1, close - i - 1).toString().toLower();
            if (!inside.isEmpty() && (inside.count(u'h') == inside.size() || inside.count(u'm') == inside.size() ||
                                      inside.count(u's') == inside.size()))
                return true; // elapsed time
            i = close;
        } else if (isDateLetter(c)) {
            return true;
        }
    }
    return false;
}

std::optional<QDate> serialToDate(double serial, bool from1904) {
    if (!(serial >= 1) || serial > MaxSerial)
        return std::nullopt;
    const auto days = qint64(serial);
    if (from1904)
        return QDate(1904, 1, 1).addDays(days);
    return QDate(1899, 12, 30).addDays(days < 60 ? days + 1 : days);
}

std::optional<QString> serialToText(double serial, bool from1904) {
    if (!(serial >= 0) || serial > MaxSerial)
        return std::nullopt;
    const auto seconds = qint64(std::llround((serial - std::floor(serial)) * 86400));
    const QTime time = QTime(0, 0).addSecs(int(seconds % 86400));
    const double day = std::floor(serial) + (seconds >= 86400 ? 1 : 0);
    if (day < 1)
        return time.toString(u"HH:mm");
    const auto date = serialToDate(day, from1904);
    if (!date)
        return std::nullopt;
    const QString text = date->toString(u"dd.MM.yyyy");
    return seconds % 86400 == 0 ? text : QString(text + u' ' + time.toString(u"HH:mm"));
}

QString plainNumber(std::string_view raw) {
    const bool digitsAlone = raw.find_first_not_of("0123456789") == std::string_view::npos;
    if (!digitsAlone) {
        double value = 0;
        const auto [end, failure] = std::from_chars(raw.data(), raw.data() + raw.size(), value);
        if (failure == std::errc() && end == raw.data() + raw.size() && std::abs(value) < 1e15 &&
            value == std::floor(value))
            return QString::number(qint64(value));
    }
    return QString::fromUtf8(raw.data(), qsizetype(raw.size()));
}

} // namespace dutydesk
