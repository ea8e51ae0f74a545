#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

int runBook(Context& context, const QStringList& arguments) {
    const QCommandLineOption comment(QStringLiteral("comment"),
                                     QCoreApplication::translate("Cli", "A word for the doctor."),
                                     QStringLiteral("TEXT"));
    const auto parser = parse(QStringLiteral("book"), arguments, {comment}, 2, 2);
    if (!parser)
        return Usage;
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const auto person = desk->personByEnp(parser->positionalArguments().at(0));
    if (!person)
        return fail(person.error());
    const auto booked = desk->requestAppointment(*person, SlotId{parser->positionalArguments().at(1).toLongLong()},
                                                 parser->value(comment));
    if (!booked)
        return fail(booked.error());
    print(context,
          QJsonObject{{QStringLiteral("appointment"), booked->value},
                      {QStringLiteral("state"), QStringLiteral("request")}},
          {QCoreApplication::translate("Cli", "Requested; the next sync has it confirmed.")});
    return AllWell;
}

} // namespace dutydesk::cli
