#pragma once

#include "replica/page_writer.h"
#include "sync/page_store.h"

namespace dutydesk {

/// One transaction of a PageStore: counted here and told to the run only when it is committed. Internal to sync.
struct PageStore::Pass {
    Pass(Database& db, ServerId) : database(db), store(db) {}

    Database& database;
    SyncStore store;
    ChangeSet changes;
    qint64 nowMs = 0;
    bool anythingWaits = false;
    qint64 received = 0, applied = 0, elsewhere = 0, parked = 0, conflicts = 0;
    QList<QPair<QString, QString>> troubles, remarks;
};

Result<PageWriter::Outcome> putRecord(PageWriter& writer, const AnyRecord& record);

} // namespace dutydesk
