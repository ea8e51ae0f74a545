#include "cli.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace dutydesk::cli {

namespace {

void write(FILE* stream, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

/// Reads a line from the terminal without showing it.
QString askPassword() {
    write(stderr, QCoreApplication::translate("Cli", "Password: "));
    termios before{};
    const bool terminal = tcgetattr(STDIN_FILENO, &before) == 0;
    if (terminal) {
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    QFile input;
    QString line;
    if (input.open(stdin, QIODevice::ReadOnly))
        line = QString::fromUtf8(input.readLine()).chopped(0);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        write(stderr, QStringLiteral("\n"));
    }
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

/// Usage in one line, then what the command does and its options. Qt's own first line names the program only.
QString helpOf(const Command& command, const QCommandLineParser& parser) {
    const QString text = parser.helpText();
    const QString words = command.synopsis.isEmpty() ? command.name : QString(command.name + u' ' + command.synopsis);
    return QCoreApplication::translate(
               "Cli", "Usage: dutydesk-cli [--data DIR] [--password-file F] [--login L] [--json] %1 [options]")
               .arg(words) +
           text.mid(text.indexOf(u'\n'));
}

} // namespace

void say(const QString& message) {
    write(stderr, QString(message + u'\n'));
}

int exitCodeOf(const Error& error) {
    switch (error.kind) {
    case ErrorKind::BadInput:
    case ErrorKind::NotFound:
        return BadInputData;
    case ErrorKind::Unreachable:
    case ErrorKind::Refused:
        return ServerTrouble;
    case ErrorKind::Cancelled:
    case ErrorKind::Conflict:
        return DoneInPart;
    default:
        return CannotOpen;
    }
}

int fail(const Error& error) {
    say(QString(QStringLiteral("dutydesk-cli: ") + error.message));
    if (!error.details.isEmpty())
        say(QString(QStringLiteral("  ") + error.details));
    return exitCodeOf(error);
}

int failWith(const QString& file, const Error& error) {
    return fail({error.kind, QString(file + QStringLiteral(": ") + error.message), error.details});
}

void print(const Context& context, const QJsonValue& json, const QStringList& lines) {
    if (context.json) {
        const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
        write(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Indented)));
        return;
    }
    for (const QString& line : lines)
        write(stdout, QString(line + u'\n'));
}

Result<QString> readSecretFile(const QString& path) {
    QFile file(path);
    constexpr qint64 Most = 4096;
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::BadInput, QCoreApplication::translate("Cli", "The file '%1' cannot be read.").arg(path),
                     file.errorString()};
    return QString::fromUtf8(file.read(Most));
}

Result<QString> readPasswordFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Cli", "The password file '%1' cannot be read.").arg(path),
                     file.errorString()};
    QString password = QString::fromUtf8(file.readLine(4096));
    while (password.endsWith(u'\n') || password.endsWith(u'\r'))
        password.chop(1);
    return password;
}

Result<QString> readPassword(const Context& context) {
    return context.passwordFile.isEmpty() ? askPassword() : readPasswordFile(context.passwordFile);
}

Result<QString> loginOf(const Context& context) {
    if (!context.login.isEmpty())
        return context.login;
    const auto users = Desk::users(context.dataFolder);
    if (!users)
        return users.error();
    return users->isEmpty() ? QString() : users->first().login;
}

Result<Credentials> readCredentials(const Context& context, const QString& folder) {
    const auto password = readPassword(context);
    if (!password)
        return password.error();
    Context there = context;
    there.dataFolder = folder;
    const auto login = loginOf(there);
    if (!login)
        return login.error();
    return Credentials{*login, *password};
}

std::function<bool(qint64 done, qint64 total)> tellTenths(const QString& text) {
    return [text, shown = -1](qint64 done, qint64 total) mutable {
        const int tenth = total > 0 ? int(done * 10 / total) : 0;
        if (tenth != shown)
            say(text.arg(tenth * 10));
        shown = tenth;
        return true;
    };
}

std::unique_ptr<Desk> unlock(Context& context, int& exitCode) {
    const auto password = readPassword(context);
    if (!password) {
        exitCode = fail(password.error());
        return nullptr;
    }
    const auto login = loginOf(context); // what is wrong with the key file is said by unlocking
    auto desk = Desk::unlock(context.dataFolder, login ? *login : QString(), *password, *context.environment);
    if (!desk) {
        fail(desk.error());
        exitCode = CannotOpen;
        return nullptr;
    }
    return std::move(*desk);
}

std::unique_ptr<QCommandLineParser> parse(const QString& name, const QStringList& arguments,
                                          const QList<QCommandLineOption>& options, int least, int most) {
    const Command* command = commandNamed(name);
    auto parser = std::make_unique<QCommandLineParser>();
    parser->setApplicationDescription(command->help);
    const QCommandLineOption help(QStringList{QStringLiteral("help"), QStringLiteral("h")},
                                  QCoreApplication::translate("Cli", "This text."));
    parser->addOption(help);
    parser->addOptions(options);
    const bool understood = parser->parse(QStringList{QStringLiteral("dutydesk-cli ") + name} + arguments);
    if (understood && parser->isSet(help)) {
        write(stdout, helpOf(*command, *parser));
        std::exit(AllWell);
    }
    const auto given = parser->positionalArguments().size();
    if (!understood || given < least || (most >= 0 && given > most)) {
        say(understood ? QCoreApplication::translate("Cli", "dutydesk-cli %1: expected %2").arg(name, command->synopsis)
                       : parser->errorText());
        say(QCoreApplication::translate("Cli", "'dutydesk-cli %1 --help' tells the options.").arg(name));
        return nullptr;
    }
    return parser;
}

bool isOneOf(const QString& command, const QString& option, const QString& value, const QStringList& allowed) {
    if (allowed.contains(value))
        return true;
    say(QCoreApplication::translate("Cli", "dutydesk-cli %1: '%2' does not fit %3; it is one of: %4")
            .arg(command, value, option, allowed.join(QStringLiteral(", "))));
    return false;
}

bool isMonth(const QString& command, const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^\\d{4}-(0[1-9]|1[0-2])$"));
    if (pattern.match(text).hasMatch())
        return true;
    say(QCoreApplication::translate("Cli", "dutydesk-cli %1: '%2' is not a month; write YYYY-MM").arg(command, text));
    return false;
}

bool isLimit(const QString& command, const QString& text, int& limit) {
    bool number = false;
    limit = text.toInt(&number);
    if (number && limit > 0)
        return true;
    say(QCoreApplication::translate("Cli", "dutydesk-cli %1: the limit must be a number above 0").arg(command));
    return false;
}

Result<void> checkOutput(const QString& path) {
    const QFileInfo file(path), folder(file.absolutePath());
    if (folder.isDir() && folder.isWritable() && !file.isDir())
        return {};
    return Error{
        ErrorKind::BadInput,
        QCoreApplication::translate("Cli", "'%1' cannot be written. Choose another folder or ask for the rights to it.")
            .arg(path),
        {}};
}

QString dayText(QDate day) {
    return day.toString(QStringLiteral("dd.MM.yyyy"));
}

QString momentText(const QDateTime& moment) {
    return moment.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm"));
}

QString groupCode(PriorityGroups groups) {
    if (groups.testFlag(PriorityGroup::Cardiovascular))
        return QStringLiteral("cardiovascular");
    if (groups.testFlag(PriorityGroup::PriorityRight))
        return QStringLiteral("priority-right");
    return groups.testFlag(PriorityGroup::LowMobility) ? QStringLiteral("low-mobility") : QString();
}

QString programmeCode(const Rules& rules, const QString& text) {
    for (const Programme& programme : rules.programmes.all()) {
        if (programme.code.compare(text, Qt::CaseInsensitive) == 0 ||
            programme.shortName.compare(text, Qt::CaseInsensitive) == 0)
            return programme.code;
    }
    return {};
}

QDate parseDay(const QString& text) {
    const QDate iso = QDate::fromString(text, Qt::ISODate);
    return iso.isValid() ? iso : QDate::fromString(text, QStringLiteral("dd.MM.yyyy"));
}

} // namespace dutydesk::cli
