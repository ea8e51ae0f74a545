#include "commands.h"

#include "domain/leave_reason.h"

#include <QCoreApplication>

namespace dutydesk::cli {

namespace {

QJsonArray people(const std::vector<PersonChange>& changes) {
    QJsonArray list;
    for (const PersonChange& change : changes) {
        const ListMemberState& person = change.person();
        QJsonObject entry{{QStringLiteral("enp"), person.enp}, {QStringLiteral("name"), person.name.full()}};
        if (change.reason)
            entry.insert(QStringLiteral("reason"), leaveReasonCode(*change.reason));
        list << entry;
    }
    return list;
}

QString endCode(DisputeEnd end) {
    switch (end) {
    case DisputeEnd::Stayed:
        return QStringLiteral("stayed");
    case DisputeEnd::Left:
        return QStringLiteral("left");
    case DisputeEnd::StillDisputed:
        return QStringLiteral("disputed");
    case DisputeEnd::Gone:
        break;
    }
    return QStringLiteral("gone");
}

} // namespace

int runDiff(Context& context, const QStringList& numbers) {
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const auto acts = desk->acts();
    if (!acts)
        return fail(acts.error());
    QList<ActId> ids;
    for (const QString& number : numbers) {
        const auto act = std::find_if(acts->cbegin(), acts->cend(), [&](const ActSummary& a) {
            return a.number.compare(number, Qt::CaseInsensitive) == 0;
        });
        if (act == acts->cend())
            return fail(Error{
                ErrorKind::NotFound, QCoreApplication::translate("Cli", "There is no act '%1'.").arg(number), {}});
        ids << act->id;
    }
    const auto comparison = desk->compareActs(ids.first(), ids.last());
    if (!comparison)
        return fail(comparison.error());
    QJsonArray disputes;
    for (const DisputeOutcome& outcome : comparison->disputes)
        disputes << QJsonObject{{QStringLiteral("enp"), outcome.person.person().enp},
                                {QStringLiteral("name"), outcome.person.person().name.full()},
                                {QStringLiteral("end"), endCode(outcome.end)}};
    print(context,
          QJsonObject{{QStringLiteral("before"), comparison->sizeBefore},
                      {QStringLiteral("after"), comparison->sizeAfter},
                      {QStringLiteral("stayed"), comparison->stayed},
                      {QStringLiteral("came"), people(comparison->came)},
                      {QStringLiteral("left"), people(comparison->left)},
                      {QStringLiteral("disputes"), disputes}},
          comparisonWords(*comparison));
    return AllWell;
}

} // namespace dutydesk::cli
