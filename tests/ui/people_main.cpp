#include "resources/resources.h"

#include <catch2/catch_session.hpp>

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

// Widgets need a QApplication; the settings of the pages go to a folder of the run.
int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Europe/Moscow");
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("dutydesk-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("people"));
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    initDutyDeskResources();
    return Catch::Session().run(argc, argv);
}
