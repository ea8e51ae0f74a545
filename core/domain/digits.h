#pragma once

#include <QString>
#include <QStringView>

namespace dutydesk {

/// The ASCII digits of `text` when everything else in it is a separator people put into numbers (spaces of any width,
/// hyphens, dashes); an empty string when anything else stands in it.
inline QString digitsOnly(QStringView text) {
    QString digits;
    digits.reserve(text.size());
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (!c.isSpace() && c != u'-' && c.category() != QChar::Punctuation_Dash)
            return {};
    }
    return digits;
}

} // namespace dutydesk
