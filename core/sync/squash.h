#pragma once

#include "replica/outbox.h"

#include <optional>

namespace dutydesk {

/// What is left to send of the edits of one row, and the entries that went into it.
struct Squashed {
    QList<OutboxEntry> send;    ///< in order; each keeps the id and idempotency key of its first entry
    QList<OutboxId> absorbed;   ///< have nothing of their own to say any more: void
};

/// Joins the unsent edits of one row, oldest first. Pure. Laws, each tested by name:
///  create + updates = create; create + delete = nothing; update + update = update, with the base of the first and the value of the
///  last; a field changed back to its base = nothing; update + delete = delete; what comes after a delete = nothing.
/// An entry that the server may already have (a request left and no answer came) is never joined: its answer has to be found first.
/// A parked entry is joined only into a later edit of the row, which gives it a new chance. Entries in conflict wait, with all that
/// follows them. Update entries that still have no id on the server wait for their create.
Squashed squash(const QList<OutboxEntry>& edits);

/// Whether a request with this edit may have reached the server without an answer coming back.
bool mayHaveArrived(const OutboxEntry& entry);

/// Two lists of changes one after the other as one.
QList<FieldChange> joinChanges(const QList<FieldChange>& first, const QList<FieldChange>& then);

} // namespace dutydesk
