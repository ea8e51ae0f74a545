#include "lists/reconciliation_groups.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

QString text(const char* source) {
    return QCoreApplication::translate("Reconciliation", source);
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

} // namespace dutydesk
