#include "sync/push.h"

#include "fhir/codes.h"
#include "sync/push_row.h"
#include "sync/squash.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

constexpr int MostFailuresInRow = 3; // a server that fails so often in a row is left in peace until the next run

QString tr(const char* text)
{
    return QCoreApplication::translate("Push", text);
}

/// The unsent edits by row, rows in the order of their oldest edit.
Result<QList<QList<OutboxEntry>>> rowsToSend(RunContext& run)
{
    auto entries = run.read<QList<OutboxEntry>>([&](Database& database) { return Outbox(database).unsent(run.server.id); });
    if (!entries)
        return entries.error();
    QList<QList<OutboxEntry>> rows;
    QHash<QPair<QString, qint64>, qsizetype> places;
    for (const OutboxEntry& entry : *entries) {
        const QPair<QString, qint64> key(entry.table, entry.row);
        if (!places.contains(key)) {
            places.insert(key, rows.size());
            rows.append(QList<OutboxEntry>());
        }
        rows[places.value(key)].append(entry);
    }
    return rows;
}

/// The squash is stored before anything is sent, so that a run killed in between finds the same state.
Result<void> storeSquash(RunContext& run, const QList<OutboxEntry>& before, const Squashed& squashed)
{
    if (squashed.absorbed.isEmpty())
        return {};
    return run.write([&](Database& database) -> Result<void> {
        Outbox outbox(database);
        for (const OutboxEntry& entry : squashed.send) {
            const auto old = std::find_if(before.begin(), before.end(), [&](const OutboxEntry& other) { return other.id == entry.id; });
            if (auto done = outbox.replace(entry); !done)
                return done;
            if (old->state == OutboxState::Parked) {
                if (auto done = outbox.requeue(entry.id); !done)
                    return done;
            }
        }
        for (const OutboxId id : squashed.absorbed) {
            if (auto done = outbox.markVoid(id); !done)
                return done;
        }
        return {};
    });
}

} // namespace

Result<void> pushOutbox(RunContext& run)
{
    const auto rows = rowsToSend(run);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return {};
    run.progress.step(tr("Sending"), rows->size());
    int failuresInRow = 0;
    qint64 done = 0;
    for (const QList<OutboxEntry>& row : *rows) {
        const Squashed squashed = squash(row);
        if (auto stored = storeSquash(run, row, squashed); !stored)
            return stored;
        for (const OutboxEntry& entry : squashed.send) {
            if (entry.nextTry.toMSecsSinceEpoch() > run.nowMs())
                break; // and what follows it in this row
            const auto sent = PushRow(run, entry).send();
            if (!sent && endsRun(sent.error()))
                return sent.error();
            if (!sent) {
                run.tally.trouble(sent.error().message, sent.error().details);
                break;
            }
            failuresInRow = *sent == PushRow::Outcome::TryLater ? failuresInRow + 1 : 0;
            if (*sent != PushRow::Outcome::Settled)
                break;
        }
        if (failuresInRow >= MostFailuresInRow)
            return Error{ErrorKind::Unreachable, tr("The server does not take what is sent to it. Everything is kept and sent later."), {}};
        run.progress.advance(++done, rows->size());
    }
    return {};
}

} // namespace dutydesk
