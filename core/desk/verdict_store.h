#pragma once

#include "desk/desk_private.h"

namespace dutydesk {

// What was said of a comparison's rows before the act, inside the caller's transaction.

/// The file of a comparison as its drafts name it: sha256, or nothing. Error{NotFound} for an import that is not there.
Result<QString> comparisonFile(Database& db, ImportId import);
Result<void> storeDrafts(Database& db, const ComparisonId& comparison, const QList<VerdictDraft>& said,
                         const QString& actor, qint64 nowMs);
Result<QList<VerdictDraft>> storedDrafts(Database& db, const ComparisonId& comparison);

/// The act of a list takes what was said of the list, of whatever file, and returns it as JSON for `act.drafts`.
Result<QString> takeDrafts(Database& db, const QString& programme, const QString& month);
/// And gives it back. What has been said anew in the meantime stays.
Result<void> giveBackDrafts(Database& db, const QString& programme, const QString& month, const QByteArray& json);

} // namespace dutydesk
