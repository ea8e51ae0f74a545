#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Cli", text);
}

QJsonObject toJson(const Desk::Backup& backup) {
    return {{QStringLiteral("folder"), backup.folder},
            {QStringLiteral("at"), backup.at.toString(Qt::ISODate)},
            {QStringLiteral("bytes"), backup.bytes}};
}

int listBackups(Context& context, const QString& folder) {
    QJsonArray json;
    QStringList lines;
    for (const Desk::Backup& backup : Desk::backups(folder)) {
        json << toJson(backup);
        lines << QStringLiteral("%1  %2").arg(momentText(backup.at), backup.folder);
    }
    print(context, json, lines);
    return AllWell;
}

} // namespace

int runBackup(Context& context, const QStringList& arguments) {
    const QCommandLineOption to(QStringLiteral("to"), tr("Folder that the backup is made in; no rotation there."),
                                QStringLiteral("DIR"));
    const QCommandLineOption listed(QStringLiteral("list"), tr("Names the backups instead of making one."));
    const QCommandLineOption ifDue(QStringLiteral("if-due"), tr("Only when the newest is older than a day."));
    const auto parser = parse(QStringLiteral("backup"), arguments, {to, listed, ifDue}, 0, 0);
    if (!parser)
        return Usage;
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    if (parser->isSet(listed))
        return listBackups(context, parser->isSet(to) ? parser->value(to) : desk->backupFolder());
    if (parser->isSet(ifDue) && !desk->backupDue()) {
        say(tr("The newest backup is not a day old."));
        print(context, QJsonObject{{QStringLiteral("folder"), QJsonValue::Null}}, {});
        return AllWell;
    }
    const auto made = desk->backup(parser->value(to), tellTenths(tr("%1% copied")));
    if (!made)
        return fail(made.error());
    say(tr("The backup was made and read back: %1").arg(made->folder));
    print(context, toJson(*made), {made->folder});
    return AllWell;
}

int runRestore(Context& context, const QStringList& arguments) {
    const auto parser = parse(QStringLiteral("restore"), arguments, {}, 1, 1);
    if (!parser)
        return Usage;
    const QString from = parser->positionalArguments().at(0);
    const auto who = readCredentials(context, from); // the users of the backup count
    if (!who)
        return fail(who.error());
    const auto restored = Desk::restore(from, context.dataFolder, who->login, who->password, *context.environment,
                                        tellTenths(tr("%1% copied")));
    if (!restored)
        return fail(restored.error());
    say(tr("Restored. Unsent edits taken along: %1.").arg(restored->rescued));
    if (!restored->setAside.isEmpty())
        say(tr("The former files are in %1").arg(restored->setAside));
    if (restored->unreadable)
        say(tr(
            "They could not be read: edits that were never sent, if there are any, are still in them. Keep them, and "
            "restore them with a password of theirs."));
    print(context,
          QJsonObject{{QStringLiteral("rescued"), restored->rescued},
                      {QStringLiteral("unreadable"), restored->unreadable},
                      {QStringLiteral("setAside"), restored->setAside}},
          {});
    return restored->unreadable ? DoneInPart : AllWell;
}

int runSalvage(Context& context, const QStringList& arguments) {
    if (!parse(QStringLiteral("salvage"), arguments, {}, 0, 0))
        return Usage;
    const auto who = readCredentials(context, context.dataFolder);
    if (!who)
        return fail(who.error());
    const auto salvaged = Desk::salvage(context.dataFolder, who->login, who->password, *context.environment,
                                        tellTenths(tr("%1% copied")));
    if (!salvaged)
        return fail(salvaged.error());
    const SalvageReport& report = salvaged->report;
    QJsonObject rows, gaps;
    qint64 read = 0;
    for (auto it = report.read.cbegin(); it != report.read.cend(); ++it) {
        rows.insert(it.key(), it.value());
        read += it.value();
    }
    for (auto it = report.gaps.cbegin(); it != report.gaps.cend(); ++it)
        gaps.insert(it.key(), it.value());
    say(tr("%1 rows were saved, %2 unsent edits among them; places that could not be read: %3, rows left without their "
           "owner: %4.")
            .arg(read)
            .arg(report.unsent)
            .arg(report.gaps.size())
            .arg(report.orphans));
    say(tr("The damaged file is in %1. Sync now: the servers give back what was lost.").arg(salvaged->setAside));
    print(context,
          QJsonObject{{QStringLiteral("rows"), rows},
                      {QStringLiteral("gaps"), gaps},
                      {QStringLiteral("orphans"), report.orphans},
                      {QStringLiteral("unsent"), report.unsent},
                      {QStringLiteral("setAside"), salvaged->setAside}},
          {});
    return report.whole() ? AllWell : DoneInPart;
}

} // namespace dutydesk::cli
