#include "lists/verdict_keeper.h"

#include "common/page.h"
#include "desk/desk.h"

namespace dutydesk {

VerdictKeeper::VerdictKeeper(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_comparison(std::make_unique<ComparisonId>()) {}

void VerdictKeeper::begin(const ComparisonId& comparison, const QList<VerdictDraft>& kept) {
    *m_comparison = comparison;
    m_kept.clear();
    for (const VerdictDraft& draft : kept)
        m_kept.insert(draft.row, {draft.verdict, draft.comment});
}

void VerdictKeeper::keep(const Reconciliation& reconciliation, const ComparisonVerdicts& verdicts) {
    QList<VerdictDraft> said;
    for (int row = 0; row < verdicts.verdicts().size(); ++row) {
        if (!ComparisonVerdicts::asksFor(reconciliation.rows[std::size_t(row)].category))
            continue;
        const Said now{verdicts.verdicts().of(row), verdicts.verdicts().comment(row)};
        const auto kept = m_kept.constFind(verdicts.key(row));
        if (now == (kept == m_kept.cend() ? Said() : *kept))
            continue;
        m_kept.insert(verdicts.key(row), now);
        said << VerdictDraft{verdicts.key(row), now.verdict, now.comment};
    }
    if (!said.isEmpty())
        write(said);
}

void VerdictKeeper::write(const QList<VerdictDraft>& said) {
    m_workbench.runner().verb<void>(
        this, [comparison = *m_comparison, said](Desk& desk) { return desk.keepVerdicts(comparison, said); },
        [this, comparison = *m_comparison, said](const Result<void>& done) {
            if (done)
                return;
            if (comparison == *m_comparison) { // the next word tries these again
                for (const VerdictDraft& draft : said)
                    m_kept.remove(draft.row);
            }
            Q_EMIT m_workbench.failed(done.error());
        });
}

} // namespace dutydesk
