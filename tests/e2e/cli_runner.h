#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace dutydesk::test {

/// What a run of dutydesk-cli left: its exit code, what it wrote, and whether it was killed before it ended.
struct CliOutcome {
    int code = -1;
    bool killed = false;
    QByteArray out;
    QString err;

    bool isPureJson() const; ///< standard output is one JSON document and nothing else
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    QString lastLine() const; ///< of the messages; empty when there is none
};

/// Starts the real dutydesk-cli as a process of its own, in English, with a clock that begins at `now`.
class CliRunner {
public:
    /// The replica's folder is `folder`/desk, the password lies in `folder`/password.
    explicit CliRunner(const QString& folder);

    /// With --data, --password-file and --json before the words.
    CliOutcome run(const QStringList& words) const;
    /// Exactly these words.
    CliOutcome raw(const QStringList& words) const;
    /// Like run(); SIGKILL falls as soon as `now` says so about a line of the messages (numbered from 1).
    CliOutcome killed(const QStringList& words, const std::function<bool(int number, const QString& line)>& when) const;

    /// The lowest cost of the key ring for this user: a test unlocks a hundred times.
    void cheapenKeyRing(const QString& login = QStringLiteral("duty")) const;

    QString data() const { return m_folder + QStringLiteral("/desk"); }
    /// Where the program may write besides what it is told to: home, temporary files.
    QStringList ownFolders() const { return {m_folder + QStringLiteral("/home"), m_folder + QStringLiteral("/tmp")}; }
    QString passwordFile() const { return m_folder + QStringLiteral("/password"); }
    static QString password() { return QStringLiteral("correct horse"); }

    QString now = QStringLiteral("2026-11-23T09:00:00");

private:
    CliOutcome start(const QStringList& words, const std::function<bool(int, const QString&)>& when) const;

    QString m_folder;
};

} // namespace dutydesk::test
