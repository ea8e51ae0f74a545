#pragma once

#include "fhir/capability.h"
#include "replica/sync_store.h"

#include <QStringList>

namespace dutydesk {

/// One thing that a run does.
struct SyncStep {
    enum class Kind {
        Push,      ///< send what waits in the outbox
        Bulk,      ///< first load of `types` by $export, or the rest of one that was broken off
        Pages,     ///< read `type` page by page from its watermark
        Deletions, ///< ask `type`'s history what was deleted
        Sweep,     ///< compare the ids of `type` with the server's
    } kind = Kind::Pages;
    QString type;
    QStringList types;
    bool operator==(const SyncStep&) const = default;
};

struct PlanInput {
    QString role; ///< of the server
    Capability capability;
    QHash<QString, SyncWatermark> watermarks;
    bool bulkJobOpen = false;
    qint64 nowMs = 0;
};

/// What a run does, in order. Pure. Sending comes first and last: what waits is told before a possibly long reading (If-Match keeps it
/// from overwriting what the desk has not seen), and what the merge left is told at the end.
QList<SyncStep> planSync(const PlanInput& input);

/// Types in the order in which they are read: what others refer to comes first. A registry gives four of them.
QStringList typesOfRole(const QString& role);

/// Whether the type belongs to a patient and so to a Group's export.
bool isExported(const QString& type);

/// Once a week the ids are compared: deletions that no history told are found so.
constexpr qint64 SweepEveryMs = 7LL * 24 * 3600 * 1000;

} // namespace dutydesk
