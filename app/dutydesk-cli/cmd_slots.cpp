#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

int runSlots(Context& context, const QStringList& arguments) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Cli", text); };
    const QCommandLineOption specialty(QStringLiteral("specialty"), tr("Code or words of the specialty."),
                                       QStringLiteral("S"));
    const QCommandLineOption from(QStringLiteral("from"), tr("First day."), QStringLiteral("DAY"));
    const QCommandLineOption to(QStringLiteral("to"), tr("Last day."), QStringLiteral("DAY"));
    const QCommandLineOption evening(QStringLiteral("evening"), tr("Evenings."));
    const QCommandLineOption weekend(QStringLiteral("weekend"), tr("Saturdays and Sundays."));
    const QCommandLineOption atHome(QStringLiteral("at-home"), tr("Visits at home."));
    const QCommandLineOption limit(QStringLiteral("limit"), tr("At most so many times."), QStringLiteral("N"),
                                   QStringLiteral("100"));
    const auto parser =
        parse(QStringLiteral("slots"), arguments, {specialty, from, to, evening, weekend, atHome, limit}, 0, 0);
    if (!parser)
        return Usage;
    SlotFilter filter;
    for (const auto& [option, day] : {std::pair(&from, &filter.from), std::pair(&to, &filter.to)}) {
        if (!parser->isSet(*option))
            continue;
        *day = parseDay(parser->value(*option));
        if (!day->isValid()) {
            say(tr("dutydesk-cli slots: '%1' is not a day; write YYYY-MM-DD").arg(parser->value(*option)));
            return Usage;
        }
    }
    filter.evening = parser->isSet(evening);
    filter.weekend = parser->isSet(weekend);
    filter.atHome = parser->isSet(atHome);
    if (!isLimit(QStringLiteral("slots"), parser->value(limit), filter.limit))
        return Usage;
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    if (parser->isSet(specialty)) {
        const auto known = desk->specialties();
        if (!known)
            return fail(known.error());
        for (const SpecialtyRow& row : *known) {
            if (row.code == parser->value(specialty) ||
                row.title.startsWith(parser->value(specialty), Qt::CaseInsensitive))
                filter.specialtyCode = row.code;
        }
        if (filter.specialtyCode.isEmpty())
            return fail(
                {ErrorKind::NotFound, tr("There are no free times for '%1'.").arg(parser->value(specialty)), {}});
    }
    const auto rows = desk->freeSlots(filter);
    if (!rows)
        return fail(rows.error());
    QJsonArray json;
    QStringList lines;
    for (const SlotRow& slot : *rows) {
        json << QJsonObject{
            {QStringLiteral("slot"), slot.id.value},       {QStringLiteral("start"), slot.start.toString(Qt::ISODate)},
            {QStringLiteral("specialty"), slot.specialty}, {QStringLiteral("doctor"), slot.doctor},
            {QStringLiteral("room"), slot.room},           {QStringLiteral("atHome"), slot.atHome},
            {QStringLiteral("evening"), slot.evening},     {QStringLiteral("weekend"), slot.weekend}};
        lines << QStringLiteral("%1  %2  %3  %4  %5")
                     .arg(QString::number(slot.id.value), momentText(slot.start), slot.specialty, slot.doctor,
                          slot.room);
    }
    print(context, json, lines);
    return AllWell;
}

} // namespace dutydesk::cli
