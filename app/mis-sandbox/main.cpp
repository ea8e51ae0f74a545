#include "population.h"
#include "server_sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSocketNotifier>
#include <QUuid>

#include <array>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace {

using namespace dutydesk;

std::array<int, 2> signalPipe{-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

/// SIGTERM and SIGINT end the event loop: the handler itself may only write to a pipe.
void quitOnSignals(QCoreApplication& application)
{
    if (::pipe(signalPipe.data()) != 0)
        return;
    auto* notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

int fail(const QString& message, const QString& details = {})
{
    std::fprintf(stderr, "mis-sandbox: %s%s%s\n", qUtf8Printable(message), details.isEmpty() ? "" : "\n  ",
                 qUtf8Printable(details));
    return 1;
}

void addOptions(QCommandLineParser& parser)
{
    const auto option = [&parser](const char* name, const char* description, const char* value, const char* byDefault) {
        parser.addOption(QCommandLineOption(QLatin1String(name), QCoreApplication::translate("main", description),
                                            QLatin1String(value), QLatin1String(byDefault)));
    };
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "A FHIR R4 sandbox of a polyclinic's information system, filled with "
                                            "synthetic people. Listens on this machine only."));
    parser.addHelpOption();
    parser.addVersionOption();
    option("data", "The store's file; created when missing. Without it the store lasts as long as the program.", "file",
           ":memory:");
    option("population", "What an empty store is filled with: demo, polyclinic, region or none.", "size", "demo");
    option("role", "What the server is: mis, or registry for the cardioregistry of the same people.", "role", "mis");
    option("seed", "The number that the population is drawn from.", "number", "1");
    option("today",
           "The sandbox's day, YYYY-MM-DD, not before the stored one; by default the stored one, else this machine's.",
           "date", "");
    option("port", "The port; 0 chooses a free one, which is printed.", "port", "0");
    option("token",
           "What a client must show as Bearer or N3 token. Without this and --token-file one is made and printed.",
           "token", "");
    option("token-file", "A file with the token.", "file", "");
    option("tls-cert", "Speak TLS with this certificate (PEM, its chain after it) …", "file", "");
    option("tls-key", "… and this key (PEM, without a passphrase).", "file", "");
    option("client-ca", "With TLS: let in only who shows a certificate issued by this authority (PEM).", "file", "");
    option("oauth-client", "Give access tokens at /oauth2/token to the client of this name …", "name", "");
    option("oauth-secret-file", "… who shows the secret in this file.", "file", "");
    option("oauth-seconds", "How long an access token lasts.", "number", "300");
}

/// Empty when the file cannot be read.
QString chosenToken(const QCommandLineParser& parser)
{
    if (parser.isSet(QStringLiteral("token-file"))) {
        QFile file(parser.value(QStringLiteral("token-file")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }
    if (parser.isSet(QStringLiteral("token")))
        return parser.value(QStringLiteral("token"));
    const QString made = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::fprintf(stderr, "token %s\n", qUtf8Printable(made));
    return made;
}

/// What the named options say; BadInput when a file cannot be read or belongs to nothing.
Result<void> secure(SandboxServer::Options& options, const QCommandLineParser& parser)
{
    const auto read = [&parser](const char* name, QByteArray& into) {
        const QString path = parser.value(QLatin1String(name));
        QFile file(path);
        if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
            return path.isEmpty();
        into = file.readAll();
        return !into.isEmpty();
    };
    QByteArray secret;
    if (!read("tls-cert", options.tls.certificate) || !read("tls-key", options.tls.key) ||
        !read("client-ca", options.tls.clientAuthorities) || !read("oauth-secret-file", secret))
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("main", "A file of --tls-cert, --tls-key, --client-ca or --oauth-secret-file is empty or cannot be read."),
                     {}};
    if (options.tls.certificate.isEmpty() != options.tls.key.isEmpty() || (!options.tls.isOn() && !options.tls.clientAuthorities.isEmpty()))
        return Error{ErrorKind::BadInput, QCoreApplication::translate("main", "--tls-cert and --tls-key go together, --client-ca goes with them."), {}};
    options.oauth = {parser.value(QStringLiteral("oauth-client")), QString::fromUtf8(secret).trimmed(),
                     parser.value(QStringLiteral("oauth-seconds")).toInt()};
    if (options.oauth.client.isEmpty() != options.oauth.secret.isEmpty() || options.oauth.seconds < 1)
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("main", "--oauth-client and --oauth-secret-file go together; --oauth-seconds is a whole number from 1."), {}};
    return {};
}

/// Fills an empty store; a filled one is left as it is.
Result<void> fill(Store& store, const QCommandLineParser& parser)
{
    PopulationOptions options;
    options.size = parser.value(QStringLiteral("population"));
    const QDate day = QDate::fromString(parser.value(QStringLiteral("today")), Qt::ISODate);
    const QString filling = QStringLiteral("filling");
    if (!store.meta(filling).isEmpty()) {
        return Error{
            ErrorKind::BadInput,
            QCoreApplication::translate("main", "Filling this store was cut short. Delete its file and start again."),
            {}};
    }
    if (store.lastStamp() != 0) {
        if (day.isValid() &&
            day < store.today()) { // days do not come back; a demonstration that is started again goes on
            std::fprintf(stderr, "the store is at %s already and stays there\n",
                         qUtf8Printable(store.today().toString(Qt::ISODate)));
            return {};
        }
        return day.isValid() ? store.setToday(day) : Result<void>();
    }
    bool number = false;
    options.seed = parser.value(QStringLiteral("seed")).toULongLong(&number);
    if (!number || (parser.isSet(QStringLiteral("today")) && !day.isValid()))
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("main", "--seed must be a whole number, --today a date YYYY-MM-DD."),
                     {}};
    options.today = day.isValid() ? day : store.today();
    if (const auto set = store.setToday(options.today); !set)
        return set;
    if (options.size == u"none")
        return {};
    QElapsedTimer timer;
    timer.start();
    if (const auto marked = store.setMeta(filling, options.size); !marked)
        return marked;
    const bool registry = parser.value(QStringLiteral("role")) == u"registry";
    auto filled = registry ? populateRegistry(store, options) : populate(store, options);
    if (filled)
        filled = store.setMeta(filling, QString());
    if (filled)
        std::fprintf(stderr, "filled with \"%s\" in %.1f s\n", qUtf8Printable(options.size),
                     static_cast<double>(timer.elapsed()) / 1000.0);
    return filled;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mis-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DUTYDESK_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    bool portGood = false;
    const ushort port = parser.value(QStringLiteral("port")).toUShort(&portGood);
    const QString token = chosenToken(parser);
    if (!portGood)
        return fail(QCoreApplication::translate("main", "--port must lie in 0 … 65535."));
    if (token.isEmpty())
        return fail(QCoreApplication::translate("main", "The token is empty or its file cannot be read."));
    SandboxServer::Options options{parser.value(QStringLiteral("data")), port, token};
    if (const auto secured = secure(options, parser); !secured)
        return fail(secured.error().message, secured.error().details);
    auto sandbox = SandboxServer::create(options);
    if (!sandbox)
        return fail(sandbox.error().message, sandbox.error().details);
    SandboxServer& server = **sandbox;
    if (const auto filled = fill(server.store(), parser); !filled)
        return fail(filled.error().message, filled.error().details);
    quitOnSignals(application); // until here a signal ends the program at once
    if (const auto started = server.start(); !started)
        return fail(started.error().message, started.error().details);
    std::printf("listening %s\n", qUtf8Printable(server.url().toString()));
    std::fflush(stdout);
    const int status = QCoreApplication::exec();
    server.stop();
    return status;
}
