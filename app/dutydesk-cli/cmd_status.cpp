#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

int runStatus(Context& context, const QStringList& arguments) {
    if (!parse(QStringLiteral("status"), arguments, {}, 0, 0))
        return Usage;
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const auto today = desk->today();
    if (!today)
        return fail(today.error());
    const auto tr = [](const char* text) { return QCoreApplication::translate("Cli", text); };
    QJsonArray coverage;
    QStringList lines{
        tr("Overdue %1, due today %2, no-shows %3, stage II under seven days %4")
            .arg(today->overdue)
            .arg(today->dueToday)
            .arg(today->noShows)
            .arg(today->stageTwoSoon),
        tr("Discharged in the last three working days: %1").arg(today->dischargesLastThreeWorkingDays),
        tr("Last sync: %1 (%2); to send %3, parked %4, conflicts %5")
            .arg(today->lastSync.isValid() ? momentText(today->lastSync) : tr("never"), today->lastSyncState)
            .arg(today->toSend)
            .arg(today->parked)
            .arg(today->conflicts)};
    for (const TodaySummary::Coverage& row : today->coverage) {
        lines << tr("%1: on the list %2, informed %3, booked %4, done %5")
                     .arg(row.programmeTitle)
                     .arg(row.members)
                     .arg(row.informed)
                     .arg(row.booked)
                     .arg(row.done);
        coverage << QJsonObject{{QStringLiteral("programme"), row.programme},
                                {QStringLiteral("members"), row.members},
                                {QStringLiteral("informed"), row.informed},
                                {QStringLiteral("booked"), row.booked},
                                {QStringLiteral("done"), row.done}};
    }
    print(context,
          QJsonObject{{QStringLiteral("overdue"), today->overdue},
                      {QStringLiteral("dueToday"), today->dueToday},
                      {QStringLiteral("noShows"), today->noShows},
                      {QStringLiteral("stageTwoSoon"), today->stageTwoSoon},
                      {QStringLiteral("discharges"), today->dischargesLastThreeWorkingDays},
                      {QStringLiteral("visitsToday"), today->visits.size()},
                      {QStringLiteral("lastSync"), today->lastSync.toString(Qt::ISODate)},
                      {QStringLiteral("lastSyncState"), today->lastSyncState},
                      {QStringLiteral("toSend"), today->toSend},
                      {QStringLiteral("parked"), today->parked},
                      {QStringLiteral("conflicts"), today->conflicts},
                      {QStringLiteral("coverage"), coverage}},
          lines);
    return AllWell;
}

} // namespace dutydesk::cli
