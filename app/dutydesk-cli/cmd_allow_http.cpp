#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

int runAllowHttp(Context& context, const QStringList& arguments) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Cli", text); };
    const QCommandLineOption withdraw(QStringLiteral("withdraw"), tr("Takes the permission back."));
    const auto parser = parse(QStringLiteral("allow-http"), arguments, {withdraw}, 0, -1);
    if (!parser)
        return Usage;
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const QStringList hosts = parser->positionalArguments();
    for (const QString& host : hosts) {
        const auto done = parser->isSet(withdraw) ? desk->withdrawPlainHttp(host) : desk->allowPlainHttp(host);
        if (!done)
            return fail(done.error());
    }
    const auto allowed = desk->plainHttpHosts();
    if (!allowed)
        return fail(allowed.error());
    print(context, QJsonArray::fromStringList(*allowed), *allowed);
    return AllWell;
}

} // namespace dutydesk::cli
