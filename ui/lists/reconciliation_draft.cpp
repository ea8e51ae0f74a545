// The comment that is being typed in a comparison, across a lock of the desk.

#include "lists/outcome_tree.h"
#include "lists/reconciliation_view.h"
#include "lists/undo_trail.h"
#include "lists/verdict_bar.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLineEdit>

namespace dutydesk {

namespace {

const QString ProgrammeKey = QStringLiteral("programme");
const QString MonthKey = QStringLiteral("month");
const QString ImportKey = QStringLiteral("import");
const QString GroupKey = QStringLiteral("group");
const QString OnGroupKey = QStringLiteral("onGroup");
const QString RowsKey = QStringLiteral("rows");
const QString CountKey = QStringLiteral("count");
const QString CommentKey = QStringLiteral("comment");

constexpr qsizetype MostRows = 1000; ///< told by name; who comments on more comments on the group

} // namespace

QVariantMap ReconciliationView::draft() const {
    const std::optional<QString> written = m_verdictBar->written();
    if (!written || !mayDecideNow())
        return {};
    const QList<int> chosen = chosenRows(false);
    QStringList rows;
    for (qsizetype i = 0; i < std::min(chosen.size(), MostRows); ++i)
        rows << m_verdicts.key(chosen[i]);
    return {{ProgrammeKey, m_programme},
            {MonthKey, m_month},
            {ImportKey, m_import->currentData()},
            {GroupKey, m_tree->currentKey()},
            {OnGroupKey, m_commentOnGroup},
            {RowsKey, rows},
            {CountKey, chosen.size()},
            {CommentKey, *written}};
}

void ReconciliationView::restoreDraft(const QVariantMap& draft) {
    m_draft = draft;
    compareNow(false);
}

int ReconciliationView::chooseRows(const QSet<QString>& keys) {
    QAbstractItemModel& shown = *m_table->model();
    QItemSelection chosen;
    for (int i = 0; i < shown.rowCount(); ++i) {
        const QModelIndex index = shown.index(i, 0);
        if (keys.contains(index.data(KeyRole).toString()))
            chosen.select(index, index.siblingAtColumn(shown.columnCount() - 1));
    }
    if (chosen.isEmpty())
        return 0;
    m_table->selectionModel()->setCurrentIndex(chosen.first().topLeft(), QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    m_table->scrollTo(m_table->currentIndex());
    return int(m_table->selectionModel()->selectedRows().size());
}

void ReconciliationView::giveBackDraft() {
    const QVariantMap draft = std::exchange(m_draft, {});
    if (draft.isEmpty())
        return;
    const QString comment = draft.value(CommentKey).toString();
    const QStringList rows = draft.value(RowsKey).toStringList();
    const bool group = m_tree->toKey(draft.value(GroupKey).toString());
    const int found = group ? chooseRows({rows.begin(), rows.end()}) : 0;
    const bool onGroup = draft.value(OnGroupKey).toBool();
    if (!group || (!onGroup && found == 0)) {
        m_trail.say(tr("Nobody is left on whom this comment was being written: “%1”.").arg(comment));
        return;
    }
    m_commentOnGroup = onGroup;
    const int asked = draft.value(CountKey).toInt();
    if (!onGroup && found < asked)
        m_trail.say(tr("The comment was being written on %1 people; %2 of them are chosen.").arg(asked).arg(found));
    m_verdictBar->setEnabled(true);
    m_verdictBar->goOnWriting(comment);
}

} // namespace dutydesk
