#include "commands.h"
#include "security/sealed_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace dutydesk::cli {

int runUnseal(Context& context, const QStringList& arguments) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Cli", text); };
    const QCommandLineOption output({QStringLiteral("o"), QStringLiteral("output")}, tr("The file to write."),
                                    QStringLiteral("OUT"));
    const QCommandLineOption secret(QStringLiteral("password-file"),
                                    tr("The password of the sealed file, on its first line; else it is asked for."),
                                    QStringLiteral("F"));
    const auto parser = parse(QStringLiteral("unseal"), arguments, {output, secret}, 1, 1);
    if (!parser)
        return Usage;
    const QString from = parser->positionalArguments().constFirst();
    const QString to = parser->value(output);
    if (to.isEmpty() || QFileInfo(to).canonicalFilePath() == QFileInfo(from).canonicalFilePath()) {
        say(tr("dutydesk-cli unseal: name another file to write with -o"));
        return Usage;
    }
    Context asked = context;
    if (parser->isSet(secret))
        asked.passwordFile = parser->value(secret);
    const auto password = readPassword(asked);
    if (!password)
        return fail(password.error());
    if (const auto opened = unsealFile(from, to, *password); !opened)
        return failWith(from, opened.error());
    print(context, QJsonObject{{QStringLiteral("file"), to}}, {tr("Opened as %1.").arg(to)});
    return AllWell;
}

} // namespace dutydesk::cli
