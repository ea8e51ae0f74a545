#include "lists/reconciliation_view.h"

#include "common/format.h"
#include "common/icons.h"
#include "common/page_states.h"
#include "common/prompts.h"
#include "common/theme.h"
#include "lists/difference_panel.h"

#include <QComboBox>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTreeWidget>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int GroupRole = Qt::UserRole + 1;
constexpr int TreeRow = 28;        ///< px
constexpr qint64 WithoutFile = -1; ///< Desk::reconcile

} // namespace

void ReconciliationView::setTarget(const QString& programme, const QString& month,
                                   const QList<ImportSummary>& imports) {
    const bool same = programme == m_programme && month == m_month;
    const QVariant kept = same ? m_import->currentData() : QVariant();
    m_programme = programme;
    m_month = month;
    m_import->clear();
    for (const ImportSummary& import : imports) {
        if (import.programme == programme && import.month == month)
            m_import->addItem(tr("%1, %2").arg(import.fileName, formatMoment(import.importedAt)), import.id.value);
    }
    m_import->addItem(tr("Without a file"), WithoutFile);
    m_import->setCurrentIndex(std::max(0, m_import->findData(kept)));
    if (same)
        return;
    m_reconciliation.reset();
    m_act = {};
    m_stack->setCurrentWidget(m_state);
    updateBanner();
    updateButtons();
}

void ReconciliationView::preferImport(ImportId import) {
    m_import->setCurrentIndex(std::max(0, m_import->findData(import.value)));
}

void ReconciliationView::compare() {
    if (m_programme.isEmpty() || m_busy)
        return;
    m_busy = true;
    m_state->showBusy(tr("Comparing the file, the MIS and the desk…"));
    m_stack->setCurrentWidget(m_state);
    updateButtons();
    const ImportId import{m_import->currentData().toLongLong()};
    m_workbench.runner().lengthy<Reconciliation>(
        this,
        [programme = m_programme, month = m_month, import](Desk& desk) {
            return desk.reconcile(programme, month, import);
        },
        [this](Result<Reconciliation> found) {
            m_busy = false;
            if (!found) {
                m_reconciliation.reset();
                m_state->showError(found.error(), tr("Try again"), [this] { compare(); });
                updateBanner();
                updateButtons();
                return;
            }
            setReconciliation(std::move(*found));
        });
}

void ReconciliationView::setReconciliation(Reconciliation reconciliation) {
    m_reconciliation = std::move(reconciliation);
    m_act = {};
    m_confirmation->hide();
    m_stack->setCurrentIndex(1);
    fillTree();
    updateBanner();
    updateButtons();
    Q_EMIT compared();
}

void ReconciliationView::fillTree() {
    const auto keyOf = [](const ReconciliationGroup& group) {
        return QStringLiteral("%1/%2").arg(int(group.category)).arg(group.title);
    };
    const ReconciliationGroup* old = currentGroup();
    const QString kept = old ? keyOf(*old) : QString();
    m_groups = reconciliationGroups(*m_reconciliation);
    const QSignalBlocker blocker(m_tree);
    m_tree->clear();
    QTreeWidgetItem* parent = nullptr;
    QTreeWidgetItem* current = nullptr;
    for (int i = 0; i < m_groups.size(); ++i) {
        const ReconciliationGroup& group = m_groups[i];
        const QString count = formatCount(group.count());
        auto* item = group.whole ? new QTreeWidgetItem(m_tree) : new QTreeWidgetItem(parent);
        item->setText(0, group.title);
        item->setToolTip(0, group.title);
        item->setText(1, count);
        item->setSizeHint(0, QSize(0, TreeRow));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, GroupRole, i);
        item->setData(0, Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(group.title, count));
        if (group.whole) {
            parent = item;
            QFont bold = m_tree->font();
            bold.setWeight(QFont::DemiBold);
            item->setFont(0, bold);
            item->setFont(1, bold);
            item->setExpanded(true);
        }
        if (keyOf(group) == kept)
            current = item;
    }
    m_tree->expandAll();
    m_tree->setCurrentItem(current ? current : m_tree->topLevelItem(0));
    groupChosen();
}

const ReconciliationGroup* ReconciliationView::currentGroup() const {
    const QTreeWidgetItem* item = m_tree->currentItem();
    const int index = item ? item->data(0, GroupRole).toInt() : -1;
    return index < 0 || index >= m_groups.size() ? nullptr : &m_groups[index];
}

void ReconciliationView::groupChosen() {
    const ReconciliationGroup* group = currentGroup();
    QList<ReconciliationItem> items;
    if (group && m_reconciliation) {
        items.reserve(group->rows.size());
        for (int row : group->rows)
            items << ReconciliationItem{row, m_reconciliation->rows[std::size_t(row)]};
        m_table->setExportTitle(tr("%1: %2, %3").arg(group->title, m_programme, monthWords(m_month)));
    }
    m_model->setRows(std::move(items));
    if (m_table->currentSourceRow() < 0 && m_model->rowCount() > 0)
        m_table->selectSourceRow(0);
    personChosen(m_table->currentSourceRow());
}

void ReconciliationView::personChosen(int row) {
    if (row < 0 || row >= m_model->rowCount())
        m_differences->clear();
    else
        m_differences->setRow(m_model->row(row).row);
    updateButtons();
}

void ReconciliationView::openPerson(int row) {
    if (row < 0 || row >= m_model->rowCount())
        return;
    bool isNumber = false;
    const PersonId id{m_model->row(row).row.personId.toLongLong(&isNumber)};
    if (isNumber && id.isValid())
        Q_EMIT m_workbench.openPerson(id);
    else
        Q_EMIT m_workbench.said(tr("Nobody on the desk fits this row, so there is no card to open."));
}

QString ReconciliationView::banner() const {
    return m_banner->text();
}

void ReconciliationView::updateBanner() {
    const Colours& colours = coloursOf(palette());
    const bool brake = m_reconciliation && m_reconciliation->brake.on;
    QPalette own = palette();
    own.setColor(QPalette::Window, brake ? colours.tint : palette().color(QPalette::AlternateBase));
    m_bannerFrame->setPalette(own);
    m_brakeSign->setVisible(brake);
    m_brakeSign->setPixmap(lineIcon(QStringLiteral("warning"), colours.overdue).pixmap(18, 18));
    if (m_reconciliation) {
        m_banner->setText(removalSentence(*m_reconciliation) + u' ' + brakeSentence(*m_reconciliation));
        return;
    }
    m_banner->setText(m_programme.isEmpty() ? tr("Choose a list on the left.")
                                            : tr("Not compared yet: %1.").arg(monthWords(m_month)));
    if (!m_busy)
        m_state->showEmpty(tr("Not compared yet"),
                           tr("The comparison sets the polyclinic's file, the MIS and the desk side by side and says "
                              "who is new, who must "
                              "leave and why, and what differs."),
                           m_programme.isEmpty() ? QString() : tr("Compare now"), [this] { compare(); });
}

void ReconciliationView::updateButtons() {
    const bool have = m_reconciliation && !m_busy;
    const ReconciliationGroup* group = have ? currentGroup() : nullptr;
    const bool disputed = group && group->category == ListCategory::Disputed;
    m_agree->setText(disputed ? tr("&Agree to the removal") : tr("&Dispute the removal"));
    m_agree->setAccessibleName(m_agree->text().remove(u'&'));
    m_agree->setEnabled(group && !m_act.isValid() && (disputed || group->category == ListCategory::Leaving));
    m_accept->setEnabled(have && !m_act.isValid() && m_confirmation->isHidden());
    m_send->setEnabled(have && m_act.isValid());
    m_save->setEnabled(have && m_act.isValid());
    m_compare->setEnabled(!m_busy && !m_programme.isEmpty());
}

QList<int> ReconciliationView::chosenRows() const {
    QList<int> rows;
    if (m_tree->hasFocus()) {
        if (const ReconciliationGroup* group = currentGroup())
            rows = group->rows;
        return rows;
    }
    for (int row : m_table->selectedSourceRows())
        rows << m_model->row(row).id;
    return rows;
}

void ReconciliationView::toggleAgreed() {
    const ReconciliationGroup* group = currentGroup();
    if (!group || !m_agree->isEnabled())
        return;
    const bool agree = group->category == ListCategory::Disputed;
    const QList<int> changed = setRemovalAgreed(*m_reconciliation, chosenRows(), agree);
    if (changed.isEmpty()) {
        Q_EMIT m_workbench.said(tr("Only people with a known reason to leave can be taken off the list."));
        return;
    }
    hideQuestion();
    fillTree();
    updateBanner();
    const QString words =
        agree ? tr("%n person(s) will leave after all.", nullptr, int(changed.size()))
              : tr("%n removal(s) disputed: these people stay on the list.", nullptr, int(changed.size()));
    Q_EMIT m_workbench.said(words, [this, changed, agree] {
        if (!m_reconciliation || m_act.isValid())
            return;
        moveRemovals(*m_reconciliation, changed, !agree);
        fillTree();
        updateBanner();
    });
}

bool ReconciliationView::mayAcceptNow() const {
    return !m_reconciliation->brake.on || roleHas(m_workbench.runner().desk().actor().role, Right::ApproveRemovals);
}

QString ReconciliationView::acceptQuestion() const {
    const int leaving = m_reconciliation->counts.of(ListCategory::Leaving);
    const int open = m_reconciliation->counts.of(ListCategory::Disputed) +
                     m_reconciliation->counts.of(ListCategory::Probable) +
                     m_reconciliation->counts.of(ListCategory::Unidentified);
    QStringList reasons;
    for (int i = 0; i < LeaveReasonCount; ++i) {
        const auto reason = static_cast<LeaveReason>(i);
        if (const int count = m_reconciliation->counts.of(reason))
            reasons << QStringLiteral("%1 — %2").arg(leaveReasonWords(reason), formatCount(count));
    }
    QStringList sentences;
    sentences << (leaving == 0 ? tr("Nobody is taken off the list.")
                               : tr("%n person(s) are taken off the list (%1).", nullptr, leaving)
                                     .arg(reasons.join(QStringLiteral(", "))));
    if (open > 0)
        sentences << tr("%n disputed or unclear stay on it until they are settled.", nullptr, open);
    if (!mayAcceptNow())
        sentences << tr("The brake is on: ask a coordinator to unlock the desk and accept it.");
    else if (m_reconciliation->brake.on)
        sentences << tr("You release the brake as a coordinator; this is written down.");
    return sentences.join(u' ');
}

void ReconciliationView::askAccept() {
    if (!m_accept->isEnabled())
        return;
    m_question->setText(acceptQuestion());
    m_confirm->setText(m_reconciliation->brake.on ? tr("Accept despite the brake") : tr("Accept and make the act"));
    m_confirm->setAccessibleName(m_confirm->text());
    m_confirm->setAccessibleDescription(m_question->text());
    m_confirm->setEnabled(mayAcceptNow());
    m_confirmation->show();
    updateButtons();
    if (m_confirm->isEnabled())
        m_confirm->setFocus();
}

void ReconciliationView::hideQuestion() {
    m_confirmation->hide();
    updateButtons();
}

void ReconciliationView::accept() {
    if (!m_reconciliation || m_busy || !mayAcceptNow())
        return;
    m_busy = true;
    m_confirmation->hide();
    updateButtons();
    m_workbench.runner().verb<ActId>(
        this, [value = *m_reconciliation](Desk& desk) { return desk.acceptReconciliation(value, value.brake.on); },
        [this](Result<ActId> act) {
            m_busy = false;
            if (act) {
                m_act = *act;
                Q_EMIT m_workbench.said(
                    tr("Accepted as act %1. Save the act, and send the disputes to the polyclinic.").arg(act->value));
            } else {
                Q_EMIT m_workbench.failed(act.error());
            }
            updateButtons();
            if (act)
                m_save->setFocus();
        });
}

void ReconciliationView::sendDisputes() {
    if (!m_act.isValid())
        return;
    m_workbench.runner().verb<int>(
        this, [act = m_act](Desk& desk) { return desk.sendDisputes(act); },
        [this](Result<int> sent) {
            if (!sent)
                Q_EMIT m_workbench.failed(sent.error());
            else
                Q_EMIT m_workbench.said(
                    tr("%n question(s) to the polyclinic are queued; they leave with the next sync.", nullptr, *sent));
        });
}

void ReconciliationView::saveAct() {
    if (!m_act.isValid())
        return;
    const QString name = tr("act of reconciliation %1 %2.xlsx").arg(m_programme, m_month);
    const QString path = promptsFor(this).saveFile(this, tr("Save the act of reconciliation"), name,
                                                   tr("Excel workbook (*.xlsx);;PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    m_workbench.runner().verb<void>(
        this, [act = m_act, path](Desk& desk) { return desk.writeAct(act, path); },
        [this, path](Result<void> done) {
            if (!done)
                Q_EMIT m_workbench.failed(done.error());
            else
                Q_EMIT m_workbench.said(tr("The act is saved as %1.").arg(path));
        });
}

void ReconciliationView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_confirmation->isVisible()) {
        hideQuestion();
        m_table->setFocus();
        return;
    }
    if (event->key() == Qt::Key_F5) {
        compare();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace dutydesk
