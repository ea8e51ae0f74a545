#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Cli", text);
}

struct Options {
    QCommandLineOption from{QStringLiteral("from"), tr("First day."), QStringLiteral("D")};
    QCommandLineOption to{QStringLiteral("to"), tr("Last day."), QStringLiteral("D")};
    QCommandLineOption actor{QStringLiteral("actor"), tr("Who: a login."), QStringLiteral("L")};
    QCommandLineOption action{QStringLiteral("action"), tr("What: a code, as in the output."), QStringLiteral("A")};
    QCommandLineOption person{QStringLiteral("person"), tr("Whom it concerns, by policy number; the auditor only."),
                              QStringLiteral("ENP")};
    QCommandLineOption flagged{QStringLiteral("flagged"),
                               tr("Only emergencies, refusals, wrong passwords and traces of damage.")};
    QCommandLineOption limit{QStringLiteral("limit"), tr("How many rows at most."), QStringLiteral("N"),
                             QStringLiteral("100")};
    QCommandLineOption output{QStringLiteral("export"),
                              tr("Writes all rows of the choice as .xlsx or .csv with the hashes of the chain."),
                              QStringLiteral("OUT")};
    QCommandLineOption history{QStringLiteral("history"),
                               tr("Writes who looked at the data of --person, for his own request: .pdf or .xlsx."),
                               QStringLiteral("OUT")};
};

/// False when a day cannot be read; said then.
bool readDay(const QCommandLineParser& parser, const QCommandLineOption& option, QDate& day) {
    if (!parser.isSet(option))
        return true;
    day = parseDay(parser.value(option));
    if (!day.isValid())
        say(tr("'%1' is not a day. Write YYYY-MM-DD or DD.MM.YYYY.").arg(parser.value(option)));
    return day.isValid();
}

int show(Context& context, const AuditExtract& extract) {
    QJsonArray rows;
    QStringList lines;
    for (const AuditRow& row : extract.rows) {
        QJsonObject json{
            {QStringLiteral("row"), row.id},          {QStringLiteral("at"), row.at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("actor"), row.actor},     {QStringLiteral("action"), row.action},
            {QStringLiteral("subject"), row.subject}, {QStringLiteral("details"), row.details},
            {QStringLiteral("flagged"), row.flagged}, {QStringLiteral("hash"), QString::fromLatin1(row.hash.toHex())}};
        if (row.person.isValid())
            json.insert(QStringLiteral("person"), row.person.value);
        if (!row.enp.isEmpty())
            json.insert(QStringLiteral("enp"), row.enp);
        if (!row.content.isEmpty())
            json.insert(QStringLiteral("content"), row.content);
        rows << json;
        lines << QStringLiteral("%1 %2  %3  %4  %5 %6 %7")
                     .arg(row.flagged ? QStringLiteral("!") : QStringLiteral(" "), momentText(row.at.toLocalTime()),
                          row.actor, row.actionTitle, row.personName, auditSubjectTitle(row.subject),
                          auditDetailWords(row.action, row.details, context.environment->rules))
                     .trimmed();
    }
    print(context, QJsonObject{{QStringLiteral("total"), extract.total}, {QStringLiteral("rows"), rows}}, lines);
    return AllWell;
}

int written(Context& context, const Result<int>& rows, const QString& file) {
    if (!rows)
        return failWith(file, rows.error());
    print(context, QJsonObject{{QStringLiteral("rows"), *rows}, {QStringLiteral("file"), file}},
          {QCoreApplication::translate("Cli", "%n row(s) written to %1.", nullptr, *rows).arg(file)});
    return AllWell;
}

} // namespace

int runAudit(Context& context, const QStringList& arguments) {
    const QString name = QStringLiteral("audit");
    const Options options;
    const auto parser = parse(name, arguments,
                              {options.from, options.to, options.actor, options.action, options.person, options.flagged,
                               options.limit, options.output, options.history},
                              0, 0);
    if (!parser)
        return Usage;
    AuditFilter filter;
    if (!readDay(*parser, options.from, filter.from) || !readDay(*parser, options.to, filter.to) ||
        !isLimit(name, parser->value(options.limit), filter.limit))
        return Usage;
    if (parser->isSet(options.history) && !parser->isSet(options.person)) {
        say(tr("--history needs --person."));
        return Usage;
    }
    filter.actor = parser->value(options.actor);
    filter.action = parser->value(options.action);
    filter.enp = parser->value(options.person);
    filter.flaggedOnly = parser->isSet(options.flagged);
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    if (parser->isSet(options.history))
        return written(context, desk->writeAccessHistory(filter.enp, parser->value(options.history)),
                       parser->value(options.history));
    if (parser->isSet(options.output))
        return written(context, desk->writeAudit(filter, parser->value(options.output)), parser->value(options.output));
    const auto extract = desk->audit(filter);
    return extract ? show(context, *extract) : fail(extract.error());
}

} // namespace dutydesk::cli
