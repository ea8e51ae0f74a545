#include "cli/cli_desk.h"

#include "e2e/sandbox_process.h"
#include "replica/database.h"
#include "security/key_ring.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

namespace dutydesk::test {

const SyncedReplica& SyncedReplica::instance() {
    static const SyncedReplica replica;
    return replica;
}

SyncedReplica::SyncedReplica() {
    const SandboxProcess server(m_folder.path(), 7, QStringLiteral("2026-11-23"));
    m_url = server.url();
    m_token = server.tokenFile();
    const CliRunner cli(m_folder.path());
    REQUIRE(cli.run({QStringLiteral("init")}).code == 0);
    cli.cheapenKeyRing();
    REQUIRE(cli.run({QStringLiteral("connect"), QStringLiteral("mis"), m_url, QStringLiteral("--token-file"), m_token})
                .code == 0);
    const CliOutcome synced = cli.run({QStringLiteral("sync")});
    INFO(synced.err.toStdString());
    REQUIRE(synced.code == 0);
    for (const QJsonValue& entry :
         cli.run({QStringLiteral("worklist"), QStringLiteral("--limit"), QStringLiteral("10")}).array())
        m_enps << entry.toObject().value(u"enp").toString();
    REQUIRE(m_enps.size() == 10);
}

CliDesk::CliDesk()
    : cli(folder.path()) {
    const QString from = SyncedReplica::instance().folder() + QStringLiteral("/desk/");
    REQUIRE(QDir().mkpath(cli.data()));
    for (const char* name : {"replica.db", "keyring.json"})
        REQUIRE(QFile::copy(from + QLatin1String(name), QString(cli.data() + u'/' + QLatin1String(name))));
}

void CliDesk::writeFile(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    REQUIRE((file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()));
}

void CliDesk::tamper(const QString& sql) const {
    const auto ring = KeyRing::load(cli.data() + QStringLiteral("/keyring.json"));
    REQUIRE(ring.ok());
    const auto key = ring->unlock(QStringLiteral("duty"), CliRunner::password());
    REQUIRE(key.ok());
    const auto db =
        Database::open(cli.data() + QStringLiteral("/replica.db"), DatabaseKey(*key), Database::Mode::ReadWrite);
    REQUIRE(db.ok());
    REQUIRE((*db)->script(sql.toUtf8()).ok());
}

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

QStringList filled(const char* text, const CliDesk& desk) {
    QStringList list = words(text);
    for (QString& word : list) {
        word.replace(QLatin1String("ENP2"), SyncedReplica::instance().enps().at(1));
        word.replace(QLatin1String("ENP"), SyncedReplica::instance().enps().at(0));
        word.replace(QLatin1String("DIR"), desk.folder.path());
    }
    return list;
}

QSet<QString> keysOf(const QJsonObject& object) {
    const QStringList keys = object.keys();
    return QSet<QString>(keys.cbegin(), keys.cend());
}

QSet<QString> names(const char* text) {
    const QStringList list = words(text);
    return QSet<QString>(list.cbegin(), list.cend());
}

} // namespace dutydesk::test
