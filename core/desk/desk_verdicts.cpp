#include "desk/verdict_store.h"
#include "replica/database.h"

#include <algorithm>

namespace dutydesk {

Result<void> Desk::keepVerdicts(const ComparisonId& comparison, const QList<VerdictDraft>& said) {
    if (auto may = d->require(Right::Reconcile); !may)
        return may;
    if (said.isEmpty())
        return {};
    if (comparison.programme.isEmpty() || comparison.month.isEmpty())
        return Error{ErrorKind::BadInput, tr("These decisions are of no comparison. Compare again."), {}};
    // Nothing that other pages show changes by a draft, so nobody is told.
    return d->replica->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
        if (auto stored = storeDrafts(db, comparison, said, d->actor.login, d->nowMs()); !stored)
            return stored;
        const auto count = [&](RowVerdict verdict) {
            return std::count_if(said.cbegin(), said.cend(), [&](const auto& one) { return one.verdict == verdict; });
        };
        return d->audit(db, QStringLiteral("verdict"), {}, QString(comparison.programme + u' ' + comparison.month),
                        tr("%1 accepted, %2 disputed, %3 open")
                            .arg(count(RowVerdict::Accepted))
                            .arg(count(RowVerdict::Disputed))
                            .arg(count(RowVerdict::Open)));
    });
}

Result<QList<VerdictDraft>> Desk::keptVerdicts(const ComparisonId& comparison) const {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    return storedDrafts(**reader, comparison);
}

} // namespace dutydesk
