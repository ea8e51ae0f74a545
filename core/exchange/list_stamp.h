#pragma once

#include <QDate>
#include <QString>

namespace dutydesk {

/// What a monthly list in the shape of R01 says about itself (element ZGLV). Empty or 0 where it says nothing.
struct ListStamp {
    QString version;  ///< VERSION
    QString moCode;   ///< CODEM
    QString fileName; ///< NAME_F
    QString insurer;  ///< SMO
    QString package;  ///< N_PACK
    QDate madeOn;     ///< DATE_F
    int year = 0;     ///< YEAR
    int month = 0;    ///< MONTH, 1..12

    /// "2026-11"; empty when year or month is missing.
    QString monthKey() const {
        if (year < 1900 || year > 2999 || month < 1 || month > 12)
            return {};
        return QStringLiteral("%1-%2").arg(year).arg(month, 2, 10, QLatin1Char('0'));
    }

    bool operator==(const ListStamp&) const = default;
};

} // namespace dutydesk
