#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

int runWorklist(Context& context, const QStringList& arguments) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Cli", text); };
    const QCommandLineOption group(QStringLiteral("group"), tr("cardiovascular, priority-right or low-mobility."),
                                   QStringLiteral("GROUP"));
    const QCommandLineOption occasion(QStringLiteral("occasion"), tr("Only this occasion."), QStringLiteral("CODE"));
    const QCommandLineOption limit(QStringLiteral("limit"), tr("At most so many persons."), QStringLiteral("N"),
                                   QStringLiteral("50"));
    const auto parser = parse(QStringLiteral("worklist"), arguments, {group, occasion, limit}, 0, 0);
    if (!parser)
        return Usage;
    CallFilter filter;
    if (!isLimit(QStringLiteral("worklist"), parser->value(limit), filter.limit))
        return Usage;
    filter.occasion = parser->value(occasion);
    if (parser->isSet(group)) {
        for (const auto candidate :
             {PriorityGroup::Cardiovascular, PriorityGroup::PriorityRight, PriorityGroup::LowMobility}) {
            if (groupCode(candidate) == parser->value(group))
                filter.groups = candidate;
        }
        if (!filter.groups) {
            say(tr("dutydesk-cli worklist: '%1' is not a group").arg(parser->value(group)));
            return Usage;
        }
    }
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const auto list = desk->callList(filter);
    if (!list)
        return fail(list.error());
    QJsonArray entries;
    QStringList lines;
    for (const CallEntry& entry : list->entries) {
        entries << QJsonObject{{QStringLiteral("enp"), entry.enp},
                               {QStringLiteral("name"), entry.name.full()},
                               {QStringLiteral("group"), groupCode(entry.groups)},
                               {QStringLiteral("occasion"), entry.occasion},
                               {QStringLiteral("due"), entry.due.toString(Qt::ISODate)},
                               {QStringLiteral("why"), QJsonArray::fromStringList(entry.why)},
                               {QStringLiteral("attempts"), entry.attempts},
                               {QStringLiteral("phone"), entry.phone}};
        lines << QStringLiteral("%1  %2  %3  %4: %5")
                     .arg(dayText(entry.due), entry.enp, entry.name.full(), entry.occasionTitle,
                          entry.why.join(QStringLiteral(", ")));
    }
    say(tr("%1 persons to contact, %2 overdue, %3 today").arg(list->total).arg(list->overdue).arg(list->today));
    print(context, entries, lines);
    return AllWell;
}

} // namespace dutydesk::cli
