#include "commands.h"

#include <QCoreApplication>
#include <QFile>

namespace dutydesk::cli {

int runConnect(Context& context, const QStringList& arguments) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Cli", text); };
    const QCommandLineOption role(QStringLiteral("role"), tr("mis, registry or hub."), QStringLiteral("ROLE"),
                                  QStringLiteral("mis"));
    const QCommandLineOption tokenFile(QStringLiteral("token-file"),
                                       tr("File with the access token; a token never stands on a command line."),
                                       QStringLiteral("FILE"));
    const QCommandLineOption scheme(QStringLiteral("auth-scheme"), tr("Word before the token: Bearer or N3."),
                                    QStringLiteral("WORD"), QStringLiteral("Bearer"));
    const auto parser = parse(QStringLiteral("connect"), arguments, {role, tokenFile, scheme}, 2, 2);
    if (!parser)
        return Usage;
    if (!isOneOf(QStringLiteral("connect"), QStringLiteral("--role"), parser->value(role),
                 {QStringLiteral("mis"), QStringLiteral("registry"), QStringLiteral("hub")}) ||
        !isOneOf(QStringLiteral("connect"), QStringLiteral("--auth-scheme"), parser->value(scheme),
                 {QStringLiteral("Bearer"), QStringLiteral("N3")}))
        return Usage;
    NewServer server;
    server.name = parser->positionalArguments().at(0);
    server.url = parser->positionalArguments().at(1);
    server.role = parser->value(role);
    server.authScheme = parser->value(scheme);
    if (parser->isSet(tokenFile)) {
        QFile file(parser->value(tokenFile));
        if (!file.open(QIODevice::ReadOnly))
            return fail({ErrorKind::BadInput, tr("The token file '%1' cannot be read.").arg(file.fileName()),
                         file.errorString()});
        server.token = QString::fromUtf8(file.readAll()).trimmed();
    }
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const auto connected = desk->connectServer(server);
    if (!connected)
        return fail(connected.error());
    say(tr("Connected: %1 → %2").arg(server.name, server.url));
    print(context,
          QJsonObject{{QStringLiteral("server"), server.name},
                      {QStringLiteral("url"), server.url},
                      {QStringLiteral("role"), server.role}},
          {});
    return AllWell;
}

} // namespace dutydesk::cli
