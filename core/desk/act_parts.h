#pragma once

#include "desk/desk_private.h"
#include "domain/reconciliation.h"

namespace dutydesk {

// What the verbs about acts share.

/// An act without its rows: who, when, for whom, of which file. In Russian whatever the language of the interface.
Result<ReconciliationAct> newAct(Database& db, const Desk::Private& desk, const Reconciliation& reconciliation,
                                 const QString& number);
Result<ReconciliationAct> storedAct(Database& db, ActId id);
/// What people have decided about the file's rows that stand in `rows`.
Result<std::vector<IdentityDecision>> decisionsOn(Database& db, const std::vector<ReconciliationRow>& rows);
/// A question to the МО waits for its answer.
bool isOpenQuestion(const QString& status);
QString questionStatusWords(const QString& status, bool unsent);
/// By person: what became of the last question about him that an act of the programme asked, in a sentence in the
/// language of the interface (or of PrintedWords).
Result<QHash<QString, QString>> questionHistory(Database& db, const QString& programme);
/// The call list of those who leave by the act, or are back.
Result<void> deriveLeavers(Database& db, const Desk::Private& desk, const ReconciliationAct& act, ChangeSet& changes);

} // namespace dutydesk
