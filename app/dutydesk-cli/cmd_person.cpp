#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

namespace {

QJsonObject toJson(const PersonCard& card) {
    QJsonArray phones, appointments, contacts, needs, plans;
    for (const PhoneRow& phone : card.phones)
        phones << phone.number;
    for (const AppointmentRow& a : card.appointments)
        appointments << QJsonObject{{QStringLiteral("start"), a.start.toString(Qt::ISODate)},
                                    {QStringLiteral("specialty"), a.specialty},
                                    {QStringLiteral("status"), a.status},
                                    {QStringLiteral("confirmed"), a.confirmed},
                                    {QStringLiteral("doctor"), a.doctor},
                                    {QStringLiteral("room"), a.room}};
    for (const ContactRow& c : card.contacts)
        contacts << QJsonObject{{QStringLiteral("at"), c.at.toString(Qt::ISODate)},
                                {QStringLiteral("outcome"), c.outcome},
                                {QStringLiteral("note"), c.note},
                                {QStringLiteral("sender"), c.sender}};
    for (const PersonCard::NeedRow& n : card.needs)
        needs << QJsonObject{{QStringLiteral("occasion"), n.occasion},
                             {QStringLiteral("state"), n.state},
                             {QStringLiteral("due"), n.due.toString(Qt::ISODate)},
                             {QStringLiteral("why"), QJsonArray::fromStringList(n.why)}};
    for (const PlanRow& p : card.plans)
        plans << QJsonObject{{QStringLiteral("programme"), p.programme},
                             {QStringLiteral("status"), p.status},
                             {QStringLiteral("done"), p.done},
                             {QStringLiteral("total"), p.total}};
    return {{QStringLiteral("enp"), card.enp},
            {QStringLiteral("snils"), card.snils},
            {QStringLiteral("name"), card.name.full()},
            {QStringLiteral("birthDate"), card.birthDate.toString(Qt::ISODate)},
            {QStringLiteral("age"), card.age},
            {QStringLiteral("group"), groupCode(card.groups)},
            {QStringLiteral("insured"), card.insured},
            {QStringLiteral("active"), card.active},
            {QStringLiteral("phones"), phones},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(card.warnings)},
            {QStringLiteral("needs"), needs},
            {QStringLiteral("appointments"), appointments},
            {QStringLiteral("contacts"), contacts},
            {QStringLiteral("plans"), plans}};
}

Result<PersonCard> cardOf(const Desk& desk, const QString& enp) {
    const auto id = desk.personByEnp(enp);
    return id ? desk.person(*id) : Result<PersonCard>(id.error());
}

} // namespace

int runPerson(Context& context, const QStringList& arguments) {
    const QCommandLineOption emergency(
        QStringLiteral("emergency"),
        QCoreApplication::translate("Cli", "Why the administrator or the auditor must see the card now."),
        QStringLiteral("REASON"));
    const auto parser = parse(QStringLiteral("person"), arguments, {emergency}, 1, 1);
    if (!parser)
        return Usage;
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const QString enp = parser->positionalArguments().first();
    const auto card = parser->isSet(emergency) ? desk->breakGlass(enp, parser->value(emergency)) : cardOf(*desk, enp);
    if (!card)
        return fail(card.error());
    QStringList lines{QStringLiteral("%1, %2").arg(card->name.full(), dayText(card->birthDate)), card->address};
    lines << card->warnings;
    for (const TimelineRow& row : card->timeline)
        lines << QStringLiteral("%1  %2: %3").arg(momentText(row.at), row.title, row.details);
    print(context, toJson(*card), lines);
    return AllWell;
}

} // namespace dutydesk::cli
