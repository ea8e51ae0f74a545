#include "common/appearance.h"
#include "resources/resources.h"

#include <catch2/catch_session.hpp>

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

// Remembered filters go into a folder that dies with the run.
int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Europe/Moscow");
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("dutydesk"));
    QCoreApplication::setApplicationName(QStringLiteral("dutydesk-ui-lists-tests"));
    initDutyDeskResources();
    dutydesk::applyAppearance(application, {});
    return Catch::Session().run(argc, argv);
}
