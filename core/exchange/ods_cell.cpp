#include "exchange/ods_cell.h"

#include "exchange/cell_values.h"
#include "exchange/number_format.h"

#include <QDate>
#include <QTime>

#include <charconv>

namespace dutydesk {

namespace {

OdsCell::Type typeOf(std::string_view name) {
    if (name == "float" || name == "percentage" || name == "currency")
        return OdsCell::Type::Number;
    if (name == "date")
        return OdsCell::Type::Date;
    if (name == "time")
        return OdsCell::Type::Time;
    if (name == "boolean")
        return OdsCell::Type::Boolean;
    if (name == "error")
        return OdsCell::Type::Error;
    return name == "string" ? OdsCell::Type::String : OdsCell::Type::None;
}

/// 1958-03-07 or 1958-03-07T12:30:00 as the desk writes it; empty when it is neither.
QString dayText(const std::string& value) {
    const QString text = QString::fromStdString(value.substr(0, 40));
    const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
    if (!day.isValid())
        return {};
    const QTime time = QTime::fromString(text.mid(11, 8), Qt::ISODate);
    const QString written = day.toString(u"dd.MM.yyyy");
    return time.isValid() && time != QTime(0, 0) ? QString(written + u' ' + time.toString(u"HH:mm")) : written;
}

/// PT18H30M00S within a day; empty for anything else.
QString timeText(const std::string& value) {
    int hours = -1, minutes = -1;
    const char* end = value.data() + value.size();
    if (!value.starts_with("PT"))
        return {};
    const auto hour = std::from_chars(value.data() + 2, end, hours);
    if (hour.ec != std::errc() || hour.ptr == end || *hour.ptr != 'H')
        return {};
    const auto minute = std::from_chars(hour.ptr + 1, end, minutes);
    if (minute.ec != std::errc() || minute.ptr == end || *minute.ptr != 'M')
        return {};
    const QTime time(hours, minutes);
    return time.isValid() ? time.toString(u"HH:mm") : QString();
}

} // namespace

int odsCount(std::string_view value) {
    int count = 1;
    std::from_chars(value.data(), value.data() + value.size(), count);
    return std::max(count, 1);
}

void OdsCell::read(const XmlTokenizer& xml) {
    xml.attributes([&](std::string_view name, std::string_view raw) {
        if (name == "value-type") {
            // LibreOffice writes its own value-type beside that of the standard; only there stands "error".
            if (const Type found = typeOf(raw); type != Type::Error && found != Type::None)
                type = found;
        } else if (name == "number-columns-repeated") {
            repeated = odsCount(raw);
        } else if (name == "formula") {
            XmlTokenizer::decode(raw.substr(0, 4096), formula);
            if (formula.empty())
                formula = "=";
        } else if (name == "string-value") {
            hasString = true;
            value.clear();
            XmlTokenizer::decode(raw.substr(0, std::size_t(MaxCellText) * 4), value);
        } else if (name == "value" || name == "date-value" || name == "time-value" || name == "boolean-value") {
            value.assign(raw.substr(0, 400));
        }
    });
}

SourceCell OdsCell::finish(const QString& text) const {
    if (type == Type::Error || (!formula.empty() && looksLikeFormulaError(text)))
        return {text.isEmpty() ? QStringLiteral("#ERR!") : text, CellKind::Error};
    if (!formula.empty() && value.empty() && text.isEmpty() && type != Type::String)
        return {QString::fromStdString(formula.starts_with("of:") ? formula.substr(3) : formula), CellKind::Error};
    switch (type) {
    case Type::Number:
        return value.empty() ? SourceCell{text, CellKind::Text} : SourceCell{plainNumber(value), CellKind::Number};
    case Type::Date: {
        const QString day = dayText(value);
        return day.isEmpty() ? SourceCell{text, CellKind::Text} : SourceCell{day, CellKind::Date};
    }
    case Type::Time: {
        const QString time = timeText(value);
        return time.isEmpty() ? SourceCell{text, CellKind::Text} : SourceCell{time, CellKind::Date};
    }
    case Type::Boolean:
        return {value == "false" ? QStringLiteral("FALSE") : QStringLiteral("TRUE"), CellKind::Boolean};
    case Type::String:
        return {hasString && !value.empty() ? QString::fromStdString(value) : text, CellKind::Text};
    default:
        return {text, CellKind::Text};
    }
}

} // namespace dutydesk
