#pragma once

#include "desk/desk_private.h"
#include "domain/reconciliation.h"

namespace dutydesk {

// What the verbs about acts share.

/// An act without its rows: who, when, for whom, of which file. In Russian whatever the language of the interface.
Result<ReconciliationAct> newAct(Database& db, const Desk::Private& desk, const Reconciliation& reconciliation,
                                 const QString& number);
Result<ReconciliationAct> storedAct(Database& db, ActId id);
/// The call list of those who leave by the act, or are back.
Result<void> deriveLeavers(Database& db, const Desk::Private& desk, const ReconciliationAct& act, ChangeSet& changes);

} // namespace dutydesk
