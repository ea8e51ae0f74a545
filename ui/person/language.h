#pragma once

#include <QLocale>

namespace dutydesk {

/// Whether words that are kept in both languages (scripts, outcomes, reasons) are shown in Russian: the language of the
/// interface.
inline bool inRussian() {
    return QLocale().language() == QLocale::Russian;
}

} // namespace dutydesk
