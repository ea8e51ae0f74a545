#pragma once

#include "fhir/decoder.h"
#include "replica/replica.h"
#include "replica/sync_store.h"
#include "sync/run_tally.h"
#include "sync/sync_engine.h"

namespace dutydesk {

class PageWriter;

QString textOf(Utf8 text);

/// Stores decoded pages of one server: each page, what waited for its persons, its merges, its issues and whatever the caller adds
/// (the watermark) in one transaction. Called by one thread at a time.
class PageStore
{
public:
    PageStore(Replica& replica, StoredServer server, SyncSettings settings, RunId run, RunTally& tally);
    ~PageStore();

    /// From now on nothing is stored of people who are not here unless they are ours (PageWriter::keepOnlyOurs). Before the first page.
    void keepOnlyOurs() { m_onlyOurs = true; }

    using Also = std::function<Result<void>(Database&, SyncStore&)>;

    /// `acceptSmall`: lists are stored however small they have become (the coordinator has agreed).
    /// `before` runs in the same transaction ahead of the page.
    Result<void> store(const PageDecoder& page, const Also& also = {}, bool acceptSmall = false, const Also& before = {});

    /// Deletions told by the server.
    struct Deletion {
        QString type, id;
    };
    Result<void> remove(const QList<Deletion>& deletions, const Also& also = {});

    /// Stores one resource read because of a refused edit, and merges the row's unsent edits with it even when its version is known.
    Result<void> storeAndMerge(const PageDecoder& page);

    /// What was touched by this run, for what is derived from it.
    const ChangeSet& touched() const { return m_touched; }

private:
    struct Pass; ///< one transaction
    Result<void> inTransaction(const std::function<Result<void>(Pass&)>& work);
    Result<void> putAll(Pass& pass, const PageDecoder& page, bool acceptSmall);
    Result<void> putOne(Pass& pass, const PageDecoder& page, size_t index, bool acceptSmall);
    Result<void> applyWaiting(Pass& pass, const QString& patient);
    Result<void> mergeRow(Pass& pass, const DecodedResource& resource, const QByteArray& raw);
    Result<void> noteIssues(Pass& pass, const PageDecoder& page);
    Result<bool> isSuddenlySmall(Pass& pass, const ListRecord& list);

    Replica& m_replica;
    StoredServer m_server;
    SyncSettings m_settings;
    RunId m_run;
    RunTally& m_tally;
    std::unique_ptr<PageWriter> m_writer; ///< lives on the replica's writer thread
    bool m_onlyOurs = false;
    ChangeSet m_touched;
};

} // namespace dutydesk
