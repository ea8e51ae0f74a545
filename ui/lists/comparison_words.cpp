#include "lists/comparison_words.h"

#include "common/format.h"

#include <QLocale>

namespace dutydesk {

namespace {

/// "Already passed — 12, Died — 1": whom the verdicts take off the list.
QString leaversByReason(const Reconciliation& reconciliation, const ActVerdicts& verdicts) {
    std::array<int, LeaveReasonCount> counts{};
    for (int i = 0; i < verdicts.size(); ++i) {
        const ReconciliationRow& row = reconciliation.rows[std::size_t(i)];
        if (row.category == ListCategory::Leaving && row.leaveReason && verdicts.of(i) == RowVerdict::Accepted)
            ++counts[std::size_t(*row.leaveReason)];
    }
    QStringList reasons;
    for (int i = 0; i < LeaveReasonCount; ++i) {
        if (counts[std::size_t(i)] > 0)
            reasons << QStringLiteral("%1 — %2").arg(leaveReasonWords(static_cast<LeaveReason>(i)),
                                                     formatCount(counts[std::size_t(i)]));
    }
    return reasons.join(QStringLiteral(", "));
}

int accepted(const Reconciliation& reconciliation, const ActVerdicts& verdicts, ListCategory category) {
    int count = 0;
    for (int i = 0; i < verdicts.size(); ++i)
        count += reconciliation.rows[std::size_t(i)].category == category && verdicts.of(i) == RowVerdict::Accepted;
    return count;
}

} // namespace

QString ComparisonWords::verdict(RowVerdict verdict) {
    switch (verdict) {
    case RowVerdict::Accepted:
        return tr("accepted");
    case RowVerdict::Disputed:
        return tr("disputed");
    case RowVerdict::Open:
        break;
    }
    return tr("open");
}

QString ComparisonWords::verdictIcon(RowVerdict verdict) {
    return verdict == RowVerdict::Accepted   ? QStringLiteral("ok")
           : verdict == RowVerdict::Disputed ? QStringLiteral("conflict")
                                             : QString();
}

QString ComparisonWords::removals(const Reconciliation& reconciliation, const VerdictCounts& counts) {
    // Only who is on the list now can leave it; whom the МИС has taken off already is named with the reason.
    int base = 0, leaving = 0;
    for (const ReconciliationRow& row : reconciliation.rows) {
        const bool onList = reconciliation.previousCount ? row.wasInList : row.inMis;
        base += onList;
        leaving += onList && row.category == ListCategory::Leaving;
    }
    const int gone = reconciliation.counts.of(ListCategory::Leaving) - leaving;
    QString words = leaving == 0 ? tr("Nobody has to leave the list.")
                                 : tr("%n person(s) must leave: %1% of the %2 on the list.", nullptr, leaving)
                                       .arg(QLocale().toString(100.0 * leaving / base, 'f', 1), formatCount(base));
    if (gone > 0)
        words += u' ' + tr("Taken off by the polyclinic already: %1.").arg(formatCount(gone));
    if (counts.leaversAccepted + counts.leaversDisputed > 0)
        words += u' ' + tr("Decided on leavers: accepted %1, disputed %2, open %3.")
                            .arg(formatCount(counts.leaversAccepted), formatCount(counts.leaversDisputed),
                                 formatCount(counts.leaversOpen));
    return words;
}

QString ComparisonWords::brake(const Reconciliation& reconciliation) {
    const RemovalBrake& brake = reconciliation.brake;
    if (!brake.on) {
        const double share = brake.base > 0 ? 100.0 * brake.counted / brake.base : 0;
        QString words = tr("The brake on mass removals is off: it counts %1 (%2%), the limit is %3%.")
                            .arg(formatCount(brake.counted), QLocale().toString(share, 'f', 1),
                                 QLocale().toString(brake.limit));
        QStringList spared;
        for (const LeaveReason reason : brake.spared)
            spared << u'“' + leaveReasonWords(reason) + u'”';
        if (!spared.isEmpty())
            words += u' ' + tr("Not counted: %1.").arg(spared.join(QStringLiteral(", ")));
        return words;
    }
    return tr("The brake on mass removals is on.") + u' ' + brake.reasons.join(u' ');
}

QString ComparisonWords::release(const Reconciliation& reconciliation, const Actor& actor, const QList<Actor>& users) {
    if (!reconciliation.brake.on)
        return {};
    if (roleHas(actor.role, Right::ApproveRemovals))
        return tr("You may release it.");
    QStringList names;
    for (const Actor& user : users) {
        if (roleHas(user.role, Right::ApproveRemovals))
            names << user.fullName;
    }
    return names.isEmpty() ? tr("Only a coordinator may release it, and this desk has none yet.")
                           : tr("It may be released by: %1.").arg(names.join(QStringLiteral(", ")));
}

QString ComparisonWords::decisions(const VerdictCounts& counts) {
    return tr("Accepted %1, disputed %2, open %3.")
        .arg(formatCount(counts.accepted), formatCount(counts.disputed), formatCount(counts.open));
}

QString ComparisonWords::question(const Reconciliation& reconciliation, const ActVerdicts& verdicts, bool mayAccept) {
    const int leave = accepted(reconciliation, verdicts, ListCategory::Leaving);
    const int join = accepted(reconciliation, verdicts, ListCategory::New);
    const int change = accepted(reconciliation, verdicts, ListCategory::Changed);
    const VerdictCounts counts = [&] {
        VerdictCounts sum;
        for (int i = 0; i < verdicts.size(); ++i) {
            sum.disputed += verdicts.of(i) == RowVerdict::Disputed;
            sum.open += verdicts.of(i) == RowVerdict::Open;
        }
        return sum;
    }();
    QStringList sentences;
    sentences << (leave == 0 ? tr("Nobody is taken off the list.")
                             : tr("%n person(s) are taken off the list (%1).", nullptr, leave)
                                   .arg(leaversByReason(reconciliation, verdicts)));
    if (join > 0)
        sentences << tr("%n newcomer(s) join it.", nullptr, join);
    if (change > 0)
        sentences << tr("Changed values are taken over for %n person(s).", nullptr, change);
    if (counts.disputed > 0)
        sentences << tr("%n disputed row(s) become questions to the polyclinic.", nullptr, counts.disputed);
    if (counts.open > 0)
        sentences << tr("%n row(s) without a decision stay as they are.", nullptr, counts.open);
    if (!mayAccept)
        sentences << tr("The brake is on: ask a coordinator to unlock the desk and accept it.");
    else if (reconciliation.brake.on)
        sentences << tr("You release the brake as a coordinator; this is written down.");
    return sentences.join(u' ');
}

QString ComparisonWords::said(RowVerdict verdict, int count) {
    switch (verdict) {
    case RowVerdict::Accepted:
        return tr("%n person(s) accepted.", nullptr, count);
    case RowVerdict::Disputed:
        return tr("%n person(s) disputed: nothing changes for them, the polyclinic is asked.", nullptr, count);
    case RowVerdict::Open:
        break;
    }
    return tr("%n person(s) left open.", nullptr, count);
}

QString ComparisonWords::takenBack(int count) {
    return tr("Taken back; %n row(s) are open now.", nullptr, count);
}

} // namespace dutydesk
