#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

namespace {

/// Whether the codes are codes of the rules; what an outcome needs is the desk's own word.
bool codesFit(const Rules& rules, const NewContact& contact) {
    const QString name = QStringLiteral("contact");
    QStringList outcomes, reasons;
    for (const ContactOutcome& outcome : rules.outcomes.all())
        outcomes << outcome.code;
    for (const CodeName& reason : rules.refusalReasons.all())
        reasons << reason.code;
    return isOneOf(name, QStringLiteral("--outcome"), contact.outcome, outcomes) &&
           isOneOf(name, QStringLiteral("--channel"), contact.channel, Desk::channels()) &&
           (contact.reason.isEmpty() || isOneOf(name, QStringLiteral("--reason"), contact.reason, reasons));
}

} // namespace

int runContact(Context& context, const QStringList& arguments) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Cli", text); };
    const QCommandLineOption outcome(QStringLiteral("outcome"),
                                     tr("How it ended: informed, booked, refused, no-answer, wrong-number, "
                                        "already-done, moved, died, callback, home-visit, escort, transport."),
                                     QStringLiteral("CODE"));
    const QCommandLineOption reason(QStringLiteral("reason"), tr("Why the person refused."), QStringLiteral("CODE"));
    const QCommandLineOption callback(QStringLiteral("callback"), tr("When to call back, YYYY-MM-DDTHH:MM."),
                                      QStringLiteral("WHEN"));
    const QCommandLineOption note(QStringLiteral("note"), tr("A note."), QStringLiteral("TEXT"));
    const QCommandLineOption channel(QStringLiteral("channel"), tr("phone, sms, email, messenger, post or visit."),
                                     QStringLiteral("CODE"), QStringLiteral("phone"));
    const auto parser = parse(QStringLiteral("contact"), arguments, {outcome, reason, callback, note, channel}, 1, 1);
    if (!parser)
        return Usage;
    if (!parser->isSet(outcome)) {
        say(tr("dutydesk-cli contact: say how it ended with --outcome"));
        return Usage;
    }
    NewContact contact;
    contact.outcome = parser->value(outcome);
    contact.reason = parser->value(reason);
    contact.note = parser->value(note);
    contact.channel = parser->value(channel);
    if (!codesFit(context.environment->rules, contact))
        return Usage;
    if (parser->isSet(callback)) {
        contact.callbackAt = QDateTime::fromString(parser->value(callback), Qt::ISODate);
        if (!contact.callbackAt.isValid()) {
            say(tr("dutydesk-cli contact: '%1' is not a time; write YYYY-MM-DDTHH:MM").arg(parser->value(callback)));
            return Usage;
        }
    }
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const auto id = desk->personByEnp(parser->positionalArguments().first());
    if (!id)
        return fail(id.error());
    contact.person = *id;
    const auto recorded = desk->recordContact(contact);
    if (!recorded)
        return fail(recorded.error());
    print(context, QJsonObject{{QStringLiteral("contact"), recorded->value}}, {tr("Recorded.")});
    return AllWell;
}

} // namespace dutydesk::cli
