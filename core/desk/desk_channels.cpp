#include "desk/desk_private.h"
#include "replica/database.h"
#include "sync/channel.h"
#include "sync/tls_material.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace dutydesk {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("ServerSettings", text);
}

Error bad(const QString& message) {
    return {ErrorKind::BadInput, message, {}};
}

/// What is written into the replica.
struct Checked {
    QUrl url, tokenUrl;
    NewServer server;
    std::optional<QByteArray> authorities;
    std::optional<ClientIdentity> identity;
};

Result<QUrl> addressOf(const QString& text, const QString& notAnAddress, const QStringList& plainHosts) {
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return bad(notAnAddress);
    if (auto safe = checkAddress(url, plainHosts); !safe)
        return bad(safe.error().message);
    return url;
}

/// RFC 9110: a header holds visible ASCII; a login and password are wrapped (RFC 7617) and may hold any letters.
bool fitsHeader(const QString& token, bool wrapped) {
    return std::all_of(token.cbegin(), token.cend(),
                       [&](QChar c) { return wrapped ? c.isPrint() : c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

Result<void> checkAccess(Checked& checked, const QStringList& plainHosts) {
    const NewServer& server = checked.server;
    static const QRegularExpression word(QStringLiteral("^[A-Za-z][A-Za-z0-9-]*$"));
    if (!word.match(server.authScheme).hasMatch())
        return bad(words("'%1' is not a way to be let in: Bearer, Basic, N3 or OAuth2.").arg(server.authScheme));
    const bool wrapped = server.authScheme == QLatin1String("Basic") && server.token.contains(u':');
    if (!fitsHeader(server.token, wrapped))
        return bad(words(
            "The token holds spaces, line breaks or letters that no token has. Take its file or its text once more."));
    if (server.authScheme != QLatin1String("OAuth2"))
        return {};
    auto address = addressOf(
        server.tokenUrl,
        words("'%1' is not an address that gives access tokens. It begins with https:// and often ends with /token.")
            .arg(server.tokenUrl),
        plainHosts);
    if (!address)
        return address.error();
    checked.tokenUrl = *address;
    return server.clientId.trimmed().isEmpty()
               ? Result<void>(bad(words("Give the client's name (client id) that the server's operators gave you.")))
               : Result<void>();
}

Result<void> checkFiles(Checked& checked, const QDateTime& now) {
    const NewServer& server = checked.server;
    if (server.authorities) {
        checked.authorities = QByteArray();
        if (!server.authorities->isEmpty()) {
            auto read = readAuthorities(*server.authorities, now);
            if (!read)
                return read.error();
            checked.authorities = *read;
        }
    }
    if (server.identity) {
        checked.identity = ClientIdentity{};
        if (!server.identity->certificate.isEmpty()) {
            auto read = readClientIdentity(server.identity->certificate, server.identity->key,
                                           server.identity->passphrase, now);
            if (!read)
                return read.error();
            checked.identity = *read;
        }
    }
    return {};
}

Result<QStringList> plainHostsIn(Database& db) {
    auto query = db.run(QStringLiteral("SELECT host FROM plain_http_host ORDER BY host"));
    if (!query)
        return query.error();
    QStringList hosts;
    while ((*query)->next())
        hosts << (*query)->value(0).toString();
    return hosts;
}

/// A secret must not follow an address that is set to another server: whoever may change the address would read it
/// there.
Result<void> checkSecretsStay(Database& db, const Checked& checked) {
    auto query =
        db.run(QStringLiteral("SELECT url, token_url, token <> '', client_secret <> '' FROM server WHERE name = ?"),
               {checked.server.name});
    if (!query)
        return query.error();
    if (!(*query)->next())
        return {};
    const QUrl url((*query)->value(0).toString()), tokenUrl((*query)->value(1).toString());
    const bool oauth = checked.server.authScheme == QLatin1String("OAuth2");
    const bool known = (*query)->value(oauth ? 3 : 2).toBool();
    (*query)->finish();
    const bool given = !(oauth ? checked.server.clientSecret : checked.server.token).isEmpty();
    const auto leads = [](const QUrl& from, const QUrl& to) { // to this machine's own servers nothing leaves it
        return !isSameOrigin(from, to) && !(isLoopbackHost(from.host()) && isLoopbackHost(to.host()));
    };
    const bool moved = leads(url, checked.url) || (oauth && !tokenUrl.isEmpty() && leads(tokenUrl, checked.tokenUrl));
    if (!known || given || !moved)
        return {};
    return bad(
        words("The address leads to another server now, which is not shown the known token or secret. Give it again."));
}

Result<void> store(Database& db, const Checked& checked) {
    const NewServer& server = checked.server;
    auto stored = db.run(QStringLiteral("INSERT INTO server (name, url, role, auth_scheme, token, token_url, "
                                        "client_id, client_secret, scope) VALUES (?, ?, ?, ?, ?, "
                                        "?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET url = excluded.url, role = "
                                        "excluded.role, auth_scheme = excluded.auth_scheme, "
                                        "enabled = 1, token = iif(excluded.token = '', token, excluded.token), "
                                        "token_url = excluded.token_url, client_id = "
                                        "excluded.client_id, client_secret = iif(excluded.client_secret = '', "
                                        "client_secret, excluded.client_secret), scope = excluded.scope"),
                         {server.name, checked.url.toString(QUrl::StripTrailingSlash), server.role, server.authScheme,
                          textOf(server.token), textOf(checked.tokenUrl.toString()), textOf(server.clientId.trimmed()),
                          textOf(server.clientSecret), textOf(server.scope.simplified())});
    if (!stored)
        return stored.error();
    if (checked.authorities) {
        auto done = db.run(QStringLiteral("UPDATE server SET authorities = ? WHERE name = ?"),
                           {textOf(QString::fromLatin1(*checked.authorities)), server.name});
        if (!done)
            return done.error();
    }
    if (checked.identity) {
        auto done = db.run(QStringLiteral("UPDATE server SET certificate = ?, certificate_key = ? WHERE name = ?"),
                           {textOf(QString::fromLatin1(checked.identity->certificate)),
                            textOf(QString::fromLatin1(checked.identity->key)), server.name});
        if (!done)
            return done.error();
    }
    return {};
}

/// What the trail says of a connection: the address and how it is protected, no secret.
QString traceOf(const Checked& checked) {
    QStringList said{checked.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)};
    if (checked.server.authScheme == QLatin1String("OAuth2"))
        said << QString(QStringLiteral("OAuth2 ") +
                        checked.tokenUrl.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery) + QStringLiteral(" ") +
                        checked.server.clientId.trimmed());
    if (checked.authorities)
        said << QString(QStringLiteral("authorities: ") + (checked.authorities->isEmpty()
                                                               ? QStringLiteral("system")
                                                               : certificateWords(*checked.authorities)));
    if (checked.identity)
        said << QString(QStringLiteral("certificate: ") + (checked.identity->certificate.isEmpty()
                                                               ? QStringLiteral("none")
                                                               : certificateWords(checked.identity->certificate)));
    return said.join(QStringLiteral("; "));
}

} // namespace

Result<ServerId> Desk::connectServer(const NewServer& server) {
    if (auto may = d->requireConnector(*this); !may)
        return may.error();
    if (server.name.trimmed().isEmpty())
        return Error{ErrorKind::BadInput, tr("Give the server a name."), {}};
    auto hosts = d->plainHosts();
    if (!hosts)
        return hosts.error();
    Checked checked{{}, {}, server, {}, {}};
    checked.server.token = server.token.trimmed();
    checked.server.clientSecret = server.clientSecret.trimmed();
    auto url =
        addressOf(server.url,
                  tr("'%1' is not an address of a server. It begins with https:// and ends with the FHIR base, for "
                     "example /fhir.")
                      .arg(server.url),
                  *hosts);
    if (!url)
        return url.error();
    checked.url = *url;
    if (!QStringList{QStringLiteral("mis"), QStringLiteral("registry"), QStringLiteral("hub")}.contains(server.role))
        return Error{ErrorKind::BadInput, tr("'%1' is not a role: mis, registry or hub.").arg(server.role), {}};
    if (auto access = checkAccess(checked, *hosts); !access)
        return access.error();
    if (auto files = checkFiles(checked, d->now()); !files)
        return files.error();
    return d->replica->write<ServerId>([&](Database& db, ChangeSet& changes) -> Result<ServerId> {
        if (auto stay = checkSecretsStay(db, checked); !stay)
            return stay.error();
        if (auto stored = store(db, checked); !stored)
            return stored.error();
        const auto id = db.value(QStringLiteral("SELECT id FROM server WHERE name = ?"), {server.name});
        if (!id)
            return id.error();
        changes.add(ChangeSet::Servers);
        if (auto traced = d->audit(db, QStringLiteral("connect"), {}, server.name, traceOf(checked)); !traced)
            return traced.error();
        return ServerId{id->toLongLong()};
    });
}

Result<void> Desk::disconnectServer(ServerId id) {
    if (auto may = d->requireConnector(*this); !may)
        return may;
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        // The rows stay, and unsent work with them; only the connection is put to rest.
        if (auto done = db.run(QStringLiteral("UPDATE server SET enabled = 0 WHERE id = ?"), {id.value}); !done)
            return done.error();
        changes.add(ChangeSet::Servers);
        return d->audit(db, QStringLiteral("disconnect"), {}, QStringLiteral("server %1").arg(id.value));
    });
}

Result<QList<ServerRow>> Desk::servers() const {
    if (auto may = d->require(Right::Sync); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query =
        (*reader)->run(QStringLiteral("SELECT id, name, url, role, auth_scheme, enabled, token <> '', last_success_ms, "
                                      "clock_skew_ms, token_url, client_id, scope, "
                                      "client_secret <> '', authorities, certificate FROM server ORDER BY id"));
    if (!query)
        return query.error();
    QList<ServerRow> rows;
    QSqlQuery& row = **query;
    while (row.next()) {
        rows << ServerRow{ServerId{row.value(0).toLongLong()},
                          row.value(1).toString(),
                          row.value(2).toString(),
                          row.value(3).toString(),
                          row.value(4).toString(),
                          row.value(5).toBool(),
                          row.value(6).toBool(),
                          momentOf(row.value(7)),
                          row.value(8).toLongLong(),
                          row.value(9).toString(),
                          row.value(10).toString(),
                          row.value(11).toString(),
                          row.value(12).toBool(),
                          certificateWords(row.value(13).toByteArray()),
                          certificateWords(row.value(14).toByteArray())};
    }
    return rows;
}

Result<QStringList> Desk::Private::plainHosts() const {
    auto reader = replica->reader();
    return reader ? plainHostsIn(**reader) : Result<QStringList>(reader.error());
}

Result<QStringList> Desk::plainHttpHosts() const {
    if (auto may = d->require(Right::Sync); !may)
        return may.error();
    return d->plainHosts();
}

Result<void> Desk::allowPlainHttp(const QString& host) {
    if (auto may = d->require(Right::WeakenChannels); !may)
        return may;
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(host.trimmed().toLower(), QUrl::StrictMode);
    const QString name = url.host();
    if (name.isEmpty() || name.contains(u' '))
        return bad(words("'%1' is not the name of one host, for example mis.polyclinic.local.").arg(host));
    if (isLoopbackHost(name))
        return bad(words("'%1' is this computer: plain http to it needs no permission.").arg(name));
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        auto stored = db.run(
            QStringLiteral(
                "INSERT INTO plain_http_host (host, actor, allowed_ms) VALUES (?, ?, ?) ON CONFLICT (host) DO NOTHING"),
            {name, d->actor.login, d->nowMs()});
        if (!stored)
            return stored.error();
        changes.add(ChangeSet::Servers);
        return d->audit(db, QStringLiteral("allow-plain-http"), {}, name);
    });
}

Result<void> Desk::withdrawPlainHttp(const QString& host) {
    if (auto may = d->require(Right::WeakenChannels); !may)
        return may;
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        const QString name = host.trimmed().toLower();
        const auto known = db.value(QStringLiteral("SELECT count(*) FROM plain_http_host WHERE host = ?"), {name});
        if (!known)
            return known.error();
        if (known->toInt() == 0)
            return Error{ErrorKind::NotFound, words("Plain http to '%1' was not allowed.").arg(name), {}};
        if (auto done = db.run(QStringLiteral("DELETE FROM plain_http_host WHERE host = ?"), {name}); !done)
            return done.error();
        changes.add(ChangeSet::Servers);
        return d->audit(db, QStringLiteral("withdraw-plain-http"), {}, name);
    });
}

} // namespace dutydesk
