#pragma once

#include "e2e/cli_runner.h"

#include <QSet>
#include <QTemporaryDir>

namespace dutydesk::test {

/// A replica that has synced with a demonstration polyclinic once; made once for all tests of the executable.
class SyncedReplica {
public:
    static const SyncedReplica& instance();

    QString folder() const { return m_folder.path(); }
    QString url() const { return m_url; } ///< nobody listens there any more
    QString tokenFile() const { return m_token; }
    QStringList enps() const { return m_enps; } ///< of the first ten to call

private:
    SyncedReplica();
    QTemporaryDir m_folder;
    QString m_url, m_token;
    QStringList m_enps;
};

/// A copy of it for one test, and the command line on it.
struct CliDesk {
    CliDesk();
    CliOutcome run(const QStringList& words) { return cli.run(words); }
    QString path(const QString& name) const { return folder.filePath(name); }
    void writeFile(const QString& name, const QByteArray& bytes) const;
    /// Runs a statement on the replica behind the desk's back.
    void tamper(const QString& sql) const;

    QTemporaryDir folder;
    CliRunner cli;
};

QStringList words(const char* text);
/// Words where ENP, ENP2 and DIR stand for what the test has.
QStringList filled(const char* text, const CliDesk& desk);
QSet<QString> keysOf(const QJsonObject& object);
QSet<QString> names(const char* text);

} // namespace dutydesk::test
