#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

int runInit(Context& context, const QStringList& arguments) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Cli", text); };
    const QCommandLineOption name(QStringLiteral("name"), tr("Full name of the first user."), QStringLiteral("NAME"),
                                  QStringLiteral("Страховой представитель"));
    const QCommandLineOption role(QStringLiteral("role"), tr("representative, coordinator, administrator or auditor."),
                                  QStringLiteral("ROLE"), QStringLiteral("coordinator"));
    const auto parser = parse(QStringLiteral("init"), arguments, {name, role}, 0, 0);
    if (!parser)
        return Usage;
    Actor actor;
    actor.login = context.login.isEmpty() ? QStringLiteral("duty") : context.login;
    actor.fullName = parser->value(name);
    actor.level = 3;
    if (!roleFromCode(parser->value(role), actor.role)) {
        say(tr("dutydesk-cli init: '%1' is not a role").arg(parser->value(role)));
        return Usage;
    }
    const auto password = readPassword(context);
    if (!password)
        return fail(password.error());
    const auto made = Desk::create(context.dataFolder, actor, *password, *context.environment);
    if (!made)
        return fail(made.error());
    say(tr("An empty replica was made in %1 for the user '%2'.").arg(context.dataFolder, actor.login));
    print(context, QJsonObject{{QStringLiteral("folder"), context.dataFolder}, {QStringLiteral("login"), actor.login}},
          {});
    return AllWell;
}

} // namespace dutydesk::cli
