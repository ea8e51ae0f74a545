#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

namespace {

QString tr(const char* text, int n = -1) {
    return QCoreApplication::translate("Cli", text, nullptr, n);
}

struct Options {
    QCommandLineOption basis{QStringLiteral("basis"), tr("The paper that asks for it; it goes onto the certificate."),
                             QStringLiteral("TEXT")};
    QCommandLineOption certificate{QStringLiteral("certificate"), tr("Where the certificate is written."),
                                   QStringLiteral("OUT.pdf")};
    QCommandLineOption expired{QStringLiteral("expired"),
                               tr("Everybody whose time of keeping is over; with ENP, those of them.")};
    QCommandLineOption keep{QStringLiteral("keep-backups"),
                            tr("Leaves the earlier backups, which still hold the data.")};
    QCommandLineOption yes{QStringLiteral("yes"), tr("Really destroys; without it only tells what would be.")};
    QCommandLineOption reg{QStringLiteral("register"), tr("Names the certificates that were made.")};
    QCommandLineOption admit{QStringLiteral("admit"), tr("Lets the erased person with ENP be stored again.")};
};

QJsonObject toJson(const ErasureCandidate& one) {
    return {{QStringLiteral("enp"), one.enp},
            {QStringLiteral("name"), one.name.full()},
            {QStringLiteral("keptUntil"), one.keptUntil.toString(Qt::ISODate)},
            {QStringLiteral("expired"), one.expired},
            {QStringLiteral("records"), one.records},
            {QStringLiteral("unsent"), one.unsent},
            {QStringLiteral("upcoming"), one.upcoming}};
}

int showCandidates(Context& context, const QList<ErasureCandidate>& people) {
    QJsonArray json;
    QStringList lines;
    for (const ErasureCandidate& one : people) {
        json << toJson(one);
        QStringList words{one.enp, one.name.full(), tr("%n record(s)", int(one.records))};
        if (one.keptUntil.isValid())
            words << tr("kept until %1").arg(dayText(one.keptUntil));
        if (one.unsent > 0)
            words << tr("%n edit(s) not sent", one.unsent);
        if (one.upcoming > 0)
            words << tr("%n appointment(s) to come", one.upcoming);
        lines << words.join(QStringLiteral("  "));
    }
    print(context, QJsonObject{{QStringLiteral("erased"), false}, {QStringLiteral("persons"), json}}, lines);
    say(people.isEmpty() ? tr("There is nobody to be erased.")
                         : tr("Nothing was destroyed. With --yes it is, for good."));
    return AllWell;
}

int showRegister(Context& context, const Desk& desk) {
    const auto rows = desk.erasures();
    if (!rows)
        return fail(rows.error());
    QJsonArray json;
    QStringList lines;
    for (const ErasureRow& row : *rows) {
        const QString ground =
            row.ground == ErasureGround::Expiry ? QStringLiteral("expiry") : QStringLiteral("request");
        json << QJsonObject{{QStringLiteral("number"), row.number},
                            {QStringLiteral("ground"), ground},
                            {QStringLiteral("at"), row.at.toString(Qt::ISODate)},
                            {QStringLiteral("by"), row.by},
                            {QStringLiteral("persons"), row.persons},
                            {QStringLiteral("records"), row.records},
                            {QStringLiteral("admitted"), row.admitted}};
        lines << QStringLiteral("%1  %2  %3  %4  %5")
                     .arg(row.number, momentText(row.at.toLocalTime()), row.by, ground,
                          tr("%n person(s)", row.persons));
    }
    print(context, json, lines);
    return AllWell;
}

int admit(Context& context, Desk& desk, const QString& enp) {
    const auto asked = desk.admitAgain(enp);
    if (!asked)
        return fail(asked.error());
    say(*asked > 0
            ? tr("Admitted. The next sync reads the data again.")
            : tr("Admitted. No connected server knows the person; a new one, or a file, brings the data again."));
    print(context, QJsonObject{{QStringLiteral("servers"), *asked}}, {});
    return AllWell;
}

int erase(Context& context, Desk& desk, const ErasureOrder& order) {
    const auto done = desk.erase(order, tellTenths(tr("%1% copied")));
    if (!done)
        return fail(done.error());
    say(tr("Destroyed: %n record(s). The certificate %1 is %2.", int(done->records))
            .arg(done->number, done->certificate));
    for (const QString& folder : done->stillIn)
        say(tr("May still hold the data: %1").arg(folder));
    if (!done->trouble.isEmpty())
        say(done->trouble);
    print(context,
          QJsonObject{{QStringLiteral("erased"), true},
                      {QStringLiteral("number"), done->number},
                      {QStringLiteral("persons"), done->persons},
                      {QStringLiteral("records"), done->records},
                      {QStringLiteral("certificate"), done->certificate},
                      {QStringLiteral("backupsRemoved"), done->backupsRemoved},
                      {QStringLiteral("stillIn"), QJsonArray::fromStringList(done->stillIn)},
                      {QStringLiteral("trouble"), done->trouble}},
          {});
    return done->trouble.isEmpty() ? AllWell : DoneInPart;
}

/// The persons with these policy numbers, or everybody whose time is over.
Result<QList<PersonId>> chosen(const Desk& desk, const QStringList& enps, bool expired) {
    QList<PersonId> persons;
    for (const QString& enp : enps) {
        const auto person = desk.personByEnp(enp);
        if (!person)
            return person.error();
        persons << *person;
    }
    if (!enps.isEmpty() || !expired)
        return persons;
    const auto over = desk.expiredPersons();
    if (!over)
        return over.error();
    for (const ErasureCandidate& one : *over)
        persons << one.person;
    return persons;
}

} // namespace

int runErase(Context& context, const QStringList& arguments) {
    const Options options;
    const auto parser = parse(
        QStringLiteral("erase"), arguments,
        {options.basis, options.certificate, options.expired, options.keep, options.yes, options.reg, options.admit}, 0,
        -1);
    if (!parser)
        return Usage;
    const QStringList enps = parser->positionalArguments();
    const bool expired = parser->isSet(options.expired), real = parser->isSet(options.yes);
    if (parser->isSet(options.admit) ? enps.size() != 1 : enps.isEmpty() && !expired && !parser->isSet(options.reg)) {
        say(tr("Say whom: ENP, or --expired."));
        return Usage;
    }
    if (real && !parser->isSet(options.certificate)) {
        say(tr("--yes needs --certificate: afterwards nobody knows the names any more."));
        return Usage;
    }
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    if (parser->isSet(options.reg))
        return showRegister(context, *desk);
    if (parser->isSet(options.admit))
        return admit(context, *desk, enps.first());
    const auto persons = chosen(*desk, enps, expired);
    if (!persons)
        return fail(persons.error());
    if (!real || persons->isEmpty()) {
        const auto people = desk->erasureCandidates(*persons);
        return people ? showCandidates(context, *people) : fail(people.error());
    }
    return erase(context, *desk,
                 {*persons, expired ? ErasureGround::Expiry : ErasureGround::Request, parser->value(options.basis),
                  parser->value(options.certificate), !parser->isSet(options.keep)});
}

} // namespace dutydesk::cli
