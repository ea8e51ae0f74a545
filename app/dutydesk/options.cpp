#include "options.h"

#include <QCommandLineParser>
#include <QFile>
#include <QStandardPaths>

#include <cstdio>

namespace dutydesk {

namespace {

[[noreturn]] void refuse(const QString& message)
{
    std::fprintf(stderr, "dutydesk: %s\n", qPrintable(message));
    std::exit(2);
}

QString oneOf(const QCommandLineParser& parser, const QString& option, const QStringList& allowed)
{
    const QString value = parser.value(option);
    if (!value.isEmpty() && !allowed.contains(value))
        refuse(QStringLiteral("--%1 is one of %2, not '%3'").arg(option, allowed.join(QStringLiteral(", ")), value));
    return value;
}

QString firstLine(const QString& path)
{
    if (path.isEmpty())
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        refuse(QStringLiteral("the password file '%1' cannot be read: %2").arg(path, file.errorString()));
    return QString::fromUtf8(file.readLine()).remove(u'\n').remove(u'\r');
}

QSize readSize(const QString& text)
{
    if (text.isEmpty())
        return {};
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < 640 || size.height() < 480)
        refuse(QStringLiteral("--size is written WIDTHxHEIGHT, at least 640x480, not '%1'").arg(text));
    return size;
}

QDateTime readNow()
{
    const QString text = qEnvironmentVariable("DUTYDESK_NOW");
    const QDateTime now = QDateTime::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !now.isValid())
        refuse(QStringLiteral("DUTYDESK_NOW is written 2026-11-18T09:00:00+03:00, not '%1'").arg(text));
    return now;
}

} // namespace

Options Options::read(const QCoreApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("DutyDesk, the workstation of an insurer's representative on duty in a polyclinic.\n"
                                                    "Environment: DUTYDESK_NOW=date-time shows another day, DUTYDESK_CONFIG=folder keeps the settings there."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto add = [&parser](const char* name, const char* text, const char* value = nullptr) {
        parser.addOption({QLatin1String(name), QLatin1String(text), value ? QString(QLatin1String(value)) : QString()});
    };
    add("data", "Folder of the encrypted lists (default: the user's own).", "folder");
    add("lang", "Language of the interface: ru or en.", "code");
    add("theme", "light, dark or system.", "theme");
    add("login", "Unlock as this user without asking; needs --password-file.", "login");
    add("password-file", "File whose first line is the password.", "file");
    add("tour", "Write pictures of every page into this folder and leave.", "folder");
    add("size", "Size of the window.", "WIDTHxHEIGHT");
    add("exit-after-startup", "Leave as soon as the first window stands.");
    parser.process(application);

    Options o;
    o.folder = parser.value(QStringLiteral("data"));
    if (o.folder.isEmpty())
        o.folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    o.language = oneOf(parser, QStringLiteral("lang"), {QStringLiteral("ru"), QStringLiteral("en")});
    o.theme = oneOf(parser, QStringLiteral("theme"), {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")});
    o.login = parser.value(QStringLiteral("login"));
    o.password = firstLine(parser.value(QStringLiteral("password-file")));
    if (o.login.isEmpty() != o.password.isEmpty())
        refuse(QStringLiteral("--login and --password-file belong together"));
    o.tourFolder = parser.value(QStringLiteral("tour"));
    if (!o.tourFolder.isEmpty() && o.login.isEmpty())
        refuse(QStringLiteral("--tour needs --login and --password-file"));
    o.size = readSize(parser.value(QStringLiteral("size")));
    o.exitAfterStartup = parser.isSet(QStringLiteral("exit-after-startup"));
    o.now = readNow();
    o.configFolder = qEnvironmentVariable("DUTYDESK_CONFIG");
    return o;
}

} // namespace dutydesk
