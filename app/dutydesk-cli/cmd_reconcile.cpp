#include "commands.h"
#include "list_words.h"

#include "domain/leave_reason.h"
#include "domain/reconciliation.h"

#include <QCoreApplication>

namespace dutydesk::cli {

namespace {

QJsonObject toJson(const Reconciliation& r) {
    QJsonObject leaving;
    for (int i = 0; i < LeaveReasonCount; ++i) {
        const auto reason = static_cast<LeaveReason>(i);
        if (r.counts.of(reason) > 0)
            leaving.insert(leaveReasonCode(reason), r.counts.of(reason));
    }
    return {{QStringLiteral("same"), r.counts.of(ListCategory::Same)},
            {QStringLiteral("new"), r.counts.of(ListCategory::New)},
            {QStringLiteral("changed"), r.counts.of(ListCategory::Changed)},
            {QStringLiteral("leaving"), leaving},
            {QStringLiteral("disputed"), r.counts.of(ListCategory::Disputed)},
            {QStringLiteral("probable"), r.counts.of(ListCategory::Probable)},
            {QStringLiteral("unidentified"), r.counts.of(ListCategory::Unidentified)},
            {QStringLiteral("brake"), r.brake.on}};
}

QStringList toLines(const Reconciliation& r) {
    QStringList lines;
    for (int i = 0; i < ListCategoryCount; ++i) {
        const auto category = static_cast<ListCategory>(i);
        lines << QStringLiteral("%1: %2").arg(listCategoryWords(category)).arg(r.counts.of(category));
        for (int j = 0; category == ListCategory::Leaving && j < LeaveReasonCount; ++j) {
            const auto reason = static_cast<LeaveReason>(j);
            if (r.counts.of(reason) > 0)
                lines << QStringLiteral("    %1: %2").arg(leaveReasonWords(reason)).arg(r.counts.of(reason));
        }
    }
    return lines;
}

struct Acceptance {
    QStringList paths, accept, dispute;
    bool despiteBrake = false, sendDisputes = false;
};

/// All of it, or only what --accept and --dispute name.
Result<ActId> acceptAs(Desk& desk, const Reconciliation& reconciliation, const Acceptance& how) {
    if (how.accept.isEmpty() && how.dispute.isEmpty())
        return desk.acceptReconciliation(reconciliation, how.despiteBrake);
    ActVerdicts verdicts(reconciliation);
    verdicts.setCategory(reconciliation, ListCategory::Disputed, RowVerdict::Disputed);
    auto given = giveVerdict(verdicts, reconciliation, how.accept, RowVerdict::Accepted);
    if (given)
        given = giveVerdict(verdicts, reconciliation, how.dispute, RowVerdict::Disputed);
    return given ? desk.acceptReconciliation(reconciliation, verdicts, how.despiteBrake) : Result<ActId>(given.error());
}

/// Accepts, writes the act to every path and queues the disputes.
Result<void> makeAct(Desk& desk, const Reconciliation& reconciliation, const Acceptance& how) {
    const auto act = acceptAs(desk, reconciliation, how);
    if (!act)
        return act.error();
    for (const QString& path : how.paths) {
        if (const auto written = desk.writeAct(*act, path); !written)
            return written;
        say(QCoreApplication::translate("Cli", "The act was written to %1").arg(path));
    }
    if (!how.sendDisputes)
        return {};
    const auto queued = desk.sendDisputes(*act);
    if (!queued)
        return queued.error();
    say(QCoreApplication::translate("Cli", "%1 tasks for the polyclinic are queued").arg(*queued));
    return {};
}

/// An act that could not be written is told before it is accepted.
Result<void> checkActs(const QStringList& paths) {
    for (const QString& path : paths) {
        if (!path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive) &&
            !path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
            return Error{
                ErrorKind::BadInput,
                QCoreApplication::translate("Cli", "An act is written as .pdf or .xlsx; '%1' is neither.").arg(path),
                {}};
        if (auto fits = checkOutput(path); !fits)
            return fits;
    }
    return {};
}

int sayUsage(const QString& words) {
    say(words);
    return Usage;
}

} // namespace

int runReconcile(Context& context, const QStringList& arguments) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Cli", text); };
    const QCommandLineOption programme(QStringLiteral("programme"), tr("Programme of the list."), QStringLiteral("P"));
    const QCommandLineOption month(QStringLiteral("month"), tr("Month of the list."), QStringLiteral("YYYY-MM"));
    const QCommandLineOption file(QStringLiteral("file"), tr("Import this file first."), QStringLiteral("FILE"));
    const QCommandLineOption act(QStringLiteral("act"),
                                 tr("Accept, and write the act (.pdf or .xlsx); may be given twice."),
                                 QStringLiteral("OUT"));
    const QCommandLineOption despite(QStringLiteral("despite-brake"),
                                     tr("A coordinator releases the brake on mass removals."));
    const QCommandLineOption disputes(
        QStringLiteral("send-disputes"),
        tr("With --act: queue the disputed and leaving persons as tasks for the polyclinic."));
    const QString reasonWord = QStringLiteral("REASON");
    const QCommandLineOption accept(
        QStringLiteral("accept"),
        tr("Accept only this: a leave reason, new, changed, leaving or all; may be repeated."), reasonWord);
    const QCommandLineOption dispute(QStringLiteral("dispute"), tr("Dispute this; may be repeated."), reasonWord);
    const QCommandLineOption diff(QStringLiteral("diff"), tr("Compare two acts by their numbers: --diff ACT1 ACT2."));
    const auto parser = parse(QStringLiteral("reconcile"), arguments,
                              {programme, month, file, act, accept, dispute, diff, despite, disputes}, 0, 2);
    if (!parser)
        return Usage;
    const QStringList numbers = parser->positionalArguments();
    if (parser->isSet(diff))
        return numbers.size() == 2 ? runDiff(context, numbers)
                                   : sayUsage(tr("dutydesk-cli reconcile: --diff needs the numbers of two acts"));
    if (!numbers.isEmpty())
        return sayUsage(tr("dutydesk-cli reconcile: '%1' is not understood here").arg(numbers.first()));
    const QString code = programmeCode(context.environment->rules, parser->value(programme));
    if (code.isEmpty() || !parser->isSet(month)) {
        say(tr("dutydesk-cli reconcile: say which list with --programme and --month"));
        return Usage;
    }
    if (!isMonth(QStringLiteral("reconcile"), parser->value(month)))
        return Usage;
    if (const auto fits = checkActs(parser->values(act)); !fits)
        return fail(fits.error());
    int exitCode = AllWell;
    const auto desk = unlock(context, exitCode);
    if (!desk)
        return exitCode;
    ImportId import;
    bool inPart = false;
    if (parser->isSet(file)) {
        const auto imported = desk->importList(parser->value(file), code, parser->value(month));
        if (!imported)
            return failWith(parser->value(file), imported.error());
        import = imported->id;
        inPart = imported->quarantined > 0;
        say(tr("Rows %1, accepted %2, quarantined %3, duplicates %4")
                .arg(imported->rows)
                .arg(imported->accepted)
                .arg(imported->quarantined)
                .arg(imported->duplicates));
    }
    const auto reconciliation = desk->reconcile(code, parser->value(month), import);
    if (!reconciliation)
        return fail(reconciliation.error());
    for (const QString& reason : reconciliation->brake.reasons)
        say(reason);
    if (parser->isSet(act) || parser->isSet(accept) || parser->isSet(dispute)) {
        const auto accepted = makeAct(*desk, *reconciliation,
                                      {parser->values(act), parser->values(accept), parser->values(dispute),
                                       parser->isSet(despite), parser->isSet(disputes)});
        if (!accepted && accepted.error().kind != ErrorKind::Conflict)
            return fail(accepted.error());
        if (!accepted) { // the brake: compared, not accepted
            fail(accepted.error());
            inPart = true;
        }
    }
    print(context, toJson(*reconciliation), toLines(*reconciliation));
    return inPart ? DoneInPart : AllWell;
}

} // namespace dutydesk::cli
