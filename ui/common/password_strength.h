#pragma once

#include <QString>

namespace dutydesk {

enum class PasswordStrength { TooShort, Weak, Fair, Good };

/// A judgement of a password from its length and variety; repeated and neighbouring characters count little. `login` inside it makes
/// it weak. Eight characters are the least that the key ring takes.
PasswordStrength passwordStrength(const QString& password, const QString& login = {});

/// What it means and what would make it better, in a sentence.
QString passwordStrengthInWords(PasswordStrength strength);

} // namespace dutydesk
