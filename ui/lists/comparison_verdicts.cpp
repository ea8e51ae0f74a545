#include "lists/comparison_verdicts.h"

#include <QHash>

namespace dutydesk {

namespace {

QStringList keysOf(const Reconciliation& reconciliation) {
    QStringList keys;
    keys.reserve(qsizetype(reconciliation.rows.size()));
    for (const ReconciliationRow& row : reconciliation.rows)
        keys << verdictKey(row);
    return keys;
}

} // namespace

bool ComparisonVerdicts::asksFor(ListCategory category) {
    return category == ListCategory::New || category == ListCategory::Changed || category == ListCategory::Leaving ||
           category == ListCategory::Disputed;
}

ComparisonVerdicts::ComparisonVerdicts(const Reconciliation& reconciliation)
    : m_keys(keysOf(reconciliation))
    , m_verdicts(reconciliation) {}

int ComparisonVerdicts::set(const QList<int>& rows, RowVerdict verdict, const QString& comment) {
    Step step{{}, verdict, comment, true};
    for (const int row : rows) {
        if (row >= 0 && row < m_verdicts.size() &&
            (m_verdicts.of(row) != verdict || m_verdicts.comment(row) != comment))
            step.keys << m_keys[row];
    }
    const int changed = m_verdicts.set(std::span(rows.constData(), std::size_t(rows.size())), verdict, comment);
    if (changed > 0)
        m_steps.push_back(std::move(step));
    return changed;
}

bool ComparisonVerdicts::undo() {
    if (!canUndo())
        return false;
    const bool changed = m_steps.back().changed;
    m_steps.pop_back();
    if (changed)
        m_verdicts.undo();
    return true;
}

void ComparisonVerdicts::carryOver(const Reconciliation& next) {
    const std::vector<Step> said = std::exchange(m_steps, {});
    const std::size_t given = m_given;
    *this = ComparisonVerdicts(next);
    m_given = given;
    QHash<QString, int> rows;
    for (int i = 0; i < m_keys.size(); ++i)
        rows.insert(m_keys[i], i);
    for (const Step& step : said) {
        QList<int> still;
        for (const QString& key : step.keys) {
            if (const auto found = rows.constFind(key); found != rows.cend())
                still << *found;
        }
        const bool changed = set(still, step.verdict, step.comment) > 0;
        if (changed)
            m_steps.pop_back();
        // With the keys of those who are gone: they may come back when the comparison does.
        m_steps.push_back({step.keys, step.verdict, step.comment, changed});
    }
}

int ComparisonVerdicts::giveBack(const Reconciliation& reconciliation, const QList<VerdictDraft>& said) {
    std::vector<Step> steps;
    QHash<std::pair<int, QString>, std::size_t> bySaying;
    for (const VerdictDraft& draft : said) {
        const auto saying = std::pair(int(draft.verdict), draft.comment);
        if (!bySaying.contains(saying)) {
            bySaying.insert(saying, steps.size());
            steps.push_back({{}, draft.verdict, draft.comment, true});
        }
        steps[bySaying.value(saying)].keys << draft.row;
    }
    const VerdictCounts before = counts(reconciliation);
    m_given += steps.size();
    m_steps.insert(m_steps.begin(), std::make_move_iterator(steps.begin()), std::make_move_iterator(steps.end()));
    carryOver(reconciliation);
    return before.open - counts(reconciliation).open;
}

VerdictCounts ComparisonVerdicts::counts(const Reconciliation& reconciliation) const {
    VerdictCounts counts;
    for (int i = 0; i < m_verdicts.size(); ++i) {
        const ListCategory category = reconciliation.rows[std::size_t(i)].category;
        if (category == ListCategory::Same)
            continue;
        const bool leaver = category == ListCategory::Leaving;
        switch (m_verdicts.of(i)) {
        case RowVerdict::Accepted:
            ++counts.accepted;
            counts.leaversAccepted += leaver;
            break;
        case RowVerdict::Disputed:
            ++counts.disputed;
            counts.leaversDisputed += leaver;
            break;
        case RowVerdict::Open:
            ++counts.open;
            counts.leaversOpen += leaver;
            break;
        }
    }
    return counts;
}

} // namespace dutydesk
