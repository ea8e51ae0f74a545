#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Cli", text);
}

QJsonObject toJson(const UserRow& row) {
    return {{QStringLiteral("login"), row.actor.login},
            {QStringLiteral("name"), row.actor.fullName},
            {QStringLiteral("role"), roleCode(row.actor.role)},
            {QStringLiteral("level"), row.actor.level},
            {QStringLiteral("disabled"), row.disabled},
            {QStringLiteral("mustChangePassword"), row.mustChangePassword},
            {QStringLiteral("failures"), row.failures},
            {QStringLiteral("locked"), row.locked}};
}

int list(Context& context, const Desk& desk) {
    const auto users = desk.userList();
    if (!users)
        return fail(users.error());
    QJsonArray json;
    QStringList lines;
    for (const UserRow& row : *users) {
        json << toJson(row);
        QString line = QStringLiteral("%1  %2  %3")
                           .arg(row.actor.login, -16)
                           .arg(roleCode(row.actor.role), -14)
                           .arg(row.actor.fullName);
        if (row.disabled)
            line += QStringLiteral("  ") + tr("disabled");
        if (row.locked)
            line += QStringLiteral("  ") + tr("locked after wrong passwords");
        lines << line;
    }
    print(context, json, lines);
    return AllWell;
}

struct Options {
    QCommandLineOption name{QStringLiteral("name"), tr("Full name."), QStringLiteral("NAME")};
    QCommandLineOption role{QStringLiteral("role"), tr("representative, coordinator, administrator or auditor."),
                            QStringLiteral("ROLE"), QStringLiteral("representative")};
    QCommandLineOption level{QStringLiteral("level"), tr("Level of a representative, 1 to 3."), QStringLiteral("N"),
                             QStringLiteral("1")};
    QCommandLineOption password{QStringLiteral("new-password-file"),
                                tr("File with the password that the user changes at his first unlocking."),
                                QStringLiteral("FILE")};
};

/// The user as the options say; what they do not say stays as it is.
Result<Actor> actorOf(const Options& options, const QCommandLineParser& parser, const QString& login,
                      const Desk& desk) {
    Actor actor{login, parser.value(options.name), Role::Representative, parser.value(options.level).toInt()};
    const auto users = desk.userList();
    if (!users)
        return users.error();
    for (const UserRow& row : *users) {
        if (row.actor.login != login)
            continue;
        const Actor before = row.actor;
        if (!parser.isSet(options.name))
            actor.fullName = before.fullName;
        if (!parser.isSet(options.level))
            actor.level = before.level;
        if (!parser.isSet(options.role)) {
            actor.role = before.role;
            return actor;
        }
    }
    if (!roleFromCode(parser.value(options.role), actor.role))
        return Error{ErrorKind::BadInput, tr("'%1' is not a role.").arg(parser.value(options.role)), {}};
    if (actor.level < 1 || actor.level > 3)
        return Error{ErrorKind::BadInput, tr("The level of a representative is 1, 2 or 3."), {}};
    return actor;
}

Result<void> change(const Options& options, const QCommandLineParser& parser, Desk& desk, const QString& verb,
                    const QString& login) {
    if (verb == u"disable" || verb == u"enable")
        return desk.setUserDisabled(login, verb == u"disable");
    if (verb == u"remove")
        return desk.removeUser(login);
    if (verb == u"free")
        return desk.freeUser(login);
    if (verb == u"reset") {
        const auto password = readPasswordFile(parser.value(options.password));
        return password ? desk.resetPassword(login, *password) : Result<void>(password.error());
    }
    const auto actor = actorOf(options, parser, login, desk);
    if (!actor)
        return actor.error();
    if (verb == u"change")
        return desk.changeUser(*actor);
    const auto password = readPasswordFile(parser.value(options.password));
    return password ? desk.addUser(*actor, *password) : Result<void>(password.error());
}

} // namespace

int runUser(Context& context, const QStringList& arguments) {
    const Options options;
    const auto parser =
        parse(QStringLiteral("user"), arguments, {options.name, options.role, options.level, options.password}, 1, 2);
    if (!parser)
        return Usage;
    const QString verb = parser->positionalArguments().at(0);
    const QStringList verbs{QStringLiteral("list"),    QStringLiteral("add"),    QStringLiteral("change"),
                            QStringLiteral("disable"), QStringLiteral("enable"), QStringLiteral("remove"),
                            QStringLiteral("reset"),   QStringLiteral("free")};
    if (!isOneOf(QStringLiteral("user"), QStringLiteral("VERB"), verb, verbs))
        return Usage;
    const bool lists = verb == u"list";
    if (lists != (parser->positionalArguments().size() == 1)) {
        say(tr("dutydesk-cli user: name the login after the verb (none after 'list')"));
        return Usage;
    }
    if ((verb == u"add" || verb == u"reset") && !parser->isSet(options.password)) {
        say(tr("dutydesk-cli user: --new-password-file is needed; a password never stands on a command line"));
        return Usage;
    }
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    if (lists)
        return list(context, *desk);
    const QString login = parser->positionalArguments().at(1);
    if (const auto done = change(options, *parser, *desk, verb, login); !done)
        return fail(done.error());
    say(tr("Done: %1 %2.").arg(verb, login));
    print(context, QJsonObject{{QStringLiteral("login"), login}, {QStringLiteral("done"), verb}}, {});
    return AllWell;
}

} // namespace dutydesk::cli
