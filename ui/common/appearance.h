#pragma once

#include <QString>

class QApplication;

namespace dutydesk {

/// How the desk looks, remembered in the interface's settings (QSettings: the folder is chosen in main()).
struct Appearance {
    QString theme = QStringLiteral("system");   ///< system, light, dark
    QString language = QStringLiteral("ru");    ///< ru, en
    bool compact = false;                       ///< rows of 28 px instead of 32
    int textPercent = 100;                      ///< 90 to 150

    static Appearance load();
    void save() const;
    bool operator==(const Appearance&) const = default;
};

/// Fusion, the palette, the font (PT Sans where present, 10 pt) and the style sheet. May be called again at any time.
void applyAppearance(QApplication& application, const Appearance& appearance);

/// The least height of a table's row in pixels, from the font and the density that were applied last.
int tableRowHeight(int lines = 1);

} // namespace dutydesk
