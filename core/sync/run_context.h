#pragma once

#include "fhir/capability.h"
#include "sync/fhir_client.h"
#include "sync/page_store.h"
#include "sync/progress_teller.h"

namespace dutydesk {

/// What the parts of one run share. Lives as long as the run.
struct RunContext {
    Replica& replica;
    FhirClient& client;
    PageStore& pages;
    RunTally& tally;
    ProgressTeller& progress;
    RandomSource& random;
    const SyncSettings& settings;
    const std::atomic_bool& cancel;
    StoredServer server;
    RunId run;
    Capability capability;

    qint64 nowMs() const { return replica.clock().now().toMSecsSinceEpoch(); }

    /// A short write of sync's own bookkeeping.
    Result<void> write(const std::function<Result<void>(Database&)>& work) const
    {
        return replica.write<void>([&](Database& database, ChangeSet& changes) -> Result<void> {
            changes.add(ChangeSet::SyncRuns);
            return work(database);
        });
    }

    /// One read on this thread's connection.
    template <class T>
    Result<T> read(const std::function<Result<T>(Database&)>& work) const
    {
        auto database = replica.reader();
        return database ? work(**database) : Result<T>(database.error());
    }

    Result<SyncWatermark> watermark(const QString& type) const
    {
        auto all = read<QHash<QString, SyncWatermark>>([&](Database& db) { return SyncStore(db).watermarks(server.id); });
        return all ? Result<SyncWatermark>(all->value(type)) : Result<SyncWatermark>(all.error());
    }
};

/// Whether the error ends the whole run: the network, the rights, the disk or the user; everything else ends one step.
inline bool endsRun(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Refused:
    case ErrorKind::NotFound:
    case ErrorKind::BadInput:
    case ErrorKind::Conflict: return false;
    default: return true;
    }
}

} // namespace dutydesk
