#include "commands.h"

namespace dutydesk::cli {

int runOutbox(Context& context, const QStringList& arguments) {
    if (!parse(QStringLiteral("outbox"), arguments, {}, 0, 0))
        return Usage;
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const auto rows = desk->outbox();
    if (!rows)
        return fail(rows.error());
    QJsonArray json;
    QStringList lines;
    bool refused = false;
    for (const OutboxRow& row : *rows) {
        refused = refused || row.state == QLatin1String("parked") || row.state == QLatin1String("conflict");
        json << QJsonObject{
            {QStringLiteral("id"), row.id.value},       {QStringLiteral("server"), row.server},
            {QStringLiteral("type"), row.type},         {QStringLiteral("operation"), row.operation},
            {QStringLiteral("summary"), row.summary},   {QStringLiteral("state"), row.state},
            {QStringLiteral("attempts"), row.attempts}, {QStringLiteral("serverWords"), row.serverWords}};
        lines << QStringLiteral("%1  %2  %3  %4")
                     .arg(QString::number(row.id.value), row.stateTitle, row.summary, row.serverWords);
    }
    print(context, json, lines);
    return refused ? DoneInPart : AllWell;
}

} // namespace dutydesk::cli
