#include "common/appearance.h"

#include "common/desk_style.h"
#include "common/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QSettings>
#include <QStyleHints>

namespace dutydesk {

namespace {

constexpr double BodyPoints = 10.0;
constexpr double LeastPoints = 9.0;
const char* const CompactProperty = "dutydeskCompact";
const char* const StyledProperty = "dutydeskStyled";
const char* const SystemDarkProperty = "dutydeskSystemDark";

/// What the system prefers. Before Qt 6.5 only the palette that the platform gave at the start tells.
bool systemIsDark(QApplication& application)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return application.styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    const QVariant known = application.property(SystemDarkProperty);
    if (known.isValid())
        return known.toBool();
    const bool dark = isDark(QApplication::palette());
    application.setProperty(SystemDarkProperty, dark);
    return dark;
#endif
}

QFont bodyFont(int percent)
{
    QFont font = QApplication::font();
    if (QFontDatabase::families().contains(QStringLiteral("PT Sans")))
        font.setFamily(QStringLiteral("PT Sans"));
    font.setPointSizeF(std::max(LeastPoints, BodyPoints * percent / 100.0));
    return font;
}

} // namespace

Appearance Appearance::load()
{
    const QSettings settings;
    Appearance a;
    a.theme = settings.value(QStringLiteral("appearance/theme"), a.theme).toString();
    a.language = settings.value(QStringLiteral("appearance/language"), a.language).toString();
    a.compact = settings.value(QStringLiteral("appearance/compact"), a.compact).toBool();
    a.textPercent = std::clamp(settings.value(QStringLiteral("appearance/textPercent"), a.textPercent).toInt(), 90, 150);
    return a;
}

void Appearance::save() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("appearance/theme"), theme);
    settings.setValue(QStringLiteral("appearance/language"), language);
    settings.setValue(QStringLiteral("appearance/compact"), compact);
    settings.setValue(QStringLiteral("appearance/textPercent"), textPercent);
}

void applyAppearance(QApplication& application, const Appearance& appearance)
{
    const bool systemDark = systemIsDark(application);
    const bool dark = appearance.theme == u"dark" || (appearance.theme == u"system" && systemDark);
    application.setProperty(CompactProperty, appearance.compact);
    if (!application.property(StyledProperty).toBool()) {
        QApplication::setStyle(new DeskStyle);
        application.setProperty(StyledProperty, true);
    }
    QApplication::setPalette(themePalette(dark));
    QApplication::setFont(bodyFont(appearance.textPercent));
    application.setStyleSheet(themeStyleSheet(dark));
}

int tableRowHeight(int lines)
{
    const bool compact = qApp->property(CompactProperty).toBool();
    const int line = QFontMetrics(QApplication::font()).height();
    const int padding = compact ? 8 : 12;
    return std::max(compact ? 28 : 32, line * lines + padding + (lines > 1 ? 2 : 0));
}

} // namespace dutydesk
