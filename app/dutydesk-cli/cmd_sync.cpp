#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

namespace {

void showProgress(const SyncProgress& progress) {
    QString line = QString(progress.server + QStringLiteral(": ") + progress.step);
    if (progress.total > 0)
        line += QStringLiteral(" %1/%2").arg(progress.done).arg(progress.total);
    else if (progress.done > 0)
        line += QStringLiteral(" %1").arg(progress.done);
    if (progress.secondsLeft >= 0)
        line += QCoreApplication::translate("Cli", ", %1 s left").arg(progress.secondsLeft);
    say(line);
}

int worse(int a, const SyncReport& report) {
    switch (report.state) {
    case SyncReport::State::Ok:
        return qMax(a, int(AllWell));
    case SyncReport::State::Failed:
        break;
    default:
        return qMax(a, int(DoneInPart));
    }
    // What ends a run is the server's doing, but for the disk here and a run that is under way already.
    const bool here = report.errorKind == ErrorKind::Storage || report.errorKind == ErrorKind::Busy ||
                      report.errorKind == ErrorKind::Internal;
    return qMax(a, int(here ? CannotOpen : ServerTrouble));
}

} // namespace

int runSync(Context& context, const QStringList& arguments) {
    const auto parser = parse(QStringLiteral("sync"), arguments, {}, 0, -1);
    if (!parser)
        return Usage;
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const auto reports = desk->sync(parser->positionalArguments(), QStringLiteral("cli"), showProgress);
    if (!reports)
        return fail(reports.error());
    QJsonArray servers;
    qint64 received = 0, applied = 0, sent = 0, parked = 0, conflicts = 0;
    double seconds = 0;
    QStringList lines;
    for (const SyncReport& report : *reports) {
        exitCode = worse(exitCode, report);
        received += report.received;
        applied += report.applied;
        sent += report.sent;
        parked += report.parked;
        conflicts += report.conflicts;
        seconds += report.seconds;
        if (!report.message.isEmpty())
            say(QString(report.server + QStringLiteral(": ") + report.message));
        if (!report.details.isEmpty())
            say(QString(QStringLiteral("  ") + report.details));
        lines << QCoreApplication::translate("Cli",
                                             "%1: received %2, applied %3, sent %4, parked %5, conflicts %6, %7 s")
                     .arg(report.server)
                     .arg(report.received)
                     .arg(report.applied)
                     .arg(report.sent)
                     .arg(report.parked)
                     .arg(report.conflicts)
                     .arg(report.seconds, 0, 'f', 2);
        servers << QJsonObject{{QStringLiteral("server"), report.server},
                               {QStringLiteral("message"), report.message},
                               {QStringLiteral("clockSkewMs"), report.clockSkewMs}};
    }
    if (exitCode == AllWell && (parked > 0 || conflicts > 0))
        exitCode = DoneInPart;
    print(context,
          QJsonObject{{QStringLiteral("received"), received},
                      {QStringLiteral("applied"), applied},
                      {QStringLiteral("sent"), sent},
                      {QStringLiteral("parked"), parked},
                      {QStringLiteral("conflicts"), conflicts},
                      {QStringLiteral("seconds"), seconds},
                      {QStringLiteral("servers"), servers}},
          lines);
    return exitCode;
}

} // namespace dutydesk::cli
