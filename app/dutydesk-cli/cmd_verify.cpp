#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

int runVerify(Context& context, const QStringList& arguments) {
    if (!parse(QStringLiteral("verify"), arguments, {}, 0, 0))
        return Usage;
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const auto report = desk->verify();
    if (!report)
        return fail(report.error());
    QStringList lines = report->replica + report->audit + report->outbox;
    if (report->ok)
        lines << QCoreApplication::translate("Cli", "Everything is sound.");
    print(context,
          QJsonObject{{QStringLiteral("ok"), report->ok},
                      {QStringLiteral("replica"), QJsonArray::fromStringList(report->replica)},
                      {QStringLiteral("audit"), QJsonArray::fromStringList(report->audit)},
                      {QStringLiteral("outbox"), QJsonArray::fromStringList(report->outbox)}},
          lines);
    return report->ok ? AllWell : DoneInPart;
}

} // namespace dutydesk::cli
