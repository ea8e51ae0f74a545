#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace dutydesk {

/// СНИЛС, the number of an insurance account of the pension fund: 11 digits. The control number (two last digits) is
/// Σ dᵢ·(10−i) over the first nine, mod 101, 100 → 00; it is checked only above 001-001-998.
class Snils {
public:
    /// Accepts 11 digits with spaces, no-break spaces and hyphens anywhere. Nothing for a wrong control number or all
    /// zeros.
    static std::optional<Snils> parse(QStringView text);

    /// A valid number from its first nine digits (0 < number < 10⁹).
    static Snils compose(quint32 firstNine);

    /// 11 digits without separators.
    QString toString() const { return m_digits; }

    /// As printed: 112-233-445 95.
    QString formatted() const;

    bool operator==(const Snils&) const = default;

private:
    explicit Snils(QString digits)
        : m_digits(std::move(digits)) {}
    QString m_digits;
};

} // namespace dutydesk
