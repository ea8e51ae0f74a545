#include "domain/snils.h"

#include "domain/digits.h"

namespace dutydesk {

namespace {

constexpr quint32 FirstChecked = 1001998; // numbers up to 001-001-998 were issued without a control number

int control(QStringView nine) {
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += nine.at(i).digitValue() * (9 - i);
    return sum % 101 % 100;
}

} // namespace

std::optional<Snils> Snils::parse(QStringView text) {
    QString digits = digitsOnly(text);
    if (digits.size() != 11)
        return std::nullopt;
    const quint32 number = QStringView(digits).left(9).toUInt();
    if (number == 0)
        return std::nullopt;
    if (number > FirstChecked && QStringView(digits).mid(9).toInt() != control(digits))
        return std::nullopt;
    return Snils(std::move(digits));
}

Snils Snils::compose(quint32 firstNine) {
    QString digits = QStringLiteral("%1").arg(firstNine % 1000000000U, 9, 10, QLatin1Char('0'));
    digits += QStringLiteral("%1").arg(control(digits), 2, 10, QLatin1Char('0'));
    return Snils(std::move(digits));
}

QString Snils::formatted() const {
    return m_digits.mid(0, 3) + u'-' + m_digits.mid(3, 3) + u'-' + m_digits.mid(6, 3) + u' ' + m_digits.mid(9, 2);
}

} // namespace dutydesk
