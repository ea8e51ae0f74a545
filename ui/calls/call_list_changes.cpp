#include "calls/call_list_changes.h"

#include "common/format.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("CallListChanges", text);
}

/// Empty when nothing that the caller would act upon is different.
QString difference(const CallEntry& shown, const CallEntry& fresh) {
    QStringList list;
    if (shown.occasion != fresh.occasion)
        list << words("now: %1").arg(fresh.occasionTitle);
    if (shown.due != fresh.due)
        list << words("due %1").arg(formatDate(fresh.due));
    if (shown.phone != fresh.phone)
        list << words("new phone");
    if (shown.attempts != fresh.attempts || shown.lastContact != fresh.lastContact)
        list << words("called meanwhile");
    if (shown.groups != fresh.groups)
        list << words("other groups");
    if (shown.callbackAt != fresh.callbackAt)
        list << words("another time to call back");
    if (list.isEmpty() && shown.why != fresh.why)
        list << words("other reasons");
    return list.join(QStringLiteral(", "));
}

} // namespace

CallListChanges compareCallLists(const QList<CallEntry>& shown, const QList<CallEntry>& fresh,
                                 const QSet<PersonId>& ours, bool whole) {
    QHash<PersonId, const CallEntry*> now;
    for (const CallEntry& entry : fresh)
        now.insert(entry.person, &entry);

    CallListChanges changes;
    QSet<PersonId> known;
    for (const CallEntry& entry : shown) {
        known.insert(entry.person);
        if (ours.contains(entry.person))
            continue;
        const CallEntry* other = now.value(entry.person);
        if (!other) {
            changes.gone.insert(entry.person);
            continue;
        }
        if (const QString what = difference(entry, *other); !what.isEmpty())
            changes.changed.insert(entry.person, what);
    }
    int unknown = 0;
    for (const CallEntry& entry : fresh) {
        if (!known.contains(entry.person))
            ++unknown;
        else
            changes.added = unknown;
    }
    if (whole)
        changes.added = unknown;
    return changes;
}

} // namespace dutydesk
