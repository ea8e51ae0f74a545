#include "bench_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryFile>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dutydesk::bench {

namespace {

constexpr int LongestWaitMs = 120'000; // for the next sign of life

int start(const QStringList& command, const QStringList& environment, const QString& stdoutFile) {
    const int pid = fork();
    if (pid != 0)
        return pid;
    const int out = open(stdoutFile.toLocal8Bit().constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, 0);
    dup2(out, 1);
    dup2(environment.contains(QStringLiteral("BENCH_STDERR=1")) ? 2 : out, 2);
    for (const QString& variable : environment)
        qputenv(variable.section(u'=', 0, 0).toLatin1().constData(), variable.section(u'=', 1).toLocal8Bit());
    std::vector<QByteArray> bytes;
    for (const QString& word : command)
        bytes.push_back(word.toLocal8Bit());
    std::vector<char*> words;
    for (QByteArray& word : bytes)
        words.push_back(word.data());
    words.push_back(nullptr);
    execvp(words[0], words.data());
    _exit(127);
}

QString contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The highest resident memory of a running process, MB. Not ru_maxrss: a forked child inherits in it what its parent
/// held.
double highWaterMb(int pid) {
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf("VmHWM:");
    return at < 0 ? 0 : status.mid(at + 6, 20).trimmed().split(' ').first().toDouble() / 1024.0;
}

} // namespace

Cost runMeasured(const QStringList& command, const QStringList& environment) {
    QTemporaryFile output;
    if (!output.open())
        return {};
    QElapsedTimer timer;
    timer.start();
    const int pid = start(command, environment, output.fileName());
    Cost cost;
    const int ended = int(syscall(SYS_pidfd_open, pid, 0));
    for (pollfd waiting{ended, POLLIN, 0}; ended >= 0 && poll(&waiting, 1, 2) == 0;) {
        if (const double now = highWaterMb(pid);
            now > 0) // it only grows once the program has begun; before, it is this one's
            cost.peakMb = now;
    }
    close(ended);
    int status = 0;
    waitpid(pid, &status, 0);
    cost.seconds = double(timer.nsecsElapsed()) / 1e9;
    cost.ok = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    cost.output = contents(output.fileName());
    return cost;
}

Background::Background(const QStringList& command, const QString& logFile)
    : m_pid(start(command, {}, logFile))
    , m_log(logFile) {}

Background::~Background() {
    if (m_pid > 0) {
        kill(m_pid, SIGTERM);
        waitpid(m_pid, nullptr, 0);
    }
}

QString Background::waitForLine(const QString& prefix) const {
    // Woken by the log and by the end of the process; whichever comes first, the log is read once more.
    QFile log(m_log);
    if (!log.open(QIODevice::Append)) // it may not have been made yet, and only what is there can be watched
        return {};
    const int changes = inotify_init1(IN_CLOEXEC);
    inotify_add_watch(changes, m_log.toLocal8Bit().constData(), IN_MODIFY);
    const int ended = int(syscall(SYS_pidfd_open, m_pid, 0));
    QString found;
    for (bool running = true;;) {
        for (const QString& line : contents(m_log).split(u'\n')) {
            if (found.isEmpty() && line.startsWith(prefix))
                found = line.mid(prefix.size()).trimmed();
        }
        if (!found.isEmpty() || !running)
            break;
        pollfd events[] = {{changes, POLLIN, 0}, {ended, POLLIN, 0}};
        if (poll(events, std::size(events), LongestWaitMs) <= 0)
            break;
        running = !(events[1].revents & POLLIN);
        char told[4096];
        if ((events[0].revents & POLLIN) && read(changes, told, sizeof told) < 0)
            break;
    }
    close(changes);
    close(ended);
    return found;
}

} // namespace dutydesk::bench
