#include "domain/enp.h"

#include "domain/digits.h"

namespace dutydesk {

namespace {

// The month carries the century: +40 for 1951–2000, +20 up to 1950, +0 from 2001.
int monthOffset(int year) {
    return year <= 1950 ? 20 : year <= 2000 ? 40 : 0;
}

QString birthPart(QDate birthDate, Sex sex) {
    const int month = birthDate.month() + monthOffset(birthDate.year());
    const int day = birthDate.day() + (sex == Sex::Male ? 50 : 0);
    QString year = QString::number(birthDate.year()).rightJustified(4, u'0');
    std::reverse(year.begin(), year.end());
    QString raw = QStringLiteral("%1").arg(month, 2, 10, QLatin1Char('0')) + year +
                  QStringLiteral("%1").arg(day, 2, 10, QLatin1Char('0'));
    for (QChar& c : raw)
        c = QChar(u'0' + (9 - c.digitValue()));
    return raw;
}

} // namespace

int Enp::checkDigit(QStringView first15) {
    if (first15.size() != 15)
        return -1;
    // Doubling the number made of the odd positions and adding up all digits is Luhn's rule.
    int sum = 0;
    for (qsizetype i = 0; i < 15; ++i) {
        const QChar c = first15.at(i);
        if (c < u'0' || c > u'9') // other scripts have digits too
            return -1;
        const int digit = c.digitValue();
        const int weighted = i % 2 == 0 ? digit * 2 : digit;
        sum += weighted / 10 + weighted % 10;
    }
    return (10 - sum % 10) % 10;
}

std::optional<Enp> Enp::parse(QStringView text) {
    QString digits = digitsOnly(text);
    if (digits.size() != 16)
        return std::nullopt;
    if (checkDigit(QStringView(digits).left(15)) != digits.at(15).digitValue())
        return std::nullopt;
    return Enp(std::move(digits));
}

Enp Enp::compose(int region, QDate birthDate, Sex sex, int serial) {
    QString digits = QStringLiteral("%1").arg(region % 100, 2, 10, QLatin1Char('0')) + birthPart(birthDate, sex) +
                     QStringLiteral("%1").arg(serial % 100000, 5, 10, QLatin1Char('0'));
    digits += QChar(u'0' + checkDigit(digits));
    return Enp(std::move(digits));
}

bool Enp::matches(QDate birthDate, Sex sex) const {
    if (!birthDate.isValid() || sex == Sex::Unknown)
        return true;
    return QStringView(m_digits).mid(2, 8) == birthPart(birthDate, sex);
}

} // namespace dutydesk
