#pragma once

#include "domain/sex.h"

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace dutydesk {

/// ЕНП, the number of a compulsory-health-insurance policy of the single form: 16 digits with a check digit.
/// Source: the layout `RR MM' YYYY' DD' NNNNN K` used by the territorial funds; the check digit equals Luhn's.
class Enp {
public:
    /// Accepts 16 digits; spaces, no-break spaces and hyphens between them are ignored.
    /// Nothing when there are not 16 digits or the check digit is wrong.
    static std::optional<Enp> parse(QStringView text);

    /// The check digit (0..9) that the first 15 digits require; -1 when `first15` is not 15 digits.
    static int checkDigit(QStringView first15);

    /// A number for a synthetic person. `region` 0..99 and `serial` 0..99999 as stored (after the 9-complement).
    static Enp compose(int region, QDate birthDate, Sex sex, int serial);

    /// True when the birth date and sex agree with the layout. A mismatch is a warning, never an error: valid numbers
    /// that break the layout exist.
    bool matches(QDate birthDate, Sex sex) const;

    /// 16 digits without separators.
    QString toString() const { return m_digits; }

    bool operator==(const Enp&) const = default;

private:
    explicit Enp(QString digits)
        : m_digits(std::move(digits)) {}
    QString m_digits;
};

} // namespace dutydesk
