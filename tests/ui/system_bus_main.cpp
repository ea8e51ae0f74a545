#include "private_bus.h"

#include <catch2/catch_session.hpp>

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

namespace dutydesk::test {

const PrivateBus& theBus();

} // namespace dutydesk::test

namespace {

const dutydesk::test::PrivateBus* bus = nullptr;

} // namespace

const dutydesk::test::PrivateBus& dutydesk::test::theBus() {
    return *bus;
}

// The bus is there before anything asks Qt for it. Nothing is read from or written to a home folder.
int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Europe/Moscow");
    QApplication application(argc, argv);
    const dutydesk::test::PrivateBus own;
    if (!own.problem().isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(own.problem()));
        return 1;
    }
    bus = &own;
    QCoreApplication::setOrganizationName(QStringLiteral("dutydesk-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("bus"));
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const int failed = Catch::Session().run(argc, argv);
    for (const QString& name : {QStringLiteral("qt_default_system_bus"), QStringLiteral("qt_default_session_bus")})
        QDBusConnection::disconnectFromBus(name);
    return failed;
}
