#include "commands.h"

namespace dutydesk::cli {

int runFind(Context& context, const QStringList& arguments) {
    const auto parser = parse(QStringLiteral("find"), arguments, {}, 1, -1);
    if (!parser)
        return Usage;
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const auto hits = desk->find(parser->positionalArguments().join(u' '));
    if (!hits)
        return fail(hits.error());
    QJsonArray rows;
    QStringList lines;
    for (const PersonHit& hit : *hits) {
        rows << QJsonObject{{QStringLiteral("enp"), hit.enp},
                            {QStringLiteral("name"), hit.name},
                            {QStringLiteral("birthDate"), hit.birthDate.toString(Qt::ISODate)},
                            {QStringLiteral("phone"), hit.phone},
                            {QStringLiteral("group"), groupCode(hit.groups)},
                            {QStringLiteral("active"), hit.active}};
        lines << QStringLiteral("%1  %2  %3  %4").arg(hit.enp, -16).arg(hit.name, dayText(hit.birthDate), hit.phone);
    }
    print(context, rows, lines);
    return AllWell;
}

} // namespace dutydesk::cli
