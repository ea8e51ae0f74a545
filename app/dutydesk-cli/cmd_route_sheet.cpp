#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

int runRouteSheet(Context& context, const QStringList& arguments) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Cli", text); };
    const QCommandLineOption programme(QStringLiteral("programme"), tr("Programme of the sheet."), QStringLiteral("P"),
                                       QStringLiteral("DVN"));
    const QCommandLineOption date(QStringLiteral("date"),
                                  tr("Day of the visit; without ENP: everybody of the list who is booked on it."),
                                  QStringLiteral("D"));
    const QCommandLineOption output(QStringList{QStringLiteral("o"), QStringLiteral("output")}, tr("The PDF to write."),
                                    QStringLiteral("OUT.pdf"));
    const auto parser = parse(QStringLiteral("route-sheet"), arguments, {programme, date, output}, 0, -1);
    if (!parser)
        return Usage;
    const QString code = programmeCode(context.environment->rules, parser->value(programme));
    const QDate day = parser->isSet(date) ? parseDay(parser->value(date)) : context.environment->clock.today();
    const bool noOne = parser->positionalArguments().isEmpty();
    if (code.isEmpty() || !day.isValid() || !parser->isSet(output) || (noOne && !parser->isSet(date))) {
        say(tr("dutydesk-cli route-sheet: give ENP… or --programme P --date D, and -o OUT.pdf"));
        return Usage;
    }
    if (const auto fits = checkOutput(parser->value(output)); !fits)
        return fail(fits.error());
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    QList<PersonId> persons;
    for (const QString& enp : parser->positionalArguments()) {
        const auto person = desk->personByEnp(enp);
        if (!person)
            return fail(person.error());
        persons << *person;
    }
    if (noOne) {
        const auto due = desk->dueOn(code, day);
        if (!due)
            return fail(due.error());
        persons = *due;
        if (persons.isEmpty())
            return fail({ErrorKind::NotFound, tr("Nobody of the list is booked on %1.").arg(dayText(day)), {}});
    }
    const auto pages = desk->printRouteSheets(persons, code, day, parser->value(output));
    if (!pages)
        return fail(pages.error());
    print(
        context,
        QJsonObject{{QStringLiteral("persons"), persons.size()},
                    {QStringLiteral("pages"), *pages},
                    {QStringLiteral("file"), parser->value(output)}},
        {tr("%1 pages for %2 persons were written to %3").arg(*pages).arg(persons.size()).arg(parser->value(output))});
    return AllWell;
}

} // namespace dutydesk::cli
