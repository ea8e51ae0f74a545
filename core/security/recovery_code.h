#pragma once

#include "secrets/secret_bytes.h"

#include <QString>

namespace dutydesk {

/// The recovery key as it stands on paper: 256 random bits as groups of five characters without look-alikes
/// (Crockford's base 32: no I, L, O, U), each line of four groups with a check character, so that a slip is told by its
/// line.
class RecoveryCode {
public:
    static constexpr int SecretSize = 32;
    static constexpr int Lines = 4;

    /// Four lines "K7QM2-9XWTB-…-…-C".
    static QString toText(const SecretBytes& secret);

    struct Reading {
        SecretBytes secret; ///< empty when the text is not a recovery key
        int badLine = 0;    ///< the first line (from 1) whose check character does not fit; 0: the length is wrong
    };
    /// Blanks, hyphens, line ends and case do not matter; O is read as 0, I and L as 1.
    static Reading fromText(const QString& text);
};

} // namespace dutydesk
