#include "commands.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace dutydesk::cli {

namespace {

constexpr qint64 LargestFile = qint64(1) << 20;

QString tr(const char* text) {
    return QCoreApplication::translate("Cli", text);
}

/// The options of `connect`; what is secret comes from files or the standard input, never from the command line itself.
struct ConnectOptions {
    QCommandLineOption role{QStringLiteral("role"), tr("mis, registry or hub."), QStringLiteral("ROLE"),
                            QStringLiteral("mis")};
    QCommandLineOption tokenFile{
        QStringLiteral("token-file"),
        tr("File with the access token, - for the standard input; a token never stands on a command line."),
        QStringLiteral("FILE")};
    QCommandLineOption scheme{QStringLiteral("auth-scheme"), tr("Word before the token: Bearer or N3."),
                              QStringLiteral("WORD"), QStringLiteral("Bearer")};
    QCommandLineOption caFile{QStringLiteral("ca-file"), tr("Certificate (PEM) of the only authority to be trusted."),
                              QStringLiteral("FILE")};
    QCommandLineOption systemCa{QStringLiteral("system-ca"), tr("Trusts the authorities of the system again.")};
    QCommandLineOption certFile{QStringLiteral("cert-file"), tr("The desk's own certificate: PEM or PKCS#12."),
                                QStringLiteral("FILE")};
    QCommandLineOption keyFile{QStringLiteral("key-file"), tr("Its key (PEM), when it is not in the same file."),
                               QStringLiteral("FILE")};
    QCommandLineOption passphraseFile{QStringLiteral("passphrase-file"),
                                      tr("File with the passphrase that opens the key; it is kept nowhere."),
                                      QStringLiteral("FILE")};
    QCommandLineOption noCert{QStringLiteral("no-cert"), tr("Shows no certificate of the desk any more.")};
    QCommandLineOption tokenUrl{QStringLiteral("token-url"),
                                tr("Address that gives access tokens (OAuth2 client credentials)."),
                                QStringLiteral("URL")};
    QCommandLineOption clientId{QStringLiteral("client-id"), tr("The client's name there."), QStringLiteral("ID")};
    QCommandLineOption secretFile{QStringLiteral("secret-file"),
                                  tr("File with the client's secret, - for the standard input."),
                                  QStringLiteral("FILE")};
    QCommandLineOption scope{QStringLiteral("scope"), tr("What access is asked for, if the server wants it said."),
                             QStringLiteral("SCOPE")};

    QList<QCommandLineOption> all() const {
        return {role,           tokenFile, scheme,   caFile,   systemCa,   certFile, keyFile,
                passphraseFile, noCert,    tokenUrl, clientId, secretFile, scope};
    }
};

Result<QByteArray> readFile(const QString& path, const QString& complaint) {
    QFile file(path);
    const bool open =
        path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QByteArray bytes = open ? file.read(LargestFile + 1) : QByteArray();
    if (!open || bytes.size() > LargestFile)
        return Error{ErrorKind::BadInput, complaint.arg(path),
                     open ? tr("It is larger than 1 MiB.") : file.errorString()};
    return bytes;
}

/// The file of an option as it is; empty when the option is not given.
Result<QByteArray> fileOf(const QCommandLineParser& parser, const QCommandLineOption& option,
                          const QString& complaint) {
    return parser.isSet(option) ? readFile(parser.value(option), complaint) : Result<QByteArray>(QByteArray());
}

Result<void> readSecrets(NewServer& server, const QCommandLineParser& parser, const ConnectOptions& options) {
    const auto token = fileOf(parser, options.tokenFile, tr("The token file '%1' cannot be read."));
    if (!token)
        return token.error();
    const auto secret =
        fileOf(parser, options.secretFile, tr("The file with the client's secret '%1' cannot be read."));
    if (!secret)
        return secret.error();
    server.token = QString::fromUtf8(*token).trimmed();
    server.clientSecret = QString::fromUtf8(*secret).trimmed();
    return {};
}

Result<void> readCertificates(NewServer& server, const QCommandLineParser& parser, const ConnectOptions& options) {
    const QString complaint = tr("The file '%1' cannot be read.");
    const auto authority = fileOf(parser, options.caFile, complaint);
    if (!authority)
        return authority.error();
    if (parser.isSet(options.caFile) && authority->isEmpty())
        return Error{ErrorKind::BadInput, tr("The file '%1' is empty.").arg(parser.value(options.caFile)), {}};
    if (parser.isSet(options.caFile) || parser.isSet(options.systemCa))
        server.authorities = *authority;
    const auto certificate = fileOf(parser, options.certFile, complaint),
               key = fileOf(parser, options.keyFile, complaint),
               passphrase = fileOf(parser, options.passphraseFile, complaint);
    for (const auto* file : {&certificate, &key, &passphrase}) {
        if (!*file)
            return file->error();
    }
    if (parser.isSet(options.certFile) && certificate->isEmpty())
        return Error{ErrorKind::BadInput, tr("The file '%1' is empty.").arg(parser.value(options.certFile)), {}};
    if (parser.isSet(options.certFile) || parser.isSet(options.noCert))
        server.identity =
            NewServer::Identity{*certificate, *key, QString::fromUtf8(*passphrase).section(u'\n', 0, 0).trimmed()};
    return {};
}

/// Options that need or exclude one another.
bool fitTogether(const QCommandLineParser& parser, const ConnectOptions& o) {
    const auto set = [&](const QCommandLineOption& option) { return parser.isSet(option); };
    const bool oauth = set(o.tokenUrl) || set(o.clientId) || set(o.secretFile) || set(o.scope);
    QString words;
    if (oauth && (!set(o.tokenUrl) || !set(o.clientId)))
        words = tr("--token-url and --client-id go together.");
    else if (oauth && (set(o.tokenFile) || set(o.scheme)))
        words = tr("--token-url stands in place of --token-file and --auth-scheme.");
    else if ((set(o.caFile) && set(o.systemCa)) || (set(o.certFile) && set(o.noCert)))
        words = tr("An option and its contrary were given together.");
    else if (!set(o.certFile) && (set(o.keyFile) || set(o.passphraseFile)))
        words = tr("--key-file and --passphrase-file go with --cert-file.");
    if (!words.isEmpty())
        say(QString(QStringLiteral("dutydesk-cli connect: ") + words));
    return words.isEmpty();
}

} // namespace

int runConnect(Context& context, const QStringList& arguments) {
    const ConnectOptions options;
    const auto parser = parse(QStringLiteral("connect"), arguments, options.all(), 2, 2);
    if (!parser)
        return Usage;
    if (!isOneOf(QStringLiteral("connect"), QStringLiteral("--role"), parser->value(options.role),
                 {QStringLiteral("mis"), QStringLiteral("registry"), QStringLiteral("hub")}) ||
        !isOneOf(QStringLiteral("connect"), QStringLiteral("--auth-scheme"), parser->value(options.scheme),
                 {QStringLiteral("Bearer"), QStringLiteral("N3")}) ||
        !fitTogether(*parser, options))
        return Usage;
    NewServer server;
    server.name = parser->positionalArguments().at(0);
    server.url = parser->positionalArguments().at(1);
    server.role = parser->value(options.role);
    server.authScheme = parser->isSet(options.tokenUrl) ? QStringLiteral("OAuth2") : parser->value(options.scheme);
    server.tokenUrl = parser->value(options.tokenUrl);
    server.clientId = parser->value(options.clientId);
    server.scope = parser->value(options.scope);
    if (auto read = readSecrets(server, *parser, options); !read)
        return fail(read.error());
    if (auto read = readCertificates(server, *parser, options); !read)
        return fail(read.error());
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
