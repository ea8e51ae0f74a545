#include "commands.h"
#include "list_words.h"

#include <QCoreApplication>

namespace dutydesk::cli {

int runImport(Context& context, const QStringList& arguments) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Cli", text); };
    const QCommandLineOption programme(QStringLiteral("programme"), tr("Programme of the list: DVN, UD, PMO, DN …"),
                                       QStringLiteral("P"));
    const QCommandLineOption month(QStringLiteral("month"), tr("Month of the list."), QStringLiteral("YYYY-MM"));
    const QCommandLineOption mapping(
        QStringLiteral("mapping"),
        tr("What columns mean, where it is not understood by itself; remembered for the next file."),
        QStringLiteral("COLUMN=FIELD,…"));
    const QCommandLineOption quarantine(QStringLiteral("quarantine"),
                                        tr("Write the bad rows for the polyclinic, with comments."),
                                        QStringLiteral("OUT.xlsx"));
    const auto parser = parse(QStringLiteral("import"), arguments, {programme, month, mapping, quarantine}, 1, 1);
    if (!parser)
        return Usage;
    const QString code = programmeCode(context.environment->rules, parser->value(programme));
    if (code.isEmpty() || !parser->isSet(month)) {
        say(tr("dutydesk-cli import: say which list it is with --programme and --month"));
        return Usage;
    }
    if (!isMonth(QStringLiteral("import"), parser->value(month)))
        return Usage;
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    const QString file = parser->positionalArguments().first();
    ImportChoice choice;
    if (parser->isSet(mapping)) {
        const auto preview = desk->previewFile(file);
        if (!preview)
            return failWith(file, preview.error());
        const auto chosen = mappingFrom(parser->value(mapping), *preview);
        if (!chosen)
            return fail(chosen.error());
        choice.mapping = *chosen;
    }
    const auto summary = desk->importList(file, code, parser->value(month), {}, choice);
    if (!summary)
        return failWith(file, summary.error());
    if (parser->isSet(quarantine) && summary->quarantined > 0) {
        if (const auto written = desk->writeQuarantine(summary->id, parser->value(quarantine)); !written)
            return fail(written.error());
        say(tr("The quarantine was written to %1").arg(parser->value(quarantine)));
    }
    say(summary->description);
    QJsonArray bad;
    for (const ImportSummary::BadRow& row : summary->badRows) {
        say(tr("Row %1, %2 '%3': %4 %5").arg(QString::number(row.row), row.field, row.value, row.message, row.remedy));
        bad << QJsonObject{{QStringLiteral("row"), row.row},
                           {QStringLiteral("field"), row.field},
                           {QStringLiteral("value"), row.value},
                           {QStringLiteral("message"), row.message},
                           {QStringLiteral("remedy"), row.remedy}};
    }
    for (const QString& warning : summary->warnings)
        say(warning);
    print(context,
          QJsonObject{{QStringLiteral("rows"), summary->rows},
                      {QStringLiteral("accepted"), summary->accepted},
                      {QStringLiteral("quarantined"), summary->quarantined},
                      {QStringLiteral("duplicates"), summary->duplicates},
                      {QStringLiteral("import"), summary->id.value},
                      {QStringLiteral("bad"), bad}},
          {tr("Rows %1, accepted %2, quarantined %3, duplicates %4")
               .arg(summary->rows)
               .arg(summary->accepted)
               .arg(summary->quarantined)
               .arg(summary->duplicates)});
    return summary->quarantined > 0 ? DoneInPart : AllWell;
}

} // namespace dutydesk::cli
