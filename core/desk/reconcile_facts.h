#pragma once

#include "desk/desk_private.h"
#include "domain/reconciliation.h"

namespace dutydesk {

/// What the replica knows for a reconciliation of one programme and month. Owns what ReconcileInput points to.
struct ReconcileFacts {
    std::vector<ListRow> fileRows;
    bool hasFile = false;
    qint64 importId = 0;
    QString fileName, fileSha256;
    std::vector<MisMember> members; ///< of the МИС list whose person the replica does not know
    std::vector<ReconcilePerson> persons;
    std::vector<IdentityDecision> decisions;
    ListRule rule;
    ReconcileOptions options;
};

/// `import`: invalid = the newest of the month, -1 = none.
Result<ReconcileFacts> readReconcileFacts(Database& db, const Rules& rules, const QString& programme,
                                          const QString& month, ImportId import);

/// Everybody, without what concerns one list: for finding duplicates.
Result<std::vector<ReconcilePerson>> readReplicaPersons(Database& db);

} // namespace dutydesk
