#include "cli.h"
#include "desk/rules.h"
#include "resources/resources.h"
#include "resources/word_book.h"
#include "security/process_guard.h"

#include <QGuiApplication>
#include <QStandardPaths>

using namespace dutydesk;
using namespace dutydesk::cli;

namespace {

void printHelp() {
    QStringList lines{QCoreApplication::translate(
                          "Cli", "Usage: dutydesk-cli [--data DIR] [--password-file F] [--login L] [--json] COMMAND …"),
                      QString()};
    for (const Command& command : commands())
        lines << QStringLiteral("  %1 %2").arg(QString(command.name + u' ' + command.synopsis), -28).arg(command.help);
    lines << QString()
          << QCoreApplication::translate(
                 "Cli", "Results go to the standard output (JSON with --json), messages to the error output.")
          << QCoreApplication::translate("Cli", "Exit: 0 all well, 1 done in part, 2 usage, 3 replica cannot be "
                                                "opened, 4 server out of reach or refusing, 5 input unusable.")
          << QCoreApplication::translate("Cli", "'dutydesk-cli COMMAND --help' tells a command's options.");
    Context plain;
    print(plain, {}, lines);
}

QString defaultFolder() {
    const QString named = qEnvironmentVariable("DUTYDESK_DATA");
    return named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : named;
}

std::unique_ptr<Clock> chosenClock() {
    const QDateTime pretended = QDateTime::fromString(qEnvironmentVariable("DUTYDESK_NOW"), Qt::ISODate);
    if (pretended.isValid())
        return std::make_unique<ShiftedClock>(pretended);
    return std::make_unique<SystemClock>();
}

bool isOneOfThese(const QStringList& arguments, std::initializer_list<const char*> words) {
    return !arguments.isEmpty() && std::any_of(words.begin(), words.end(), [&](const char* word) {
        return arguments.first() == QLatin1String(word);
    });
}

/// Takes the options before the command off `arguments`, up to --help and --version; false when they do not fit.
bool takeGlobalOptions(QStringList& arguments, Context& context) {
    while (!arguments.isEmpty() && arguments.first().startsWith(u'-') &&
           !isOneOfThese(arguments, {"--help", "-h", "--version"})) {
        const QString option = arguments.takeFirst();
        QString* value = option == QLatin1String("--data")            ? &context.dataFolder
                         : option == QLatin1String("--password-file") ? &context.passwordFile
                         : option == QLatin1String("--login")         ? &context.login
                                                                      : nullptr;
        if (option == QLatin1String("--json")) {
            context.json = true;
        } else if (value && !arguments.isEmpty()) {
            *value = arguments.takeFirst();
        } else {
            say(QCoreApplication::translate("Cli", "dutydesk-cli: unknown or incomplete option '%1'").arg(option));
            return false;
        }
    }
    return true;
}

/// Drops the one complaint that Qt makes wherever there is no desktop session; timers would mail it every day.
void quietHandler(QtMsgType type, const QMessageLogContext& log, const QString& message) {
    if (!message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")))
        say(qFormatLogMessage(type, log, message));
}

} // namespace

int main(int argc, char** argv) {
    guardProcess();
    qInstallMessageHandler(quietHandler);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // documents need fonts, not a display
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("DutyDesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DUTYDESK_VERSION));
    initDutyDeskResources();
    WordBook words;
    // English too: what is printed or sent is Russian all the same.
    const bool english = qEnvironmentVariable("DUTYDESK_LANG", QStringLiteral("ru")) == QLatin1String("en");
    if (words.open(english ? QStringLiteral("en") : QStringLiteral("ru")))
        QCoreApplication::installTranslator(&words);

    QStringList arguments = application.arguments().mid(1);
    if (arguments.isEmpty()) {
        printHelp();
        return Usage;
    }
    Context context;
    context.dataFolder = defaultFolder();
    context.passwordFile = qEnvironmentVariable("DUTYDESK_PASSWORD_FILE");
    if (!takeGlobalOptions(arguments, context))
        return Usage;
    if (isOneOfThese(arguments, {"--help", "-h"})) {
        printHelp();
        return AllWell;
    }
    if (isOneOfThese(arguments, {"--version"})) {
        print({}, {}, {QStringLiteral("dutydesk-cli " DUTYDESK_VERSION)});
        return AllWell;
    }
    const Command* command = arguments.isEmpty() ? nullptr : commandNamed(arguments.first());
    if (!command) {
        say(arguments.isEmpty()
                ? QCoreApplication::translate("Cli", "dutydesk-cli: no command given")
                : QCoreApplication::translate("Cli", "dutydesk-cli: there is no command '%1'").arg(arguments.first()));
        say(QCoreApplication::translate("Cli", "'dutydesk-cli --help' lists the commands."));
        return Usage;
    }
    const auto rules = Rules::load();
    if (!rules)
        return fail(rules.error());
    const auto clock = chosenClock();
    SystemRandom random;
    DeskEnvironment environment{*clock, random, *rules, KeyRing::Cost::moderate(), {}};
    context.environment = &environment;
    return command->run(context, arguments.mid(1));
}
