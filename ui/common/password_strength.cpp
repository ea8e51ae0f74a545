#include "common/password_strength.h"

#include "desk/desk.h"

#include <QCoreApplication>
#include <QSet>

#include <cmath>

namespace dutydesk {

namespace {

/// Characters that are neither the one before nor its neighbour in the alphabet or the row of digits.
int freshCharacters(const QString& password)
{
    int fresh = 0;
    for (qsizetype i = 0; i < password.size(); ++i) {
        const int step = i == 0 ? 99 : std::abs(int(password[i].unicode()) - int(password[i - 1].unicode()));
        fresh += step > 1 ? 1 : 0;
    }
    return fresh;
}

int alphabetSize(const QString& password)
{
    bool lower = false, upper = false, digit = false, other = false;
    for (QChar c : password) {
        lower = lower || c.isLower();
        upper = upper || c.isUpper();
        digit = digit || c.isDigit();
        other = other || !c.isLetterOrNumber();
    }
    return (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 20 : 0);
}

} // namespace

PasswordStrength passwordStrength(const QString& password, const QString& login)
{
    if (password.size() < KeyRing::ShortestPassword)
        return PasswordStrength::TooShort;
    if (!login.isEmpty() && password.contains(login, Qt::CaseInsensitive))
        return PasswordStrength::Weak;
    const QSet<QChar> different(password.cbegin(), password.cend());
    const double characters = std::min<double>(freshCharacters(password), 1.5 * double(different.size()));
    const double bits = characters * std::log2(std::max(2, alphabetSize(password)));
    if (bits < 40)
        return PasswordStrength::Weak;
    return bits < 60 ? PasswordStrength::Fair : PasswordStrength::Good;
}

QString passwordStrengthInWords(PasswordStrength strength)
{
    switch (strength) {
    case PasswordStrength::TooShort:
        return QCoreApplication::translate("Password", "Too short: eight characters at least.");
    case PasswordStrength::Weak:
        return QCoreApplication::translate("Password", "Weak: easy to guess. Three or four words in a row are stronger.");
    case PasswordStrength::Fair:
        return QCoreApplication::translate("Password", "Fair: a few characters more would make it strong.");
    case PasswordStrength::Good: break;
    }
    return QCoreApplication::translate("Password", "Strong.");
}

} // namespace dutydesk
