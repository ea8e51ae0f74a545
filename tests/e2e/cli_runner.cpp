#include "e2e/cli_runner.h"

#include "security/key_ring.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

#include <catch2/catch_test_macros.hpp>

namespace dutydesk::test {

namespace {

constexpr int LongestRunMs = 120 * 1000;

QProcessEnvironment environmentFor(const QString& now, const QString& home) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DUTYDESK_LANG"), QStringLiteral("en"));
    environment.insert(QStringLiteral("DUTYDESK_NOW"), now);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("HOME"), home + QStringLiteral("/home"));
    environment.insert(QStringLiteral("TMPDIR"), home + QStringLiteral("/tmp"));
    for (const char* name : {"DUTYDESK_DATA", "DUTYDESK_PASSWORD_FILE"})
        environment.remove(QLatin1String(name));
    return environment;
}

} // namespace

bool CliOutcome::isPureJson() const {
    QJsonParseError error;
    QJsonDocument::fromJson(out, &error);
    return error.error == QJsonParseError::NoError;
}

QString CliOutcome::lastLine() const {
    const QStringList lines = err.split(u'\n', Qt::SkipEmptyParts);
    return lines.isEmpty() ? QString() : lines.last();
}

CliRunner::CliRunner(const QString& folder)
    : m_folder(folder) {
    for (const QString& own : ownFolders())
        QDir().mkpath(own);
    QFile file(passwordFile());
    if (!file.open(QIODevice::WriteOnly) || file.write(password().toUtf8() + '\n') < 0)
        FAIL("the password file could not be written");
}

CliOutcome CliRunner::run(const QStringList& words) const {
    return killed(words, {});
}

CliOutcome CliRunner::raw(const QStringList& words) const {
    return start(words, {});
}

CliOutcome CliRunner::killed(const QStringList& words, const std::function<bool(int, const QString&)>& when) const {
    return start(QStringList{QStringLiteral("--data"), data(), QStringLiteral("--password-file"), passwordFile(),
                             QStringLiteral("--json")} +
                     words,
                 when);
}

CliOutcome CliRunner::start(const QStringList& words, const std::function<bool(int, const QString&)>& when) const {
    QProcess process;
    process.setProcessEnvironment(environmentFor(now, m_folder));
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(DUTYDESK_BINARY_DIR "/bin/dutydesk-cli"), words);
    if (!process.waitForStarted())
        FAIL("dutydesk-cli could not be started: " << process.errorString().toStdString());
    CliOutcome outcome;
    QByteArray messages;
    qsizetype read = 0;
    int number = 0;
    process.setReadChannel(QProcess::StandardError);
    while (process.state() != QProcess::NotRunning) {
        if (!process.waitForReadyRead(LongestRunMs) && process.state() != QProcess::NotRunning) {
            process.kill();
            FAIL("dutydesk-cli did not end: " << words.join(u' ').toStdString());
        }
        messages += process.readAllStandardError();
        for (qsizetype end = 0; when && !outcome.killed && (end = messages.indexOf('\n', read)) >= 0; read = end + 1) {
            if (when(++number, QString::fromUtf8(messages.mid(read, end - read)))) {
                process.kill();
                outcome.killed = true;
            }
        }
    }
    process.waitForFinished(LongestRunMs);
    outcome.killed = outcome.killed && process.exitStatus() == QProcess::CrashExit;
    outcome.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.err = QString::fromUtf8(messages + process.readAllStandardError());
    outcome.out = process.readAllStandardOutput();
    return outcome;
}

void CliRunner::cheapenKeyRing(const QString& login) const {
    const QString path = data() + QStringLiteral("/keyring.json");
    auto ring = KeyRing::load(path);
    if (!ring)
        FAIL(ring.error().message.toStdString());
    const Actor actor = ring->find(login)->actor;
    const auto key = ring->unlock(login, password());
    if (!key || !ring->put(actor, password(), *key, KeyRing::Cost::minimal()) || !ring->save(path))
        FAIL("the key ring could not be changed");
}

} // namespace dutydesk::test
