#pragma once

#include "domain/reconciliation.h"

#include <QHash>

#include <memory>

class QTextDocument;

namespace dutydesk {

/// The act of reconciliation on paper: summary, leavers by reason, new, changed, disputed, probable and unidentified
/// people, signatures. People without differences are counted, not listed. `leaveReasonTitles`: Russian words of
/// leave-reason codes (leave_reasons.json); a code without words prints as in the interface, and so do
/// the reasons of disputed rows, which come as sentences. A4. Thread-safe.
std::unique_ptr<QTextDocument> actDocument(const ReconciliationAct& act,
                                           const QHash<QString, QString>& leaveReasonTitles = {});

} // namespace dutydesk
