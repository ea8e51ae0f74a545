#include "shell_desk.h"

#include <QDir>
#include <QImage>
#include <QProcess>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

struct Run {
    int exitCode = -1;
    QString said;
};

Run run(const QStringList& arguments, const QString& config)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("DUTYDESK_CONFIG"), config);
    environment.insert(QStringLiteral("HOME"), config);
    environment.insert(QStringLiteral("DUTYDESK_NOW"), QStringLiteral("2026-11-20T09:00:00+03:00"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DUTYDESK_PROGRAM), arguments);
    Run outcome;
    if (process.waitForFinished(240'000) && process.exitStatus() == QProcess::NormalExit)
        outcome.exitCode = process.exitCode();
    outcome.said = QString::fromUtf8(process.readAllStandardError() + process.readAllStandardOutput());
    return outcome;
}

QString passwordFile(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(QStringLiteral("password")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(ShellDesk::password().toUtf8() + '\n');
    return file.fileName();
}

} // namespace

TEST_CASE("the program starts with nothing, with a locked replica and with an open one", "[ui][program]")
{
    const QTemporaryDir folder;
    const QString exit = QStringLiteral("--exit-after-startup");
    const QString data = QStringLiteral("--data");
    const Run first = run({exit, data, folder.filePath(QStringLiteral("none"))}, folder.path());
    INFO(first.said.toStdString());
    CHECK(first.exitCode == 0);

    ShellDesk box;
    CHECK(run({exit, data, box.folder()}, folder.path()).exitCode == 0);
    const Run open = run({exit, data, box.folder(), QStringLiteral("--login"), ShellDesk::login(), QStringLiteral("--password-file"), passwordFile(folder)},
                         folder.path());
    INFO(open.said.toStdString());
    CHECK(open.exitCode == 0);
}

TEST_CASE("the program refuses what makes no sense in words", "[ui][program]")
{
    const QTemporaryDir folder;
    const Run language = run({QStringLiteral("--lang"), QStringLiteral("fr")}, folder.path());
    CHECK(language.exitCode == 2);
    CHECK(language.said.contains(QStringLiteral("--lang")));
    CHECK(run({QStringLiteral("--size"), QStringLiteral("12")}, folder.path()).exitCode == 2);
    CHECK(run({QStringLiteral("--login"), QStringLiteral("ivanova")}, folder.path()).exitCode == 2);

    ShellDesk box;
    QFile file(folder.filePath(QStringLiteral("wrong")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("not the password\n");
    file.close();
    const Run wrong = run({QStringLiteral("--exit-after-startup"), QStringLiteral("--data"), box.folder(), QStringLiteral("--login"), ShellDesk::login(),
                           QStringLiteral("--password-file"), file.fileName()},
                          folder.path());
    CHECK(wrong.exitCode == 1);
    CHECK_FALSE(wrong.said.isEmpty());
}

TEST_CASE("the tour pictures every page in both languages and themes", "[ui][program]")
{
    const QTemporaryDir folder;
    const QString pictures = folder.filePath(QStringLiteral("tour"));
    ShellDesk box;
    const Run tour = run({QStringLiteral("--tour"), pictures, QStringLiteral("--data"), box.folder(), QStringLiteral("--login"), ShellDesk::login(),
                          QStringLiteral("--password-file"), passwordFile(folder)},
                         folder.path());
    INFO(tour.said.toStdString());
    REQUIRE(tour.exitCode == 0);
    for (const char* page : {"01-today", "02-calls", "03-person", "04-appointments", "05-lists", "06-sheets", "07-sync", "08-settings", "09-search", "10-help",
                             "11-unlock", "12-first-run-folder", "13-first-run-user", "14-password", "15-password-lost", "16-new-key", "17-restore", "18-user", "19-recovery-key"}) {
        for (const char* look : {"ru-light", "ru-dark", "en-light", "en-dark"}) {
            const QString name = QStringLiteral("%1-%2.png").arg(QLatin1String(page), QLatin1String(look));
            INFO(name.toStdString());
            CHECK(QFile::exists(QDir(pictures).filePath(name)));
        }
    }
    const QImage light(QDir(pictures).filePath(QStringLiteral("01-today-ru-light.png")));
    const QImage dark(QDir(pictures).filePath(QStringLiteral("01-today-ru-dark.png")));
    CHECK(light.size() == QSize(1366, 768));
    CHECK(light.pixelColor(5, 5).lightness() > 200);
    CHECK(dark.pixelColor(5, 5).lightness() < 60);
}
