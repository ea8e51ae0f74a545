#include "commands.h"

#include <QCoreApplication>

#include <cstdio>

namespace dutydesk::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Cli", text);
}

} // namespace

int runPassword(Context& context, const QStringList& arguments) {
    const QCommandLineOption file(QStringLiteral("new-password-file"), tr("File with the new password."),
                                  QStringLiteral("FILE"));
    const auto parser = parse(QStringLiteral("password"), arguments, {file}, 0, 0);
    if (!parser)
        return Usage;
    if (!parser->isSet(file)) {
        say(tr("dutydesk-cli password: --new-password-file is needed; a password never stands on a command line"));
        return Usage;
    }
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const auto former = readPassword(context);
    const auto password = readPasswordFile(parser->value(file));
    if (!former || !password)
        return fail(former ? password.error() : former.error());
    if (const auto changed = desk->changeOwnPassword(*former, *password); !changed)
        return fail(changed.error());
    say(tr("The password was changed."));
    print(context, QJsonObject{{QStringLiteral("login"), desk->actor().login}}, {});
    return AllWell;
}

int runRecoveryKey(Context& context, const QStringList& arguments) {
    if (!parse(QStringLiteral("recovery-key"), arguments, {}, 0, 0))
        return Usage;
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const auto code = desk->makeRecoveryKey();
    if (!code)
        return fail(code.error());
    say(tr("Print this and lock it away: it opens the replica when every password is lost. Former ones are void."));
    print(context, QJsonObject{{QStringLiteral("recoveryKey"), *code}}, code->split(u'\n'));
    return AllWell;
}

int runRecover(Context& context, const QStringList& arguments) {
    const QCommandLineOption keyFile(QStringLiteral("recovery-key-file"), tr("File with the recovery key as printed."),
                                     QStringLiteral("FILE"));
    const QCommandLineOption file(QStringLiteral("new-password-file"), tr("File with the new password."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption name(QStringLiteral("name"), tr("Full name of the administrator."), QStringLiteral("NAME"),
                                  QStringLiteral("Администратор"));
    const auto parser = parse(QStringLiteral("recover"), arguments, {keyFile, file, name}, 0, 0);
    if (!parser)
        return Usage;
    if (!parser->isSet(keyFile) || !parser->isSet(file)) {
        say(tr("dutydesk-cli recover: --recovery-key-file and --new-password-file are needed"));
        return Usage;
    }
    const auto code = readSecretFile(parser->value(keyFile));
    const auto password = readPasswordFile(parser->value(file));
    if (!code || !password)
        return fail(code ? password.error() : code.error());
    const Actor actor{context.login.isEmpty() ? QStringLiteral("admin") : context.login, parser->value(name),
                      Role::Administrator, 1};
    if (const auto done = Desk::recover(context.dataFolder, *code, actor, *password, *context.environment); !done)
        return fail(done.error());
    say(tr("The administrator '%1' can unlock with the new password.").arg(actor.login));
    print(context, QJsonObject{{QStringLiteral("login"), actor.login}}, {});
    return AllWell;
}

int runRekey(Context& context, const QStringList& arguments) {
    if (!parse(QStringLiteral("rekey"), arguments, {}, 0, 0))
        return Usage;
    const auto who = readCredentials(context, context.dataFolder);
    if (!who)
        return fail(who.error());
    const auto done = Desk::rekey(context.dataFolder, who->login, who->password, *context.environment,
                                  tellTenths(tr("New key: %1%")));
    if (!done)
        return fail(done.error());
    say(tr("The replica has a new key. Passwords and the recovery key are as before; older copies keep the old key."));
    print(context, QJsonObject{{QStringLiteral("rekeyed"), true}}, {});
    return AllWell;
}

} // namespace dutydesk::cli
