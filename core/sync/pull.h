#pragma once

#include "sync/run_context.h"
#include "sync/sync_plan.h"

namespace dutydesk {

// The reading steps of a run. Each returns an error only when it could not do its part; endsRun() tells whether the run goes on.

/// Reads one type from its watermark, page by page (laws 1 and 2).
Result<void> pullPages(RunContext& run, const QString& type);

/// The first load of `types` by $export, or the rest of one that was broken off. Falls back to pages when the server has no list of
/// everybody or refuses to export.
Result<void> pullBulk(RunContext& run, const QStringList& types);

/// Deletions that the type's history tells since the last time (law 3).
Result<void> pullDeletions(RunContext& run, const QString& type);

/// Compares the ids of a type with the server's and asks for each that is missing there; a suddenly small answer removes nothing (law 3).
Result<void> sweep(RunContext& run, const QString& type);

/// Lists whose sudden shrinking the coordinator has accepted are read again and stored.
Result<void> pullAcceptedLists(RunContext& run);

/// Whether this run brings increments of a server that tells of policies of ours: then nothing is stored of people who are not ours.
Result<bool> bringsIncrements(const RunContext& run, const QHash<QString, SyncWatermark>& watermarks, bool bulkJobOpen);

/// After everything was read: people who have become ours are read whole, and strangers whom a load has brought are taken off this desk
/// with what waits for people who did not come (nobody while persons, policies or lists could not all be read).
Result<void> settlePeople(RunContext& run);

/// The moment (UTC milliseconds) up to which everything of the server is in the search or history that `firstPage` begins: the state
/// that the bundle names, but never later than the answer's own Date, so that neither of two clocks can run ahead alone. 0 when the
/// server does not tell both.
qint64 completeUntil(const BundlePage& firstPage, const HttpReply& reply);

/// "Receiving persons", for the progress.
QString receivingWords(const QString& type);

} // namespace dutydesk
