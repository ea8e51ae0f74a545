#include "lists/reconciliation_groups.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dutydesk {

namespace {

QString text(const char* source, int n = -1) {
    return QCoreApplication::translate("Reconciliation", source, nullptr, n);
}

void addParts(QList<ReconciliationGroup>& groups, const Reconciliation& reconciliation,
              const ReconciliationGroup& whole) {
    if (whole.category != ListCategory::Leaving && whole.category != ListCategory::Disputed)
        return;
    for (int reason = -1; reason < LeaveReasonCount; ++reason) {
        ReconciliationGroup part;
        part.category = whole.category;
        if (reason >= 0)
            part.reason = static_cast<LeaveReason>(reason);
        for (int row : whole.rows) {
            if (reconciliation.rows[std::size_t(row)].leaveReason == part.reason)
                part.rows << row;
        }
        if (part.rows.isEmpty())
            continue;
        part.title = part.reason ? leaveReasonWords(*part.reason)
                                 : text(QT_TRANSLATE_NOOP("Reconciliation", "No known reason to leave"));
        groups << part;
    }
}

} // namespace

QList<ReconciliationGroup> reconciliationGroups(const Reconciliation& reconciliation) {
    static constexpr std::array order{ListCategory::Leaving,      ListCategory::Disputed, ListCategory::Probable,
                                      ListCategory::Unidentified, ListCategory::New,      ListCategory::Changed,
                                      ListCategory::Same};
    QList<ReconciliationGroup> groups;
    for (ListCategory category : order) {
        ReconciliationGroup whole;
        whole.category = category;
        whole.whole = true;
        whole.title = listCategoryWords(category);
        for (std::size_t i = 0; i < reconciliation.rows.size(); ++i) {
            if (reconciliation.rows[i].category == category)
                whole.rows << int(i);
        }
        if (whole.rows.isEmpty())
            continue;
        groups << whole;
        addParts(groups, reconciliation, whole);
    }
    return groups;
}

QList<int> setRemovalAgreed(Reconciliation& reconciliation, const QList<int>& rows, bool agree) {
    const ListCategory from = agree ? ListCategory::Disputed : ListCategory::Leaving;
    QList<int> changed;
    for (int index : rows) {
        const ReconciliationRow& row = reconciliation.rows[std::size_t(index)];
        // A person named by the file alone is no member: nothing to take off the list.
        const bool onlyInFile = row.fileRow > 0 && !row.inMis && !row.wasInList;
        if (row.category == from && row.leaveReason && !(agree && onlyInFile))
            changed << index;
    }
    moveRemovals(reconciliation, changed, agree);
    return changed;
}

void moveRemovals(Reconciliation& reconciliation, const QList<int>& rows, bool leave) {
    const int step = leave ? 1 : -1;
    for (int index : rows) {
        ReconciliationRow& row = reconciliation.rows[std::size_t(index)];
        row.category = leave ? ListCategory::Leaving : ListCategory::Disputed;
        reconciliation.counts.byCategory[std::size_t(ListCategory::Leaving)] += step;
        reconciliation.counts.byCategory[std::size_t(ListCategory::Disputed)] -= step;
        reconciliation.counts.leaving[std::size_t(*row.leaveReason)] += step;
    }
}

QString removalSentence(const Reconciliation& reconciliation) {
    const int leaving = reconciliation.counts.of(ListCategory::Leaving);
    if (leaving == 0)
        return text(QT_TRANSLATE_NOOP("Reconciliation", "Nobody has to leave the list."));
    const int base = std::max(reconciliation.counts.misMembers, leaving);
    return text(QT_TRANSLATE_N_NOOP("Reconciliation", "%n person(s) will leave: %1% of the %2 on the list."), leaving)
        .arg(QLocale().toString(100.0 * leaving / base, 'f', 1), QLocale().toString(base));
}

QString brakeSentence(const Reconciliation& reconciliation) {
    if (!reconciliation.brake.on)
        return text(QT_TRANSLATE_NOOP("Reconciliation", "The brake on mass removals is off."));
    return text(QT_TRANSLATE_NOOP("Reconciliation", "The brake is on, a coordinator has to agree.")) + u' ' +
           reconciliation.brake.reasons.join(u' ');
}

} // namespace dutydesk
