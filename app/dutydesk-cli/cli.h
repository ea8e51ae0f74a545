#pragma once

#include "desk/desk.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace dutydesk::cli {

/// What the process says with its exit code; the README's table is made of these.
enum ExitCode { AllWell = 0, DoneInPart = 1, Usage = 2, CannotOpen = 3, ServerTrouble = 4, BadInputData = 5 };

/// The options before the command, and what every command works with.
struct Context {
    QString dataFolder, passwordFile, login;
    bool json = false;
    DeskEnvironment* environment = nullptr;
};

/// One command: its words, its help and what it does. `arguments` come without the command's name.
struct Command {
    QString name;
    QString synopsis; ///< "ENP SLOT"
    QString help;
    int (*run)(Context& context, const QStringList& arguments);
};

const std::vector<Command>& commands();
const Command* commandNamed(const QString& name);

/// Parses the arguments of a command; `--help` prints and ends the process. Nothing when the words do not fit: the
/// usage was printed. `least`, `most`: how many positional arguments (most −1 = any number).
std::unique_ptr<QCommandLineParser> parse(const QString& command, const QStringList& arguments,
                                          const QList<QCommandLineOption>& options, int least, int most);

/// Unlocks the replica with the password file; on failure says why and sets `exitCode`.
std::unique_ptr<Desk> unlock(Context& context, int& exitCode);
/// The password from the file, or asked for on the terminal.
Result<QString> readPassword(const Context& context);
Result<QString> readPasswordFile(const QString& path); ///< the first line
Result<QString> readSecretFile(const QString& path);   ///< all of it, 4 KB at most
/// --login, else the first user of the replica.
Result<QString> loginOf(const Context& context);
struct Credentials {
    QString login, password;
};
/// Both, for the users of the replica in `folder`.
Result<Credentials> readCredentials(const Context& context, const QString& folder);
/// Tells every tenth of the way: "%1" in `text` stands for the percent.
std::function<bool(qint64 done, qint64 total)> tellTenths(const QString& text);

/// Messages go to stderr, results to stdout.
void say(const QString& message);
int fail(const Error& error);
int failWith(const QString& file, const Error& error); ///< names the file that the error speaks of
int exitCodeOf(const Error& error);
/// JSON with --json, else the lines for people.
void print(const Context& context, const QJsonValue& json, const QStringList& lines);

/// For the values of options; each says what is wrong when it answers no.
bool isOneOf(const QString& command, const QString& option, const QString& value, const QStringList& allowed);
bool isMonth(const QString& command, const QString& text);
bool isLimit(const QString& command, const QString& text, int& limit);
/// Whether a file can be made at `path`; asked before anything is done that the file is to tell of.
Result<void> checkOutput(const QString& path);

QString dayText(QDate day);
QString momentText(const QDateTime& moment);
QString groupCode(PriorityGroups groups); ///< the most urgent group's code, "" for none
/// "DVN" from DVN, dvn or ДВН; empty when it is no programme.
QString programmeCode(const Rules& rules, const QString& text);
QDate parseDay(const QString& text); ///< YYYY-MM-DD or DD.MM.YYYY

} // namespace dutydesk::cli
