#include "sync/squash.h"

#include "sync/json_pointer.h"

#include <QJsonDocument>

#include <algorithm>

namespace dutydesk {

namespace {

/// `later` made on top of `first`, which has not left the desk; nothing when both together change nothing.
std::optional<OutboxEntry> joined(const OutboxEntry& first, const OutboxEntry& later)
{
    OutboxEntry result = first;
    if (first.operation == OutboxOperation::Delete)
        return result;
    if (later.operation == OutboxOperation::Delete) {
        if (first.operation == OutboxOperation::Create)
            return {};
        result.operation = OutboxOperation::Delete;
        result.changes.clear();
        return result;
    }
    if (first.operation == OutboxOperation::Create) {
        const QJsonObject body = QJsonDocument::fromJson(first.body).object();
        result.body = QJsonDocument(withChanges(body, later.changes)).toJson(QJsonDocument::Compact);
        return result;
    }
    result.changes = joinChanges(first.changes, later.changes);
    if (result.changes.isEmpty())
        return {};
    return result;
}

} // namespace

bool mayHaveArrived(const OutboxEntry& entry)
{
    return entry.state == OutboxState::Sending || (entry.state == OutboxState::Queued && entry.attempts > 0);
}

QList<FieldChange> joinChanges(const QList<FieldChange>& first, const QList<FieldChange>& then)
{
    QList<FieldChange> result = first;
    for (const FieldChange& change : then) {
        const auto same = std::find_if(result.begin(), result.end(),
                                       [&](const FieldChange& other) { return other.pointer == change.pointer; });
        if (same == result.end())
            result.append(change);
        else
            same->value = change.value;
    }
    result.removeIf([](const FieldChange& change) { return change.base == change.value; });
    return result;
}

Squashed squash(const QList<OutboxEntry>& edits)
{
    Squashed result;
    std::optional<OutboxEntry> open; // what later edits may be joined to
    const auto close = [&] {
        if (open && open->state != OutboxState::Parked)
            result.send.append(*open);
        open.reset();
    };
    for (const OutboxEntry& edit : edits) {
        if (edit.state == OutboxState::Conflict)
            break;
        if (mayHaveArrived(edit)) {
            close();
            result.send.append(edit);
            continue;
        }
        if (!open) {
            open = edit;
            continue;
        }
        auto both = joined(*open, edit);
        result.absorbed.append(edit.id);
        if (both) {
            if (edit.state != OutboxState::Parked)
                both->state = OutboxState::Queued; // the edit changed: a parked one is tried again
            open = both;
        } else {
            result.absorbed.append(open->id);
            open.reset();
        }
    }
    close();
    if (result.send.size() == 1 && result.send.first().operation == OutboxOperation::Update && result.send.first().changes.isEmpty()) {
        result.absorbed.append(result.send.first().id);
        result.send.clear();
    }
    return result;
}

} // namespace dutydesk
