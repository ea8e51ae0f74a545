#include "common/appearance.h"
#include "resources/resources.h"

#include <catch2/catch_session.hpp>

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

// Widgets need a QApplication; nothing is read from or written to a home folder.
int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Europe/Moscow");
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("dutydesk-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("shell"));
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    initDutyDeskResources();
    dutydesk::Appearance look;
    look.theme = QStringLiteral("light");
    dutydesk::applyAppearance(application, look);
    return Catch::Session().run(argc, argv);
}
