#include <catch2/catch_session.hpp>

#include <QGuiApplication>

// Fonts and documents need an application object; the platform is "offscreen" unless the caller names another.
int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Europe/Moscow");
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("dutydesk-tests"));
    return Catch::Session().run(argc, argv);
}
