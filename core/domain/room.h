#pragma once

#include <QString>

namespace dutydesk {

/// The number of a room, "343" or "12А", however the polyclinic writes it: "343", "каб. 343", "Кабинет 343". Empty for a place that has
/// none ("процедурная").
inline QString roomNumber(const QString& room) {
    QString number = room.trimmed();
    for (const QString& prefix : {QStringLiteral("кабинет"), QStringLiteral("каб."), QStringLiteral("каб")}) {
        if (number.startsWith(prefix, Qt::CaseInsensitive)) {
            number = number.mid(prefix.size()).trimmed();
            break;
        }
    }
    return !number.isEmpty() && number.at(0).isDigit() ? number : QString();
}

} // namespace dutydesk
