#include "domain/phone.h"

#include <QRegularExpression>

#include <algorithm>

namespace dutydesk {

Phone Phone::parse(QStringView text) {
    Phone phone;
    phone.raw = text.trimmed().toString();
    static const QRegularExpression extensionPattern(QStringLiteral("(?:доб\\.?|вн\\.?|ext\\.?|#)\\s*(\\d{1,6})\\s*$"),
                                                     QRegularExpression::CaseInsensitiveOption |
                                                         QRegularExpression::UseUnicodePropertiesOption);
    QString main = phone.raw;
    // Most numbers are bare, and a list has tens of thousands of them.
    const bool words = std::any_of(main.cbegin(), main.cend(), [](QChar c) { return c.isLetter() || c == u'#'; });
    if (words) {
        const auto match = extensionPattern.match(main);
        if (match.hasMatch()) {
            phone.extension = match.captured(1);
            main.truncate(match.capturedStart());
        }
    }
    QString digits;
    for (const QChar c : std::as_const(main)) {
        if (c.isDigit() && c.unicode() < 0x80)
            digits += c;
        else if (c.isLetter())
            return phone; // words beside the number: a person has to read it
    }
    // After "+" stands a country, so "+7 921 123-45-6" is a number with a digit too few, not ten digits of ours.
    const bool withCountry = main.startsWith(u'+');
    if (digits.size() == 11 && (digits.front() == u'7' || digits.front() == u'8'))
        digits.remove(0, 1);
    else if (withCountry)
        return phone;
    if (digits.size() == 10)
        phone.number = QStringLiteral("+7") + digits;
    return phone;
}

QString Phone::formatted() const {
    if (!isValid())
        return raw;
    const QStringView n(number);
    QString text = QStringLiteral("+7 (") + n.mid(2, 3) + QStringLiteral(") ") + n.mid(5, 3) + u'-' + n.mid(8, 2) +
                   u'-' + n.mid(10, 2);
    if (!extension.isEmpty())
        text += QStringLiteral(" доб. ") + extension;
    return text;
}

} // namespace dutydesk
