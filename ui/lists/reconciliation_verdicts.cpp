// What is said of people in the view of a comparison: verdicts, comments, and whom a row means.

#include "common/format.h"
#include "lists/comparison_words.h"
#include "lists/difference_panel.h"
#include "lists/identity_panel.h"
#include "lists/outcome_tree.h"
#include "lists/reconciliation_view.h"
#include "lists/undo_trail.h"
#include "lists/verdict_bar.h"
#include "lists/verdict_keeper.h"

#include <QLabel>

namespace dutydesk {

QList<int> ReconciliationView::chosenRows(bool wholeGroup) const {
    if (wholeGroup || m_tree->hasFocus()) {
        const ReconciliationGroup* group = m_tree->currentGroup();
        return group ? group->rows : QList<int>();
    }
    QList<int> rows;
    for (int row : m_table->selectedSourceRows())
        rows << m_model->row(row).id;
    return rows;
}

void ReconciliationView::decide(RowVerdict verdict, bool wholeGroup) {
    if (!mayDecideNow())
        return;
    QHash<QString, QList<int>> byComment; // what somebody wrote stays
    for (const int row : chosenRows(wholeGroup)) {
        if (ComparisonVerdicts::asksFor(m_reconciliation->rows[std::size_t(row)].category))
            byComment[verdict == RowVerdict::Open ? QString() : m_verdicts.verdicts().comment(row)] << row;
    }
    if (byComment.isEmpty()) {
        Q_EMIT m_workbench.said(tr("Nothing is to be decided here. Who is probable is confirmed one by one, with = and "
                                   "-; who cannot be identified is asked about at the polyclinic."));
        return;
    }
    int changed = 0, steps = 0;
    for (auto it = byComment.cbegin(); it != byComment.cend(); ++it) {
        const int rows = m_verdicts.set(it.value(), verdict, it.key());
        changed += rows;
        steps += rows > 0;
    }
    if (changed > 0) {
        verdictsChanged();
        m_trail.done(this, ComparisonWords::said(verdict, changed), [this, steps] {
            for (int i = 0; i < steps; ++i)
                m_verdicts.undo();
            verdictsChanged();
            m_trail.say(ComparisonWords::takenBack(m_verdicts.counts(*m_reconciliation).open));
        });
    }
    if (verdict != RowVerdict::Open)
        moveOn(wholeGroup || m_tree->hasFocus());
}

void ReconciliationView::moveOn(bool wholeGroup) {
    if (wholeGroup) {
        if (m_tree->toNextOpen())
            return;
        const int probable = m_reconciliation->counts.of(ListCategory::Probable);
        if (probable == 0) {
            m_trail.say(tr("Everything is decided. Ctrl+Enter accepts the reconciliation."));
            return;
        }
        m_tree->toCategory(ListCategory::Probable);
        m_trail.say(tr("%n probable row(s) are left: = confirms the person, - says that it is another one. "
                       "Ctrl+Enter accepts what is decided.",
                       nullptr, probable));
        return;
    }
    const QModelIndex next = m_table->currentIndex().siblingAtRow(m_table->currentIndex().row() + 1);
    if (next.isValid() && m_table->selectionModel()->selectedRows().size() == 1)
        m_table->setCurrentIndex(next);
}

void ReconciliationView::comment(const QString& words) {
    if (!mayDecideNow())
        return;
    const QList<int> chosen = m_commentOnGroup ? chosenRows(true) : chosenRows(false);
    m_commentOnGroup = false;
    QHash<int, QList<int>> byVerdict;
    for (const int row : chosen) {
        if (!ComparisonVerdicts::asksFor(m_reconciliation->rows[std::size_t(row)].category))
            continue;
        const RowVerdict now = m_verdicts.verdicts().of(row);
        byVerdict[int(now == RowVerdict::Open && !words.isEmpty() ? RowVerdict::Disputed : now)] << row;
    }
    int changed = 0, steps = 0;
    for (auto it = byVerdict.cbegin(); it != byVerdict.cend(); ++it) {
        const int rows = m_verdicts.set(it.value(), RowVerdict(it.key()), words);
        changed += rows;
        steps += rows > 0;
    }
    if (changed > 0) {
        verdictsChanged();
        m_trail.done(this, tr("The comment is kept for %n person(s).", nullptr, changed), [this, steps] {
            for (int i = 0; i < steps; ++i)
                m_verdicts.undo();
            verdictsChanged();
            m_trail.say(tr("The comment is taken back."));
        });
    }
    m_table->setFocus();
}

void ReconciliationView::verdictsChanged() {
    m_keeper->keep(*m_reconciliation, m_verdicts);
    m_tree->setVerdicts(m_verdicts.verdicts());
    if (m_model->rowCount() > 0) // only the marks: the rows stay where they are
        Q_EMIT m_model->dataChanged(m_model->index(0, 0), m_model->index(m_model->rowCount() - 1, 0),
                                    {Qt::DecorationRole});
    m_decisions->setText(ComparisonWords::decisions(m_verdicts.counts(*m_reconciliation)));
    hideQuestion();
    updateBanner();
    personChosen(m_table->currentSourceRow());
}

void ReconciliationView::identify(bool same) {
    const ReconciliationRow* row = currentRow();
    if (!mayDecideNow() || !row)
        return;
    const QString candidate = m_differences->identity()->candidate();
    if (row->fingerprint.isEmpty() || candidate.isEmpty()) {
        Q_EMIT m_workbench.said(tr("This row is certain: there is nobody to confirm."));
        return;
    }
    const PersonId person{candidate.toLongLong()};
    const QString name = m_differences->identity()->candidateName();
    const QString sentence = same ? tr("Row %1 of the file is %2. This is remembered.").arg(row->fileRow).arg(name)
                                  : tr("Row %1 of the file is not %2. This is remembered.").arg(row->fileRow).arg(name);
    m_busy = true;
    updateButtons();
    m_workbench.runner().verb<void>(
        this,
        [fingerprint = row->fingerprint, person, same](Desk& desk) {
            return desk.decideIdentity(fingerprint, person, same);
        },
        [this, fingerprint = row->fingerprint, person, sentence](Result<void> done) {
            m_busy = false;
            updateButtons();
            if (done)
                identified(fingerprint, person, sentence);
            else
                Q_EMIT m_workbench.failed(done.error());
        });
}

void ReconciliationView::identified(const QString& fingerprint, PersonId person, const QString& sentence) {
    m_trail.done(this, sentence, [this, fingerprint, person] {
        m_workbench.runner().verb<void>(
            this, [fingerprint, person](Desk& desk) { return desk.forgetIdentity(fingerprint, person); },
            [this](Result<void> done) {
                if (!done) {
                    Q_EMIT m_workbench.failed(done.error());
                    return;
                }
                m_trail.say(tr("Taken back: the row is open again."));
                compareNow(true);
            });
    });
    compareNow(true);
}

} // namespace dutydesk
